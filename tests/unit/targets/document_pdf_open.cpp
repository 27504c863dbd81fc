#include <boost/test/unit_test.hpp>

#include "targets/document/pdf_open.hpp"

using namespace jixiao::targets::document;

namespace {

constexpr Length pitch = 15 * point;

/// Pages without ruled lines: characters of 10 points, columns at 40, 110, 180 and 260 points.
struct OpenPage {
    PdfPage page{595 * point, 842 * point, {}, {}, {}};

    /// Lines of one cell, `middle` points below the edge of the page in its middle.
    void write(int column, int middle, std::vector<std::string> const& lines) {
        constexpr Length lefts[] = {40 * point, 110 * point, 180 * point, 260 * point};
        Length y = middle * point - pitch / 2 * static_cast<Length>(lines.size() - 1);
        for (auto const& line : lines) {
            Length width = 0;
            for (char const c : line) {
                auto const byte = static_cast<unsigned char>(c);
                width += byte >= 0xE0 ? 10 * point : byte < 0x80 ? 5 * point : 0;
            }
            page.words.push_back({{lefts[column], y - 7 * point, lefts[column] + width, y + 7 * point}, line});
            y += pitch;
        }
    }

    /// A heading and three rows at 100, 130, 160 and 190 points; the first two have one level.
    void write_table() {
        write(0, 100, {"一级指标"});
        write(1, 100, {"三级指标"});
        write(2, 100, {"指标值"});
        write(3, 100, {"分值"});
        write(0, 145, {"产出"});
        write(1, 130, {"保障财政工", "作开展"});
        write(1, 160, {"培训次数"});
        write(2, 130, {"≥95%"});
        write(2, 160, {"≥2次"});
        write(3, 130, {"30"});
        write(3, 160, {"20"});
        write(0, 190, {"效益"});
        write(1, 190, {"服务能力得", "到提升"});
        write(2, 190, {"有效"});
        write(3, 190, {"50"});
    }

    std::string shown() const {
        auto const layout = layout_of(page, {}, 1);
        std::string result;
        for (auto const& table : layout.tables) {
            std::uint32_t row = 0;
            for (auto const& cell : table.cells) {
                result += result.empty() ? "" : cell.row == row ? " | " : "\n";
                row = cell.row;
                for (char const c : cell.text) result += c == '\n' ? '/' : c;
                if (cell.rows > 1) result += '+' + std::to_string(cell.rows);
            }
        }
        for (auto const& line : layout.lines) result += "\n「" + line.text + "」";
        return result;
    }
};

std::string const table =
    "一级指标 | 三级指标 | 指标值 | 分值\n产出+2 | 保障财政工/作开展 | ≥95% | 30\n培训次数 | ≥2次 | 20\n效益 | 服务能力得/到提升 | 有效 | 50";

}  // namespace

BOOST_AUTO_TEST_SUITE(document_pdf_open)

BOOST_AUTO_TEST_CASE(cells_are_centered_around_numbers) {
    OpenPage open;
    open.write_table();
    BOOST_TEST(open.shown() == table);
}

BOOST_AUTO_TEST_CASE(cells_begin_beside_numbers) {
    OpenPage open;
    for (int column = 0; column < 4; ++column) {
        std::string const names[] = {"一级指标", "三级指标", "指标值", "分值"};
        open.write(column, 100, {names[column]});
    }
    open.write(0, 120, {"产出"});
    open.write(1, 127, {"保障财政工", "作开展"});
    open.write(2, 120, {"≥95%"});
    open.write(3, 120, {"30"});
    open.write(1, 155, {"培训次数"});
    open.write(2, 155, {"≥2次"});
    open.write(3, 155, {"20"});
    open.write(0, 175, {"效益"});
    open.write(1, 182, {"服务能力得", "到提升"});
    open.write(2, 175, {"有效"});
    open.write(3, 175, {"50"});
    BOOST_TEST(open.shown() == table);
}

BOOST_AUTO_TEST_CASE(labels_above_the_heading_are_rows) {
    OpenPage open;
    open.write_table();
    open.write(2, 20, {"绩效目标表"});
    open.write(0, 40, {"预算单位"});
    open.write(1, 40, {"示例局"});
    open.write(0, 70, {"年度目标"});
    open.write(1, 70, {"保障财政工作有序开展，按时完成", "全年任务。"});
    BOOST_TEST(open.shown() == "预算单位 | 示例局\n年度目标 | 保障财政工作有序开展，按时完成/全年任务。\n" + table +
                                   "\n「绩效目标表」");
}

BOOST_AUTO_TEST_CASE(a_column_that_does_not_fit_leaves_lines) {
    OpenPage open;
    open.write_table();
    open.write(2, 168, {"又一行"});  // between two rows
    BOOST_TEST(open.shown().starts_with("\n「一级指标"));
}

BOOST_AUTO_TEST_CASE(running_text_is_no_table) {
    OpenPage open;
    for (int line = 0; line < 10; ++line)
        open.write(0, 100 + 15 * line, {"按照年度工作要点推进各项任务，确保资金及时拨付"});
    BOOST_TEST(layout_of(open.page, {}, 1).tables.empty());
}

BOOST_AUTO_TEST_CASE(a_table_goes_on_with_the_columns_of_the_page_before) {
    OpenPage open;
    open.write_table();
    auto const first = layout_of(open.page, {}, 1);
    OpenPage next;
    next.write(1, 60, {"满意度"});
    next.write(2, 60, {"≥90%"});
    next.write(3, 60, {"10"});
    next.write(0, 60, {"满意"});
    auto const second = layout_of(next.page, {}, 2, &first);
    BOOST_REQUIRE_EQUAL(second.tables.size(), 1u);
    BOOST_TEST(second.tables[0].cells.size() == 4u);
    BOOST_TEST(second.tables[0].cells[1].left == first.tables[0].cells[1].left);
}

BOOST_AUTO_TEST_CASE(widths_of_gaps_in_a_text_are_no_columns) {
    OpenPage open;
    open.write_table();
    open.page.words.push_back({{400 * point, 93 * point, 430 * point, 107 * point}, "备注说"});
    for (int const row : {130, 160, 190}) {
        open.page.words.push_back({{400 * point, (row - 7) * point, 410 * point, (row + 7) * point}, "15"});
        open.page.words.push_back({{412 * point, (row - 7) * point, 422 * point, (row + 7) * point}, "天"});
    }
    BOOST_TEST(open.shown().find("| 15 天") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
