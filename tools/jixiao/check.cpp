// jixiao check: everything that is wrong with tables and actuals.
#include <fmt/format.h>

#include "targets/weights.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/scoring.hpp"
#include "tools/jixiao/verbs.hpp"

namespace jixiao::program {
namespace {

void check_weights(Loaded const& loaded, RulesetPointer const& chosen, Shelf& shelf, Diagnostics& sink) {
    for (auto const& table : loaded.tables) {
        auto const ruleset = chosen ? chosen : own_choice(table, shelf, sink).ruleset;
        if (ruleset) targets::check_weight_sum(table, *ruleset, sink);
    }
}

/// Actuals that belong to no table, and entries that belong to no row.
void check_actuals(Loaded const& loaded, Diagnostics& sink) {
    if (loaded.tables.empty()) return;
    auto const files = targets::assign(loaded.actuals, loaded.tables, sink);
    for (std::size_t i = 0; i < files.size(); ++i)
        if (files[i]) targets::match(*files[i], loaded.tables[i], sink);
}

std::string looked_at(Loaded const& loaded, Diagnostics const& diagnostics, Language language) {
    std::size_t indicators = 0;
    for (auto const& table : loaded.tables) indicators += table.rows.size();
    auto found = render::summary(diagnostics, language);
    if (language == Language::chinese)
        return fmt::format("检查了 {} 张目标表、{} 个指标：{}。", loaded.tables.size(), indicators,
                           found.empty() ? "没有发现问题" : found);
    return fmt::format("Looked at {} {} with {} {}: {}.", loaded.tables.size(),
                       loaded.tables.size() == 1 ? "table" : "tables", indicators,
                       indicators == 1 ? "indicator" : "indicators", found.empty() ? "nothing found" : found);
}

void write(Diagnostics const& diagnostics, std::string const& summary, Call const& call, Streams const& streams) {
    auto const format = call.value("format", "full");
    auto const& style = call.settings.style;
    if (format == "full") {
        render::write_full(diagnostics, style, streams.output);
        streams.output << (diagnostics.empty() ? "" : "\n") << summary << '\n';
        return;
    }
    if (format == "json")
        render::write_json(diagnostics, style, streams.output);
    else
        render::write_concise(diagnostics, style, streams.output);
    if (call.settings.verbosity != Verbosity::quiet) streams.error << summary << '\n';
}

Status run(Call const& call, Environment const&, Streams const& streams) {
    Diagnostics diagnostics;
    if (call.arguments.empty())
        report(diagnostics, codes::missing_argument, {},
               {{"command", "check"}, {"what", Text("目标表文件或文件夹", "a target table or a folder")}});
    Shelf shelf;
    auto const chosen = call.has("ruleset") ? shelf.named(call.value("ruleset"), diagnostics) : nullptr;
    if (status_of(diagnostics) == Status::usage) {
        show(diagnostics, call.settings, streams.error);
        return Status::usage;
    }
    auto const loaded = load(call.arguments, Wanted::everything, diagnostics);
    check_weights(loaded, chosen, shelf, diagnostics);
    check_actuals(loaded, diagnostics);
    diagnostics = render::in_order(std::move(diagnostics));
    write(diagnostics, looked_at(loaded, diagnostics, call.settings.style.language), call, streams);
    return status_of(diagnostics);
}

}  // namespace

Command check_command() {
    return {"check",
            {"目标表|文件夹...", "TABLE|DIR..."},
            {"检查目标表：写错的指标值、单位、权重，对不上的实际完成情况", "find what is wrong with target tables: targets, units, weights, actuals that fit nothing"},
            {{"format", 'f', {"格式", "FORMAT"},
              {"输出格式：full 标出位置（默认），concise 每条一行，json", "full (with carets, the default), concise (one line each) or json"},
              {"full", "concise", "json"}},
             {"ruleset", 'r', {"名称|文件", "NAME|FILE"},
              {"按哪个规则集检查权重合计", "the ruleset that says what weights should add to"}}},
            {{"jixiao check 绩效2024/", {"检查一个文件夹", "check a folder"}},
             {"jixiao check --format concise 项目.toml", {"每条一行，供编辑器使用", "one line each, for editors"}}},
            run};
}

}  // namespace jixiao::program
