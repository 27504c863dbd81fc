// Other encodings (GB18030 with GBK in it, UTF-16, Big5) to UTF-8, block by block.
#include <unicode/ucnv.h>

#include <array>

#include "targets/batch/layers.hpp"

namespace jixiao::targets::batch {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter converter(char const* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    Converter result(ucnv_open(encoding, &status), &ucnv_close);
    if (U_FAILURE(status))
        throw Broken{
            {"这台机器不能解码 " + std::string(encoding), "this machine cannot decode " + std::string(encoding)}};
    return result;
}

class Decoded final : public Input {
public:
    Decoded(std::unique_ptr<Input> text, std::string const& encoding)
        : feed_(std::move(text)), from_(converter(encoding.c_str())), to_(converter("UTF-8")) {}

    std::size_t read(std::span<char> space) override {
        char* target = space.data();
        char const* const end = space.data() + space.size();
        while (target < end && !finished_) {
            bool const last = !feed_.refill();
            char const* source = feed_.begin();
            UErrorCode status = U_ZERO_ERROR;
            ucnv_convertEx(to_.get(), from_.get(), &target, end, &source, feed_.end(), pivot_.data(), &pivot_source_,
                           &pivot_target_, pivot_.data() + pivot_.size(), false, last, &status);
            feed_.use(static_cast<std::size_t>(source - feed_.begin()));
            if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) throw Broken{{"解码失败", "decoding failed"}};
            finished_ = last && status != U_BUFFER_OVERFLOW_ERROR;
        }
        return static_cast<std::size_t>(target - space.data());
    }
    std::size_t taken() const override { return feed_.taken(); }

private:
    Feed feed_;
    Converter from_;
    Converter to_;
    std::array<UChar, 8192> pivot_{};
    UChar* pivot_source_ = pivot_.data();
    UChar* pivot_target_ = pivot_.data();
    bool finished_ = false;
};

}  // namespace

std::unique_ptr<Input> decoded(std::unique_ptr<Input> text, std::string encoding) {
    return std::make_unique<Decoded>(std::move(text), encoding);
}

}  // namespace jixiao::targets::batch
