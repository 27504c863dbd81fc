#include "tools/jixiao/output.hpp"

#include <system_error>

#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/pending_file.hpp"
#include "tools/jixiao/world.hpp"

namespace jixiao::program {

void write_file(std::filesystem::path const& file, std::string_view content, bool force, Diagnostics& sink) {
    auto pending = PendingFile::begin(file, content, force, sink);
    if (!pending) return;
    pending->write(content);
    pending->finish(sink);
}

bool make_folder(std::filesystem::path const& folder, Diagnostics& sink) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) report(sink, codes::file_not_written, {}, {{"file", folder.string()}, {"reason", reason_of(error)}});
    return !error;
}

}  // namespace jixiao::program
