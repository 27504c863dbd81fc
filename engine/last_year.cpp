#include "engine/last_year.hpp"

#include "engine/accrual.hpp"
#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"
#include "grammar/characters.hpp"
#include "grammar/indicator.hpp"

namespace jixiao::engine {

namespace syntax = grammar::syntax;
using grammar::Ratio;
using syntax::Quantity;

namespace {

bool is_change(PlannedIndicator const& indicator) {
    auto const* number = only_part<NumericCriterion>(indicator.criterion);
    return number && (number->measure == Measure::increase || number->measure == Measure::decrease);
}

/// An amount beside 较上年增长5%; a rate speaks for itself.
std::optional<Quantity> amount_beside_change(PlannedIndicator const& indicator, Actual const& actual) {
    if (syntax::get<syntax::Relative>(actual.value)) return std::nullopt;
    auto const& number = std::get<NumericCriterion>(indicator.criterion.parts.front());
    auto const written = rules::written_quantity(actual.value);
    bool const rate = written && grammar::is_percent(written->unit) && grammar::is_percent(number.unit);
    return rate ? std::nullopt : written;
}

bool adds_up(IndicatorSpec const& spec, Quantity const& amount) {
    NumericCriterion number;
    number.unit = amount.unit;
    return accrual_of(spec, number).how == Accumulation::sum;
}

/// A value and the one of the same period of last year: 4200万元（上年同期4000万元）.
struct Pair {
    syntax::Indicator now;
    syntax::Indicator then;
};

syntax::Indicator parsed(std::string_view text) { return grammar::usable(grammar::parse_indicator(text)); }

bool is_between(char32_t c) {
    constexpr std::u32string_view between = U"（）()，,；;：:为是 ";
    return between.find(c) != std::u32string_view::npos || grammar::is_blank(c);
}

std::optional<Pair> with_same_period(std::string_view text) {
    for (std::string_view const word : {"上年同期", "去年同期", "上年同时期"}) {
        auto const at = text.find(word);
        if (at == std::string_view::npos || at == 0) continue;
        Pair pair{parsed(grammar::trimmed(text.substr(0, at), is_between)),
                  parsed(grammar::trimmed(text.substr(at + word.size()), is_between))};
        if (rules::written_quantity(pair.now) && rules::written_quantity(pair.then)) return pair;
    }
    return std::nullopt;
}

Standing against_same_period(PlannedIndicator indicator, Ruleset const& ruleset, Actual actual, Pair const& pair,
                             Period const& period) {
    auto const then = *rules::written_quantity(pair.then);
    indicator.spec.previous = pair.then;
    actual.value = pair.now;
    auto standing = stand(indicator, ruleset, actual, period);
    tell(standing.notes, codes::same_period_used, {{"previous", quantity_text(Ratio(then.value), then.unit)}});
    return standing;
}

Standing not_comparable(Quantity const& previous, Actual const& actual, Period const& period) {
    Standing standing;
    tell(standing.notes, codes::part_against_year,
         {{"period", display_name(year_to_date(period))},
          {"actual", actual.text},
          {"previous", quantity_text(Ratio(previous.value), previous.unit)}});
    return standing;
}

}  // namespace

Standing stand_in_year(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual,
                       Period const& period) {
    if (period.last == 12 || !is_change(indicator)) return stand(indicator, ruleset, actual, period);
    if (auto const pair = with_same_period(actual.text))
        return against_same_period(indicator, ruleset, actual, *pair, period);
    auto const amount = amount_beside_change(indicator, actual);
    auto const& spec = indicator.spec;
    auto const previous = amount && spec.previous ? rules::written_quantity(*spec.previous) : std::nullopt;
    bool const part = previous && !grammar::is_percent(previous->unit) && adds_up(spec, *amount);
    return part ? not_comparable(*previous, actual, period) : stand(indicator, ruleset, actual, period);
}

}  // namespace jixiao::engine
