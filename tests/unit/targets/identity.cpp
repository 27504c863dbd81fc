#include "targets/model/identity.hpp"

#include <boost/test/unit_test.hpp>

using namespace jixiao::targets;

namespace {

Located<std::string> name(std::string text) {
    bool const given = !text.empty();
    return {std::move(text), {}, given};
}

/// What they agree on; -1 where they speak of different ones.
int agreed(std::string department, std::string unit, std::string of_table, std::string unit_of_table) {
    ActualsFile actuals;
    actuals.department = name(std::move(department));
    actuals.unit = name(std::move(unit));
    TargetTable table;
    table.department = name(std::move(of_table));
    table.unit = name(std::move(unit_of_table));
    return agreement(actuals, table).value_or(-1);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(identity)

BOOST_AUTO_TEST_CASE(units_of_one_department) {
    BOOST_TEST(agreed("教育局", "第一小学", "教育局", "第一小学") == 5);
    BOOST_TEST(agreed("教育局", "第一小学", "教育局", "第二小学") == -1);
    BOOST_TEST(agreed("教育局", "", "教育局", "第二小学") == 1);
    BOOST_TEST(agreed("第二小学", "", "教育局", "第二小学") == 4);
    BOOST_TEST(agreed("教育局", "第一小学", "第一小学", "") == 4);
    BOOST_TEST(agreed("教育局", "第一小学", "教育局", "") == 1);
    BOOST_TEST(agreed("", "", "教育局", "第一小学") == 0);
}

BOOST_AUTO_TEST_CASE(departments_alone) {
    BOOST_TEST(agreed("民政局", "", "民政局", "") == 5);
    BOOST_TEST(agreed("青山县民政局", "", "民政局（盖章）", "") == 2);
    BOOST_TEST(agreed("水利局", "", "民政局", "") == -1);
    BOOST_TEST(agreed("第一中学分校", "", "第一中学", "") == -1);
}

BOOST_AUTO_TEST_CASE(codes_go_before_names) {
    ActualsFile actuals;
    TargetTable table;
    actuals.department = name("教育局");
    table.department = name("教育和体育局");
    actuals.unit_code = name("205003");
    table.unit_code = name("205003");
    BOOST_TEST(agreement(actuals, table).value_or(-1) == 16);
    table.unit_code = name("205004");
    BOOST_TEST(!agreement(actuals, table));
}

BOOST_AUTO_TEST_CASE(one_organisation_alone_is_the_department) {
    auto department = name(""), unit = name("第一小学");
    settle_holder(department, unit);
    BOOST_TEST(department.value == "第一小学");
    BOOST_TEST(!unit.given);
}

BOOST_AUTO_TEST_CASE(found_by_a_part_of_the_name) {
    BOOST_TEST(is_held_by("教育局", "第一小学", "小学"));
    BOOST_TEST(is_held_by("教育局", "第一小学", ""));
    BOOST_TEST(!is_held_by("教育局", "第一小学", "中学"));
}

BOOST_AUTO_TEST_SUITE_END()
