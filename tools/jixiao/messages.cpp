#include "tools/jixiao/messages.hpp"

#include <algorithm>

#include "tools/jixiao/catalog.hpp"

namespace jixiao::program {
namespace {

Status status_of(grammar::Diagnostic const& diagnostic) {
    auto const id = diagnostic.code->id;
    bool const is_ending = diagnostic.code == &codes::ending_does_not_fit;
    if (is_ending || id.starts_with("E90") || id.starts_with("E91")) return Status::usage;
    if (id.starts_with("E92") || id.starts_with("E96")) return Status::world;
    return diagnostic.severity() == grammar::Severity::info ? Status::good : Status::findings;
}

}  // namespace

Status status_of(Diagnostics const& diagnostics) {
    auto status = Status::good;
    for (auto const& diagnostic : diagnostics) status = worse(status, status_of(diagnostic));
    return status;
}

bool show(Diagnostics diagnostics, Settings const& settings, std::ostream& error) {
    if (settings.verbosity == Verbosity::quiet)
        std::erase_if(diagnostics, [](grammar::Diagnostic const& diagnostic) {
            return diagnostic.severity() != grammar::Severity::error;
        });
    if (diagnostics.empty()) return false;
    auto const& style = settings.error_style;
    constexpr std::size_t most_in_full = 50;
    bool const grouped =
        diagnostics.size() > most_in_full && settings.error_is_terminal && settings.verbosity != Verbosity::verbose;
    if (grouped)
        render::write_grouped(render::in_order(diagnostics), style, error);
    else
        render::write_full(render::in_order(diagnostics), style, error);
    auto const summary = render::summary(diagnostics, style.language);
    if (diagnostics.size() > 1 && !summary.empty()) error << '\n' << summary << '\n';
    return true;
}

}  // namespace jixiao::program
