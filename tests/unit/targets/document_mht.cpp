#include <boost/test/unit_test.hpp>

#include "document_support.hpp"
#include "targets/document/mime.hpp"

using namespace jixiao::targets;
using document::read_mht;
using test::read_with;

namespace {

std::string archive(std::string const& parts) {
    return "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"=_1\"\r\n\r\n前言\r\n" + parts +
           "--=_1--\r\n尾";
}

std::string part(std::string const& headers, std::string const& body) {
    return "--=_1\r\n" + headers + "\r\n\r\n" + body + "\r\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document_mht)

BOOST_AUTO_TEST_CASE(encodings_of_parts) {
    BOOST_TEST(document::decoded_quoted_printable("a=3D=\r\nb=E7=BB=A9 =x") == "a=b绩 =x");
    BOOST_TEST(document::decoded_base64("57up\r\n5pWI") == "绩效");
    BOOST_TEST(document::decoded_base64("5L2g=ignored") == "你");
}

BOOST_AUTO_TEST_CASE(pages_in_their_order_without_frames) {
    auto const bytes =
        archive(part("Content-Type: text/html", "<frameset><frame><p>框</p></frameset>") +
                part("Content-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: quoted-printable",
                     "<table><tr><td>=BC=A8=D0=A7</table>") +
                part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "AAAA") +
                part("Content-Type: TEXT/HTML\r\nContent-Transfer-Encoding: base64", "PHA+5a6MPC9wPg=="));
    BOOST_TEST(read_with(read_mht, bytes) == "0,0 绩效\n「完\n」");
}

BOOST_AUTO_TEST_CASE(containers_in_containers) {
    auto const inner =
        "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/html\r\n\r\n<p>甲</p>\r\n--in--";
    BOOST_TEST(read_with(read_mht, archive(std::string("--=_1\r\n") + inner + "\r\n")) == "「甲\n」");
    std::string deep;
    for (int i = 0; i < 1'000; ++i) deep += "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n";
    BOOST_TEST(read_with(read_mht, deep) == "[E524] nothing");
}

BOOST_AUTO_TEST_CASE(a_page_alone_and_none_at_all) {
    BOOST_TEST(read_with(read_mht, "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>甲</p>") == "「甲\n」");
    BOOST_TEST(read_with(read_mht, "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<p>甲</p>") ==
               "[E524] nothing");
    BOOST_TEST(read_with(read_mht, archive(part("Content-Type: text/plain", "甲"))) == "[E524] nothing");
}

BOOST_AUTO_TEST_SUITE_END()
