#include <algorithm>

#include "targets/base/ascii.hpp"
#include "targets/catalog.hpp"
#include "targets/document/archive.hpp"
#include "targets/document/encoding.hpp"
#include "targets/document/formats.hpp"
#include "targets/document/little_endian.hpp"

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

/// The type stands at the beginning of the file, not packed.
Kind open_document_kind(std::string_view bytes) {
    return kind_of(has(bytes.substr(0, 256), "opendocument.text") ? Format::odt : Format::ods);
}

/// The names in the list at the end of a zip; none if that is damaged.
std::vector<std::string_view> listed_names(std::string_view bytes) {
    std::vector<std::string_view> names;
    auto const end = bytes.rfind("PK\5\6"sv);
    if (end == bytes.npos) return names;
    for (std::size_t at = u32_at(bytes, end + 16); at < end && bytes.substr(at, 4) == "PK\1\2"sv;) {
        std::size_t const size = u16_at(bytes, at + 28);
        names.push_back(bytes.substr(std::min(at + 46, bytes.size()), size));
        at += 46 + size + u16_at(bytes, at + 30) + u16_at(bytes, at + 32);
    }
    return names;
}

/// Of a zip that is cut off the names in its headers, wherever they stand.
std::vector<std::string_view> names_in_headers(std::string_view bytes) {
    std::vector<std::string_view> names;
    for (auto at = bytes.find("PK"); at != bytes.npos; at = bytes.find("PK", at + 2)) {
        auto const header = bytes.substr(at, 4);
        std::size_t const name = header == "PK\x03\x04"sv ? at + 30 : header == "PK\x01\x02"sv ? at + 46 : bytes.size();
        if (name < bytes.size()) names.push_back(bytes.substr(name, 256));
    }
    return names;
}

/// The kind of office document that a zip is; nothing for an archive of files. An archive may hold documents whose
/// own names stand in its bytes: the list at its end is asked first.
std::optional<Kind> zip_kind(std::string_view bytes) {
    Part const parts[] = {
        {"xl/workbook.bin", unread("二进制 Excel 工作簿（.xlsb）", "a binary workbook (.xlsb)")},
        {"xl/", kind_of(Format::xlsx)},
        {"word/", kind_of(Format::docx)},
        {"ppt/", unread("PowerPoint 演示文稿", "a presentation")},
        {"OFD.xml", kind_of(Format::ofd)},
        {"content.xml", open_document_kind(bytes)},
    };
    auto names = listed_names(bytes);
    if (names.empty()) names = names_in_headers(bytes);
    for (Part const& part : parts)
        if (std::any_of(names.begin(), names.end(), [&](auto name) { return name.starts_with(part.begins); }))
            return part.kind;
    return std::nullopt;
}

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv); }

/// The name of a stream as it stands in the directory of an OLE2 file.
std::string utf16(std::string_view name) {
    std::string result;
    for (char const c : name) result.append(1, c).append(1, '\0');
    return result;
}

Kind ole_kind(std::string_view bytes) {
    static Part const parts[] = {
        {"EncryptedPackage", unread("有打开密码的 Office 文件", "an Office file protected by a password")},
        {"WordDocument", kind_of(Format::doc)},
        {"PowerPoint Document", unread("旧格式的 PowerPoint 演示文稿（.ppt）", "an old presentation (.ppt)")},
        {"Workbook", kind_of(Format::xls)},
        {"Book", kind_of(Format::xls)},
    };
    for (Part const& part : parts)
        if (has(bytes, utf16(part.begins) + '\0')) return part.kind;
    return unread("旧格式的 Office 文件", "an old Office file");
}

/// Kinds that begin with bytes of their own.
std::optional<Kind> signed_kind(std::string_view bytes) {
    if (is_zip(bytes)) return zip_kind(bytes).value_or(unread("压缩包（.zip）", "an archive (.zip)"));
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return ole_kind(bytes);
    if (has(bytes.substr(0, 1024), "%PDF-")) return kind_of(Format::pdf);
    static constexpr std::string_view images[] = {"\x89PNG\r\n"sv, "\xFF\xD8\xFF"sv, "GIF8"sv, "II*\0"sv, "MM\0*"sv};
    bool const is_webp = bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP");
    bool const is_bitmap = bytes.starts_with("BM") && has(bytes.substr(0, 14), "\0\0\0\0"sv);
    if (is_webp || is_bitmap ||
        std::any_of(std::begin(images), std::end(images), [&](auto sign) { return bytes.starts_with(sign); }))
        return kind_of(Format::image);
    static constexpr std::string_view archives[] = {"Rar!\x1A\x07"sv, "7z\xBC\xAF\x27\x1C"sv, "\x1F\x8B"sv};
    if (std::any_of(std::begin(archives), std::end(archives), [&](auto sign) { return bytes.starts_with(sign); }))
        return unread("压缩包（.rar、.7z、.gz）", "an archive (.rar, .7z, .gz)");
    if (bytes.starts_with("{\\rtf")) return kind_of(Format::rtf);
    return std::nullopt;
}

/// XML of office programs, by the names of its root; of a flat package, by those of its parts.
std::optional<Kind> office_xml_kind(std::string_view bytes, std::string_view start) {
    if (start.find("<html") < start.find("schemas")) return std::nullopt;
    if (has(start, "schemas-microsoft-com:office:spreadsheet")) return kind_of(Format::xml_workbook);
    if (has(start, "schemas.microsoft.com/office/word/2003/wordml")) return kind_of(Format::xml_document);
    if (!has(start, "schemas.microsoft.com/office/2006/xmlpackage")) return std::nullopt;
    if (has(bytes, "/word/document.xml")) return kind_of(Format::docx);
    if (has(bytes, "/xl/workbook.xml")) return kind_of(Format::xlsx);
    return std::nullopt;
}

/// Kinds that are text and say in their first lines what they are.
std::optional<Kind> markup_kind(std::string_view bytes) {
    std::string const text = lower(beginning(bytes, 16 * 1024));
    std::size_t const first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return std::nullopt;
    std::string_view const start = std::string_view(text).substr(first);
    if (has(start, "mime-version:") &&
        (has(start, "content-type: multipart/") || has(start, "content-type: text/html")))
        return kind_of(Format::mht);
    if (start.front() != '<') return std::nullopt;
    if (auto kind = office_xml_kind(bytes, start)) return kind;
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
    return has_ending(info_of(Format::csv), ending) || has_ending(info_of(Format::xlsx), ending) ||
           has_ending(info_of(Format::xls), ending);
}

Kind kind_of(File const& file) {
    if (auto kind = signed_kind(file.bytes)) return *kind;
    if (auto kind = markup_kind(file.bytes)) return *kind;
    if (is_binary(file.bytes)) return unread("二进制文件", "a binary file");
    return kind_of(is_spreadsheet(ending_of(file.name)) ? Format::csv : Format::text);
}

}  // namespace

bool is_archive(File const& file) { return is_zip(file.bytes) && !zip_kind(file.bytes); }

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
