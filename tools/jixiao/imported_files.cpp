#include "tools/jixiao/imported_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "targets/files.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/output.hpp"
#include "tools/jixiao/world.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;
using targets::recognise::CompletedTable;

constexpr std::size_t longest_stem = 120;  // bytes: names may have 255 with the ending

/// A text as the name of a file: what no file system likes is an underscore.
std::string file_stem(std::string_view text) {
    constexpr std::string_view unwanted = "/\\:*?\"<>|";
    std::string stem;
    for (char const c : text) {
        bool const bad = static_cast<unsigned char>(c) < 0x20 || c == 0x7F || unwanted.find(c) != std::string_view::npos;
        stem += bad ? '_' : c;
    }
    auto size = std::min(stem.size(), longest_stem);
    while (size < stem.size() && (static_cast<unsigned char>(stem[size]) & 0xC0) == 0x80) --size;  // whole characters
    stem.resize(size);
    while (!stem.empty() && (stem.front() == '.' || stem.front() == ' ')) stem.erase(0, 1);
    while (!stem.empty() && (stem.back() == '.' || stem.back() == ' ')) stem.pop_back();
    return stem;
}

std::string stem_of(targets::TargetTable const& table) {
    bool const is_department = table.kind.value == targets::TableKind::department;
    auto stem = file_stem(is_department ? "部门整体" : table.project.value);
    return stem.empty() ? "目标表" : stem;
}

/// The second of a name gets -2.
std::string unique(std::string stem, std::set<std::string>& used) {
    auto name = stem;
    for (int i = 2; !used.insert(name).second; ++i) name = fmt::format("{}-{}", stem, i);
    return name;
}

std::string opening(targets::TargetTable const& table, Language language) {
    auto const name = fs::path(table.source->name()).filename().string();
    std::string line;
    for (char const c : name) line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    return language == Language::chinese ? fmt::format("# 由 jixiao import 从“{}”导入\n\n", line)
                                         : fmt::format("# Imported from “{}” by jixiao import\n\n", line);
}

}  // namespace

std::vector<ImportedFile> imported_files(std::vector<CompletedTable> const& tables, targets::Remarks const& remarks) {
    std::vector<ImportedFile> files;
    std::set<std::string> used;
    for (auto const& [form, table, actuals] : tables) {
        auto const stem = unique(stem_of(table), used);
        auto const head = opening(table, remarks.language);
        files.push_back({stem + ".toml", display_name(table), table.rows.size(), head + to_toml(table, remarks)});
        if (actuals)
            files.push_back({stem + ".actuals.toml", display_name(table), actuals->entries.size(), head + to_toml(*actuals, remarks)});
    }
    return files;
}

void write_imported(std::vector<ImportedFile> const& files, fs::path const& folder, bool force, Diagnostics& sink) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        report(sink, codes::file_not_written, {}, {{"file", folder.string()}, {"reason", reason_of(error)}});
        return;
    }
    for (auto const& file : files) {
        auto const path = folder / file.path;
        auto const present = targets::read_bytes(path);
        if (present && *present == file.text) continue;
        if (present && !force)
            report(sink, codes::file_exists, {}, {{"file", path.string()}});
        else
            write_file(path, file.text, true, sink);
    }
}

}  // namespace jixiao::program
