#include <algorithm>

#include "targets/base/ascii.hpp"
#include "targets/catalog.hpp"
#include "targets/document/encoding.hpp"
#include "targets/document/formats.hpp"

namespace jixiao::targets::document {
namespace {

using namespace std::string_view_literals;

/// What bytes are: a format that is read, or the name of one that is not.
struct Kind {
    std::optional<Format> format;
    Text name;
};

Kind unread(std::string chinese, std::string english) {
    return {std::nullopt, {std::move(chinese), std::move(english)}};
}

Kind kind_of(Format format) {
    auto const& info = info_of(format);
    return {format, {std::string(info.chinese), std::string(info.english)}};
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// What tells kinds of containers apart: the beginning of the name of a part.
struct Part {
    std::string_view begins;
    Kind kind;
};

/// By the names in the headers of a zip, those of its files as well as those of its directory.
Kind zip_kind(std::string_view bytes) {
    static Part const parts[] = {
        {"xl/workbook.bin", unread("二进制 Excel 工作簿（.xlsb）", "a binary workbook (.xlsb)")},
        {"xl/", kind_of(Format::xlsx)},
        {"word/", kind_of(Format::docx)},
        {"ppt/", unread("PowerPoint 演示文稿", "a presentation")},
        {"OFD.xml", unread("OFD 版式文件", "an OFD file")},
        {"content.xml", unread("OpenDocument 文件（.ods、.odt）", "an OpenDocument file (.ods, .odt)")},
    };
    Part const* found = std::end(parts);
    for (auto at = bytes.find("PK"); at != bytes.npos; at = bytes.find("PK", at + 2)) {
        auto const header = bytes.substr(at, 4);
        std::size_t const name = header == "PK\x03\x04"sv ? at + 30 : header == "PK\x01\x02"sv ? at + 46 : bytes.size();
        if (name >= bytes.size()) continue;
        auto const part = std::find_if(std::begin(parts), std::end(parts),
                                       [&](Part const& each) { return bytes.substr(name).starts_with(each.begins); });
        found = std::min<Part const*>(found, part);
    }
    return found == std::end(parts) ? unread("压缩包（.zip）", "an archive (.zip)") : found->kind;
}

/// The name of a stream as it stands in the directory of an OLE2 file.
std::string utf16(std::string_view name) {
    std::string result;
    for (char const c : name) result.append(1, c).append(1, '\0');
    return result;
}

Kind ole_kind(std::string_view bytes) {
    static Part const parts[] = {
        {"EncryptedPackage", unread("有打开密码的 Office 文件", "an Office file protected by a password")},
        {"WordDocument", unread("旧格式的 Word 文档（.doc、.wps）", "an old Word document (.doc)")},
        {"PowerPoint Document", unread("旧格式的 PowerPoint 演示文稿（.ppt）", "an old presentation (.ppt)")},
        {"Workbook", unread("旧格式的 Excel 工作簿（.xls、.et）", "an old Excel workbook (.xls)")},
        {"Book", unread("旧格式的 Excel 工作簿（.xls、.et）", "an old Excel workbook (.xls)")},
    };
    for (Part const& part : parts)
        if (has(bytes, utf16(part.begins) + '\0')) return part.kind;
    return unread("旧格式的 Office 文件", "an old Office file");
}

/// Kinds that begin with bytes of their own.
std::optional<Kind> signed_kind(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) return zip_kind(bytes);
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return ole_kind(bytes);
    if (has(bytes.substr(0, 1024), "%PDF-")) return kind_of(Format::pdf);
    static constexpr std::string_view images[] = {"\x89PNG\r\n"sv, "\xFF\xD8\xFF"sv, "GIF8"sv, "II*\0"sv, "MM\0*"sv};
    bool const is_webp = bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP");
    bool const is_bitmap = bytes.starts_with("BM") && has(bytes.substr(0, 14), "\0\0\0\0"sv);
    if (is_webp || is_bitmap ||
        std::any_of(std::begin(images), std::end(images), [&](auto sign) { return bytes.starts_with(sign); }))
        return unread("图片", "an image");
    static constexpr std::string_view archives[] = {"Rar!\x1A\x07"sv, "7z\xBC\xAF\x27\x1C"sv, "\x1F\x8B"sv};
    if (std::any_of(std::begin(archives), std::end(archives), [&](auto sign) { return bytes.starts_with(sign); }))
        return unread("压缩包（.rar、.7z、.gz）", "an archive (.rar, .7z, .gz)");
    if (bytes.starts_with("{\\rtf")) return unread("RTF 文档", "an RTF document");
    return std::nullopt;
}

/// Kinds that are text and say in their first lines what they are.
std::optional<Kind> markup_kind(std::string_view bytes) {
    std::string const text = lower(beginning(bytes, 16 * 1024));
    std::size_t const first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return std::nullopt;
    std::string_view const start = std::string_view(text).substr(first);
    if (has(start, "mime-version:") && has(start, "content-type: multipart/"))
        return unread("单个文件网页（.mht）", "a web archive (.mht)");
    if (start.front() != '<') return std::nullopt;
    if (has(start, "schemas-microsoft-com:office:spreadsheet") && !has(start, "<html"))
        return unread("XML 电子表格 2003", "an XML spreadsheet of 2003");
    for (auto const sign : {"<!doctype html", "<html", "<table", "<head", "<body", "<meta", "<div", "<style"})
        if (has(start, sign)) return kind_of(Format::html);
    if (start.starts_with("<?xml")) return unread("XML 文件", "an XML file");
    return std::nullopt;
}

/// A text has no control characters besides blanks, but UTF-16 has zeros.
bool is_binary(std::string_view bytes) {
    std::string const text = beginning(bytes, 4096);
    auto const controls = std::count_if(text.begin(), text.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A;
    });
    return static_cast<std::size_t>(controls) * 20 > text.size();
}

/// Text under the ending of a spreadsheet is what such programs save as text: delimited.
bool is_spreadsheet(std::string_view ending) {
    return has_ending(info_of(Format::csv), ending) || has_ending(info_of(Format::xlsx), ending) || ending == ".xls";
}

Kind kind_of(File const& file) {
    if (auto kind = signed_kind(file.bytes)) return *kind;
    if (auto kind = markup_kind(file.bytes)) return *kind;
    if (is_binary(file.bytes)) return unread("二进制文件", "a binary file");
    return kind_of(is_spreadsheet(ending_of(file.name)) ? Format::csv : Format::text);
}

}  // namespace

std::optional<Format> format_of(File const& file, Diagnostics& sink) {
    auto const source = std::make_shared<SourceText const>(file.name, "");
    if (file.bytes.empty()) {
        report(sink, codes::nothing_readable, source, {}, {{"kind", Text("文件", "the file")}});
        return std::nullopt;
    }
    Kind const kind = kind_of(file);
    if (!kind.format) {
        report(sink, codes::unreadable_kind, source, {}, {{"kind", kind.name}});
        return std::nullopt;
    }
    std::string const ending = ending_of(file.name);
    if (!may_have(info_of(*kind.format), ending))
        report(sink, codes::ending_differs, source, {}, {{"ending", ending}, {"kind", kind.name}});
    return kind.format;
}

}  // namespace jixiao::targets::document
