#include "tools/render/forms/audit_paper.hpp"

#include "tools/render/forms/heights.hpp"
#include "tools/render/forms/index.hpp"
#include "tools/render/forms/parts.hpp"

namespace jixiao::render::forms {
namespace {

using targets::audit::AuditedRow;
using targets::audit::AuditedTable;

constexpr int cover_columns[] = {6, 34, 26, 40, 10, 10, 10, 10};

// 文件 | 单位 | 表 | 一级 | 二级 | 指标 | 指标值 | 完成值 | 分值 | 公布 | 重算 | 结论 | 原因 | 过程
constexpr int row_columns[] = {24, 18, 24, 12, 14, 22, 16, 16, 8, 8, 8, 10, 40, 48};

std::string steps_text(AuditedRow const& row, Language language) {
    std::string text;
    for (auto const& step : row.steps)
        text += (text.empty() ? "" : say(language, "；", "; ")) + wording(step, language);
    return text;
}

void write_heads(Sheet& sheet, std::initializer_list<std::string> heads) {
    int const row = sheet.rows();
    int column = 0;
    for (auto const& head : heads) write_label(sheet, {row, column++}, head);
    sheet.frozen_rows = row + 1;
    sheet.repeated = Rows{row, row};
}

void write_count(Sheet& sheet, Area area, std::size_t number) {
    put(sheet, area, Figure{Decimal{static_cast<std::int64_t>(number), 0}}, Look::middle);
}

void write_cover_line(Sheet& sheet, AuditedTable const& table, std::size_t number) {
    auto const counts = count(std::span(&table, 1));
    int const row = sheet.rows();
    write_count(sheet, {row, 0}, number);
    write_text(sheet, {row, 1}, table.name);
    write_text(sheet, {row, 2}, table.unit);
    write_text(sheet, {row, 3}, table.file);
    int column = 4;
    for (auto const part :
         {counts.equal + counts.reached, counts.explained, counts.differs + counts.missed, counts.unscorable})
        write_count(sheet, {row, column++}, part);
}

Sheet cover(AuditReport const& report, Style const& style) {
    Sheet sheet;
    sheet.name = say(style, "封面", "Cover");
    sheet.widths.assign(std::begin(cover_columns), std::end(cover_columns));
    sheet.landscape = true;
    write_title(sheet, say(style, "绩效自评得分核对底稿", "Working paper: self-evaluations recomputed"), "");
    write_text(sheet, {sheet.rows(), 0, sheet.columns()}, summary_text(report, style.language));
    auto const chosen = report.chosen ? "" : say(style, "（默认，没有指定）", " (the default; none was chosen)");
    write_text(sheet, {sheet.rows(), 0, sheet.columns()},
               say(style, "评分办法（规则集）：", "Ruleset: ") + report.ruleset + chosen);
    if (style.language == Language::chinese)
        write_heads(sheet, {"序号", "表", "单位", "文件", "一致、达到", "可解释", "不一致、没有达到", "无法计算"});
    else
        write_heads(sheet,
                    {"No.", "table", "unit", "file", "equal, reached", "explained", "differs, missed", "not computed"});
    for (std::size_t i = 0; i < report.tables.size(); ++i) write_cover_line(sheet, report.tables[i], i + 1);
    return sheet;
}

void write_row(Sheet& sheet, AuditedTable const& table, AuditedRow const& row, Language language) {
    int const line = sheet.rows();
    int column = 0;
    for (auto const& text : {table.file, table.unit, table.name, row.level1, row.level2, row.name, row.target,
                             row.actual, row.weight, row.printed, row.computed, result_word(row, language),
                             reasons_text(row, language), steps_text(row, language)})
        write_text(sheet, {line, column++}, text);
}

Sheet all_rows(AuditReport const& report, Style const& style) {
    Sheet sheet;
    sheet.name = say(style, "明细", "Rows");
    sheet.widths.assign(std::begin(row_columns), std::end(row_columns));
    sheet.landscape = true;
    if (style.language == Language::chinese)
        write_heads(sheet, {"文件", "单位", "表", "一级指标", "二级指标", "指标", "指标值", "实际完成值", "分值",
                            "公布得分", "重算得分", "结论", "原因", "计算过程"});
    else
        write_heads(sheet, {"file", "unit", "table", "level 1", "level 2", "indicator", "target", "actual", "weight",
                            "printed", "computed", "result", "reason", "steps"});
    for (auto const& table : report.tables)
        for (auto const* rows : {&table.rows, &table.sums})
            for (auto const& row : *rows) write_row(sheet, table, row, style.language);
    return sheet;
}

}  // namespace

std::vector<Sheet> audit_paper(AuditReport const& report, Style const& style) {
    std::vector<Sheet> sheets{cover(report, style), all_rows(report, style)};
    for (auto& sheet : sheets) {
        sheet.printed_rows = sheet.rows();
        set_heights(sheet);
    }
    sheets.push_back(report_mark_sheet());
    return sheets;
}

}  // namespace jixiao::render::forms
