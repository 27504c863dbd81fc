// What a cell's value and format become.
#include <boost/test/unit_test.hpp>

#include "cases.hpp"
#include "read_office.hpp"

using namespace jixiao::tests;

namespace {

std::string escaped(std::string const& text) {
    std::string result;
    for (char const c : text) {
        if (c == '"')
            result += "&quot;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else
            result += c;
    }
    return result;
}

ReadDocument number_cell(std::string const& value, std::string const& format) {
    WorkbookParts parts;
    parts.styles = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"" + escaped(format) +
                   "\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>";
    parts.sheet = "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + value + "</v></c></row></sheetData>";
    return xlsx(parts.bytes());
}

/// One cell in A1.
ReadDocument cell(std::string const& written, std::string const& settings = "") {
    WorkbookParts parts;
    parts.settings = settings;
    parts.styles =
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"58\"/><xf numFmtId=\"14\"/></cellXfs>";
    parts.strings =
        "<si><t>甲</t></si><si><r><t>产出</t></r><r><rPr/><t xml:space=\"preserve\">指标 </t></r>"
        "<rPh><t>フリ</t></rPh></si><si><t>第一行_x000D_\n第二行</t></si>";
    parts.sheet = "<sheetData><row>" + written + "</row></sheetData>";
    return xlsx(parts.bytes());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xlsx_cells)

BOOST_AUTO_TEST_CASE(numbers_and_formats) {
    for (auto const& found : read_case_folder("cells")) {
        BOOST_TEST_CONTEXT(found.place) {
            BOOST_REQUIRE(found.fields.size() == 4);
            auto const read = number_cell(found.fields[0], found.fields[1]);
            BOOST_TEST(shown(read) == "A1=" + found.fields[2]);
            BOOST_TEST(places(read) == (found.fields[3] == "-" ? "" : found.fields[3] + "@绩效目标!A1"));
        }
    }
}

BOOST_AUTO_TEST_CASE(formulas_that_are_what_was_typed) {
    BOOST_TEST(shown(cell("<c s=\"1\"><f>100%</f><v>1</v></c>")) == "A1==100%");
    BOOST_TEST(shown(cell("<c><f>5</f><v>5</v></c>")) == "A1==5");
    BOOST_TEST(shown(cell("<c><f aca=\"false\">51.18%</f><v>0.5118</v></c>")) == "A1==51.18%");
    BOOST_TEST(shown(cell("<c><f>-5</f></c>")) == "A1==-5");
    BOOST_TEST(shown(cell("<c s=\"1\"><f>B1/C1</f><v>0.95</v></c>")) == "A1=95%");
    BOOST_TEST(shown(cell("<c t=\"str\"><f>\"≥\"&amp;B1</f><v>≥5</v></c>")) == "A1=≥5");
}

BOOST_AUTO_TEST_CASE(formulas_that_nothing_computed) {
    auto const missing = cell("<c><f>SUM(B1:B3)</f></c><c><v>5</v></c>");
    BOOST_TEST(shown(missing) == "B1=5");
    BOOST_TEST(places(missing) == "W506@绩效目标!A1");
    BOOST_TEST(message(missing, 0) == "工作表“绩效目标”有 1 个公式没有算出结果：A1");
    BOOST_TEST(places(cell("<c><f>SUM(B1:B3)</f><v></v></c>")) == "W506@绩效目标!A1");
    auto const zero = cell("<c><f>SUM(B1:B3)</f><v>0</v></c>", "<calcPr fullCalcOnLoad=\"1\"/>");
    BOOST_TEST(shown(zero) == "A1=0");
    BOOST_TEST(places(zero) == "W506@绩效目标!A1");
    BOOST_TEST(places(cell("<c><f>SUM(B1:B3)</f><v>0</v></c>")) == "");
}

BOOST_AUTO_TEST_CASE(strings) {
    BOOST_TEST(shown(cell("<c t=\"s\"><v>0</v></c>")) == "A1=甲");
    BOOST_TEST(shown(cell("<c t=\"s\"><v>1</v></c>")) == "A1=产出指标");
    BOOST_TEST(shown(cell("<c t=\"inlineStr\"><is><r><t>行</t></r><r><t>内</t></r></is></c>")) == "A1=行内");
    BOOST_TEST(shown(cell("<c t=\"inlineStr\"><is><t>&gt;=5&#20010;&amp;</t></is></c>")) == "A1=>=5个&");
    BOOST_TEST(shown(cell("<c t=\"inlineStr\"><is><t>　 空格 &#xA0;</t></is></c>")) == "A1=空格");
    BOOST_TEST(shown(cell("<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>")) == "A1=TRUE B1=FALSE");
    BOOST_TEST(shown(cell("<c t=\"e\"><v>#DIV/0!</v></c>")) == "A1=#DIV/0!");
    BOOST_TEST(shown(cell("<c t=\"d\"><v>2024-10-31T00:00:00</v></c>")) == "A1=2024年10月31日");
    auto const lost = cell("<c t=\"s\"><v>7</v></c><c><v>5</v></c>");
    BOOST_TEST(shown(lost) == "B1=5");
    BOOST_TEST(places(lost) == "E514@绩效目标!A1");
}

BOOST_AUTO_TEST_CASE(lines_in_a_cell) {
    auto const read = cell("<c t=\"s\"><v>2</v></c>");
    BOOST_TEST(shown(read) == "A1=第一行第二行");
    BOOST_TEST(read.document->source->bytes() == "第一行\n第二行\n");
    auto const& text = std::get<Grid>(read.document->parts[0]).cells[0].text;
    BOOST_TEST(read.document->source->slice(text.in_file({9, 18})) == "第二行");
}

BOOST_AUTO_TEST_CASE(text_in_a_format) {
    WorkbookParts parts;
    parts.styles =
        "<numFmts><numFmt numFmtId=\"170\" formatCode=\"@&quot;个&quot;\"/></numFmts>"
        "<cellXfs><xf numFmtId=\"170\"/></cellXfs>";
    parts.sheet = "<sheetData><row><c t=\"inlineStr\"><is><t>≥5</t></is></c></row></sheetData>";
    BOOST_TEST(shown(xlsx(parts.bytes())) == "A1=≥5个");
}

BOOST_AUTO_TEST_CASE(both_date_systems) {
    BOOST_TEST(shown(cell("<c s=\"3\"><v>45596</v></c>")) == "A1=2024年10月31日");
    BOOST_TEST(shown(cell("<c s=\"3\"><v>44134</v></c>", "<workbookPr date1904=\"1\"/>")) == "A1=2024年10月31日");
}

BOOST_AUTO_TEST_CASE(a_range_that_became_a_date_says_what_was_typed) {
    auto const read = cell("<c s=\"2\"><v>45293</v></c>");
    BOOST_TEST(places(read) == "W504@绩效目标!A1");
    BOOST_TEST(message(read, 0) ==
               "工作表“绩效目标”有 1 个单元格可能被 Excel 当成了日期或时间：A1 显示为“1月2日”，输入的可能是“1-2”");
}

BOOST_AUTO_TEST_CASE(many_of_a_kind_are_one_message) {
    std::string rows;
    for (int i = 0; i < 300; ++i) rows += "</row><row><c s=\"2\"><v>45293</v></c>";
    auto const read = cell(rows + "<c s=\"2\"><v>45294</v></c>");
    BOOST_TEST(places(read) == "W504@绩效目标!A2");
    BOOST_TEST(
        message(read, 0) ==
        "工作表“绩效目标”有 301 个单元格可能被 Excel 当成了日期或时间：A2:A301、B301；例如 A2 显示为“1月2日”，输入的可能是“1-2”");
}

BOOST_AUTO_TEST_SUITE_END()
