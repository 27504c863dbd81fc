#include "grammar/lexicon.hpp"

#include <algorithm>
#include <iterator>

namespace jixiao::grammar::lexicon {
namespace {

constexpr Word<Comparator> signs[] = {
    {">=", Comparator::at_least}, {"≥", Comparator::at_least}, {">", Comparator::more_than},
    {"=", Comparator::equal},     {"<=", Comparator::at_most}, {"≤", Comparator::at_most},
    {"<", Comparator::less_than},
};

constexpr Word<Comparator> prefixes[] = {
    {"不应低于", Comparator::at_least},
    {"不应少于", Comparator::at_least},
    {"不应小于", Comparator::at_least},
    {"不应高于", Comparator::at_most},
    {"不应大于", Comparator::at_most},
    {"不应超过", Comparator::at_most},
    {"不应多于", Comparator::at_most},
    {"不应超出", Comparator::at_most},
    {"不能低于", Comparator::at_least},
    {"不能少于", Comparator::at_least},
    {"不能小于", Comparator::at_least},
    {"不能高于", Comparator::at_most},
    {"不能大于", Comparator::at_most},
    {"不能超过", Comparator::at_most},
    {"不能多于", Comparator::at_most},
    {"不能超出", Comparator::at_most},
    {"不可低于", Comparator::at_least},
    {"不可少于", Comparator::at_least},
    {"不可小于", Comparator::at_least},
    {"不可高于", Comparator::at_most},
    {"不可大于", Comparator::at_most},
    {"不可超过", Comparator::at_most},
    {"不可多于", Comparator::at_most},
    {"不可超出", Comparator::at_most},
    {"不宜低于", Comparator::at_least},
    {"不宜少于", Comparator::at_least},
    {"不宜小于", Comparator::at_least},
    {"不宜高于", Comparator::at_most},
    {"不宜大于", Comparator::at_most},
    {"不宜超过", Comparator::at_most},
    {"不宜多于", Comparator::at_most},
    {"不宜超出", Comparator::at_most},
    {"未低于", Comparator::at_least},
    {"未少于", Comparator::at_least},
    {"未小于", Comparator::at_least},
    {"未高于", Comparator::at_most},
    {"未大于", Comparator::at_most},
    {"未超过", Comparator::at_most},
    {"未多于", Comparator::at_most},
    {"未超出", Comparator::at_most},
    {"没有低于", Comparator::at_least},
    {"没有少于", Comparator::at_least},
    {"没有小于", Comparator::at_least},
    {"没有高于", Comparator::at_most},
    {"没有大于", Comparator::at_most},
    {"没有超过", Comparator::at_most},
    {"没有多于", Comparator::at_most},
    {"没有超出", Comparator::at_most},
    {"应不小于", Comparator::at_least},
    {"应不高于", Comparator::at_most},
    {"应不大于", Comparator::at_most},
    {"应不多于", Comparator::at_most},
    {"应不超出", Comparator::at_most},
    {"不得小于", Comparator::at_least},
    {"不得大于", Comparator::at_most},
    {"不得超出", Comparator::at_most},
    {"均不低于", Comparator::at_least},
    {"均不少于", Comparator::at_least},
    {"均不小于", Comparator::at_least},
    {"均不高于", Comparator::at_most},
    {"均不大于", Comparator::at_most},
    {"均不超过", Comparator::at_most},
    {"均不多于", Comparator::at_most},
    {"均不超出", Comparator::at_most},
    {"应当不低于", Comparator::at_least},
    {"应当不少于", Comparator::at_least},
    {"应当不小于", Comparator::at_least},
    {"应当不高于", Comparator::at_most},
    {"应当不大于", Comparator::at_most},
    {"应当不超过", Comparator::at_most},
    {"应当不多于", Comparator::at_most},
    {"应当不超出", Comparator::at_most},
    {"须不低于", Comparator::at_least},
    {"须不少于", Comparator::at_least},
    {"须不小于", Comparator::at_least},
    {"须不高于", Comparator::at_most},
    {"须不大于", Comparator::at_most},
    {"须不超过", Comparator::at_most},
    {"须不多于", Comparator::at_most},
    {"须不超出", Comparator::at_most},
    {"不足", Comparator::less_than},
    {"不到", Comparator::less_than},
    {"不满", Comparator::less_than},
    {"大于等于", Comparator::at_least},   {"大于或等于", Comparator::at_least},
    {"大于或者等于", Comparator::at_least}, {"大等于", Comparator::at_least},
    {"高于等于", Comparator::at_least},   {"高于或等于", Comparator::at_least},
    {"多于等于", Comparator::at_least},   {"等于大于", Comparator::at_least},
    {"等于或大于", Comparator::at_least}, {"不低于", Comparator::at_least},
    {"不少于", Comparator::at_least},     {"不小于", Comparator::at_least},
    {"不得低于", Comparator::at_least},   {"不得少于", Comparator::at_least},
    {"应不低于", Comparator::at_least},   {"应不少于", Comparator::at_least},
    {"至少", Comparator::at_least},       {"最少", Comparator::at_least},
    {"最低", Comparator::at_least},       {"不短于", Comparator::at_least},
    {"大于", Comparator::more_than},      {"高于", Comparator::more_than},
    {"超过", Comparator::more_than},      {"多于", Comparator::more_than},
    {"超出", Comparator::more_than},      {"优于", Comparator::more_than},
    {"等于", Comparator::equal},          {"恰好", Comparator::equal},
    {"小于等于", Comparator::at_most},    {"小于或等于", Comparator::at_most},
    {"小于或者等于", Comparator::at_most}, {"小等于", Comparator::at_most},
    {"低于等于", Comparator::at_most},    {"低于或等于", Comparator::at_most},
    {"少于等于", Comparator::at_most},    {"等于小于", Comparator::at_most},
    {"等于或小于", Comparator::at_most},  {"不超过", Comparator::at_most},
    {"不高于", Comparator::at_most},      {"不大于", Comparator::at_most},
    {"不多于", Comparator::at_most},      {"不得超过", Comparator::at_most},
    {"不得高于", Comparator::at_most},    {"不得多于", Comparator::at_most},
    {"应不超过", Comparator::at_most},    {"不超出", Comparator::at_most},
    {"不长于", Comparator::at_most},      {"不超", Comparator::at_most},
    {"至多", Comparator::at_most},        {"最多", Comparator::at_most},
    {"最高", Comparator::at_most},        {"最长", Comparator::at_most},
    {"小于", Comparator::less_than},      {"低于", Comparator::less_than},
    {"少于", Comparator::less_than},      {"短于", Comparator::less_than},
};

constexpr Word<Comparator> suffixes[] = {
    {"以上", Comparator::at_least},         {"及以上", Comparator::at_least},
    {"及其以上", Comparator::at_least},     {"或以上", Comparator::at_least},
    {"(含)以上", Comparator::at_least},     {"以上(含)", Comparator::at_least},
    {"含以上", Comparator::at_least},       {"以上(含本数)", Comparator::at_least},
    {"(含)及以上", Comparator::at_least},   {"之上", Comparator::at_least},
    {"(不含)以上", Comparator::more_than},
    {"以上(不含)", Comparator::more_than},  {"以上(不含本数)", Comparator::more_than},
    {"以下", Comparator::at_most},          {"及以下", Comparator::at_most},
    {"及其以下", Comparator::at_most},      {"或以下", Comparator::at_most},
    {"(含)以下", Comparator::at_most},      {"以下(含)", Comparator::at_most},
    {"以下(含本数)", Comparator::at_most},  {"之下", Comparator::at_most},
    {"以内", Comparator::at_most},          {"之内", Comparator::at_most},
    {"(含)以内", Comparator::at_most},
    {"以内(含)", Comparator::at_most},      {"及以内", Comparator::at_most},
    {"封顶", Comparator::at_most},          {"为限", Comparator::at_most},
    {"(不含)以下", Comparator::less_than},  {"以下(不含)", Comparator::less_than},
    {"(不含)以内", Comparator::less_than},
};

constexpr Word<Comparator> closings[] = {
    {"内", Comparator::at_most},
    {"起", Comparator::at_least},
};

constexpr Word<Comparator> holding[] = {
    {"控制在", Comparator::at_most},   {"控制到", Comparator::at_most},
    {"限制在", Comparator::at_most},   {"压缩到", Comparator::at_most},
    {"降至", Comparator::at_most},     {"降到", Comparator::at_most},
    {"下降到", Comparator::at_most},   {"下降至", Comparator::at_most},
    {"降低到", Comparator::at_most},   {"降低至", Comparator::at_most},
    {"减少到", Comparator::at_most},   {"减少至", Comparator::at_most},
    {"达到", Comparator::at_least},    {"达", Comparator::at_least},
    {"保持在", Comparator::at_least},  {"维持在", Comparator::at_least},
    {"稳定在", Comparator::at_least},  {"提高到", Comparator::at_least},
    {"提高至", Comparator::at_least},  {"提升到", Comparator::at_least},
    {"提升至", Comparator::at_least},  {"增加到", Comparator::at_least},
    {"增加至", Comparator::at_least},  {"增长到", Comparator::at_least},
    {"增长至", Comparator::at_least},  {"确保", Comparator::at_least},
    {"上升到", Comparator::at_least},  {"上升至", Comparator::at_least},
};

constexpr Word<Trend> trend_words[] = {
    {"增长", Trend::increase}, {"提高", Trend::increase}, {"提升", Trend::increase},
    {"增加", Trend::increase}, {"上升", Trend::increase}, {"增幅", Trend::increase},
    {"增长率", Trend::increase}, {"上涨", Trend::increase}, {"扩大", Trend::increase},
    {"多增", Trend::increase}, {"增", Trend::increase},
    {"下降", Trend::decrease}, {"减少", Trend::decrease}, {"降低", Trend::decrease},
    {"降幅", Trend::decrease}, {"下降率", Trend::decrease}, {"缩短", Trend::decrease},
    {"压减", Trend::decrease}, {"节约", Trend::decrease}, {"降", Trend::decrease},
    {"回落", Trend::decrease}, {"缩减", Trend::decrease}, {"下调", Trend::decrease},
};

constexpr Word<std::string_view> base_words[] = {
    {"较上年", "上年"},           {"比上年", "上年"},           {"较去年", "上年"},
    {"比去年", "上年"},           {"较上年度", "上年"},         {"比上年度", "上年"},
    {"较去年度", "上年"},         {"较前一年", "上年"},         {"比前一年", "上年"},
    {"与上年相比", "上年"},       {"与去年相比", "上年"},       {"与上年比", "上年"},
    {"与上年度相比", "上年"},     {"相比上年", "上年"},         {"相较上年", "上年"},
    {"相比去年", "上年"},         {"相较去年", "上年"},         {"较上一年", "上年"},
    {"比上一年", "上年"},         {"较上一年度", "上年"},       {"比上一年度", "上年"},
    {"较往年", "往年"},           {"比往年", "往年"},           {"较以前年度", "往年"},
    {"同比", "上年同期"},         {"较上年同期", "上年同期"},   {"比上年同期", "上年同期"},
    {"较去年同期", "上年同期"},   {"比去年同期", "上年同期"},   {"与上年同期相比", "上年同期"},
    {"与去年同期相比", "上年同期"}, {"同期相比", "上年同期"},   {"较同期", "上年同期"},
    {"环比", "上期"},             {"较上期", "上期"},           {"比上期", "上期"},
    {"较上季度", "上季度"},       {"较上月", "上月"},           {"较基期", "基期"},
    {"比基期", "基期"},           {"较基准年", "基期"},         {"较项目实施前", "实施前"},
    {"比项目实施前", "实施前"},   {"较实施前", "实施前"},       {"比实施前", "实施前"},
    {"较计划", "计划"},           {"比计划", "计划"},           {"较预算", "预算"},
    {"比预算", "预算"},           {"年均", "上年"},             {"逐年", "上年"},
};

constexpr Word<std::string_view> base_year_words[] = {
    {"上年", "上年"},         {"去年", "上年"},         {"上年度", "上年"},
    {"上年水平", "上年"},     {"去年水平", "上年"},     {"上年度水平", "上年"},
    {"上一年", "上年"},       {"上一年度", "上年"},     {"前一年", "上年"},
    {"上年值", "上年"},       {"上年实际", "上年"},     {"上年完成值", "上年"},
    {"上年数", "上年"},       {"上年实际完成值", "上年"}, {"上年同期", "上年同期"},
    {"去年同期", "上年同期"}, {"上年同期水平", "上年同期"}, {"去年同期水平", "上年同期"},
    {"基期", "基期"},         {"实施前", "实施前"},     {"上季度", "上季度"},
    {"上月", "上月"},         {"同期", "上年同期"},     {"同期水平", "上年同期"}, {"往年", "往年"},
    {"往年水平", "往年"},     {"上期", "上期"},         {"预算", "预算"},
    {"预算数", "预算"},       {"预算金额", "预算"},     {"年初预算", "预算"},
    {"批复预算", "预算"},     {"预算批复数", "预算"},   {"年度预算", "预算"},
    {"计划", "计划"},         {"计划数", "计划"},       {"计划值", "计划"},
    {"市场价", "市场价"},     {"市场价格", "市场价"},   {"全国平均水平", "全国平均"}, {"全国平均", "全国平均"}, {"全省平均", "全省平均"},
    {"全区平均", "全区平均"}, {"全市平均", "全市平均"}, {"平均", "平均"},
    {"全省平均水平", "全省平均"}, {"全区平均水平", "全区平均"}, {"全市平均水平", "全市平均"},
    {"平均水平", "平均"},     {"上年平均水平", "上年"}, {"国家标准", "国家标准"},
    {"行业标准", "行业标准"},
};

constexpr Word<Joiner> joiner_words[] = {
    {",", Joiner::all},   {";", Joiner::all},    {"、", Joiner::all},  {"且", Joiner::all},
    {",且", Joiner::all}, {"并且", Joiner::all}, {",并且", Joiner::all}, {"并", Joiner::all},
    {",并", Joiner::all}, {"并于", Joiner::all}, {",并于", Joiner::all}, {"同时", Joiner::all},
    {",同时", Joiner::all}, {"以及", Joiner::all}, {"及", Joiner::all}, {"和", Joiner::all},
    {"与", Joiner::all},  {"或", Joiner::any},   {"或者", Joiner::any}, {",或", Joiner::any},
    {",或者", Joiner::any}, {"。", Joiner::all},
};

constexpr std::string_view stand_ins[] = {
    "待定",   "暂无",   "暂未确定", "未定",   "待确定", "待填",   "待填写", "待补充", "待完善",
    "/",      "//",     "\\",       "—",      "——",     "-",      "--",     "---",    "N/A",
    "n/a",    "NA",     "na",       "N.A.",   "NULL",   "null",   "None",   "none",   "nan",
    "NaN",    "……",     "…",        "...",    "。。。", "....",   "......", "无数据", "未填",
    "未填写", "空",     "不适用",   "待核实", "暂缺",   "缺失",   "略",     "见附件", "同上",
    "?",      "??",     "#",        "待议",   "TBD",    "tbd",    "另定",   "、",     ".",
    "·",      "~",      "+",        "待测算", "待批复", "待下达", "暂定",   "\"",     "〃",
};

constexpr std::string_view spreadsheet_errors[] = {
    "#DIV/0!", "#REF!", "#VALUE!", "#N/A", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
};

constexpr std::string_view scale_words[] = {
    "优",       "秀",       "良",       "中",       "差",       "优秀",     "优良",     "优等",
    "良好",     "好",       "较好",     "很好",     "一般",     "较差",     "合格",     "不合格",
    "基本合格", "达标",     "未达标",   "不达标",   "全部达标", "基本达标", "满意",     "基本满意",
    "比较满意", "较满意",   "非常满意", "很满意",   "不满意",   "是",       "否",       "有",
    "无",       "没有",     "高",       "较高",     "低",       "较低",     "大",       "小",
    "通过",     "未通过",   "已完成",   "未完成",   "完成",     "全部完成", "基本完成", "部分完成",
    "达成",     "部分达成", "未达成",   "达成预期指标", "部分达成预期指标", "未达成预期指标",
    "部分达成预期指标并具有一定效果", "未达成预期指标且效果较差", "达成年度指标",
    "部分达成年度指标并具有一定效果", "未达成年度指标且效果较差", "达成目标",
    "部分达成目标并具有一定效果", "未达成目标且效果较差", "未完成预期指标且效果较差",
    "基本达成目标", "部分实现目标", "实现目标程度较低", "达到预期", "未达到预期", "基本达到",
    "健全",     "不健全",   "完善",     "较完善",   "规范",     "符合",     "不符合",   "正常",
    "安全",     "合规",     "不合规",   "及时",     "不及时",   "有效",     "无效",     "显著",
    "明显",     "较明显",   "一级",     "二级",     "三级",     "四级",     "五级",     "甲级",
    "乙级",     "丙级",     "一等",     "二等",     "三等",     "一类",     "二类",     "三类",
    "一流",     "一致",     "A级",      "AA级",     "AAA级",    "强",       "较强",     "弱",
    "长期",     "中期",     "短期",     "充分",     "稳定",     "持续",     "可持续",   "公开",
    "是/否",    "优良中差", "优良中低差", "高中低",
};

constexpr std::string_view evaluating_words[] = {
    "有效", "显著", "明显", "稳步", "持续", "较", "提高", "提升", "改善", "增强", "减少", "增加",
    "下降", "降低", "长期", "可持续", "及时", "合规", "有力", "巩固", "按期", "按时", "按计划",
    "规范", "完善", "健全", "正常", "良好", "稳定", "充分", "支撑", "拓宽", "促进", "保障", "优化",
    "加强", "逐步", "不断", "基本", "全面", "合理", "优", "良", "达到", "满意", "缓解", "推动",
    "带动", "扩大", "杜绝", "遏制", "安全", "科学", "准确", "完整", "真实", "先进", "符合", "适用",
};

template <class List>
bool contains(List const& list, std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

std::span<Word<Comparator> const> comparator_signs() { return signs; }
std::span<Word<Comparator> const> comparator_prefixes() { return prefixes; }
std::span<Word<Comparator> const> comparator_suffixes() { return suffixes; }
std::span<Word<Comparator> const> comparator_closings() { return closings; }
std::span<Word<Comparator> const> holding_prefixes() { return holding; }
std::span<Word<Trend> const> trends() { return trend_words; }
std::span<Word<std::string_view> const> bases() { return base_words; }
std::span<Word<std::string_view> const> base_years() { return base_year_words; }
std::span<Word<Joiner> const> joiners() { return joiner_words; }

bool is_stand_in(std::string_view folded) { return contains(stand_ins, folded); }
bool is_spreadsheet_error(std::string_view folded) {
    bool const too_narrow = folded.size() >= 2 && folded.find_first_not_of('#') == std::string_view::npos;
    return too_narrow || contains(spreadsheet_errors, folded);
}
bool is_scale_word(std::string_view folded) { return contains(scale_words, folded); }

bool is_evaluating(std::string_view folded) {
    return std::any_of(std::begin(evaluating_words), std::end(evaluating_words),
                       [&](std::string_view word) { return folded.find(word) != std::string_view::npos; });
}

}  // namespace jixiao::grammar::lexicon
