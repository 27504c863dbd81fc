// The path that almost every row takes: nothing but known texts and a plain number, inline for those who score
// millions. Everything else is in scorer.cpp.
#pragma once

#include <algorithm>

#include "engine/bulk/scorer.hpp"
#include "engine/bulk/signs.hpp"
#include "engine/catalog.hpp"

namespace jixiao::engine::bulk {

inline constexpr std::uint8_t no_rule_number = 255;
inline constexpr std::int64_t not_whole = -1;

inline std::int64_t Scorer::weight_of(std::string_view text) {
    if (text.size() > sizeof(WeightKey)) return read_weight(trimmed(text));
    auto const key = key_of<1>(text.data(), text.size());
    KnownWeight& known = weights_[hash_of(key) % weights_.size()];
    if (!(known.key == key) || known.size != text.size()) known = {key, text.size(), read_weight(trimmed(text))};
    return known.weight;
}

inline std::uint8_t Scorer::rule_of(std::string_view text) {
    if (text.size() > longest_key) return find_rule(text);
    auto const key = key_of<4>(text.data(), text.size());
    if (last_rule_.size != text.size() || !(last_rule_.key == key)) {
        last_rule_number_ = find_rule(text);
        last_rule_ = {key, text.size()};
    }
    return last_rule_number_;
}

/// >=95%, ≤ 10个工作日 and their like: read anew each time, which costs less than to look them up.
inline bool Scorer::read_plain_target(std::string_view text, PrintedRule const& rule, Target& target) const {
    auto const sign = plain_sign(text.data());
    std::size_t at = sign.size;
    at += std::size_t{text.data()[at] == ' '};
    Number const limit = plain_number(text.data() + at);
    at += limit.size;
    at += std::size_t{text.data()[at] == ' '};
    if (sign.size == 0 || limit.size == 0 || limit.mantissa == 0 || limit.decimals > most_decimals || at > text.size()) return false;
    auto const unit = units_.find(text.data() + at, text.size() - at);
    auto const steps = rule.plain_steps[static_cast<std::size_t>(sign.comparator)];
    if (unit == unknown_unit || !admitted_[unit] || steps == 0) return false;
    bool const is_limit_above = sign.comparator == Comparator::at_most || sign.comparator == Comparator::less_than;
    target.kind = Target::Kind::number;
    target.unit = unit;
    target.decimals = limit.decimals;
    target.low_steps = is_limit_above ? 0 : steps;
    target.high_steps = is_limit_above ? steps : 0;
    target.by_completion = rule.by_completion;
    target.number = {limit.mantissa, limit.mantissa};
    return true;
}

inline Points Scorer::score(RowTexts const& row) {
    auto const weight = weight_of(row.weight);
    auto const rule = rule_of(row.rule);
    if (weight > 0 && rule != no_rule_number) {
        Target target;
        if (read_plain_target(row.target, rules_[rule], target)) return score_against(target, weight, row);
    }
    return score_known(weight, rule, row);
}

inline Points Scorer::score_against(Target const& target, std::int64_t weight, RowTexts const& row) {
    if (target.kind != Target::Kind::number) return score_unusual(target, weight, row);
    char const* const text = row.actual.data();
    Number const actual = plain_number(text);
    // One blank before the unit is as usual as none.
    std::size_t const at = actual.size + std::size_t{text[actual.size] == ' '};
    if (actual.size == 0 || at > row.actual.size()) return score_unusual(target, weight, row);
    auto const unit = units_.find(text + at, row.actual.size() - at);
    if (unit == unknown_unit || !admitted_[unit]) return score_unusual(target, weight, row);
    auto const points = points_for(target, actual, unit, weight);
    return points >= 0 ? Points{points, nullptr} : score_unusual(target, weight, row);
}

inline std::int64_t Scorer::points_for(Target const& target, Number actual, UnitNumber unit, std::int64_t weight) {
    int const more = target.decimals - actual.decimals;
    auto of_value = static_cast<std::int64_t>(powers_of_ten[std::max(more, 0)]);
    auto of_limit = static_cast<std::int64_t>(powers_of_ten[std::max(-more, 0)]);
    if ((unit != target.unit) & (unit != no_unit)) [[unlikely]] {
        Worth const& worth = units_.worth(unit, target.unit);
        if (worth.state != Worth::State::converts) return too_large;
        of_value *= worth.numerator;
        of_limit *= worth.denominator;
    }
    std::int64_t value = 0, low = 0, high = 0;
    if (__builtin_mul_overflow(actual.mantissa, of_value, &value) || __builtin_mul_overflow(target.number.low, of_limit, &low))
        return too_large;
    auto const rounding = ruleset_->rounding;
    if (target.high_steps == 0) return points_at(compiler_.steps(target.low_steps), value, low, weight, rounding);
    if (__builtin_mul_overflow(target.number.high, of_limit, &high)) return too_large;
    bool const has_low = target.low_steps != 0;
    if (has_low && value <= low) return points_at(compiler_.steps(target.low_steps), value, low, weight, rounding);
    if (!has_low || value >= high) return points_at(compiler_.steps(target.high_steps), value, high, weight, rounding);
    return weight;
}

}  // namespace jixiao::engine::bulk
