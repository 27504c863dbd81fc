#include "tools/render/source_line.hpp"

#include <algorithm>

#include "tools/render/characters.hpp"
#include "tools/render/width.hpp"

namespace jixiao::render {

SourceLine::SourceLine(std::string_view bytes, Ambiguous ambiguous) : bytes_{{}}, cells_{{}}, offsets_{0} {
    for (std::uint32_t at = 0; at < bytes.size();) {
        auto const character = character_at(bytes, at);
        auto const shown = visible(character);
        at += character.size;
        text_ += shown;
        bytes_.push_back({at});
        cells_.push_back({cells_.back().value + width_of(std::string_view(shown), ambiguous)});
        offsets_.push_back(text_.size());
    }
}

CellRange SourceLine::cells(Byte begin, Byte end) const {
    auto const after = std::upper_bound(bytes_.begin(), bytes_.end(), begin);
    auto const first = cells_[static_cast<std::size_t>(after - bytes_.begin()) - 1];
    auto const until = std::lower_bound(bytes_.begin(), bytes_.end(), end);
    auto const last = until == bytes_.end() ? cells_.back() : cells_[static_cast<std::size_t>(until - bytes_.begin())];
    return {first, {std::max(last.value, first.value + 1)}};
}

std::string SourceLine::slice(CellRange range) const {
    auto const offset = [&](Cell cell) {
        auto const after = std::upper_bound(cells_.begin(), cells_.end(), cell);
        return offsets_[static_cast<std::size_t>(after - cells_.begin()) - 1];
    };
    auto const from = offset(range.begin);
    return text_.substr(from, std::max(from, offset(range.end)) - from);
}

Cell SourceLine::at_or_after(Cell cell) const {
    auto const found = std::lower_bound(cells_.begin(), cells_.end(), cell);
    return found == cells_.end() ? cells_.back() : *found;
}

Cell SourceLine::at_or_before(Cell cell) const { return *(std::upper_bound(cells_.begin(), cells_.end(), cell) - 1); }

}  // namespace jixiao::render
