// The path that almost every row takes: nothing but known texts and a plain number, inline for those who score
// millions. Everything else is in scorer.cpp.
#pragma once

#include <algorithm>

#include "engine/bulk/plain_target.hpp"
#include "engine/bulk/scorer.hpp"
#include "engine/catalog.hpp"

namespace jixiao::engine::bulk {

inline constexpr std::int64_t not_whole = -1;

inline std::int64_t Scorer::weight_of(std::string_view text) {
    if (text.size() > sizeof(WeightKey)) return read_weight(trimmed(text));
    auto const key = key_of<1>(text.data(), text.size());
    KnownWeight& known = weights_[hash_of(key) % weights_.size()];
    if (!(known.key == key) || known.size != text.size()) known = {key, text.size(), read_weight(trimmed(text))};
    return known.weight;
}

inline PrintedRule const* Scorer::rule_of(std::string_view text) {
    bool const is_last = last_rule_ && last_rule_->size == text.size() && is_same(text.data(), last_rule_->padded.data(), text.size());
    return is_last ? last_rule_ : find_rule(text);
}

[[gnu::always_inline]] inline std::int64_t Scorer::points_for(Meaning const& target, Number actual, UnitNumber unit, std::int64_t weight) {
    int const more = target.decimals - actual.decimals;
    auto of_value = static_cast<std::int64_t>(powers_of_ten[std::max(more, 0)]);
    auto of_limit = static_cast<std::int64_t>(powers_of_ten[std::max(-more, 0)]);
    if (unit != target.unit) [[unlikely]] {
        Worth const& worth = units_.worth(unit, target.unit);
        if (worth.state != Worth::State::converts) return too_large;
        of_value *= worth.numerator;
        of_limit *= worth.denominator;
    }
    std::int64_t value = 0, low = 0, high = 0;
    if (__builtin_mul_overflow(actual.mantissa, of_value, &value) || __builtin_mul_overflow(target.number.low, of_limit, &low))
        return too_large;
    auto const rounding = ruleset_->rounding;
    if (target.high_steps == 0 || value <= low) return points_at(compiler_.steps(target.steps), value, low, weight, rounding);
    if (__builtin_mul_overflow(target.number.high, of_limit, &high)) return too_large;
    return value < high ? weight : points_at(compiler_.steps(target.high_steps), value, high, weight, rounding);
}

[[gnu::always_inline]] inline Points Scorer::score_against(Meaning const& target, std::int64_t weight, RowTexts const& row) {
    if (target.kind != Meaning::Kind::number) return score_unusual(target, weight, row);
    char const* const text = row.actual.data();
    Number const actual = plain_number(text);
    std::size_t const end = end_of(row.actual);
    std::size_t const at = actual.size + std::size_t{text[actual.size] == ' '};
    if (actual.size == 0 || at > end) return score_unusual(target, weight, row);
    auto const written = units_.find(text + at, end - at);
    if (!is_usable(written)) return score_unusual(target, weight, row);
    auto const unit = written == no_unit ? target.unit : written;
    auto const points = points_for(target, actual, unit, weight);
    return points >= 0 ? Points{points, nullptr} : score_unusual(target, weight, row);
}

[[gnu::always_inline]] inline Points Scorer::score(RowTexts const& row) {
    auto const weight = weight_of(row.weight);
    auto const rule = rule_of(row.rule);
    if (weight > 0 && rule != nullptr) {
        Meaning target;
        if (read_plain_target(row.target, *rule, units_, target)) return score_against(target, weight, row);
    }
    return score_known(weight, rule, row);
}

}  // namespace jixiao::engine::bulk
