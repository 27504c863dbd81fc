#include "targets/document/xml_reader.hpp"

#include <boost/test/unit_test.hpp>

using jixiao::targets::document::XmlReader;
using Event = XmlReader::Event;

namespace {

/// "<a x=1>text</a>": the events, handed in `step` bytes at a time; text in one piece.
std::string events(std::string const& bytes, std::size_t step) {
    std::size_t at = 0;
    XmlReader reader([&](char* to, std::size_t size) {
        auto const count = std::min({size, step, bytes.size() - at});
        bytes.copy(to, count, at);
        at += count;
        return count;
    });
    std::string result;
    while (true) {
        switch (reader.next()) {
            case Event::open:
                result += '<' + std::string(reader.name());
                if (auto const x = reader.attribute("x")) result += " x=" + *x;
                result += '>';
                break;
            case Event::close: result += "</" + std::string(reader.name()) + '>'; break;
            case Event::text: result += reader.text(); break;
            case Event::end: return result;
            case Event::broken: return result + '!' + reader.problem().english;
        }
    }
}

void expect(std::string const& bytes, std::string const& wanted) {
    for (std::size_t const step : {1u, 2u, 3u, 7u, 100'000u}) BOOST_TEST(events(bytes, step) == wanted);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xml_reader)

BOOST_AUTO_TEST_CASE(elements_and_text) {
    expect("<?xml version=\"1.0\"?>\r\n<a>一<b/>二</a> ", "<a>一<b></b>二</a>");
    expect("\xEF\xBB\xBF<p:a p:x=\"1\"></p:a>", "<a x=1></a>");
    expect("<a y='2' x = 'a>b\"'/>", "<a x=a>b\"></a>");
    expect("<a x=\"&lt;&#x4E2D;&quot;\">&amp;&#65;&unknown;&</a>", "<a x=<中\">&A&unknown;&</a>");
    expect("<a><!-- <b> -- -->x<![CDATA[<&]]]>y</a>", "<a>x<&]y</a>");
}

BOOST_AUTO_TEST_CASE(attributes_that_are_none) {
    expect("<a x=1/>", "<a></a>");
    expect("<a x/>", "<a></a>");
    expect("<a y= x=\"1\"/>", "<a></a>");
    expect("<a y x=\"1\"/>", "<a></a>");
    expect("<a \"x\"=\"1\"/>", "<a></a>");
    expect("<a xmlns:x=\"1\"/>", "<a></a>");
    expect("<a x='1\" y=\"2'/>", "<a x=1\" y=\"2></a>");
    expect("<a x=\"1/>", "!a tag is incomplete or too long");
}

BOOST_AUTO_TEST_CASE(what_is_broken) {
    expect("", "!it ends too early");
    expect("<a>", "<a>!it ends too early");
    expect("<a></b>", "<a>!opening and closing tags do not match");
    expect("</a>", "!opening and closing tags do not match");
    expect("text", "!it is no XML");
    expect("<a/><b/>", "<a></a>!it is no XML");
    expect("<a><b <c></a>", "<a>!a tag is incomplete or too long");
    expect("<a", "!a tag is incomplete or too long");
    expect("<!DOCTYPE a><a/>", "!it has a DOCTYPE, which no office program writes");
    expect("<a><!-- ", "<a>!a comment does not end");
    expect("<a><![CDATA[x", "<a>!it ends too early");
    expect(std::string("\xFF\xFE<\0a\0", 6), "!it is not in UTF-8");
}

BOOST_AUTO_TEST_CASE(limits) {
    std::string deep;
    for (int i = 0; i < 300; ++i) deep += "<a>";
    BOOST_TEST(events(deep, 100).ends_with("!it is nested too deep"));
    BOOST_TEST(events("<a x=\"" + std::string(300'000, 'x') + "\"/>", 100'000) == "!a tag is incomplete or too long");
    BOOST_TEST(events("<a>" + std::string(300'000, 'x') + "</a>", 100'000).size() == 300'007u);
}

BOOST_AUTO_TEST_SUITE_END()
