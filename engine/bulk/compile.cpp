#include "engine/bulk/compile.hpp"

#include <algorithm>

#include "engine/bulk/layout.hpp"
#include "engine/catalog.hpp"
#include "engine/nature/values.hpp"
#include "engine/readings/direction.hpp"
#include "engine/single_row.hpp"
#include "grammar/characters.hpp"
#include "grammar/indicator.hpp"

namespace jixiao::engine::bulk {
namespace {

using grammar::CodeInfo;
using grammar::syntax::Comparator;

constexpr std::size_t sides = 3, signs = 3;

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool names_a_number(Ruleset const& ruleset) {
    return std::any_of(ruleset.tiers.begin(), ruleset.tiers.end(), [](Tier const& tier) {
        return has_digit(tier.name.chinese) || std::any_of(tier.words.begin(), tier.words.end(), has_digit);
    });
}

/// Nothing if it does not fit.
std::optional<std::int64_t> count_of(Decimal limit) {
    std::int64_t result = limit.mantissa;
    int const zeros = limit.exponent + static_cast<int>(number_places);
    for (int i = 0; i < zeros; ++i)
        if (__builtin_mul_overflow(result, 10, &result)) return std::nullopt;
    return zeros < 0 ? std::nullopt : std::optional(result);
}

void refuse(Meaning& target, CodeInfo const& reason) {
    target.kind = Meaning::Kind::refused;
    target.reason = &reason;
}

Criterion criterion_of(grammar::syntax::Indicator target, BarePolicy const& policy, std::optional<BareMeaning> bare) {
    if (bare) return lower(target, *bare);
    IndicatorSpec spec;
    spec.target = std::move(target);
    return read_target(spec, policy);
}

/// 1:3: the name says which of its numbers counts.
bool counts_by_name(Criterion const& criterion) {
    return std::any_of(criterion.parts.begin(), criterion.parts.end(), [](Criterion::Part const& part) {
        auto const* number = std::get_if<NumericCriterion>(&part);
        return number != nullptr && is_proportion(number->unit);
    });
}

/// 90%-95%: the name says whether there can be too much of it.
bool is_range(Criterion const& criterion) {
    auto const* number = only_part<NumericCriterion>(criterion);
    return (number != nullptr && number->sense == Sense::inside) || as_range(criterion);
}

}  // namespace

Compiler::Compiler(std::shared_ptr<Ruleset const> ruleset) : ruleset_(std::move(ruleset)), units_(*ruleset_) {
    add_cases();
    auto const bands = band_curve(bands_for(*ruleset_, {}, {}));
    steps_.push_back(bands ? steps_of(*bands, Sign::positive) : Steps{});
    numbers_are_numbers_ = !names_a_number(*ruleset_);
}

/// Number 0 is no case; each of the others stands twice, without deductions and with them.
void Compiler::add_cases() {
    steps_.emplace_back();
    for (RuleKind const rule : {RuleKind::proportional, RuleKind::pass_fail})
        for (Side const side : {Side::at_least, Side::at_most, Side::exactly})
            for (bool const closed : {false, true})
                for (Sign const sign : {Sign::negative, Sign::zero, Sign::positive}) add({side, closed, sign}, rule);
}

void Compiler::add(CurveCase const& of, RuleKind rule) {
    auto const curve = rule == RuleKind::pass_fail ? pass_fail_curve(of, *ruleset_) : proportional_curve(of, *ruleset_);
    auto const steps = steps_of(curve, of.sign);
    bool const deducts = of.side != Side::at_most && of.sign == Sign::positive;
    steps_.push_back(steps);
    steps_.push_back(deducts ? with_deductions(steps, ruleset_->over_steps).value_or(Steps{}) : steps);
}

std::uint8_t Compiler::number_of(CurveCase const& of, RuleKind rule, bool deducts) const {
    auto const kind = static_cast<std::size_t>(rule == RuleKind::pass_fail);
    auto const index = ((kind * sides + static_cast<std::size_t>(of.side)) * 2 + of.closed) * signs +
                       static_cast<std::size_t>(of.sign);
    return static_cast<std::uint8_t>(1 + 2 * index + deducts);
}

PrintedRule Compiler::printed_rule(std::string_view text) const {
    PrintedRule rule{.padded = std::string(text).append(slack, '\0'),
                     .size = text.size(),
                     .kind = named_rule(grammar::trimmed(text), *ruleset_)};
    auto const kind = rule.kind.value_or(RuleKind::proportional);
    rule.by_completion = kind == RuleKind::proportional;
    bool const plain = rule.by_completion || (kind == RuleKind::pass_fail && numbers_are_numbers_);
    if (!plain || (ruleset_->named_rules_only && !rule.kind)) return rule;
    for (auto const comparator :
         {Comparator::at_least, Comparator::more_than, Comparator::equal, Comparator::less_than, Comparator::at_most}) {
        bool const upwards = comparator == Comparator::at_least || comparator == Comparator::more_than;
        auto const side = comparator == Comparator::equal ? Side::exactly : upwards ? Side::at_least : Side::at_most;
        bool const closed = comparator != Comparator::more_than && comparator != Comparator::less_than;
        auto const number = number_of({side, closed, Sign::positive}, kind, side != Side::at_most);
        rule.plain_steps[static_cast<std::size_t>(comparator)] =
            steps_[number].steps.empty() ? std::uint8_t{0} : number;
    }
    rule.low_steps = number_of({Side::at_least, true, Sign::positive}, kind, false);
    rule.high_steps = number_of({Side::at_most, true, Sign::positive}, kind, false);
    return rule;
}

void Compiler::compile(Meaning& target, std::string_view text, PrintedRule const& rule,
                       std::optional<BareMeaning> bare) const {
    auto const parsed = grammar::parse_indicator(text);
    auto const criterion = criterion_of(grammar::usable(parsed), ruleset_->bare, bare);
    target.assumed = criterion.is_assumed();
    target.by_name = !criterion.directions.empty() || counts_by_name(criterion) || is_range(criterion);
    if (criterion.parts.empty()) return refuse(target, reason_for_target(parsed.diagnostics));
    if (ruleset_->named_rules_only && !rule.kind) return refuse(target, codes::rule_not_known);
    for (auto const& part : criterion.parts)
        if (auto const* number = std::get_if<NumericCriterion>(&part); number && !admits(*ruleset_, number->unit))
            return refuse(target, codes::unit_not_admitted);
    target.kind = Meaning::Kind::the_long_way;
    auto const* number = std::get_if<NumericCriterion>(&criterion.parts.front());
    if (criterion.parts.size() > 1 || number == nullptr) return;
    compile_number(target, *number, rule.kind.value_or(RuleKind::proportional));
}

void Compiler::compile_number(Meaning& target, NumericCriterion const& criterion, RuleKind rule) const {
    if (rule != RuleKind::proportional && !numbers_are_numbers_) return;
    if (rule == RuleKind::satisfaction) return compile_bands(target);
    target.unit = units_.number_of(criterion.unit);
    bool const has_curve = rule == RuleKind::proportional || rule == RuleKind::pass_fail;
    if (!has_curve || criterion.measure != Measure::value || target.unit == unknown_unit) return;
    auto const& [low, high, low_closed, high_closed] = criterion.allowed;
    target.number = {0, 0};
    bool ready = true;
    switch (criterion.sense) {
        case Sense::higher:
            ready = set_bound(target, *low, {Side::at_least, low_closed, sign_of(Ratio(*low))}, rule);
            break;
        case Sense::exact:
            ready = set_bound(target, *low, {Side::exactly, low_closed, sign_of(Ratio(*low))}, rule);
            break;
        case Sense::lower:
            ready = set_bound(target, *high, {Side::at_most, high_closed, sign_of(Ratio(*high))}, rule);
            break;
        case Sense::inside: ready = set_range(target, criterion.allowed, rule); break;
    }
    if (!ready) return;
    target.by_completion = rule == RuleKind::proportional;
    target.kind = Meaning::Kind::number;
}

bool Compiler::set_bound(Meaning& target, Decimal bound, CurveCase const& of, RuleKind rule) const {
    auto const whole = count_of(bound);
    if (!whole) return false;
    target.number.low = *whole;
    target.steps = number_of(of, rule, true);
    return !steps_[target.steps].steps.empty();
}

bool Compiler::set_range(Meaning& target, Range const& allowed, RuleKind rule) const {
    auto const low = count_of(*allowed.low), high = count_of(*allowed.high);
    if (!low || !high) return false;
    target.number = {*low, *high};
    target.steps = number_of({Side::at_least, allowed.low_closed, sign_of(Ratio(*low))}, rule, false);
    target.high_steps = number_of({Side::at_most, allowed.high_closed, sign_of(Ratio(*high))}, rule, false);
    return !steps_[target.steps].steps.empty();
}

/// The bands look at the value itself: as if 1% were the target.
void Compiler::compile_bands(Meaning& target) const {
    if (steps_.back().steps.empty()) return;
    static grammar::Unit const percent = grammar::parse_unit("%");
    target.unit = units_.number_of(percent);
    target.number = {*count_of({1, 0}), 0};
    target.steps = static_cast<std::uint8_t>(steps_.size() - 1);
    target.kind = Meaning::Kind::number;
}

}  // namespace jixiao::engine::bulk
