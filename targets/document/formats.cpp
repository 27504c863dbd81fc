#include "targets/document/formats.hpp"

#include <algorithm>
#include <array>

#include "grammar/word_list.hpp"
#include "targets/base/ascii.hpp"

namespace jixiao::targets::document {
namespace {

constexpr std::array<FormatInfo, 6> all{{
    {Format::xlsx, "Excel 工作簿", "an Excel workbook", ".xlsx .xlsm", ".xltx .xltm .et", read_xlsx},
    {Format::docx, "Word 文档", "a Word document", ".docx", ".docm .dotx .wps", read_docx},
    {Format::csv, "用分隔符隔开的文本", "delimited text", ".csv .tsv", "", read_csv},
    {Format::html, "网页", "a web page", ".html .htm", ".xhtml", read_html},
    {Format::text, "文本", "plain text", ".txt", ".text .md .tab", read_text},
    {Format::pdf, "PDF", "a PDF file", ".pdf", "", read_pdf},
}};

/// Endings of formats that no reader reads.
constexpr std::string_view unread_endings = ".xls .doc .ods .odt .rtf .mht";

}  // namespace

std::span<FormatInfo const> formats() { return all; }

FormatInfo const& info_of(Format format) {
    return *std::find_if(all.begin(), all.end(), [&](FormatInfo const& info) { return info.format == format; });
}

std::string ending_of(std::filesystem::path const& path) { return lower(path.extension().string()); }

bool has_ending(FormatInfo const& info, std::string_view ending) {
    return grammar::is_word_of(info.endings, ending) || grammar::is_word_of(info.tolerated, ending);
}

bool may_have(FormatInfo const& info, std::string_view ending) {
    if (has_ending(info, ending)) return true;
    bool const is_others =
        std::any_of(all.begin(), all.end(), [&](FormatInfo const& other) { return has_ending(other, ending); });
    return !is_others && !grammar::is_word_of(unread_endings, ending);
}

bool is_document_name(std::filesystem::path const& path) {
    auto const ending = ending_of(path);
    return std::any_of(all.begin(), all.end(),
                       [&](FormatInfo const& info) { return grammar::is_word_of(info.endings, ending); });
}

std::optional<Document> read_document(File const& file, Diagnostics& sink) {
    auto const format = format_of(file, sink);
    return format ? info_of(*format).read(file, sink) : std::nullopt;
}

}  // namespace jixiao::targets::document
