// OFD pages: text objects with their distances, rules, templates; hostile files.
#include <boost/test/unit_test.hpp>

#include "read_office.hpp"
#include "targets/document/ofd_page.hpp"
#include "targets/files.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using document::PdfPage;

namespace {

PdfPage page_of(std::string const& content) {
    pugi::xml_document tree;
    tree.load_string(("<ofd:Layer>" + content + "</ofd:Layer>").c_str());
    PdfPage page;
    std::size_t budget = 1'000;
    document::add_ofd_content(page, tree, budget);
    return page;
}

/// "甲乙@1000..2000 丙@…": words with their left and right edges in thousandths of a point.
std::string words(PdfPage const& page) {
    std::string result;
    for (auto const& word : page.words)
        result += (result.empty() ? "" : " ") + word.text + '@' + std::to_string(word.box.left) + ".." +
                  std::to_string(word.box.right);
    return result;
}

std::string text(std::string const& code, std::string const& attributes = "") {
    return "<ofd:TextObject Boundary=\"25.4 25.4 50 10\" Size=\"2.54\"" + attributes + ">" + code + "</ofd:TextObject>";
}

Parts parts(std::string const& page) {
    return {
        {"OFD.xml", "<o:OFD xmlns:o=\"o\"><o:DocBody><o:DocRoot>/Doc_0/Document.xml</o:DocRoot></o:DocBody></o:OFD>"},
        {"Doc_0/Document.xml",
         "<o:Document xmlns:o=\"o\"><o:CommonData><o:PageArea><o:PhysicalBox>0 0 210 297</o:PhysicalBox></o:PageArea>"
         "<o:TemplatePage ID=\"7\" BaseLoc=\"Tpls/T.xml\"/></o:CommonData><o:Pages><o:Page BaseLoc=\"P.xml\"/></o:Pages>"
         "</o:Document>"},
        {"Doc_0/P.xml", page}};
}

ReadDocument ofd(std::string bytes) {
    ReadDocument result;
    result.document = document::read_ofd({"表.ofd", std::move(bytes)}, result.diagnostics);
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document_ofd)

BOOST_AUTO_TEST_CASE(characters_stand_where_the_file_says) {
    BOOST_TEST(words(page_of(text("<ofd:TextCode X=\"0\" Y=\"2\" DeltaX=\"2.54\">甲乙</ofd:TextCode>"))) ==
               "甲乙@72000..86400");
    BOOST_TEST(words(page_of(text("<ofd:TextCode X=\"0\" Y=\"2\" DeltaX=\"g 2 2.54 12.7\">甲乙丙丁</ofd:TextCode>"))) ==
               "甲乙丙@72000..93600 丁@122400..129600");
    BOOST_TEST(words(page_of(text("<ofd:TextCode X=\"0\" Y=\"2\">≥5 个</ofd:TextCode>"))) ==
               "≥5@72000..82800 个@86400..93600");
    BOOST_TEST(words(page_of(text("<ofd:TextCode X=\"0\" Y=\"2\" DeltaX=\"2.54\">甲乙</ofd:TextCode>",
                                  " CTM=\"2 0 0 2 0 0\""))) == "甲乙@72000..100800");
}

BOOST_AUTO_TEST_CASE(paths_are_rules) {
    auto const page = page_of(
        "<ofd:PathObject Boundary=\"10 10 50 0.25\"><ofd:AbbreviatedData>M 0 0 L 25.4 0</ofd:AbbreviatedData></ofd:PathObject>"
        "<ofd:PageBlock><ofd:PathObject Boundary=\"10 10 1 50\" Stroke=\"false\" Fill=\"true\"><ofd:AbbreviatedData>M 0 0 L 0.2 0 "
        "L 0.2 25.4 L 0 25.4 C</ofd:AbbreviatedData></ofd:PathObject></ofd:PageBlock>"
        "<ofd:PathObject Boundary=\"0 0 9 9\"><ofd:StrokeColor Value=\"255 255 255\"/><ofd:AbbreviatedData>M 0 0 L 9 0"
        "</ofd:AbbreviatedData></ofd:PathObject>");
    BOOST_REQUIRE_EQUAL(page.horizontal.size(), 1u);
    BOOST_TEST(page.horizontal[0].end - page.horizontal[0].begin == 72'000);
    BOOST_REQUIRE_EQUAL(page.vertical.size(), 1u);
    BOOST_TEST(page.vertical[0].end - page.vertical[0].begin == 72'000);
}

BOOST_AUTO_TEST_CASE(pages_with_their_templates) {
    auto const line = [](int y, std::string const& words) {
        return "<o:Content><o:Layer><o:TextObject Boundary=\"20 " + std::to_string(y) +
               " 90 9\" Size=\"4\"><o:TextCode X=\"0\" Y=\"4\">" + words +
               "</o:TextCode></o:TextObject></o:Layer></o:Content>";
    };
    auto whole = parts("<o:Page xmlns:o=\"o\"><o:Template TemplateID=\"7\"/>" + line(40, "正文") + "</o:Page>");
    whole.emplace_back("Doc_0/Tpls/T.xml", "<o:Page xmlns:o=\"o\">" + line(20, "页眉") + "</o:Page>");
    BOOST_TEST(shown(ofd(zipped(whole))) == "〔页眉\n正文\n〕");
}

BOOST_AUTO_TEST_CASE(damaged_and_hostile_files) {
    BOOST_TEST(places(ofd(zipped({{"OFD.xml", "<OFD>"}}))).starts_with("E500"));
    BOOST_TEST(places(ofd(zipped(parts("<Page/>")))) == "E524@-");
    BOOST_TEST(places(ofd(zipped({parts("").front()}))).starts_with("E500"));
    std::string deep;
    for (int i = 0; i < 2'000; ++i) deep += "<PageBlock>";
    for (int i = 0; i < 2'000; ++i) deep += "</PageBlock>";
    BOOST_TEST(shown(ofd(zipped(parts("<Page><Content>" + deep + "</Content></Page>")))) == "nothing");
    auto const far = page_of(
        text("<ofd:TextCode X=\"99999999999\" Y=\"-99999999999\" DeltaX=\"g 999999999 99999999\">甲乙丙</ofd:TextCode>",
             " CTM=\"99999999 99999999 99999999 99999999 1 1\""));
    BOOST_TEST(far.words.size() >= 1u);
}

BOOST_AUTO_TEST_SUITE_END()
