#include "targets/audit/reasons.hpp"

#include <algorithm>

#include "engine/show.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::audit {
namespace {

using grammar::Language;

std::string text(Decimal value) { return grammar::to_short_string(value); }

/// ，完成率 95.79%; nothing where no rate is defined.
Text rate_of(engine::RowScore const& score) {
    if (!score.exact_completion) return {};
    auto const rate = engine::percent_text(*score.exact_completion);
    return {"，完成率 " + rate, ", " + rate + " of it"};
}

}  // namespace

Message why_unscorable(engine::RowScore const& score) {
    auto const found = std::find_if(score.notes.begin(), score.notes.end(), [](Message const& note) {
        return note.code->severity == grammar::Severity::error;
    });
    if (found != score.notes.end()) return *found;
    return {score.verdict == engine::Verdict::needs_hand ? &codes::audit_outside_tier : &codes::audit_incomplete, {}};
}

Message fits_reading(Message const& why) {
    return fits_reading(Text{grammar::wording(why, Language::chinese), grammar::wording(why, Language::english)});
}

Message fits_reading(Text const& why) { return {&codes::audit_other_reading, {{"why", why}}}; }

Message above_weight(Decimal printed, Decimal weight) {
    return {&codes::audit_above_weight, {{"printed", text(printed)}, {"weight", text(weight)}}};
}

Message negative(Decimal printed) { return {&codes::audit_negative, {{"printed", text(printed)}}}; }

Message full_for_missed(PublishedRow const& row, engine::RowScore const& score) {
    return {&codes::audit_full_for_missed,
            {{"target", row.spec.target_text}, {"actual", row.actual.text}, {"rate", rate_of(score)}}};
}

Message full_by_rounding(engine::RowScore const& score) {
    return {&codes::audit_full_by_rounding, {{"rate", rate_of(score)}}};
}

Message above_tier(std::string const& actual, Decimal low, Decimal high, Decimal printed) {
    return {&codes::audit_above_tier,
            {{"actual", actual}, {"low", text(low)}, {"high", text(high)}, {"printed", text(printed)}}};
}

Message not_deducted(Decimal deduction) { return {&codes::audit_not_deducted, {{"deduction", text(deduction)}}}; }

Message taken_off(std::string const& reason, Decimal difference) {
    return {&codes::audit_taken_off, {{"difference", text(difference)}, {"reason", reason}}};
}

Message likely_reason(Decimal computed, Decimal printed, Decimal tolerance) {
    std::string const difference = text(distance(computed, printed));
    if (distance(computed, printed) <= tolerance)
        return {&codes::audit_near, {{"difference", difference}, {"tolerance", text(tolerance)}}};
    auto const& code = printed < computed ? codes::audit_deducted : codes::audit_too_many;
    return {&code, {{"computed", text(computed)}, {"printed", text(printed)}, {"difference", difference}}};
}

Decimal distance(Decimal a, Decimal b) {
    auto const difference = a > b ? grammar::subtract(a, b) : grammar::subtract(b, a);
    return difference.value_or(a);
}

}  // namespace jixiao::targets::audit
