// The monitoring forms of tables that are followed, and their summary.
#include <boost/test/unit_test.hpp>

#include "forms_support.hpp"
#include "track_support.hpp"

namespace {

std::vector<forms_test::ReadSheet> book(track_test::Followed const& followed) {
    namespace forms = jixiao::render::forms;
    return forms_test::read_back(forms::workbook(forms::track_book(followed.report, "jixiao")).bytes);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(forms_track)

BOOST_AUTO_TEST_CASE(forms_behind_a_summary) {
    auto const sheets = book(track_test::two_tables());
    BOOST_REQUIRE(sheets.size() == 4u);
    auto const& summary = sheets[0];
    BOOST_TEST(summary.name == "汇总");
    BOOST_TEST(summary.text("A1") == "绩效运行监控汇总表");
    BOOST_TEST(summary.text("C4") == "修路");
    BOOST_TEST(summary.text("D4") == "甲局");
    BOOST_TEST(summary.text("E4") == "2024年上半年");
    BOOST_TEST(summary.text("F4") == "红灯");
    BOOST_TEST(summary.text("G4") == "1");
    BOOST_TEST(summary.text("K4") == "1");
    BOOST_TEST(summary.text("N4") == "0.35");
    BOOST_TEST(summary.text("O4") == "黄灯");
    BOOST_TEST(summary.text("S4") == "里程：绿灯→红灯；群众满意度：绿灯→没有亮灯；预算执行：绿灯→黄灯");
    BOOST_TEST(sheets[1].name == "修路");
    BOOST_TEST(sheets[3].hidden);
}

BOOST_AUTO_TEST_CASE(what_is_computed_fills_the_form) {
    auto const form = book(track_test::two_tables()).at(1);
    BOOST_TEST(form.text("A1") == "项目支出绩效目标执行监控表");
    BOOST_TEST(form.text("A2") == "（2024年度，1-6月）");
    BOOST_TEST(form.text("G6") == "35");
    BOOST_TEST(form.text("M6") == "70");
    BOOST_TEST(form.text("F13") == "2公里");
    BOOST_TEST(form.text("G13") == "4公里");
    BOOST_TEST(form.text("N13") == "有可能");
    BOOST_TEST(form.text("O13") == "推算：按今年的进度推算，全年约 4公里（2公里 到 6公里），达不到指标值");
    BOOST_TEST(form.text("O14") == "推算：今年 2 期都达到，现在是 97%；今年各期 96%～97%");
}

BOOST_AUTO_TEST_CASE(what_a_person_gave_goes_before) {
    track_test::Followed followed;
    track_test::follow(followed, "甲局", "修路",
                       {{"产出指标",
                         "里程",
                         "≥8公里",
                         {"1公里", "2公里"},
                         "expected = \"7 公里\"\nlikelihood = \"完全不可能\"\ncause = [\"人员保障\", \"其他\"]\n"
                         "reason = \"缺两个班组。\"\n"}},
                       {"20 万元", "35 万元"});
    auto const form = book(followed).at(1);
    BOOST_TEST(form.text("G13") == "7 公里");
    BOOST_TEST(form.text("H13") == "");
    BOOST_TEST(form.text("J13") == "√");
    BOOST_TEST(form.text("L13") == "√");
    BOOST_TEST(form.text("M13") == "缺两个班组。");
    BOOST_TEST(form.text("N13") == "完全不可能");
    BOOST_TEST(form.text("O13") == "");
}

BOOST_AUTO_TEST_SUITE_END()
