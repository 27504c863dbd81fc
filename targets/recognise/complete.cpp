#include "targets/recognise/complete.hpp"

#include <algorithm>
#include <map>

#include "targets/catalog.hpp"
#include "targets/model/actual_fields.hpp"
#include "targets/model/weights.hpp"
#include "targets/read/field.hpp"
#include "targets/recognise/funds.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/rows.hpp"
#include "targets/recognise/year.hpp"

namespace jixiao::targets::recognise {
namespace {

Located<std::string> plain_text(LocatedText const& text) { return {text.value, text.span, text.given}; }

/// The years of a table stand in its year field, its title or the name of what it is about.
Located<int> year_in(FoundTable const& found) {
    for (auto const field : {Head::year, Head::title, Head::project, Head::goal})
        if (auto const year = year_of(found[field]); year.given) return year;
    return {};
}

TargetTable table_of(FoundTable const& found, Source const& source) {
    TargetTable table;
    table.source = source;
    auto const& title = found[Head::title];
    table.kind = {found.whole_department ? TableKind::department : TableKind::project, title.span, title.given};
    table.year = year_in(found);
    table.department = plain_text(found[Head::department]);
    table.unit = plain_text(found[Head::unit]);
    settle_holder(table.department, table.unit);
    table.unit_code = plain_text(found[Head::unit_code]);
    table.project_code = plain_text(found[Head::project_code]);
    if (found.is_own) table.contact = plain_text(found[Head::contact]);
    if (found.is_own) table.phone = plain_text(found[Head::phone]);
    table.project = plain_text(found[Head::project]);
    table.attribute = plain_text(found[Head::attribute]);
    table.goal = found[Head::goal];
    table.ruleset = plain_text(found.ruleset);
    if (found.whole_department) table.project = {};
    table.in_document = true;
    table.provenance = found.is_output               ? Provenance::output
                       : found.form == Form::targets ? Provenance::target_form
                                                     : Provenance::report_form;
    table.at = found.at;
    return table;
}

/// Execution is scored from the funds, never a second time as an indicator.
FoundTable without_execution(FoundTable found, read::Reading const& reading) {
    for (auto const& row : found.rows)
        if (is_execution(row)) report(reading.sink, codes::execution_among_indicators, reading.source, row.at);
    std::erase_if(found.rows, is_execution);
    return found;
}

/// 产出指标（50分） over indicators that add to 50 is 产出指标; other points stay, so that the review can tell them.
void drop_points_that_agree(TargetTable& table) {
    std::map<std::string, std::optional<Decimal>> sums;
    for (auto const& row : table.rows) {
        auto& sum = sums.try_emplace(without_brackets(row.level1.value), Decimal{}).first->second;
        sum = sum && row.weight.value ? grammar::add(*sum, *row.weight.value) : std::nullopt;
    }
    for (auto& row : table.rows) {
        auto const level = without_brackets(row.level1.value);
        auto const stated = stated_points(row.level1.value);
        bool const agrees = stated && plain(row.level1.value).ends_with("分)") && sums[level] == stated;
        if (agrees) row.level1.value = level;
    }
}

constexpr auto rate_field = field_named("rate", execution_fields);

/// 预算执行率 | 100% | 95% among the indicators, where no funds say it.
void take_printed_rate(FoundTable const& found, read::Reading const& reading, ActualsFile& actuals) {
    if (actuals.executed.given || actuals.rate.given) return;
    for (auto const& row : found.rows) {
        auto const& rate = row[Column::actual];
        if (!is_execution(row) || !plain(rate.value).ends_with('%')) continue;
        read_text(reading, rate, rate_field, actuals);
        report(reading.sink, codes::rate_as_printed, reading.source, rate.span, {{"rate", rate.value}});
        return;
    }
}

bool has_level1(FoundTable const& found) {
    return std::any_of(found.rows.begin(), found.rows.end(),
                       [](FoundRow const& row) { return row[Column::level1].given; });
}

void check_head(TargetTable const& table, FoundTable const& found, read::Reading const& reading) {
    Text missing;
    auto const miss = [&](std::string const& chinese, std::string const& english) {
        missing.chinese += (missing.chinese.empty() ? "" : "、") + chinese;
        missing.english += (missing.english.empty() ? "" : ", ") + english;
    };
    if (!table.year.given) miss("年度", "the year");
    if (!table.department.given) miss("部门（单位）名称", "the department");
    if (!table.project.given && !found.whole_department) miss("项目名称", "the name of the project");
    if (!found.rows.empty() && !has_level1(found)) miss("一级指标", "the level-1 indicators");
    Span const top{found.at.begin, found.at.begin};
    if (!missing.chinese.empty())
        report(reading.sink, codes::head_not_found, reading.source, top, {{"what", std::move(missing)}});
}

/// What a person writes into the row of an indicator.
bool says_anything(FoundRow const& row) {
    for (auto const column : {Column::actual, Column::reason, Column::forecast, Column::likelihood, Column::note})
        if (row[column].given) return true;
    return !row.causes.empty();
}

/// Of a form of our own the budget of the year is open; published ones print it whether anything was achieved or not.
bool says_anything(FundLine const& line, bool is_own) {
    return line.executed.given || line.forecast.given || (is_own && line.initial.given && line.budget.given);
}

bool has_actuals(FoundTable const& found) {
    bool any = found[Head::finished].given || found[Head::goal_done].given;
    for (auto const& row : found.rows) any = any || says_anything(row);
    for (auto const& line : found.funds) any = any || says_anything(line, found.is_own);
    return any;
}

/// 是, 否, 已完成, 未完成.
Located<bool> finished_of(LocatedText const& text, read::Reading const& reading) {
    auto const word = plain(text.value);
    for (std::string_view const no : {"否", "未", "没", "不"})
        if (word.starts_with(no)) return {false, text.span, true};
    for (std::string_view const yes : {"是", "已", "完成", "√"})
        if (word.starts_with(yes)) return {true, text.span, true};
    if (text.given) report(reading.sink, codes::left_over_in_table, reading.source, text.span, {{"text", text.value}});
    return {};
}

ActualsFile actuals_of(FoundTable const& found, TargetTable const& table, read::Reading const& reading) {
    ActualsFile actuals;
    actuals.source = table.source;
    actuals.department = table.department;
    actuals.unit = table.unit;
    actuals.unit_code = table.unit_code;
    actuals.project_code = table.project_code;
    actuals.table =
        found.whole_department ? Located<std::string>{std::string(department_table), found.at, true} : table.project;
    actuals.is_output = found.is_output;
    actuals.period = period_in(found);
    read_execution(found.funds, reading, actuals);
    actuals.finished = finished_of(found[Head::finished], reading);
    actuals.goal_done = plain_text(found[Head::goal_done]);
    for (std::size_t i = 0; i < found.rows.size(); ++i)
        if (auto entry = entry_of(found.rows[i], table.rows[i], reading)) actuals.entries.push_back(std::move(*entry));
    return actuals;
}

}  // namespace

CompletedTable complete(FoundTable const& as_found, Source const& source, Diagnostics& sink) {
    read::Reading const reading{source, sink};
    auto const found = without_execution(as_found, reading);
    CompletedTable completed{found.form, table_of(found, source), std::nullopt};
    auto& table = completed.table;
    check_head(table, found, reading);
    table.budget = budget_of(found.funds, reading);
    for (auto const& row : found.rows) table.rows.push_back(target_row(row, reading));
    drop_points_that_agree(table);
    if (found.form != Form::targets && has_actuals(found)) completed.actuals = actuals_of(found, table, reading);
    if (completed.actuals) take_printed_rate(as_found, reading, *completed.actuals);
    return completed;
}

}  // namespace jixiao::targets::recognise
