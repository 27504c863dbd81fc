#include "engine/criterion.hpp"

#include <algorithm>
#include <utility>

#include "engine/rhythm.hpp"
#include "engine/words/claims.hpp"
#include "grammar/print.hpp"
#include "grammar/scan_change.hpp"

namespace jixiao::engine {

namespace syntax = grammar::syntax;
using grammar::Ratio;
using syntax::Comparator;
using syntax::Trend;

namespace {

NumericCriterion numeric(Comparator comparator, Decimal value, Unit unit) {
    NumericCriterion result;
    result.unit = unit;
    switch (comparator) {
        case Comparator::at_least:
        case Comparator::more_than:
            result.sense = Sense::higher;
            result.allowed.low = value;
            result.allowed.low_closed = comparator == Comparator::at_least;
            break;
        case Comparator::at_most:
        case Comparator::less_than:
            result.sense = Sense::lower;
            result.allowed.high = value;
            result.allowed.high_closed = comparator == Comparator::at_most;
            break;
        case Comparator::equal:
            result.sense = Sense::exact;
            result.allowed.low = result.allowed.high = value;
            break;
    }
    return result;
}

Comparator comparator_of(BareMeaning bare) {
    switch (bare) {
        case BareMeaning::at_least: return Comparator::at_least;
        case BareMeaning::at_most: return Comparator::at_most;
        case BareMeaning::exactly: break;
    }
    return Comparator::equal;
}

/// 较上年增长5%, 同比下降≥3%: the size of the change, measured in its own direction. Without a
/// number (同比增长) any change in that direction is asked for.
NumericCriterion change(syntax::Relative const& relative) {
    auto const fallback = relative.quantity ? Comparator::at_least : Comparator::more_than;
    auto const quantity =
        relative.quantity.value_or(syntax::Quantity{Decimal{}, grammar::parse_unit("%"), false, {}, {}});
    auto result = numeric(relative.comparator.value_or(fallback), quantity.value, quantity.unit);
    result.measure = relative.trend == Trend::decrease ? Measure::decrease : Measure::increase;
    return result;
}

/// 不低于上年, 与上年持平: the base's own value is the target.
NumericCriterion previous_level(Comparator comparator) {
    auto result = numeric(comparator, Decimal{}, Unit{});
    result.allowed.low = result.allowed.high = std::nullopt;
    result.measure = Measure::previous_level;
    return result;
}

/// 105% and 1.05倍 are 1.05.
Ratio share_of(syntax::Quantity const& quantity) {
    Unit const percent = grammar::parse_unit("%");
    Ratio const value(quantity.value);
    if (!grammar::convertible(quantity.unit, percent)) return value;
    return grammar::convert(value, quantity.unit, percent) / Ratio(100);
}

using Part = Criterion::Part;

/// One node to one part; nothing where it has no meaning that could be scored.
struct PartOf {
    syntax::Indicator const& indicator;
    Criterion& criterion;
    DirectionOf const& direction;

    std::optional<Part> operator()(syntax::Missing const&) const { return std::nullopt; }
    std::optional<Part> operator()(syntax::Joined const&) const { return std::nullopt; }

    std::optional<Part> operator()(syntax::Bound const& bound) const {
        return numeric(bound.comparator, bound.quantity.value, bound.quantity.unit);
    }
    std::optional<Part> operator()(syntax::Bare const& number) const {
        bool const rank = grammar::is_of(number.quantity.unit, grammar::Dimension::rank);  // 第2位: or a better one
        auto const comparator = rank ? Comparator::at_most : chosen(number.quantity);
        return numeric(comparator, number.quantity.value, number.quantity.unit);
    }
    std::optional<Part> operator()(syntax::Interval const& interval) const {
        if (interval.low > interval.high) return std::nullopt;
        NumericCriterion result;
        result.sense = Sense::inside;
        result.unit = interval.unit;
        result.allowed = {interval.low, interval.high, interval.low_closed, interval.high_closed};
        return result;
    }
    std::optional<Part> operator()(syntax::Deadline const& deadline) const {
        return DateCriterion{deadline.date, std::nullopt};
    }
    std::optional<Part> operator()(syntax::Period const& period) const { return DateCriterion{period.to, period.from}; }
    std::optional<Part> operator()(syntax::Cadence const& cadence) const {
        WordCriterion result{grammar::print(indicator)};
        if (auto const year = in_a_year(cadence))
            result.amount = numeric(Comparator::at_least, year->value, year->unit);
        return result;
    }
    std::optional<Part> operator()(syntax::Grade const& grade) const { return words(grade.word); }
    std::optional<Part> operator()(syntax::Statement const& statement) const { return words(statement.text); }
    std::optional<Part> operator()(syntax::Relative const& relative) const {
        if (relative.from && relative.quantity)  // 由88%提高到96%: the level to reach
            return numeric(relative.comparator.value_or(Comparator::at_least), relative.quantity->value,
                           relative.quantity->unit);
        auto number = compared(relative);
        if (relative.baseline.empty() || relative.baseline.starts_with("上年")) return number;
        WordCriterion result{grammar::print(indicator)};
        number.base = relative.baseline;
        result.comparison = std::move(number);
        return result;
    }

private:
    /// The comparator that a number without a sign is taken to have.
    Comparator chosen(syntax::Quantity const& quantity) const {
        auto& choice = criterion.directions.emplace_back(direction(quantity));
        choice.part = criterion.parts.size();
        return comparator_of(choice.meaning);
    }

    NumericCriterion compared(syntax::Relative const& relative) const {
        if (relative.share) {
            auto result = previous_level(relative.comparator ? *relative.comparator : chosen(*relative.quantity));
            result.share = share_of(*relative.quantity);
            return result;
        }
        if (relative.trend == Trend::same) return previous_level(Comparator::equal);
        if (relative.trend == Trend::unstated && !relative.quantity)
            return previous_level(relative.comparator.value_or(Comparator::at_least));
        return change(relative);
    }

    Part words(std::string text) const {
        WordCriterion result{std::move(text)};
        if (grammar::is_change_idiom(result.text))  // 只减不增: against last year
            if (auto const change = grammar::read_change(result.text); change && change->to_base)
                result.comparison = previous_level(*change->to_base);
        if (nothing_of(result.text)) result.amount = numeric(Comparator::equal, Decimal{}, Unit{});
        if (is_everything(result.text))
            result.amount = numeric(Comparator::at_least, Decimal{100, 0}, grammar::parse_unit("%"));
        return result;
    }
};

void add_part(Criterion& criterion, syntax::Indicator const& indicator, DirectionOf const& direction) {
    auto part = std::visit(PartOf{indicator, criterion, direction}, indicator.node);
    if (part) criterion.parts.push_back(std::move(*part));
}

}  // namespace

bool Criterion::is_assumed() const {
    return std::any_of(directions.begin(), directions.end(),
                       [](Direction const& direction) { return direction.ground == Ground::policy; });
}

bool contains(Range const& range, Ratio const& value) {
    auto const& [low, high, low_closed, high_closed] = range;
    if (low && !(low_closed ? value >= Ratio(*low) : value > Ratio(*low))) return false;
    return !high || (high_closed ? value <= Ratio(*high) : value < Ratio(*high));
}

Criterion lower(syntax::Indicator const& indicator, BareMeaning bare) {
    return lower(indicator, [bare](syntax::Quantity const&) { return Direction{bare, Ground::policy}; });
}

std::optional<NumericCriterion> as_range(Criterion const& criterion) {
    if (criterion.parts.size() != 2 || criterion.joiner != syntax::Joiner::all) return std::nullopt;
    auto const* first = std::get_if<NumericCriterion>(&criterion.parts[0]);
    auto const* second = std::get_if<NumericCriterion>(&criterion.parts[1]);
    if (!first || !second || !(first->unit == second->unit)) return std::nullopt;
    if (first->measure != Measure::value || second->measure != Measure::value) return std::nullopt;
    if (first->sense == Sense::lower) std::swap(first, second);
    if (first->sense != Sense::higher || second->sense != Sense::lower) return std::nullopt;
    if (*first->allowed.low > *second->allowed.high) return std::nullopt;
    NumericCriterion range = *first;
    range.sense = Sense::inside;
    range.allowed.high = second->allowed.high;
    range.allowed.high_closed = second->allowed.high_closed;
    return range;
}

Criterion lower(syntax::Indicator const& indicator, DirectionOf const& direction) {
    Criterion result;
    auto const* joined = syntax::get<syntax::Joined>(indicator);
    if (joined == nullptr) {
        add_part(result, indicator, direction);
        return result;
    }
    result.joiner = joined->joiner;
    for (auto const& part : joined->parts) add_part(result, part, direction);
    // A part that cannot be scored makes the whole unreadable.
    if (result.parts.size() != joined->parts.size()) result.parts.clear();
    return result;
}

}  // namespace jixiao::engine
