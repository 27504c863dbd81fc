// Bands on a percentage: 满意度赋分 and the execution rate of 财预〔2021〕101号.
#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine::rules {

Judgement by_bands(std::vector<Band> const& bands, Ratio const& percent, std::string const& shown,
                   Trace& trace) {
    auto const holds = [&](Band const& band) {
        auto const& parts = band.condition.parts;
        return std::all_of(parts.begin(), parts.end(), [&](Criterion::Part const& part) {
            auto const* condition = std::get_if<NumericCriterion>(&part);
            return condition != nullptr && contains(condition->allowed, percent);
        });
    };
    auto const band = std::find_if(bands.begin(), bands.end(), holds);
    if (band == bands.end()) {
        tell(trace.steps, codes::step_no_band, {{"actual", shown}});
        return decided(Ratio(0));
    }
    Ratio const share(band->share);
    tell(trace.steps, codes::step_band,
         {{"actual", shown}, {"band", band->condition_text}, {"share", share_text(share)}});
    return decided(share);
}

Judgement satisfaction(Context const& context, Trace& trace) {
    static Unit const percent_unit = grammar::parse_unit("%");
    auto const quantity = written_quantity(context.actual);
    bool const is_percent = quantity && (quantity->unit.is_none() ||
                                         grammar::convertible(quantity->unit, percent_unit));
    if (!is_percent) {
        tell(trace.notes, codes::satisfaction_not_percent, {{"actual", context.actual_text}});
        return invalid();
    }
    auto const value = in_unit(context, *quantity, percent_unit, trace);
    return by_bands(context.ruleset.satisfaction, *value, quantity_text(*value, percent_unit),
                    trace);
}

}  // namespace jixiao::engine::rules
