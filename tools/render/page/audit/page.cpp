// The working paper of an audit as a page: a cover, then every table with each row recomputed.
#include "tools/render/audit_report.hpp"
#include "tools/render/page/document.hpp"

namespace jixiao::render {
namespace {

using page::Canvas;
using targets::audit::Agreement;
using targets::audit::AuditedRow;
using targets::audit::AuditedTable;

std::string_view result_class(AuditedRow const& row) {
    if (row.without_points && row.reached) return *row.reached ? "good" : "bad";
    switch (row.agreement) {
        case Agreement::equal: return "good";
        case Agreement::explained: return "fair";
        case Agreement::differs: return "bad";
        case Agreement::unscorable: break;
    }
    return "weak";
}

/// What stands for a result besides its colour.
std::string_view result_sign(AuditedRow const& row) {
    auto const kind = result_class(row);
    return kind == "good" ? "● " : kind == "fair" ? "◆ " : kind == "bad" ? "■ " : "▲ ";
}

void write_counts(AuditReport const& report, Canvas const& canvas) {
    auto const counts = count(report.tables);
    auto const fact = [&](Text const& name, std::size_t number) {
        if (number > 0) page::write_fact(name, {std::to_string(number)}, canvas);
    };
    fact({"一致", "equal"}, counts.equal);
    fact({"可解释", "explained"}, counts.explained);
    fact({"不一致", "differs"}, counts.differs);
    fact({"无法计算", "cannot be computed"}, counts.unscorable);
    fact({"达到指标值（没有得分）", "reached, no points printed"}, counts.reached);
    fact({"没有达到（没有得分）", "missed, no points printed"}, counts.missed);
}

void write_cover(AuditReport const& report, Canvas const& canvas) {
    auto& out = canvas.out;
    auto const ruleset =
        report.chosen ? report.ruleset
                      : report.ruleset + say(canvas.style, "（默认，没有指定）", " (the default; none was chosen)");
    out.element("section", {{"id", "cover"}}, [&] {
        out.element("h2", {}, say(canvas.style, "核对结果", "Result"));
        out.element("p", {}, summary_text(report, canvas.style.language));
        out.element("dl", {{"class", "facts"}}, [&] {
            page::write_fact({"评分办法（规则集）", "ruleset"}, {ruleset}, canvas);
            write_counts(report, canvas);
        });
    });
}

void write_row(AuditedRow const& row, Canvas const& canvas) {
    auto& out = canvas.out;
    auto const language = canvas.style.language;
    out.element("tr", [&] {
        out.element("td", {}, row.name);
        out.element("td", {}, row.target);
        out.element("td", {}, row.actual);
        for (auto const* number : {&row.weight, &row.printed, &row.computed})
            out.element("td", {{"class", "number"}}, *number);
        out.element("td", {{"class", result_class(row)}}, std::string(result_sign(row)) + result_word(row, language));
        out.element("td", [&] {
            out.text(reasons_text(row, language));
            page::write_steps(row.steps, canvas);
        });
    });
}

void write_rows(AuditedTable const& table, Canvas const& canvas) {
    auto& out = canvas.out;
    page::write_box(table.name, out, [&] {
        out.element("table", [&] {
            page::write_heads({{{"指标", "Indicator"}},
                               {{"指标值", "Target"}},
                               {{"完成值", "Actual"}},
                               {{"分值", "Weight"}},
                               {{"公布", "Printed"}},
                               {{"重算", "Computed"}},
                               {{"结论", "Result"}},
                               {{"原因和过程", "Reason and steps"}}},
                              canvas);
            out.element("tbody", [&] {
                for (auto const* rows : {&table.rows, &table.sums})
                    for (auto const& row : *rows) write_row(row, canvas);
            });
        });
    });
}

void write_section(AuditedTable const& table, std::size_t number, Canvas const& canvas) {
    auto& out = canvas.out;
    auto const id = page::anchor(number);
    out.element("section", {{"id", id}}, [&] {
        out.element("h2", {}, table.name);
        out.element("dl", {{"class", "facts"}}, [&] {
            if (!table.unit.empty()) page::write_fact({"单位", "unit"}, {table.unit}, canvas);
            page::write_fact({"文件", "file"}, {table.file}, canvas);
        });
        write_rows(table, canvas);
        page::write_notes(table.notes, canvas.style, out);
    });
}

}  // namespace

void write_audit_html(AuditReport const& report, Style const& style, std::ostream& out) {
    page::Markup markup(out);
    Canvas const canvas{style, markup};
    auto const title = say(style, "绩效自评得分核对底稿", "Working paper: self-evaluations recomputed");
    page::write_document(title, "", page::score_dress(), canvas, [&] {
        write_cover(report, canvas);
        for (std::size_t i = 0; i < report.tables.size(); ++i) write_section(report.tables[i], i, canvas);
    });
    out << '\n';
}

}  // namespace jixiao::render
