// jixiao codes: what the diagnostics mean.
#include <fmt/format.h>

#include <algorithm>

#include "targets/review/disclosure/registry.hpp"
#include "targets/review/registry.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/options.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/render/fields.hpp"
#include "tools/render/table.hpp"

namespace jixiao::program {
namespace {

using grammar::CodeInfo;
using render::Paint;

/// Steps of explanations are catalog entries, too; they are no findings.
bool is_step(CodeInfo const& code) { return code.id.starts_with('S'); }

std::string_view kind_of(CodeInfo const& code, Language language) {
    if (is_step(code)) return render::say(language, "计算步骤", "step");
    return render::severity_word(code.severity, language);
}

std::string_view meaning_of(CodeInfo const& code, Language language) {
    return language == Language::chinese ? code.chinese : code.english;
}

render::TableRow row_of(CodeInfo const& code, Language language) {
    auto const paint = is_step(code) ? Paint::plain : render::severity_paint(code.severity);
    return {{{std::string(code.id), paint},
             {std::string(kind_of(code, language))},
             {std::string(code.name)},
             {std::string(meaning_of(code, language))}}};
}

void write_list(Style const& style, std::ostream& out) {
    render::Table table;
    table.columns = {{render::say(style, "代码", "Code")},
                     {render::say(style, "级别", "Severity")},
                     {render::say(style, "名称", "Name"), render::Align::left, 12},
                     {render::say(style, "含义", "Meaning"), render::Align::left, 20}};
    for (auto const* code : all_codes()) table.rows.push_back(row_of(*code, style.language));
    write(table, style, out);
}

/// What a check of the review looks for, why, and what to do.
void write_explanation(targets::review::Explanation const& explanation, Style const& style, std::ostream& out) {
    std::pair<Text, targets::review::Wording> const parts[] = {{{"检查什么", "What it checks"}, explanation.what},
                                                               {{"为什么重要", "Why it matters"}, explanation.why},
                                                               {{"有问题的例子", "Example"}, explanation.example},
                                                               {{"更好的写法", "Better"}, explanation.better},
                                                               {{"修复", "Fix"}, explanation.fix}};
    for (auto const& [name, wording] : parts)
        render::write_field(name, wording.text().in(style.language), 18, style, out);
}

void write_code(CodeInfo const& code, Style const& style, std::ostream& out) {
    auto const paint = is_step(code) ? Paint::plain : render::severity_paint(code.severity);
    out << render::painted(fmt::format("{}[{}]", kind_of(code, style.language), code.id), paint, style) << ' '
        << code.name << '\n'
        << render::hang("  ", meaning_of(code, style.language), style) << '\n';
    if (auto const* check = targets::review::check_of(code.id))
        return write_explanation(check->explanation, style, out);
    if (auto const* check = targets::review::disclosure_check_of(code.id))
        return write_explanation(check->explanation, style, out);
    auto const help = style.language == Language::chinese ? code.chinese_help : code.english_help;
    if (!help.empty()) out << render::hang("  ", help, style) << '\n';
}

CodeInfo const* find(std::vector<CodeInfo const*> const& all, std::string_view text) {
    auto const found = std::find_if(all.begin(), all.end(),
                                    [&](CodeInfo const* code) { return code->id == text || code->name == text; });
    return found == all.end() ? nullptr : *found;
}

void report_unknown(std::string const& text, std::vector<CodeInfo const*> const& all, Diagnostics& sink) {
    std::vector<std::string_view> known;
    for (auto const* code : all) {
        known.push_back(code->id);
        known.push_back(code->name);
    }
    report(sink, codes::unknown_code, {}, {{"text", text}, {"hint", did_you_mean(text, known)}});
}

/// e203 and rv-09 as E203 and RV-09; names stay as they are.
std::string upper_case_id(std::string text) {
    auto const digit = text.find_first_of("0123456789");
    if (digit == std::string::npos || digit > 3) return text;
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

Status run(Call const& call, Environment const&, Streams const& streams) {
    auto const& style = call.settings.style;
    if (call.arguments.empty()) {
        write_list(style, streams.output);
        return Status::good;
    }
    Diagnostics diagnostics;
    auto const all = all_codes();
    bool first = true;
    for (auto const& text : call.arguments) {
        auto const* code = find(all, upper_case_id(text));
        if (!code) {
            report_unknown(text, all, diagnostics);
            continue;
        }
        if (!first) streams.output << '\n';
        first = false;
        write_code(*code, style, streams.output);
    }
    show(diagnostics, call.settings, streams.error);
    return status_of(diagnostics);
}

}  // namespace

Command codes_command() {
    return {
        "codes",
        {"[代码]...", "[CODE]..."},
        {"查看提示代码的含义和改正办法", "what a diagnostic's code means and what to do"},
        {},
        {{"jixiao codes", {"列出全部代码", "list all codes"}}, {"jixiao codes E203", {"说明一个代码", "explain one"}}},
        run};
}

}  // namespace jixiao::program
