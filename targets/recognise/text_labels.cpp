#include "targets/recognise/text_labels.hpp"

#include <algorithm>
#include <array>

#include "grammar/characters.hpp"
#include "targets/recognise/grid_words.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::array<std::string_view, 27> asides{
    "预算规模及资金用途", "部门联系人",   "年度预算",     "资金来源",     "项目资金",     "资金情况", "项目预算",
    "预算资金",           "绩效目标申报", "单位",         "金额单位",     "项目起止时间", "项目期限", "实施期限",
    "项目编码",           "项目资金情况", "预算情况",     "预算执行情况", "项目经办人",   "开始日期", "结束日期",
    "项目口径",           "项目分类",     "是否政府采购", "归口业务科室", "项目支出明细", "项目来源"};

/// What ends a label that nobody here asks for: 项目经办人：, 预算编码：.
constexpr std::array<std::string_view, 12> label_endings{"人",   "电话", "编码", "日期", "时间", "科室",
                                                         "方式", "类别", "依据", "邮箱", "地址", "期限"};

bool is_aside(std::string_view word) {
    auto bare = without_brackets(word);
    bool const has_colon = bare.ends_with(':');
    while (bare.ends_with(':')) bare.pop_back();
    if (grammar::contains(bare, ":")) return false;
    bool const ends_so = has_colon && std::any_of(label_endings.begin(), label_endings.end(),
                                                  [&](auto ending) { return bare.ends_with(ending); });
    return ends_so || std::find(asides.begin(), asides.end(), bare) != asides.end() || is_signature(word) ||
           (role_of(word) == Role::label && !has_colon);
}

/// 项目, 部门 and the like are labels only with a colon behind them.
bool is_short(std::string_view word) {
    constexpr std::size_t two_characters = 6;
    return without_brackets(word).size() <= two_characters;
}

}  // namespace

std::optional<Label> label_of(std::string_view text, bool in_funds) {
    auto const word = plain(text);
    bool const has_colon = word.ends_with(':');
    Label label;
    if (in_funds || !is_short(word) || has_colon) {
        if (in_funds) {
            if (auto const column = fund_column_of(word); column && !has_colon && !is_fund_line(word)) {
                label.kind = LabelKind::fund_column;
                label.column = *column;
                return label;
            }
        }
        if (is_fund_line(word)) {
            label.kind = LabelKind::fund_line;
            return label;
        }
    }
    auto const head = head_of(word);
    if (head && *head != Head::total_score && (!is_short(word) || has_colon)) {
        label.kind = LabelKind::head;
        label.head = *head;
        return label;
    }
    if (auto const column = fund_column_of(word); column && !is_short(word)) {
        label.kind = LabelKind::fund_column;
        label.column = *column;
        return label;
    }
    if (is_aside(word)) return label;
    return std::nullopt;
}

std::size_t colon_end(std::string_view text) {
    auto const half = text.find(':');
    auto const full = text.find("：");
    if (half == std::string_view::npos && full == std::string_view::npos) return 0;
    return half < full ? half + 1 : full + std::string_view("：").size();
}

bool is_amount(std::string_view text) {
    auto word = plain(text);
    for (std::string_view const unit : {"万元", "亿元", "元", "%"})
        if (word.ends_with(unit)) {
            word.resize(word.size() - unit.size());
            break;
        }
    bool const is_number = std::all_of(word.begin(), word.end(),
                                       [](char c) { return grammar::is_digit(c) || c == '.' || c == ',' || c == '-'; });
    bool const is_dash = word == "—" || word == "－" || word == "-" || word == "/" || word == "——";
    return !word.empty() && (is_number || is_dash);
}

}  // namespace jixiao::targets::recognise
