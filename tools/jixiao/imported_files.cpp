#include "tools/jixiao/imported_files.hpp"

#include <set>

#include "targets/files.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/file_names.hpp"
#include "tools/jixiao/output.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;
using targets::recognise::CompletedTable;

std::string stem_of(targets::TargetTable const& table) {
    bool const is_department = table.kind.value == targets::TableKind::department;
    auto stem = file_stem(is_department ? "部门整体" : table.project.value);
    return stem.empty() ? "目标表" : stem;
}

std::string opening(targets::TargetTable const& table, Language language) {
    auto const name = fs::path(table.source->name()).filename().string();
    std::string line;
    for (char const c : name) line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    return render::say(language, "# 由 jixiao import 从“{}”导入\n\n", "# Imported from “{}” by jixiao import\n\n",
                       line);
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
            files.push_back({stem + ".actuals.toml", display_name(table), actuals->entries.size(),
                             head + to_toml(*actuals, remarks)});
    }
    return files;
}

void write_imported(std::vector<ImportedFile> const& files, fs::path const& folder, bool force, Diagnostics& sink) {
    if (!make_folder(folder, sink)) return;
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
