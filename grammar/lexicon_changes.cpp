// Words of changes and of what they are compared with: 较 + 上年 + 水平, 未 + 出现 + 下降.
#include "grammar/lexicon.hpp"

namespace jixiao::grammar::lexicon {
namespace {

constexpr auto up = Trend::increase;
constexpr auto down = Trend::decrease;

constexpr Word<Trend> trend_words[] = {
    {"增长", up},   {"提高", up},   {"提升", up},   {"增加", up},   {"上升", up},   {"上涨", up},
    {"上浮", up},   {"上调", up},   {"扩大", up},   {"递增", up},   {"多增", up},   {"增", up},
    {"升", up},     {"涨", up},     {"下降", down}, {"减少", down}, {"降低", down}, {"缩短", down},
    {"压减", down}, {"压降", down}, {"节约", down}, {"回落", down}, {"缩减", down}, {"削减", down},
    {"缩小", down}, {"下调", down}, {"下浮", down}, {"递减", down}, {"降", down},
};

constexpr std::string_view nouns_of_trends[] = {"率", "幅", "幅度"};

constexpr Word<Trend> comparative_words[] = {
    {"高出", up}, {"多出", up}, {"高", up},   {"多", up},   {"大", up},
    {"长", up},   {"低", down}, {"少", down}, {"小", down}, {"短", down},
};

constexpr Word<Comparator> idioms[] = {
    {"零增长", Comparator::at_most},    {"0增长", Comparator::at_most},     {"只减不增", Comparator::at_most},
    {"有减无增", Comparator::at_most},  {"只降不升", Comparator::at_most},  {"只增不减", Comparator::at_least},
    {"有增无减", Comparator::at_least}, {"只升不降", Comparator::at_least}, {"负增长", Comparator::less_than},
    {"正增长", Comparator::more_than},
};

constexpr std::string_view adverbs[] = {"累计", "平均", "年均",   "同比", "净",   "再",   "共",
                                        "总体", "逐步", "进一步", "稳步", "持续", "明显", "新"};

constexpr std::string_view occurrences[] = {"出现", "发生", "有"};

constexpr std::string_view sameness[] = {"持平", "相当", "一致", "保持不变", "不变"};

constexpr std::string_view reversals[] = {"遏制", "扭转", "停止", "放缓", "收窄"};

constexpr std::string_view prepositions[] = {"较",     "比",   "与",     "同",   "和",   "相较",
                                             "相较于", "相比", "相比于", "对比", "同比", "环比"};

constexpr std::string_view closings_of_bases[] = {"相比", "相比较", "比较", "比"};

constexpr Word<std::string_view> whole[] = {
    {"同比", "上年同期"}, {"环比", "上期"}, {"年均", "上年"}, {"逐年", "上年"}, {"同期相比", "上年同期"},
};

constexpr Word<std::string_view> times[] = {
    {"上年", "上年"},     {"上年度", "上年"}, {"去年", "上年"},     {"去年度", "上年"},       {"上一年", "上年"},
    {"上一年度", "上年"}, {"前一年", "上年"}, {"同期", "上年同期"}, {"往年", "往年"},         {"历年", "往年"},
    {"以前年度", "往年"}, {"上期", "上期"},   {"上季度", "上季度"}, {"上月", "上月"},         {"基期", "基期"},
    {"基准年", "基期"},   {"基年", "基期"},   {"实施前", "实施前"}, {"项目实施前", "实施前"},
};

constexpr Word<std::string_view> others[] = {
    {"预算", "预算"},           {"预算数", "预算"},       {"预算金额", "预算"},         {"年初预算", "预算"},
    {"批复预算", "预算"},       {"年度预算", "预算"},     {"预算批复数", "预算"},       {"项目预算", "预算"},
    {"采购预算", "预算"},       {"概算", "概算"},         {"批复概算", "概算"},         {"项目概算", "概算"},
    {"投资概算", "概算"},       {"初步设计概算", "概算"}, {"合同价", "合同价"},         {"合同金额", "合同价"},
    {"合同价款", "合同价"},     {"中标价", "中标价"},     {"招标控制价", "招标控制价"}, {"计划", "计划"},
    {"计划数", "计划"},         {"计划值", "计划"},       {"市场价", "市场价"},         {"市场价格", "市场价"},
    {"市场平均价", "市场均价"}, {"市场均价", "市场均价"}, {"市场平均价格", "市场均价"}, {"政府指导价", "政府指导价"},
    {"国家标准", "国家标准"},   {"行业标准", "行业标准"},
};

constexpr std::string_view places[] = {
    "全国", "全省", "全市", "全区", "全县", "全州", "全自治区", "省", "市", "县", "行业", "同行业", "同类",
};

constexpr std::string_view levels[] = {
    "水平",       "值",         "数",   "实际",   "实际值", "实际数", "完成值",   "完成数",
    "实际完成值", "实际完成数", "决算", "决算数", "执行数", "基数",   "平均水平",
};

}  // namespace

std::span<Word<Trend> const> trends() { return trend_words; }
Words trend_nouns() { return nouns_of_trends; }
std::span<Word<Trend> const> comparatives() { return comparative_words; }
std::span<Word<Comparator> const> change_idioms() { return idioms; }
Words change_adverbs() { return adverbs; }
Words occurrence_words() { return occurrences; }
Words sameness_words() { return sameness; }
Words reversal_words() { return reversals; }
Words base_prepositions() { return prepositions; }
Words base_closings() { return closings_of_bases; }
std::span<Word<std::string_view> const> whole_bases() { return whole; }
std::span<Word<std::string_view> const> base_times() { return times; }
std::span<Word<std::string_view> const> other_bases() { return others; }
Words average_places() { return places; }
Words level_nouns() { return levels; }

}  // namespace jixiao::grammar::lexicon
