#include "tools/render/audit_report.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include "tools/render/csv.hpp"
#include "tools/render/json_text.hpp"
#include "tools/render/table.hpp"

namespace jixiao::render {
namespace {

using targets::audit::Agreement;
using targets::audit::AuditedRow;
using targets::audit::AuditedTable;
namespace json = boost::json;

std::string text(std::optional<grammar::Decimal> const& value) { return value ? to_string(*value) : ""; }

std::string reason(AuditedRow const& row, Language language) {
    if (row.reason.code == nullptr) return "";
    return fmt::format("[{}] {}", row.reason.code->id, wording(row.reason, language));
}

Paint paint(Agreement agreement) {
    switch (agreement) {
        case Agreement::equal: return Paint::green;
        case Agreement::explained: return Paint::cyan;
        case Agreement::differs: return Paint::red;
        case Agreement::unscorable: break;
    }
    return Paint::yellow;
}

/// Calls `visit(table, row)` for all rows of the report, sums after the indicators.
template <class Visit>
void for_each_row(AuditReport const& report, Visit visit) {
    for (AuditedTable const& table : report.tables)
        for (auto const* rows : {&table.rows, &table.sums})
            for (AuditedRow const& row : *rows) visit(table, row);
}

std::string name_of(AuditedRow const& row) { return row.row->name.empty() ? row.row->level1 : row.row->name; }

}  // namespace

AuditCounts count(AuditReport const& report) {
    AuditCounts counts;
    for_each_row(report, [&](AuditedTable const&, AuditedRow const& row) {
        switch (row.agreement) {
            case Agreement::equal: ++counts.equal; break;
            case Agreement::explained: ++counts.explained; break;
            case Agreement::differs: ++counts.differs; break;
            case Agreement::unscorable: ++counts.unscorable; break;
        }
    });
    return counts;
}

std::string_view agreement_word(Agreement agreement, Language language) {
    switch (agreement) {
        case Agreement::equal: return say(language, "一致", "equal");
        case Agreement::explained: return say(language, "可解释", "explained");
        case Agreement::differs: return say(language, "不一致", "differs");
        case Agreement::unscorable: break;
    }
    return say(language, "无法计算", "unscorable");
}

void write_table(AuditReport const& report, bool all_rows, Style const& style, std::ostream& out) {
    Table table;
    table.columns = {{say(style, "表", "Table")},
                     {say(style, "指标", "Indicator"), Align::left, 14},
                     {say(style, "指标值", "Target"), Align::left, 8},
                     {say(style, "完成值", "Actual"), Align::left, 8},
                     {say(style, "分值", "Weight"), Align::right},
                     {say(style, "公布", "Printed"), Align::right},
                     {say(style, "计算", "Computed"), Align::right},
                     {say(style, "结论", "Result")},
                     {say(style, "可能的原因", "Likely reason"), Align::left, 20}};
    for_each_row(report, [&](AuditedTable const& audited, AuditedRow const& row) {
        if (!all_rows && row.agreement == Agreement::equal) return;
        table.rows.push_back({{{audited.table->name},
                               {name_of(row)},
                               {row.row->target.value},
                               {row.row->actual.value},
                               {text(row.row->weight)},
                               {text(row.row->score)},
                               {text(row.computed)},
                               {std::string(agreement_word(row.agreement, style.language)), paint(row.agreement)},
                               {reason(row, style.language)}}});
    });
    if (!table.rows.empty()) write(table, style, out);
}

void write_json(AuditReport const& report, Style const& style, std::ostream& out) {
    json::array rows;
    for_each_row(report, [&](AuditedTable const& table, AuditedRow const& row) {
        json::object object{{"table", table.table->name},
                            {"level1", row.row->level1},
                            {"level2", row.row->level2},
                            {"name", name_of(row)},
                            {"target", row.row->target.value},
                            {"actual", row.row->actual.value},
                            {"weight", text(row.row->weight)},
                            {"printed", text(row.row->score)},
                            {"computed", row.computed ? json::value(to_string(*row.computed)) : json::value(nullptr)},
                            {"agreement", agreement_word(row.agreement, Language::english)},
                            {"code", nullptr},
                            {"reason", nullptr}};
        if (row.reason.code != nullptr) {
            object["code"] = row.reason.code->id;
            object["reason"] = wording(row.reason, style.language);
        }
        rows.push_back(std::move(object));
    });
    write_indented(
        json::object{{"ruleset", {{"name", report.ruleset}, {"chosen", report.chosen}}}, {"rows", std::move(rows)}},
        out);
}

void write_csv(AuditReport const& report, bool mark, Style const& style, std::ostream& out) {
    if (mark) out << csv_mark;
    if (style.language == Language::chinese)
        write_csv_row({"表", "一级指标", "二级指标", "指标名称", "指标值", "实际完成值", "分值", "得分", "计算得分",
                       "结论", "可能的原因"},
                      out);
    else
        write_csv_row({"table", "level1", "level2", "indicator", "target", "actual", "weight", "score", "computed",
                       "agreement", "reason"},
                      out);
    for_each_row(report, [&](AuditedTable const& table, AuditedRow const& row) {
        write_csv_row({table.table->name, row.row->level1, row.row->level2, name_of(row), row.row->target.value,
                       row.row->actual.value, text(row.row->weight), text(row.row->score), text(row.computed),
                       std::string(agreement_word(row.agreement, style.language)), reason(row, style.language)},
                      out);
    });
}

}  // namespace jixiao::render
