// What the tests of the engine build their inputs with.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "engine/score.hpp"
#include "grammar/indicator.hpp"

namespace jixiao::tests {

using namespace jixiao::engine;

inline Decimal number(std::string_view text) { return grammar::parse_decimal(text).value(); }

inline grammar::syntax::Indicator parsed(std::string_view text) { return grammar::parse_indicator(text).indicator; }

inline Criterion lowered(std::string_view text, BareMeaning bare = BareMeaning::at_least) {
    return lower(parsed(text), bare);
}

inline grammar::syntax::Quantity amount(std::string_view text) {
    return grammar::syntax::get<grammar::syntax::Bare>(parsed(text))->quantity;
}

inline IndicatorSpec spec(std::string_view target, std::string_view weight, std::string rule = "") {
    IndicatorSpec result;
    result.target = parsed(target);
    result.target_text = target;
    result.weight = grammar::parse_decimal(weight);
    result.rule = std::move(rule);
    return result;
}

inline Actual actual(std::string_view text) {
    Actual result;
    result.text = text;
    if (!text.empty()) result.value = parsed(text);
    return result;
}

/// A small linear ruleset of our own: the built-in ones belong to the layer above.
inline Ruleset linear_rules() {
    Ruleset rules;
    rules.name = "test";
    rules.tiers = {{Text("达成"), {"达成目标"}, number("1"), number("0.8"), number("1")},
                   {Text("部分达成"), {}, number("0.8"), number("0.6"), std::nullopt},
                   {Text("未达成"), {}, number("0.6"), number("0"), std::nullopt}};
    rules.grades = {{Text("优"), number("90")}, {Text("良"), number("80")}, {Text("差"), number("0")}};
    rules.rule_names = {{"按照完成比例赋分", RuleKind::proportional},
                        {"按评判等级赋分", RuleKind::graded},
                        {"直接赋分", RuleKind::pass_fail},
                        {"满意度赋分", RuleKind::satisfaction}};
    return rules;
}

inline Plan plan_of(std::vector<IndicatorSpec> const& specs, Ruleset rules = linear_rules()) {
    return compile(specs, std::make_shared<Ruleset const>(std::move(rules)));
}

inline RowScore row(IndicatorSpec const& indicator, Actual const& done, Ruleset const& rules = linear_rules()) {
    return score_row(plan_of({indicator}, rules).indicators.front(), rules, done);
}

inline std::string text(std::optional<Decimal> const& value) { return value ? grammar::to_string(*value) : "none"; }

inline std::string text(PointRange const& range) {
    return grammar::to_string(range.low) + ".." + grammar::to_string(range.high);
}

/// The ids of messages, separated by blanks.
inline std::string codes_of(std::vector<Message> const& messages) {
    std::string result;
    for (Message const& message : messages) result.append(result.empty() ? "" : " ").append(message.code->id);
    return result;
}

inline std::string chinese(std::vector<Message> const& messages) {
    std::string result;
    for (Message const& message : messages) result += wording(message, grammar::Language::chinese) + "\n";
    return result;
}

}  // namespace jixiao::tests
