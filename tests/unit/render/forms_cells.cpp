// Every unlocked cell of every form: filled in, read, printed again, and equal.
#include <boost/test/unit_test.hpp>

#include "forms_support.hpp"
#include "targets/recognise/import.hpp"
#include "targets/write/toml.hpp"

using namespace forms_test;
using render::forms::Cell;
using render::forms::Content;
using render::forms::Figure;
using render::forms::Form;
using render::forms::FormRequest;
using render::forms::Sheet;

namespace {

std::string const rows_text = R"toml(
goal = "完成培训和验收。"
[budget]
total = "120 万元"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "培训教师人数"
target = ">=40 人"
weight = 50
basis = "计划标准"
previous = "35 人"
rule = "按照完成比例赋分"
evidence = "工作资料"
[[indicator]]
level1 = "效益指标"
level2 = "社会效益指标"
name = "办学条件"
target = "改善"
weight = 40
basis = "自定义"
previous = "改善"
rule = "按评判等级赋分"
evidence = "说明材料"
)toml";

std::string const project_text =
    "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2025\ndepartment = \"青山县教育局\"\nproject = \"教师培训\"" +
    rows_text;
std::string const unit_text =
    "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2025\ndepartment = \"青山县教育局\"\n"
    "unit = \"青山县第三小学\"\nunit_code = \"205003\"\nproject = \"教师培训\"\nproject_code = \"2025-07\"" +
    rows_text;
std::string const department_text =
    "format = \"jixiao/targets/1\"\nkind = \"department\"\nyear = 2025\ndepartment = \"青山县教育局\"" + rows_text;
std::string const sourced_text = [] {
    auto text = department_text;
    return text.replace(text.find("total = "), 8, "superior = \"20 万元\"\nlocal = \"100 万元\"\ntotal = ");
}();

/// The words that stand above a cell, nearest first, and at its left.
std::string heading_of(Sheet const& sheet, Cell const& cell) {
    Cell const* best = nullptr;
    for (auto const& one : sheet.cells) {
        bool const above = one.area.row < cell.area.row && one.area.column <= cell.area.column &&
                           cell.area.column < one.area.column + one.area.columns;
        if (one.look == render::forms::Look::label && above && (!best || one.area.row > best->area.row)) best = &one;
    }
    auto const* text = best ? std::get_if<std::string>(&best->content) : nullptr;
    return text ? *text : "";
}

bool has_any(std::string const& text, std::initializer_list<std::string_view> words) {
    for (auto const word : words)
        if (text.find(word) != std::string::npos) return true;
    return false;
}

/// What a person could type into the cell; each is another.
Content sample(Sheet const& sheet, Cell const& cell, int number) {
    auto const heading = heading_of(sheet, cell);
    if (cell.entry && cell.entry->most && heading == "得分") return Figure{*cell.entry->most};
    if (cell.entry && cell.entry->most) return Figure{*grammar::parse_decimal("3." + std::to_string(10 + number % 80))};
    if (cell.entry && !cell.entry->choices.empty()) return cell.entry->choices.front();
    if (has_any(heading, {"指标值", "上年完成值"}) && !has_any(heading, {"依据"})) return std::string(">=4 人");
    if (has_any(heading, {"完成值", "执行情况", "预计完成"})) return std::to_string(30 + number) + " 人";
    bool const is_text = cell.look == render::forms::Look::text;
    if (is_text || has_any(heading, {"依据", "规则", "资料"})) return "第 " + std::to_string(number) + " 处填写的内容";
    return Figure{*grammar::parse_decimal(std::to_string(number) + ".25")};
}

std::string shown(Content const& content) {
    if (auto const* text = std::get_if<std::string>(&content))
        return grammar::to_string(grammar::Decimal{}) == *text ? "0" : *text;
    auto const* figure = std::get_if<Figure>(&content);
    return figure ? grammar::to_short_string(figure->value) : "";
}

struct Trip {
    Form form;
    std::string text;
    std::string ruleset;
};

/// Fills the form, and gives how many cells were filled.
int fill(Sheet& sheet) {
    int number = 0;
    for (auto& cell : sheet.cells)
        if (cell.open) cell.content = sample(sheet, cell, ++number);
    return number;
}

/// The form printed from what was read of the filled one; through our own files, as people keep them.
Sheet printed_again(Sheet const& filled, std::vector<Sheet> book, Trip const& trip) {
    book.front() = filled;
    grammar::Diagnostics sink;
    auto const read = targets::recognise::import_document({"form.xlsx", render::forms::workbook(book).bytes}, sink);
    for (auto const& one : sink)
        if (one.severity() == grammar::Severity::error) BOOST_ERROR(one.code->id);
    BOOST_REQUIRE(read.size() == 1u);
    grammar::Diagnostics none;
    targets::Remarks const remarks{none, grammar::Language::chinese};
    auto const table = table_in(targets::to_toml(read[0].table, remarks));
    std::optional<targets::ActualsFile> actuals;
    if (read[0].actuals)
        actuals = targets::read_actuals(toml_source(targets::to_toml(*read[0].actuals, remarks)), none);
    return render::forms::form_book({scored_by(table, actuals ? &*actuals : nullptr, trip.ruleset)},
                                    {trip.form, false, false, 7, "jixiao"})
        .front();
}

void check(Trip const& trip, int cells) {
    auto const blank = render::forms::form_book({scored_by(table_in(trip.text), nullptr, trip.ruleset)},
                                                {trip.form, true, false, 7, "jixiao"});
    auto filled = blank.front();
    BOOST_TEST(fill(filled) == cells);
    auto again = printed_again(filled, blank, trip);
    for (auto const& cell : filled.cells) {
        if (!cell.open) continue;
        auto const* printed = cell_at(again, cell.area.row, cell.area.column);
        BOOST_TEST_CONTEXT(heading_of(filled, cell) << " row " << cell.area.row << " column " << cell.area.column)
        BOOST_TEST((printed ? shown(printed->content) : "no cell") == shown(cell.content));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(forms_cells)

BOOST_AUTO_TEST_CASE(of_a_self_evaluation) {
    check({Form::self_evaluation, project_text, "mof-2020-10"}, 19);
    check({Form::self_evaluation, unit_text, "mof-2020-10"}, 19);
    check({Form::self_evaluation, department_text, "mof-2020-10"}, 18);
    check({Form::self_evaluation, project_text, "mof-2021-101"}, 20);
    check({Form::self_evaluation, sourced_text, "mof-2021-101"}, 19);
}

BOOST_AUTO_TEST_CASE(of_a_monitoring_form) {
    check({Form::monitoring, project_text, "mof-2020-10"}, 37);
    check({Form::monitoring, unit_text, "mof-2020-10"}, 37);
    check({Form::monitoring, department_text, "mof-2020-10"}, 36);
    check({Form::monitoring, sourced_text, "mof-2020-10"}, 36);
}

BOOST_AUTO_TEST_CASE(of_a_target_form) {
    check({Form::targets, project_text, "mof-2020-10"}, 17);
    check({Form::targets, unit_text, "mof-2020-10"}, 17);
    check({Form::targets, department_text, "mof-2020-10"}, 19);
    check({Form::targets, sourced_text, "mof-2020-10"}, 19);
}

BOOST_AUTO_TEST_SUITE_END()
