// Pictures of pages: ruled lines by their pixels, words by the list that tesseract writes.
#include <boost/test/unit_test.hpp>

#include "targets/document/raster.hpp"
#include "targets/document/scan.hpp"

using namespace jixiao::targets::document;

namespace {

/// A white page of 100 pixels per inch with dark boxes.
Raster white(std::uint32_t width, std::uint32_t height) {
    return {width, height, std::string(std::size_t{width} * height, '\xFF')};
}

void draw(Raster& raster, std::uint32_t left, std::uint32_t top, std::uint32_t right, std::uint32_t bottom) {
    for (auto y = top; y < bottom; ++y)
        for (auto x = left; x < right; ++x) raster.pixels[std::size_t{y} * raster.width + x] = '\0';
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document_scan)

BOOST_AUTO_TEST_CASE(rules_of_a_raster) {
    auto raster = white(300, 200);
    draw(raster, 50, 100, 250, 102);  // a rule
    draw(raster, 100, 20, 102, 180);  // another, down the page
    draw(raster, 200, 40, 215, 43);   // a stroke of a character
    draw(raster, 10, 10, 60, 60);     // an area
    PdfPage page;
    take_rules(raster, 100, page);
    BOOST_REQUIRE_EQUAL(page.horizontal.size(), 1u);
    BOOST_TEST(page.horizontal[0].at == 72'000);
    BOOST_TEST(page.horizontal[0].begin == 36'000);
    BOOST_TEST(page.horizontal[0].end == 180'000);
    BOOST_REQUIRE_EQUAL(page.vertical.size(), 1u);
    BOOST_TEST(page.vertical[0].at == 72'000);
    BOOST_TEST(raster.pixels[100 * 300 + 80] == '\xFF');  // wiped out
    BOOST_TEST(raster.pixels[41 * 300 + 205] == '\0');
}

BOOST_AUTO_TEST_CASE(pictures_that_are_none) {
    BOOST_TEST(read_pgm("P5\n2 2\n255\nabcd").value().pixels == "abcd");
    for (auto const* bytes :
         {"", "P5", "P5\n2 2\n255\nabc", "P5\n0 9\n255\n", "P5\n99999 99999\n255\nx", "P6\n1 1\n255\nabc"})
        BOOST_TEST(!read_pgm(bytes).has_value(), bytes);
    auto const raster = read_pgm("P5 2 2 255\nabcd").value();
    BOOST_TEST(read_pgm(write_pgm(raster)).value().pixels == "abcd");
}

BOOST_AUTO_TEST_CASE(words_of_a_list) {
    auto const page = page_of_words(
        "level\tpage_num\n1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t\n"
        "5\t1\t1\t1\t1\t1\t100\t200\t50\t25\t96.5\t指标\r\n5\t1\t1\t1\t1\t2\t300\t200\t50\t25\t-1\t \n5\t1\nbroken\n",
        100);
    BOOST_TEST(page.width == 720'000);
    BOOST_REQUIRE_EQUAL(page.words.size(), 1u);
    BOOST_TEST(page.words[0].text == "指标");
    BOOST_TEST(page.words[0].box.left == 72'000);
    BOOST_TEST(page.words[0].box.bottom == 162'000);
    BOOST_TEST(page_of_words("1\t1\t0\t0\t0\t0\t0\t0\t1190\t1684\t-1\t\n", 0).width == 595'000);
}

BOOST_AUTO_TEST_SUITE_END()
