#include "targets/catalog.hpp"
#include "targets/document/encoding.hpp"
#include "targets/document/read.hpp"

namespace jixiao::targets::document {

std::optional<Document> read_text(File const& file, Diagnostics& sink) {
    Source const source = decoded(file.name, file.bytes, sink);
    if (source->bytes().find_first_not_of(" \t\r\n\f") == std::string::npos) {
        report(sink, codes::nothing_readable, source, {}, {{"kind", Text("文件", "the file")}});
        return std::nullopt;
    }
    return Document{source, {Passage{{0, static_cast<std::uint32_t>(source->bytes().size())}}}};
}

}  // namespace jixiao::targets::document
