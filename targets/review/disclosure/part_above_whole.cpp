// RV-905: what is only a part (其中) is not more than the whole.
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

void state_most(BudgetTable const& table, std::optional<Term> part, std::optional<Term> whole, Findings& findings) {
    if (!part || !whole || part->amount.yuan.is_zero()) return;
    Text const how{"它所属的" + whole->name.chinese + "只有", "what it is a part of, " + whole->name.english + ", is"};
    state(part_above_whole, table, std::move(*part), how, {std::move(*whole)}, findings);
    findings.equations.back().is_most = true;
}

void state_lines(BudgetTable const& table, Block const& block, Findings& findings) {
    Line const* whole = nullptr;
    for (auto const& line : block.lines) {
        if (!line.among)
            whole = &line;
        else if (whole && line.depth == whole->depth + 1 && !whole->is_total)
            state_most(table, term(table, block, line), term(table, block, *whole), findings);
    }
}

void state_columns(BudgetTable const& table, Block const& block, Findings& findings) {
    for (std::size_t column = 0; column < block.columns.size(); ++column) {
        auto const& part = block.columns[column];
        if (!part.among || !part.whole) continue;
        for (auto const& line : block.lines)
            state_most(table, term(table, block, line, column), term(table, block, line, *part.whole), findings);
    }
}

void run(DisclosureScene const& scene, Findings& findings) {
    for_each_table(scene, [&](BudgetTable const& table) {
        for (auto const& block : table.blocks) {
            state_lines(table, block, findings);
            state_columns(table, block, findings);
        }
    });
}

}  // namespace

constexpr DisclosureCheck part_above_whole{
    {{"RV-905", "part-above-whole", grammar::Severity::error,
      "{where}里{left} {value}，{how} {sum}，多出 {difference}{hint}",
      "in {where} {left} is {value}, but {how} {sum}: {difference} more{hint}",
      "“其中”只是一部分，不能比整体大。核对两个数和它们的位置。",
      "What is only a part of a whole cannot be more. Check both amounts and where they stand."},
     Aspect::appropriateness,
     {{"“其中”下面的金额是否超过它所属的金额。“其中”不一定列全，所以加起来少了不算错。",
       "Whether an amount behind 其中 is above what it is a part of. Such parts need not be complete, so that a smaller sum is fine."},
      {"部分大于整体，必有一个数写错。", "If a part is more than its whole one of them is wrong."},
      {"一般公共预算拨款 175.61，其中：一般财力 176.51。", "一般公共预算拨款 175.61, 其中：一般财力 176.51."},
      {"一般公共预算拨款 175.61，其中：一般财力 175.61。", "一般公共预算拨款 175.61, 其中：一般财力 175.61."},
      {"哪个数写错要由人核对，程序不改。", "Somebody has to find out which amount is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
