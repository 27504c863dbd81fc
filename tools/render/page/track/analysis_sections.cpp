#include "tools/render/page/track/analysis_sections.hpp"

#include <fmt/format.h>

#include <chrono>
#include <limits>

#include "engine/catalog.hpp"
#include "engine/handling.hpp"
#include "grammar/characters.hpp"
#include "tools/render/page/track/parts.hpp"
#include "tools/render/receipt.hpp"
#include "tools/render/score_words.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render::page::track {
namespace {

using Cells = std::vector<std::string>;

template <class Body>
void write_part(std::string_view id, Text const& title, AnalysisPage const& page, Body body) {
    page.out.element("section", {{"id", id}}, [&] {
        page.out.element("h2", {}, title.in(page.style.language));
        body();
    });
}

/// `words`: how many cells are no numbers; those stand first.
void write_line(Cells const& cells, std::size_t words, Markup& out) {
    out.element("tr", [&] {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i < words)
                out.element("td", {}, cells[i]);
            else
                out.element("td", {{"class", "n"}}, cells[i]);
        }
    });
}

/// A table with a line for each of `count` things, or words that there is none.
template <class Line>
void write_lines(std::vector<Head> const& heads, std::size_t count, AnalysisPage const& page, Line line,
                 std::size_t words = std::numeric_limits<std::size_t>::max()) {
    if (count == 0) return page.out.element("p", {}, say(page.style, "没有。", "None."));
    write_box(heads.front().name.in(page.style.language), page.out, [&] {
        page.out.element("table", [&] {
            write_heads(heads, page);
            page.out.element("tbody", [&] {
                for (std::size_t i = 0; i < count; ++i) write_line(line(i), words, page.out);
            });
        });
    });
}

std::string table_name(AnalysisPage const& page, std::size_t table) {
    return display_name(*page.report.tables[table].table);
}

std::string department(AnalysisPage const& page, std::size_t table) {
    return page.report.tables[table].table->department.value;
}

std::string rate_of(Money const& money) {
    auto const rate = money.rate();
    return rate ? grammar::to_string(*rate) + "%" : "-";
}

Cells money_cells(std::string name, Money const& money) {
    return {std::move(name), std::to_string(money.tables), money_text(money.budget), money_text(money.spent),
            rate_of(money),  std::to_string(money.unknown)};
}

/// A line for each of `count` sums; how many are incomplete only if there are any.
template <class Line>
void write_money(Text const& first, std::size_t count, AnalysisPage const& page, Line line) {
    std::vector<Head> heads{{first},
                            {{"项目数", "Tables"}},
                            {{"预算数（万元）", "Budget (万元)"}},
                            {{"执行数（万元）", "Spent (万元)"}},
                            {{"执行率", "Rate"}},
                            {{"数不全的", "Incomplete"}}};
    if (page.analysis.all.unknown == 0) heads.pop_back();
    write_lines(
        heads, count, page,
        [&](std::size_t i) {
            auto cells = line(i);
            cells.resize(heads.size());
            return cells;
        },
        1);
}

std::string light_name_of(std::size_t place, Style const& style) {
    return place < 4 ? light_words(static_cast<engine::Light>(place), style) : light_words({}, style);
}

std::string row_name(AnalysisPage const& page, Explained const& one) {
    return page.report.tables[one.table].plan.indicators[one.row].spec.name;
}

engine::TrackedRow const& row_of(AnalysisPage const& page, Explained const& one) {
    return page.report.tables[one.table].now.rows[one.row];
}

std::string causes_text(engine::TrackedRow const& row) { return fmt::format("{}", fmt::join(row.causes, "、")); }

std::string reason_text(engine::TrackedRow const& row, Style const& style) {
    if (!grammar::is_blank(row.actual.reason)) return row.actual.reason;
    return row.needs_reason ? say(style, "没有说明，要补", "not given: it is due") : "";
}

bool is_warning(grammar::Message const& note) {
    using namespace engine::codes;
    return note.code == &execution_behind || note.code == &achievement_and_execution || note.code == &overspent;
}

std::string day_text(std::int32_t day) {
    if (day == 0) return "";
    auto const date = std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{day}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

/// Project, what was warned of, the days.
std::vector<Cells> warnings_of(AnalysisPage const& page) {
    std::vector<Cells> lines;
    for (std::size_t i = 0; i < page.report.tables.size(); ++i) {
        auto const& tracked = page.report.tables[i];
        auto const days = engine::warning_days(*tracked.ruleset, tracked.now.period);
        auto const take = [&](std::vector<grammar::Message> const& notes) {
            for (auto const& note : notes)
                if (is_warning(note))
                    lines.push_back({department(page, i), table_name(page, i), wording(note, page.style.language),
                                     day_text(days.given), day_text(days.answer), day_text(days.rectify)});
        };
        take(tracked.now.execution.notes);
        take(tracked.now.notes);
    }
    return lines;
}

std::vector<Cells> unlit_of(AnalysisPage const& page) {
    std::vector<Cells> lines;
    for (std::size_t i = 0; i < page.report.tables.size(); ++i) {
        auto const& tracked = page.report.tables[i];
        for (std::size_t row = 0; row < tracked.now.rows.size(); ++row) {
            auto const& one = tracked.now.rows[row];
            if (one.light) continue;
            auto const why = display_name(one.state).in(page.style.language);
            lines.push_back({department(page, i), table_name(page, i), tracked.plan.indicators[row].spec.name, why,
                             one.actual.text});
        }
    }
    return lines;
}

/// Targets and budgets, before and after.
std::vector<Cells> adjusted_of(AnalysisPage const& page) {
    std::vector<Cells> lines;
    for (std::size_t i = 0; i < page.report.tables.size(); ++i) {
        auto const& tracked = page.report.tables[i];
        auto const& facts = tracked.now.execution.facts;
        if (facts.initial && facts.budget && amount_text(facts.initial) != amount_text(facts.budget))
            lines.push_back({department(page, i), table_name(page, i), say(page.style, "预算", "budget"),
                             amount_text(facts.initial), amount_text(facts.budget)});
        for (auto const& row : tracked.table->rows)
            if (row.initial_target.given && row.initial_target.value != row.target.value)
                lines.push_back({department(page, i), table_name(page, i), row.name.value, row.initial_target.value,
                                 row.target.value.empty() ? say(page.style, "取消", "taken out") : row.target.value});
    }
    return lines;
}

}  // namespace

void write_analysis_overview(AnalysisPage const& page) {
    write_part("overview", {"一、总体情况", "1. Overview"}, page, [&] {
        auto const& all = page.analysis.all;
        page.out.element("p", {},
                         say(page.style, "报送监控情况的项目 {} 个。预算 {} 万元，已执行 {} 万元，执行率 {}。",
                             "{} projects were reported. {} 万元 budgeted, {} 万元 spent, {}.", all.tables,
                             money_text(all.budget), money_text(all.spent), rate_of(all)));
        if (page.analysis.wholes > 0)
            page.out.element(
                "p", {},
                say(page.style, "另有 {} 张部门整体的表，预算里已经有各项目的，不再相加。",
                    "{} tables of whole departments besides, whose budgets hold those of their projects: not added.",
                    page.analysis.wholes));
        if (page.report.receipt) page.out.element("p", {}, receipt_text(*page.report.receipt, page.style));
    });
}

void write_analysis_money(AnalysisPage const& page) {
    write_part("money", {"二、预算执行", "2. Execution"}, page, [&] {
        write_money({"部门（执行率由低到高）", "Department (the lowest rate first)"},
                    page.analysis.by_department.size(), page, [&](std::size_t i) {
                        auto const& [name, money] = page.analysis.by_department[i];
                        return money_cells(name, money);
                    });
        write_money({"项目亮灯", "Light"}, page.analysis.by_light.size(), page, [&](std::size_t i) {
            return money_cells(light_name_of(i, page.style), page.analysis.by_light[i]);
        });
    });
}

void write_analysis_causes(AnalysisPage const& page) {
    auto const& causes = page.analysis.causes;
    auto const& explained = page.analysis.explained;
    write_part("causes", {"三、偏差原因和改进措施", "3. Causes and measures"}, page, [&] {
        write_lines(
            {{{"偏差原因", "Cause"}}, {{"指标数", "Rows"}}}, causes.size(), page,
            [&](std::size_t i) {
                return Cells{causes[i].first, std::to_string(causes[i].second)};
            },
            1);
        write_lines({{{"部门", "Department"}},
                     {{"项目", "Project"}},
                     {{"指标", "Indicator"}},
                     {{"亮灯", "Light"}},
                     {{"偏差原因", "Cause"}},
                     {{"说明和措施", "Reason and measures"}}},
                    explained.size(), page, [&](std::size_t i) {
                        auto const& one = explained[i];
                        auto const& row = row_of(page, one);
                        return Cells{department(page, one.table),
                                     table_name(page, one.table),
                                     row_name(page, one),
                                     row.light ? light_words(row.light, page.style) : light_text(row, page.style),
                                     causes_text(row),
                                     reason_text(row, page.style)};
                    });
    });
}

void write_analysis_handling(AnalysisPage const& page) {
    write_part("handling", {"四、处理建议", "4. Suggested handling"}, page, [&] {
        write_notice(
            say(page.style, "以下由程序按规则集的界限提出，只供研究；决定由人按程序作出。",
                "Suggested by the ruleset's limits, to be considered; the decision is a person's, by procedure."),
            page);
        write_lines({{{"部门", "Department"}},
                     {{"项目", "Project"}},
                     {{"亮灯", "Light"}},
                     {{"建议", "Suggestion"}},
                     {{"理由", "Reason"}}},
                    page.report.tables.size(), page, [&](std::size_t i) {
                        auto const& tracked = page.report.tables[i];
                        auto const suggested = engine::suggest_handling(tracked.plan, tracked.now);
                        return Cells{department(page, i), table_name(page, i),
                                     light_words(tracked.now.light, page.style),
                                     display_name(suggested.handling).in(page.style.language),
                                     suggested.reason.in(page.style.language)};
                    });
    });
}

void write_analysis_warnings(AnalysisPage const& page) {
    auto const lines = warnings_of(page);
    write_part("warnings", {"五、预警", "5. Warnings"}, page, [&] {
        write_lines({{{"部门", "Department"}},
                     {{"项目", "Project"}},
                     {{"预警", "Warning"}},
                     {{"预警日", "Given on"}},
                     {{"答复期限", "Answer by"}},
                     {{"整改期限", "Put right by"}}},
                    lines.size(), page, [&](std::size_t i) { return lines[i]; });
    });
}

void write_analysis_rest(AnalysisPage const& page) {
    auto const unlit = unlit_of(page);
    auto const adjusted = adjusted_of(page);
    write_part("unlit", {"六、没有亮灯的指标", "6. Indicators without a light"}, page, [&] {
        write_lines({{{"部门", "Department"}},
                     {{"项目", "Project"}},
                     {{"指标", "Indicator"}},
                     {{"为什么", "Why"}},
                     {{"报的", "Reported"}}},
                    unlit.size(), page, [&](std::size_t i) { return unlit[i]; });
    });
    write_part("adjusted", {"七、年中调整", "7. Adjustments"}, page, [&] {
        write_lines({{{"部门", "Department"}},
                     {{"项目", "Project"}},
                     {{"预算或指标", "Budget or indicator"}},
                     {{"调整前", "Before"}},
                     {{"调整后", "After"}}},
                    adjusted.size(), page, [&](std::size_t i) { return adjusted[i]; });
    });
}

}  // namespace jixiao::render::page::track
