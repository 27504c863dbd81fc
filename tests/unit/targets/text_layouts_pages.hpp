// Pages for the test of layouts, generated: a table with a way of parting its cells, a set of columns and the dirt of
// real pages around and between them; and what its rows say.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::targets::test {

enum class Parting {
    blank,
    wide,
    full_width,
    tab,
    pipe,
    outer_pipes,
    cells,
    spaced_cells,
    barred_cells,
    flowing,       // a name goes on in the line below, the other cells behind it
    centred,       // a name's halves stand above and below the other cells
    from_top,      // a name goes on in a line of its own below its row
    broken_pipes,  // lines are broken within cells
    turned,        // column by column
    joined,        // nothing between the cells
};
constexpr std::array<std::string_view, 15> parting_names{
    "blank",        "wide",    "full-width", "tab",      "pipe",         "pipes",  "cells", "spaced cells",
    "barred cells", "flowing", "centred",    "from top", "broken pipes", "turned", "joined"};

enum class Set { targets, weights, evaluation, in_parts, initial, standards };
constexpr std::array<std::string_view, 6> set_names{"targets",  "weights", "evaluation",
                                                    "in parts", "initial", "standards"};

/// What a row says.
struct Wanted {
    std::string level1, level2, name, target, weight;
    bool operator==(Wanted const&) const = default;
};

struct LaidOutPage {
    std::string text;
    std::vector<Wanted> wanted;
};

/// The same page for the same seed.
LaidOutPage laid_out_page(Parting parting, Set set, unsigned seed);

}  // namespace jixiao::targets::test
