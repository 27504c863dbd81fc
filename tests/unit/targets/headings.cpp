// Headings, level names and wrapped lines as they stand in documents.
#include "targets/recognise/headings.hpp"

#include <boost/test/unit_test.hpp>

#include "targets/document/document.hpp"
#include "targets/recognise/levels.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::recognise;

namespace {

bool is(std::string_view heading, Column column) { return column_of(heading) == column; }

std::string joined(std::string value) {
    LocatedText text;
    text.span = {10, static_cast<std::uint32_t>(10 + value.size())};
    text.value = std::move(value);
    return document::joined_lines(text).value;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(headings)

BOOST_AUTO_TEST_CASE(columns) {
    BOOST_TEST(is("一级指\n\n标", Column::level1));
    BOOST_TEST(is("三级指标", Column::name));
    BOOST_TEST(is("年度 指标值", Column::target));
    BOOST_TEST(is("指标值（目标值）", Column::target));
    BOOST_TEST(is("指标值设置依\n据", Column::basis));
    BOOST_TEST(is("分值（90分）", Column::weight));
    BOOST_TEST(is("度量单位", Column::unit));
    BOOST_TEST(is("偏差原因分析及\n改进措施", Column::reason));
    BOOST_TEST(!column_of("备用").has_value());
    BOOST_TEST(!column_of("").has_value());
}

BOOST_AUTO_TEST_CASE(labels) {
    BOOST_TEST((head_of("项目名称：") == Head::project));
    BOOST_TEST((head_of("部门名称（盖章）") == Head::department));
    BOOST_TEST((head_of("年度绩效目标") == Head::goal));
    BOOST_TEST(!head_of("联系电话").has_value());
    BOOST_TEST(is_fund_line("其中：财政拨款"));
    BOOST_TEST(is_fund_line("年度预算总\n\n额："));
    BOOST_TEST(!is_fund_line("培训次数"));
    BOOST_TEST(money_unit_in("项目资金（万元）") == "万元");
    BOOST_TEST(money_unit_in("单位：元") == "元");
    BOOST_TEST(money_unit_in("项目资金") == "");
}

BOOST_AUTO_TEST_CASE(titles) {
    auto const kind = [](std::string_view text) {
        auto const title = title_of(text);
        if (!title) return std::string("none");
        std::string const form = title->form == Form::targets      ? "targets"
                                 : title->form == Form::monitoring ? "monitoring"
                                                                   : "self-evaluation";
        return form + (title->whole_department ? " department" : " project");
    };
    BOOST_TEST(kind("项目支出绩效目标表") == "targets project");
    BOOST_TEST(kind("部门整体支出绩效自评表（2024年度）") == "self-evaluation department");
    BOOST_TEST(kind("项目支出绩效目标执行监控表") == "monitoring project");
    BOOST_TEST(kind("部门收支总体情况表") == "none");
}

BOOST_AUTO_TEST_CASE(level_names) {
    auto const first = [](std::string_view text) { return level1_of(text) ? level1_of(text)->canonical : ""; };
    auto const second = [](std::string_view text) { return level2_of(text) ? level2_of(text)->canonical : ""; };
    BOOST_TEST(first("产出指标（50分）") == "产出指标");
    BOOST_TEST(first("产出指\n标") == "产出指标");
    BOOST_TEST(first("履职效能") == "履职效能");
    BOOST_TEST(first("数量指标") == "");
    BOOST_TEST(second("数量指标(必填)") == "数量指标");
    BOOST_TEST(second("满意度指标") == "满意度指标");
    BOOST_TEST(second("维修数量") == "");
}

BOOST_AUTO_TEST_CASE(wrapped_lines) {
    BOOST_TEST(joined("保障财政\n\n工作有序开展") == "保障财政工作有序开展");
    BOOST_TEST(joined("<=5.46\n万元/年") == "<=5.46万元/年");
    BOOST_TEST(joined(">=2 次") == ">=2 次");
    BOOST_TEST(joined("PPP\nproject") == "PPP project");
    BOOST_TEST(joined("10\n0%") == "10 0%");
    BOOST_TEST(joined(" \n一\n ") == "一");
}

BOOST_AUTO_TEST_CASE(wrapped_lines_keep_their_places) {
    LocatedText text;
    text.span = {10, 20};
    text.value = "甲\n\n乙b";
    auto const joined = document::joined_lines(text);
    BOOST_TEST(joined.value == "甲乙b");
    BOOST_TEST(joined.in_file({3, 6}).begin == 15u);
    BOOST_TEST(joined.in_file({6, 7}).begin == 18u);
}

BOOST_AUTO_TEST_CASE(cells_and_merges) {
    document::Grid grid{"", 3, 3, {}, {}};
    auto const cell = [](std::uint32_t row, std::uint32_t column, std::uint32_t rows, std::uint32_t columns) {
        document::Cell result;
        result.row = row;
        result.column = column;
        result.rows = rows;
        result.columns = columns;
        return result;
    };
    grid.cells = {cell(0, 0, 2, 1), cell(0, 1, 1, 2), cell(2, 2, 1, 1)};
    BOOST_TEST(cell_at(grid, 1, 0) == &grid.cells[0]);
    BOOST_TEST(cell_at(grid, 0, 2) == &grid.cells[1]);
    BOOST_TEST(cell_at(grid, 2, 2) == &grid.cells[2]);
    BOOST_TEST(cell_at(grid, 1, 1) == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
