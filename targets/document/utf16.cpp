#include "targets/document/utf16.hpp"

#include "grammar/characters.hpp"
#include "targets/document/little_endian.hpp"

namespace jixiao::targets::document {

std::string utf8_of_utf16(std::string_view bytes) {
    std::string result;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t code = u16_at(bytes, at);
        bool const is_first = code >= 0xD800 && code < 0xDC00;
        auto const second = is_first ? u16_at(bytes, at + 2) : 0u;
        bool const is_pair = second >= 0xDC00 && second < 0xE000;
        if (is_pair) {
            code = 0x10000 + ((code - 0xD800) << 10) + (second - 0xDC00);
            at += 2;
        } else if (code >= 0xD800 && code < 0xE000) {
            code = 0xFFFD;
        }
        grammar::append_utf8(result, code);
    }
    return result;
}

}  // namespace jixiao::targets::document
