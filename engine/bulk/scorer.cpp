#include "engine/bulk/scorer.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/bulk/scorer_hot.hpp"
#include "engine/catalog.hpp"
#include "engine/points.hpp"
#include "grammar/indicator.hpp"

namespace jixiao::engine::bulk {
namespace {

/// More rules than this in one file are looked up anew each time.
constexpr std::size_t most_rules = 64;
/// What was scored the long way is kept up to so many rows and so many bytes each.
constexpr std::size_t most_kept = 32768;
constexpr std::size_t longest_kept = 512;

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

Points points_of(SingleRow const& row) {
    auto const* reason = reason_of(row);
    return {reason ? 0 : row.score.points->mantissa, reason};
}

template <class Map, class Value>
void keep(Map& map, std::string const& key, Value const& value) {
    if (key.size() > longest_kept) return;
    if (map.size() >= most_kept) map.clear();
    map.emplace(key, value);
}

}  // namespace

Scorer::Scorer(std::shared_ptr<Ruleset const> ruleset) : ruleset_(std::move(ruleset)), compiler_(ruleset_) {
    for (std::size_t number = 0; number < units_.count(); ++number)
        admitted_.push_back(admits(*ruleset_, units_.unit(static_cast<UnitNumber>(number))));
}

Points Scorer::score_copied(RowTexts const& row) {
    copy_.clear();
    for (auto const text : {row.target, row.actual, row.weight, row.rule}) copy_.append(text).push_back('\0');
    copy_.append(slack, '\0');
    auto const* next = copy_.data();
    auto const copied = [&](std::string_view text) {
        auto const* const begin = std::exchange(next, next + text.size() + 1);
        return std::string_view(begin, text.size());
    };
    auto const target = copied(row.target), actual = copied(row.actual), weight = copied(row.weight);
    RowTexts const padded{target, actual, weight, copied(row.rule)};
    return score(padded);
}

std::optional<std::int64_t> Scorer::full_points(std::string_view weight) const {
    auto const value = grammar::parse_decimal(trimmed(weight));
    if (!is_usable_weight(value)) return std::nullopt;
    return rounded(Ratio(*value), *ruleset_)->mantissa;
}

std::int64_t Scorer::read_weight(std::string_view text) const {
    auto const weight = grammar::parse_decimal(text);
    if (!is_usable_weight(weight)) return 0;
    auto const whole = grammar::round(*weight, ruleset_->places, Rounding::down);
    return whole && *whole == *weight ? whole->mantissa : not_whole;
}

namespace {

/// A text that is read from its beginning, one blank at a time.
struct Rest {
    std::string_view text;

    void skip(std::size_t size) {
        text.remove_prefix(size);
        if (text.starts_with(' ')) text.remove_prefix(1);
    }
};

}  // namespace

/// 90%-95%, 20~30 个
bool Scorer::read_plain_range(std::string_view text, PrintedRule const& rule, Target& target) const {
    Rest rest{trimmed(text)};
    auto const next_number = [&] {
        Number const number = plain_number(rest.text.data());
        bool const whole = number.size != 0 && number.size <= rest.text.size() && number.decimals <= most_decimals;
        if (whole) rest.skip(number.size);
        return whole ? number : Number{};
    };
    if (rest.text.empty()) return false;
    Number const low = next_number();
    auto const dash = rest.text.find_first_of("-~");
    if (low.size == 0 || low.mantissa == 0 || dash == std::string_view::npos) return false;
    auto const low_unit = trimmed(rest.text.substr(0, dash));
    rest.skip(dash + 1);
    if (rest.text.empty()) return false;
    Number const high = next_number();
    auto const unit = units_.find(rest.text.data(), rest.text.size());
    bool const same_unit = low_unit.empty() || units_.find(low_unit.data(), low_unit.size()) == unit;
    if (high.size == 0 || unit == no_unit || unit == unknown_unit || !admitted_[unit] || !same_unit) return false;
    int const decimals = std::max(low.decimals, high.decimals);
    auto const scaled = [&](Number number) {
        return number.mantissa * static_cast<std::int64_t>(powers_of_ten[decimals - number.decimals]);
    };
    bool const fits = low.size <= 10 && high.size <= 10 && rule.low_steps != 0;
    if (!fits || scaled(low) > scaled(high)) return false;
    target.kind = Target::Kind::number;
    target.unit = unit;
    target.decimals = static_cast<std::uint8_t>(decimals);
    target.low_steps = rule.low_steps;
    target.high_steps = rule.high_steps;
    target.by_completion = rule.by_completion;
    target.number = {scaled(low), scaled(high)};
    return true;
}

/// A row whose target is no plain one: a range, or looked up among those met before.
Points Scorer::score_known(std::int64_t weight, std::uint8_t rule, RowTexts const& row) {
    if (weight == 0) return {0, &codes::unusable_weight};
    if (weight == not_whole) return score_alone(row);
    if (rule == no_rule_number || row.target.size() > longest_key) return score_long_way(weight, row);
    Target range;
    if (read_plain_range(row.target, rules_[rule], range)) return score_against(range, weight, row);
    auto const key = key_of<4>(row.target.data(), row.target.size());
    auto& target = targets_.at(key, static_cast<std::uint8_t>(row.target.size()), rule);
    if (target.kind == Target::Kind::unknown) compiler_.compile(target, trimmed(row.target), rules_[rule]);
    return score_against(target, weight, row);
}

std::uint8_t Scorer::find_rule(std::string_view text) {
    for (std::size_t i = 0; i < rules_.size(); ++i)
        if (rules_[i].text == text) return static_cast<std::uint8_t>(i);
    if (rules_.size() == most_rules) return no_rule_number;
    rules_.push_back(compiler_.printed_rule(text));
    return static_cast<std::uint8_t>(rules_.size() - 1);
}

/// Blanks in the actual, actuals that are missing, or no plain number in a unit of the target's kind.
Points Scorer::score_unusual(Target const& target, std::int64_t weight, RowTexts const& row) {
    if (target.kind == Target::Kind::refused) return {0, target.reason};
    auto const text = trimmed(row.actual);
    if (text.empty()) return ruleset_->missing == MissingPolicy::zero ? Points{} : Points{0, &codes::no_actual};
    if (target.kind == Target::Kind::the_long_way) return score_long_way(weight, row);
    Number const actual = plain_number(text.data());
    if (actual.size == 0 || actual.size > text.size()) return score_words(target, weight, text, row);
    auto const spelling = trimmed(text.substr(actual.size));
    auto const unit = units_.find(spelling.data(), spelling.size());
    if (unit == unknown_unit) return score_words(target, weight, text, row);
    if (!admitted_[unit]) return target.by_completion ? Points{0, &codes::unit_not_admitted} : score_long_way(weight, row);
    if (auto const points = points_for(target, actual, unit, weight); points >= 0) return {points, nullptr};
    bool const differs = target.by_completion && units_.worth(unit, target.unit).state == Worth::State::differs;
    return differs ? Points{0, &codes::other_dimension} : score_long_way(weight, row);
}

/// An actual that is no plain number: where only numbers count, what cannot be read needs no second look.
Points Scorer::score_words(Target const& target, std::int64_t weight, std::string_view actual, RowTexts const& row) {
    auto const* reason = target.by_completion ? why_unreadable(actual) : nullptr;
    return reason == nullptr ? score_long_way(weight, row) : Points{0, reason};
}

grammar::CodeInfo const* Scorer::why_unreadable(std::string_view actual) {
    key_.assign(actual);
    if (auto const known = actuals_.find(key_); known != actuals_.end()) return known->second;
    auto const parsed = grammar::parse_indicator(actual);
    auto const value = grammar::usable(parsed);
    bool const unreadable = grammar::syntax::get<grammar::syntax::Missing>(value) != nullptr;
    auto const* reason = unreadable ? &reason_for_actual(parsed.diagnostics) : nullptr;
    keep(actuals_, key_, reason);
    return reason;
}

Points Scorer::score_long_way(std::int64_t weight, RowTexts const& row) {
    key_.clear();
    for (auto const given : {row.rule, row.actual, row.target}) {
        auto const text = trimmed(given);
        auto const size = text.size();
        key_.append(reinterpret_cast<char const*>(&size), sizeof size).append(text);
    }
    if (auto const known = shares_.find(key_); known != shares_.end()) {
        auto const& [numerator, denominator, reason] = known->second;
        return reason ? Points{0, reason} : Points{part_of(weight, numerator, denominator, ruleset_->rounding), nullptr};
    }
    auto const scored = score_single_row(row, ruleset_);
    auto const points = points_of(scored);
    auto const [numerator, denominator] = scored.score.share.value_or(Ratio(0)).parts();
    if (points.reason || (scored.score.share && std::max(numerator, denominator) <= largest))
        keep(shares_, key_, Share{static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator), points.reason});
    return points;
}

Points Scorer::score_alone(RowTexts const& row) const { return points_of(score_single_row(row, ruleset_)); }

}  // namespace jixiao::engine::bulk
