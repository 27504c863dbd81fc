#include "engine/words/phrase.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/names.hpp"
#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::engine {
namespace {

constexpr std::string_view denials = "尚未 仍未 并未 还未 未能 没有 没能 不能 不够 无法 难以 未 没 不 无 非";
constexpr std::string_view aspects = "已经 均已 全已 已 均 都 实现 做到 达到 得到 获得";
// Denied by another word of their own.
constexpr std::pair<std::string_view, std::string_view> opposites[] = {
    {"有效", "无效"}, {"正常", "异常"}, {"改善", "恶化"}, {"提升", "下降"}, {"提高", "降低"},
    {"增加", "减少"}, {"增长", "下降"}, {"完整", "残缺"}, {"达标", "超标"}, {"稳定", "不稳"}};

constexpr std::string_view lesser = "基本上 基本 比较 大部分 部分 有所 初步 略有 稍有 一定程度 较为 较";
constexpr std::string_view greater = "非常 十分 很 极为 明显 显著 大幅 全面 全部 圆满 完全";

constexpr std::size_t longest = 120;  // bytes; what is longer is a report, not a judgement

std::string without_first(std::string_view text, std::string_view word) {
    std::string result(text);
    auto const at = result.find(word);
    return at == std::string::npos ? result : result.erase(at, word.size());
}

std::vector<std::string_view> words_of(std::string_view list) {
    std::vector<std::string_view> result;
    grammar::for_each_word(list, [&](std::string_view word) { result.push_back(word); });
    return result;
}

/// Without 已, 了 and what else says only that it is so.
std::string core_of(std::string_view text) {
    std::string key = word_key(text);
    for (auto word = grammar::beginning_of(aspects, key); !word.empty() && word.size() < key.size();
         word = grammar::beginning_of(aspects, key))
        key.erase(0, word.size());
    return without_first(key, "了");
}

/// 通过验收 and 验收通过: the same words, in another order.
bool are_same(std::string_view a, std::string_view b) {
    if (a == b) return !a.empty();
    if (a.size() != b.size() || a.size() < 12) return false;
    auto const half = a.size() / 2;
    return a.substr(half) == b.substr(0, a.size() - half) && a.substr(0, half) == b.substr(a.size() - half);
}

/// The text with one of its denials taken out, in every way.
std::vector<std::string> affirmed(std::string_view text) {
    std::vector<std::string> result;
    for (auto const word : words_of(denials))
        for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
            result.push_back(core_of(std::string(text.substr(0, at)).append(text.substr(at + word.size()))));
    return result;
}

bool is_one_of(std::vector<std::string> const& list, std::string_view text) {
    return std::any_of(list.begin(), list.end(), [&](std::string const& one) { return are_same(one, text); });
}

/// 无效 for 有效: the same but for one word and its opposite.
bool are_opposite(std::string_view a, std::string_view b) {
    for (auto const& [one, other] : opposites)
        if ((without_first(a, one) == without_first(b, other) && a.find(one) != a.npos && b.find(other) != b.npos) ||
            (without_first(a, other) == without_first(b, one) && a.find(other) != a.npos && b.find(one) != b.npos))
            return true;
    return false;
}

struct Degree {
    std::string core;
    int level = 1;  // 0: in a lesser degree, 2: in a greater one
};

Degree degree_of(std::string const& text) {
    if (text.starts_with("全") && !text.starts_with("全面") && !text.starts_with("全部"))
        return {text.substr(std::string_view("全").size()), 2};
    for (auto const& [words, level] : {std::pair{lesser, 0}, std::pair{greater, 2}})
        if (auto const word = grammar::beginning_of(words, text); !word.empty() && word.size() < text.size())
            return {core_of(text.substr(word.size())), level};
    return {text, 1};
}

/// 制度健全 for 健全, 一次性验收合格 for 合格: the target's words behind what they are said of.
bool says_within(std::string_view actual, std::string_view target) {
    constexpr std::size_t least = 6, most = 24;  // bytes
    if (target.size() < least || !actual.ends_with(target) || actual.size() > target.size() + most) return false;
    auto const before = actual.substr(0, actual.size() - target.size());
    constexpr std::string_view doubtful = "难 欠 缺 拟 将 待 计划 预计 争取 力争 正在 即将 停 延 逾";
    for (auto const words : {denials, lesser, doubtful})
        if (!grammar::word_in(words, before).empty()) return false;
    return true;
}

/// 资料不完整 denies 完整.
bool denies_within(std::string_view actual, std::string_view target) {
    auto const words = words_of(denials);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return actual.find(std::string(word).append(target)) != std::string_view::npos;
    });
}

}  // namespace

Fit compare_phrases(std::string_view target, std::string_view actual) {
    if (target.size() > longest || actual.size() > longest) return Fit::unknown;
    auto const wanted = core_of(target), got = core_of(actual);
    if (wanted.empty() || got.empty()) return Fit::unknown;
    if (are_same(wanted, got)) return Fit::reached;
    auto const denied = affirmed(got), undenied = affirmed(wanted);
    if (is_one_of(denied, wanted) || is_one_of(undenied, got) || are_opposite(wanted, got)) return Fit::opposite;
    for (auto const& one : denied)
        if (is_one_of(undenied, one)) return Fit::reached;
    auto const asked = degree_of(wanted), given = degree_of(got);
    if (are_same(asked.core, given.core)) return given.level >= asked.level ? Fit::reached : Fit::worse;
    if (undenied.empty() && denies_within(got, wanted)) return Fit::opposite;
    return undenied.empty() && says_within(got, wanted) ? Fit::reached : Fit::unknown;
}

Fit on_time(std::string_view text) {
    constexpr std::string_view in_time = "提前 按时 按期 如期 准时 及时 按计划 按进度 按节点 按规定时间 按要求时间";
    constexpr std::string_view late = "延期 逾期 超期 推迟 滞后 延迟 拖延 延误 超时 次年 翌年 来年 跨年";
    std::string const key = word_key(text);
    if (key.size() > longest) return Fit::unknown;
    bool const said = !grammar::word_in(in_time, key).empty();
    bool const denied = !grammar::word_in(denials, key).empty();
    if (!grammar::word_in(late, key).empty()) return denied ? Fit::unknown : Fit::worse;
    if (!said) return Fit::unknown;
    if (denied) return Fit::worse;
    return grammar::word_in(lesser, key).empty() ? Fit::reached : Fit::worse;
}

bool says_undone(std::string_view text) {
    constexpr std::string_view undone =
        "未完成 没有完成 没完成 未能完成 未全部完成 未达标 不达标 未达到 没有达到 未达成 未实现 没有实现 未合格 不合格 未通过 未开展 "
        "未实施 未落实 未覆盖 未到位 未按时 未按期 不及时 未及时";
    constexpr std::string_view counted = "0 1 2 3 4 5 6 7 8 9 率 数 的 项 个 人 户 家 件 比例";
    std::string const key = word_key(text);
    if (key.size() > longest) return false;
    for (auto const word : words_of(undone))
        for (auto at = key.find(word); at != std::string::npos; at = key.find(word, at + word.size()))
            if (grammar::beginning_of(counted, std::string_view(key).substr(at + word.size())).empty()) return true;
    return false;
}

}  // namespace jixiao::engine
