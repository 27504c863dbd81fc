#include "targets/host/converter.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>

namespace jixiao::targets::host {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t at_once = 64 * 1024;

bool within(std::string_view bytes, std::size_t at, unsigned first, unsigned last) {
    return at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= first &&
           static_cast<unsigned char>(bytes[at]) <= last;
}

/// How many bytes one sign stands for: the longest beginning of a character (Unicode, 3.9, U+FFFD substitution).
std::size_t broken_utf8(std::string_view bytes) {
    auto const lead = static_cast<unsigned char>(bytes.front());
    if (lead < 0xC2 || lead > 0xF4) return 1;
    unsigned const first = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned const last = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (lead < 0xE0 || !within(bytes, 1, first, last)) return 1;
    return lead >= 0xF0 && within(bytes, 2, 0x80, 0xBF) ? 3 : 2;
}

/// Two or four bytes have the shape of a character that the encoding does not have; else the first alone is skipped.
std::size_t broken_wide(std::string_view bytes) {
    if (!within(bytes, 0, 0x81, 0xFE)) return 1;
    if (within(bytes, 1, 0x30, 0x39)) return within(bytes, 2, 0x81, 0xFE) && within(bytes, 3, 0x30, 0x39) ? 4 : 1;
    return within(bytes, 1, 0x40, 0x7E) || within(bytes, 1, 0x80, 0xFE) ? 2 : 1;
}

std::size_t (*broken_part(std::string_view encoding))(std::string_view) {
    if (encoding.starts_with("UTF-16")) return [](std::string_view) -> std::size_t { return 2; };
    if (encoding.starts_with("UTF-32")) return [](std::string_view) -> std::size_t { return 4; };
    return encoding == "UTF-8" ? &broken_utf8 : &broken_wide;
}

class IconvConverter final : public Converter {
public:
    IconvConverter(iconv_t handle, char const* encoding, Unreadable unreadable)
        : handle_(handle), broken_(broken_part(encoding)), unreadable_(unreadable) {}
    IconvConverter(IconvConverter const&) = delete;
    IconvConverter& operator=(IconvConverter const&) = delete;
    ~IconvConverter() override { iconv_close(handle_); }

    Step convert(std::string_view bytes, std::span<char> space, bool last) override {
        Step step;
        for (bool done = false; !done;) {
            step.written += give(space.subspan(step.written));
            if (given_ < ready_.size()) return {step.read, step.written, End::no_space};
            auto const piece = bytes.substr(step.read, at_once);
            step.read += piece.size();
            done = step.read == bytes.size();
            begun_ += piece;
            if (!take(last && done)) return {step.read, step.written, End::unreadable};
        }
        step.written += give(space.subspan(step.written));
        if (given_ < ready_.size()) step.end = End::no_space;
        return step;
    }

private:
    std::size_t give(std::span<char> space) {
        auto const count = std::min(space.size(), ready_.size() - given_);
        std::copy_n(ready_.data() + given_, count, space.data());
        given_ += count;
        return count;
    }

    /// Converts what has begun; the beginning of a character is left. False at what cannot be read and is refused.
    bool take(bool last) {
        ready_.clear();
        given_ = 0;
        char* source = begun_.data();
        std::size_t left = begun_.size();
        while (left > 0) {
            if (convert_some(source, left)) continue;
            if (errno == EINVAL && !last) break;
            if (unreadable_ == Unreadable::refused) return false;
            auto const skipped = std::min(left, errno == EINVAL ? left : broken_({source, left}));
            ready_ += replacement;
            source += skipped;
            left -= skipped;
        }
        begun_.erase(0, begun_.size() - left);
        return true;
    }

    /// False at bytes that are no character, or none yet: errno tells which.
    bool convert_some(char*& source, std::size_t& left) {
        std::array<char, 4096> block{};
        char* target = block.data();
        std::size_t space = block.size();
        bool const converted = iconv(handle_, &source, &left, &target, &space) != static_cast<std::size_t>(-1);
        int const error = errno;
        ready_.append(block.data(), target);
        errno = error;
        return converted || error == E2BIG;
    }

    iconv_t handle_;
    std::size_t (*broken_)(std::string_view);
    Unreadable unreadable_;
    std::string begun_;  // of the encoding, not converted yet
    std::string ready_;  // converted
    std::size_t given_ = 0;
};

}  // namespace

std::unique_ptr<Converter> Converter::open(char const* encoding, Unreadable unreadable) {
    iconv_t const handle = iconv_open("UTF-8", encoding);
    if (handle == iconv_t(-1)) return nullptr;
    return std::make_unique<IconvConverter>(handle, encoding, unreadable);
}

}  // namespace jixiao::targets::host
