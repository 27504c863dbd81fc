// Workbooks: sheets, places, merged cells, what is hidden; and files that are not what they should be.
#include <boost/test/unit_test.hpp>

#include "read_office.hpp"

using namespace jixiao::tests;

namespace {

std::string text(std::string const& place, std::string const& value) {
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
}

std::string row(int number, std::string const& cells, std::string const& settings = "") {
    return "<row r=\"" + std::to_string(number) + "\"" + settings + ">" + cells + "</row>";
}

std::string data(std::string const& rows) { return "<sheetData>" + rows + "</sheetData>"; }

std::string merges(std::vector<std::string> const& areas) {
    std::string result;
    for (auto const& area : areas) result += "<mergeCell ref=\"" + area + "\"/>";
    return "<mergeCells>" + result + "</mergeCells>";
}

ReadDocument sheet(std::string const& inside) {
    WorkbookParts parts;
    parts.sheet = inside;
    return xlsx(parts.bytes());
}

/// Two sheets, the second of which is set up by `state`.
WorkbookParts two_sheets(std::string const& state) {
    WorkbookParts parts;
    parts.sheet = data(row(1, text("A1", "甲")));
    parts.sheets += "<sheet name=\"旧表\" sheetId=\"2\" r:id=\"rId2\"" + state + "/>";
    parts.targets += relationship("rId2", "worksheet", "../xl/worksheets/sheet2.xml");
    parts.further = {{"xl/worksheets/sheet2.xml", "<worksheet>" + data(row(1, text("B2", "乙"))) + "</worksheet>"}};
    return parts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xlsx_sheets)

BOOST_AUTO_TEST_CASE(cells_stand_on_lines_with_their_places) {
    auto const read = sheet(data(row(1, text("A1", "项目")) + row(12, text("B12", "甲") + text("D12", "≥5个"))));
    BOOST_TEST(shown(read) == "A1=项目 B12=甲 D12=≥5个");
    auto const& grid = std::get<Grid>(read.document->parts[0]);
    BOOST_TEST(grid.name == "绩效目标");
    BOOST_TEST(grid.rows == 12u);
    BOOST_TEST(grid.columns == 4u);
    auto const& source = *read.document->source;
    BOOST_TEST(source.bytes() == "项目\n甲\n≥5个\n");
    BOOST_TEST(source.slice(grid.cells[2].text.span) == "≥5个");
    BOOST_TEST(source.place(grid.cells[2].text.span.begin)->english == "绩效目标!D12");
}

BOOST_AUTO_TEST_CASE(cells_without_places_follow_each_other) {
    auto const inline_text = [](std::string const& value) {
        return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    };
    BOOST_TEST(shown(sheet(data("<row>" + inline_text("甲") + "<c/>" + inline_text("乙") + "</row><row>" +
                                inline_text("丙") + "</row>"))) == "A1=甲 C1=乙 A2=丙");
}

BOOST_AUTO_TEST_CASE(prefixes_do_not_matter) {
    WorkbookParts parts;
    parts.further = {{"xl/worksheets/sheet2.xml",
                      "<?xml version=\"1.0\"?>\n<!-- a --><x:worksheet xmlns:x=\"y\"><x:sheetData><x:row r='1'>"
                      "<x:c r='B1' t='str'><x:v>甲</x:v></x:c></x:row></x:sheetData></x:worksheet>"}};
    parts.targets = relationship("rId1", "worksheet", "/xl/WORKSHEETS/sheet2.xml");
    BOOST_TEST(shown(xlsx(parts.bytes())) == "B1=甲");
}

BOOST_AUTO_TEST_CASE(sheets_in_their_order_hidden_ones_too) {
    auto const both = xlsx(two_sheets("").bytes());
    BOOST_TEST(shown(both) == "A1=甲 / B2=乙");
    BOOST_TEST(places(both) == "");
    auto const hidden = xlsx(two_sheets(" state=\"veryHidden\"").bytes());
    BOOST_TEST(shown(hidden) == "A1=甲 / B2=乙");
    BOOST_TEST(places(hidden) == "I508@旧表!B2");
    BOOST_TEST(message(hidden, 0) == "工作表“旧表”是隐藏的，内容也读取了");
}

BOOST_AUTO_TEST_CASE(hidden_rows_and_columns) {
    auto const read =
        sheet("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>" +
              data(row(1, text("A1", "甲") + text("B1", "乙")) + row(2, text("A2", "丙"), " hidden=\"1\"") +
                   row(3, text("A3", "丁"), " hidden=\"true\"") + row(4, "", " hidden=\"1\"")));
    BOOST_TEST(shown(read) == "A1=甲 B1=乙 A2=丙 A3=丁");
    BOOST_TEST(places(read) == "I508@绩效目标!A1 I508@绩效目标!A1");
    BOOST_TEST(message(read, 0) == "工作表“绩效目标”隐藏了第 2:3 行，内容也读取了");
    BOOST_TEST(message(read, 1) == "工作表“绩效目标”隐藏了 B 列，内容也读取了");
}

BOOST_AUTO_TEST_CASE(merged_cells) {
    auto const read = sheet(data(row(1, text("A1", "一级") + text("B1", "值")) + row(3, text("C3", "角"))) +
                            merges({"A1:A3", "B2:C2"}));
    BOOST_TEST(shown(read) == "A1:A3=一级 B1=值 B2:C2= C3=角");
    BOOST_TEST(places(read) == "");
    auto const& empty = std::get<Grid>(read.document->parts[0]).cells[2];
    BOOST_TEST(read.document->source->place(empty.text.span.begin)->chinese == "绩效目标!B2");
}

BOOST_AUTO_TEST_CASE(merged_cells_end_with_the_table) {
    auto const read = sheet(data(row(1, text("A1", "标题")) + row(2, text("B2", "值"))) +
                            merges({"A1:XFD1", "B2:B1048576", "D9:E10"}));
    BOOST_TEST(shown(read) == "A1:B1=标题 B2=值");
    BOOST_TEST(places(read) == "");
}

BOOST_AUTO_TEST_CASE(merged_cells_that_cannot_be) {
    auto const read = sheet(data(row(1, text("A1", "甲")) + row(3, text("C3", "乙"))) +
                            merges({"A1:B2", "B2:C3", "A1:ZZZZ9", "nonsense", "C3:C99999999999"}));
    BOOST_TEST(shown(read) == "A1:B2=甲 C3=乙");
    BOOST_TEST(places(read) == "W510@绩效目标!C3");
    BOOST_TEST(message(read, 0) == "工作表“绩效目标”有 5 处合并单元格重叠或超出范围，已经修正：A1、B2、C3");
}

BOOST_AUTO_TEST_CASE(text_under_a_merged_cell_is_reported) {
    auto const read =
        sheet(data(row(1, text("A1", "甲") + text("B1", "藏")) + row(2, text("A2", "乙"))) + merges({"A1:B1"}));
    BOOST_TEST(shown(read) == "A1:B1=甲 A2=乙");
    BOOST_TEST(places(read) == "W509@绩效目标!B1");
}

BOOST_AUTO_TEST_CASE(cells_out_of_order_and_twice) {
    auto const read =
        sheet(data(row(2, text("B2", "丁") + text("A2", "丙")) + row(1, text("A1", "甲") + text("A1", "乙"))));
    BOOST_TEST(shown(read) == "A1=甲 A2=丙 B2=丁");
    BOOST_TEST(places(read) == "E516@绩效目标!A1");
}

BOOST_AUTO_TEST_CASE(macros_are_ignored) {
    WorkbookParts parts;
    parts.sheet = data(row(1, text("A1", "甲")));
    parts.further = {{"xl/vbaProject.bin", "x"}};
    auto const read = xlsx(parts.bytes());
    BOOST_TEST(shown(read) == "A1=甲");
    BOOST_TEST(places(read) == "I511@整个文件");
}

BOOST_AUTO_TEST_CASE(nothing_to_read) {
    auto const empty = sheet(data(row(1, "<c r=\"A1\" s=\"1\"/>")));
    BOOST_TEST(shown(empty) == "");
    BOOST_TEST(places(empty) == "W513@整个文件");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(xlsx_hostile)

BOOST_AUTO_TEST_CASE(no_workbook) {
    for (auto const& bytes : {std::string(), std::string("PK\3\4"), std::string(1000, 'x')}) {
        auto const read = xlsx(bytes);
        BOOST_TEST(shown(read) == "nothing");
        BOOST_TEST(places(read) == "E500@整个文件");
        BOOST_TEST(message(read, 0) == "文件损坏或不完整：打不开，可能没有传完整");
    }
    auto const word = xlsx(word_document(""));
    BOOST_TEST(shown(word) == "nothing");
    BOOST_TEST(places(word) == "E503@整个文件");
}

BOOST_AUTO_TEST_CASE(truncated) {
    WorkbookParts parts;
    parts.sheet = data(row(1, text("A1", "甲")));
    auto const whole = parts.bytes();
    for (std::size_t size = 0; size < whole.size(); size += 7)
        BOOST_TEST(places(xlsx(whole.substr(0, size))) == "E500@整个文件");
}

BOOST_AUTO_TEST_CASE(damaged_inside) {
    WorkbookParts parts;
    parts.sheet = data(row(1, text("A1", "甲"))) + "</wrong>";
    auto const read = xlsx(parts.bytes());
    BOOST_TEST(shown(read) == "A1=甲");
    BOOST_TEST(places(read) == "E500@整个文件");
    BOOST_TEST(message(read, 0) == "文件损坏或不完整：xl/worksheets/sheet1.xml：标记不成对（工作表“绩效目标”）");
}

BOOST_AUTO_TEST_CASE(missing_parts) {
    WorkbookParts parts;
    parts.targets = relationship("rId1", "worksheet", "../../../etc/passwd");
    BOOST_TEST(message(xlsx(parts.bytes()), 0) == "文件损坏或不完整：缺少 etc/passwd（工作表“绩效目标”）");
    parts.targets.clear();
    BOOST_TEST(message(xlsx(parts.bytes()), 0) == "文件损坏或不完整：找不到工作表“绩效目标”的内容");
}

BOOST_AUTO_TEST_CASE(encrypted_entries) {
    auto const read = xlsx(zipped({{"xl/workbook.xml", "<workbook/>"}}, true));
    BOOST_TEST(shown(read) == "nothing");
    BOOST_TEST(places(read) == "E501@整个文件");
}

BOOST_AUTO_TEST_CASE(two_parts_of_one_name) {
    WorkbookParts parts;
    parts.further = {{"XL\\workbook.xml", "<workbook/>"}};
    auto const read = xlsx(parts.bytes());
    BOOST_TEST(shown(read) == "nothing");
    BOOST_TEST(message(read, 0) == "文件损坏或不完整：有两个同名的 xl/workbook.xml");
}

BOOST_AUTO_TEST_CASE(document_types_are_refused) {
    WorkbookParts parts;
    parts.further = {{"xl/worksheets/sheet2.xml", "<!DOCTYPE a [<!ENTITY b \"b\">]><worksheet/>"}};
    parts.targets = relationship("rId1", "worksheet", "worksheets/sheet2.xml");
    BOOST_TEST(places(xlsx(parts.bytes())) == "E500@整个文件");
    WorkbookParts small;
    small.styles = "<!DOCTYPE a>";
    BOOST_TEST(places(xlsx(small.bytes())) == "E500@整个文件");
}

BOOST_AUTO_TEST_CASE(deep_nesting) {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    WorkbookParts parts;
    parts.sheet = data(row(1, text("A1", "甲"))) + deep;
    parts.styles = deep;
    auto const read = xlsx(parts.bytes());
    BOOST_TEST(shown(read) == "A1=甲");
    BOOST_TEST(places(read) == "E500@整个文件 E500@整个文件");
}

BOOST_AUTO_TEST_CASE(far_off_cells) {
    auto const read =
        sheet(data(row(1, text("A1", "甲")) + row(1'048'576, text("A1048576", "远") + text("XFD1048576", "更远"))));
    BOOST_TEST(shown(read) == "A1=甲 A1048576=远");
    BOOST_TEST(places(read) == "E515@绩效目标!XFD1048576");
}

BOOST_AUTO_TEST_CASE(a_bomb) {
    WorkbookParts parts;
    parts.sheet = "<!--" + std::string(40u * 1024 * 1024, ' ') + "-->";
    auto const read = xlsx(parts.bytes());
    BOOST_TEST(places(read) == "E502@整个文件");
}

BOOST_AUTO_TEST_CASE(one_long_string_many_times) {
    WorkbookParts parts;
    parts.strings = "<si><t>" + std::string(32'767, 'x') + "</t></si>";
    std::string cells;
    for (int i = 0; i < 2'500; ++i) cells += row(i + 1, "<c t=\"s\"><v>0</v></c>");
    parts.sheet = data(cells);
    BOOST_TEST(places(xlsx(parts.bytes())) == "E502@整个文件");
}

BOOST_AUTO_TEST_CASE(a_million_empty_rows) {
    std::string rows;
    for (int i = 1; i <= 1'000'000; ++i)
        rows += "<row r=\"" + std::to_string(i) + "\" s=\"1\" customFormat=\"1\" ht=\"15\"/>";
    auto const read = sheet(data(rows + row(3, text("A3", "甲"))));
    BOOST_TEST(shown(read) == "A3=甲");
    BOOST_TEST(places(read) == "");
}

BOOST_AUTO_TEST_SUITE_END()
