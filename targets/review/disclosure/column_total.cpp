// RV-903: the totals of a table are the sums of its lines.
#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/disclosure/lines.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/review/disclosure/accounts.hpp"
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

Text lines_add_to() { return {"各行相加", "its lines add to"}; }

void state_lines(BudgetTable const& table, Block const& block, Line const& whole, std::vector<Line const*> const& parts,
                 Findings& findings) {
    for (std::size_t column = 0; column < block.columns.size(); ++column) {
        if (block.columns[column].meaning == Meaning::aside) continue;
        auto left = term(table, block, whole, column);
        std::vector<Term> right;
        for (auto const* part : parts)
            if (auto one = term(table, block, *part, column)) right.push_back(std::move(*one));
        if (left && right.size() == parts.size())
            state(column_total, table, std::move(*left), lines_add_to(), std::move(right), findings);
    }
}

/// 某某局 above its projects: the sum of those below it.
bool is_unit(Line const& line) {
    auto const word = recognise::plain(line.name.value);
    constexpr std::string_view endings = "局 委 委员会 厅 办 办公室 院 中心 站 所 队 校 学校 本级 部 会 社";
    return line.code.empty() && line.project.empty() && !grammar::ending_of(endings, word).empty();
}

/// Lists of projects or of what was carried over, perhaps below the units that they belong to.
void state_list(BudgetTable const& table, Block const& block, Line const& total, Findings& findings) {
    std::vector<Line const*> all;
    std::vector<Line const*> units;
    std::vector<Line const*> own;
    auto const close = [&] {
        if (!units.empty() && !own.empty()) state_lines(table, block, *units.back(), own, findings);
        own.clear();
    };
    for (auto const& line : block.lines) {
        if (line.is_total || line.among || line.depth > 0) continue;
        if (is_unit(line)) {
            close();
            units.push_back(&line);
        } else {
            own.push_back(&line);
            if (units.empty()) all.push_back(&line);
        }
    }
    bool const has_units = !units.empty();
    close();
    if (!all.empty() && has_units) return;  // some lines stand above the first unit
    state_lines(table, block, total, has_units ? units : all, findings);
}

bool is_fund(Line const& line) {
    constexpr std::string_view funds = "一般公共预算 政府性基金预算 国有资本经营预算";
    return grammar::is_word_of(funds, disclosure::account_name(line.name.value));
}

/// The parts right below a line: those with marks of their own, or the three funds, which are complete.
std::vector<Line const*> parts_below(Block const& block, std::size_t line) {
    std::vector<Line const*> marked;
    std::vector<Line const*> funds;
    auto const depth = block.lines[line].depth;
    for (auto i = line + 1; i < block.lines.size(); ++i) {
        auto const& below = block.lines[i];
        if (below.depth <= depth || below.is_total || below.is_subtotal) break;
        if (below.depth != depth + 1) continue;
        if (!below.among) marked.push_back(&below);
        if (below.among && is_fund(below)) funds.push_back(&below);
    }
    if (!marked.empty()) return marked;
    return funds.size() == 3 ? funds : std::vector<Line const*>{};
}

/// An outline says by its marks or codes what is a part of what; a list without them may hold parts among wholes.
bool is_outline(Block const& block) {
    auto const is_placed = [](Line const& line) {
        bool const is_marked = disclosure::mark_size(recognise::plain(line.name.value)) > 0;
        return is_marked || !line.code.empty() || line.is_total || line.is_subtotal || line.among ||
               !disclosure::class_code_of(line.name.value).empty() || grammar::contains(line.name.value, "结转") ||
               grammar::contains(line.name.value, "结余");
    };
    return std::all_of(block.lines.begin(), block.lines.end(), is_placed);
}

/// 一、 … 本年收入合计 … 收入总计: each sum is what stands above it since the one before, with that.
void state_outline(BudgetTable const& table, Block const& block, Findings& findings) {
    std::vector<Line const*> parts;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        auto const& line = block.lines[i];
        if (line.is_total || line.is_subtotal) {
            if (!parts.empty()) state_lines(table, block, line, parts, findings);
            parts = {&line};
            continue;
        }
        if (line.depth == 0 && !line.among) parts.push_back(&line);
        if (auto const below = parts_below(block, i); !below.empty() && line.code.empty())
            state_lines(table, block, line, below, findings);
    }
}

/// 公务用车购置及运行费 is 购置费 and 运行费.
void state_three(BudgetTable const& table, Block const& block, Findings& findings) {
    std::vector<Line const*> parts;
    Line const* whole = nullptr;
    for (auto const& line : block.lines) {
        if (line.among && line.depth == 1) parts.push_back(&line);
        if (grammar::contains(line.name.value, "购置及运行")) whole = &line;
    }
    if (whole && parts.size() == 2) state_lines(table, block, *whole, parts, findings);
}

void run(DisclosureScene const& scene, Findings& findings) {
    for_each_table(scene, [&](BudgetTable const& table) {
        for (auto const& block : table.blocks) {
            if (block.side != Block::Side::whole) {
                if (is_outline(block)) state_outline(table, block, findings);
                continue;
            }
            auto const* total = disclosure::total_of(block);
            Accounts const accounts(block);
            if (table.kind == Kind::three) state_three(table, block, findings);
            if (total && !accounts.highest().empty())
                state_lines(table, block, *total, accounts.highest(), findings);
            else if (total)
                state_list(table, block, *total, findings);
        }
    });
}

}  // namespace

constexpr DisclosureCheck column_total{
    {{"RV-903", "total-is-not-sum-of-lines", grammar::Severity::error,
      "{where}里{left} {value}，{how} {sum}，相差 {difference}{hint}",
      "in {where} {left} is {value}, but {how} {sum}: a difference of {difference}{hint}",
      "合计行等于各类之和，收入总计、支出总计等于上面各行之和，每一列都是这样。核对原表，改正写错的那个数。",
      "The line of totals is the sum of the classes, and the totals of income and expenditure are those of the lines above, in every column. Compare with the original and correct the amount that is wrong."},
     Aspect::appropriateness,
     {{"合计行与各类之和、收入（支出）总计与上面各行之和、分项（一、下的 1.、2.）与上一级是否一致，每一列都核对。没有序号和编码、看不出谁属于谁的清单不核对。",
       "Whether the line of totals is the sum of the classes, the totals of income and expenditure those of the lines above, and numbered parts add to what they are parts of, in every column. Lists that do not show what belongs to what are left alone."},
      {"合计错了，后面所有的表和文字都会跟着错。", "A wrong total makes all tables and sentences behind it wrong."},
      {"各类相加 181.42，合计写成 184.12。", "The classes add to 181.42 and the total says 184.12."},
      {"各类相加 181.42，合计 181.42。", "The classes add to 181.42, and so does the total."},
      {"哪个数写错要由人核对，程序不改。", "Somebody has to find out which amount is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
