// A number without a unit beside a percentage: as it is written, or as a fraction of 1.
#include "engine/catalog.hpp"
#include "engine/nature/plain_name.hpp"
#include "engine/nature/values.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine::rules {
namespace {

/// Both readings of one number, as texts.
struct Sides {
    bool of_actual = true;
    Text number;
    std::string written;
    std::string fraction;
};

std::string percent_of(Decimal value) { return number_text(Ratio(value)) + "%"; }

Sides sides_of(Context const& context, Pair const& written, Pair const& fraction) {
    if (written.actual.unit.is_none())
        return {true, context.actual_text, percent_of(written.actual.value), percent_of(fraction.actual.value)};
    auto const end = [](NumericCriterion const& target) {
        return percent_of(target.allowed.low ? *target.allowed.low : *target.allowed.high);
    };
    return {false, target_text(context), end(written.target), end(fraction.target)};
}

std::vector<grammar::Argument> arguments(Sides const& sides) {
    return {{"number", sides.number}, {"written", sides.written}, {"fraction", sides.fraction}};
}

/// Last year's 92% says what 0.93 is: nearer to it than 0.93%.
std::optional<grammar::syntax::Quantity> last_year(Context const& context, Pair const& fraction) {
    auto const& previous = context.indicator.spec.previous;
    auto const quantity = previous ? written_quantity(*previous) : std::nullopt;
    bool const percent = quantity && quantity->unit == fraction.target.unit;
    if (!percent || !(Ratio(quantity->value) * Ratio(10) > Ratio(fraction.actual.value))) return std::nullopt;
    return quantity;
}

bool is_met(Pair const& pair) { return contains(pair.target.allowed, Ratio(pair.actual.value)); }

/// Why the number is a fraction; nothing if nothing says so.
std::optional<Message> why_fraction(Context const& context, Pair const& written, Pair const& fraction,
                                    Sides const& sides) {
    auto list = arguments(sides);
    auto const told = [&](grammar::CodeInfo const& code, grammar::Argument because) {
        list.push_back(std::move(because));
        return Message{&code, list};
    };
    auto const& spec = context.indicator.spec;
    if (context.scale == Scale::column) return Message{&codes::fraction_by_column, list};
    if (!sides.of_actual && unit_in(plain_name(spec.name)) == "%")
        return told(codes::fraction_by_name, {"name", spec.name});
    if (auto const previous = last_year(context, fraction); previous && sides.of_actual)
        return told(codes::fraction_by_last_year, {"previous", percent_of(previous->value)});
    if (is_met(written) && is_met(fraction)) return told(codes::fraction_or_not, {"target", spec.target_text});
    return std::nullopt;
}

}  // namespace

std::optional<Pair> settle_scale(Context const& context, Pair const& written, Trace& trace) {
    auto const fraction = as_fraction(written.target, written.actual);
    if (!fraction || context.scale == Scale::percent) return written;
    if (context.scale == Scale::fraction) return fraction;
    auto const sides = sides_of(context, written, *fraction);
    if (auto why = why_fraction(context, written, *fraction, sides)) {
        trace.notes.push_back(std::move(*why));
        return fraction;
    }
    tell(trace.notes, codes::percent_or_fraction, arguments(sides));
    return std::nullopt;
}

bool is_clear_multiplier(Context const& context, Pair const& written, Trace& trace) {
    constexpr int beyond = 100;
    auto const& [target, actual] = written;
    auto const& limit = target.allowed.high ? target.allowed.high : target.allowed.low;
    bool const scaled = actual.unit.is_none() && target.unit.scale != 0 && target.unit.head != 0;
    if (!scaled || !limit || !(Ratio(actual.value) > Ratio(*limit) * Ratio(beyond))) return true;
    auto plain = target.unit;
    plain.scale = 0;
    tell(trace.notes, codes::multiplier_unclear,
         {{"actual", context.actual_text},
          {"scaled", quantity_text(Ratio(actual.value), target.unit)},
          {"plain", quantity_text(Ratio(actual.value), plain)}});
    return false;
}

}  // namespace jixiao::engine::rules
