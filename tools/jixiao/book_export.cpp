// jixiao book export: what holds, as files of actuals or as one table.
#include <fmt/format.h>

#include "targets/book/history.hpp"
#include "targets/write/toml.hpp"
#include "tools/jixiao/book.hpp"
#include "tools/jixiao/file_names.hpp"
#include "tools/jixiao/imported_files.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/render/book_records.hpp"
#include "tools/render/table.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;
using targets::book::PeriodActuals;
using targets::book::Record;

std::string stem_of(PeriodActuals const& period) {
    auto const table = period.kind == "department" ? "部门整体" : file_stem(period.actuals.table.value);
    return fmt::format("{}-{}", table, file_stem(period.actuals.period.value));
}

/// The same evidence, seen from where the file goes.
void move_evidence(targets::ActualsFile& actuals, fs::path const& book, fs::path const& folder) {
    std::error_code ignored;
    for (auto& entry : actuals.entries)
        if (entry.evidence.given)
            entry.evidence.value = fs::proximate(book.parent_path() / entry.evidence.value, folder, ignored).string();
}

std::vector<ImportedFile> files_of(std::vector<PeriodActuals> periods, Call const& call,
                                   Diagnostics const& diagnostics) {
    auto const language = call.settings.style.language;
    auto const heading =
        render::say(language, "# 由 jixiao book export 从“{}”导出\n\n",
                    "# Exported from “{}” by jixiao book export\n\n", book_path(call).filename().string());
    std::vector<ImportedFile> files;
    std::set<std::string> used;
    for (auto& period : periods) {
        move_evidence(period.actuals, book_path(call), call.value("to", "."));
        files.push_back({unique(stem_of(period), used) + ".actuals.toml",
                         period.kind == "department" ? period.actuals.department.value : period.actuals.table.value,
                         period.actuals.entries.size(), heading + to_toml(period.actuals, {diagnostics, language})});
    }
    return files;
}

void write_list(std::vector<ImportedFile> const& files, Style const& style, std::ostream& out) {
    render::Table table;
    table.columns = {{render::say(style, "写成的文件", "File"), render::Align::left, 20},
                     {render::say(style, "目标表", "Table"), render::Align::left, 20},
                     {render::say(style, "行数", "Rows"), render::Align::right}};
    for (auto const& file : files) table.rows.push_back({{file.path.string(), file.title, std::to_string(file.rows)}});
    render::write(table, style, out);
}

void write_toml(std::vector<Record> const& records, Call const& call, std::ostream& out, Diagnostics& sink) {
    auto const files = files_of(targets::book::history(book_path(call), records, sink), call, sink);
    if (call.has("to")) {
        write_imported(files, call.value("to"), call.settings.force, sink);
        return write_list(files, call.settings.style, out);
    }
    for (auto const& file : files) {
        if (files.size() > 1)
            out << (&file == &files.front() ? "" : "\n") << "# ==== " << file.path.string() << " ====\n\n";
        out << file.text;
    }
}

Status run(Call const& call, Environment const&, Streams const& streams) {
    Diagnostics diagnostics;
    if (auto records = read_records(call, Which::standing, diagnostics)) {
        auto const shown = targets::book::by_table(std::move(*records));
        auto const format = call.value("format", "toml");
        if (format == "json")
            render::write_records_json(shown, streams.output);
        else if (format == "csv")
            render::write_records_csv(shown, call.has("bom"), streams.output);
        else
            write_toml(shown, call, streams.output, diagnostics);
    }
    show(diagnostics, call.settings, streams.error);
    return status_of(diagnostics);
}

}  // namespace

BookVerb book_export_verb() {
    return {"export",
            {"table", "department", "period", "year", "indicator", "wait", "to", "format", "bom"},
            {"toml", "json", "csv"},
            false,
            run};
}

}  // namespace jixiao::program
