#include <algorithm>

#include "engine/catalog.hpp"
#include "tools/render/page/score/sections.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render::page::score {
namespace {

using grammar::Message;

/// More lines help nobody; the forms have them all.
constexpr std::size_t most_lines = 500;

/// What one line says of a row, or of the execution.
struct Line {
    std::string name;
    std::string level1;
    std::string target;
    std::string actual;
    std::string weight;
    engine::PointRange points;
    std::string verdict;
    std::string_view verdict_kind;
    std::string reason;
    std::vector<Message> const* steps = nullptr;
    std::vector<Message> const* notes = nullptr;
};

Line indicator_line(ScoredTable const& scored, std::size_t i, Page const& page) {
    auto const& spec = scored.plan.indicators[i].spec;
    auto const& row = scored.sheet.rows[i];
    auto const& actual = scored.actuals.rows[i];
    return {spec.name,
            spec.level1,
            spec.target_text,
            actual.text,
            spec.weight ? to_string(*spec.weight) : "",
            row.range,
            verdict_words(row, page.report.baseline, page.style),
            verdict_class(row.verdict),
            actual.reason,
            &row.steps,
            &row.notes};
}

Line execution_line(ScoredTable const& scored, Page const& page) {
    auto const& execution = scored.sheet.execution;
    auto const& facts = scored.actuals.execution;
    auto const amount = [](auto const& value) { return value ? amount_text(value) : ""; };
    bool const known = execution.points.has_value();
    std::string const word = known ? say(page.style, "△ 执行率 ", "△ execution ") + rate_text(execution.rate)
                                   : say(page.style, "？ 未定", "？ open");
    return {say(page.style, "预算执行率", "Budget execution"),
            "",
            amount(facts.budget),
            amount(facts.executed),
            to_string(execution.weight),
            execution.range,
            word,
            known ? "v partly" : "v open",
            "",
            &execution.steps,
            &execution.notes};
}

/// The steps that reckon, without those that only repeat rule and target.
std::string reckoning(std::vector<Message> const& steps, Style const& style) {
    std::string text;
    for (auto const& step : steps) {
        if (step.code == &engine::codes::step_rule || step.code == &engine::codes::step_target) continue;
        text += (text.empty() ? "" : say(style, "；", "; ")) + wording(step, style.language);
    }
    return text;
}

void write_cells(Line const& line, LosingRow const& losing, Page const& page) {
    auto& out = page.out;
    auto const& table = *page.report.tables[losing.table].table;
    out.element("th", {{"scope", "row"}}, line.name);
    out.element("td", {}, line.level1);
    out.element("td", [&] { out.element("a", {{"href", "#" + anchor(losing.table)}}, display_name(table)); });
    out.element("td", {}, line.target);
    out.element("td", {}, line.actual);
    out.element("td", {}, line.weight);
    out.element("td", {}, points_text(line.points));
    out.element("td", [&] { out.element("b", {}, loss_text(losing.loss)); });
    out.element("td", [&] {
        out.element("span", {{"class", line.verdict_kind}}, line.verdict);
        if (!line.reason.empty()) out.element("p", {}, line.reason);
        if (auto const text = reckoning(*line.steps, page.style); !text.empty()) out.element("small", {}, text);
        write_notes(*line.notes, page.style, out);
    });
}

void write_line(LosingRow const& losing, Page const& page) {
    auto const& scored = page.report.tables[losing.table];
    bool const indicator = losing.row < scored.sheet.rows.size();
    auto const line = indicator ? indicator_line(scored, losing.row, page) : execution_line(scored, page);
    auto const level = indicator ? std::to_string(page.summary.level_places.at(line.level1)) : "";
    page.out.element("tr", {{"data-t", std::to_string(losing.table)}, {"data-l", level}},
                     [&] { write_cells(line, losing, page); });
}

void write_table(std::size_t lines, Page const& page) {
    write_heads({{{"指标", "Indicator"}, "text"},
                 {{"一级指标", "Level 1"}, "text"},
                 {{"目标表", "Table"}, "text"},
                 {{"指标值", "Target"}, ""},
                 {{"实际完成值", "Actual"}, ""},
                 {{"分值", "Weight"}, "number"},
                 {{"得分", "Points"}, "number"},
                 {{"扣分", "Lost"}, "number"},
                 {{"结论和原因", "Verdict and reason"}, ""}},
                page);
    page.out.element("tbody", [&] {
        for (std::size_t i = 0; i < lines; ++i) write_line(page.summary.losing[i], page);
    });
}

std::string amount_left_out(std::size_t all, std::size_t shown, Style const& style) {
    return say(style, "共 {} 项，这里列出扣分最多的 {} 项；其余的见各表。",
               "{} in all; these are the {} that lost most. The forms have "
               "the others.",
               all, shown);
}

}  // namespace

void write_losses(Page const& page) {
    auto& out = page.out;
    auto const& losing = page.summary.losing;
    auto const shown = std::min(losing.size(), most_lines);
    auto const heading = say(page.style, "扣分和待定的指标", "What lost points or is open");
    out.element("section", [&] {
        out.element("h2", {}, heading);
        if (losing.empty()) {
            out.element("p", {}, say(page.style, "没有：全部满分。", "Nothing: all have full points."));
            return;
        }
        if (shown < losing.size()) out.element("p", {}, amount_left_out(losing.size(), shown, page.style));
        write_box(heading, out, [&] {
            out.element("table", {{"id", "losses"}, {"class", "list"}}, [&] { write_table(shown, page); });
        });
    });
}

}  // namespace jixiao::render::page::score
