#include "tools/jixiao/output.hpp"

#include "tools/jixiao/pending_file.hpp"

namespace jixiao::program {

void write_file(std::filesystem::path const& file, std::string_view content, bool force, Diagnostics& sink) {
    auto pending = PendingFile::begin(file, content, force, sink);
    if (!pending) return;
    pending->write(content);
    pending->finish(sink);
}

}  // namespace jixiao::program
