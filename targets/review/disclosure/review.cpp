#include "targets/review/disclosure/review.hpp"

#include <algorithm>
#include <tuple>

#include "targets/catalog.hpp"
#include "targets/disclosure/read.hpp"
#include "targets/review/disclosure/judge.hpp"
#include "targets/review/disclosure/registry.hpp"

namespace jixiao::targets::review {
namespace {

Settings::Change const* change_of(Settings const& settings, std::string_view code) {
    auto const found = settings.changes.find(code);
    return found == settings.changes.end() ? nullptr : &found->second;
}

/// What is not compared, and why: once for each table.
void report_doubts(DisclosureScene const& scene, Diagnostics& sink) {
    for (auto const& table : scene.tables) {
        auto const named = [&](grammar::CodeInfo const& code) -> Diagnostic& {
            return report(sink, code, scene.source, table.title.span, {{"table", Text(table.title.value)}});
        };
        if (!table.doubts.empty()) {
            auto& doubt = named(codes::budget_table_doubtful);
            doubt.arguments.push_back(table.doubts.front().arguments.front());
            continue;
        }
        bool const is_open = std::any_of(table.blocks.begin(), table.blocks.end(),
                                         [](Block const& block) { return !block.columns_certain; });
        if (is_open && disclosure::has_figures(table)) named(codes::budget_columns_doubtful);
    }
}

bool comes_before(Diagnostic const& a, Diagnostic const& b) {
    return std::tuple(a.span.begin, a.span.end, a.code->id) < std::tuple(b.span.begin, b.span.end, b.code->id);
}

void apply(Settings const& settings, Diagnostics& findings) {
    for (auto& finding : findings)
        if (auto const* change = change_of(settings, finding.code->id); change && change->severity)
            finding.changed_severity = change->severity;
}

}  // namespace

std::optional<DisclosureScene> disclosure_in(document::Document const& document) {
    auto tables = disclosure::tables_in(document);
    if (tables.empty()) return std::nullopt;
    DisclosureScene scene;
    scene.source = document.source;
    scene.tables = std::move(tables);
    scene.statements = disclosure::statements_in(document);
    scene.empty_claims = disclosure::empty_claims_in(document);
    return scene;
}

Diagnostics review(DisclosureScene const& scene, Settings const& settings) {
    Findings findings;
    for (auto const* check : disclosure_checks()) {
        auto const* change = change_of(settings, check->listed.code.id);
        if (!change || change->on) check->run(scene, findings);
    }
    judge(scene, findings.equations, findings.diagnostics);
    report_doubts(scene, findings.diagnostics);
    apply(settings, findings.diagnostics);
    std::stable_sort(findings.diagnostics.begin(), findings.diagnostics.end(), comes_before);
    return std::move(findings.diagnostics);
}

bool is_of_disclosure(Diagnostic const& finding) {
    auto const id = finding.code->id;
    return id == codes::budget_table_doubtful.id || id == codes::budget_columns_doubtful.id ||
           disclosure_check_of(id) != nullptr;
}

}  // namespace jixiao::targets::review
