// Readers of documents: bytes of a file → Document.
//
// One reader per format, all of one signature. What is wrong with a file, and what a program did to
// its values (a date that was 1-2, a number that lost digits), goes to the sink; nothing is
// returned only if nothing could be read. Files are hostile until read: limits.hpp.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "targets/document/document.hpp"

namespace jixiao::targets::document {

enum class Format {
    xlsx,
    docx,
    csv,
    html,
    text,
    pdf,
    xml_workbook,
    xml_document,
    mht,
    ods,
    odt,
    xls,
    doc,
    rtf,
    ofd,
    image
};

/// The bytes of a file and the name by which it is shown.
struct File {
    std::string name;
    std::string bytes;
};

/// What the bytes are, whatever the ending says; nothing for what no reader reads (encrypted files, presentations,
/// archives), which is reported. An ending that contradicts the bytes is reported
/// as well. The ending decides only between csv and text.
std::optional<Format> format_of(File const& file, Diagnostics& sink);

std::optional<Document> read_xlsx(File const& file, Diagnostics& sink);
std::optional<Document> read_docx(File const& file, Diagnostics& sink);
std::optional<Document> read_csv(File const& file, Diagnostics& sink);
std::optional<Document> read_html(File const& file, Diagnostics& sink);
std::optional<Document> read_text(File const& file, Diagnostics& sink);
std::optional<Document> read_pdf(File const& file, Diagnostics& sink);
std::optional<Document> read_xml_workbook(File const& file, Diagnostics& sink);
std::optional<Document> read_xml_document(File const& file, Diagnostics& sink);
std::optional<Document> read_mht(File const& file, Diagnostics& sink);
std::optional<Document> read_ods(File const& file, Diagnostics& sink);
std::optional<Document> read_odt(File const& file, Diagnostics& sink);
std::optional<Document> read_xls(File const& file, Diagnostics& sink);
std::optional<Document> read_doc(File const& file, Diagnostics& sink);
std::optional<Document> read_rtf(File const& file, Diagnostics& sink);
std::optional<Document> read_ofd(File const& file, Diagnostics& sink);
std::optional<Document> read_image(File const& file, Diagnostics& sink);

/// format_of() and the reader for it (formats.hpp).
std::optional<Document> read_document(File const& file, Diagnostics& sink);

/// True for the endings that files of some format have: such files are looked for in folders.
bool is_document_name(std::filesystem::path const& path);

}  // namespace jixiao::targets::document
