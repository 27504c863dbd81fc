#include "tools/jixiao/chinese_words.hpp"

#include <algorithm>
#include <array>

namespace jixiao::program {
namespace {

constexpr std::array<ChineseWord, 23> verbs{{
    {"解析", "parse"}, {"解释", "explain"},    {"说明", "explain"},      {"审核", "check"},   {"检查", "check"},
    {"自评", "score"}, {"打分", "score"},      {"评分", "score"},        {"监控", "track"},   {"核对", "audit"},
    {"复核", "audit"}, {"导入", "import"},     {"表格", "form"},         {"制表", "form"},    {"台账", "book"},
    {"批量", "batch"}, {"规则集", "rulesets"}, {"评分办法", "rulesets"}, {"单位表", "units"}, {"计量单位", "units"},
    {"代码", "codes"}, {"网页", "page"},       {"帮助", "help"},
}};

/// The words behind a verb that say which part of it is meant.
constexpr std::array<ChineseWord, 14> parts{{
    {"空白", "blank"},
    {"自评表", "selfeval"},
    {"监控表", "monitor"},
    {"目标表", "targets"},
    {"记入", "add"},
    {"收表", "add"},
    {"流水", "log"},
    {"查看", "show"},
    {"导出", "export"},
    {"核验", "verify"},
    {"自评", "selfeval"},
    {"监控", "monitor"},
    {"目标", "targets"},
    {"登记", "add"},
}};

constexpr std::array<ChineseWord, 45> options{{
    {"完成情况", "actuals"},  {"实际", "actuals"},   {"台账", "book"},        {"期间", "period"},
    {"截至", "as-of"},        {"日历", "calendar"},  {"亮灯", "light"},       {"部门", "department"},
    {"单位", "unit"},         {"级别", "level"},     {"变化", "changed"},     {"明细", "detail"},
    {"修改意见", "remarks"},  {"规则集", "ruleset"}, {"评分办法", "ruleset"}, {"监控规则", "tracking"},
    {"格式", "format"},       {"输出", "output"},    {"覆盖", "force"},       {"种类", "for"},
    {"上年", "baseline"},     {"比较", "compare"},   {"修复", "fix"},         {"只看修改", "diff"},
    {"设置", "config"},       {"表", "table"},       {"目标表", "targets"},   {"指标", "indicator"},
    {"二级指标", "level2"},   {"完成值", "value"},   {"得分", "score"},       {"不适用", "not-applicable"},
    {"原因", "reason"},       {"佐证", "evidence"},  {"年初预算", "initial"}, {"预算", "budget"},
    {"执行", "executed"},     {"更正", "correct"},   {"撤回", "withdraw"},    {"记录人", "who"},
    {"年度", "year"},         {"全部", "all"},       {"帮助", "help"},        {"批注", "annotate"},
    {"批注副本", "annotate"},
}};

constexpr std::array<ChineseWord, 24> choices{{
    {"红灯", "red"},       {"红", "red"},          {"黄灯", "yellow"},      {"黄", "yellow"},      {"绿灯", "green"},
    {"绿", "green"},       {"蓝灯", "blue"},       {"蓝", "blue"},          {"表格", "table"},     {"网页", "html"},
    {"工作簿", "xlsx"},    {"每一步", "explain"},  {"审核意见", "opinion"}, {"意见", "opinion"},   {"汇总", "summary"},
    {"逐条", "concise"},   {"自评表", "selfeval"}, {"自评", "selfeval"},    {"监控表", "monitor"}, {"监控", "monitor"},
    {"目标表", "targets"}, {"目标", "targets"},    {"是", "yes"},           {"否", "no"},
}};

/// Options whose values are words of ours; those of others are names and texts of the user.
constexpr std::array<std::string_view, 4> with_choices{"light", "format", "for", "finished"};

template <std::size_t n>
std::string_view look_up(std::array<ChineseWord, n> const& words, std::string_view word) {
    auto const found =
        std::find_if(words.begin(), words.end(), [&](ChineseWord const& one) { return one.chinese == word; });
    return found == words.end() ? std::string_view() : found->english;
}

bool has_choices(std::string_view option) {
    return std::find(with_choices.begin(), with_choices.end(), option) != with_choices.end();
}

/// --亮灯 or --亮灯=红灯; the English name of the option, "" if the word is none.
std::string translate_option(std::string& word) {
    if (!word.starts_with("--")) return "";
    auto const end = std::min(word.find('='), word.size());
    auto const written = std::string_view(word).substr(2, end - 2);
    auto const known = look_up(options, written);
    std::string const name(known.empty() ? written : known);
    auto value = word.substr(end);
    if (!value.empty() && has_choices(name))
        if (auto const choice = look_up(choices, std::string_view(value).substr(1)); !choice.empty())
            value = "=" + std::string(choice);
    if (!known.empty() || !value.empty()) word = "--" + name + value;
    return value.empty() ? name : "";
}

}  // namespace

std::span<ChineseWord const> chinese_verbs() { return verbs; }

std::string_view chinese_verb(std::string_view english) {
    auto const found =
        std::find_if(verbs.begin(), verbs.end(), [&](ChineseWord const& one) { return one.english == english; });
    return found == verbs.end() ? std::string_view() : found->chinese;
}

std::vector<std::string> in_english(std::vector<std::string> words, std::size_t at) {
    if (at >= words.size()) return words;
    if (auto const verb = look_up(verbs, words[at]); !verb.empty()) words[at] = verb;
    bool const has_parts = words[at] == "form" || words[at] == "book";
    if (has_parts && at + 1 < words.size())
        if (auto const part = look_up(parts, words[at + 1]); !part.empty()) words[at + 1] = part;
    std::string before;  // the option whose value stands here
    for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
        bool const is_value = has_choices(before) || before == "-f";
        auto const choice = is_value ? look_up(choices, words[i]) : std::string_view();
        if (!choice.empty()) words[i] = choice;
        before = words[i] == "-f" ? "-f" : translate_option(words[i]);
    }
    return words;
}

}  // namespace jixiao::program
