// Many findings by their causes: what is wrong once, how often, and where most.

#include <algorithm>
#include <map>

#include "tools/render/diagnostics.hpp"
#include "tools/render/layout.hpp"

namespace jixiao::render {
namespace {

constexpr std::size_t most_files = 3;

/// One code with its findings.
struct Cause {
    Diagnostic const* first = nullptr;
    std::size_t count = 0;
    std::map<std::string, std::size_t> files;
};

/// Errors before warnings before notes, the most frequent first.
std::vector<Cause> causes_of(Diagnostics const& diagnostics) {
    std::map<std::string_view, Cause> by_code;
    for (auto const& diagnostic : diagnostics) {
        auto& cause = by_code[diagnostic.code->id];
        if (!cause.first) cause.first = &diagnostic;
        ++cause.count;
        if (diagnostic.source) ++cause.files[diagnostic.source->name()];
    }
    std::vector<Cause> causes;
    for (auto& [id, cause] : by_code) causes.push_back(std::move(cause));
    std::stable_sort(causes.begin(), causes.end(), [](Cause const& a, Cause const& b) {
        auto const left = a.first->severity(), right = b.first->severity();
        return left != right ? left > right : a.count > b.count;
    });
    return causes;
}

/// The files with most of it: 水利局.xlsx（12）、民政局.xlsx（9）等 40 个文件.
std::string files_text(Cause const& cause, Style const& style) {
    std::vector<std::pair<std::string, std::size_t>> files(cause.files.begin(), cause.files.end());
    std::stable_sort(files.begin(), files.end(), [](auto const& a, auto const& b) { return a.second > b.second; });
    std::string text;
    for (std::size_t i = 0; i < std::min(files.size(), most_files); ++i)
        text +=
            (i > 0 ? say(style, "、", ", ") : "") + say(style, "{}（{}）", "{} ({})", files[i].first, files[i].second);
    if (files.size() > most_files) text += say(style, " 等 {} 个文件", " and others, {} files in all", files.size());
    return text;
}

void write_cause(Cause const& cause, Style const& style, std::ostream& out) {
    auto const severity = cause.first->severity();
    auto const head = say(style, "{}[{}] {} 处", "{}[{}] {} times", severity_word(severity, style.language),
                          cause.first->code->id, cause.count);
    out << painted(head, severity_paint(severity), style) << '\n';
    out << hang(say(style, "  例如：", "  such as: "), wording(*cause.first, style.language), style) << '\n';
    if (auto const files = files_text(cause, style); !files.empty())
        out << hang(say(style, "  最多：", "  most in: "), files, style) << '\n';
    if (auto const help = help_wording(*cause.first, style.language); !help.empty())
        out << hang(say(style, "  帮助：", "  help: "), help, style) << '\n';
}

}  // namespace

void write_grouped(Diagnostics const& diagnostics, Style const& style, std::ostream& out) {
    for (auto const& cause : causes_of(diagnostics)) write_cause(cause, style, out);
    out << '\n'
        << hang("",
                say(style, "一共 {} 条，按原因归并；逐条看：加 -v，或把标准错误写进文件（2> 问题.txt）。",
                    "{} findings by their causes; -v, or 2> findings.txt, shows them one by one.", diagnostics.size()),
                style)
        << '\n';
}

}  // namespace jixiao::render
