#include "tools/render/forms/parts.hpp"

#include <algorithm>

#include "engine/points.hpp"
#include "targets/recognise/levels.hpp"
#include "tools/render/characters.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render::forms {
namespace {

using targets::TargetRow;
using targets::TargetTable;

/// Behind the last row that belongs together with the first.
template <class Same>
std::size_t end_of_run(std::vector<TargetRow> const& rows, std::size_t first, std::size_t end, Same same) {
    auto last = first + 1;
    while (last < end && same(rows[first], rows[last])) ++last;
    return last;
}

bool same_level1(TargetRow const& a, TargetRow const& b) { return a.level1.value == b.level1.value; }
bool same_level2(TargetRow const& a, TargetRow const& b) { return a.level2.value == b.level2.value; }

/// Nothing if a weight could not be read.
std::optional<Decimal> sum_of_weights(std::vector<TargetRow> const& rows, std::size_t first, std::size_t last) {
    std::optional<Decimal> sum = Decimal{};
    for (auto i = first; i < last && sum; ++i)
        sum = rows[i].weight.value ? grammar::add(*sum, *rows[i].weight.value) : std::nullopt;
    return sum;
}

std::string level1_text(std::vector<TargetRow> const& rows, std::size_t first, std::size_t last, bool with_points) {
    auto const& name = rows[first].level1.value;
    auto const known = targets::recognise::level1_of(name);
    auto const sum = sum_of_weights(rows, first, last);
    if (!with_points || !sum || !known || known->canonical != name) return name;
    return name + "\n（" + grammar::to_short_string(*sum) + "分）";
}

Area column_of_rows(int row, int column, std::size_t first, std::size_t last) {
    return {row + static_cast<int>(first), column, 1, static_cast<int>(last - first)};
}

void write_level2(Sheet& sheet, int row, int column, std::vector<TargetRow> const& rows, std::size_t first,
                  std::size_t last) {
    while (first < last) {
        auto const end = end_of_run(rows, first, last, same_level2);
        put(sheet, column_of_rows(row, column, first, end), text_or_nothing(rows[first].level2.value), Look::middle);
        first = end;
    }
}

bool is_marked(Cell const& cell) { return cell.mark != Mark::none; }

}  // namespace

bool is_department(ScoredTable const& scored) { return scored.table->kind.value == targets::TableKind::department; }

int write_title(Sheet& sheet, std::string title, std::string subtitle) {
    put(sheet, {0, 0, sheet.columns()}, std::move(title), Look::title);
    put(sheet, {1, 0, sheet.columns()}, text_or_nothing(subtitle), Look::subtitle);
    return 2;
}

void write_holders(Sheet& sheet, int row, ScoredTable const& scored, FormRequest const& request, int first, int label,
                   int labels) {
    auto const& table = *scored.table;
    auto const* file = scored.actuals.file;
    auto const unit = table.unit.given ? table.unit.value : file ? file->unit.value : std::string();
    write_label(sheet, {row, 0, first}, "主管部门");
    write_text(sheet, {row, first, label - first}, table.department.value);
    write_label(sheet, {row, label, labels}, "实施单位");
    int const input = label + labels;
    write_input(sheet, {row, input, sheet.columns() - input}, text_or_nothing(unit), Look::text, request.blank);
}

std::string year_text(TargetTable const& table, std::string_view more) {
    auto text = table.year.given ? std::to_string(table.year.value) + "年度" : std::string();
    if (!more.empty()) text.append(text.empty() ? "" : "，").append(more);
    return text.empty() ? text : "（" + text + "）";
}

void write_label(Sheet& sheet, Area area, std::string_view word) { put(sheet, area, std::string(word), Look::label); }

Cell& write_text(Sheet& sheet, Area area, std::string_view text) {
    return put(sheet, area, text_or_nothing(text), Look::text);
}

Cell& write_input(Sheet& sheet, Area area, Content content, Look look, bool blank) {
    bool const missing = is_empty(content);
    auto& cell = put(sheet, area, std::move(content), look);
    if (blank || missing) cell.mark = blank ? Mark::input : Mark::missing;
    cell.open = true;
    return cell;
}

void explain(Cell& cell, std::string title, std::string hint) {
    if (!cell.entry) cell.entry.emplace();
    cell.entry->title = std::move(title);
    cell.entry->hint = std::move(hint);
}

void write_levels(Sheet& sheet, int row, int column, TargetTable const& table, bool with_points) {
    auto const& rows = table.rows;
    for (std::size_t first = 0; first < rows.size();) {
        auto const last = end_of_run(rows, first, rows.size(), same_level1);
        put(sheet, column_of_rows(row, column, first, last),
            text_or_nothing(level1_text(rows, first, last, with_points)), Look::middle);
        write_level2(sheet, row, column + 1, rows, first, last);
        first = last;
    }
}

void close_form(Sheet& sheet, FormRequest const& request) {
    sheet.printed_rows = sheet.rows();
    if (std::none_of(sheet.cells.begin(), sheet.cells.end(), is_marked)) return;
    auto const* const legend = request.blank ? "注：浅黄色的格子由单位填写，其他格子受保护（没有密码）。"
                                             : "注：浅橙色的格子还没有数据，上报前请补填。";
    put(sheet, {sheet.printed_rows, 0, sheet.columns()}, std::string(legend), Look::remark);
}

namespace {

/// 财预〔2020〕10号 of 财预〔2020〕10号《项目支出绩效评价管理办法》.
std::string number_of(std::string const& basis) { return basis.substr(0, basis.find("《")); }

/// An officer reads by which document it was scored, not who chose the rules.
std::string rules_text(ScoredTable const& scored) {
    Style const chinese;
    auto const& basis = scored.ruleset->basis.chinese;
    if (scored.chosen != Chosen::by_default || basis.empty())
        return "规则集：" + ruleset_line(*scored.ruleset, scored.chosen, chinese);
    return "按" + number_of(basis) + "默认办法计分（" + scored.ruleset->name + "）";
}

}  // namespace

std::string footer(ScoredTable const& scored, FormRequest const& request) {
    if (request.form == Form::targets) return request.program;
    return rules_text(scored) + "；" + request.program;
}

}  // namespace jixiao::render::forms
