#include "book_support.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using namespace jixiao::targets::book;

namespace {

Outcome outcome(BookFolder const& folder, Statement const& statement, std::string correction = "") {
    return told(folder, {statement}, std::move(correction)).front().outcome;
}

/// What the file of this hash says.
Statement said_in(std::string hash, std::string value) {
    auto statement = said("系统数量", std::move(value));
    statement.source_hash = std::move(hash);
    return statement;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(book_enter)

BOOST_AUTO_TEST_CASE(the_same_value_is_recorded_once) {
    BookFolder const folder;
    BOOST_TEST((outcome(folder, said("系统数量", "3 个")) == Outcome::recorded));
    for (auto const* same : {"3 个", "3个", "3.0 个"})
        BOOST_TEST((outcome(folder, said("系统数量", same)) == Outcome::known), same);
    BOOST_TEST((outcome(folder, said("系统 数量", "3 个")) == Outcome::known));
    BOOST_TEST((outcome(folder, said("系统数量", "3 个", "2024-Q2")) == Outcome::recorded));
    BOOST_TEST(records_of(folder).size() == 2u);
}

BOOST_AUTO_TEST_CASE(another_value_needs_a_correction) {
    BookFolder const folder;
    told(folder, {said("系统数量", "3 个")});
    auto const refused = told(folder, {said("系统数量", "4 个")}).front();
    BOOST_TEST((refused.outcome == Outcome::contradicts));
    BOOST_TEST(refused.number == 1);
    BOOST_TEST(refused.standing->said["value"] == "3 个");
    auto const corrected = told(folder, {said("系统数量", "4 个")}, "统计口径有误").front();
    BOOST_TEST((corrected.outcome == Outcome::corrected));
    BOOST_TEST(corrected.number == 2);
    BOOST_TEST(records_of(folder).size() == 2u);
    auto const now = standing_in(folder);
    BOOST_REQUIRE(now.size() == 1u);
    BOOST_TEST(now[0].corrects == 1);
    BOOST_TEST(now[0].why == "统计口径有误");
    BOOST_TEST(now[0].said["value"] == "4 个");
}

BOOST_AUTO_TEST_CASE(two_files_of_one_call_do_not_correct_each_other) {
    BookFolder const folder;
    told(folder, {said("可用率", "98%")});
    auto const entered =
        told(folder, {said("系统数量", "3 个"), said("系统数量", "4 个"), said("可用率", "99%")}, "更正");
    BOOST_TEST((entered[0].outcome == Outcome::recorded));
    BOOST_TEST((entered[1].outcome == Outcome::other_file));
    BOOST_TEST((entered[2].outcome == Outcome::corrected));
}

BOOST_AUTO_TEST_CASE(a_correction_of_nothing_records_nothing) {
    BookFolder const folder;
    BOOST_TEST((told(folder, {said("系统数量", "3 个")}, "更正").front().outcome == Outcome::nothing_to_correct));
    BOOST_TEST(standing_in(folder).empty());
}

BOOST_AUTO_TEST_CASE(units_of_one_department_are_recorded_apart) {
    BookFolder const folder;
    auto const of_unit = [](std::string unit, std::string value) {
        auto statement = said("系统数量", std::move(value));
        statement.unit = std::move(unit);
        return statement;
    };
    told(folder, {of_unit("第一小学", "3 个"), of_unit("第二小学", "4 个")});
    BOOST_TEST(standing_in(folder).size() == 2u);
    BOOST_TEST((outcome(folder, of_unit("第二小学", "4 个")) == Outcome::known));
    BOOST_TEST((outcome(folder, of_unit("第二小学", "5 个")) == Outcome::contradicts));
    auto unnamed = said("系统数量", "3 个");
    unnamed.department.clear();
    BOOST_TEST((outcome(folder, unnamed) == Outcome::which_department));
    auto by_unit_alone = said("系统数量", "4 个");
    by_unit_alone.department = "第二小学";
    BOOST_TEST((outcome(folder, by_unit_alone) == Outcome::known));
}

BOOST_AUTO_TEST_CASE(a_file_that_was_corrected_contradicts_the_book) {
    BookFolder const folder;
    auto const first = said_in("一", "3 个");
    auto const second = said_in("二", "4 个");
    told(folder, {first});
    BOOST_TEST((outcome(folder, first) == Outcome::known));
    told(folder, {second}, "更正");
    BOOST_TEST((outcome(folder, second) == Outcome::known));
    BOOST_TEST((outcome(folder, first) == Outcome::contradicts));
    BOOST_TEST((outcome(folder, first, "原数是对的") == Outcome::corrected));
    BOOST_TEST(standing_in(folder).front().said["value"] == "3 个");
}

BOOST_AUTO_TEST_CASE(an_inbox_with_a_file_and_its_correction_can_be_handed_in_again) {
    BookFolder const folder;
    auto const first = said_in("一", "3 个");
    auto const second = said_in("二", "4 个");
    told(folder, {first});
    told(folder, {first, second}, "更正");
    for (auto const* correction : {"", "更正"})
        for (auto const& entered : told(folder, {first, second}, correction))
            BOOST_TEST((entered.outcome == Outcome::known));
    BOOST_TEST(standing_in(folder).front().said["value"] == "4 个");
}

BOOST_AUTO_TEST_CASE(a_file_that_was_withdrawn_is_recorded_again_for_a_reason_only) {
    BookFolder const folder;
    auto file = said("系统数量", "3 个");
    file.source_hash = "一";
    told(folder, {file});
    auto book = Book::open_or_make(folder.book());
    BOOST_REQUIRE(book.has_value());
    Record withdrawal;
    BOOST_TEST(*withdraw(*book, 1, {"经办人", "2024-04-04T08:00:00Z", "记错了表"}, withdrawal));
    auto const refused = told(folder, {file}).front();
    BOOST_TEST((refused.outcome == Outcome::withdrawn));
    BOOST_TEST(refused.standing->why == "记错了表");
    BOOST_TEST((outcome(folder, file, "没有记错") == Outcome::corrected));
    BOOST_TEST(standing_in(folder).front().said["value"] == "3 个");
    BOOST_TEST((outcome(folder, file) == Outcome::known));
}

BOOST_AUTO_TEST_CASE(what_was_left_open_is_completed) {
    BookFolder const folder;
    told(folder, {said("系统数量", "3 个")});
    auto with_reason = said("系统数量", "3 个");
    with_reason.said["reason"] = "一个系统停用";
    auto const completed = told(folder, {with_reason}).front();
    BOOST_TEST((completed.outcome == Outcome::completed));
    BOOST_TEST(records_of(folder).at(1).corrects == 1);
    auto evidence_only = said("系统数量", "");
    evidence_only.said["evidence"] = "照片.jpg";
    evidence_only.evidence_hash = "abc";
    BOOST_TEST((outcome(folder, evidence_only) == Outcome::completed));
    auto const now = standing_in(folder);
    BOOST_REQUIRE(now.size() == 1u);
    BOOST_TEST(now[0].said["value"] == "3 个");
    BOOST_TEST(now[0].said["reason"] == "一个系统停用");
    BOOST_TEST(now[0].said["evidence"] == "照片.jpg");
}

BOOST_AUTO_TEST_CASE(a_corrected_value_does_not_keep_the_old_reason) {
    BookFolder const folder;
    auto first = said("系统数量", "3 个");
    first.said["reason"] = "一个系统停用";
    told(folder, {first});
    told(folder, {said("系统数量", "5 个")}, "漏统计");
    BOOST_TEST(standing_in(folder).front().said["reason"] == "");
}

BOOST_AUTO_TEST_CASE(not_applicable_contradicts_a_value) {
    BookFolder const folder;
    told(folder, {said("系统数量", "3 个")});
    auto none = said("系统数量", "");
    none.said["not_applicable"] = "true";
    BOOST_TEST((outcome(folder, none) == Outcome::contradicts));
}

BOOST_AUTO_TEST_CASE(amounts_are_compared_as_amounts) {
    BookFolder const folder;
    auto spent = said("", "");
    spent.what = of_execution;
    spent.said["executed"] = "15.30 万元";
    told(folder, {spent});
    spent.said["executed"] = "153000 元";
    BOOST_TEST((outcome(folder, spent) == Outcome::known));
    spent.said["executed"] = "15.31 万元";
    BOOST_TEST((outcome(folder, spent) == Outcome::contradicts));
}

BOOST_AUTO_TEST_CASE(level_2_tells_indicators_of_one_name_apart) {
    BookFolder const folder;
    auto one = said("培训人数", "30 人");
    one.level2 = "数量指标";
    auto other = said("培训人数", "40 人");
    other.level2 = "质量指标";
    BOOST_TEST((outcome(folder, one) == Outcome::recorded));
    BOOST_TEST((outcome(folder, other) == Outcome::recorded));
    BOOST_TEST((outcome(folder, said("培训人数", "30 人")) == Outcome::known));
}

BOOST_AUTO_TEST_CASE(a_department_that_is_not_named_is_the_only_one) {
    BookFolder const folder;
    told(folder, {said("系统数量", "3 个")});
    auto unnamed = said("系统数量", "3 个");
    unnamed.department = "";
    BOOST_TEST((outcome(folder, unnamed) == Outcome::known));
    auto second = said("系统数量", "7 个");
    second.department = "示例市教育局";
    BOOST_TEST((outcome(folder, second) == Outcome::recorded));
    BOOST_TEST((outcome(folder, unnamed) == Outcome::which_department));
}

BOOST_AUTO_TEST_CASE(a_withdrawn_record_does_not_hold_and_can_be_told_again) {
    BookFolder const folder;
    told(folder, {said("系统数量", "3 个")});
    auto book = Book::open_or_make(folder.book());
    BOOST_REQUIRE(book.has_value());
    Manner const manner{"经办人", "2024-04-04T08:00:00Z", "记错了表"};
    Record record;
    BOOST_TEST(*withdraw(*book, 1, manner, record));
    BOOST_TEST(record.corrects == 1);
    BOOST_TEST(!*withdraw(*book, 1, manner, record));
    BOOST_TEST(!*withdraw(*book, 9, manner, record));
    BOOST_TEST(standing_in(folder).empty());
    told(folder, {said("系统数量", "4 个")});
    BOOST_TEST(standing_in(folder).front().said["value"] == "4 个");
}

BOOST_AUTO_TEST_SUITE_END()
