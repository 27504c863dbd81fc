#include <boost/test/unit_test.hpp>

#include "annotate_support.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string paragraph(std::string const& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }

std::string word(std::string const& body, Parts more = {}) {
    Parts parts{{"_rels/.rels", relationships(relationship("rId1", "officeDocument", "word/document.xml"))},
                {"[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"},
                {"word/media/seal.png", "PNG"},
                {"word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>" + body +
                                          "<w:sectPr/></w:body></w:document>"}};
    parts.insert(parts.end(), more.begin(), more.end());
    return zipped(parts);
}

std::string const table = "<w:tbl><w:tr><w:tc>" + paragraph("名称") + "</w:tc><w:tc><w:p><w:pPr><w:jc/></w:pPr><w:r>" +
                          "<w:t>≥5</w:t></w:r><w:r><w:t> 个</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";

std::string body_of(std::string const& bytes) { return unzipped(bytes)["word/document.xml"]; }

}  // namespace

BOOST_AUTO_TEST_SUITE(annotate_documents)

BOOST_AUTO_TEST_CASE(comments_stand_at_the_text) {
    auto const before = word(paragraph("附件") + table);
    auto const after =
        annotated_docx(before, annotations({remark("第 1 表第 1 行第 2 格", "甲"),
                                            remark("第 1 表第 1 行第 3 格", "乙\n丙"), remark("第 1 段", "丁")}));
    BOOST_TEST(changes(before, after) ==
               "[Content_Types].xml +word/_rels/document.xml.rels word/document.xml +word/jixiao_comments1.xml");
    auto const body = body_of(after);
    BOOST_TEST(
        contains(body,
                 "<w:pPr><w:jc/></w:pPr><w:commentRangeStart w:id=\"1\"/><w:r><w:t>≥5</w:t></w:r><w:r><w:t> 个"
                 "</w:t></w:r><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"));
    BOOST_TEST(contains(body, "<w:tc><w:p><w:commentRangeStart w:id=\"2\"/>"));
    auto const comments = unzipped(after)["word/jixiao_comments1.xml"];
    BOOST_TEST(contains(comments, "<w:comment w:id=\"0\" w:author=\"jixiao 审核\" w:initials=\"审\">"));
    BOOST_TEST(contains(comments, "丙</w:t></w:r></w:p></w:comment>"));
    BOOST_TEST(contains(body, "<w:tag w:val=\"jixiao-remarks\"/>"));
    BOOST_TEST(contains(body, "</w:sdtContent></w:sdt><w:sectPr/>"));
}

BOOST_AUTO_TEST_CASE(the_copy_reads_like_the_original) {
    auto const before = word(paragraph("附件") + table + paragraph("完"));
    auto const wanted = annotations({remark("第 1 表第 1 行第 2 格", "甲"), remark("第 2 段", "乙")});
    auto const after = annotated_docx(before, wanted);
    BOOST_TEST(shown(docx(after)) == shown(docx(before)));
    BOOST_TEST(changes(after, annotated_docx(after, wanted)) == "");
    auto const cleared = body_of(annotated_docx(after, annotations({})));
    BOOST_TEST(!contains(cleared, "comment"));
    BOOST_TEST(occurrences(cleared, "<w:sdt>") == 1u);
}

BOOST_AUTO_TEST_CASE(comments_and_changes_of_others_stay) {
    auto const theirs =
        "<w:p><w:commentRangeStart w:id=\"4\"/><w:r><w:t>附件</w:t></w:r><w:commentRangeEnd w:id=\"4\"/>"
        "<w:r><w:commentReference w:id=\"4\"/></w:r><w:del><w:r><w:delText>一</w:delText></w:r></w:del></w:p>";
    auto const before =
        word(theirs, {{"word/_rels/document.xml.rels", relationships(relationship("rId1", "comments", "comments.xml"))},
                      {"word/comments.xml",
                       "<w:comments xmlns:w=\"w\"><w:comment w:id=\"4\" w:author=\"甲科\"><w:p/>"
                       "</w:comment></w:comments>"}});
    auto const after = annotated_docx(before, annotations({remark("第 1 段", "甲")}));
    BOOST_TEST(contains(unzipped(after)["word/comments.xml"],
                        "<w:comment w:id=\"4\" w:author=\"甲科\"><w:p/></w:comment><w:comment w:id=\"5\""));
    auto const cleared = body_of(annotated_docx(after, annotations({})));
    BOOST_TEST(contains(cleared, theirs));
}

BOOST_AUTO_TEST_CASE(texts_are_rewritten_where_they_are_plain) {
    auto wanted = annotations({});
    wanted.rewrites = {{"第 1 表第 1 行第 2 格", "≥5 个", "≥5个", "已改", "没有改"},
                       {"第 1 段", "附件", "附表", "已改", "没有改"}};
    auto const body = "<w:p><w:r><w:t>附</w:t></w:r><w:ins><w:r><w:t>件</w:t></w:r></w:ins></w:p>" + table;
    Diagnostics sink;
    auto const copy = annotate::annotate_docx({"表.docx", word(body)}, wanted, sink);
    BOOST_REQUIRE(copy);
    BOOST_TEST(copy->refused == std::vector<std::size_t>{1}, boost::test_tools::per_element());
    BOOST_TEST(contains(body_of(copy->bytes), "<w:t>≥5个</w:t></w:r><w:r><w:t></w:t></w:r>"));
    BOOST_TEST(contains(body_of(copy->bytes), "<w:t>附</w:t>"));
}

BOOST_AUTO_TEST_CASE(boxes_are_commented_at_the_paragraph_that_holds_them) {
    auto const body =
        "<w:p><w:r><w:t>外</w:t><w:pict><w:txbxContent>" + paragraph("内") + "</w:txbxContent></w:pict></w:r></w:p>";
    auto const after = annotated_docx(word(body), annotations({remark("第 2 段", "甲")}));
    BOOST_TEST(contains(body_of(after), "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>外</w:t>"));
}

BOOST_AUTO_TEST_CASE(a_document_without_prefixes) {
    auto const plain =
        zipped({{"word/document.xml", "<document xmlns=\"w\"><body><p><r><t>甲</t></r></p></body></document>"},
                {"[Content_Types].xml", "<Types/>"}});
    auto const after = annotated_docx(plain, annotations({remark("第 1 段", "乙")}));
    BOOST_TEST(contains(body_of(after), "<p><jx:commentRangeStart xmlns:jx=\"w\" jx:id=\"0\"/>"));
    BOOST_TEST(shown(docx(after)) == shown(docx(plain)));
}

BOOST_AUTO_TEST_CASE(hostile_texts_stay_texts) {
    auto const before = word(table);
    auto const after = annotated_docx(
        before, annotations({remark("第 1 表第 1 行第 1 格", "</w:t><w:instrText>DDE</w:instrText> & \x02")}));
    auto const comments = unzipped(after)["word/jixiao_comments1.xml"];
    BOOST_TEST(contains(comments, "&lt;/w:t&gt;&lt;w:instrText&gt;DDE&lt;/w:instrText&gt; &amp; </w:t>"));
    Diagnostics sink;
    BOOST_TEST(!annotate::annotate_docx({"表.docx", before.substr(0, 200)}, annotations({}), sink));
}

BOOST_AUTO_TEST_SUITE_END()
