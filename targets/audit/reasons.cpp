#include "targets/audit/reasons.hpp"

#include <algorithm>

#include "targets/catalog.hpp"

namespace jixiao::targets::audit {
namespace {

std::string text(Decimal value) { return grammar::to_short_string(value); }

Decimal distance(Decimal a, Decimal b) {
    auto const difference = a > b ? grammar::subtract(a, b) : grammar::subtract(b, a);
    return difference.value_or(a);
}

bool gives(Decimal unrounded, Decimal printed, int places, grammar::Rounding mode) {
    auto const rounded = grammar::round(unrounded, places, mode);
    return rounded && *rounded == printed;
}

}  // namespace

Message why_unscorable(engine::RowScore const& score) {
    auto const found = std::find_if(score.notes.begin(), score.notes.end(), [](Message const& note) {
        return note.code->severity == grammar::Severity::error;
    });
    if (found != score.notes.end()) return *found;
    return {score.verdict == engine::Verdict::needs_hand ? &codes::audit_outside_tier : &codes::audit_incomplete, {}};
}

std::optional<Message> other_rounding(Decimal unrounded, Decimal printed) {
    using grammar::Rounding;
    if (gives(unrounded, printed, 1, Rounding::half_up)) return Message{&codes::audit_one_decimal, {}};
    if (gives(unrounded, printed, 0, Rounding::half_up)) return Message{&codes::audit_whole_number, {}};
    for (int const places : {2, 1, 0})
        if (gives(unrounded, printed, places, Rounding::down))
            return Message{&codes::audit_cut, {{"places", std::to_string(places)}}};
    return std::nullopt;
}

Message likely_reason(Decimal computed, Decimal printed, Decimal weight, Decimal tolerance) {
    std::string const difference = text(distance(computed, printed));
    if (printed > weight) return {&codes::audit_above_weight, {{"printed", text(printed)}, {"weight", text(weight)}}};
    if (printed.is_negative()) return {&codes::audit_negative, {{"printed", text(printed)}}};
    if (distance(computed, printed) <= tolerance)
        return {&codes::audit_near, {{"difference", difference}, {"tolerance", text(tolerance)}}};
    if (printed < computed)
        return {&codes::audit_deducted,
                {{"computed", text(computed)}, {"printed", text(printed)}, {"difference", difference}}};
    return {&codes::audit_too_many,
            {{"computed", text(computed)}, {"printed", text(printed)}, {"difference", difference}}};
}

}  // namespace jixiao::targets::audit
