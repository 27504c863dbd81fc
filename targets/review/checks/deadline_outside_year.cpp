// RV-14: deadlines lie in the table's year.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

/// A table's target is for one year; a period that reaches into it (a school year) is fine.
bool is_outside(engine::DateCriterion const& date, int year) { return date.by.year != 0 && date.by.year != year; }

void run(Scene const& scene, Diagnostics& sink) {
    auto const& table = scene.table;
    if (!table.year.given) return;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        for (auto const& part : scene.criteria[i].parts) {
            auto const* date = std::get_if<engine::DateCriterion>(&part);
            if (!date || !is_outside(*date, table.year.value)) continue;
            bool const late = date->by.year > table.year.value;
            auto& finding = find(scene, deadline_outside_year, place_of(table.rows[i].target),
                                 {{"target", table.rows[i].target.value},
                                  {"year", std::to_string(table.year.value)},
                                  {"where", late ? Text("之后", "after") : Text("之前", "before")}},
                                 sink);
            finding.labels.push_back({table.year.span, {"目标表的年度", "the table's year"}});
            break;
        }
    }
}

}  // namespace

constexpr Check deadline_outside_year{
    {"RV-14", "deadline-outside-year", grammar::Severity::warning, "期限“{target}”在 {year} 年度{where}",
     "the deadline “{target}” lies {where} {year}, the table's year",
     "年度目标要在当年考核，期限应在当年 12 月 31 日以前。沿用了别的年度的日期就改过来；跨年项目写当年应完成的阶段。",
     "Targets for a year are assessed at its end, so deadlines lie within it. Correct a date kept from another year; for longer projects give this year's stage."},
    Aspect::feasibility,
    {{"时间类指标值（如“2025年3月底前”）是否落在目标表的年度内。没写年份的按当年理解；从上年开始、当年结束的期间（如学年）不算。",
      "Whether deadlines lie in the table's year. A date without a year is this year's; a period that begins earlier and ends in the year is fine."},
     {"期限在年度之后，年底自评时必然“未完成”；在年度之前，多半是照抄了去年的表。",
      "A deadline after the year cannot be met when the year is assessed; one before it was usually copied from last year."},
     {"year = 2024，target = \"2025年3月底前\"", "year = 2024 with target = \"2025年3月底前\""},
     {"target = \"2024年12月底前完成主体施工\"，或 target = \"2024年11月30日前\"", "target = \"2024年11月30日前\""},
     {"日期要由单位核定，程序不改。", "The unit has to set the date; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
