#include "grammar/lexicon.hpp"

#include <algorithm>
#include <iterator>

namespace jixiao::grammar::lexicon {
namespace {

constexpr Word<Joiner> joiner_words[] = {
    {",", Joiner::all},     {";", Joiner::all},    {"、", Joiner::all},    {"且", Joiner::all},
    {",且", Joiner::all},   {"并且", Joiner::all}, {",并且", Joiner::all}, {"并", Joiner::all},
    {",并", Joiner::all},   {"并于", Joiner::all}, {",并于", Joiner::all}, {"同时", Joiner::all},
    {",同时", Joiner::all}, {"以及", Joiner::all}, {"及", Joiner::all},    {"和", Joiner::all},
    {"或", Joiner::any},    {"或者", Joiner::any}, {",或", Joiner::any},   {",或者", Joiner::any},
    {"。", Joiner::all},    {"但", Joiner::all},   {",但", Joiner::all},
};

constexpr std::string_view stand_in_words[] = {
    "待定",   "暂无",   "暂未确定", "未定",   "待确定", "待填",   "待填写", "待补充", "待完善", "/",      "//",
    "\\",     "—",      "——",       "-",      "--",     "---",    "N/A",    "n/a",    "NA",     "na",     "N.A.",
    "NULL",   "null",   "None",     "none",   "nan",    "NaN",    "……",     "…",      "...",    "。。。", "....",
    "......", "无数据", "未填",     "未填写", "空",     "不适用", "待核实", "暂缺",   "缺失",   "略",     "见附件",
    "同上",   "?",      "??",       "#",      "待议",   "TBD",    "tbd",    "另定",   "、",     ".",      "·",
    "~",      "+",      "待测算",   "待批复", "待下达", "暂定",   "\"",     "〃",
};

constexpr std::string_view error_values[] = {
    "#DIV/0!", "#REF!", "#VALUE!", "#N/A", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
};

constexpr std::string_view between_two[] = {"--", "——", "—", "-", "~", "至", "到"};

constexpr std::string_view behind_two[] = {"之间", "以内", "之内", "内", "范围内", "区间", "范围", "以下"};

constexpr std::string_view due[] = {"截至", "截止到", "截止至", "截止", "于", "在", "每年", "到", "至", "定于"};

constexpr std::string_view signs_of_due[] = {"≤", "<=", "<", "="};

constexpr std::string_view before[] = {"之前", "以前", "前"};

constexpr std::string_view within[] = {"之内", "以内", "内", "止", "为止", "期间"};

constexpr std::string_view behind_ranks[] = {"以内", "之内", "内", "以上", "及以上", "之列"};

constexpr std::string_view done[] = {
    "完成", "建成", "竣工", "完工", "投入",     "实现", "交付", "验收", "开工", "全部", "结束", "办结",
    "发放", "拨付", "支付", "到位", "印发",     "上报", "报送", "公开", "启动", "响应", "办理", "处置",
    "处理", "解决", "回复", "到达", "全面完成", "交工", "通车", "上线", "执行", "封顶",
};

}  // namespace

std::size_t longest(Words words, std::string_view text) {
    std::size_t size = 0;
    for (std::string_view const word : words)
        if (text.starts_with(word)) size = std::max(size, word.size());
    return size;
}

std::span<Word<Joiner> const> joiners() { return joiner_words; }
Words range_signs() { return between_two; }
Words range_closings() { return behind_two; }
Words due_words() { return due; }
Words due_signs() { return signs_of_due; }
Words before_words() { return before; }
Words within_words() { return within; }
Words rank_closings() { return behind_ranks; }
Words done_words() { return done; }
Words stand_ins() { return stand_in_words; }
Words spreadsheet_errors() { return error_values; }

bool is_stand_in(std::string_view folded) {
    return std::find(std::begin(stand_in_words), std::end(stand_in_words), folded) != std::end(stand_in_words);
}

bool is_spreadsheet_error(std::string_view folded) {
    bool const too_narrow = folded.size() >= 2 && folded.find_first_not_of('#') == std::string_view::npos;
    return too_narrow || std::find(std::begin(error_values), std::end(error_values), folded) != std::end(error_values);
}

}  // namespace jixiao::grammar::lexicon
