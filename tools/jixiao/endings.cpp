#include "tools/jixiao/endings.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "targets/document/formats.hpp"
#include "tools/jixiao/catalog.hpp"

namespace jixiao::program {
namespace {

/// An ending and the word of --format that writes such files.
struct Ending {
    std::string_view ending;
    std::string_view format;
};
constexpr std::array<Ending, 12> endings{{{".html", "html"},
                                          {".htm", "html"},
                                          {".xlsx", "xlsx"},
                                          {".csv", "csv"},
                                          {".json", "json"},
                                          {".sarif", "sarif"},
                                          {".toml", "toml"},
                                          {".docx", "docx"},
                                          {".doc", "doc"},
                                          {".xls", "xls"},
                                          {".pdf", "pdf"},
                                          {".et", "et"}}};

/// Written whatever the format: a csv may be called as one likes, but no text or csv is a workbook or a page.
constexpr std::array<std::string_view, 6> strict{"html", "xlsx", "docx", "doc", "xls", "pdf"};

bool is_strict(std::string_view format) { return std::find(strict.begin(), strict.end(), format) != strict.end(); }

/// The analysis of a period is a page, too.
std::string kind_of(std::string const& format) { return format == "analysis" ? "html" : format; }

Option const* format_option(Command const& command) {
    auto const found = std::find_if(command.options.begin(), command.options.end(),
                                    [](Option const& option) { return option.name == "format"; });
    return found == command.options.end() ? nullptr : &*found;
}

/// Forms are workbooks and the page is a page, without a word of it.
std::string format_written(Command const& command, Call const& call) {
    if (command.name == "form") return "xlsx";
    return command.name == "page" ? "html" : kind_of(call.value("format", "text"));
}

}  // namespace

void settle_format(Command const& command, Call& call, Diagnostics& sink) {
    auto const& file = call.settings.output;
    if (file.empty() || file.ends_with('/')) return;
    auto const ending = targets::document::ending_of(file);
    auto const known =
        std::find_if(endings.begin(), endings.end(), [&](Ending const& one) { return one.ending == ending; });
    auto const wanted = known == endings.end() ? std::string_view() : known->format;
    auto const* option = format_option(command);
    bool const can =
        option && std::find(option->choices.begin(), option->choices.end(), wanted) != option->choices.end();
    if (can && !call.has("format") && !call.has("compare")) call.values["format"] = {std::string(wanted)};
    auto const written = format_written(command, call);
    bool const clashes = wanted.empty() ? ending == ".txt" && is_strict(written)
                                        : wanted != written && (is_strict(wanted) || is_strict(written));
    if (clashes)
        report(sink, codes::ending_does_not_fit, {},
               {{"file", file}, {"format", written}, {"ending", std::string(ending)}});
}

}  // namespace jixiao::program
