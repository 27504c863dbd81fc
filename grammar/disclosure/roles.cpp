#include "grammar/disclosure/roles.hpp"

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::grammar::disclosure {
namespace {

constexpr std::string_view rises = "增加 增长 上升 提高 上涨 增幅 增长率 多";
constexpr std::string_view falls = "减少 下降 降低 压减 压缩 降幅 下降率 少";
constexpr std::string_view links = "了 约 为 近 达 达到 是 : 数额 金额";
constexpr std::string_view both_ways = "增加(减少) 增长(下降) 增加/减少 增长/下降 增(减) 增减 减少(增加)";
constexpr std::string_view shares = "占 占比 比重 占总 占收入 占支出 占本年 占预算";

std::string_view without_links(std::string_view words) {
    for (auto link = ending_of(links, words); !link.empty(); link = ending_of(links, words))
        words.remove_suffix(link.size());
    return words;
}

/// 占90.43%, 占支出总额的90.43%, 占比90.43%.
bool is_share(std::string_view words) {
    if (!ending_of(shares, words).empty()) return true;
    constexpr std::size_t longest = 60;  // bytes: 占一般公共预算财政拨款支出总额的
    auto const at = words.rfind("占");
    return at != std::string_view::npos && words.size() - at <= longest && !contains(words.substr(at), "占用");
}

}  // namespace

Role role_of(std::string_view words, std::string_view unit) {
    bool const is_money = power_of(unit) >= 0;
    if (!is_money && unit != "%") return Role::other;
    auto const tail = without_links(words);
    if (!word_in(both_ways, tail).empty()) return Role::other;
    if (!ending_of(rises, tail).empty()) return is_money ? Role::rise : Role::growth;
    if (!ending_of(falls, tail).empty()) return is_money ? Role::fall : Role::decline;
    if (is_money) return Role::amount;
    return is_share(tail) ? Role::share : Role::other;
}

}  // namespace jixiao::grammar::disclosure
