// How many findings of which code in which file.

#include <map>

#include "tools/render/diagnostics.hpp"
#include "tools/render/table.hpp"

namespace jixiao::render {
namespace {

struct Counts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;

    void add(Severity severity) {
        if (severity == Severity::error)
            ++errors;
        else if (severity == Severity::warning)
            ++warnings;
        else
            ++notes;
    }
};

std::vector<TableCell> cells_of(Counts const& counts) {
    auto const cell = [](std::size_t count, Paint paint) {
        return count == 0 ? TableCell("-") : TableCell(std::to_string(count), paint);
    };
    return {cell(counts.errors, Paint::red), cell(counts.warnings, Paint::yellow), cell(counts.notes, Paint::cyan)};
}

void add_columns(Table& table, Style const& style) {
    table.columns.push_back({say(style, "错误", "Errors"), Align::right});
    table.columns.push_back({say(style, "警告", "Warnings"), Align::right});
    table.columns.push_back({say(style, "提示", "Notes"), Align::right});
}

void add_row(Table& table, std::vector<TableCell> names, Counts const& counts) {
    for (auto& cell : cells_of(counts)) names.push_back(std::move(cell));
    table.rows.push_back({std::move(names)});
}

void write_by_file(Diagnostics const& diagnostics, Style const& style, std::ostream& out) {
    std::map<std::string, Counts> by_file;
    for (auto const& diagnostic : diagnostics)
        by_file[diagnostic.source ? diagnostic.source->name() : ""].add(diagnostic.severity());
    Table table;
    table.columns = {{say(style, "文件", "File"), Align::left, 24}};
    add_columns(table, style);
    for (auto const& [file, counts] : by_file) add_row(table, {{file}}, counts);
    write(table, style, out);
}

void write_by_code(Diagnostics const& diagnostics, Style const& style, std::ostream& out) {
    std::map<std::string_view, std::pair<Counts, grammar::CodeInfo const*>> by_code;
    for (auto const& diagnostic : diagnostics) {
        auto& [counts, code] = by_code[diagnostic.code->id];
        counts.add(diagnostic.severity());
        code = diagnostic.code;
    }
    Table table;
    table.columns = {{say(style, "代码", "Code")}, {say(style, "名称", "Name"), Align::left, 16}};
    add_columns(table, style);
    for (auto const& [id, entry] : by_code)
        add_row(table, {{std::string(id)}, {std::string(entry.second->name)}}, entry.first);
    write(table, style, out);
}

}  // namespace

void write_summary(Diagnostics const& diagnostics, Style const& style, std::ostream& out) {
    if (diagnostics.empty()) return;
    write_by_file(diagnostics, style, out);
    out << '\n';
    write_by_code(diagnostics, style, out);
}

}  // namespace jixiao::render
