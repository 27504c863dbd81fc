// The rules of clauses that are written in Spirit: what each of them takes from one piece of text.
//
// Private to grammar/standard. A rule must take the whole piece; words before it are what it is about.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "grammar/standard/figure.hpp"
#include "grammar/standard/tree.hpp"

namespace jixiao::grammar::standard::rules {

enum class Verb : std::uint8_t { gives, takes, adds };

struct AwardText {
    std::string words;
    Verb verb = Verb::gives;
    Points points;
};

struct StepText {
    std::string before;   // 低于90%的
    std::string way;      // 超过, 发现
    Figure size;          // size 0: none
    std::string counted;  // 乱堆乱放
    Verb verb = Verb::takes;
    std::optional<Points> points;  // none: 每低一个百分点扣分
};

/// …得4分, …不得分, …扣2分.
std::optional<AwardText> parse_award(std::string_view text);
/// 4分, 90%以上5分: points without a verb.
std::optional<AwardText> parse_bare_award(std::string_view text);
/// …每超过5个百分点扣1分.
std::optional<StepText> parse_step(std::string_view text);
/// …缺1项扣2分, 符合一项得1分: a step without 每.
std::optional<StepText> parse_single_step(std::string_view text);
/// 最多扣3分, 累计不超过5分, 最低得10分.
std::optional<Limits> parse_limits(std::string_view text);

}  // namespace jixiao::grammar::standard::rules
