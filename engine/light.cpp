#include "engine/light.hpp"

#include <algorithm>

#include "engine/accrual.hpp"
#include "engine/catalog.hpp"
#include "engine/rhythm.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::engine {

using grammar::Ratio;
using rules::Context;
using rules::Judgement;
using rules::Measured;
using rules::Trace;

namespace {

/// One part of a row at one time.
struct Moment {
    PlannedIndicator const& indicator;
    Ruleset const& ruleset;
    Period const& period;
    std::optional<Accumulation> of_part = {};  // of one of several parts

    TrackingRules const& rules() const { return ruleset.tracking; }
    bool adds_up() const { return of_part.value_or(accumulation_of(indicator)) == Accumulation::sum; }
    Ratio due(Ratio const& target) const {
        if (!of_part) return due_by(indicator, rules(), target, period.last);
        return is_prorated(indicator, rules(), *of_part) ? target * Ratio(period.last, 12) : target;
    }
};

Light in_range(bool inside) { return inside ? Light::green : Light::red; }

/// By how much of what is due was reached: 1 is all of it.
Light by_progress(TrackingRules const& rules, Ratio const& progress, Ratio const& of_year) {
    auto const& base = rules.blue_against == BlueAgainst::year ? of_year : progress;
    if (rules.blue_from && base >= Ratio(*rules.blue_from)) return Light::blue;
    if (progress < Ratio(rules.red_below)) return Light::red;
    return progress < Ratio(rules.yellow_below) ? Light::yellow : Light::green;
}

/// What does not add up and is due whole at any time: green would say what the forecast denies.
bool is_due_whole(Moment const& moment, Standing const& standing) {
    return !moment.adds_up() && moment.rules().prorate == Prorate::amounts && *standing.due == *standing.target;
}

void note_rate(Moment const& moment, Standing const& standing, std::vector<Message>& notes) {
    if (moment.adds_up() || !(*standing.due < *standing.target)) return;
    if (planned(moment.indicator, moment.period.last)) return;
    tell(notes, codes::rate_prorated,
         {{"target", quantity_text(*standing.target, standing.unit)},
          {"period", display_name(year_to_date(moment.period))},
          {"due", quantity_text(*standing.due, standing.unit)}});
}

/// Higher is better, from 0 on: progress against what is due by now.
void stand_upwards(Moment const& moment, Measured const& measured, Standing& standing) {
    Ratio const target(*measured.criterion.allowed.low);
    standing.target = target;
    bool const inside = contains(measured.criterion.allowed, measured.value);
    standing.in_range = inside && measured.criterion.sense == Sense::inside;
    auto const& high = measured.criterion.allowed.high;
    bool const above = measured.criterion.sense == Sense::inside && high && measured.value > Ratio(*high);
    if (!(target > Ratio(0)) || above) {
        standing.light = in_range(inside);
        return;
    }
    auto const due = moment.due(target);
    standing.due = due;
    if (due.is_zero()) {
        standing.light = in_range(!measured.value.is_negative());
        return;
    }
    note_rate(moment, standing, standing.notes);
    bool const nothing = measured.value.is_zero() && moment.rules().zero_is_red;
    auto const light = by_progress(moment.rules(), measured.value / due, measured.value / target);
    bool const capped = measured.criterion.sense == Sense::inside && light == Light::blue;
    standing.light = nothing ? Light::red : capped ? Light::green : light;
    bool const behind = !*standing.reached && is_due_whole(moment, standing);
    if (behind && *standing.light > Light::yellow) standing.light = Light::yellow;
}

/// Lower is better: never in proportion to time, but a plan may leave less for now.
void stand_downwards(Moment const& moment, Measured const& measured, Standing& standing) {
    standing.target = Ratio(*measured.criterion.allowed.high);
    bool const inside = contains(measured.criterion.allowed, measured.value);
    auto const plan = planned(moment.indicator, moment.period.last);
    standing.due = plan ? *plan : *standing.target;
    standing.light = in_range(inside);
    if (inside && measured.value > *standing.due) standing.light = Light::yellow;
}

void stand_by_number(Moment const& moment, Measured const& measured, Standing& standing) {
    standing.value = measured.value;
    standing.unit = measured.criterion.unit;
    standing.reached = rules::meets(moment.ruleset, measured.criterion, measured.value);
    bool const downwards = measured.criterion.sense == Sense::lower;
    if (is_in_range_level(moment.indicator, moment.rules())) {
        auto const& allowed = measured.criterion.allowed;
        standing.target = Ratio(downwards || !allowed.low ? *allowed.high : *allowed.low);
        standing.due = standing.target;
        standing.light = in_range(*standing.reached);
        return;
    }
    if (downwards)
        stand_downwards(moment, measured, standing);
    else
        stand_upwards(moment, measured, standing);
}

/// 达成 green, 部分达成 yellow, 未达成 red; what is no tier: reached green, else yellow or red.
std::optional<Light> light_of(Judgement const& judgement, Ruleset const& ruleset) {
    if (judgement.state == Judgement::State::invalid) return std::nullopt;
    auto const& tiers = ruleset.tiers;
    if (judgement.scope && !judgement.scope->tier.chinese.empty())
        for (std::size_t i = 0; i < tiers.size(); ++i)
            if (tiers[i].name == judgement.scope->tier)
                return i == 0 ? Light::green : i == 1 ? Light::yellow : Light::red;
    if (judgement.state == Judgement::State::open) return Light::yellow;
    return judgement.share == Ratio(1) ? Light::green : Light::red;
}

struct StandPart {
    Moment const& moment;
    Context const& context;
    Standing& standing;

    void operator()(NumericCriterion const& criterion) const {
        Trace trace;
        auto const measured = rules::measure(context, criterion, trace);
        bool const exact = measured && measured->value.to_decimal(6);
        if (exact) return stand_by_number(moment, *measured, standing);
        if (!measured && rules::is_judgement_word(context))
            standing.light = light_of(rules::judge_word(context, "是", trace), moment.ruleset);
    }
    void operator()(DateCriterion const& criterion) const {
        Trace trace;
        auto const judgement = rules::judge_date(context, criterion, trace);
        auto const is_late = [](Message const& note) { return note.code == &codes::late; };
        bool const late = std::any_of(trace.notes.begin(), trace.notes.end(), is_late);
        standing.light = late ? Light::red : light_of(judgement, moment.ruleset);
    }
    void operator()(WordCriterion const& criterion) const {
        Trace trace;
        standing.light = light_of(rules::judge_word(context, criterion.text, trace), moment.ruleset);
    }
};

/// Words and dates are reached when their light says so; a number's light may look at time.
void visit_part(Moment const& moment, Context const& context, Standing& standing, Criterion::Part const& part) {
    std::visit(StandPart{moment, context, standing}, part);
    if (standing.light && !standing.reached) standing.reached = *standing.light >= Light::green;
}

/// ≥3次，每次≥50人: the times add up, what each one has does not.
Accumulation accumulation_of_part(PlannedIndicator const& indicator, std::size_t part) {
    constexpr std::string_view each = "每次 每场 每期 每批 每人 每户 每个 每项 每班 每季";
    auto const* number = std::get_if<NumericCriterion>(&indicator.criterion.parts[part]);
    bool const of_each = part > 0 && !grammar::word_in(each, indicator.spec.target_text).empty();
    return number && !of_each ? accrual_of(indicator.spec, *number).how : Accumulation::latest;
}

Standing stand_joined(Moment const& whole, Actual const& actual) {
    auto moment = whole;
    auto const& criterion = moment.indicator.criterion;
    auto const actuals = rules::actuals_of_parts(moment.indicator, actual);
    bool const all = criterion.joiner == grammar::syntax::Joiner::all;
    Standing result;
    for (std::size_t i = 0; i < criterion.parts.size(); ++i) {
        Standing part;
        moment.of_part = accumulation_of_part(moment.indicator, i);
        if (actuals[i].value) {
            Context const context{moment.indicator, moment.ruleset, *actuals[i].value, actuals[i].text, actual.scale};
            visit_part(moment, context, part, criterion.parts[i]);
        }
        if (!part.light && all) return {};
        if (!part.light) continue;
        bool const decides = !result.light || (all ? *part.light < *result.light : *part.light > *result.light);
        if (decides) result.light = part.light;
        bool const met = result.reached.value_or(all);
        result.reached = all ? met && *part.reached : met || *part.reached;
    }
    return result;
}

}  // namespace

Standing stand(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual, Period const& period) {
    Moment const moment{indicator, ruleset, period};
    auto const& parts = indicator.criterion.parts;
    bool const blank = actual.text.find_first_not_of(" \t\r\n") == std::string::npos;
    if (parts.empty() || blank || actual.not_applicable) return {};
    auto const range = rules::written_quantity(actual.value) ? as_range(indicator.criterion) : std::nullopt;
    if (parts.size() > 1 && !range) return stand_joined(moment, actual);
    Standing result;
    Context const context{indicator, ruleset, actual.value, actual.text, actual.scale};
    auto const counted = is_followed_by_count(indicator) ? indicator.followed : range;
    visit_part(moment, context, result, counted ? Criterion::Part{*counted} : parts.front());
    return result;
}

Light light_of_facts(bool as_expected, bool goal_reached) {
    if (!as_expected) return Light::red;
    return goal_reached ? Light::green : Light::yellow;
}

}  // namespace jixiao::engine
