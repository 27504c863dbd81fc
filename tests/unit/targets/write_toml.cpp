// What is written is read again as the same.
#include "targets/write/toml.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "support.hpp"
#include "targets/catalog.hpp"
#include "targets/files.hpp"
#include "targets/read/toml.hpp"
#include "targets/write/block.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

Diagnostics const nothing;
Remarks const silent{nothing, jixiao::grammar::Language::english};

TargetTable table_in(Source const& source) {
    Diagnostics ignored;
    auto table = read_table(source, ignored);
    BOOST_REQUIRE_MESSAGE(table.has_value(), source->name());
    return std::move(*table);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(write_toml)

BOOST_AUTO_TEST_CASE(strings_of_all_kinds) {
    BOOST_TEST(write::toml_string("a") == "\"a\"");
    BOOST_TEST(write::toml_string("他说\"好\"") == "\"他说\\\"好\\\"\"");
    BOOST_TEST(write::toml_string("C:\\表") == "\"C:\\\\表\"");
    BOOST_TEST(write::toml_string("一\n二\t三") == "\"一\\n二\\t三\"");
    BOOST_TEST(write::toml_string(std::string("\x01", 1)) == "\"\\u0001\"");
}

/// Written, read and written again: the texts are the same, byte for byte.
BOOST_AUTO_TEST_CASE(example_tables_survive) {
    auto const found = find_files(JIXIAO_ROOT_DIR "/targets/tables");
    BOOST_REQUIRE(found.has_value());
    int tables = 0;
    for (auto const& path : found->toml) {
        auto const source = read_source(path).value();
        if (sniff_format(source) != "jixiao/targets/1") continue;
        auto const first = to_toml(table_in(source), silent);
        Diagnostics said;
        auto const again = read_table(make_source("again", first), said);
        BOOST_REQUIRE(again.has_value());
        BOOST_TEST(to_toml(*again, silent) == first);
        ++tables;
    }
    BOOST_TEST(tables == 3);
}

BOOST_AUTO_TEST_CASE(example_actuals_survive) {
    auto const source =
        read_source(JIXIAO_ROOT_DIR "/targets/tables/xinshi-finance-2024/fiscal-reform.actuals.toml").value();
    Diagnostics said;
    auto const actuals = read_actuals(source, said);
    BOOST_REQUIRE(actuals.has_value());
    auto const first = to_toml(*actuals, silent);
    auto const again = read_actuals(make_source("again", first), said);
    BOOST_REQUIRE(again.has_value());
    BOOST_TEST(places(said) == "");
    BOOST_TEST(to_toml(*again, silent) == first);
    BOOST_TEST(again->entries.size() == actuals->entries.size());
}

BOOST_AUTO_TEST_CASE(a_table_as_it_is_written) {
    auto const table = table_in(text(
        "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = \"局\"\nproject = \"路灯\"\n"
        "[budget]\ntotal = \"15.30 万元\"\ncarried = \"3000 元\"\n"
        "[[indicator]]\nlevel1 = \"产出指标\"\nlevel2 = \"数量指标\"\nname = \"盏数\"\ntarget = \">=5 盏\"\nweight = 7.50\n"));
    BOOST_TEST(to_toml(table, silent) ==
               "format     = \"jixiao/targets/1\"\n"
               "kind       = \"project\"\n"
               "year       = 2024\n"
               "department = \"局\"\n"
               "project    = \"路灯\"\n"
               "\n"
               "[budget]\n"
               "total   = \"15.30 万元\"\n"
               "carried = \"3000 元\"\n"
               "\n"
               "[[indicator]]\n"
               "level1 = \"产出指标\"\n"
               "level2 = \"数量指标\"\n"
               "name   = \"盏数\"\n"
               "target = \">=5 盏\"\n"
               "weight = 7.50\n");
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_asked_for) {
    TargetTable table;
    table.source = text("");
    table.rows.emplace_back();
    table.rows[0].name = {"盏数", {}, true};
    BOOST_TEST(to_toml(table, silent) ==
               "format = \"jixiao/targets/1\"\n"
               "kind   = \"project\"\n"
               "# not found; please add:\n# year = 2024\n"
               "# not found; please add:\n# department = \"\"\n"
               "# not found; please add:\n# project = \"\"\n"
               "\n"
               "[[indicator]]\n"
               "name = \"盏数\"\n"
               "# not found; please add:\n# target = \"\"\n"
               "# not found; please add:\n# weight = 10\n");
}

BOOST_AUTO_TEST_CASE(remarks_stand_above_their_value) {
    auto const source = text("盏数 ≥ 盏");
    Diagnostics said;
    TargetTable table;
    table.source = source;
    table.rows.emplace_back();
    table.rows[0].name = {"盏数", {0, 6}, true};
    table.rows[0].target.value = "≥ 盏";
    table.rows[0].target.span = {7, 14};
    table.rows[0].target.given = true;
    report(said, codes::weight_not_read, source, {7, 10}, {{"text", "≥"}});
    auto const written = to_toml(table, {said, jixiao::grammar::Language::english});
    BOOST_TEST(written.find("# E582 line 1: the points “≥” are no number\ntarget = \"≥ 盏\"\n") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
