#include "engine/criterion.hpp"

#include "grammar/print.hpp"

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

NumericCriterion compared(syntax::Relative const& relative, BareMeaning bare) {
    if (relative.share) {
        auto result = previous_level(relative.comparator.value_or(comparator_of(bare)));
        result.share = share_of(*relative.quantity);
        return result;
    }
    if (relative.trend == Trend::same) return previous_level(Comparator::equal);
    if (relative.trend == Trend::unstated && !relative.quantity)
        return previous_level(relative.comparator.value_or(Comparator::at_least));
    return change(relative);
}

using Part = Criterion::Part;

/// One node to one part; nothing where it has no meaning that could be scored.
struct PartOf {
    syntax::Indicator const& indicator;
    BareMeaning bare;

    std::optional<Part> operator()(syntax::Missing const&) const { return std::nullopt; }
    std::optional<Part> operator()(syntax::Joined const&) const { return std::nullopt; }

    std::optional<Part> operator()(syntax::Bound const& bound) const {
        return numeric(bound.comparator, bound.quantity.value, bound.quantity.unit);
    }
    std::optional<Part> operator()(syntax::Bare const& number) const {
        return numeric(comparator_of(bare), number.quantity.value, number.quantity.unit);
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
    std::optional<Part> operator()(syntax::Cadence const&) const { return words(); }
    std::optional<Part> operator()(syntax::Grade const& grade) const { return WordCriterion{grade.word}; }
    std::optional<Part> operator()(syntax::Statement const& statement) const { return WordCriterion{statement.text}; }
    std::optional<Part> operator()(syntax::Relative const& relative) const {
        if (relative.from && relative.quantity)  // 由88%提高到96%: the level to reach
            return numeric(relative.comparator.value_or(Comparator::at_least), relative.quantity->value,
                           relative.quantity->unit);
        auto number = compared(relative, bare);
        if (relative.baseline.empty() || relative.baseline.starts_with("上年")) return number;
        number.base = relative.baseline;
        return WordCriterion{grammar::print(indicator), std::move(number)};
    }

private:
    Part words() const { return WordCriterion{grammar::print(indicator)}; }
};

void add_part(Criterion& criterion, syntax::Indicator const& indicator, BareMeaning bare) {
    if (auto part = std::visit(PartOf{indicator, bare}, indicator.node)) criterion.parts.push_back(std::move(*part));
    auto const* relative = syntax::get<syntax::Relative>(indicator);
    bool const bare_share = relative != nullptr && relative->share && !relative->comparator;
    criterion.was_bare |= bare_share || syntax::get<syntax::Bare>(indicator) != nullptr;
}

}  // namespace

bool contains(Range const& range, Ratio const& value) {
    auto const& [low, high, low_closed, high_closed] = range;
    if (low && !(low_closed ? value >= Ratio(*low) : value > Ratio(*low))) return false;
    return !high || (high_closed ? value <= Ratio(*high) : value < Ratio(*high));
}

Criterion lower(syntax::Indicator const& indicator, BareMeaning bare) {
    Criterion result;
    auto const* joined = syntax::get<syntax::Joined>(indicator);
    if (joined == nullptr) {
        add_part(result, indicator, bare);
        return result;
    }
    result.joiner = joined->joiner;
    for (auto const& part : joined->parts) add_part(result, part, bare);
    // A part that cannot be scored makes the whole unreadable.
    if (result.parts.size() != joined->parts.size()) result.parts.clear();
    return result;
}

}  // namespace jixiao::engine
