// Judgements in words: tiers of 按评判等级赋分, and yes or no of 直接赋分.
#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/names.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"
#include "engine/words/claims.hpp"
#include "engine/words/phrase.hpp"
#include "engine/words/scale.hpp"

namespace jixiao::engine::rules {
namespace {

struct Reading {
    Fit fit = Fit::unknown;
    std::optional<std::size_t> tier = std::nullopt;  // the actual is a tier's word
};

bool names_tier(Tier const& tier, std::string const& key) {
    return key == word_key(tier.name.chinese) ||
           std::any_of(tier.words.begin(), tier.words.end(),
                       [&](std::string const& known) { return word_key(known) == key; });
}

std::optional<std::size_t> find_tier(Ruleset const& ruleset, std::string_view word) {
    auto const key = word_key(word);
    auto const found = std::find_if(ruleset.tiers.begin(), ruleset.tiers.end(),
                                    [&](Tier const& tier) { return names_tier(tier, key); });
    if (found == ruleset.tiers.end()) return std::nullopt;
    return static_cast<std::size_t>(found - ruleset.tiers.begin());
}

/// 优 for a target of 良, 合格 for 达标: places on one scale are compared.
Fit by_rank(std::string_view target, std::string_view actual) {
    auto const wanted = rank(target);
    auto const got = rank(actual);
    if (!wanted || !got || wanted->scale != got->scale) return Fit::unknown;
    bool const better = word_key(target).starts_with("优于") && got->place == wanted->place;  // Ⅲ类 for 优于Ⅲ类
    if (better) return Fit::worse;
    return got->place <= wanted->place ? Fit::reached : Fit::worse;
}

/// 未发生 for 零事故, 已全覆盖 for 全部完成.
Fit by_claim(std::string_view target, std::string_view actual) {
    if (is_everything(target) && is_everything(actual)) return Fit::reached;
    if (is_everything(target) && is_part_of_all(actual)) return Fit::worse;
    auto const asked = nothing_of(target);
    if (!asked) return Fit::unknown;
    if (is_yes(actual) || is_happened(actual)) return Fit::opposite;
    auto const said = nothing_of(actual);
    return said && covers(*said, *asked) ? Fit::reached : Fit::unknown;
}

Fit by_time(std::string_view target, std::string_view actual) {
    return on_time(target) == Fit::reached ? on_time(actual) : Fit::unknown;
}

Reading read_word(Context const& context, std::string_view target) {
    std::string_view const actual = context.actual_text;
    bool const same =
        word_key(actual) == word_key(target) || word_key(actual) == word_key(context.indicator.spec.target_text);
    if (same || (is_yes(target) && is_yes(actual)) || (is_no(target) && is_no(actual))) return {Fit::reached};
    if ((is_yes(target) && is_no(actual)) || (is_no(target) && is_yes(actual))) return {Fit::opposite};
    if (auto const tier = find_tier(context.ruleset, actual)) return {Fit::unknown, tier};
    for (auto const compare : {by_rank, by_claim, by_time})
        if (auto const fit = compare(target, actual); fit != Fit::unknown) return {fit};
    auto const fit = compare_phrases(target, actual);
    if (fit == Fit::opposite && !context.ruleset.tiers.empty()) return {fit, context.ruleset.tiers.size() - 1};
    return {fit};
}

/// What can be typed: the first word of each tier.
Text tier_list(Ruleset const& ruleset) {
    Text list;
    for (Tier const& tier : ruleset.tiers) {
        bool const first = list.english.empty();
        auto const& word = tier.words.empty() ? tier.name.chinese : tier.words.front();
        list.chinese.append(first ? "" : "、").append(word);
        list.english.append(first ? "" : ", ").append(word);
    }
    return list;
}

Scope scope_of(Ruleset const& ruleset, std::size_t index) {
    Tier const& tier = ruleset.tiers[index];
    return {Ratio(tier.lower), Ratio(tier.upper), index > 0, tier.name};
}

void explain_tier(Context const& context, Scope const& scope, Trace& trace) {
    tell(trace.steps, codes::step_tier,
         {{"actual", context.actual_text},
          {"tier", scope.tier},
          {"low", share_text(scope.low)},
          {"high", share_text(scope.high)}});
}

Judgement by_tier(Context const& context, std::size_t index, Trace& trace) {
    Scope const scope = scope_of(context.ruleset, index);
    explain_tier(context, scope, trace);
    auto const& share = context.ruleset.tiers[index].share;
    bool const reached = index == 0;
    if (!share) return open(scope, reached);
    Judgement result = decided(Ratio(*share));
    result.scope = scope;
    result.reached = reached;
    return result;
}

/// 否 for 是: nothing, unless a person finds something within the last tier.
Judgement opposite(Context const& context, std::string_view target, bool by_person, Trace& trace) {
    tell(trace.steps, codes::step_opposite, {{"actual", context.actual_text}, {"target", target}});
    Judgement result = decided(Ratio(0));
    auto const& tiers = context.ruleset.tiers;
    if (by_person && !tiers.empty()) result.scope = scope_of(context.ruleset, tiers.size() - 1);
    return result;
}

Judgement unknown(Context const& context, Trace& trace) {
    tell(trace.notes, codes::unknown_tier, {{"actual", context.actual_text}, {"tiers", tier_list(context.ruleset)}});
    return invalid();
}

Judgement full_or_nothing(Context const& context, Reading const& reading, Trace& trace) {
    bool const met = reading.fit == Fit::reached || (reading.fit == Fit::unknown && reading.tier == 0u);
    tell(trace.steps, met ? codes::step_reached : codes::step_not_reached,
         {{"actual", "“" + std::string(context.actual_text) + "”"}});
    return decided(Ratio(met ? 1 : 0));
}

}  // namespace

bool is_judgement_word(Context const& context) {
    std::string_view const word = context.actual_text;
    return is_yes(word) || is_no(word) || find_tier(context.ruleset, word).has_value();
}

Judgement best_tier(Context const& context, Trace& trace) {
    if (context.ruleset.tiers.empty()) return decided(Ratio(1));
    return by_tier(context, 0, trace);
}

Judgement judge_word(Context const& context, std::string_view target, Trace& trace) {
    Reading const reading = read_word(context, target);
    bool const only_tier = reading.fit == Fit::unknown && reading.tier;
    if (reading.fit == Fit::unknown && !reading.tier) return unknown(context, trace);
    // A tier given where no printed rule asks for full points or nothing is judged as a tier.
    bool const pass_fail =
        context.indicator.rule == RuleKind::pass_fail && (context.indicator.rule_was_named || !only_tier);
    if (reading.fit == Fit::opposite && !reading.tier) return opposite(context, target, !pass_fail, trace);
    if (pass_fail) return full_or_nothing(context, reading, trace);
    if (reading.fit == Fit::reached) return best_tier(context, trace);
    if (reading.tier) return by_tier(context, *reading.tier, trace);
    tell(trace.steps, codes::step_worse, {{"actual", context.actual_text}, {"target", target}});
    return open_below_full();
}

}  // namespace jixiao::engine::rules
