#include "tools/render/audit_report.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include "tools/render/csv.hpp"
#include "tools/render/json_text.hpp"
#include "tools/render/json_words.hpp"
#include "tools/render/note_groups.hpp"
#include "tools/render/table.hpp"

namespace jixiao::render {
namespace {

using targets::audit::Agreement;
using targets::audit::AuditedRow;
using targets::audit::AuditedTable;
namespace json = boost::json;

std::string reason_text(grammar::Message const& reason, Language language) {
    return fmt::format("[{}] {}", reason.code->id, wording(reason, language));
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

/// Calls `visit(table, row)` for all rows, sums after the indicators.
template <class Visit>
void for_each_row(std::span<AuditedTable const> tables, Visit visit) {
    for (AuditedTable const& table : tables)
        for (auto const* rows : {&table.rows, &table.sums})
            for (AuditedRow const& row : *rows) visit(table, row);
}

Paint result_paint(AuditedRow const& row) {
    bool const is_missed = row.without_points && row.reached == false;
    return is_missed ? Paint::yellow : paint(row.agreement);
}

json::value text_or_null(std::string const& text) { return text.empty() ? json::value(nullptr) : json_text(text); }

json::value points_or_null(std::optional<grammar::Decimal> const& points) {
    return points ? json::value(to_string(*points)) : json::value(nullptr);
}

/// What is told beside the reason that decided.
json::array notes_of(AuditedRow const& row, Language language) {
    json::array array;
    for (std::size_t i = 1; i < row.reasons.size(); ++i) array.push_back(json_message(row.reasons[i], language));
    for (auto const& note : row.notes) array.push_back(json_message(note, language));
    return array;
}

json::array readings_of(AuditedRow const& row, Language language) {
    json::array array;
    for (auto const& [points, why] : row.readings)
        array.push_back(json::object{{"points", points_or_null(points)}, {"why", json_text(wording(why, language))}});
    return array;
}

json::object row_object(std::string const& table, AuditedRow const& row, Language language) {
    bool const has_reason = !row.reasons.empty();
    auto const& [score, deduction, review_score, review_opinion] = row.second_look;
    return {{"table", json_text(table)},
            {"level1", json_text(row.level1)},
            {"level2", json_text(row.level2)},
            {"name", json_text(row.name)},
            {"target", json_text(row.target)},
            {"actual", json_text(row.actual)},
            {"weight", json_text(row.weight)},
            {"printed", json_text(row.printed)},
            {"computed", text_or_null(row.computed)},
            {"agreement", agreement_word(row.agreement, Language::english)},
            {"code", has_reason ? json::value(row.reasons.front().code->id) : json::value(nullptr)},
            {"reason", has_reason ? json_text(wording(row.reasons.front(), language)) : json::value(nullptr)},
            {"notes", notes_of(row, language)},
            {"readings", readings_of(row, language)},
            {"reached", row.reached ? json::value(*row.reached) : json::value(nullptr)},
            {"completion", text_or_null(row.completion)},
            {"deduction", points_or_null(deduction)},
            {"review_score", points_or_null(review_score)},
            {"review_opinion", text_or_null(review_opinion)}};
}

}  // namespace

AuditCounts count(std::span<AuditedTable const> tables) {
    AuditCounts counts;
    for_each_row(tables, [&](AuditedTable const&, AuditedRow const& row) {
        if (row.without_points && row.reached) {
            ++(*row.reached ? counts.reached : counts.missed);
            return;
        }
        switch (row.agreement) {
            case Agreement::equal: ++counts.equal; break;
            case Agreement::explained: ++counts.explained; break;
            case Agreement::differs: ++counts.differs; break;
            case Agreement::unscorable: ++counts.unscorable; break;
        }
    });
    return counts;
}

std::string result_word(AuditedRow const& row, Language language) {
    bool const is_judged = row.without_points && row.reached;
    if (!is_judged) return std::string(agreement_word(row.agreement, language));
    return (*row.reached ? Text{"达到", "reached"} : Text{"未达到", "missed"}).in(language);
}

std::string reasons_text(AuditedRow const& row, Language language) {
    std::string text;
    for (auto const* list : {&row.reasons, &row.notes})
        for (auto const& reason : *list)
            text += (text.empty() ? "" : say(language, "；", "; ")) + reason_text(reason, language);
    return text;
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

std::string summary_text(AuditReport const& report, Language language) {
    auto const counts = count(report.tables);
    std::size_t const judged = counts.reached + counts.missed;
    std::size_t const rows = counts.equal + counts.explained + counts.differs + counts.unscorable + judged;
    auto text = say(
        language, "{} 张表 {} 行，按规则集 {} 重新计算：{} 行一致，{} 行可解释，{} 行不一致，{} 行无法计算。",
        "{} tables with {} rows, recomputed by {}: {} equal, {} explained, {} differ, {} cannot be computed.",
        report.tables.size(), rows, report.ruleset, counts.equal, counts.explained, counts.differs, counts.unscorable);
    if (judged > 0)
        text += say(language, "没有得分的 {} 行：{} 行达到指标值，{} 行没有达到。",
                    " {} rows without scores: {} reached, {} missed.", judged, counts.reached, counts.missed);
    return text;
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
    for_each_row(report.tables, [&](AuditedTable const& audited, AuditedRow const& row) {
        bool const is_quiet = row.reasons.empty() && row.notes.empty() && !row.without_points;
        if (is_quiet && !all_rows) return;
        table.rows.push_back({{{audited.name},
                               {row.name},
                               {row.target},
                               {row.actual},
                               {row.weight},
                               {row.printed},
                               {row.computed},
                               {result_word(row, style.language), result_paint(row)},
                               {reasons_text(row, style.language)}}});
    });
    if (!table.rows.empty()) write(table, style, out);
    for (auto const& audited : report.tables)
        for (auto const& note : audited.notes) write_note({audited.name, &note, {}}, style, out);
}

void write_json(AuditReport const& report, Style const& style, std::ostream& out) {
    json::array rows;
    for_each_row(report.tables, [&](AuditedTable const& table, AuditedRow const& row) {
        rows.push_back(row_object(table.name, row, style.language));
    });
    json::array notes;
    for (auto const& table : report.tables)
        for (auto const& note : table.notes) {
            auto object = json_message(note, style.language).as_object();
            object["table"] = json_text(table.name);
            notes.push_back(std::move(object));
        }
    write_indented(json::object{{"ruleset", {{"name", report.ruleset}, {"chosen", report.chosen}}},
                                {"rows", std::move(rows)},
                                {"notes", std::move(notes)}},
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
    for_each_row(report.tables, [&](AuditedTable const& table, AuditedRow const& row) {
        write_csv_row({table.name, row.level1, row.level2, row.name, row.target, row.actual, row.weight, row.printed,
                       row.computed, result_word(row, style.language), reasons_text(row, style.language)},
                      out);
    });
}

}  // namespace jixiao::render
