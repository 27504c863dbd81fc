// Words that come to a number: 未发生, 全覆盖, 每季度1次.
#include "engine/words/claims.hpp"

#include "engine/catalog.hpp"
#include "engine/names.hpp"
#include "engine/nature/plain_name.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"
#include "grammar/characters.hpp"

namespace jixiao::engine::rules {

namespace syntax = grammar::syntax;

namespace {

/// 安全事故 within 安全生产事故: the same characters in the same order.
bool is_within(std::string_view part, std::string_view whole) {
    for (; !part.empty() && !whole.empty(); whole.remove_prefix(grammar::decode(whole).size)) {
        auto const character = part.substr(0, grammar::decode(part).size);
        if (whole.starts_with(character)) part.remove_prefix(character.size());
    }
    return part.empty();
}

/// 未发生投诉 says nothing of 安全事故数.
bool is_about(std::string const& thing, std::string_view name) {
    auto const plain = plain_name(name);
    return thing.empty() || name.empty() || covers(thing, plain) || covers(plain, thing) || is_within(plain, thing);
}

/// 每月1次 as 12次, beside a target of 每季度1次.
std::optional<syntax::Quantity> yearly(syntax::Indicator const& actual) {
    auto const year = in_a_year(actual);
    return year ? year : written_quantity(actual);
}

}  // namespace

bool is_of_year(Context const& context, Rhythm const& rhythm, Ratio const& count, Trace& trace) {
    auto const year = end_of(rhythm.of_year);
    if (!may_be_of_one_period(rhythm, count, year)) return true;
    tell(trace.notes, codes::of_period_or_year,
         {{"actual", context.actual_text},
          {"target", target_text(context)},
          {"year", quantity_text(year, rhythm.of_year.unit)}});
    return false;
}

bool is_count_clear(Context const& context, Trace& trace) {
    auto const quantity = written_quantity(context.actual);
    auto const rhythm = quantity ? rhythm_of(context.indicator) : std::nullopt;
    return !rhythm || in_a_year(context.actual) || is_of_year(context, *rhythm, Ratio(quantity->value), trace);
}

bool takes_words(Context const& context) {
    return !(context.indicator.rule_was_named && context.indicator.rule == RuleKind::proportional);
}

std::optional<Ratio> number_of_words(Context const& context, NumericCriterion const& criterion, Trace& trace) {
    if (!takes_words(context) || criterion.measure != Measure::value || written_quantity(context.actual))
        return std::nullopt;
    std::optional<Ratio> value;
    auto const nothing = nothing_of(context.actual_text);
    bool const may_be_none = contains(criterion.allowed, Ratio(0));
    if (criterion.sense == Sense::higher && is_not_begun(context.actual_text)) value = Ratio(0);
    if (nothing && may_be_none && is_about(*nothing, context.indicator.spec.name)) value = Ratio(0);
    if (grammar::is_percent(criterion.unit) && is_everything(context.actual_text)) value = Ratio(100);
    if (value)
        tell(trace.notes, codes::words_as_number,
             {{"actual", context.actual_text}, {"read", quantity_text(*value, criterion.unit)}});
    return value;
}

std::optional<Pair> numbers_of_words(Context const& context, WordCriterion const& criterion) {
    if (!criterion.amount || word_key(context.actual_text) == word_key(criterion.text)) return std::nullopt;
    auto const quantity = yearly(context.actual);
    if (!quantity) return std::nullopt;
    auto number = *criterion.amount;
    bool const nothing = number.unit.is_none();
    if (nothing && grammar::is_percent(quantity->unit)) return std::nullopt;
    if (nothing) number.unit = quantity->unit;
    bool const same_kind = quantity->unit.is_none() || grammar::convertible(quantity->unit, number.unit);
    return same_kind ? std::optional(Pair{number, *quantity}) : std::nullopt;
}

}  // namespace jixiao::engine::rules
