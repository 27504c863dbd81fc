// Findings on a row and on its target, kept by the scorer until the next call.
#include "grammar/catalog.hpp"
#include "targets/review/single.hpp"
#include "tools/capi/guard.hpp"

namespace jixiao::capi {
namespace {

Findings diagnosis(jixiao_scorer const& scorer, jixiao_row const& row) {
    auto scored = score_long_way(row, scorer.ruleset);
    for (auto const& note : scored.row.score.notes) {
        Finding finding;
        static_cast<grammar::Message&>(finding.diagnostic) = note;
        scored.findings.push_back(std::move(finding));
    }
    return std::move(scored.findings);
}

std::string text_of(jixiao_text text) { return std::string(view(text)); }

bool is_utf8(jixiao_row const& row) {
    for (auto const text : {row.target, row.name, row.level, row.rule, row.previous})
        if (grammar::find_invalid_utf8(view(text))) return false;
    return true;
}

Findings reviewed(jixiao_scorer const& scorer, jixiao_row const& row) {
    grammar::Diagnostics found;
    if (is_utf8(row))
        found = targets::review::review_target(
            {text_of(row.target), text_of(row.name), text_of(row.level), text_of(row.rule), text_of(row.previous)},
            *scorer.ruleset, {});
    else
        report(found, grammar::codes::invalid_encoding, {});
    Findings findings;
    for (auto& finding : found) findings.push_back({std::move(finding), "target"});
    return findings;
}

jixiao_status keep(jixiao_scorer& scorer, Findings const& findings, std::size_t* count) {
    std::vector<Told> all;
    for (auto const& finding : findings) all.push_back(told(finding, scorer.style.language));
    scorer.told = std::move(all);
    *count = scorer.told.size();
    return JIXIAO_OK;
}

}  // namespace
}  // namespace jixiao::capi

using namespace jixiao::capi;

jixiao_status jixiao_diagnose(jixiao_scorer* scorer, jixiao_row const* row, size_t* count) {
    return guarded(scorer, is_whole(row) && count, [&] { return keep(*scorer, diagnosis(*scorer, *row), count); });
}

jixiao_status jixiao_review(jixiao_scorer* scorer, jixiao_row const* row, size_t* count) {
    return guarded(scorer, is_whole(row) && count, [&] { return keep(*scorer, reviewed(*scorer, *row), count); });
}

jixiao_status jixiao_finding_at(jixiao_scorer const* scorer, size_t index, jixiao_finding* finding) {
    if (!scorer || !finding || index >= scorer->told.size()) return JIXIAO_BAD_ARGUMENT;
    auto const& told = scorer->told[index];
    *finding = {told.code.c_str(), static_cast<jixiao_severity>(told.severity),
                told.field,        told.begin,
                told.end,          told.message.c_str(),
                told.help.c_str(), told.fixed.c_str()};
    return JIXIAO_OK;
}
