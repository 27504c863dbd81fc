// The list of the tables and the sums by level.
#include <fmt/format.h>

#include "targets/model/table.hpp"
#include "tools/render/page/score/sections.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render::page::score {
namespace {

/// Indices of the table's levels in the summary, for the filter: "0 2 3".
std::string levels_of(ScoredTable const& scored, Summary const& summary) {
    std::string text;
    for (auto const& group : scored.sheet.groups)
        text += (text.empty() ? "" : " ") + std::to_string(summary.level_places.at(group.level1));
    return text;
}

std::string problems_text(SeverityCounts const& notes) {
    std::string text;
    if (notes.errors > 0) text += fmt::format("✖ {}", notes.errors);
    if (notes.warnings > 0) text += fmt::format("{}▲ {}", text.empty() ? "" : " ", notes.warnings);
    return text;
}

void write_name(ScoredTable const& scored, std::size_t table, Page const& page) {
    bool const department = scored.table->kind.value == targets::TableKind::department;
    page.out.element("th", {{"scope", "row"}}, [&] {
        page.out.element("a", {{"href", "#" + anchor(table)}}, display_name(*scored.table));
        page.out.element("small", {},
                         department ? say(page.style, "部门整体", "department") : say(page.style, "项目", "project"));
    });
}

void write_line(std::size_t table, Page const& page) {
    auto& out = page.out;
    auto const& scored = page.report.tables[table];
    auto const& sheet = scored.sheet;
    auto const rank = rank_of(scored);
    auto const loss = loss_of(scored);
    auto const levels = levels_of(scored, page.summary);
    out.element(
        "tr",
        {{"data-g", sheet.grade.empty() ? "?" : sheet.grade}, {"data-l", levels}, {"data-x", loss.is_any() ? "1" : ""}},
        [&] {
            write_name(scored, table, page);
            out.element("td", {}, points_text(sheet.subtotal));
            out.element("td", [&] {
                out.text(rate_text(sheet.execution.rate));
                if (auto const& rate = sheet.execution.rate) write_bar({*rate, *rate}, {100, 0}, "plain", out);
            });
            out.element("td", {}, points_text(sheet.execution.range));
            out.element("td", {{"class", "total"}}, [&] {
                out.element("b", {}, points_text(sheet.total));
                write_bar(sheet.total, full_points(sheet), grade_class(rank), out);
            });
            out.element("td", {{"class", grade_class(rank)}}, grade_words(scored, page.style));
            out.element("td", {}, loss_text(loss));
            out.element("td", {}, problems_text(count_notes(scored)));
        });
}

void write_level(std::string const& name, Decimal weight, engine::PointRange const& points, Page const& page) {
    auto& out = page.out;
    out.element("tr", [&] {
        out.element("th", {{"scope", "row"}}, name);
        out.element("td", {}, to_string(weight));
        out.element("td", {{"class", "total"}}, [&] {
            out.element("b", {}, points_text(points));
            write_bar(points, weight, "plain", out);
        });
        out.element("td", {}, loss_text(loss_of(weight, points)));
    });
}

}  // namespace

void write_table_list(Page const& page) {
    auto& out = page.out;
    auto const heading = say(page.style, "各表得分", "Scores of the tables");
    auto const write_table = [&] {
        write_heads({{{"部门、项目", "Department, project"}, "text"},
                     {{"指标得分", "Indicators"}, "number"},
                     {{"执行率", "Execution"}, "number"},
                     {{"执行得分", "Points for it"}, "number"},
                     {{"总分", "Total"}, "number"},
                     {{"等级", "Grade"}, "text"},
                     {{"扣分", "Lost"}, "number"},
                     {{"问题", "Problems"}, "text"}},
                    page);
        out.element("tbody", [&] {
            for (std::size_t i = 0; i < page.report.tables.size(); ++i) write_line(i, page);
        });
    };
    out.element("section", [&] {
        out.element("h2", {}, heading);
        write_box(heading, out, [&] { out.element("table", {{"id", "tables"}, {"class", "list"}}, write_table); });
    });
}

void write_levels(Page const& page) {
    auto& out = page.out;
    auto const& summary = page.summary;
    auto const heading = say(page.style, "一级指标得分（各表合计）", "Level 1, all tables together");
    auto const write_table = [&] {
        write_heads(
            {{{"一级指标", "Level 1"}, ""}, {{"分值", "Weight"}, ""}, {{"得分", "Points"}, ""}, {{"扣分", "Lost"}, ""}},
            page);
        out.element("tbody", [&] {
            for (auto const& level : summary.levels)
                write_level(level_name(level.level1, page.style), level.weight, level.points, page);
            write_level(say(page.style, "预算执行率", "Budget execution"), summary.execution_weight, summary.execution,
                        page);
        });
    };
    out.element("section", [&] {
        out.element("h2", {}, heading);
        write_box(heading, out, [&] { out.element("table", {{"id", "levels"}, {"class", "list"}}, write_table); });
    });
}

}  // namespace jixiao::render::page::score
