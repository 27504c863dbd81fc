#include "targets/audit/published_columns.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::audit {
namespace {

struct Header {
    ListColumn column;
    std::string_view spellings;  // separated by blanks; the first two are shown
    bool required = false;
};

constexpr Header headers[] = {
    {ListColumn::table, "table 表 表号 表名 项目 项目名称 project project_id"},
    {ListColumn::year, "year 年度 年份"},
    {ListColumn::level1, "level1 一级指标"},
    {ListColumn::level2, "level2 二级指标"},
    {ListColumn::name, "indicator 三级指标 指标名称 指标 name", true},
    {ListColumn::target, "target 指标值 年度指标值 目标值", true},
    {ListColumn::previous, "previous 上年完成值"},
    {ListColumn::direction, "direction 指标方向"},
    {ListColumn::actual, "actual 实际完成值 完成值 全年完成值", true},
    {ListColumn::weight, "weight 分值 权重 分值权重", true},
    {ListColumn::score, "score 得分 自评得分", true},
    {ListColumn::deduction, "deduction 扣分 扣减 核查扣分"},
    {ListColumn::review_score, "review_score 核查得分 核查分数 复核得分 部门复核得分"},
    {ListColumn::review_opinion, "review_opinion 复核意见 核查意见"},
    {ListColumn::reason, "reason 偏差原因分析及改进措施 偏差原因 原因"},
    {ListColumn::rule, "rule 赋分规则"},
};

/// The first two spellings: score 得分.
std::string shown(Header const& header) {
    auto const second = header.spellings.find(' ') + 1;
    return std::string(header.spellings.substr(0, header.spellings.find(' ', second)));
}

}  // namespace

ListColumns columns_of(csv::CsvRecord const& first, Source const& source, Diagnostics& sink) {
    ListColumns columns;
    for (Header const& header : headers) {
        auto const found = std::find_if(first.begin(), first.end(), [&](csv::CsvField const& field) {
            return grammar::is_word_of(header.spellings, grammar::without_blanks(field.value));
        });
        if (found != first.end())
            columns[static_cast<std::size_t>(header.column)] = static_cast<std::size_t>(found - first.begin());
        else if (header.required)
            report(sink, codes::missing_column, source, cover(first.front().span, first.back().span),
                   {{"column", shown(header)}});
    }
    return columns;
}

Text name_of(ListColumn column) {
    auto const& header = headers[static_cast<std::size_t>(column)];
    auto const words = shown(header);
    auto const blank = words.find(' ');
    return {words.substr(blank + 1), words.substr(0, blank)};
}

}  // namespace jixiao::targets::audit
