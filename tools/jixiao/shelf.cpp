#include "tools/jixiao/shelf.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "targets/files.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/options.hpp"
#include "tools/jixiao/world.hpp"

namespace jixiao::program {
namespace {

/// A name with a folder or the ending .toml means a file.
bool means_file(std::string_view name) { return name.find('/') != std::string_view::npos || name.ends_with(".toml"); }

std::vector<grammar::Argument> arguments_for(std::string const& name) {
    auto const known = targets::builtin_ruleset_names();
    return {{"name", name},
            {"hint", did_you_mean(name, known)},
            {"known", Text(fmt::format("{}", fmt::join(known, "、")), fmt::format("{}", fmt::join(known, ", ")))}};
}

}  // namespace

RulesetPointer Shelf::named(std::string const& name, Diagnostics& sink) {
    if (means_file(name)) return from_file(name, sink);
    auto ruleset = targets::builtin_ruleset(name);
    if (!ruleset) report(sink, codes::unknown_ruleset, {}, arguments_for(name));
    return ruleset;
}

RulesetPointer Shelf::of_table(std::string const& name, grammar::Source const& table, grammar::Span place,
                               Diagnostics& sink) {
    if (means_file(name)) return from_file(std::filesystem::path(table->name()).parent_path() / name, sink);
    auto ruleset = targets::builtin_ruleset(name);
    if (!ruleset) report(sink, codes::table_ruleset_unknown, place, arguments_for(name)).source = table;
    return ruleset;
}

RulesetPointer Shelf::fallback() const { return targets::builtin_ruleset(targets::default_ruleset_name); }

RulesetPointer Shelf::from_file(std::filesystem::path const& file, Diagnostics& sink) {
    auto const key = file.lexically_normal().string();
    if (auto const found = files_.find(key); found != files_.end()) return found->second;
    auto& kept = files_[key];
    auto const source = targets::read_source(file);
    if (!source) {
        report_unreadable(file, source.error(), sink);
        return nullptr;
    }
    Diagnostics problems;
    auto ruleset = targets::read_ruleset(*source, problems);
    if (ruleset && !has_errors(problems)) kept = std::make_shared<engine::Ruleset const>(std::move(*ruleset));
    sink.insert(sink.end(), problems.begin(), problems.end());
    return kept;
}

}  // namespace jixiao::program
