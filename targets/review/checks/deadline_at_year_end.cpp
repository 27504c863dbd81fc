// RV-815: a deadline is earlier than the end of the year, which sets none.
#include <algorithm>
#include <vector>

#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

bool is_last_day(grammar::Date const& date) {
    using grammar::Precision;
    switch (date.precision) {
        case Precision::year: return true;
        case Precision::quarter: return date.quarter == 4;
        case Precision::month: return date.month == 12;
        case Precision::day: break;
    }
    return date.month == 12 && date.day == 31;
}

/// Deadlines of other years are RV-14's.
bool is_at_year_end(engine::Criterion const& criterion, Located<int> const& year) {
    return !criterion.parts.empty() &&
           std::all_of(criterion.parts.begin(), criterion.parts.end(), [&](auto const& part) {
               auto const* date = std::get_if<engine::DateCriterion>(&part);
               bool const this_year = date && (date->by.year == 0 || !year.given || date->by.year == year.value);
               return this_year && is_last_day(date->by);
           });
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& rows = scene.table.rows;
    if (!is_project(scene.table)) return;
    std::vector<TargetRow const*> loose;
    bool has_other = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        bool const at_end = is_at_year_end(scene.criteria[i], scene.table.year);
        if (at_end) loose.push_back(&rows[i]);
        has_other = has_other || (!at_end && level2_of(rows[i]) == Level2::timeliness);
    }
    for (auto const* row : loose) {
        auto& finding = find_at_target(scene, deadline_at_year_end, *row, sink);
        if (has_other) finding.changed_severity = grammar::Severity::info;
    }
}

}  // namespace

constexpr Check deadline_at_year_end{
    {"RV-815", "deadline-at-year-end", grammar::Severity::warning,
     "“{name}”的期限“{target}”就是年度的最后一天，等于没有期限",
     "the deadline “{target}” of “{name}” is the end of the year, which sets none",
     "写成这件事真正要完成的时间（9月1日开学前、汛期前、6月底前），或改成每笔办理的时限（≤10个工作日）。",
     "Give the day by which the thing is really needed, or the time that each case may take (≤10个工作日)."},
    Aspect::appropriateness,
    {{"项目表里的期限是否正好到年度的最后一天（12月、12月底、年底、全年、1月—12月）。另有别的时效指标的，只作提示。",
      "Whether a deadline of a project is the end of the year (12月, 年底, 全年, 1月-12月). Where another indicator of time is there, it is only remarked upon."},
     {"当年的预算本来就要在当年完成；期限定在年底，拖到最后一天也算及时。",
      "The year's budget is for the year anyway; with such a deadline, the last day is still in time."},
     {"“办结时间”的指标值是“2025年12月底前”。", "The target of 办结时间 is 2025年12月底前."},
     {"“办结时间 2025年9月底前”。", "2025年9月底前"},
     {"日期要由单位核定，程序不改。", "The unit has to set the date; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
