#include "found_text.hpp"

#include <array>
#include <utility>

namespace jixiao::targets::test {
namespace {

using namespace recognise;

constexpr std::array<char const*, column_count> column_names{
    "一级", "二级", "名称", "符号", "指标值",   "单位",     "年初指标值", "依据", "上年",   "分值", "规则", "佐证",
    "方向", "实际", "得分", "扣分", "复核得分", "复核意见", "原因",       "预计", "可能性", "备注", "其他"};
constexpr std::array<char const*, head_count> head_names{"标题",     "年度",     "部门", "实施单位", "单位编码",
                                                         "项目编码", "联系人",   "电话", "项目",     "属性",
                                                         "目标",     "目标完成", "完成", "总分"};

std::string one_line(std::string text) {
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.replace(at, 1, "\\n");
    return text;
}

void add(std::string& line, std::string const& name, LocatedText const& text) {
    if (text.given) line += " | " + name + "=" + one_line(text.value);
}

std::string line_of(FundLine const& fund) {
    std::string line = "资金 | " + fund.name.value;
    add(line, "年初", fund.initial);
    add(line, "预算", fund.budget);
    add(line, "执行", fund.executed);
    add(line, "分值", fund.weight);
    add(line, "执行率", fund.rate);
    add(line, "得分", fund.score);
    add(line, "单位", fund.money_unit);
    return line;
}

std::string line_of(FoundRow const& row) {
    auto const cell = [&](Column column) { return row[column].given ? row[column].value : std::string("-"); };
    std::string line = "行 | " + cell(Column::level1) + " | " + cell(Column::level2) + " | " + cell(Column::name);
    for (std::size_t i = static_cast<std::size_t>(Column::comparator); i < column_count; ++i)
        if (auto const column = static_cast<Column>(i); column != Column::remark && column != Column::note)
            add(line, column_names[i], row.cells[i]);
    return line;
}

}  // namespace

std::vector<std::string> lines_of(FoundTable const& table) {
    std::string const form = table.form == Form::targets      ? "目标表"
                             : table.form == Form::monitoring ? "监控表"
                                                              : "自评表";
    std::vector<std::string> lines{"表 | " + form + " | " + (table.whole_department ? "部门整体" : "项目")};
    for (std::size_t i = 0; i < head_count; ++i)
        if (table.head[i].given) lines.push_back(std::string(head_names[i]) + " | " + one_line(table.head[i].value));
    for (auto const& fund : table.funds) lines.push_back(line_of(fund));
    for (auto const& row : table.rows) lines.push_back(line_of(row));
    return lines;
}

}  // namespace jixiao::targets::test
