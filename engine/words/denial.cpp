#include "engine/words/denial.hpp"

#include <algorithm>
#include <iterator>

#include "engine/nature/nature.hpp"
#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::engine {
namespace {

// At the beginning: what is meant to be, not what is.
constexpr std::string_view plans = "预计 计划 拟 目标 力争 争取 预期 正在 将于 定于 预算";
constexpr std::string_view facts = "实际 已完成 完成了 已培训 已达";

// At the beginning: how much is missing.
constexpr std::string_view shortfalls =
    "还差 尚差 仅差 差 还缺 尚缺 缺 尚有 还有 剩余 剩 少 不足 比计划 比目标 比任务 少于计划 少于目标";
constexpr std::string_view failing =
    "在建 几乎 不合格 不满意 差评 缺勤 缺席 延误 故障 失败 退回 停用 报废 较计划 低于计划";
constexpr std::string_view done_without =
    "未发生 未出现 未发现 未超 未突破 未逾期 未延误 未接到 未收到 未产生 未成年 未来 未降 未减少 从未";

// Of a limit: by how much it was not kept.
constexpr std::string_view overruns =
    "延误 超支 超期 逾期 滞后 推迟 延期 延迟 延长 拖延 拖期 超概算 超预算 超时 超标 超额 超出 超过计划 晚";
constexpr std::string_view negations = "未 无 没有 没 不 零";

constexpr std::string_view begun = "开工 启动 动工 开建 主体工程 主体结构 主体完工 封顶";
constexpr std::string_view finished = "完工 竣工 验收 建成 投入使用 交付";

bool is_there(std::string_view word) { return !word.empty(); }

struct Parts {
    std::string outside;  // of brackets
    std::string inside;
};

Parts parts_of(std::string_view actual) {
    Parts parts;
    int depth = 0;
    for (char const c : grammar::without_blanks(grammar::fold(actual).text())) {
        if (c == '(') ++depth;
        if (c != '(' && c != ')') (depth > 0 ? parts.inside : parts.outside).push_back(c);
        if (c == ')' && depth > 0) --depth;
    }
    return parts;
}

/// The first of the words that the text holds and the indicator does not.
template <class Find>
std::string foreign(Find find, std::string_view words, std::string_view text, std::string_view own) {
    auto const word = find(words, text);
    return is_there(word) && !grammar::contains(own, word) ? std::string(word) : std::string();
}

/// 未参加, but not 未发生.
std::string undone_in(std::string_view text, std::string_view own) {
    constexpr std::string_view not_yet = "未";
    bool const is_meant = grammar::contains(text, not_yet) && !is_there(grammar::word_in(done_without, text));
    return is_meant && !grammar::contains(own, not_yet) ? std::string(not_yet) : std::string();
}

/// 超支3万元, but not 未超支.
std::string overrun_in(std::string_view text, std::string_view own) {
    auto const word = foreign(grammar::word_in, overruns, text, own);
    auto const at = word.empty() ? std::string_view::npos : text.find(word);
    bool const denied = at != std::string_view::npos && is_there(grammar::ending_of(negations, text.substr(0, at)));
    return denied ? std::string() : word;
}

/// 不合格率2% beside 合格率: what stands before the number is named, and is good where the indicator is bad.
std::string opposite_in(std::string_view text, std::string_view own, bool less_is_better) {
    auto const end = text.find_first_of("0123456789");
    if (end == 0 || end == std::string_view::npos) return {};
    auto const named = text.substr(0, end);
    auto const nature = nature_of(named);
    bool const opposite = nature == (less_is_better ? Nature::more : Nature::less);
    return opposite && named.ends_with("率") && !grammar::contains(own, named) ? std::string(named) : std::string();
}

std::string first_of(std::initializer_list<std::string> words) {
    auto const found = std::find_if(words.begin(), words.end(), [](auto const& word) { return !word.empty(); });
    return found == words.end() ? std::string() : *found;
}

/// 超额20人: by how much there were more; but not 超额完成220人.
std::string surplus_in(std::string_view text, std::string_view own) {
    auto const word = foreign(grammar::beginning_of, "超额 超出 多出 多", text, own);
    bool const counts = word.size() < text.size() && grammar::is_digit(text[word.size()]);
    return counts ? word : std::string();
}

std::string missing_in(Parts const& parts, std::string_view own) {
    bool const of_them = grammar::contains(parts.inside, "其中");
    return first_of({foreign(grammar::beginning_of, shortfalls, parts.outside, own),
                     foreign(grammar::word_in, failing, parts.outside, own), undone_in(parts.outside, own),
                     surplus_in(parts.outside, own),
                     of_them ? foreign(grammar::word_in, failing, parts.inside, own) : "",
                     of_them ? undone_in(parts.inside, own) : ""});
}

bool has_words(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

std::string denying_word(std::string_view actual, std::string_view own, bool less_is_better) {
    if (!has_words(actual)) return {};
    auto const parts = parts_of(actual);
    bool const is_fact = is_there(grammar::word_in(facts, parts.outside));
    auto const plan = is_fact ? std::string() : foreign(grammar::beginning_of, plans, parts.outside, own);
    if (!plan.empty()) return plan;
    auto const opposite = opposite_in(parts.outside, own, less_is_better);
    if (!opposite.empty()) return opposite;
    return less_is_better ? overrun_in(parts.outside, own) : missing_in(parts, own);
}

bool says_plan(std::string_view actual) {
    return is_there(grammar::beginning_of(plans, grammar::without_blanks(actual)));
}

std::string unfinished_word(std::string_view actual, std::string_view own) {
    auto const parts = parts_of(actual);
    bool const ended = is_there(grammar::word_in(finished, parts.outside)) && !grammar::contains(parts.outside, "主体");
    auto const plan = foreign(grammar::beginning_of, plans, parts.outside, own);
    if (!plan.empty()) return plan;
    return ended ? std::string() : foreign(grammar::word_in, begun, parts.outside, own);
}

}  // namespace jixiao::engine
