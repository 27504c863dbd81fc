#include <boost/test/unit_test.hpp>

#include "annotate_support.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

constexpr auto content_types =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" "
    "ContentType=\"application/xml\"/></Types>";

/// 指标值 in A1, 绩效 in B2 from the shared strings, 5 in C2, a formula in D2.
WorkbookParts plain() {
    WorkbookParts parts;
    parts.sheet =
        "<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\" t=\"inlineStr\"><is><t>指标值</t></is></c></row>"
        "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\"><v>5</v></c>"
        "<c r=\"D2\" t=\"str\"><f>B2</f><v>绩效</v></c></row></sheetData><pageMargins left=\"1\"/>";
    parts.styles = "<cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs>";
    parts.strings = "<si><t>绩效</t></si>";
    parts.further = {{"[Content_Types].xml", content_types}, {"xl/media/image1.png", "\x89PNG"}};
    return parts;
}

std::string part_of(std::string const& bytes, std::string const& name) { return unzipped(bytes)[name]; }

}  // namespace

BOOST_AUTO_TEST_SUITE(annotate_workbooks)

BOOST_AUTO_TEST_CASE(only_what_must_change_changes) {
    auto const before = plain().bytes();
    auto const after = annotated_xlsx(before, annotations({remark("绩效目标!B2", "单位不认识")}));
    BOOST_TEST(changes(before, after) ==
               "[Content_Types].xml xl/_rels/workbook.xml.rels +xl/drawings/jixiao_boxes1.vml "
               "+xl/jixiao_comments1.xml xl/styles.xml xl/workbook.xml +xl/worksheets/_rels/sheet1.xml.rels "
               "+xl/worksheets/jixiao_remarks1.xml xl/worksheets/sheet1.xml");
    auto const comments = part_of(after, "xl/jixiao_comments1.xml");
    BOOST_TEST(contains(comments, "<author>jixiao 审核</author>"));
    BOOST_TEST(contains(comments, "<comment ref=\"B2\" authorId=\"0\">"));
    BOOST_TEST(contains(comments, "错误[E203] 单位不认识"));
    BOOST_TEST(contains(part_of(after, "xl/drawings/jixiao_boxes1.vml"), "<x:Row>1</x:Row><x:Column>1</x:Column>"));
}

BOOST_AUTO_TEST_CASE(a_sheet_keeps_its_bytes_and_its_order) {
    auto const before = plain().bytes();
    auto const sheet =
        part_of(annotated_xlsx(before, annotations({remark("绩效目标!C2", "少了权重")})), "xl/worksheets/sheet1.xml");
    auto const untouched = part_of(before, "xl/worksheets/sheet1.xml");
    auto const cells = untouched.substr(0, untouched.find("<pageMargins"));
    BOOST_TEST(sheet.starts_with(cells));
    BOOST_TEST(contains(sheet,
                        "<conditionalFormatting sqref=\"C2\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\">"
                        "<formula>LEN(\"jixiao 审核\")&gt;0</formula></cfRule></conditionalFormatting><pageMargins"));
    BOOST_TEST(contains(sheet, "<pageMargins left=\"1\"/><legacyDrawing "));
}

BOOST_AUTO_TEST_CASE(twice_is_once) {
    auto const wanted = annotations({remark("绩效目标!B2", "甲"), remark("绩效目标!C2", "乙", Severity::warning)});
    auto const once = annotated_xlsx(plain().bytes(), wanted);
    BOOST_TEST(changes(once, annotated_xlsx(once, wanted)) == "");
    auto const other = annotated_xlsx(once, annotations({remark("绩效目标!A1", "丙")}));
    auto const comments = part_of(other, "xl/jixiao_comments1.xml");
    BOOST_TEST(!contains(comments, "甲"));
    BOOST_TEST(contains(comments, "<comment ref=\"A1\""));
    BOOST_TEST(occurrences(part_of(other, "xl/drawings/jixiao_boxes1.vml"), "<v:shape ") == 1u);
    BOOST_TEST(occurrences(part_of(other, "xl/workbook.xml"), "<sheet ") == 2u);
}

BOOST_AUTO_TEST_CASE(the_copy_reads_like_the_original) {
    auto const before = plain().bytes();
    auto const after = annotated_xlsx(before, annotations({remark("绩效目标!B2", "甲"), remark("", "全表")}));
    BOOST_TEST(shown(xlsx(after)) == shown(xlsx(before)));
    BOOST_TEST(places(xlsx(after)) == places(xlsx(before)));
}

BOOST_AUTO_TEST_CASE(comments_of_others_stay) {
    auto parts = plain();
    parts.sheet += "<legacyDrawing r:id=\"rId2\"/>";
    parts.further.push_back(
        {"xl/worksheets/_rels/sheet1.xml.rels", relationships(relationship("rId1", "comments", "../comments1.xml") +
                                                              relationship("rId2", "vmlDrawing", "../box.vml"))});
    parts.further.push_back({"xl/comments1.xml",
                             "<comments><authors><author>甲科</author></authors><commentList><comment ref=\"B2\" "
                             "authorId=\"0\"><text><t>请核对</t></text></comment></commentList></comments>"});
    parts.further.push_back({"xl/box.vml",
                             "<xml xmlns:v=\"v\"><v:shape id=\"_x0000_s1030\"><br><x:ClientData ObjectType=\"Note\">"
                             "<x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>"});
    auto const before = parts.bytes();
    auto const wanted = annotations({remark("绩效目标!B2", "甲"), remark("绩效目标!C2", "乙")});
    auto const after = annotated_xlsx(before, wanted);
    auto const comments = part_of(after, "xl/comments1.xml");
    BOOST_TEST(contains(comments, "<r><t>请核对</t></r>"));
    BOOST_TEST(contains(comments, "<author>甲科</author><author>jixiao 审核</author>"));
    BOOST_TEST(contains(comments, "<comment ref=\"C2\" authorId=\"1\">"));
    BOOST_TEST(occurrences(comments, "<comment ") == 2u);
    BOOST_TEST(contains(part_of(after, "xl/box.vml"), "id=\"_x0000_s1031\""));
    BOOST_TEST(changes(after, annotated_xlsx(after, wanted)) == "");
    auto const cleared = part_of(annotated_xlsx(after, annotations({})), "xl/comments1.xml");
    BOOST_TEST(occurrences(cleared, "<comment ") == 1u);
    BOOST_TEST(!contains(cleared, "jixiao 审核："));
    BOOST_TEST(contains(cleared, "请核对"));
}

BOOST_AUTO_TEST_CASE(our_comments_are_known_without_their_author) {
    auto const wanted = annotations({remark("绩效目标!B2", "甲")});
    auto parts = unzipped(annotated_xlsx(plain().bytes(), wanted));
    auto& comments = parts["xl/jixiao_comments1.xml"];
    comments.replace(comments.find("<author>"), std::string("<author>jixiao 审核</author>").size(),
                     "<author> </author>");
    auto const saved = zipped(Parts(parts.begin(), parts.end()));
    auto const again = part_of(annotated_xlsx(saved, wanted), "xl/jixiao_comments1.xml");
    BOOST_TEST(occurrences(again, "<comment ") == 1u);
    BOOST_TEST(occurrences(again, "E203") == 1u);
}

BOOST_AUTO_TEST_CASE(positions_of_sheets_move) {
    auto parts = plain();
    parts.settings = "<bookViews><workbookView activeTab=\"0\"/></bookViews>";
    parts.sheets +=
        "</sheets><definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">绩效目标!$A$1"
        "</definedName></definedNames><sheets>";
    auto const book = part_of(annotated_xlsx(parts.bytes(), annotations({})), "xl/workbook.xml");
    BOOST_TEST(contains(book, "<workbookView activeTab=\"1\"/>"));
    BOOST_TEST(contains(book, "localSheetId=\"1\""));
    BOOST_TEST(contains(book, "name=\"审核意见\" sheetId=\"2\" r:id=\"jixiao1\"/><sheet name=\"绩效目标\""));
    auto const bare = part_of(annotated_xlsx(plain().bytes(), annotations({})), "xl/workbook.xml");
    BOOST_TEST(contains(bare, "<bookViews><workbookView activeTab=\"1\"/></bookViews><sheets>"));
}

BOOST_AUTO_TEST_CASE(a_sheet_of_others_may_have_the_name) {
    auto parts = plain();
    parts.sheets = "<sheet name=\"审核意见\" sheetId=\"7\" r:id=\"rId1\"/>";
    auto const after = annotated_xlsx(parts.bytes(), annotations({remark("审核意见!B2", "甲")}));
    BOOST_TEST(contains(part_of(after, "xl/workbook.xml"), "name=\"审核意见(2)\" sheetId=\"8\""));
    BOOST_TEST(changes(after, annotated_xlsx(after, annotations({remark("审核意见!B2", "甲")}))) == "");
}

BOOST_AUTO_TEST_CASE(links_lead_to_the_cells) {
    auto parts = plain();
    parts.sheets = "<sheet name=\"甲'乙 &amp; 丙\" sheetId=\"1\" r:id=\"rId1\"/>";
    auto const list = part_of(annotated_xlsx(parts.bytes(), annotations({remark("甲'乙 & 丙!B2", "甲")})),
                              "xl/worksheets/jixiao_remarks1.xml");
    BOOST_TEST(contains(list, "location=\"'甲''乙 &amp; 丙'!B2\""));
}

BOOST_AUTO_TEST_CASE(elements_with_a_prefix) {
    auto parts = plain();
    auto const sheet =
        "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is>"
        "<x:t>值</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
    parts.targets = relationship("rId1", "worksheet", "worksheets/other.xml");
    parts.further.push_back({"xl/worksheets/other.xml", sheet});
    auto wanted = annotations({remark("绩效目标!A1", "甲")});
    wanted.rewrites = {{"绩效目标!A1", "值", "新值", "已改", "没有改"}};
    auto const after = annotated_xlsx(parts.bytes(), wanted);
    auto const written = part_of(after, "xl/worksheets/other.xml");
    BOOST_TEST(contains(written, "<conditionalFormatting xmlns=\"m\" sqref=\"A1\">"));
    BOOST_TEST(
        contains(written, "<x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">新值</x:t></x:is></x:c>"));
    BOOST_TEST(shown(xlsx(after)) == "A1=新值");
}

BOOST_AUTO_TEST_CASE(only_texts_are_rewritten) {
    auto wanted = annotations({});
    wanted.rewrites = {{"绩效目标!B2", "绩效", "绩效<好>", "已改", "没有改B"},
                       {"绩效目标!C2", "5", "≥5个", "已改", "没有改C"},
                       {"绩效目标!D2", "绩效", "好", "已改", "没有改D"}};
    Diagnostics sink;
    auto const copy = annotate::annotate_xlsx({"表.xlsx", plain().bytes()}, wanted, sink);
    BOOST_REQUIRE(copy);
    BOOST_TEST(copy->refused == (std::vector<std::size_t>{1, 2}), boost::test_tools::per_element());
    BOOST_TEST(shown(xlsx(copy->bytes)) == "A1=指标值 B2=绩效<好> C2=5 D2=绩效");
    auto const comments = part_of(copy->bytes, "xl/jixiao_comments1.xml");
    BOOST_TEST(contains(comments, "已改"));
    BOOST_TEST(contains(comments, "没有改C"));
    BOOST_TEST(contains(comments, "没有改D"));
}

BOOST_AUTO_TEST_CASE(hostile_texts_stay_texts) {
    std::string long_text;
    for (int i = 0; i < 40'000; ++i) long_text += "长";
    std::vector<annotate::Remark> remarks{remark("绩效目标!B2", "=cmd|'/c calc'!A1 </t></is><v>1</v> _x0041_ \x01"),
                                          remark("绩效目标!C2", long_text)};
    for (int i = 0; i < 1'000; ++i) remarks.push_back(remark("绩效目标!F" + std::to_string(i + 1), "多"));
    auto const before = plain().bytes();
    auto const after = annotated_xlsx(before, annotations(remarks));
    BOOST_TEST(shown(xlsx(after)) == shown(xlsx(before)));
    auto const list = part_of(after, "xl/worksheets/jixiao_remarks1.xml");
    BOOST_TEST(contains(list, "=cmd|'/c calc'!A1 &lt;/t&gt;&lt;/is&gt;&lt;v&gt;1&lt;/v&gt; _x005F_x0041_ "));
    BOOST_TEST(!contains(list, "<f>"));
    BOOST_TEST(list.size() < 1'000'000u);
    BOOST_TEST(occurrences(part_of(after, "xl/jixiao_comments1.xml"), "<comment ") == 1'002u);
}

BOOST_AUTO_TEST_CASE(no_styles_and_no_formats_yet) {
    auto parts = plain();
    parts.styles = "<cellXfs><xf/></cellXfs><dxfs count=\"0\"/><tableStyles/>";
    auto const styles =
        part_of(annotated_xlsx(parts.bytes(), annotations({remark("绩效目标!B2", "甲")})), "xl/styles.xml");
    BOOST_TEST(contains(styles, "<cellXfs count=\"2\"><xf/><xf numFmtId=\"0\""));
    BOOST_TEST(contains(styles, "<dxfs count=\"3\"><dxf><fill>"));
    BOOST_TEST(contains(styles, "</dxfs><tableStyles/>"));
}

BOOST_AUTO_TEST_CASE(what_is_no_workbook_is_left_alone) {
    Diagnostics sink;
    BOOST_TEST(!annotate::annotate_xlsx({"表.xlsx", plain().bytes().substr(0, 300)}, annotations({}), sink));
    BOOST_TEST(sink.size() == 1u);
    auto const strict = zipped({{"xl/workbook.xml", "<workbook xmlns=\"http://purl.oclc.org/ooxml/x\"/>"}});
    BOOST_TEST(!annotate::annotate_xlsx({"表.xlsx", strict}, annotations({}), sink));
}

BOOST_AUTO_TEST_SUITE_END()
