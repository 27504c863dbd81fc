#include "tools/render/forms/audit_paper.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "engine/catalog.hpp"

namespace jixiao::render {
namespace {

using targets::audit::Agreement;
using targets::audit::AuditedRow;

AuditedRow row(std::string name, std::string printed, std::string computed, Agreement agreement) {
    AuditedRow result;
    result.name = std::move(name);
    result.weight = "10";
    result.printed = std::move(printed);
    result.computed = std::move(computed);
    result.agreement = agreement;
    return result;
}

AuditReport report() {
    auto missed = row("维修供水点", "10", "9.50", Agreement::differs);
    missed.steps = {{&engine::codes::step_reached, {{"actual", "38处"}}}};
    targets::audit::AuditedTable table{"农村饮水维修", "青山县农村供水站", "公开/饮水.xlsx", {}, {}, {}};
    table.rows = {row("水质合格率", "10", "10.00", Agreement::equal), missed};
    return {{table}, "mof-2020-10", true};
}

std::vector<std::string> texts_of(forms::Sheet const& sheet, int line) {
    std::vector<std::string> texts;
    for (auto const& cell : sheet.cells)
        if (cell.area.row == line) {
            auto const* text = std::get_if<std::string>(&cell.content);
            auto const* figure = std::get_if<forms::Figure>(&cell.content);
            texts.push_back(text ? *text : figure ? to_string(figure->value) : "");
        }
    return texts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(audit_paper)

BOOST_AUTO_TEST_CASE(the_cover_counts_each_table) {
    auto const sheets = forms::audit_paper(report(), {});
    BOOST_REQUIRE_EQUAL(sheets.size(), 3u);
    auto const line = texts_of(sheets[0], sheets[0].rows() - 1);
    std::vector<std::string> const expected{"1", "农村饮水维修", "青山县农村供水站", "公开/饮水.xlsx", "1", "0", "1",
                                            "0"};
    BOOST_CHECK_EQUAL_COLLECTIONS(line.begin(), line.end(), expected.begin(), expected.end());
}

BOOST_AUTO_TEST_CASE(each_row_stands_with_its_file_unit_and_steps) {
    auto const sheets = forms::audit_paper(report(), {});
    auto const line = texts_of(sheets[1], 2);
    BOOST_REQUIRE_EQUAL(line.size(), 14u);
    BOOST_CHECK_EQUAL(line[0], "公开/饮水.xlsx");
    BOOST_CHECK_EQUAL(line[5], "维修供水点");
    BOOST_CHECK_EQUAL(line[9], "10");
    BOOST_CHECK_EQUAL(line[10], "9.50");
    BOOST_CHECK_EQUAL(line[11], "不一致");
    BOOST_CHECK_EQUAL(line[13], "38处 达到要求，得满分");
}

BOOST_AUTO_TEST_CASE(the_workbook_is_marked_as_a_report) {
    auto const sheets = forms::audit_paper(report(), {});
    BOOST_CHECK(sheets[2].hidden);
    auto const mark = texts_of(sheets[2], 0);
    std::vector<std::string> const expected{"jixiao/form/1", "output"};
    BOOST_CHECK_EQUAL_COLLECTIONS(mark.begin(), mark.end(), expected.begin(), expected.end());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace jixiao::render
