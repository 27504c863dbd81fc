#include "targets/document/formats.hpp"

#include <algorithm>
#include <array>

#include "grammar/word_list.hpp"
#include "targets/base/ascii.hpp"

namespace jixiao::targets::document {
namespace {

constexpr std::array<FormatInfo, 16> all{{
    {Format::xlsx, "Excel 工作簿", "an Excel workbook", ".xlsx .xlsm", ".xltx .xltm .et .xml", read_xlsx},
    {Format::docx, "Word 文档", "a Word document", ".docx", ".docm .dotx .wps .xml", read_docx},
    {Format::csv, "用分隔符隔开的文本", "delimited text", ".csv .tsv", "", read_csv},
    {Format::html, "网页", "a web page", ".html .htm", ".xhtml", read_html},
    {Format::text, "文本", "plain text", ".txt", ".text .md .tab", read_text},
    {Format::pdf, "PDF", "a PDF file", ".pdf", "", read_pdf},
    {Format::xml_workbook, "XML 电子表格 2003", "an XML spreadsheet of 2003", "", ".xml .xls .et", read_xml_workbook},
    {Format::xml_document, "Word XML 2003 文档", "a Word document in the XML of 2003", "", ".xml .doc .wps",
     read_xml_document},
    {Format::mht, "单个文件网页（.mht）", "a web archive (.mht)", ".mht .mhtml", ".xls .doc .et .wps .eml", read_mht},
    {Format::ods, "OpenDocument 电子表格", "an OpenDocument spreadsheet", ".ods", ".ots", read_ods},
    {Format::odt, "OpenDocument 文字文档", "an OpenDocument text", ".odt", ".ott", read_odt},
    {Format::xls, "旧格式的 Excel 工作簿（.xls、.et）", "an old Excel workbook (.xls, .et)", ".xls .et",
     ".xlt .ett .xla", read_xls},
    {Format::doc, "旧格式的 Word 文档（.doc、.wps）", "an old Word document (.doc, .wps)", ".doc .wps", ".dot .wpt",
     read_doc},
    {Format::rtf, "RTF 文档", "an RTF document", ".rtf", ".doc .wps", read_rtf},
    {Format::ofd, "OFD 版式文件", "an OFD file", ".ofd", "", read_ofd},
    {Format::image, "图片", "an image", "", ".png .jpg .jpeg .tif .tiff .bmp .webp .gif", read_image},
}};

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
    return !is_others;
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
