// Targets whose comparator, number and unit stand in columns of their own.
#include "targets/read/target_parts.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"
#include "targets/model/name_hint.hpp"
#include "targets/read/toml.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

struct Read {
    TargetRow row;
    Diagnostics said;
};

Read read_keys(std::string const& keys) {
    Read result;
    auto table = read_table(
        text("format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = \"局\"\nproject = \"项\"\n"
             "[[indicator]]\nlevel1 = \"产出指标\"\nname = \"某指标\"\nweight = 10\n" +
             keys),
        result.said);
    BOOST_REQUIRE(table.has_value());
    result.row = table->rows.at(0);
    return result;
}

std::string meaning(std::string const& comparator, std::string const& value, std::string const& unit) {
    auto const found =
        read_keys("operator = " + jixiao::targets::quoted(comparator) + "\ntarget = " + jixiao::targets::quoted(value) +
                  "\nunit = " + jixiao::targets::quoted(unit) + "\n");
    BOOST_TEST(found.said.empty(), comparator << value << unit << ": " << places(found.said));
    return with_form_signs(found.row.parsed_target.indicator);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(target_parts)

BOOST_AUTO_TEST_CASE(three_columns_are_one_target) {
    BOOST_TEST(meaning("≥", "95", "%") == "≥95%");
    BOOST_TEST(meaning("≤", "3.2", "万元/座") == "≤3.2万元/座");
    BOOST_TEST(meaning("＝", "100", "百分比") == "=100%");
    BOOST_TEST(meaning("不超过", "10", "个工作日") == "≤10个工作日");
}

BOOST_AUTO_TEST_CASE(what_the_value_says_already_is_not_repeated) {
    BOOST_TEST(meaning("≥", "≥95%", "%") == "≥95%");
    BOOST_TEST(meaning(">=", "≥95", "％") == "≥95%");
    BOOST_TEST(meaning("≥", "95%", "%") == "≥95%");
}

BOOST_AUTO_TEST_CASE(words_and_dates_stand_alone) {
    BOOST_TEST(meaning("定性", "健全", "") == "健全");
    BOOST_TEST(meaning("定性", "健全", "无") == "健全");
    BOOST_TEST(meaning("=", "2024年10月底前", "/") == "2024年10月底前");
    BOOST_TEST(meaning("定量", "95", "%") == "95%");
}

BOOST_AUTO_TEST_CASE(the_unit_may_come_alone_and_the_number_without_quotes) {
    auto const found = read_keys("\"指标值\" = 12\n\"计量单位\" = \"座\"\n\"计算符号\" = \"≥\"\n");
    BOOST_TEST(with_form_signs(found.row.parsed_target.indicator) == "≥12座");
    BOOST_TEST(found.row.target.value == "≥12座");
    BOOST_TEST(found.row.target_in_parts);
    BOOST_TEST(places(found.said) == "");
    BOOST_TEST(!read_keys("target = \"≥12座\"\n").row.target_in_parts);
}

BOOST_AUTO_TEST_CASE(what_contradicts_is_reported_at_the_value) {
    auto const doubled = read_keys("operator = \"≤\"\ntarget = \"≥95\"\nunit = \"%\"\n");
    BOOST_TEST(places(doubled.said) == "E124@11:11");
    BOOST_TEST(about(doubled.said.front()) == "≥95");
    auto const unknown = read_keys("operator = \"≥\"\ntarget = \"95\"\nunit = \"个工作目\"\n");
    BOOST_TEST(places(unknown.said) == "E203@11:11");
    BOOST_TEST(unknown.said.front().fixes.empty());
}

BOOST_AUTO_TEST_CASE(every_place_lies_within_the_value) {
    auto const found = read_keys("unit = \"%\"\ntarget = \"95\"\noperator = \"≥\"\n");
    auto const& target = found.row.target;
    for (std::uint32_t at = 0; at <= target.value.size(); ++at) {
        auto const place = target.in_file({at, static_cast<std::uint32_t>(target.value.size())});
        BOOST_TEST(place.begin >= target.span.begin);
        BOOST_TEST(place.end <= target.span.end);
        BOOST_TEST(place.begin <= place.end);
    }
}

BOOST_AUTO_TEST_CASE(a_missing_value_is_missing) {
    BOOST_TEST(places(read_keys("operator = \"≥\"\nunit = \"%\"\n").said) == "E413@6:1");
}

BOOST_AUTO_TEST_SUITE_END()
