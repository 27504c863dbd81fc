#include "tools/jixiao/fixing.hpp"

#include <fmt/format.h>

#include <set>

#include "targets/read/toml.hpp"
#include "targets/review/diff.hpp"
#include "targets/review/review.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/output.hpp"

namespace jixiao::program {
namespace {

namespace review_layer = targets::review;
using review_layer::AppliedFix;
using review_layer::FixedText;

/// Everything there is to say about one file, read alone.
Diagnostics findings_in(grammar::Source const& source, engine::Ruleset const& ruleset,
                        review_layer::Settings const& settings) {
    Diagnostics findings;
    auto const table = targets::read_table(source, findings);
    if (!table) return findings;
    for (auto& finding : review_layer::review(*table, std::span(&*table, 1), ruleset, settings))
        findings.push_back(std::move(finding));
    return findings;
}

std::string line_of(std::string const& file, AppliedFix const& fix, Language language) {
    bool const unsafe = fix.safety != grammar::Safety::safe;
    return fmt::format(
        "{}:{}:{}: {}[{}]: {}{}\n", file, fix.place.line, fix.place.column, render::say(language, "已修复", "fixed"),
        fix.code->id, fix.title.in(language),
        !unsafe ? "" : render::say(language, "（可能改变含义，请核对）", " (may change the meaning; please check)"));
}

}  // namespace

std::size_t fix_files(Loaded const& loaded, Review const& review, FixRequest const& request, Shelf& shelf,
                      Language language, Streams const& streams, Diagnostics& sink) {
    std::size_t count = 0;
    std::set<std::string_view> documents;
    for (auto const& table : loaded.tables) {
        if (table.in_document) {
            if (documents.insert(table.source->name()).second)
                report(sink, codes::document_not_fixed, {}, {{"file", table.source->name()}});
            continue;
        }
        auto const ruleset = ruleset_for(table, review, shelf, sink);
        if (!ruleset) continue;
        auto const find = [&](grammar::Source const& source) { return findings_in(source, *ruleset, review.settings); };
        FixedText const fixed = review_layer::fix(table.source, find, request.extent);
        count += fixed.applied.size();
        if (fixed.applied.empty()) continue;
        if (request.only_show) {
            streams.output << review_layer::unified_diff(table.source->name(), table.source->bytes(), fixed.bytes);
            continue;
        }
        write_file(table.source->name(), fixed.bytes, true, sink);
        for (AppliedFix const& fix : fixed.applied) streams.error << line_of(table.source->name(), fix, language);
    }
    return count;
}

}  // namespace jixiao::program
