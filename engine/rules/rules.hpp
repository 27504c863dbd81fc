// The rules: from one actual to a share of the weight.
//
// Private to the engine. One file per family of rules; row.cpp puts them
// together. A rule gives a Judgement and leaves its notes and steps in a Trace;
// points and rounding are row.cpp's, so that nothing is rounded twice.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/points.hpp"
#include "engine/readings/fraction.hpp"
#include "engine/rhythm.hpp"
#include "engine/score.hpp"

namespace jixiao::engine::rules {

/// What one row is scored from; for a joined target, one part of the actual.
struct Context {
    PlannedIndicator const& indicator;
    Ruleset const& ruleset;
    grammar::syntax::Indicator const& actual;
    std::string_view actual_text;
    Scale scale = Scale::open;
};

inline Text target_text(Context const& context) { return context.indicator.spec.target_text; }

struct Trace {
    std::vector<Message> notes;
    std::vector<Message> steps;
};

/// The shares of the weight among which a person may choose.
struct Scope {
    Ratio low{0};
    Ratio high{1};
    bool high_open = false;
    Text tier;  // empty: no single tier
};

struct Judgement {
    enum class State { decided, open, invalid };  // open: a person has to give the points
    State state = State::invalid;
    Ratio share;                      // decided: 0 to 1 of the weight
    std::optional<Scope> scope;       // none: a person may give less than was computed, no more
    std::optional<Ratio> completion;  // 1 is 100 %; none where no rate is defined
    bool more_is_over = false;        // completion above 1 counts as over-achievement
    std::optional<bool> reached;      // the target; none: nothing tells
    bool exact = false;               // of a target with =
};

/// The number to judge, in the criterion's unit; the criterion with last year's value put in.
struct Measured {
    NumericCriterion criterion;
    Ratio value;
};

// number.cpp: the actual as a number in the target's unit
std::optional<Measured> measure(Context const& context, NumericCriterion const& criterion, Trace& trace);
std::optional<grammar::syntax::Quantity> written_quantity(grammar::syntax::Indicator const& actual);
/// False, with a note, for a unit that the ruleset does not use.
bool check_unit(Ruleset const& ruleset, Unit const& unit, Trace& trace);
/// What one `from` is worth in `to`; 1 where one side names no unit, nothing for another kind of quantity.
std::optional<Ratio> unit_ratio(Unit const& from, Unit const& to);
std::optional<Ratio> in_unit(Context const& context, grammar::syntax::Quantity const& quantity, Unit const& unit,
                             Trace& trace);

// denied.cpp: 计划200人, 超支3万元
/// True, with a note, if words beside the number say that it is not what was done.
bool is_denied(Context const& context, bool less_is_better, Trace& trace);
/// The same of a date that is planned, or not that of the end.
bool is_denied_date(Context const& context, Trace& trace);

// scale.cpp: 0.93 beside ≥95%
/// False, with a question, for 985000 beside ≤100万元: a number without a unit that is far beyond the target in 万元.
bool is_clear_multiplier(Context const& context, Pair const& written, Trace& trace);
/// The pair as it is meant; nothing, and a question, where two readings are a hundred times apart.
std::optional<Pair> settle_scale(Context const& context, Pair const& written, Trace& trace);

// claims.cpp: words that come to a number, as an actual of a number or as a target
/// 未发生 beside ≤0起 is 0, 全覆盖 beside ≥95% is 100%; nothing for other words.
std::optional<Ratio> number_of_words(Context const& context, NumericCriterion const& criterion, Trace& trace);
/// What a target in words and its actual are as numbers: 全覆盖 beside 95%; nothing for other words.
std::optional<Pair> numbers_of_words(Context const& context, WordCriterion const& criterion);
/// False, with a question, for a count beside a rhythm that may be that of one period: 3次 beside ≥2次/月.
bool is_of_year(Context const& context, Rhythm const& rhythm, grammar::Ratio const& count, Trace& trace);
/// The same of the actual beside 每月2次.
bool is_count_clear(Context const& context, Trace& trace);
/// True where the printed rule does not insist on numbers.
bool takes_words(Context const& context);

// days.cpp: 2024-09-25/2024-10-12 as the days that a target in 工作日 or 天 asks for
std::optional<Ratio> counted_days(Context const& context, NumericCriterion const& criterion, Trace& trace);

// change.cpp: 较上年增长5%, 不低于上年
std::optional<Measured> measure_change(Context const& context, NumericCriterion const& criterion, Trace& trace);
/// True if an actual that names `base` compares with what the target compares with; an unnamed one does.
bool has_same_base(Context const& context, NumericCriterion const& criterion, std::string_view base);

/// 不低于上年 as the number that it comes to; nothing unless last year's value is there.
std::optional<NumericCriterion> last_year_as_target(IndicatorSpec const& spec, NumericCriterion const& criterion);

// change_words.cpp: the way alone (提高, 与上年持平); nothing where it does not decide
std::optional<Judgement> judge_change_in_words(Context const& context, NumericCriterion const& criterion, Trace& trace);

// proportional.cpp: 按照完成比例赋分, linear (财预〔2020〕10号) and with a pass line (财预〔2021〕101号)
Judgement proportional(Context const& context, Measured const& measured, Trace& trace);
bool meets(Ruleset const& ruleset, NumericCriterion const& criterion, Ratio const& value);
std::optional<Ratio> completion(Ruleset const& ruleset, NumericCriterion const& criterion, Ratio const& value);

// pass_fail.cpp: 直接赋分 and 按评判等级赋分 on a number
Judgement pass_fail(Context const& context, Measured const& measured, Trace& trace);
Judgement graded(Context const& context, Measured const& measured, Trace& trace);

// satisfaction.cpp: 满意度赋分, on the surveyed value in %, whatever the target says
Judgement satisfaction(Context const& context, Trace& trace);
Judgement by_bands(std::vector<Band> const& bands, Ratio const& percent, std::string const& shown, Trace& trace);

// words.cpp: 按评判等级赋分 and 直接赋分 on words
Judgement judge_word(Context const& context, std::string_view target, Trace& trace);
Judgement best_tier(Context const& context, Trace& trace);
bool is_judgement_word(Context const& context);

// dates.cpp: deadlines and periods
Judgement judge_date(Context const& context, DateCriterion const& criterion, Trace& trace);

// part.cpp: one part by what it is and by the rule
Judgement judge_part(Context const& context, Criterion::Part const& part, Trace& trace);

/// The part of an actual that belongs to one part of a criterion; no value: there is none.
struct PartActual {
    grammar::syntax::Indicator const* value = nullptr;
    std::string_view text;
};

// joined.cpp: several parts, 且 and 或
std::vector<PartActual> actuals_of_parts(PlannedIndicator const& indicator, Actual const& actual);
Judgement judge_joined(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual, Trace& trace);

// over.cpp: far more than planned
Ratio after_deductions(Ruleset const& ruleset, Judgement const& judgement, Trace& trace);
bool is_over_achieved(Ruleset const& ruleset, Judgement const& judgement);
/// More than an exact target, under a ruleset that calls this a deviation.
bool exceeds_equal(Ruleset const& ruleset, Judgement const& judgement);

/// Between which points a person may choose: those of a tier, or up to the computed ones.
struct GivenLimits {
    PointRange range;
    std::optional<Text> tier;
};

// given.cpp: the points that a person may give; those that were given, or nothing and a note
PointRange givable(Ruleset const& ruleset, Decimal weight, Scope const& scope);
std::optional<Decimal> given_points(Ruleset const& ruleset, Decimal weight, Decimal given, GivenLimits const& limits,
                                    Trace& trace);

inline Judgement invalid() { return {}; }
inline Judgement decided(Ratio const& share) {
    Judgement result;
    result.state = Judgement::State::decided;
    result.share = share;
    result.reached = share >= Ratio(1);
    return result;
}
inline Judgement open(Scope scope = {}, std::optional<bool> reached = {}) {
    Judgement result;
    result.state = Judgement::State::open;
    result.scope = std::move(scope);
    result.reached = reached;
    return result;
}
/// The target was missed, and a person has to say by how much.
inline Judgement open_below_full() { return open({Ratio(0), Ratio(1), true, {}}, false); }

}  // namespace jixiao::engine::rules
