#include "engine/reasons.hpp"

#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/show.hpp"
#include "grammar/characters.hpp"

namespace jixiao::engine {
namespace {

bool is_one_of(auto const& list, auto const& value) { return std::find(list.begin(), list.end(), value) != list.end(); }

/// The distance of a value from what it should be, as a share of that.
struct Deviation {
    Ratio share;
    Text from;
};

Deviation deviation(Ratio const& value, Ratio const& from, Text const& name) {
    auto const difference = value < from ? from - value : value - from;
    return {difference / from, name};
}

/// Any excess over an exact target; else what is further than the limit from what is due. Limits
/// have their light alone: it is good to stay below them.
std::optional<Deviation> excessive(PlannedIndicator const& indicator, Standing const& standing, Decimal const& limit) {
    if (!standing.value || !standing.target || !(*standing.target > Ratio(0))) return std::nullopt;
    auto const* number = std::get_if<NumericCriterion>(&indicator.criterion.parts.front());
    if (!number || number->sense == Sense::lower) return std::nullopt;
    if (number->sense == Sense::exact && *standing.value > *standing.target)
        return deviation(*standing.value, *standing.target, {"指标值", "the target"});
    if (!standing.due || !(*standing.due > Ratio(0))) return std::nullopt;
    auto const found = deviation(*standing.value, *standing.due, {"应完成数", "what is due"});
    return found.share > Ratio(limit) ? std::optional(found) : std::nullopt;
}

}  // namespace

void demand_reasons(TrackedRow& row, PlannedIndicator const& indicator, Standing const& standing,
                    TrackingRules const& rules, RowFacts const& facts) {
    bool const explained = !grammar::is_blank(facts.actual.reason);
    auto const demand = [&](grammar::CodeInfo const& code, std::vector<grammar::Argument> arguments) {
        row.needs_reason = true;
        tell(row.notes, code, std::move(arguments));
    };
    if (row.light && is_one_of(rules.reason_lights, *row.light) && !explained)
        demand(codes::reason_for_light, {{"light", display_name(*row.light)}});
    auto const& chance = row.chance.likelihood;
    bool const whole = explained && !facts.causes.empty() && facts.expected;
    if (chance && is_one_of(rules.reason_likelihoods, *chance) && !whole)
        demand(codes::reason_for_likelihood, {{"likelihood", display_name(*chance)}});
    if (rules.reason_for_cause && !facts.causes.empty() && !explained)
        demand(codes::reason_for_cause, {{"cause", facts.causes.front()}});
    if (!rules.reason_deviation || explained || row.needs_reason) return;
    if (auto const found = excessive(indicator, standing, *rules.reason_deviation))
        demand(codes::reason_for_deviation, {{"from", found->from}, {"share", percent_text(found->share)}});
}

}  // namespace jixiao::engine
