#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "document_support.hpp"
#include "targets/document/pdf_layout.hpp"
#include "targets/host/process.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::document;

namespace {

constexpr Length width = 60 * point, height = 30 * point, left = 40 * point;

/// A character of 10 points and 14 high, as pdftotext gives it.
PdfWord word(Length x, Length y, std::string text, int characters) {
    return {{x, y, x + characters * 10 * point, y + 14 * point}, std::move(text)};
}

/// A page of rows and columns of one size with all its lines drawn; the first row begins at `top`.
PdfPage ruled(Length top, int rows, int columns) {
    PdfPage page{595 * point, 842 * point, {}, {}, {}};
    for (int row = 0; row <= rows; ++row) page.horizontal.push_back({top + row * height, left, left + columns * width});
    for (int column = 0; column <= columns; ++column)
        page.vertical.push_back({left + column * width, top, top + rows * height});
    return page;
}

void write(PdfPage& page, Length top, int row, int column, std::string text, int characters, int line = 0) {
    page.words.push_back(word(left + column * width + 3 * point, top + row * height + 1 * point + line * 14 * point,
                              std::move(text), characters));
}

std::string shown(PageTable const& table) {
    std::string result;
    for (auto const& cell : table.cells) {
        if (cell.text.empty()) continue;
        std::string text = cell.text;
        for (auto at = text.find('\n'); at != text.npos; at = text.find('\n')) text.replace(at, 1, "/");
        result +=
            (result.empty() ? "" : " | ") + std::to_string(cell.row) + '+' + std::to_string(cell.rows) + ' ' + text;
    }
    return result;
}

PageLayout laid_out(PdfPage const& page, std::uint32_t number = 1) {
    return layout_of(page, frames_of(page).value(), number);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document_pdf)

BOOST_AUTO_TEST_CASE(lengths) {
    std::string_view text = "12.5,-0.0625 7";
    BOOST_TEST(read_length(text) == 12'500);
    BOOST_TEST(read_length(text) == -62);
    BOOST_TEST(read_length(text) == 7'000);
    BOOST_TEST(read_length(text) == 0);
    text = "99999999999999999999";
    BOOST_TEST(read_length(text) == max_length);
}

BOOST_AUTO_TEST_CASE(words_and_lines_of_the_programs) {
    auto pages = pdf_words(
        "<html><body><doc><page width=\"100\" height=\"200\"><word xMin=\"1\" yMin=\"2\" xMax=\"3.5\" yMax=\"4\">甲&lt;5</word>"
        "</page></doc></body></html>");
    BOOST_REQUIRE_EQUAL(pages.size(), 1u);
    BOOST_TEST(pages[0].words.at(0).text == "甲<5");
    BOOST_TEST(pages[0].words.at(0).box.right == 3'500);
    add_pdf_rules(
        pages,
        "<svg><g><path style=\"fill:none;stroke:rgb(0%,0%,0%)\" d=\"M 10 20 L 50 20 \" transform=\"matrix(0.5,0,0,-0.5,1,100)\"/>"
        "<path style=\" stroke:none;fill:rgb(0%,0%,0%)\" d=\"M 5 6 L 5.5 6 L 5.5 90 L 5 90 Z M 5 6 \"/>"
        "<path style=\"fill:none;stroke:rgb(100%,100%,100%)\" d=\"M 0 0 L 9 0 \"/>"
        "<path style=\"fill:none;stroke:rgb(0%,0%,0%)\" d=\"M 0 0 C 1 1 2 2 9 0 \"/></g></svg>");
    BOOST_REQUIRE_EQUAL(pages[0].horizontal.size(), 1u);
    BOOST_TEST(pages[0].horizontal[0].at == 90'000);
    BOOST_TEST(pages[0].horizontal[0].begin == 6'000);
    BOOST_TEST(pages[0].horizontal[0].end == 26'000);
    BOOST_REQUIRE_EQUAL(pages[0].vertical.size(), 1u);
    BOOST_TEST(pages[0].vertical[0].at == 5'250);
}

BOOST_AUTO_TEST_CASE(cells_by_lines_whatever_their_text) {
    PdfPage page = ruled(100 * point, 2, 2);
    page.horizontal[1].begin = left + width;  // the first column is one cell
    page.words.push_back(word(left + 3 * point, 100 * point + height - 7 * point, "产出", 2));
    write(page, 100 * point, 0, 1, "保障财", 3, 0);
    write(page, 100 * point, 0, 1, "政", 1, 1);
    write(page, 100 * point, 1, 1, "≥5", 2);
    page.words.push_back(word(left, 60 * point, "绩效目标表", 5));
    auto const layout = laid_out(page);
    BOOST_REQUIRE_EQUAL(layout.tables.size(), 1u);
    BOOST_TEST(shown(layout.tables[0]) == "0+2 产出 | 0+1 保障财/政 | 1+1 ≥5");
    BOOST_REQUIRE_EQUAL(layout.lines.size(), 1u);
    BOOST_TEST(layout.lines[0].text == "绩效目标表");
    BOOST_TEST(layout.tables[0].cells.at(1).number == 2u);
}

BOOST_AUTO_TEST_CASE(a_word_across_a_line_is_two) {
    PdfPage page = ruled(100 * point, 1, 2);
    page.words.push_back(word(left + 20 * point, 105 * point, "计划标准新增的值", 8));
    BOOST_TEST(shown(laid_out(page).tables.at(0)) == "0+1 计划标准 | 0+1 新增的值");
}

BOOST_AUTO_TEST_CASE(frames_that_are_no_tables) {
    PdfPage box = ruled(100 * point, 1, 1);
    BOOST_TEST(frames_of(box)->empty());
    PdfPage lines = ruled(100 * point, 3, 1);
    lines.vertical.clear();
    BOOST_TEST(frames_of(lines)->empty());
    PdfPage many;
    for (Length i = 0; i < 2'000; ++i) many.horizontal.push_back({i * 5 * point, 0, 9});
    BOOST_TEST(!frames_of(many));
}

/// A table whose last row stands at the bottom of the first page; the second page goes on.
struct TwoPages {
    static constexpr Length bottom = 700 * point, top = 60 * point;
    std::vector<PdfPage> pages{ruled(bottom, 3, 3), ruled(top, 2, 3)};

    TwoPages() {
        for (int row = 0; row < 3; ++row) {
            write(pages[0], bottom, row, 0, row == 0 ? "名称" : "甲乙", 2);
            write(pages[0], bottom, row, 1, row == 0 ? "指标值" : "≥5", row == 0 ? 3 : 2);
            write(pages[0], bottom, row, 2, row == 0 ? "分值" : "10", row == 0 ? 2 : 1);
        }
        write(pages[1], top, 1, 0, "丙丁", 2);
        write(pages[1], top, 1, 1, "≤2", 2);
        write(pages[1], top, 1, 2, "20", 1);
    }

    std::string joined() {
        std::vector<PageLayout> layouts{laid_out(pages[0], 1), laid_out(pages[1], 2)};
        join_pages(layouts, pages);
        std::string result;
        for (auto const& layout : layouts) {
            for (auto const& table : layout.tables) result += (result.empty() ? "" : "\n") + shown(table);
            for (auto const& line : layout.lines) result += "\n" + line.text;
        }
        return result;
    }
};

std::string const first_rows = "0+1 名称 | 0+1 指标值 | 0+1 分值 | 1+1 甲乙 | 1+1 ≥5 | 1+1 10 | ";

BOOST_AUTO_TEST_CASE(a_table_goes_on_over_the_page_break) {
    TwoPages both;
    write(both.pages[1], TwoPages::top, 0, 0, "戊己", 2);
    write(both.pages[1], TwoPages::top, 0, 1, "≥7", 2);
    write(both.pages[1], TwoPages::top, 0, 2, "30", 1);
    both.pages[0].words.push_back(word(300 * point, 820 * point, "— 1 —", 3));
    both.pages[1].words.push_back(word(300 * point, 820 * point, "— 2 —", 3));
    BOOST_TEST(both.joined() ==
               first_rows + "2+1 甲乙 | 2+1 ≥5 | 2+1 10 | 3+1 戊己 | 3+1 ≥7 | 3+1 30 | 4+1 丙丁 | 4+1 ≤2 | 4+1 20");
}

BOOST_AUTO_TEST_CASE(a_repeated_header_is_left_out) {
    TwoPages both;
    write(both.pages[1], TwoPages::top, 0, 0, "名称", 2);
    write(both.pages[1], TwoPages::top, 0, 1, "指标值", 3);
    write(both.pages[1], TwoPages::top, 0, 2, "分值", 2);
    BOOST_TEST(both.joined() == first_rows + "2+1 甲乙 | 2+1 ≥5 | 2+1 10 | 3+1 丙丁 | 3+1 ≤2 | 3+1 20");
}

BOOST_AUTO_TEST_CASE(a_row_that_the_page_cuts_is_one) {
    TwoPages both;
    both.pages[0].words.erase(both.pages[0].words.begin() + 6);  // the name fills its line and goes on
    write(both.pages[0], TwoPages::bottom, 2, 0, "保障财政工", 5);
    write(both.pages[1], TwoPages::top, 0, 0, "作有序", 3);
    BOOST_TEST(both.joined() == first_rows + "2+1 保障财政工/作有序 | 2+1 ≥5 | 2+1 10 | 3+1 丙丁 | 3+1 ≤2 | 3+1 20");
}

BOOST_AUTO_TEST_CASE(a_row_without_a_weight_is_a_row) {
    TwoPages both;
    write(both.pages[1], TwoPages::top, 0, 0, "戊己", 2);
    write(both.pages[1], TwoPages::top, 0, 1, "≥7", 2);
    BOOST_TEST(both.joined() ==
               first_rows + "2+1 甲乙 | 2+1 ≥5 | 2+1 10 | 3+1 戊己 | 3+1 ≥7 | 4+1 丙丁 | 4+1 ≤2 | 4+1 20");
}

BOOST_AUTO_TEST_CASE(text_between_keeps_tables_apart) {
    TwoPages both;
    both.pages[1].words.push_back(word(200 * point, 30 * point, "绩效目标表", 5));
    BOOST_TEST(both.joined().ends_with("2+1 10\n1+1 丙丁 | 1+1 ≤2 | 1+1 20\n绩效目标表"));
}

BOOST_AUTO_TEST_CASE(programs_are_bounded) {
    using host::run_process;
    using End = host::ProcessResult::End;
    BOOST_TEST(run_process({"cat"}, "甲").output == "甲");
    BOOST_TEST(run_process({"false"}, "").status == 1);
    BOOST_TEST((run_process({"no-such-program"}, "").end == End::not_found));
    BOOST_TEST((run_process({"sleep", "60"}, "", {std::chrono::milliseconds(50), 10}).end == End::timed_out));
    BOOST_TEST((run_process({"yes"}, "", {std::chrono::milliseconds(5000), 1000}).end == End::too_much_output));
    BOOST_TEST(run_process({"cat", "/no-such-file"}, "").errors.find("no-such-file") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(damaged_files_say_why) {
    BOOST_TEST(test::read_with(read_pdf, "%PDF-1.7\n甲") == "[E527] nothing");
    std::string const path = std::getenv("PATH");
    setenv("PATH", "/nonexistent", 1);
    BOOST_TEST(test::read_with(read_pdf, "%PDF-1.7\n") == "[E526] nothing");
    setenv("PATH", path.c_str(), 1);
}

BOOST_AUTO_TEST_SUITE_END()
