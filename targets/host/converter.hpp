// Converter: bytes of an encoding → UTF-8, piece by piece.
//
// Owns which libraries do it: ICU where there is a system, iconv in the browser.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace jixiao::targets::host {

class Converter {
public:
    /// What the encoding does not have becomes U+FFFD, or ends the work.
    enum class Unreadable { replaced, refused };

    /// UTF-8, UTF-16LE, UTF-16BE, UTF-32LE, UTF-32BE, GB18030 or Big5; none if this machine has no such encoding.
    static std::unique_ptr<Converter> open(char const* encoding, Unreadable unreadable = Unreadable::replaced);

    virtual ~Converter() = default;

    enum class End { used_up, no_space, unreadable };
    struct Step {
        std::size_t read = 0;     // bytes of the encoding
        std::size_t written = 0;  // bytes of UTF-8
        End end = End::used_up;
    };

    /// Goes on: as many bytes as there is space for. `last`: no bytes come behind these.
    virtual Step convert(std::string_view bytes, std::span<char> space, bool last) = 0;
};

}  // namespace jixiao::targets::host
