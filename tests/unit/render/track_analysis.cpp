#include <boost/test/unit_test.hpp>

#include <sstream>

#include "engine/handling.hpp"
#include "tools/render/page/track/analysis.hpp"
#include "track_support.hpp"

using namespace track_test;
using namespace jixiao::render;
using page::track::analyse;
using page::track::money_text;

namespace {

std::string html(TrackReport const& report) {
    Style style;
    style.language = Language::chinese;
    std::ostringstream out;
    write_track_analysis(report, style, out);
    return out.str();
}

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(track_analysis)

BOOST_AUTO_TEST_CASE(sums_of_money) {
    auto const followed = two_tables();
    auto const analysis = analyse(followed.report);
    BOOST_TEST(money_text(analysis.all.budget) == "200.00");
    BOOST_TEST(money_text(analysis.all.spent) == "90.00");
    BOOST_TEST(grammar::to_string(*analysis.all.rate()) == "45.00");
    BOOST_REQUIRE(analysis.by_department.size() == 2u);
    BOOST_TEST(analysis.by_department[0].first == "甲局");
    BOOST_TEST(money_text(analysis.by_department[0].second.spent) == "35.00");
    BOOST_TEST(money_text(analysis.by_light[0].budget) == "100.00");  // 甲局 is red
    BOOST_TEST(analysis.by_light[0].tables == 1u);
    BOOST_TEST(money_text(analysis.by_light[2].spent) == "55.00");
    BOOST_TEST(analysis.causes.size() == 5u);
    BOOST_TEST(analysis.explained.size() == 1u);  // 里程 lacks a reason
}

BOOST_AUTO_TEST_CASE(forty_units_add_up) {
    Followed followed;
    int spent = 0;
    for (int i = 0; i < 40; ++i) {
        follow(followed, "局" + std::to_string(i % 8), "项目" + std::to_string(i),
               {{"产出指标", "培训人次", "≥100人次", {std::to_string(20 + i) + "人次"}, ""}},
               {std::to_string(10 + i) + " 万元"});
        spent += 10 + i;
    }
    auto const analysis = analyse(followed.report);
    BOOST_TEST(analysis.all.tables == 40u);
    BOOST_TEST(money_text(analysis.all.budget) == "4000.00");
    BOOST_TEST(money_text(analysis.all.spent) == std::to_string(spent) + ".00");
    grammar::Ratio by_department(0);
    for (auto const& [name, money] : analysis.by_department) by_department = by_department + money.spent;
    grammar::Ratio by_light(0);
    for (auto const& money : analysis.by_light) by_light = by_light + money.spent;
    BOOST_TEST(analysis.by_department.size() == 8u);
    BOOST_TEST((by_department == analysis.all.spent));
    BOOST_TEST((by_light == analysis.all.spent));
}

BOOST_AUTO_TEST_CASE(a_department_beside_its_projects_is_not_added) {
    auto followed = two_tables("甲局");
    followed.tables[1].kind.value = targets::TableKind::department;
    auto const analysis = analyse(followed.report);
    BOOST_TEST(analysis.wholes == 1u);
    BOOST_TEST(analysis.all.tables == 1u);
    BOOST_TEST(money_text(analysis.all.budget) == "100.00");
    followed.tables[0].kind.value = targets::TableKind::department;
    BOOST_TEST(money_text(analyse(followed.report).all.budget) == "200.00");
}

BOOST_AUTO_TEST_CASE(what_is_suggested_has_its_reason) {
    auto const suggested = [](std::vector<std::string> const& values, std::vector<std::string> const& executed) {
        Followed followed;
        follow(followed, "甲局", "修路", {{"产出指标", "里程", "≥8公里", values, ""}}, executed);
        auto const& tracked = followed.report.tables[0];
        auto const suggestion = engine::suggest_handling(tracked.plan, tracked.now);
        BOOST_TEST(!suggestion.reason.chinese.empty());
        return display_name(suggestion.handling).chinese;
    };
    BOOST_TEST(suggested({"2公里", "4公里"}, {"20 万元", "50 万元"}) == "继续");
    BOOST_TEST(suggested({"2公里", "4公里"}, {"10 万元", "20 万元"}) == "调减");
    BOOST_TEST(suggested({"1公里", "1公里"}, {"10 万元", "20 万元"}) == "调剂");
    BOOST_TEST(suggested({"2公里", "4公里"}, {"20 万元", "120 万元"}) == "暂停");
    BOOST_TEST(suggested({"0公里", "0公里", "0公里"}, {"0 万元", "0 万元", "0 万元"}) == "取消");
}

BOOST_AUTO_TEST_CASE(days_after_a_warning) {
    auto const rules = targets::builtin_ruleset("track-sichuan");
    auto const days = engine::warning_days(*rules, {2024, 1, 6});
    BOOST_TEST(days.given == 19905);    // 1 July 2024
    BOOST_TEST(days.answer == 19919);   // 15 July: ten working days
    BOOST_TEST(days.rectify == 19926);  // 22 July: fifteen
    BOOST_TEST(engine::warning_days(*targets::builtin_ruleset("mof-2020-10"), {2024, 1, 6}).given == 0);
}

BOOST_AUTO_TEST_CASE(sections_of_the_analysis) {
    auto followed = two_tables();
    followed.report.receipt = render::Receipt{3, 3, 2, 2, {{"丙局", {"绿化"}, true}}};
    auto const page = html(followed.report);
    BOOST_TEST(has(page, "报送监控情况的项目 2 个。预算 200.00 万元，已执行 90.00 万元，执行率 45.00%。"));
    BOOST_TEST(has(page, "应报 3 个单位 3 张，已报 2 个单位 2 张"));
    for (auto const* title :
         {"二、预算执行", "三、偏差原因和改进措施", "四、处理建议", "五、预警", "六、没有亮灯的指标", "七、年中调整"})
        BOOST_TEST(has(page, title));
    BOOST_TEST(has(page, "没有说明，要补"));
    BOOST_TEST(has(page, "决定由人按程序作出"));
    BOOST_TEST(has(page, "<td>群众满意度</td><td>缺</td>"));
}

BOOST_AUTO_TEST_SUITE_END()
