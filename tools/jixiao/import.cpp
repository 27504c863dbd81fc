// jixiao import: office documents with target tables → TOML target tables.

#include <filesystem>

#include "targets/files.hpp"
#include "targets/recognise/import.hpp"
#include "targets/review/registry.hpp"
#include "targets/review/review.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/imported_files.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/reviewing.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/jixiao/world.hpp"
#include "tools/render/import_json.hpp"
#include "tools/render/table.hpp"

namespace jixiao::program {
namespace {

using targets::recognise::CompletedTable;

std::vector<CompletedTable> import_all(std::vector<std::string> const& files, Diagnostics& sink) {
    std::vector<CompletedTable> tables;
    for (auto const& file : files) {
        auto bytes = targets::read_bytes(file);
        if (!bytes) {
            report_unreadable(file, bytes.error(), sink);
            continue;
        }
        for (auto& table : targets::recognise::import_document({file, std::move(*bytes)}, sink))
            tables.push_back(std::move(table));
    }
    return tables;
}

/// Funds against their sources; everything else is the business of `check`.
void check_funds(std::vector<CompletedTable> const& imported, Diagnostics& sink) {
    Review review;
    for (auto const* check : targets::review::checks())
        review.settings.changes[std::string(check->code.id)].on = check->code.id == "RV-12";
    Loaded loaded;
    for (auto const& one : imported) loaded.tables.push_back(one.table);
    Shelf shelf;
    review_tables(loaded, review, shelf, sink);
}

void write_list(std::vector<ImportedFile> const& files, Style const& style, std::ostream& out) {
    render::Table table;
    table.columns = {{render::say(style, "写成的文件", "File"), render::Align::left, 20},
                     {render::say(style, "目标表", "Table"), render::Align::left, 20},
                     {render::say(style, "行数", "Rows"), render::Align::right}};
    for (auto const& file : files) table.rows.push_back({{file.path.string(), file.title, std::to_string(file.rows)}});
    render::write(table, style, out);
}

std::string closing(std::vector<CompletedTable> const& tables, Diagnostics const& diagnostics, Language language) {
    std::size_t indicators = 0;
    for (auto const& one : tables) indicators += one.table.rows.size();
    auto const found = render::summary(diagnostics, language);
    auto const* then = found.empty() ? "" : render::say(language, "；", "; ");
    return render::say(language, "找到 {0} 张表、{2} 个指标{4}{5}。", "Found {0} {1} with {2} {3}{4}{5}.",
                       tables.size(), tables.size() == 1 ? "table" : "tables", indicators,
                       indicators == 1 ? "indicator" : "indicators", then, found);
}

/// One table after the other, each under the name of the file that it would be.
void write_texts(std::vector<ImportedFile> const& files, std::ostream& out) {
    for (auto const& file : files) {
        if (files.size() > 1)
            out << (&file == &files.front() ? "" : "\n") << "# ==== " << file.path.string() << " ====\n\n";
        out << file.text;
    }
}

Status run(Call const& call, Environment const&, Streams const& streams) {
    Diagnostics diagnostics;
    if (call.arguments.empty())
        report(diagnostics, codes::missing_argument, {},
               {{"command", "import"}, {"what", Text("要导入的文件", "a file to import")}});
    if (!diagnostics.empty()) {
        show(diagnostics, call.settings, streams.error);
        return Status::usage;
    }
    auto const& style = call.settings.style;
    auto const tables = import_all(call.arguments, diagnostics);
    check_funds(tables, diagnostics);
    diagnostics = render::in_order(std::move(diagnostics));
    auto const files = imported_files(tables, {diagnostics, style.language});
    Diagnostics world;
    bool const as_json = call.value("format", "toml") == "json";
    if (call.has("to")) write_imported(files, call.value("to"), call.settings.force, world);
    if (as_json)
        render::write_json(tables, diagnostics, style, streams.output);
    else if (call.has("to"))
        write_list(files, style, streams.output);
    else
        write_texts(files, streams.output);
    streams.output << std::flush;
    auto const said = closing(tables, diagnostics, call.settings.error_style.language);
    std::move(world.begin(), world.end(), std::back_inserter(diagnostics));
    auto const status = status_of(diagnostics);
    show(as_json ? world : std::move(diagnostics), call.settings, streams.error);
    if (call.settings.verbosity != Verbosity::quiet) streams.error << said << '\n';
    return status;
}

}  // namespace

Command import_command() {
    return {"import",
            {"文件...", "FILE..."},
            {"从 Excel、Word、CSV、网页、PDF、文本里找出绩效目标表，写成目标表文件",
             "find target tables in Excel, Word, CSV, HTML, PDF and text files and write them as table files"},
            {{"to",
              't',
              {"文件夹", "FOLDER"},
              {"每张表在这个文件夹里写成一个文件；已有而不同的文件不覆盖，除非加 --force",
               "write each table to a file in this folder; files that exist and differ stay, unless --force is given"}},
             {"format",
              'f',
              {"格式", "FORMAT"},
              {"输出格式：toml（默认）或 json", "toml (the default) or json"},
              {"toml", "json"}}},
            {{"jixiao import 预算公开.pdf", {"看看文件里有哪些目标表", "see which tables a file holds"}},
             {"jixiao import --to 绩效2024 *.xlsx", {"每张表写成一个文件", "write each table to a file"}},
             {"jixiao import --format json 绩效目标表.docx", {"给别的程序用", "for other programs"}}},
            run};
}

}  // namespace jixiao::program
