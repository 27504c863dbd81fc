// The whole way: a form is written, filled in, read as a document, scored and written again.
#include <boost/test/unit_test.hpp>

#include "forms_support.hpp"
#include "targets/recognise/import.hpp"
#include "targets/write/toml.hpp"

using namespace forms_test;
using render::forms::Cell;
using render::forms::Figure;
using render::forms::Form;
using render::forms::FormRequest;
using render::forms::Sheet;
using targets::recognise::CompletedTable;

namespace {

std::string const folder = JIXIAO_ROOT_DIR "/targets/tables/xinshi-finance-2024/";
std::vector<std::string> const names{"department", "fiscal-reform", "microcredit-interest"};

struct Example {
    grammar::Diagnostics sink;
    std::string table_text;
    targets::ActualsFile actuals;

    explicit Example(std::string const& name) : table_text(text(name + ".toml")) {
        actuals = *targets::read_actuals(toml_source(text(name + ".actuals.toml")), sink);
    }

    static std::string text(std::string const& name) {
        std::FILE* const file = std::fopen((folder + name).c_str(), "rb");
        std::string bytes(1 << 16, '\0');
        bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
        std::fclose(file);
        return bytes;
    }
};

/// What was said about a document, by code; infos are no noise.
std::string warnings(grammar::Diagnostics const& sink) {
    std::string said;
    for (auto const& one : sink)
        if (one.severity() != grammar::Severity::info) said += std::string(one.code->id) + " ";
    return said;
}

/// As a person types: percentages become numbers of the format 0%, all else stays text.
render::forms::Content typed(std::string const& text) {
    if (text.ends_with("%"))
        if (auto const number = grammar::parse_decimal(text.substr(0, text.size() - 1))) return Figure{*number, true};
    return text;
}

void fill_amounts(Sheet& sheet, targets::ActualsFile const& actuals) {
    for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
        auto const* const label = std::get_if<std::string>(&sheet.cells[i].content);
        auto const area = sheet.cells[i].area;
        if (label && *label == "年度资金总额") {
            int const initial = area.column + area.columns;
            cell_at(sheet, area.row, initial + 1)->content = Figure{actuals.budget.value->value};
            cell_at(sheet, area.row, initial + 2)->content = Figure{actuals.executed.value->value};
        }
        if (label && label->ends_with("是否完成"))
            cell_at(sheet, area.row, area.column + area.columns)->content =
                std::string(actuals.finished.value ? "是" : "否");
    }
}

bool is_entry_of(targets::ActualEntry const& entry, targets::TargetRow const& row) {
    return entry.indicator.value == row.name.value && (!entry.level2.given || entry.level2.value == row.level2.value);
}

/// Puts what was achieved into the open cells of a blank form.
void fill(Sheet& sheet, targets::TargetTable const& table, targets::ActualsFile const& actuals, Form form) {
    fill_amounts(sheet, actuals);
    for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
        if (sheet.cells[i].indicator < 0) continue;
        auto const row = sheet.cells[i].area.row;
        auto const& target = table.rows[static_cast<std::size_t>(sheet.cells[i].indicator)];
        for (auto const& entry : actuals.entries) {
            if (!is_entry_of(entry, target)) continue;
            cell_at(sheet, row, 5)->content = typed(entry.value.value);
            if (entry.score.value && form == Form::self_evaluation)
                cell_at(sheet, row, 7)->content = Figure{*entry.score.value};
            cell_at(sheet, row, form == Form::self_evaluation ? 8 : 12)->content =
                render::forms::text_or_nothing(entry.reason.value);
        }
    }
}

std::vector<CompletedTable> read_again(std::vector<Sheet> const& book, grammar::Diagnostics& sink) {
    return targets::recognise::import_document({"form.xlsx", render::forms::workbook(book).bytes}, sink);
}

CompletedTable filled_and_read(Example const& example, Form form, std::string_view ruleset,
                               grammar::Diagnostics& sink) {
    auto const table = table_in(example.table_text);
    auto book = render::forms::form_book({scored_by(table, nullptr, ruleset)}, {form, true, false, 9, "jixiao"});
    fill(book.front(), table, example.actuals, form);
    auto tables = read_again(book, sink);
    BOOST_REQUIRE(tables.size() == 1u);
    return tables.front();
}

void check_same_points(engine::PointRange const& one, engine::PointRange const& other) {
    BOOST_TEST(grammar::to_string(one.low) == grammar::to_string(other.low));
    BOOST_TEST(grammar::to_string(one.high) == grammar::to_string(other.high));
}

void check_same_scores(render::ScoredTable const& one, render::ScoredTable const& other) {
    BOOST_REQUIRE(one.sheet.rows.size() == other.sheet.rows.size());
    for (std::size_t i = 0; i < one.sheet.rows.size(); ++i)
        check_same_points(one.sheet.rows[i].range, other.sheet.rows[i].range);
    check_same_points(one.sheet.execution.range, other.sheet.execution.range);
    check_same_points(one.sheet.total, other.sheet.total);
    BOOST_TEST(one.sheet.grade == other.sheet.grade);
}

/// The texts of all cells, by sheet and place.
std::string texts_of(std::vector<ReadSheet> const& sheets) {
    std::string all;
    for (auto const& sheet : sheets)
        for (auto const& [at, cell] : sheet.cells)
            if (!cell.text.empty()) all += sheet.name + "!" + at + " " + cell.text + "\n";
    return all;
}

void check_same_row(targets::TargetRow const& read, targets::TargetRow const& row) {
    BOOST_TEST(read.level1.value == row.level1.value);
    BOOST_TEST(read.level2.value == row.level2.value);
    BOOST_TEST(read.name.value == row.name.value);
    BOOST_TEST(read.target.value == row.target.value);
    BOOST_TEST(read.basis.value == row.basis.value);
    BOOST_TEST(read.previous.value == row.previous.value);
    BOOST_TEST(grammar::to_string(*read.weight.value) == grammar::to_string(*row.weight.value));
    BOOST_TEST(read.rule.value == row.rule.value);
    BOOST_TEST(read.evidence.value == row.evidence.value);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(forms_trip)

BOOST_AUTO_TEST_CASE(a_filled_form_scores_as_its_table_does) {
    for (auto const& name : names)
        for (auto const ruleset : targets::builtin_ruleset_names()) {
            BOOST_TEST_CONTEXT(name << " " << ruleset) {
                Example const example(name);
                auto const table = table_in(example.table_text);
                auto const expected = scored_by(table, &example.actuals, ruleset);
                grammar::Diagnostics sink;
                auto const read = filled_and_read(example, Form::self_evaluation, ruleset, sink);
                BOOST_TEST(warnings(sink) == "");
                BOOST_REQUIRE(read.actuals.has_value());
                check_same_scores(scored_by(read.table, &*read.actuals, ruleset), expected);
                check_same_scores(scored_by(table, &*read.actuals, ruleset), expected);
                for (std::size_t i = 0; i < table.rows.size(); ++i) check_same_row(read.table.rows[i], table.rows[i]);
                bool const asks = expected.ruleset->execution.kind == engine::ExecutionKind::bands;
                BOOST_TEST(read.actuals->finished.given == asks);
                if (asks) BOOST_TEST(read.actuals->finished.value == example.actuals.finished.value);
                BOOST_TEST(read.actuals->period.value == "2024");
            }
        }
}

BOOST_AUTO_TEST_CASE(a_monitoring_form_tells_its_months) {
    for (auto const& name : names) BOOST_TEST_CONTEXT(name) {
            Example const example(name);
            grammar::Diagnostics sink;
            auto const read = filled_and_read(example, Form::monitoring, targets::default_ruleset_name, sink);
            BOOST_TEST(warnings(sink) == "");
            BOOST_CHECK(read.form == targets::recognise::Form::monitoring);
            BOOST_REQUIRE(read.actuals.has_value());
            BOOST_TEST(read.actuals->period.value == "2024-01/2024-09");
            BOOST_TEST(read.actuals->entries.size() == example.actuals.entries.size());
            auto const& executed = read.actuals->executed.value;
            BOOST_TEST(grammar::to_string(executed->value) ==
                       grammar::to_string(example.actuals.executed.value->value));
        }
}

BOOST_AUTO_TEST_CASE(what_was_written_and_read_is_written_the_same) {
    for (auto const form : {Form::self_evaluation, Form::monitoring, Form::targets})
        for (auto const& name : names) BOOST_TEST_CONTEXT(name << " " << static_cast<int>(form)) {
                Example const example(name);
                FormRequest const request{form, false, false, 12, "jixiao"};
                auto const first = render::forms::form_book(
                    {scored_by(table_in(example.table_text), &example.actuals, targets::default_ruleset_name)},
                    request);
                grammar::Diagnostics sink;
                auto const read = read_again(first, sink);
                BOOST_TEST(warnings(sink) == "");
                BOOST_REQUIRE(read.size() == 1u);
                grammar::Diagnostics none;
                targets::Remarks const remarks{none, grammar::Language::chinese};
                auto const table = table_in(targets::to_toml(read[0].table, remarks));
                auto actuals = std::optional(example.actuals);
                if (read[0].actuals)
                    actuals = targets::read_actuals(toml_source(targets::to_toml(*read[0].actuals, remarks)), none);
                auto const second =
                    render::forms::form_book({scored_by(table, &*actuals, targets::default_ruleset_name)}, request);
                BOOST_TEST(texts_of(read_back(render::forms::workbook(first).bytes)) ==
                           texts_of(read_back(render::forms::workbook(second).bytes)));
            }
}

BOOST_AUTO_TEST_CASE(what_tracking_needs_comes_back) {
    auto const table = table_in(
        "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = \"某局\"\nproject = \"甲\"\n"
        "[[indicator]]\nid = \"A1\"\nlevel1 = \"产出指标\"\nlevel2 = \"数量指标\"\nname = \"培训次数\"\n"
        "initial_target = \">=5 次\"\ntarget = \">=4 次\"\nweight = 50\naccumulate = \"sum\"\n"
        "plan = [\"1 次\", \"2 次\", \"3 次\", \"4 次\"]\n"
        "[[indicator]]\nlevel1 = \"产出指标\"\nlevel2 = \"质量指标\"\nname = \"合格率\"\n"
        "initial_target = \">=90%\"\nweight = 40\n");
    grammar::Diagnostics sink;
    auto const actuals = *targets::read_actuals(
        toml_source(
            "format = \"jixiao/actuals/1\"\ntable = \"甲\"\nperiod = \"2024-01/2024-09\"\n[execution]\n"
            "budget = \"10 万元\"\nexecuted = \"4 万元\"\nexpected = \"9 万元\"\n[[actual]]\nindicator = \"培训次数\"\n"
            "value = \"2 次\"\nreason = \"推迟\"\nexpected = \"3 次\"\nlikelihood = \"有可能\"\ncause = [\"人员保障\", \"其他\"]\n"),
        sink);
    for (auto const form : {Form::self_evaluation, Form::monitoring, Form::targets})
        BOOST_TEST_CONTEXT(static_cast<int>(form)) {
            auto const book = render::forms::form_book({scored_by(table, &actuals, targets::default_ruleset_name)},
                                                       {form, false, false, 9, "jixiao"});
            auto const read = read_again(book, sink);
            BOOST_TEST(warnings(sink) == "");
            BOOST_REQUIRE(read.size() == 1u);
            grammar::Diagnostics none;
            auto const again = table_in(targets::to_toml(read[0].table, {none, grammar::Language::chinese}));
            BOOST_REQUIRE(again.rows.size() == 2u);
            BOOST_TEST(again.rows[0].id.value == "A1");
            BOOST_TEST(again.rows[0].initial_target.value == ">=5 次");
            BOOST_TEST(again.rows[0].target.value == ">=4 次");
            BOOST_TEST(again.rows[0].accumulate.value == "sum");
            BOOST_REQUIRE(again.rows[0].plan.size() == 4u);
            BOOST_TEST(again.rows[0].plan[3].value == "4 次");
            BOOST_TEST(is_removed(again.rows[1]));
            if (form != Form::monitoring) continue;
            auto const told = *targets::read_actuals(
                toml_source(targets::to_toml(*read[0].actuals, {none, grammar::Language::chinese})), sink);
            BOOST_TEST(warnings(sink) == "");
            BOOST_TEST(grammar::to_string(told.expected.value->value) == "9.00");
            auto const& entry = told.entries.at(0);
            BOOST_TEST(entry.expected.value == "3 次");
            BOOST_TEST(entry.likelihood.value == "possible");
            BOOST_REQUIRE(entry.causes.size() == 2u);
            BOOST_TEST(entry.causes[0].value == "人员保障");
            BOOST_TEST(entry.causes[1].value == "其他");
        }
}

BOOST_AUTO_TEST_CASE(a_blank_form_is_read_without_a_word) {
    for (auto const form : {Form::self_evaluation, Form::monitoring})
        for (auto const& name : names) BOOST_TEST_CONTEXT(name) {
                auto const table = table_in(Example(name).table_text);
                auto const blank = scored_by(table, nullptr, "mof-2021-101");
                grammar::Diagnostics sink;
                auto const read = read_again(render::forms::form_book({blank}, {form, true, false, 7, "jixiao"}), sink);
                BOOST_TEST(warnings(sink) == "");
                BOOST_REQUIRE(read.size() == 1u);
                BOOST_TEST(!read[0].actuals.has_value());
                BOOST_TEST(read[0].table.rows.size() == table.rows.size());
                BOOST_TEST(read[0].table.year.value == 2024);
            }
}

BOOST_AUTO_TEST_CASE(forms_of_the_same_name_keep_their_own_actuals) {
    Example const example("department");
    auto const table = table_in(example.table_text);
    auto const scored = scored_by(table, nullptr, targets::default_ruleset_name);
    auto book = render::forms::form_book({scored, scored}, {Form::self_evaluation, true, false, 12, "jixiao"});
    fill(book[0], table, example.actuals, Form::self_evaluation);
    fill(book[1], table, example.actuals, Form::self_evaluation);
    grammar::Diagnostics sink;
    std::vector<targets::TargetTable> tables;
    std::vector<targets::ActualsFile> actuals;
    for (auto const& read : read_again(book, sink)) {
        tables.push_back(read.table);
        actuals.push_back(*read.actuals);
    }
    auto const assigned = targets::assign(actuals, tables, sink);
    BOOST_TEST(warnings(sink) == "");
    BOOST_REQUIRE(assigned.size() == 2u);
    BOOST_TEST(assigned[0] == &actuals[0]);
    BOOST_TEST(assigned[1] == &actuals[1]);
}

BOOST_AUTO_TEST_CASE(without_the_hidden_sheet_only_the_columns_of_the_form_are_known) {
    Example const example("fiscal-reform");
    auto const table = table_in(example.table_text);
    auto book = render::forms::form_book({scored_by(table, nullptr, targets::default_ruleset_name)},
                                         {Form::self_evaluation, true, false, 12, "jixiao"});
    fill(book.front(), table, example.actuals, Form::self_evaluation);
    book.pop_back();
    grammar::Diagnostics sink;
    auto const read = read_again(book, sink);
    BOOST_TEST(warnings(sink) == "");
    BOOST_REQUIRE(read.size() == 1u);
    BOOST_TEST(read[0].table.rows[0].rule.value == "");
    BOOST_TEST(read[0].table.rows[0].level1.value == "产出指标");
    BOOST_TEST(read[0].actuals->entries.size() == 8u);
}

BOOST_AUTO_TEST_SUITE_END()
