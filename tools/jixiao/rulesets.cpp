// jixiao rulesets: the scoring rules that are built in, or those of a file.

#include "targets/read/builtin_rulesets.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/shelf.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/render/characters.hpp"
#include "tools/render/ruleset_words.hpp"
#include "tools/render/table.hpp"

namespace jixiao::program {
namespace {

using render::say;

void write_list(Style const& style, std::ostream& out) {
    render::Table table;
    table.columns = {{say(style, "规则集", "Ruleset")},
                     {say(style, "名称", "Title"), render::Align::left, 20},
                     {say(style, "依据", "Basis"), render::Align::left, 12},
                     {say(style, "其余依照", "The rest from")}};
    for (auto const name : targets::builtin_ruleset_names()) {
        auto const ruleset = targets::builtin_ruleset(name);
        auto const mark = name == targets::default_ruleset_name ? say(style, "（默认）", " (default)") : "";
        table.rows.push_back({{{std::string(name)},
                               {ruleset->title.in(style.language) + mark},
                               {ruleset->basis.in(style.language)},
                               {ruleset->extends}}});
    }
    write(table, style, out);
}

void write_one(std::string const& name, engine::Ruleset const& ruleset, Style const& style, std::ostream& out) {
    out << render::painted(name, render::Paint::bold, style) << '\n';
    render::write_ruleset(ruleset, style, out);
    auto const text = targets::builtin_ruleset_text(name);
    if (text.empty()) return;
    out << '\n'
        << say(style, "TOML 原文（可以存成文件，改成自己的规则集）：",
               "As TOML (save it to make a ruleset of your own):")
        << "\n\n"
        << text << (text.ends_with('\n') ? "" : "\n");
}

Status run(Call const& call, Environment const&, Streams const& streams) {
    auto const& style = call.settings.style;
    if (call.arguments.empty()) {
        write_list(style, streams.output);
        return Status::good;
    }
    Diagnostics diagnostics;
    Shelf shelf;
    bool first = true;
    for (auto const& name : call.arguments) {
        auto const ruleset = shelf.named(name, diagnostics);
        if (!ruleset) continue;
        if (!first) streams.output << '\n';
        first = false;
        write_one(name, *ruleset, style, streams.output);
    }
    show(diagnostics, call.settings, streams.error);
    return status_of(diagnostics);
}

}  // namespace

Command rulesets_command() {
    return {"rulesets",
            {"[名称|文件]...", "[NAME|FILE]..."},
            {"列出内置的规则集；写上名称看它的全部规定",
             "list the rulesets that are built in; with a name, everything it says"},
            {},
            {{"jixiao rulesets", {"列出内置的规则集", "list them"}},
             {"jixiao rulesets mof-2021-101", {"一个规则集的说明和 TOML 原文", "one in words and as TOML"}},
             {"jixiao rulesets 本市规则.toml", {"检查并说明自己的规则集", "check and describe a ruleset of your own"}}},
            run};
}

}  // namespace jixiao::program
