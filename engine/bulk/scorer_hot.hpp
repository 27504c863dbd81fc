// The path that almost every row takes: nothing but known texts, a plain target and a plain number, inline for those who
// score millions. Everything else is in scorer.cpp.
#pragma once

#include "engine/bulk/plain_target.hpp"
#include "engine/bulk/scorer.hpp"
#include "grammar/characters.hpp"

namespace jixiao::engine::bulk {

inline constexpr std::int64_t not_whole = -1;

inline std::int64_t Scorer::weight_of(std::string_view text) {
    if (text.size() > longest_weight) return read_weight(grammar::trimmed(text));
    auto const key = sized_key_of<1>(text.data(), text.size());
    KnownWeight& known = weights_[hash_of(key) % weights_.size()];
    if (!(known.key == key)) known = {key, read_weight(grammar::trimmed(text))};
    return known.weight;
}

/// Most often that of the row before.
inline PrintedRule const& Scorer::rule_of(std::string_view text) {
    if (!is_spelled(*last_rule_, text)) last_rule_ = &find_rule(text);
    return *last_rule_;
}

/// Two numbers in one unit: false, with nothing changed, if they are in none.
inline bool Scorer::convert(std::int64_t& value, UnitNumber from, std::int64_t& limit, UnitNumber to) {
    if ((from ^ to) * from == 0) return true;
    Worth const& worth = compiler_.units().worth(from, to);
    std::int64_t converted = 0, unconverted = 0;
    if (worth.state != Worth::State::converts || __builtin_mul_overflow(value, worth.numerator, &converted) ||
        __builtin_mul_overflow(limit, worth.denominator, &unconverted))
        return false;
    value = converted;
    limit = unconverted;
    return true;
}

/// A percentage beside a number without a unit that is not above 1: which of two readings is meant takes a closer look.
inline bool Scorer::may_be_fraction(PlainTarget const& target, PlainActual const& actual) const {
    constexpr std::int64_t one = powers_of_ten[number_places];
    bool const one_side = (target.unit ^ actual.unit) == percent_ && target.unit * actual.unit == 0;
    return one_side && std::min(target.limit, actual.value) <= one;
}

/// A number without a unit that is 64 times its target or more, 985000 beside ≤100万元: it may have to be asked about, from
/// a hundred times on, which the long way decides.
inline bool is_far_beyond(std::int64_t limit, PlainActual const& actual) {
    return actual.unit == no_unit && actual.value >> 6 > limit;
}

[[gnu::always_inline]] inline Points Scorer::score(RowTexts const& row) {
    auto const weight = weight_of(row.weight);
    auto const& rule = rule_of(row.rule);
    if (weight <= 0) return score_unusual({}, weight, rule, row);
    auto const plain = read_plain_row(row.target, row.actual, rule, compiler_.units());
    auto value = plain.actual.value, limit = plain.target.limit;
    if (!is_plain(plain) || may_be_fraction(plain.target, plain.actual) || is_far_beyond(limit, plain.actual) ||
        !convert(value, plain.actual.unit, limit, plain.target.unit))
        return score_unusual(plain.target, weight, rule, row);
    auto const points = points_at(compiler_.steps(plain.target.steps), value, limit, weight, ruleset_->rounding);
    return points >= 0 ? Points{points, nullptr} : score_unusual(plain.target, weight, rule, row);
}

}  // namespace jixiao::engine::bulk
