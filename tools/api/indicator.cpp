#include <jixiao/indicator.hpp>

#include "grammar/print.hpp"
#include "tools/api/expression.hpp"
#include "tools/api/translate.hpp"

namespace jixiao {
namespace {

namespace syntax = grammar::syntax;

Indicator shown(syntax::Indicator const& indicator);

/// Fills in what a kind of node has.
struct Fields {
    Indicator& to;

    void unit(grammar::Unit const& unit) const {
        to.unit = spelling(unit);
        to.dimension = dimension(unit);
    }

    void quantity(syntax::Quantity const& quantity) const {
        to.value = outside(quantity.value);
        to.approximate = quantity.approximate;
        unit(quantity.unit);
    }

    void operator()(syntax::Missing const&) const { to.kind = Kind::missing; }
    void operator()(syntax::Statement const&) const { to.kind = Kind::statement; }

    void operator()(syntax::Bare const& bare) const {
        to.kind = Kind::bare;
        quantity(bare.quantity);
    }

    void operator()(syntax::Bound const& bound) const {
        to.kind = Kind::bound;
        to.comparator = grammar::symbol(bound.comparator);
        quantity(bound.quantity);
    }

    void operator()(syntax::Interval const& interval) const {
        to.kind = Kind::interval;
        to.low = outside(interval.low);
        to.high = outside(interval.high);
        to.low_closed = interval.low_closed;
        to.high_closed = interval.high_closed;
        unit(interval.unit);
    }

    void operator()(syntax::Deadline const& deadline) const {
        to.kind = Kind::deadline;
        to.to = to_string(deadline.date);
    }

    void operator()(syntax::Period const& period) const {
        to.kind = Kind::period;
        to.from = to_string(period.from);
        to.to = to_string(period.to);
    }

    void operator()(syntax::Cadence const& cadence) const {
        to.kind = Kind::cadence;
        if (cadence.every != 0) to.every = spelling(grammar::Unit{cadence.every, 0, {}});
        to.every_count = cadence.count;
        to.day = cadence.day;
        if (cadence.quantity) quantity(*cadence.quantity);
    }

    void operator()(syntax::Grade const& grade) const {
        to.kind = Kind::grade;
        to.word = grade.word;
        to.or_better = grade.or_better;
    }

    void operator()(syntax::Relative const& relative) const {
        to.kind = Kind::relative;
        to.baseline = relative.baseline;
        if (relative.comparator) to.comparator = grammar::symbol(*relative.comparator);
        if (relative.quantity) quantity(*relative.quantity);
        to.trend = trend_of(relative.trend);
        to.share_of_base = relative.share;
        if (relative.from)
            to.base_value = grammar::to_string(relative.from->value) + grammar::counted_spelling(relative.from->unit);
    }

    void operator()(syntax::Joined const& joined) const {
        to.kind = Kind::joined;
        to.any_part = joined.joiner == syntax::Joiner::any;
        for (auto const& part : joined.parts) to.parts.push_back(shown(part));
    }

    static Trend trend_of(syntax::Trend trend) {
        switch (trend) {
            case syntax::Trend::unstated: return Trend::unstated;
            case syntax::Trend::increase: return Trend::increase;
            case syntax::Trend::decrease: return Trend::decrease;
            case syntax::Trend::same: return Trend::same;
        }
        return Trend::unstated;
    }
};

Indicator shown(syntax::Indicator const& indicator) {
    Indicator result;
    std::visit(Fields{result}, indicator.node);
    result.canonical = grammar::print(indicator);
    return result;
}

}  // namespace

std::string_view name(Kind kind) {
    switch (kind) {
        case Kind::missing: return "missing";
        case Kind::bound: return "bound";
        case Kind::bare: return "bare";
        case Kind::interval: return "interval";
        case Kind::deadline: return "deadline";
        case Kind::period: return "period";
        case Kind::cadence: return "cadence";
        case Kind::grade: return "grade";
        case Kind::statement: return "statement";
        case Kind::relative: return "relative";
        case Kind::joined: return "joined";
    }
    return "";
}

Indicator parse(std::string_view text) {
    grammar::Diagnostics sink;
    auto indicator = shown(read_target(text, "", sink).indicator);
    indicator.findings = outside(sink);
    return indicator;
}

}  // namespace jixiao
