// One table as its official form, on a page of its own when printed.

#include <algorithm>

#include "tools/render/page/score/sections.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render::page::score {
namespace {

using grammar::syntax::Quantity;

bool is_department(ScoredTable const& scored) { return scored.table->kind.value == targets::TableKind::department; }

/// The title that the printed form has; the name stands in its first line.
std::string form_title(ScoredTable const& scored, Page const& page) {
    auto const& style = page.style;
    auto const* kind =
        is_department(scored) ? say(style, "部门整体支出绩效", "department") : say(style, "项目支出绩效", "project");
    auto const* what = page.report.baseline ? say(style, "按上年完成值试算表", "Trial with last year's values")
                                            : say(style, "自评表", "Self-evaluation");
    return say(style, "{0}{1}（{2} 年度）", "{1} of the {0} ({2})", kind, what, scored.table->year.value);
}

void write_pair(Text const& name, std::string const& value, Page const& page) {
    page.out.element("tr", [&] {
        page.out.element("th", {{"scope", "row"}}, name.in(page.style.language));
        page.out.element("td", {}, value);
    });
}

void write_head(ScoredTable const& scored, Page const& page) {
    auto const& table = *scored.table;
    page.out.element("table", {{"class", "head"}}, [&] {
        page.out.element("tbody", [&] {
            if (!is_department(scored)) write_pair({"项目名称", "Project"}, table.project.value, page);
            write_pair({"部门（单位）", "Department"}, table.department.value, page);
            write_pair({"年度总体目标", "Goal of the year"}, table.goal.value, page);
        });
    });
}

/// One line of the fund block; what is not known is a dash.
struct Fund {
    Text name;
    std::optional<Quantity> initial;
    std::optional<Quantity> budget;
    std::optional<Quantity> executed;
};

std::vector<Fund> parts_of(targets::Budget const& budget, bool department) {
    std::vector<Fund> parts;
    auto const add = [&](Text const& name, targets::LocatedAmount const& amount) {
        if (amount.value) parts.push_back({name, amount.value, {}, {}});
    };
    if (department) {
        add({"其中：上级安排", "of which from above"}, budget.superior);
        add({"其中：本级安排", "of which own level"}, budget.local);
    }
    if (!department || parts.empty()) add({"其中：当年财政拨款", "of which fiscal"}, budget.fiscal);
    add({"其他资金", "other"}, budget.other);
    return parts;
}

std::vector<Fund> funds_of(ScoredTable const& scored) {
    auto const& facts = scored.actuals.execution;
    auto const& budget = scored.table->budget;
    std::vector<Fund> funds = {{{"年度资金总额", "Total of the year"},
                                facts.initial ? facts.initial : budget.total.value,
                                facts.budget,
                                facts.executed}};
    auto const parts = parts_of(budget, is_department(scored));
    funds.insert(funds.end(), parts.begin(), parts.end());
    return funds;
}

/// True if all amounts are in 万元, as the printed form has them.
bool all_in_ten_thousands(std::vector<Fund> const& funds) {
    auto const fits = [](std::optional<Quantity> const& amount) { return !amount || spelling(amount->unit) == "万元"; };
    return std::all_of(funds.begin(), funds.end(), [&](Fund const& fund) {
        return fits(fund.initial) && fits(fund.budget) && fits(fund.executed);
    });
}

void write_fund(Fund const& fund, engine::ExecutionScore const* execution, bool bare, Page const& page) {
    auto& out = page.out;
    auto const cell = [&](std::optional<Quantity> const& amount) {
        out.element("td", {}, !amount ? "—" : bare ? to_string(amount->value) : amount_text(amount));
    };
    out.element("tr", [&] {
        out.element("th", {{"scope", "row"}}, fund.name.in(page.style.language));
        cell(fund.initial);
        cell(fund.budget);
        cell(fund.executed);
        out.element("td", {}, execution ? to_string(execution->weight) : "—");
        out.element("td", {}, execution && execution->rate ? rate_text(execution->rate) : "—");
        out.element("td", {}, execution ? points_text(execution->range) : "—");
    });
}

/// How the execution was scored, below the amounts.
void write_reckoning(engine::ExecutionScore const& execution, Page const& page) {
    if (execution.notes.empty() && execution.steps.empty()) return;
    page.out.element("tfoot", [&] {
        page.out.element("tr", [&] {
            page.out.element("td", {{"colspan", "7"}}, [&] {
                write_notes(execution.notes, page.style, page.out);
                write_steps(execution.steps, page);
            });
        });
    });
}

void write_funds(ScoredTable const& scored, Page const& page) {
    auto const funds = funds_of(scored);
    bool const bare = all_in_ten_thousands(funds);
    Text const title = bare ? Text("资金（万元）", "Funds (万元)") : Text("资金", "Funds");
    page.out.element("table", {{"class", "funds"}}, [&] {
        write_heads({{title, ""},
                     {{"年初预算数", "Initial budget"}, ""},
                     {{"全年预算数", "Full-year budget"}, ""},
                     {{"全年执行数", "Spent"}, ""},
                     {{"分值", "Weight"}, ""},
                     {{"执行率", "Execution"}, ""},
                     {{"得分", "Points"}, ""}},
                    page);
        page.out.element("tbody", [&] {
            for (auto const& fund : funds)
                write_fund(fund, &fund == &funds.front() ? &scored.sheet.execution : nullptr, bare, page);
        });
        write_reckoning(scored.sheet.execution, page);
    });
}

std::string files_text(ScoredTable const& scored, Page const& page) {
    auto text = say(page.style, "目标表 {}", "table {}", scored.table->source->name());
    if (page.report.baseline) return text + say(page.style, "，上年完成值", ", last year's values");
    if (scored.actuals_file.empty()) return text + say(page.style, "，没有完成情况", ", no actuals");
    return text + say(page.style, "，完成情况 {}", ", actuals {}", scored.actuals_file) +
           (scored.actuals_found ? say(page.style, "（自动采用）", " (found)") : "");
}

void write_foot(ScoredTable const& scored, Page const& page) {
    page.out.element("footer", [&] {
        page.out.element(
            "p", {},
            say(page.style, "规则集：", "Ruleset: ") + ruleset_line(*scored.ruleset, scored.chosen, page.style));
        page.out.element("p", {}, files_text(scored, page));
    });
}

}  // namespace

void write_form(std::size_t table, Page const& page) {
    auto const& scored = page.report.tables[table];
    auto& out = page.out;
    auto const label = title(scored, page.report.baseline, page.style.language);
    out.element("article", {{"id", anchor(table)}, {"class", "form"}, {"aria-label", label}}, [&] {
        out.element("h2", {}, form_title(scored, page));
        out.element("p", {{"class", "back"}}, [&] {
            out.element("a", {{"href", "#overview"}}, say(page.style, "↑ 总览", "↑ overview"));
        });
        write_box(display_name(*scored.table), out, [&] {
            write_head(scored, page);
            write_funds(scored, page);
            write_form_indicators(scored, page);
        });
        write_notes(scored.sheet.notes, page.style, out);
        write_foot(scored, page);
    });
}

}  // namespace jixiao::render::page::score
