#include "tools/jixiao/copying.hpp"

#include <algorithm>
#include <map>

#include "targets/base/parallel.hpp"
#include "targets/files.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/output.hpp"
#include "tools/render/forms/names.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;
namespace annotate = targets::annotate;
using targets::document::File;
using targets::document::Format;

/// What became of one file.
struct Copy {
    std::string bytes;
    std::string ending;
    bool is_own = true;  // false: a workbook stands in for the file
    std::size_t refused = 0;
    Diagnostics said;
};

/// The file itself with its remarks; nothing for a format without comments, or where not all of it could be read.
std::optional<annotate::Annotated> own_copy(Annotated const& wanted) {
    auto bytes = targets::read_bytes(wanted.file);
    if (!bytes || wanted.is_damaged) return std::nullopt;
    File const file{wanted.file, std::move(*bytes)};
    Diagnostics known;  // it was told when the file was read
    auto const format = targets::document::format_of(file, known);
    if (format == Format::xlsx) return annotate::annotate_xlsx(file, wanted.annotations, known);
    if (format == Format::docx) return annotate::annotate_docx(file, wanted.annotations, known);
    return std::nullopt;
}

Copy copy_of(Annotated const& wanted) {
    Copy copy;
    if (auto own = own_copy(wanted)) {
        copy.bytes = std::move(own->bytes);
        copy.ending = fs::path(wanted.file).extension().string();
        copy.refused = own->refused.size();
        return copy;
    }
    copy.is_own = false;
    copy.ending = ".xlsx";
    auto annotations = wanted.annotations;
    annotations.rewrites.clear();
    File const form{wanted.file, wanted.form(annotations, copy.said)};
    if (form.bytes.empty()) return copy;
    if (auto own = annotate::annotate_xlsx(form, annotations, copy.said)) copy.bytes = std::move(own->bytes);
    return copy;
}

fs::path folder_for(std::string const& file, Destination const& destination) {
    std::error_code ignored;
    for (auto const& named : destination.named) {
        if (!fs::is_directory(named, ignored)) continue;
        auto const below = fs::path(file).lexically_normal().lexically_relative(fs::path(named).lexically_normal());
        if (!below.empty() && *below.begin() != "..") return destination.folder / below.parent_path();
    }
    return destination.folder;
}

bool is_original(fs::path const& file, std::vector<Annotated> const& originals) {
    std::error_code ignored;
    return std::any_of(originals.begin(), originals.end(),
                       [&](Annotated const& one) { return fs::equivalent(file, one.file, ignored); });
}

void tell(Annotated const& wanted, Copy const& copy, std::string const& file, Diagnostics& sink) {
    Text const why = wanted.is_damaged ? Text("文件有损坏，没有全读出来", "it is damaged and was not read whole")
                                       : Text("这种文件里不能写批注", "files of this kind carry no comments");
    if (!copy.is_own)
        report(sink, codes::annotated_elsewhere, {}, {{"file", wanted.file}, {"copy", file}, {"why", why}});
    if (copy.refused > 0)
        report(sink, codes::cells_not_fixed, {}, {{"file", file}, {"count", std::to_string(copy.refused)}});
}

}  // namespace

void write_copies(std::vector<Annotated> const& files, Destination const& destination, Settings const& settings,
                  std::ostream& names, Diagnostics& sink) {
    auto const copies = targets::in_parallel(files.size(), [&](std::size_t i) { return copy_of(files[i]); });
    std::map<fs::path, render::forms::Names> given;
    for (std::size_t i = 0; i < files.size(); ++i) {
        sink.insert(sink.end(), copies[i].said.begin(), copies[i].said.end());
        if (copies[i].bytes.empty()) continue;
        auto const folder = folder_for(files[i].file, destination);
        auto const file =
            folder / given[folder / copies[i].ending].file(fs::path(files[i].file).stem().string(), copies[i].ending);
        auto const failures = sink.size();
        if (is_original(file, files))
            report(sink, codes::copy_is_original, {}, {{"file", file.string()}});
        else if (make_folder(folder, sink))
            write_file(file, copies[i].bytes, settings.force, sink);
        if (sink.size() != failures) continue;
        names << file.string() << '\n';
        tell(files[i], copies[i], file.string(), sink);
    }
}

}  // namespace jixiao::program
