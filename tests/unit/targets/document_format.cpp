#include <boost/test/unit_test.hpp>

#include "document_support.hpp"
#include "grammar/word_list.hpp"
#include "support.hpp"
#include "targets/document/formats.hpp"

using namespace jixiao;
using namespace jixiao::targets;
using document::Format;
using namespace std::string_literals;

namespace {

/// "csv", "W521 html", "E520 图片".
std::string kind(std::string const& name, std::string const& bytes) {
    static char const* const names[] = {"xlsx", "docx", "csv", "html", "text", "pdf", "xml_workbook", "xml_document",
                                        "mht",  "ods",  "odt", "xls",  "doc",  "rtf", "ofd",          "image"};
    Diagnostics sink;
    auto const format = document::format_of({name, bytes}, sink);
    std::string result = test::codes(sink);
    if (format) return result + (result.empty() ? "" : " ") + names[static_cast<std::size_t>(*format)];
    for (auto const& argument : sink.at(0).arguments) result += ' ' + argument.value.chinese;
    return result;
}

std::string zip(std::string const& part) { return "PK\x03\x04" + std::string(26, '\0') + part; }

std::string ole(std::string const& stream) {
    std::string result = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    for (char const c : stream) result.append(1, c).append(1, '\0');
    return result + '\0';
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document_formats)

BOOST_AUTO_TEST_CASE(by_the_bytes) {
    BOOST_TEST(kind("a.xlsx", zip("[Content_Types].xml") + zip("xl/workbook.xml")) == "xlsx");
    BOOST_TEST(kind("a.docx", zip("word/document.xml")) == "docx");
    BOOST_TEST(kind("a.pdf", "%PDF-1.7") == "pdf");
    BOOST_TEST(kind("a.htm", " \n<!DOCTYPE html>") == "html");
    BOOST_TEST(kind("a.html", "\xFF\xFE<\0h\0t\0m\0l\0>\0"s) == "html");
    BOOST_TEST(kind("a.csv", "a,b") == "csv");
    BOOST_TEST(kind("a.txt", "a,b") == "text");
    BOOST_TEST(kind("没有结尾", "a,b") == "text");
}

BOOST_AUTO_TEST_CASE(old_formats_and_those_of_other_programs) {
    BOOST_TEST(kind("a.xls", ole("Workbook")) == "xls");
    BOOST_TEST(kind("a.et", ole("Book")) == "xls");
    BOOST_TEST(kind("a.et", zip("xl/workbook.xml")) == "xlsx");
    BOOST_TEST(kind("a.doc", ole("WordDocument")) == "doc");
    BOOST_TEST(kind("a.wps", ole("WordDocument")) == "doc");
    BOOST_TEST(kind("a.doc", "{\\rtf1") == "rtf");
    BOOST_TEST(kind("a.ofd", zip("OFD.xml")) == "ofd");
    BOOST_TEST(kind("a.png", "\x89PNG\r\n") == "image");
    auto const with_type = [](std::string const& type) {
        return zip("mimetypeapplication/vnd.oasis.opendocument." + type) + zip("content.xml");
    };
    BOOST_TEST(kind("a.ods", with_type("spreadsheet")) == "ods");
    BOOST_TEST(kind("a.odt", with_type("text")) == "odt");
    BOOST_TEST(kind("a.ods", with_type("text")) == "W521 odt");
}

/// What systems write under the endings of Excel and Word.
BOOST_AUTO_TEST_CASE(xml_and_web_archives) {
    std::string const xml = "<?xml version=\"1.0\"?>\n";
    BOOST_TEST(kind("a.xls", xml + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">") ==
               "xml_workbook");
    BOOST_TEST(kind("a.xls", "<html xmlns:x=\"urn:schemas-microsoft-com:office:spreadsheet\"><table>") == "W521 html");
    BOOST_TEST(
        kind("a.doc", xml + "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">") ==
        "xml_document");
    std::string const package = "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">";
    BOOST_TEST(kind("a.xml", xml + package + "<pkg:part pkg:name=\"/word/document.xml\">") == "docx");
    BOOST_TEST(kind("a.xml", xml + package + "<pkg:part pkg:name=\"/xl/workbook.xml\">") == "xlsx");
    BOOST_TEST(kind("a.xml", xml + package) == "E520 XML 文件");
    BOOST_TEST(kind("a.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related") == "mht");
    BOOST_TEST(kind("a.doc", "From: x\nMIME-Version: 1.0\nContent-Type: multipart/related") == "mht");
}

/// 一级指标, whose bytes are zeros and control characters in part: “Unicode 文本” as Excel saves it.
BOOST_AUTO_TEST_CASE(utf16_is_text) {
    auto const little =
        "\x00\x4E\xA7\x7E\x07\x63\x07\x68,\0"
        "5\0\n\0"s;
    BOOST_TEST(kind("a.csv", "\xFF\xFE" + little) == "csv");
    BOOST_TEST(kind("a.csv", little) == "csv");
    BOOST_TEST(kind("a.txt", "\xFE\xFF\x4E\x00\x7E\xA7\x63\x07\x68\x07"s) == "text");
    BOOST_TEST(kind("a.txt", "\x01\x00\x02\x00\x03\x00\x04\x00"s) == "E520 二进制文件");
}

BOOST_AUTO_TEST_CASE(a_wrong_ending_is_said) {
    BOOST_TEST(kind("a.xls", "<html><table>") == "W521 html");
    BOOST_TEST(kind("a.XLSX", "a\tb") == "W521 csv");
    BOOST_TEST(kind("a.docx", zip("xl/workbook.xml")) == "W521 xlsx");
    BOOST_TEST(kind("a.pdf", "没有页的文字") == "W521 text");
}

BOOST_AUTO_TEST_CASE(kinds_that_no_reader_reads) {
    BOOST_TEST(kind("a.xlsx", ole("EncryptedPackage")) == "E520 有打开密码的 Office 文件");
    BOOST_TEST(kind("a.xlsb", zip("xl/workbook.xml") + zip("xl/workbook.bin")) == "E520 二进制 Excel 工作簿（.xlsb）");
    BOOST_TEST(kind("a.zip", zip("a.txt")) == "E520 压缩包（.zip）");
    BOOST_TEST(kind("a.rar", "Rar!\x1A\x07") == "E520 压缩包（.rar、.7z、.gz）");
    BOOST_TEST(kind("a.bin", "\x01\x02\x03\x04\x05") == "E520 二进制文件");
    BOOST_TEST(kind("a.csv", "") == "E524 文件");
}

/// Every ending of every format: its own are looked for, and neither they nor the tolerated ones contradict the bytes.
BOOST_AUTO_TEST_CASE(endings_of_formats) {
    for (auto const& info : document::formats()) {
        BOOST_TEST((&document::info_of(info.format) == &info));
        BOOST_TEST((info.read != nullptr));
        for (auto const& other : document::formats()) {
            grammar::for_each_word(other.endings, [&](std::string_view ending) {
                BOOST_TEST(document::is_document_name("a" + std::string(ending)));
                BOOST_TEST(document::may_have(info, ending) == document::has_ending(info, ending), ending);
            });
            grammar::for_each_word(other.tolerated, [&](std::string_view ending) {
                BOOST_TEST(document::may_have(info, ending) == document::has_ending(info, ending), ending);
            });
        }
        BOOST_TEST(document::may_have(info, ".xyz"));
    }
}

BOOST_AUTO_TEST_CASE(names_of_documents) {
    BOOST_TEST(document::is_document_name("目标表.XLSX"));
    BOOST_TEST(document::is_document_name("a.tsv"));
    BOOST_TEST(!document::is_document_name("a.toml"));
    BOOST_TEST(!document::is_document_name("xlsx"));
}

BOOST_AUTO_TEST_CASE(texts_are_one_passage_with_their_form_feeds) {
    BOOST_TEST(test::read_with(document::read_text, "甲\n\f乙\n") == "「甲\n\f乙\n」");
    BOOST_TEST(test::read_with(document::read_text, " \n\f") == "[E524] nothing");
}

BOOST_AUTO_TEST_SUITE_END()
