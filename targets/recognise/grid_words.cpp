#include "targets/recognise/grid_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "grammar/characters.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t longest_label = 90;  // bytes: thirty characters

constexpr std::array<std::string_view, 44> captions{
    "绩效指标",     "年度绩效指标",     "绩效目标",         "项目绩效指标",
    "指标",         "项目资金",         "年度资金",         "资金情况",
    "项目资金情况", "年度预算",         "资金来源",         "年度预算安排",
    "预算执行情况", "年度预算执行情况", "项目资金申请",     "基本信息",
    "项目基本情况", "项目基本信息",     "预算资金情况",     "年度资金情况",
    "部门预算",     "部门基本信息",     "绩效目标及指标",   "指标体系",
    "主要指标",     "部门整体绩效指标", "整体绩效指标",     "部门整体支出绩效指标",
    "预算情况",     "资金构成",         "部门预算情况",     "部门预算资金",
    "绩效自评指标", "年度指标",         "绩效监控指标",     "预算资金",
    "资金投入情况", "资金执行情况",     "资金使用情况",     "绩效指标完成情况",
    "资金安排情况", "项目预算执行情况", "项目资金执行情况", "年度指标完成情况"};

/// 资金管理情况 of the forms for transfers.
constexpr std::array<std::string_view, 8> asides{"资金管理情况", "分配科学性", "下达及时性",       "拨付合规性",
                                                 "使用规范性",   "执行准确性", "预算绩效管理情况", "支出责任履行情况"};

constexpr std::array<std::string_view, 34> persons{
    "填报人",     "填表人",     "填报人姓名",       "单位负责人",    "部门负责人", "项目负责人",
    "财务负责人", "分管领导",   "负责人",           "联系人",        "部门联系人", "项目联系人",
    "联系电话",   "电话",       "联系方式",         "审核人",        "复核人",     "经办人",
    "制表人",     "填报日期",   "填表日期",         "填报时间",      "填表时间",   "制表日期",
    "报送日期",   "日期",       "评价人员",         "签字",          "签章",       "盖章",
    "单位盖章",   "填表人电话", "项目负责人及电话", "主管部门审核人"};

constexpr std::array<std::string_view, 11> labels{"项目期",   "项目周期", "项目起止时间", "起止时间",
                                                  "实施期",   "立项依据", "项目概况",     "项目内容",
                                                  "主要内容", "资金性质", "项目实施进度"};

/// The first rule of which all words occur decides.
struct Probable {
    Column column;
    std::string_view first;
    std::string_view second;
};
constexpr std::array<Probable, 37> probables{{
    {Column::previous, "上年", "值"},
    {Column::previous, "上年", "完成"},
    {Column::previous, "去年", "完成"},
    {Column::previous, "上一年", "完成"},
    {Column::previous, "历史", "值"},
    {Column::initial_target, "年初", "指标值"},
    {Column::initial_target, "年初", "目标值"},
    {Column::reason, "偏差", ""},
    {Column::reason, "偏离", "原因"},
    {Column::reason, "未完成", "原因"},
    {Column::reason, "改进措施", ""},
    {Column::basis, "设定依据", ""},
    {Column::basis, "设置依据", ""},
    {Column::rule, "赋分", ""},
    {Column::rule, "评分", "标准"},
    {Column::evidence, "佐证", ""},
    {Column::likelihood, "可能性", ""},
    {Column::forecast, "预计", "完成"},
    {Column::actual, "实际完成", ""},
    {Column::actual, "完成值", ""},
    {Column::actual, "执行情况", ""},
    {Column::actual, "实际值", ""},
    {Column::review_opinion, "复核", "意见"},
    {Column::review_opinion, "核查", "意见"},
    {Column::review_score, "复核", "分"},
    {Column::review_score, "核查", "分"},
    {Column::review_score, "审核", "得分"},
    {Column::reason, "扣分", "原因"},
    {Column::score, "得分", ""},
    {Column::weight, "分值", ""},
    {Column::weight, "权重", ""},
    {Column::target, "指标值", ""},
    {Column::target, "目标值", ""},
    {Column::unit, "计量单位", ""},
    {Column::comparator, "符号", ""},
    {Column::name, "三级", ""},
    {Column::name, "指标名称", ""},
}};

template <std::size_t n>
bool is_one_of(std::array<std::string_view, n> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// plain(), up to a colon, without brackets; "" for what is too long for a label.
std::string label_word(std::string_view text) {
    if (text.size() > longest_label * 2) return "";
    auto word = plain(text);
    if (auto const colon = word.find(':'); colon != std::string::npos) word.erase(colon);
    return word.size() > longest_label ? "" : without_brackets(word);
}

bool has_only(std::string_view word, std::initializer_list<std::string_view> allowed) {
    while (!word.empty()) {
        auto const sign = std::find_if(allowed.begin(), allowed.end(), [&](auto one) { return word.starts_with(one); });
        if (sign != allowed.end())
            word.remove_prefix(sign->size());
        else if (grammar::is_digit(word.front()))
            word.remove_prefix(1);
        else
            return false;
    }
    return true;
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), grammar::is_digit); }

bool is_page_number(std::string const& word) {
    return has_digit(word) && has_only(word, {"-", "—", "–", "/", "第", "页", "共", "·"});
}

bool is_annex(std::string const& word) {
    bool const opens = word.starts_with("附件") || word.starts_with("附表") || word.starts_with("附");
    return opens && has_only(word, {"附", "件", "表", "-", ":", "."});
}

/// 实施期目标, 中期目标（2024年—2026年）: labels of goals that are not this year's.
bool is_goal_label(std::string const& word) {
    constexpr std::size_t longest = 24;
    if (!word.ends_with("目标") || word.size() > longest) return false;
    for (std::string_view const opening : {"实施期", "中期", "长期", "中长期", "总体", "三年", "项目"})
        if (word.starts_with(opening)) return true;
    return false;
}

}  // namespace

Role role_of(std::string_view text) {
    if (text.size() > longest_label || is_number(text)) return Role::value;
    if (is_signature(text)) return Role::person;
    if (is_one_of(asides, label_word(text))) return Role::aside;
    if (is_caption(text)) return head_of(text) ? Role::head : Role::caption;
    if (is_fund_line(text)) return Role::fund;
    if (head_of(text)) return Role::head;
    auto const word = label_word(text);
    if (is_one_of(labels, word) || is_goal_label(word) || plain(text).ends_with(':')) return Role::label;
    return Role::value;
}

bool is_caption(std::string_view text) { return text.size() <= longest_label && is_one_of(captions, label_word(text)); }

bool is_signature(std::string_view text) { return is_one_of(persons, label_word(text)); }

bool is_note(std::string_view text) {
    auto const word = plain(text.substr(0, longest_label));
    for (std::string_view const opening : {"注:", "备注:", "说明:", "填表说明", "填报说明", "注1", "注意"})
        if (word.starts_with(opening)) return true;
    return false;
}

bool is_margin(std::string_view text) {
    if (text.size() > longest_label) return false;
    auto const word = plain(text);
    bool const is_blank_year = (word.ends_with("年度)") || word.ends_with("年)") || word == "年度") &&
                               has_only(word, {"(", ")", "_", "X", "x", "×", "年", "度"});
    return is_page_number(word) || is_annex(word) || word == "续表" || word == "续上表" || word == "(续)" ||
           is_blank_year;
}

bool is_filler(std::string_view text) {
    return text.size() <= longest_label && std::none_of(text.begin(), text.end(), grammar::is_digit) &&
           has_only(plain(text), {"…", ".", "。", "·", "-", "—", "–", "_", "/", "、", "×", "―", "─", "⋯"});
}

bool is_number(std::string_view text) {
    if (text.size() > 48) return false;
    auto const whole = plain(text);
    std::string_view word = whole;
    for (std::string_view const sign : {"-", "¥", "￥"})
        if (word.starts_with(sign)) word.remove_prefix(sign.size());
    for (std::string_view const unit : {"百万元", "亿元", "万元", "千元", "元", "%"})
        if (word.ends_with(unit)) {
            word.remove_suffix(unit.size());
            break;
        }
    return !word.empty() && grammar::is_digit(word.front()) && has_only(word, {",", "."});
}

bool is_tick(std::string_view text) {
    auto const word = plain(text);
    for (std::string_view const tick : {"√", "✓", "✔", "☑", "是", "V", "v", "1", "■", "○", "●"})
        if (word == tick) return true;
    return false;
}

std::optional<Range> year_in(std::string_view text) {
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        bool const begins =
            (text.substr(at, 2) == "20" || text.substr(at, 2) == "19") && (at == 0 || !grammar::is_digit(text[at - 1]));
        if (!begins || !grammar::is_digit(text[at + 2]) || !grammar::is_digit(text[at + 3])) continue;
        std::size_t end = at + 4;
        while (end < text.size() && text[end] == ' ') ++end;
        if (!text.substr(end).starts_with("年")) continue;
        end += std::string_view("年").size();
        if (text.substr(end).starts_with("度")) end += std::string_view("度").size();
        return Range{at, end};
    }
    return std::nullopt;
}

std::size_t numbering_size(std::string_view name) {
    constexpr std::string_view word = "指标";
    if (!name.starts_with(word)) return 0;
    auto at = word.size();
    while (at < name.size() && name[at] == ' ') ++at;
    auto const number = at;
    while (at < name.size() && grammar::is_digit(name[at])) ++at;
    for (std::string_view const chinese : {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "N", "n"})
        if (at == number && name.substr(at).starts_with(chinese)) at += chinese.size();
    if (at == number) return 0;
    while (at < name.size() && name[at] == ' ') ++at;
    for (std::string_view const mark : {"：", ":", "、", ".", "．"})
        if (name.substr(at).starts_with(mark)) return at + mark.size();
    return at == name.size() ? at : 0;
}

std::optional<Column> probable_column(std::string_view heading) {
    constexpr std::size_t longest = 60;
    auto const word = without_brackets(heading);
    if (word.empty() || word.size() > longest) return std::nullopt;
    for (auto const& rule : probables)
        if (grammar::contains(word, rule.first) && grammar::contains(word, rule.second)) return rule.column;
    return std::nullopt;
}

bool opens_table(std::string_view text) {
    if (text.size() > 2 * longest_label || !title_of(text)) return false;
    auto const word = without_brackets(text);
    return (word.ends_with("表") || word.ends_with("公示")) && !word.ends_with("指标表");
}

}  // namespace jixiao::targets::recognise
