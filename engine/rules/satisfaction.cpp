// Bands on a percentage: 满意度赋分 and the execution rate of 财预〔2021〕101号.
#include "engine/catalog.hpp"
#include "engine/curve.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine::rules {

Judgement by_bands(std::vector<Band> const& bands, Ratio const& percent, std::string const& shown, Trace& trace) {
    auto const* band = band_at(bands, percent);
    if (band == nullptr) {
        tell(trace.steps, codes::step_no_band, {{"actual", shown}});
        return decided(Ratio(0));
    }
    Ratio const share(band->share);
    tell(trace.steps, codes::step_band,
         {{"actual", shown}, {"band", band->condition_text}, {"share", share_text(share)}});
    return decided(share);
}

/// The bands look at the value itself, of at most 100%.
static NumericCriterion whole(Unit const& percent) {
    NumericCriterion result;
    result.allowed.low = Decimal{100, 0};
    result.unit = percent;
    return result;
}

Judgement satisfaction(Context const& context, Trace& trace) {
    static Unit const percent_unit = grammar::parse_unit("%");
    auto const quantity = written_quantity(context.actual);
    bool const is_percent =
        quantity && (quantity->unit.is_none() || grammar::convertible(quantity->unit, percent_unit));
    if (!is_percent) {
        tell(trace.notes, codes::satisfaction_not_percent, {{"actual", context.actual_text}});
        return invalid();
    }
    if (is_denied(context, false, trace)) return invalid();
    auto const pair = settle_scale(context, {whole(percent_unit), *quantity}, trace);
    auto const value = pair ? in_unit(context, pair->actual, percent_unit, trace) : std::nullopt;
    if (!value) return invalid();
    auto const& spec = context.indicator.spec;
    return by_bands(bands_for(context.ruleset, spec.level1, spec.level2), *value, quantity_text(*value, percent_unit),
                    trace);
}

}  // namespace jixiao::engine::rules
