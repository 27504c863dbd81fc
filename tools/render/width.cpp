#include "tools/render/width.hpp"

#include <algorithm>
#include <iterator>

#include "tools/render/characters.hpp"
#include "tools/render/width_table.hpp"

namespace jixiao::render {

std::uint32_t width_of(char32_t character, Ambiguous ambiguous) {
    auto const* found = std::lower_bound(std::begin(width_ranges), std::end(width_ranges), character,
                                         [](WidthRange const& range, char32_t code) { return range.last < code; });
    if (found == std::end(width_ranges) || character < found->first) return 1;
    if (found->width == WidthClass::zero) return 0;
    if (found->width == WidthClass::wide) return 2;
    return static_cast<std::uint32_t>(ambiguous);
}

std::uint32_t width_of(std::string_view text, Ambiguous ambiguous) {
    std::uint32_t cells = 0;
    auto const shown = visible_line(text);
    for (std::size_t at = 0; at < shown.size();) {
        auto const character = character_at(shown, at);
        cells += width_of(character.code, ambiguous);
        at += character.size;
    }
    return cells;
}

}  // namespace jixiao::render
