// Over-achievement: capped at the weight and flagged, cut only by a ruleset's
// own steps. 财预〔2020〕10号 asks for an explanation and names no numbers.
#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine::rules {
namespace {

bool is_in(OverStep const& step, Ratio const& completion) {
    return step.closed ? completion >= Ratio(step.from) : completion > Ratio(step.from);
}

/// The highest step that the completion reaches.
OverStep const* reached_step(Ruleset const& ruleset, Ratio const& completion) {
    OverStep const* best = nullptr;
    for (OverStep const& step : ruleset.over_steps)
        if (is_in(step, completion) && (best == nullptr || step.from > best->from)) best = &step;
    return best;
}

}  // namespace

Ratio after_deductions(Ruleset const& ruleset, Judgement const& judgement, Trace& trace) {
    if (!judgement.more_is_over || !judgement.completion) return judgement.share;
    auto const* step = reached_step(ruleset, *judgement.completion);
    if (step == nullptr) return judgement.share;
    auto const deduction = share_text(Ratio(step->deduction));
    tell(trace.notes, codes::over_deducted, {{"rate", percent_text(*judgement.completion)}, {"deduction", deduction}});
    tell(trace.steps, step->closed ? codes::step_deduction : codes::step_deduction_above,
         {{"from", share_text(Ratio(step->from))}, {"deduction", deduction}});
    Ratio const rest = judgement.share - Ratio(step->deduction);
    return rest.is_negative() ? Ratio(0) : rest;
}

bool is_over_achieved(Ruleset const& ruleset, Judgement const& judgement) {
    if (!judgement.more_is_over || !judgement.completion) return false;
    if (exceeds_equal(ruleset, judgement)) return true;
    return ruleset.over_flag && *judgement.completion >= Ratio(*ruleset.over_flag);
}

bool exceeds_equal(Ruleset const& ruleset, Judgement const& judgement) {
    return ruleset.exceeded_equal_deviates && judgement.exact && judgement.completion &&
           *judgement.completion > Ratio(1);
}

}  // namespace jixiao::engine::rules
