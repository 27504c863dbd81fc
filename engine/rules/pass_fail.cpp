// 直接赋分 and 按评判等级赋分 where target and actual are numbers.
#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine::rules {

Judgement pass_fail(Context const& context, Measured const& measured, Trace& trace) {
    auto const& [criterion, value] = measured;
    bool const met = meets(context.ruleset, criterion, value);
    tell(trace.steps, met ? codes::step_reached : codes::step_not_reached,
         {{"actual", quantity_text(value, criterion.unit)}});
    return decided(Ratio(met ? 1 : 0));
}

Judgement graded(Context const& context, Measured const& measured, Trace& trace) {
    auto const& [criterion, value] = measured;
    auto const& spec = context.indicator.spec;
    tell(trace.notes, codes::number_by_tier, {{"target", spec.target_text}, {"rule", spec.rule}});
    if (meets(context.ruleset, criterion, value)) return best_tier(context, trace);
    tell(trace.steps, codes::step_worse, {{"actual", context.actual_text}, {"target", spec.target_text}});
    return open_below_full();
}

}  // namespace jixiao::engine::rules
