#include "tools/jixiao/pending_file.hpp"

#include <utility>

#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/replacing.hpp"
#include "tools/jixiao/world.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;
using targets::host::OutputFile;

void report_unwritten(fs::path const& file, std::error_code error, grammar::Diagnostics& sink) {
    report(sink, codes::file_not_written, {}, {{"file", file.string()}, {"reason", reason_of(error)}});
}

/// A standard stream is written on, whatever stands in the file behind it.
bool replaces_a_file(fs::path const& file) {
    std::error_code ignored;
    return !targets::host::is_standard_stream(file) && fs::is_regular_file(file, ignored);
}

}  // namespace

std::optional<PendingFile> PendingFile::begin(fs::path const& file, std::string_view beginning, bool force,
                                              grammar::Diagnostics& sink) {
    if (replaces_a_file(file) && !force && !may_replace(file, beginning, sink)) return std::nullopt;
    std::error_code error;
    if (auto output = OutputFile::begin(file, error)) return PendingFile(file, std::move(output));
    report_unwritten(file, error, sink);
    return std::nullopt;
}

PendingFile::PendingFile(fs::path file, std::unique_ptr<OutputFile> output)
    : file_(std::move(file)), output_(std::move(output)) {}

void PendingFile::finish(grammar::Diagnostics& sink) {
    if (auto const error = output_->finish()) report_unwritten(file_, error, sink);
}

}  // namespace jixiao::program
