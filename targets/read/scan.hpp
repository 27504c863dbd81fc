// Scan: walking over TOML text without parsing it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace jixiao::targets::read {

/// The next byte to look at: past the whole string or comment that begins at `at`, else the one
/// behind it.
std::size_t step(std::string_view bytes, std::size_t at);

/// Where the string or comment that reaches the end of the text begins; the end if there is none.
std::size_t find_unclosed(std::string_view bytes);

/// Brackets and braces that are still open at the end of the text.
std::size_t open_brackets(std::string_view bytes);

/// Something that cannot stand where it stands in any TOML text.
struct Stray {
    enum class Kind { heading, bracket, character };
    Kind kind;
    std::size_t at;
};

/// The first heading ([…] or [[…]]) whose name does not begin like a name, bracket that closes one
/// of another kind, or character outside strings and comments that is not ASCII. The parser takes
/// for granted that there are none (3.3 has undefined behaviour there), so it must not see them.
std::optional<Stray> find_stray(std::string_view bytes);

}  // namespace jixiao::targets::read
