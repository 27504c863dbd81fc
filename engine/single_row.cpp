#include "engine/single_row.hpp"

#include <algorithm>

#include "engine/catalog.hpp"
#include "grammar/characters.hpp"
#include "grammar/indicator.hpp"

namespace jixiao::engine {
namespace {

using grammar::CodeInfo;
using grammar::Severity;

IndicatorSpec spec_of(RowTexts const& texts, Diagnostics& diagnostics) {
    IndicatorSpec spec;
    spec.target_text = grammar::trimmed(texts.target);
    auto parsed = grammar::parse_indicator(spec.target_text);
    spec.target = grammar::usable(parsed);
    spec.weight = grammar::parse_decimal(grammar::trimmed(texts.weight));
    spec.rule = grammar::trimmed(texts.rule);
    spec.name = grammar::trimmed(texts.name);
    diagnostics = std::move(parsed.diagnostics);
    return spec;
}

Actual actual_of(RowTexts const& texts, Diagnostics& diagnostics) {
    Actual actual;
    actual.text = grammar::trimmed(texts.actual);
    if (actual.text.empty()) return actual;
    auto parsed = grammar::parse_indicator(actual.text);
    actual.value = grammar::usable(parsed);
    diagnostics = std::move(parsed.diagnostics);
    return actual;
}

CodeInfo const* first_error(Diagnostics const& diagnostics) {
    auto const found = std::find_if(diagnostics.begin(), diagnostics.end(), [](auto const& diagnostic) {
        return diagnostic.code->severity == Severity::error;
    });
    return found == diagnostics.end() ? nullptr : found->code;
}

CodeInfo const* first_error(std::vector<Message> const& notes) {
    auto const found = std::find_if(notes.begin(), notes.end(),
                                    [](Message const& note) { return note.code->severity == Severity::error; });
    return found == notes.end() ? nullptr : found->code;
}

}  // namespace

SingleRow score_single_row(RowTexts const& texts, std::shared_ptr<Ruleset const> const& ruleset) {
    SingleRow row;
    auto const spec = spec_of(texts, row.target_diagnostics);
    row.actual = actual_of(texts, row.actual_diagnostics);
    auto plan = compile({&spec, 1}, ruleset);
    row.indicator = std::move(plan.indicators.front());
    row.score = score_row(row.indicator, *ruleset, row.actual);
    return row;
}

CodeInfo const* reason_of(SingleRow const& row) {
    if (row.score.points) return nullptr;
    if (row.score.verdict == Verdict::missing) return &codes::no_actual;
    if (row.score.verdict == Verdict::needs_hand) return &codes::tier_needs_score;
    auto const* reason = first_error(row.score.notes);
    // What the grammar found says more than that a text could not be read.
    if (reason == &codes::unreadable_target) return &reason_for_target(row.target_diagnostics);
    if (reason == &codes::unreadable_actual) return &reason_for_actual(row.actual_diagnostics);
    return reason;
}

CodeInfo const& reason_for_target(Diagnostics const& diagnostics) {
    auto const* error = first_error(diagnostics);
    return error == nullptr ? codes::unreadable_target : *error;
}

CodeInfo const& reason_for_actual(Diagnostics const& diagnostics) {
    auto const* error = first_error(diagnostics);
    return error == nullptr ? codes::unreadable_actual : *error;
}

}  // namespace jixiao::engine
