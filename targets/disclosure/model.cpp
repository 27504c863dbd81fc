#include "targets/disclosure/model.hpp"

#include <algorithm>

namespace jixiao::targets::disclosure {

Line const* total_of(Block const& block) {
    auto const found =
        std::find_if(block.lines.rbegin(), block.lines.rend(), [](Line const& line) { return line.is_total; });
    return found == block.lines.rend() ? nullptr : &*found;
}

std::optional<Printed> amount_of(Line const& line, std::size_t column) {
    if (column < line.amounts.size() && line.amounts[column]) return line.amounts[column];
    if (!line.settled) return std::nullopt;
    return Printed{{}, line.at};
}

std::optional<std::size_t> column_of(Block const& block, Meaning meaning) {
    if (!block.columns_certain) return std::nullopt;
    if (meaning == Meaning::total) return block.total;
    for (bool const highest : {true, false})
        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            auto const& column = block.columns[i];
            bool const is_high = !column.whole || *column.whole == block.total;
            if (column.meaning == meaning && is_high == highest) return i;
        }
    return std::nullopt;
}

bool has_figures(BudgetTable const& table) {
    return std::any_of(table.blocks.begin(), table.blocks.end(), [](Block const& block) {
        return std::any_of(block.lines.begin(), block.lines.end(), [](Line const& line) {
            return std::any_of(line.printed.begin(), line.printed.end(),
                               [](Printed const& printed) { return !printed.yuan.is_zero(); });
        });
    });
}

Block const* block_of(BudgetTable const& table, Block::Side side) {
    auto const found =
        std::find_if(table.blocks.begin(), table.blocks.end(), [&](Block const& block) { return block.side == side; });
    return found == table.blocks.end() ? nullptr : &*found;
}

std::string shown(Decimal yuan, int power) {
    constexpr int usual_decimals = 2;
    auto value = grammar::shift(yuan, -power).value_or(yuan);
    for (; value.exponent < -usual_decimals && value.mantissa % 10 == 0; ++value.exponent) value.mantissa /= 10;
    return grammar::to_string(value);
}

}  // namespace jixiao::targets::disclosure
