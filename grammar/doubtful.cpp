#include "grammar/doubtful.hpp"

#include "grammar/catalog.hpp"
#include "grammar/print.hpp"
#include "grammar/scan.hpp"

namespace jixiao::grammar {
namespace {

constexpr int last_day_of_a_month = 31;

/// What was handed in, and where findings on it go.
struct Handed {
    std::string_view text;
    Diagnostics& sink;

    std::string slice(Span at) const { return std::string(text.substr(at.begin, at.size())); }
};

/// The number of a bound, of a bare number, of a change or of a rhythm; null for everything else.
syntax::Quantity const* only_quantity(syntax::Indicator const& indicator) {
    if (auto const* bare = syntax::get<syntax::Bare>(indicator)) return &bare->quantity;
    if (auto const* bound = syntax::get<syntax::Bound>(indicator)) return &bound->quantity;
    auto const* relative = syntax::get<syntax::Relative>(indicator);
    return relative != nullptr && relative->quantity ? &*relative->quantity : nullptr;
}

/// True if it was reported.
bool report_date(Date const& date, Span at, Handed const& handed) {
    if (is_possible(date)) return false;
    report(handed.sink, codes::impossible_date, at, {{"text", handed.slice(at)}});
    return true;
}

void report_day(syntax::Cadence const& cadence, Span at, Handed const& handed) {
    if (cadence.day > last_day_of_a_month)
        report(handed.sink, codes::impossible_date, at, {{"text", handed.slice(at)}});
}

/// 由200提高到100.
void report_change(syntax::Relative const& relative, Span at, Handed const& handed) {
    if (!relative.from || !relative.quantity) return;
    auto const& from = *relative.from;
    auto const& to = *relative.quantity;
    auto const difference = Ratio(to.value) - convert(Ratio(from.value), from.unit, to.unit);
    bool const up = relative.trend == syntax::Trend::increase;
    if (up ? difference >= Ratio(0) : difference <= Ratio(0)) return;
    report(handed.sink, codes::reversed_change, at,
           {{"from", to_string(from.value) + counted_spelling(from.unit)},
            {"to", to_string(to.value) + counted_spelling(to.unit)}});
}

void report_period(syntax::Period const& period, Span at, Handed const& handed) {
    constexpr int any_leap_year = 2000;
    if (report_date(period.from, at, handed) || report_date(period.to, at, handed)) return;
    if (first_day(period.from, any_leap_year) > last_day(period.to, any_leap_year))
        report(handed.sink, codes::reversed_period, at,
               {{"from", to_string(period.from)}, {"to", to_string(period.to)}});
}

/// 95万: the number is clear, what it counts is not.
void report_bare_scale(syntax::Indicator const& indicator, Handed const& handed) {
    auto const* interval = syntax::get<syntax::Interval>(indicator);
    auto const* quantity = only_quantity(indicator);
    Unit const unit = interval != nullptr ? interval->unit : quantity != nullptr ? quantity->unit : Unit{};
    if (!unit.is_bare_scale()) return;
    report(handed.sink, codes::bare_scale, interval != nullptr ? interval->unit_span : quantity->unit_span,
           {{"scale", std::string(scale_word(unit.scale))}});
}

void report_approximate(syntax::Indicator const& indicator, Handed const& handed) {
    auto const* quantity = only_quantity(indicator);
    if (quantity == nullptr || !quantity->approximate) return;
    report(handed.sink, codes::approximate_value, indicator.at,
           {{"text", handed.slice(indicator.at)}, {"value", to_string(quantity->value) + spelling(quantity->unit)}});
}

}  // namespace

void report_doubtful(syntax::Indicator const& indicator, std::string_view text, Diagnostics& sink) {
    Handed const handed{text, sink};
    auto const at = indicator.at;
    if (auto const* deadline = syntax::get<syntax::Deadline>(indicator)) report_date(deadline->date, at, handed);
    if (auto const* period = syntax::get<syntax::Period>(indicator)) report_period(*period, at, handed);
    if (auto const* cadence = syntax::get<syntax::Cadence>(indicator)) report_day(*cadence, at, handed);
    if (auto const* relative = syntax::get<syntax::Relative>(indicator)) report_change(*relative, at, handed);
    if (auto const* interval = syntax::get<syntax::Interval>(indicator); interval && interval->low > interval->high)
        report(sink, codes::reversed_range, at,
               {{"low", to_string(interval->low)}, {"high", to_string(interval->high)}});
    if (auto const* joined = syntax::get<syntax::Joined>(indicator))
        for (syntax::Indicator const& part : joined->parts) report_doubtful(part, text, sink);
    report_approximate(indicator, handed);
    report_bare_scale(indicator, handed);
}

}  // namespace jixiao::grammar
