// Figures: numbers as people write them in rules, with their units: 0.5个百分点, 百分之九十五, 零点二分, 第1名.
#pragma once

#include <string_view>

#include "grammar/ratio.hpp"
#include "grammar/unit.hpp"

namespace jixiao::grammar::standard {

struct Figure {
    std::size_t size = 0;  // bytes; 0: not here
    Ratio value;
    Unit unit;
};

/// The figure that the folded text begins with.
Figure scan_figure(std::string_view text);

/// A share in words: 20%, 一半, 四分之一, 1/4. Its value is a share of 1.
Figure scan_share(std::string_view text);

/// % and ‰, and the points between two of them.
bool is_rate(Unit const& unit);

}  // namespace jixiao::grammar::standard
