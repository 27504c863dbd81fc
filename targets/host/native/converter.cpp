#include "targets/host/converter.hpp"

#include <unicode/ucnv.h>

#include <array>

namespace jixiao::targets::host {
namespace {

using Handle = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Handle handle(char const* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    return {ucnv_open(encoding, &status), &ucnv_close};
}

class IcuConverter final : public Converter {
public:
    IcuConverter(Handle from, Handle to) : from_(std::move(from)), to_(std::move(to)) {}

    Step convert(std::string_view bytes, std::span<char> space, bool last) override {
        UErrorCode status = U_ZERO_ERROR;
        char const* source = bytes.data();
        char* target = space.data();
        ucnv_convertEx(to_.get(), from_.get(), &target, space.data() + space.size(), &source,
                       bytes.data() + bytes.size(), pivot_.data(), &pivot_source_, &pivot_target_,
                       pivot_.data() + pivot_.size(), false, last, &status);
        return {static_cast<std::size_t>(source - bytes.data()), static_cast<std::size_t>(target - space.data()),
                end_of(status)};
    }

private:
    static End end_of(UErrorCode status) {
        if (status == U_BUFFER_OVERFLOW_ERROR) return End::no_space;
        return U_FAILURE(status) ? End::unreadable : End::used_up;
    }

    Handle from_;
    Handle to_;
    std::array<UChar, 8192> pivot_{};
    UChar* pivot_source_ = pivot_.data();
    UChar* pivot_target_ = pivot_.data();
};

}  // namespace

std::unique_ptr<Converter> Converter::open(char const* encoding, Unreadable unreadable) {
    auto from = handle(encoding);
    auto to = handle("UTF-8");
    if (!from || !to) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    if (unreadable == Unreadable::refused)
        ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return std::make_unique<IcuConverter>(std::move(from), std::move(to));
}

}  // namespace jixiao::targets::host
