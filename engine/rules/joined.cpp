// Targets of several parts, joined by 且 (the lowest counts) or 或 (the highest counts).
#include <algorithm>
#include <iterator>

#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine::rules {

namespace syntax = grammar::syntax;
using State = Judgement::State;

namespace {

/// True if the actual can be the one that a part asks for.
bool belongs(Criterion::Part const& part, syntax::Indicator const& actual) {
    auto const quantity = written_quantity(actual);
    bool const compares = syntax::get<syntax::Relative>(actual) != nullptr;
    if (auto const* word = std::get_if<WordCriterion>(&part)) return !quantity || (word->comparison && compares);
    auto const* number = std::get_if<NumericCriterion>(&part);
    if (number == nullptr) return !quantity;
    if (!quantity) return compares && number->measure != Measure::value;
    Unit const& unit = quantity->unit;
    return number->measure != Measure::value || unit.is_none() || number->unit.is_none() ||
           grammar::convertible(unit, number->unit) || grammar::differ_by_year_only(unit, number->unit);
}

/// The actual's parts in order, each with its text; the whole actual if it is not joined.
struct ActualPart {
    syntax::Indicator const* value;
    std::string_view text;
    bool used = false;
};

std::string_view slice(std::string_view text, grammar::Span at) {
    return at.end <= text.size() && at.begin < at.end ? text.substr(at.begin, at.size()) : text;
}

std::vector<ActualPart> actual_parts(Actual const& actual) {
    std::vector<ActualPart> result;
    if (auto const* joined = syntax::get<syntax::Joined>(actual.value))
        for (auto const& part : joined->parts) result.push_back({&part, slice(actual.text, part.at)});
    else
        result.push_back({&actual.value, actual.text});
    return result;
}

/// The first part of the actual that belongs to `part` and is not taken; one single value may
/// serve all parts of its kind.
ActualPart* take(std::vector<ActualPart>& actuals, Criterion::Part const& part) {
    bool const shared = actuals.size() == 1;
    auto const found = std::find_if(actuals.begin(), actuals.end(), [&](ActualPart const& actual) {
        return (shared || !actual.used) && belongs(part, *actual.value);
    });
    if (found == actuals.end()) return nullptr;
    found->used = true;
    return &*found;
}

std::string_view part_text(IndicatorSpec const& spec, std::size_t index) {
    auto const* joined = syntax::get<syntax::Joined>(spec.target);
    if (joined == nullptr || index >= joined->parts.size()) return spec.target_text;
    return slice(spec.target_text, joined->parts[index].at);
}

struct Judged {
    Judgement judgement;
    Trace trace;
};

Judged judge_joined_part(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual,
                         std::size_t index, PartActual const& own) {
    Judged result;
    auto const& parts = indicator.criterion.parts;
    Text const text = part_text(indicator.spec, index);
    if (own.value == nullptr) {
        tell(result.trace.notes, codes::parts_needed,
             {{"count", std::to_string(parts.size())}, {"actual", actual.text}, {"part", text}});
        return result;
    }
    tell(result.trace.steps, codes::step_part,
         {{"number", std::to_string(index + 1)}, {"part", text}, {"actual", own.text}});
    Context const context{indicator, ruleset, *own.value, own.text, actual.scale};
    result.judgement = judge_part(context, parts[index], result.trace);
    return result;
}

Ratio lowest_share(Judgement const& judgement) {
    return judgement.state == State::decided ? judgement.share : judgement.scope->low;
}
Ratio highest_share(Judgement const& judgement) {
    return judgement.state == State::decided ? judgement.share : judgement.scope->high;
}

using ShareOf = Ratio (*)(Judgement const&);

/// Of all parts the one with the lowest share, of any the one with the highest.
Judgement const& decisive(std::vector<Judged> const& parts, syntax::Joiner joiner, ShareOf share_of) {
    auto const less = [&](Judged const& a, Judged const& b) { return share_of(a.judgement) < share_of(b.judgement); };
    auto const found = joiner == syntax::Joiner::all ? std::min_element(parts.begin(), parts.end(), less)
                                                     : std::max_element(parts.begin(), parts.end(), less);
    return found->judgement;
}

/// Reached if all parts are, or one of several alternatives; nothing as long as an undecided part can change it.
std::optional<bool> all_reached(std::vector<Judged> const& parts, syntax::Joiner joiner) {
    bool const enough = joiner == syntax::Joiner::any;  // that one part decides
    bool open = false;
    for (auto const& [judgement, trace] : parts) {
        if (judgement.reached == enough) return enough;
        open = open || !judgement.reached;
    }
    return open ? std::nullopt : std::optional(!enough);
}

/// Valid parts to one judgement; open as long as a part that is open can still change it.
Judgement combined(std::vector<Judged> const& parts, syntax::Joiner joiner) {
    Judgement const& at_worst = decisive(parts, joiner, lowest_share);
    Judgement const& at_best = decisive(parts, joiner, highest_share);
    Ratio const low = lowest_share(at_worst);
    Ratio const high = highest_share(at_best);
    if (low < high) return open({low, high, at_best.scope && at_best.scope->high_open, {}});
    // The part that is decided: an open one would have left a range.
    return joiner == syntax::Joiner::all ? at_best : at_worst;
}

void collect(std::vector<Judged>& parts, Trace& trace) {
    for (Judged& part : parts) {
        auto const append = [](auto& to, auto& from) {
            to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
        };
        append(trace.notes, part.trace.notes);
        append(trace.steps, part.trace.steps);
    }
}

}  // namespace

std::vector<PartActual> actuals_of_parts(PlannedIndicator const& indicator, Actual const& actual) {
    auto actuals = actual_parts(actual);
    std::vector<PartActual> result;
    for (auto const& part : indicator.criterion.parts) {
        auto const* own = take(actuals, part);
        result.push_back(own ? PartActual{own->value, own->text} : PartActual{});
    }
    return result;
}

Judgement judge_joined(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual, Trace& trace) {
    auto const joiner = indicator.criterion.joiner;
    auto const actuals = actuals_of_parts(indicator, actual);
    std::vector<Judged> parts;
    for (std::size_t i = 0; i < indicator.criterion.parts.size(); ++i)
        parts.push_back(judge_joined_part(indicator, ruleset, actual, i, actuals[i]));
    auto const is_invalid = [](Judged const& part) { return part.judgement.state == State::invalid; };
    // One alternative is enough: the others need not be readable.
    if (joiner == syntax::Joiner::any && !std::all_of(parts.begin(), parts.end(), is_invalid))
        parts.erase(std::remove_if(parts.begin(), parts.end(), is_invalid), parts.end());
    bool const bad = std::any_of(parts.begin(), parts.end(), is_invalid);
    Judgement result = bad ? invalid() : combined(parts, joiner);
    if (!bad) result.reached = all_reached(parts, joiner);
    collect(parts, trace);
    tell(trace.steps, joiner == syntax::Joiner::all ? codes::step_lowest : codes::step_highest);
    return result;
}

}  // namespace jixiao::engine::rules
