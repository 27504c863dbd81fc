#include "engine/words/claims.hpp"

#include "engine/names.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::engine {
namespace {

constexpr std::string_view none =
    "没有发生 没有出现 未曾发生 未发生 未出现 未发现 不发生 不出现 无发生 零发生 杜绝 没有 为零 为0 零 0 无";

// What there had better be none of.
constexpr std::string_view bad_things =
    "事故 投诉 差错 故障 失误 错误 违规 违纪 违法 违约 逾期 伤亡 死亡 舆情 上访 信访 事件 行为 纠纷 拖欠 欠薪 欠款 超支 浪费 污染 火灾 "
    "案件 隐患 遗漏 问题 伤害 损失 侵权 腐败 缺陷 延误 中断 泄露 泄密 重复 挪用 截留 虚报 感染 辍学 失学 停电 差评 返贫 反弹 超标 事故数 死亡人数 伤亡人数 情况 "
    "现象";

constexpr std::size_t longest_remark = 60;  // bytes
constexpr std::string_view counters = "起 次 件 例 人 个 宗 处 项";
constexpr std::string_view trailing = "发生 的发生 情况发生 事件发生";

constexpr std::string_view whole_things =
    "完成 覆盖 到位 落实 达标 合格 通过 发放 拨付 兑付 支付 参加 参与 开展 建成 交付 实现 纳入 入户 整改";

std::string_view without_ending(std::string_view text, std::string_view endings) {
    text.remove_suffix(grammar::ending_of(endings, text).size());
    return text;
}

std::string_view without_beginning(std::string_view text, std::string_view beginnings) {
    text.remove_prefix(grammar::beginning_of(beginnings, text).size());
    return text;
}

/// 应补尽补, 应保尽保: two characters of three bytes around the same verb.
bool is_due_and_done(std::string_view text) {
    constexpr std::string_view due = "应", done = "尽";
    bool const four = text.size() == 12 && text.starts_with(due) && text.substr(6).starts_with(done);
    return four && text.substr(3, 3) == text.substr(9, 3);
}

}  // namespace

std::optional<std::string> nothing_of(std::string_view text) {
    std::string const key = word_key(text);
    auto const begin = grammar::beginning_of(none, key);
    if (begin.empty()) return std::nullopt;
    auto thing = std::string_view(key).substr(begin.size());
    if (grammar::is_word_of(counters, thing) || grammar::is_word_of("发生", thing)) thing = {};
    thing = without_ending(thing, trailing);
    if (!thing.empty() && grammar::ending_of(bad_things, thing).empty()) return std::nullopt;
    bool const wish = begin == "杜绝" && thing.empty();
    return wish ? std::nullopt : std::optional(std::string(thing));
}

bool covers(std::string_view said, std::string_view asked) {
    return said.empty() || asked.empty() || asked.ends_with(said) || asked.find(said) != std::string_view::npos;
}

bool is_everything(std::string_view text) {
    std::string const key = word_key(text);
    auto const rest = without_beginning(without_beginning(key, "已经 已"), "实现 做到 达到 基本实现");
    if (is_due_and_done(rest)) return true;
    auto const all = grammar::beginning_of("全部 全面 全员 全额 全 100% 百分之百 均 都", rest);
    auto const thing = rest.substr(all.size());
    if (all.empty() || (thing.empty() && all.size() == std::string_view("全").size())) return false;
    return thing.empty() || grammar::is_word_of(whole_things, without_beginning(thing, "已 按时 按期 及时"));
}

bool is_part_of_all(std::string_view text) {
    std::string const key = word_key(text);
    auto const some = grammar::beginning_of("部分 大部分 小部分 未全部 未全面 没有全部 未完全 不完全 未全额 未", key);
    return !some.empty() && grammar::is_word_of(whole_things, std::string_view(key).substr(some.size()));
}

bool is_not_begun(std::string_view text) {
    std::string const key = word_key(text);
    if (key.size() > longest_remark) return false;
    return !grammar::ending_of(
                "未开展 没有开展 未实施 没有实施 未启动 未举办 未组织 未采购 未购置 未建设 未进行 未开工", key)
                .empty();
}

bool is_happened(std::string_view text) {
    std::string const key = word_key(text);
    auto const rest = without_beginning(key, "共发生 发生了 发生 出现 共出现 有");
    bool const said = rest.size() < key.size();
    bool const counted = rest.find_first_of("0123456789") == 0 && rest.find_first_of("123456789") != rest.npos;
    return said && (counted || !grammar::ending_of(bad_things, rest).empty());
}

}  // namespace jixiao::engine
