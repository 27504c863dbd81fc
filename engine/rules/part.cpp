// One part of a criterion: what it is decides, with the rule, how it is judged.
#include <algorithm>
#include <iterator>

#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"
#include "engine/words/claims.hpp"
#include "engine/words/phrase.hpp"
#include "grammar/scan_change.hpp"

namespace jixiao::engine::rules {

namespace syntax = grammar::syntax;

namespace {

/// False if a comparison that the rules will make leaves the exact numbers.
bool is_exact(Measured const& measured) {
    auto const comparable = [&](std::optional<Decimal> const& end) {
        return !end || (measured.value <=> Ratio(*end)) != std::partial_ordering::unordered;
    };
    auto const& allowed = measured.criterion.allowed;
    return measured.value.valid() && comparable(allowed.low) && comparable(allowed.high);
}

/// 100%: all of it, which 已完成 says as well.
bool is_whole(NumericCriterion const& criterion) {
    return grammar::is_percent(criterion.unit) && criterion.allowed.low == Decimal{100, 0};
}

/// 近20场 for ≥20场: a little less than the number that would do.
bool says_nearly(Context const& context, Judgement const& judgement) {
    auto const text = context.actual_text;
    bool const nearly = text.starts_with("近") || text.starts_with("将近") || text.starts_with("接近");
    return nearly && judgement.completion == Ratio(1);
}

/// 100%（未完成）: the number reaches the target, and the words say that it was missed.
Judgement not_denied(Context const& context, Judgement judgement, Trace& trace) {
    if (judgement.reached != true || !(says_undone(context.actual_text) || says_nearly(context, judgement)))
        return judgement;
    tell(trace.notes, codes::actual_denies_itself, {{"actual", context.actual_text}});
    return invalid();
}

/// 前30%, T+2: a place that was reached, although it reads as a limit.
bool is_place(std::string_view actual) {
    constexpr std::string_view beginnings[] = {"前", "第", "T", "t"};
    return std::any_of(std::begin(beginnings), std::end(beginnings),
                       [&](auto word) { return actual.starts_with(word); });
}

/// 90%以上 for ≥95%: it may be 95 % and may not. What it says at least is known, the rest is asked for.
Judgement not_beyond_bound(Context const& context, NumericCriterion const& criterion, Judgement judgement,
                           Trace& trace) {
    bool const bound = syntax::get<syntax::Bound>(context.actual) && !is_place(context.actual_text);
    bool const one_way = criterion.sense == Sense::higher || criterion.sense == Sense::lower;
    bool const missed = judgement.state == Judgement::State::decided && judgement.reached == false;
    if (!bound || !one_way || !missed) return judgement;
    tell(trace.notes, codes::bound_leaves_open, {{"actual", context.actual_text}, {"target", target_text(context)}});
    return open({judgement.share, Ratio(1), false, {}});
}

Judgement by_rule(Context const& context, Measured const& measured, Trace& trace) {
    switch (context.indicator.rule) {
        case RuleKind::pass_fail: return pass_fail(context, measured, trace);
        case RuleKind::graded: return graded(context, measured, trace);
        case RuleKind::automatic:
        case RuleKind::satisfaction:
        case RuleKind::proportional: break;
    }
    return proportional(context, measured, trace);
}

Judgement judge_number(Context const& context, NumericCriterion const& criterion, Trace& trace) {
    auto const measured = measure(context, criterion, trace);
    if (!measured) return invalid();
    if (!is_exact(*measured)) {
        tell(trace.notes, codes::too_large);
        return invalid();
    }
    Judgement result = by_rule(context, *measured, trace);
    result.completion = completion(context.ruleset, measured->criterion, measured->value);
    result.exact = criterion.sense == Sense::exact;
    result.more_is_over = criterion.sense == Sense::higher || criterion.sense == Sense::exact;
    result = not_beyond_bound(context, measured->criterion, std::move(result), trace);
    return criterion.sense == Sense::lower ? result : not_denied(context, std::move(result), trace);
}

struct JudgePart {
    Context const& context;
    Trace& trace;

    Judgement operator()(NumericCriterion const& criterion) const {
        RuleKind const rule = context.indicator.rule;
        bool const tiers = rule != RuleKind::proportional || (is_whole(criterion) && takes_words(context));
        if (tiers && is_judgement_word(context)) return judge_word(context, "是", trace);
        if (is_whole(criterion) && takes_words(context) && is_part_of_all(context.actual_text)) return less_than_all();
        if (rule == RuleKind::satisfaction) return satisfaction(context, trace);
        if (criterion.measure != Measure::value)
            if (auto const judgement = judge_change_in_words(context, criterion, trace)) return *judgement;
        return judge_number(context, criterion, trace);
    }

    Judgement operator()(DateCriterion const& criterion) const {
        bool const dated = syntax::get<syntax::Deadline>(context.actual) || syntax::get<syntax::Period>(context.actual);
        auto judgement = judge_date(context, criterion, trace);
        return dated ? not_denied(context, std::move(judgement), trace) : judgement;
    }

    Judgement operator()(WordCriterion const& criterion) const {
        auto const& indicator = context.indicator;
        if (criterion.comparison)
            if (auto const judgement = judge_comparison(*criterion.comparison))
                return grammar::is_change_idiom(criterion.text) && judgement->reached == false ? open_below_full()
                                                                                               : *judgement;
        if (!is_count_clear(context, trace)) return invalid();
        if (auto const numbers = numbers_of_words(context, criterion)) return judge_numbers(*numbers);
        if (indicator.rule == RuleKind::proportional && indicator.rule_was_named) {
            tell(trace.notes, codes::rule_needs_number, {{"target", criterion.text}, {"rule", indicator.spec.rule}});
            return invalid();
        }
        if (indicator.rule == RuleKind::satisfaction && written_quantity(context.actual))
            return satisfaction(context, trace);
        return judge_word(context, criterion.text, trace);
    }

private:
    /// 部分合格 for 100%.
    Judgement less_than_all() const {
        tell(trace.steps, codes::step_worse, {{"actual", context.actual_text}, {"target", "100%"}});
        return open_below_full();
    }

    /// In proportion, where no printed rule wants it otherwise.
    PlannedIndicator judged_in_numbers() const {
        auto indicator = context.indicator;
        if (!indicator.rule_was_named && indicator.rule == RuleKind::graded) indicator.rule = RuleKind::proportional;
        return indicator;
    }

    Judgement judge_numbers(Pair const& numbers) const {
        auto const indicator = judged_in_numbers();
        auto actual = context.actual;
        actual.node = syntax::Bare{numbers.actual};
        Context const in_numbers{indicator, context.ruleset, actual, context.actual_text, context.scale};
        return JudgePart{in_numbers, trace}(numbers.target);
    }

    /// 较2021年增长2% for 较2021年不降低; nothing where the actual is a word that says nothing of it.
    std::optional<Judgement> judge_comparison(NumericCriterion const& criterion) const {
        if (is_judgement_word(context)) return std::nullopt;
        auto const indicator = judged_in_numbers();
        Context const in_numbers{indicator, context.ruleset, context.actual, context.actual_text, context.scale};
        bool const compares = syntax::get<syntax::Relative>(context.actual) || written_quantity(context.actual);
        if (compares) return JudgePart{in_numbers, trace}(criterion);
        return judge_change_in_words(in_numbers, criterion, trace);
    }
};

}  // namespace

Judgement judge_part(Context const& context, Criterion::Part const& part, Trace& trace) {
    return std::visit(JudgePart{context, trace}, part);
}

}  // namespace jixiao::engine::rules
