#include "targets/document/archive.hpp"

#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/document/formats.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/package.hpp"

namespace jixiao::targets::document {
namespace {

/// What programs leave behind: __MACOSX/, .DS_Store, ~$目标表.xlsx.
bool is_hidden(std::string_view name) {
    auto const file = name.substr(name.rfind('/') + 1);
    return name.starts_with("__MACOSX/") || file.starts_with('.') || file.starts_with("~$");
}

std::optional<File> read_file(Package const& package, PackedFile const& packed, std::string const& archive,
                              Diagnostics& sink) {
    File file{archive + "/" + packed.name, {}};
    auto stream = package.stream(packed.part);
    std::string block(64 * 1024, '\0');
    while (auto const count = stream.read(block.data(), block.size())) file.bytes.append(block, 0, count);
    if (!stream.failure()) return file;
    report_file(sink, *stream.failure()->code, file.name, stream.failure()->what);
    return std::nullopt;
}

/// The first of the names.
std::string names_of(std::vector<std::string> const& names, std::string_view joiner) {
    constexpr std::size_t most = 10;
    std::string result;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) result.append(i > 0 ? joiner : "").append(names[i]);
    return result + (names.size() > most ? "…" : "");
}

}  // namespace

std::vector<File> unpacked(File const& archive, Diagnostics& sink) {
    auto const package = Package::open(archive, sink);
    if (!package) return {};
    std::vector<File> files;
    std::vector<std::string> others;
    bool is_damaged = false;
    for (auto const& packed : package->files()) {
        if (is_hidden(packed.name)) continue;
        if (!is_document_name(packed.name) || files.size() >= max_sheets) {
            others.push_back(packed.name);
            continue;
        }
        auto file = read_file(*package, packed, archive.name, sink);
        is_damaged = is_damaged || !file;
        if (file) files.push_back(std::move(*file));
    }
    auto const source = std::make_shared<SourceText const>(archive.name, "");
    if (!others.empty())
        report(sink, codes::archive_others, source, {}, {{"files", {names_of(others, "、"), names_of(others, ", ")}}});
    if (files.empty() && !is_damaged) report(sink, codes::archive_empty, source, {});
    return files;
}

}  // namespace jixiao::targets::document
