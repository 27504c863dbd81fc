#include <algorithm>

#include "tools/render/page/score/sections.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render::page::score {
namespace {

using Rows = std::vector<std::size_t>;

Rows rows_of(ScoredTable const& scored, std::string const& level1) {
    Rows rows;
    for (std::size_t i = 0; i < scored.sheet.rows.size(); ++i)
        if (scored.plan.indicators[i].spec.level1 == level1) rows.push_back(i);
    return rows;
}

/// How many rows from `at` on share its level 2, which then is one cell.
std::size_t same_level2(ScoredTable const& scored, Rows const& rows, std::size_t at) {
    auto const level2 = [&](std::size_t i) -> std::string const& {
        return scored.plan.indicators[rows[i]].spec.level2;
    };
    std::size_t end = at + 1;
    while (end < rows.size() && level2(end) == level2(at)) ++end;
    return end - at;
}

/// The cell of a level; `weight` is what the form prints below the name of a level 1.
void write_level(std::string const& name, std::string const& weight, std::size_t rows, Markup& out) {
    out.element("th", {{"scope", "rowgroup"}, {"rowspan", std::to_string(rows)}}, [&] {
        out.text(name);
        if (!weight.empty()) out.element("small", {}, weight);
    });
}

std::string weight_text(engine::GroupScore const& group, Style const& style) {
    return say(style, "（{} 分）", " ({})", to_string(group.weight));
}

void write_row(ScoredTable const& scored, std::size_t i, Page const& page) {
    auto& out = page.out;
    auto const& spec = scored.plan.indicators[i].spec;
    auto const& row = scored.sheet.rows[i];
    auto const& actual = scored.actuals.rows[i];
    out.element("th", {{"scope", "row"}}, spec.name);
    out.element("td", {}, spec.target_text);
    out.element("td", {}, actual.text.empty() ? "—" : actual.text);
    out.element("td", {}, spec.weight ? to_string(*spec.weight) : "—");
    out.element("td", {}, points_text(row.range));
    out.element("td", [&] {
        out.element("span", {{"class", verdict_class(row.verdict)}},
                    verdict_words(row, page.report.baseline, page.style));
        if (!actual.reason.empty()) out.element("p", {}, actual.reason);
        write_notes(row.notes, page.style, out);
        write_steps(row.steps, page);
    });
}

void write_group(ScoredTable const& scored, engine::GroupScore const& group, Page const& page) {
    auto const rows = rows_of(scored, group.level1);
    std::size_t left = 0;  // rows that the level-2 cell still covers
    page.out.element("tbody", [&] {
        for (std::size_t at = 0; at < rows.size(); ++at, --left) {
            page.out.element("tr", [&] {
                if (at == 0)
                    write_level(level_name(group.level1, page.style), weight_text(group, page.style), rows.size(),
                                page.out);
                if (left == 0) {
                    left = same_level2(scored, rows, at);
                    write_level(scored.plan.indicators[rows[at]].spec.level2, "", left, page.out);
                }
                write_row(scored, rows[at], page);
            });
        }
    });
}

/// "● 优：指标 89.20 + 预算执行 9.60".
std::string total_words(ScoredTable const& scored, Style const& style) {
    auto const& sheet = scored.sheet;
    return say(style, "{}：指标 {} + 预算执行 {}", "{}: indicators {} + execution {}", grade_words(scored, style),
               points_text(sheet.subtotal), points_text(sheet.execution.range));
}

void write_total(ScoredTable const& scored, Page const& page) {
    auto& out = page.out;
    auto const full = full_points(scored.sheet);
    auto const kind = grade_class(rank_of(scored));
    out.element("tr", [&] {
        out.element("th", {{"scope", "row"}, {"colspan", "5"}}, say(page.style, "总分", "Total"));
        out.element("td", {}, to_string(full));
        out.element("td", {}, points_text(scored.sheet.total));
        out.element("td", [&] {
            out.element("b", {{"class", kind}}, total_words(scored, page.style));
            write_bar(scored.sheet.total, full, kind, out);
        });
    });
}

}  // namespace

void write_form_indicators(ScoredTable const& scored, Page const& page) {
    page.out.element("table", {{"class", "indicators"}}, [&] {
        write_heads({{{"一级指标", "Level 1"}, ""},
                     {{"二级指标", "Level 2"}, ""},
                     {{"三级指标", "Indicator"}, ""},
                     {{"年度指标值", "Target"}, ""},
                     {{"实际完成值", "Actual"}, ""},
                     {{"分值", "Weight"}, ""},
                     {{"得分", "Points"}, ""},
                     {{"偏差原因分析及改进措施", "Reasons and measures"}, ""}},
                    page);
        for (auto const& group : scored.sheet.groups) write_group(scored, group, page);
        page.out.element("tfoot", [&] { write_total(scored, page); });
    });
}

}  // namespace jixiao::render::page::score
