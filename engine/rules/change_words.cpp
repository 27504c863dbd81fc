// Comparisons whose actual says only which way it went: 提高 for 较上年不下降.
#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"
#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/scan_change.hpp"

namespace jixiao::engine::rules {

namespace syntax = grammar::syntax;
using syntax::Comparator;
using syntax::Trend;

namespace {

constexpr std::size_t longest_phrase = 12;  // characters; more is a sentence about something

/// Which ways a value may have gone against its base.
enum Way : unsigned { none = 0, down = 1, same = 2, up = 4 };

unsigned ways_of(Trend trend) {
    switch (trend) {
        case Trend::increase: return up;
        case Trend::decrease: return down;
        case Trend::same: return same;
        case Trend::unstated: break;
    }
    return none;
}

unsigned ways_of(Comparator comparator) {
    switch (comparator) {
        case Comparator::at_least: return same | up;
        case Comparator::more_than: return up;
        case Comparator::equal: return same;
        case Comparator::at_most: return same | down;
        case Comparator::less_than: break;
    }
    return down;
}

/// 增长3% comes to a level; 提高2个百分点 only beside last year's value.
bool has_amount(Context const& context, syntax::Relative const& relative) {
    if (!relative.quantity) return false;
    bool const points = grammar::is_of(relative.quantity->unit, grammar::Dimension::percentage_point);
    bool const zero = relative.quantity->value.is_zero();
    return !points || zero || context.indicator.spec.previous.has_value() || relative.trend == Trend::unstated;
}

/// What the actual says; none where it says nothing or gives an amount.
unsigned written_ways(Context const& context, NumericCriterion const& criterion) {
    if (auto const* relative = syntax::get<syntax::Relative>(context.actual)) {
        if (has_amount(context, *relative) || !has_same_base(context, criterion, relative->baseline)) return none;
        return relative->comparator ? ways_of(*relative->comparator) : ways_of(relative->trend);
    }
    bool const words = syntax::get<syntax::Grade>(context.actual) || syntax::get<syntax::Statement>(context.actual);
    auto const folded = grammar::fold(context.actual_text);
    if (!words || grammar::count_characters(folded.text()) > longest_phrase) return none;
    auto const change = grammar::read_change(folded.text());
    if (!change) return none;
    return change->to_base ? ways_of(*change->to_base) : ways_of(change->trend);
}

/// The ways that a level allows: 不低于上年 same and up.
unsigned allowed_ways(NumericCriterion const& criterion) {
    switch (criterion.sense) {
        case Sense::higher: return criterion.allowed.low_closed ? same | up : up;
        case Sense::lower: return criterion.allowed.high_closed ? same | down : down;
        case Sense::exact:
        case Sense::inside: break;
    }
    return same;
}

/// True, false, or nothing where the way alone does not tell.
std::optional<bool> meets_level(NumericCriterion const& criterion, unsigned ways) {
    bool const whole = criterion.share == Ratio(1);
    if (whole && (ways & ~allowed_ways(criterion)) == 0) return true;
    return std::nullopt;
}

/// 超出预算 for 不超预算: missed, and how far is the question.
bool misses_level(NumericCriterion const& criterion, unsigned ways) {
    bool const level = criterion.measure == Measure::previous_level && criterion.share == Ratio(1);
    return level && (ways & allowed_ways(criterion)) == 0;
}

std::optional<bool> meets_change(NumericCriterion const& criterion, unsigned ways) {
    unsigned const wanted = criterion.measure == Measure::decrease ? down : up;
    bool const none_of_it = (ways & wanted) == 0;
    if (criterion.sense == Sense::lower) return none_of_it ? std::optional(true) : std::nullopt;
    if (none_of_it) return false;
    bool const any_amount = criterion.allowed.low && criterion.allowed.low->is_zero();
    return any_amount && ways == wanted ? std::optional(true) : std::nullopt;
}

}  // namespace

std::optional<Judgement> judge_change_in_words(Context const& context, NumericCriterion const& criterion,
                                               Trace& trace) {
    unsigned const ways = written_ways(context, criterion);
    if (ways == none) return std::nullopt;
    auto const met =
        criterion.measure == Measure::previous_level ? meets_level(criterion, ways) : meets_change(criterion, ways);
    if (!met && misses_level(criterion, ways)) {
        tell(trace.steps, codes::step_not_reached, {{"actual", "“" + std::string(context.actual_text) + "”"}});
        return open_below_full();
    }
    if (!met) return std::nullopt;
    bool const graded = context.indicator.rule == RuleKind::graded && context.indicator.rule_was_named;
    if (graded && *met) return best_tier(context, trace);
    tell(trace.steps, *met ? codes::step_reached : codes::step_not_reached,
         {{"actual", "“" + std::string(context.actual_text) + "”"}});
    return graded ? open_below_full() : decided(Ratio(*met ? 1 : 0));
}

}  // namespace jixiao::engine::rules
