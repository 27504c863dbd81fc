#include "engine/bulk/scorer.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/bulk/scorer_hot.hpp"
#include "engine/catalog.hpp"
#include "engine/nature/plain_name.hpp"
#include "engine/points.hpp"
#include "engine/readings/direction.hpp"
#include "engine/words/claims.hpp"
#include "engine/words/denial.hpp"
#include "grammar/characters.hpp"
#include "grammar/indicator.hpp"

namespace jixiao::engine::bulk {
namespace {

/// Keys are made of whole words, so that behind an empty text there has to be something to read.
std::string_view readable(std::string_view text) {
    static constexpr char nothing[slack] = {};
    return text.empty() ? std::string_view(nothing, 0) : text;
}

/// More rules than this in one file are looked up anew each time.
constexpr std::size_t most_rules = 64;

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

Points points_of(SingleRow const& row) {
    auto const* reason = reason_of(row);
    return {reason ? 0 : row.score.points->mantissa, reason};
}

}  // namespace

Scorer::Scorer(std::shared_ptr<Ruleset const> ruleset)
    : ruleset_(std::move(ruleset)),
      compiler_(ruleset_),
      percent_(compiler_.units().number_of(grammar::parse_unit("%"))) {
    rules_.push_back({.padded = {}, .size = std::string_view::npos, .kind = {}});
    last_rule_ = &rules_.front();
}

Points Scorer::score_copied(RowTexts const& row) {
    copy_.clear();
    for (auto const text : {row.target, row.actual, row.weight, row.rule, row.name}) copy_.append(text).push_back('\0');
    copy_.append(slack, '\0');
    auto const* next = copy_.data();
    auto const copied = [&](std::string_view text) {
        auto const* const begin = std::exchange(next, next + text.size() + 1);
        return std::string_view(begin, text.size());
    };
    auto const target = copied(row.target), actual = copied(row.actual), weight = copied(row.weight);
    auto const rule = copied(row.rule);
    return score({target, actual, weight, rule, copied(row.name)});
}

std::optional<std::int64_t> Scorer::full_points(std::string_view weight) const {
    auto const value = grammar::parse_decimal(grammar::trimmed(weight));
    if (!is_usable_weight(value)) return std::nullopt;
    return engine::full_points(*value, *ruleset_)->mantissa;
}

std::int64_t Scorer::read_weight(std::string_view text) const {
    auto const weight = grammar::parse_decimal(text);
    if (!is_usable_weight(weight)) return 0;
    auto const whole = grammar::round(*weight, ruleset_->places, Rounding::down);
    return whole && *whole == *weight ? whole->mantissa : not_whole;
}

/// Whatever is not a plain number against a plain target, which perhaps was read already.
Points Scorer::score_unusual(PlainTarget target, std::int64_t weight, PrintedRule const& rule, RowTexts const& row) {
    if (weight == 0) return {0, &codes::unusable_weight};
    if (weight == not_whole || rule.number == 0 || row.target.size() > longest_target)
        return score_uncompiled(weight, row);
    auto meaning = meaning_of(target, row.target, rule);
    if (meaning.by_name && !grammar::trimmed(row.name).empty()) {
        if (meaning.kind == Meaning::Kind::the_long_way) return score_uncompiled(weight, row);
        meaning = meaning_by_name(meaning, row, rule);
    }
    assumed_ += meaning.assumed;
    return score_against(meaning, weight, row);
}

Meaning Scorer::meaning_of(PlainTarget plain, std::string_view text, PrintedRule const& rule) {
    if (is_plain(plain)) return as_meaning(plain, rule);
    Meaning range;
    if (read_plain_range(text, rule, compiler_.units(), range)) return range;
    auto& target = targets_.at(target_key(text, rule.number));
    if (target.kind == Meaning::Kind::unknown) compiler_.compile(target, grammar::trimmed(text), rule);
    return target;
}

/// The number without a sign as the row's name has it: what a name says is remembered, and so is each of a target's
/// meanings.
Meaning Scorer::meaning_by_name(Meaning const& usual, RowTexts const& row, PrintedRule const& rule) {
    static IndicatorSpec const nothing_else;
    if (usual.kind != Meaning::Kind::number) return usual;
    grammar::syntax::Quantity number;
    number.value = Decimal{usual.number.low != 0, 0};
    number.unit = compiler_.units().unit(usual.unit);
    auto const name = says_of_name(grammar::trimmed(row.name));
    auto const [meaning, ground, part, may_be_limit] = direction_of(nothing_else, name, number, ruleset_->bare);
    auto const direction = static_cast<std::uint8_t>(1 + static_cast<int>(meaning));
    auto& target = targets_.at(target_key(row.target, rule.number, direction));
    if (target.kind == Meaning::Kind::unknown) compiler_.compile(target, grammar::trimmed(row.target), rule, meaning);
    Meaning result = target;
    result.by_name = true;
    result.assumed = ground == Ground::policy;
    return result;
}

NameSays Scorer::says_of_name(std::string_view name) {
    if (auto const* known = names_.find({name})) return *known;
    auto const says = name_says(plain_name(name));
    names_.keep({name}, says);
    return says;
}

PrintedRule const& Scorer::find_rule(std::string_view text) {
    for (auto const& rule : rules_)
        if (is_spelled(rule, text)) return rule;
    if (rules_.size() > most_rules) return rules_.front();
    rules_.push_back(compiler_.printed_rule(text));
    rules_.back().number = static_cast<std::uint8_t>(rules_.size() - 1);
    return rules_.back();
}

Points Scorer::score_against(Meaning const& target, std::int64_t weight, RowTexts const& row) {
    if (target.kind == Meaning::Kind::refused) return {0, target.reason};
    auto const text = grammar::trimmed(row.actual);
    if (text.empty()) return ruleset_->missing == MissingPolicy::zero ? Points{} : Points{0, &codes::no_actual};
    if (target.kind == Meaning::Kind::the_long_way) return score_long_way(target, weight, row);
    auto const actual = read_plain_actual(text, compiler_.units());
    if (actual.value < 0 || actual.unit == unknown_unit) return score_words(target, weight, text, row);
    auto const refused_for = [&](grammar::CodeInfo const& reason) { return Points{0, &reason}; };
    if (actual.unit == not_admitted)
        return target.by_completion ? refused_for(codes::unit_not_admitted) : score_long_way(target, weight, row);
    if (may_be_fraction({target.number.low, target.unit}, actual)) return score_by_name(weight, row);
    if (is_far_beyond(target.number.low, actual)) return score_long_way(target, weight, row);
    if (is_above_range(target, actual) && !grammar::trimmed(row.name).empty()) return score_by_name(weight, row);
    if (auto const points = points_for(target, actual, weight); points >= 0) return {points, nullptr};
    bool const differs = actual.unit != no_unit && actual.value != 0 &&
                         compiler_.units().worth(actual.unit, target.unit).state == Worth::State::differs;
    return differs && target.by_completion ? refused_for(codes::other_dimension) : score_long_way(target, weight, row);
}

bool Scorer::is_above_range(Meaning const& target, PlainActual actual) {
    auto value = actual.value, high = target.number.high;
    return target.high_steps != 0 && convert(value, actual.unit, high, target.unit) && value > high;
}

std::int64_t Scorer::points_for(Meaning const& target, PlainActual actual, std::int64_t weight) {
    auto [low, high] = target.number;
    bool const is_range = target.high_steps != 0;
    auto value = actual.value, same_value = actual.value;
    if (!convert(value, actual.unit, low, target.unit) || !convert(same_value, actual.unit, high, target.unit))
        return too_large;
    auto const by = [&](std::uint8_t steps, std::int64_t limit) {
        return points_at(compiler_.steps(steps), value, limit, weight, ruleset_->rounding);
    };
    if (!is_range || value <= low) return by(target.steps, low);
    return value < high ? weight : by(target.high_steps, high);
}

/// An actual that is no plain number: where only numbers count, what cannot be read needs no second look.
Points Scorer::score_words(Meaning const& target, std::int64_t weight, std::string_view actual, RowTexts const& row) {
    auto const* reason = target.by_completion ? says_of_actual(actual).unreadable : nullptr;
    return reason == nullptr ? score_long_way(target, weight, row) : Points{0, reason};
}

Scorer::ActualSays Scorer::says_of_actual(std::string_view actual) {
    if (auto const* known = actuals_.find({actual})) return *known;
    auto const parsed = grammar::parse_indicator(actual);
    auto const value = grammar::usable(parsed);
    auto const nothing = nothing_of(actual);
    ActualSays says;
    if (grammar::syntax::get<grammar::syntax::Missing>(value)) says.unreadable = &reason_for_actual(parsed.diagnostics);
    auto const* number = grammar::syntax::get<grammar::syntax::Bare>(value);
    says.wants_name = (nothing && !nothing->empty()) || (number && number->quantity.value.is_negative()) ||
                      grammar::syntax::get<grammar::syntax::Relative>(value) ||
                      !denying_word(actual, "", true).empty() || !denying_word(actual, "", false).empty() ||
                      !unfinished_word(actual, "").empty();
    actuals_.keep({actual}, says);
    return says;
}

/// A target that was never compiled, or whose direction the row's name may give: it is counted here if nothing does.
Points Scorer::score_uncompiled(std::int64_t weight, RowTexts const& row) {
    auto const [points, assumed] = take_long_way(weight, row);
    assumed_ += assumed;
    return points;
}

/// A row whose points depend on its name, although its target is compiled.
Points Scorer::score_by_name(std::int64_t weight, RowTexts const& row) { return take_long_way(weight, row).points; }

/// Of many names that say nothing here one is remembered.
Points Scorer::score_long_way(Meaning const& target, std::int64_t weight, RowTexts row) {
    bool const by_name = target.by_name || row.name.empty() || says_of_actual(grammar::trimmed(row.actual)).wants_name;
    if (!by_name) row.name = {};
    return take_long_way(weight, row).points;
}

/// Shares are remembered, where they are those of any whole weight.
Scorer::LongWay Scorer::take_long_way(std::int64_t weight, RowTexts const& row) {
    std::array const texts{grammar::trimmed(row.rule), grammar::trimmed(row.actual), grammar::trimmed(row.target),
                           readable(grammar::trimmed(row.name))};
    auto const* known = weight == not_whole ? nullptr : shares_.find(texts);
    if (known != nullptr) {
        auto const& [numerator, denominator, reason, assumed] = *known;
        if (reason) return {{0, reason}, assumed};
        return {{part_of(weight, numerator, denominator, ruleset_->rounding), nullptr}, assumed};
    }
    auto const scored = score_single_row(row, ruleset_);
    auto const points = points_of(scored);
    bool const assumed = scored.indicator.criterion.is_assumed();
    auto const [numerator, denominator] = scored.score.share.value_or(Ratio(0)).parts();
    bool const is_known = points.reason || (scored.score.share && std::max(numerator, denominator) <= largest);
    if (is_known && weight != not_whole)
        shares_.keep(texts, {static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator),
                             points.reason, assumed});
    return {points, assumed};
}

}  // namespace jixiao::engine::bulk
