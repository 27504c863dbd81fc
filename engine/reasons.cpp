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

/// From the whole target once that is reached, else from what is due. Exactly the target is never off it. Limits have
/// their light alone: it is good to stay below them.
std::optional<Deviation> excessive(PlannedIndicator const& indicator, Standing const& standing, Decimal const& limit) {
    if (!standing.value || !standing.target || !(*standing.target > Ratio(0))) return std::nullopt;
    auto const* number = std::get_if<NumericCriterion>(&indicator.criterion.parts.front());
    if (!number || number->sense == Sense::lower || standing.in_range) return std::nullopt;
    bool const exact = number->sense == Sense::exact;
    if (*standing.value >= *standing.target) {
        auto const found = deviation(*standing.value, *standing.target, {"指标值", "the target"});
        bool const over = exact ? found.share > Ratio(0) : found.share > Ratio(limit);
        return over ? std::optional(found) : std::nullopt;
    }
    if (!standing.due || !(*standing.due > Ratio(0))) return std::nullopt;
    auto const found = deviation(*standing.value, *standing.due, {"应完成数", "what is due"});
    return found.share > Ratio(limit) ? std::optional(found) : std::nullopt;
}

/// What will be missed or passed, in words; nothing where the outlook is fair or only the light tells.
std::optional<Text> bad_outlook(TrackedRow const& row, RowView const& view) {
    auto const forecast = [&](Text const& does) {
        auto const shown = row.forecast.value->to_decimal(2);
        auto const value = quantity_text(shown ? Ratio(*shown) : *row.forecast.value, row.forecast.unit);
        return Text("全年预计 " + value + does.chinese, "the forecast is " + value + does.english);
    };
    if (row.chance.by_hand && row.chance.likelihood == Likelihood::impossible)
        return Text("填报的完成可能性是“完全不可能”", "the likelihood is given as “impossible”");
    if (row.expected_reached == false)
        return row.forecast.value ? forecast({"，达不到指标值", ", which misses the target"})
                                  : Text("全年预计达不到指标值", "the outlook misses the target");
    auto const* number = amount_of(view.indicator);
    auto const& high = number ? number->allowed.high : std::nullopt;
    bool const passes =
        number && number->sense != Sense::exact && high && row.forecast.value && *row.forecast.value > Ratio(*high);
    return passes ? std::optional(forecast({"，超过指标值", ", which passes the target"})) : std::nullopt;
}

/// By the likelihood that was chosen; one that was derived asks nobody for anything.
void demand_for_likelihood(TrackedRow& row, RowView const& view, bool explained) {
    auto const& chance = row.chance;
    auto const& facts = view.facts();
    bool const asked = chance.by_hand && is_one_of(view.ruleset.tracking.reason_likelihoods, *chance.likelihood);
    bool const whole = explained && !facts.causes.empty() && facts.expected;
    if (!asked || whole) return;
    row.needs_reason = true;
    tell(row.notes, codes::reason_for_likelihood, {{"likelihood", display_name(*chance.likelihood)}});
}

}  // namespace

void demand_reasons(TrackedRow& row, RowView const& view) {
    auto const& rules = view.ruleset.tracking;
    auto const& facts = view.facts();
    bool const explained = !grammar::is_blank(facts.actual.reason);
    auto const demand = [&](grammar::CodeInfo const& code, std::vector<grammar::Argument> arguments) {
        row.needs_reason = true;
        tell(row.notes, code, std::move(arguments));
    };
    if (row.light && is_one_of(rules.reason_lights, *row.light) && !explained)
        demand(codes::reason_for_light, {{"light", display_name(*row.light)}});
    demand_for_likelihood(row, view, explained);
    if (rules.reason_for_cause && !facts.causes.empty() && !explained)
        demand(codes::reason_for_cause, {{"cause", facts.causes.front()}});
    if (explained || row.needs_reason) return;
    auto const outlook = rules.reason_outlook ? bad_outlook(row, view) : std::nullopt;
    if (outlook) demand(codes::reason_for_outlook, {{"what", *outlook}});
    if (!rules.reason_deviation || row.needs_reason) return;
    if (auto const found = excessive(view.indicator, view.standing, *rules.reason_deviation))
        demand(codes::reason_for_deviation, {{"from", found->from}, {"share", percent_text(found->share)}});
}

}  // namespace jixiao::engine
