#include "targets/document/read.hpp"

namespace jixiao::targets::document {

std::optional<Document> read_document(File const& file, Diagnostics& sink) {
    auto const format = format_of(file, sink);
    if (!format) return std::nullopt;
    switch (*format) {
        case Format::xlsx: return read_xlsx(file, sink);
        case Format::docx: return read_docx(file, sink);
        case Format::csv: return read_csv(file, sink);
        case Format::html: return read_html(file, sink);
        case Format::text: return read_text(file, sink);
        case Format::pdf: return read_pdf(file, sink);
    }
    return std::nullopt;
}

}  // namespace jixiao::targets::document
