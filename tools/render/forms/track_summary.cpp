#include "tools/render/forms/track_summary.hpp"

#include "tools/render/forms/heights.hpp"
#include "tools/render/forms/parts.hpp"
#include "tools/render/score_words.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render::forms {
namespace {

// 序号 | 类型 | 名称 | 部门 | 期间 | 亮灯 | 红 黄 绿 蓝 缺 | 预算 | 执行 | 执行率 | 执行亮灯 | 目标实现 | 现在 | 预计 | 变化
constexpr int columns[] = {5, 9, 42, 22, 15, 7, 4, 4, 4, 4, 4, 11, 11, 9, 7, 9, 13, 13, 30};

Content points_or_range(engine::PointRange const& range) {
    auto content = points(range);
    return is_empty(content) ? Content{points_text(range)} : content;
}

Content light(std::optional<engine::Light> value) {
    return value ? Content{display_name(*value).chinese} : Content{std::string("—")};
}

Content number(std::size_t value) { return Figure{Decimal{static_cast<std::int64_t>(value), 0}}; }

std::string light_word(std::optional<engine::Light> value) { return value ? display_name(*value).chinese : "没有亮灯"; }

/// "资金拨付时间：绿灯→红灯；…".
std::string changes_text(TrackedTable const& tracked) {
    Style const chinese;
    std::string text;
    for (auto const& change : light_changes(tracked))
        text += (text.empty() ? "" : "；") + item_name(tracked, change.row, chinese) + "：" +
                light_word(change.before) + "→" + light_word(change.now);
    return text;
}

void write_table(Sheet& sheet, std::size_t index, TrackedTable const& tracked, Sheet const& form) {
    int const row = sheet.rows();
    auto const& now = tracked.now;
    bool const department = tracked.table->kind.value == targets::TableKind::department;
    int column = 0;
    auto const cell = [&](Content content) { put(sheet, {row, column++}, std::move(content), Look::middle); };
    cell(number(index + 1));
    cell(std::string(department ? "部门整体" : "项目"));
    write_text(sheet, {row, column++}, display_name(*tracked.table)).link = form.name;
    write_text(sheet, {row, column++}, holder(*tracked.table).value);
    cell(display_name(now.period).chinese);
    cell(light(now.light));
    for (auto const count : now.lights) cell(number(count));
    cell(number(now.unlit));
    cell(amount(now.execution.facts.budget));
    cell(amount(now.execution.facts.executed));
    cell(percent(now.execution.rate));
    cell(light(now.execution.light));
    cell(percent(now.achievement));
    cell(points_or_range(now.today.total));
    cell(points_or_range(now.expected.total));
    write_text(sheet, {row, column}, changes_text(tracked));
}

}  // namespace

Sheet track_summary(TrackReport const& report, std::vector<Sheet> const& forms, FormRequest const& request) {
    Sheet sheet;
    sheet.widths.assign(std::begin(columns), std::end(columns));
    sheet.landscape = true;
    auto const subtitle =
        report.tables.empty() ? "没有符合条件的目标表" : year_text(*report.tables.front().table, "问题多的在前");
    int row = write_title(sheet, "绩效运行监控汇总表", subtitle);
    if (report.receipt) write_text(sheet, {row++, 0, sheet.columns()}, receipt_text(*report.receipt, Style{}));
    int column = 0;
    for (auto const* const heading :
         {"序号", "类型", "名称", "部门（单位）", "期间", "亮灯", "红", "黄", "绿", "蓝", "缺", "全年预算数（万元）",
          "执行数（万元）", "执行率", "执行亮灯", "目标实现程度", "现在得分", "按预计得分", "比上期换了灯的"})
        write_label(sheet, {row, column++}, heading);
    sheet.frozen_rows = row + 1;
    sheet.repeated = Rows{row, row};
    for (std::size_t i = 0; i < report.tables.size(); ++i) write_table(sheet, i, report.tables[i], forms[i]);
    close_form(sheet, request);
    sheet.footer = request.program;
    set_heights(sheet);
    return sheet;
}

}  // namespace jixiao::render::forms
