// What the checks of whole tables must not cry about: near misses, one line each.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "support.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "targets/review/review.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

struct Row {
    std::string level1, level2, name, target;
    std::string weight = "15";
};

struct Draft {
    std::string kind = "project";
    std::string project = "农技推广经费";
    std::string goal = "让种植户掌握新技术。";
    std::string budget = "total = \"30 万元\"";
    std::string ruleset = "mof-2020-10";
    std::vector<Row> rows = {
        {"产出指标", "数量指标", "农技培训期数", "≥6期", "20"},
        {"产出指标", "质量指标", "培训考核合格率", "≥95%", "20"},
        {"产出指标", "时效指标", "培训完成时间", "11月底前", "10"},
        {"效益指标", "社会效益指标", "推广新品种数量", "≥4个", "30"},
        {"满意度指标", "服务对象满意度指标", "参训农民满意度", "≥92%", "10"},
    };

    Draft with_project(std::string name) const {
        auto copy = *this;
        copy.project = std::move(name);
        return copy;
    }
    Draft with_goal(std::string text) const {
        auto copy = *this;
        copy.goal = std::move(text);
        return copy;
    }
    Draft with_budget(std::string text) const {
        auto copy = *this;
        copy.budget = std::move(text);
        return copy;
    }
    Draft with_ruleset(std::string name) const {
        auto copy = *this;
        copy.ruleset = std::move(name);
        return copy;
    }
    Draft with_rows(std::vector<Row> list) const {
        auto copy = *this;
        copy.rows = std::move(list);
        return copy;
    }
    Draft with(Row row) const {
        auto copy = *this;
        copy.rows.push_back(std::move(row));
        return copy;
    }
    Draft of_department() const {
        auto copy = *this;
        copy.kind = "department";
        return copy;
    }
};

std::string toml(Draft const& draft) {
    std::string bytes = "format = \"jixiao/targets/1\"\nkind = \"" + draft.kind +
                        "\"\nyear = 2024\ndepartment = \"甲县农业农村局\"\nproject = \"" + draft.project +
                        "\"\ngoal = \"" + draft.goal + "\"\n[budget]\n" + draft.budget + '\n';
    for (auto const& row : draft.rows)
        bytes += "[[indicator]]\nlevel1 = \"" + row.level1 + "\"\nlevel2 = \"" + row.level2 + "\"\nname = \"" +
                 row.name + "\"\ntarget = \"" + row.target + "\"\nweight = \"" + row.weight + "\"\n";
    return bytes;
}

bool finds(std::string_view code, Draft const& draft) {
    Diagnostics sink;
    auto const table = read_table(text(toml(draft)), sink);
    BOOST_REQUIRE(table.has_value());
    BOOST_TEST(places(sink) == "");
    auto const found = review::review(*table, std::span(&*table, 1), *builtin_ruleset(draft.ruleset), {});
    return std::any_of(found.begin(), found.end(), [&](Diagnostic const& finding) { return finding.code->id == code; });
}

void silent(std::string_view code, Draft const& draft) {
    BOOST_TEST(!finds(code, draft), code << " must not be found in\n" << toml(draft));
}

void loud(std::string_view code, Draft const& draft) {
    BOOST_TEST(finds(code, draft), code << " must be found in\n" << toml(draft));
}

Draft const draft;

}  // namespace

BOOST_AUTO_TEST_SUITE(review_tables_silence)

BOOST_AUTO_TEST_CASE(goals_that_say_something) {
    for (auto const* goal : {"A 级景区复核。", "保运转", "维护OA系统"}) silent("RV-02", draft.with_goal(goal));
    for (auto const* goal : {"/", "- - -", "XXX", "**", "待定", "略", "详见附件"}) loud("RV-02", draft.with_goal(goal));
}

BOOST_AUTO_TEST_CASE(levels_by_other_names) {
    std::vector<Row> const rows = {{"项目完成指标", "数量", "农技培训期数", "≥6期", "20"},
                                   {"一、产出", "产出质量", "培训考核合格率", "≥95%", "20"},
                                   {"产出指标(50分)", "时效", "培训完成时间", "11月底前", "10"},
                                   {"项目效益", "社会效益", "推广新品种数量", "≥4个", "30"},
                                   {"满意度", "社会公众或服务对象满意度指标", "参训农民满意度", "≥92%", "10"}};
    for (auto const* code : {"RV-05", "RV-06", "RV-07", "TX-1", "TX-2", "TX-3", "WT-2", "WT-4"})
        silent(code, draft.with_rows(rows));
}

BOOST_AUTO_TEST_CASE(a_level_that_cannot_be_told_may_be_the_missing_one) {
    auto rows = draft.rows;
    rows[3].level1 = "过程指标";
    silent("RV-05", draft.with_rows(rows));
    rows = draft.rows;
    rows[2].level2 = "进展指标";
    silent("RV-07", draft.with_rows(rows));
}

BOOST_AUTO_TEST_CASE(departments_have_levels_of_their_own) {
    auto const department = draft.of_department().with_rows({{"履职效能", "质量指标", "预算编制及时率", "≥95%", "90"}});
    for (auto const* code : {"RV-05", "RV-06", "RV-07", "RV-28", "RV-51", "RV-52", "TX-1", "TX-2", "TX-3", "WT-4"})
        silent(code, department);
}

BOOST_AUTO_TEST_CASE(level2_under_its_level1) {
    silent("TX-2", draft.with({"成本指标", "成本指标", "培训成本", "≤9万元"}));
    silent("TX-2", draft.with({"产出指标", "成本指标", "培训成本", "≤9万元"}));
    silent("TX-2", draft.with({"效益指标", "可持续影响指标", "新品种留种比例", "≥60%"}));
    silent("TX-2", draft.with({"效益指标", "其他效益指标", "新品种留种比例", "≥60%"}));
    loud("TX-2", draft.with({"满意度指标", "时效指标", "培训结束时间", "11月底前"}));
    loud("TX-2", draft.with({"成本指标", "生态效益指标", "化肥减量", "≥3%"}));
}

BOOST_AUTO_TEST_CASE(names_of_other_forms_are_no_slips) {
    for (auto const* level : {"效率指标", "服务指标", "管理指标"})
        silent("TX-3", draft.with({"产出指标", level, "某项工作数量", "≥3个"}));
    loud("TX-3", draft.with({"产出指标", "数最指标", "某项工作数量", "≥3个"}));
}

BOOST_AUTO_TEST_CASE(funds) {
    silent("RV-12",
           draft.with_budget("total = \"30 万元\"\nfiscal = \"30.05 万元\"\nother = \"0 元\""));          // rounding
    silent("RV-12", draft.with_budget("total = \"30 万元\"\nfiscal = \"300000 元\"\nother = \"0 元\""));  // units
    silent("RV-12",
           draft.with_budget("total = \"30 万元\"\nfiscal = \"20 万元\""));  // the rest may be other funds
    silent("RV-12",
           draft.with_budget("total = \"30 万元\"\nlocal = \"20 万元\"\nother = \"1 万元\""));  // or come from above
    loud("RV-12", draft.with_budget("total = \"30 万元\"\nfiscal = \"31 万元\""));
    loud(
        "RV-12",
        draft.with_budget(
            "total = \"30 万元\"\nfiscal = \"30 万元\"\nsuperior = \"10 万元\"\nlocal = \"10 万元\"\nother = \"0 万元\""));
}

BOOST_AUTO_TEST_CASE(amounts_in_the_goal) {
    for (auto const* goal :
         {"年度预算 30 万元，用于培训。", "预算资金共计30.00万元。", "项目总投资 90 万元，本年安排 30 万元。",
          "安排资金 300000 元。", "预算安排 20 万元用于培训，预算安排 10 万元用于示范。", "上年预算资金 28 万元。",
          "每户补助资金 5 万元。"})
        silent("RV-13", draft.with_goal(goal));
    for (auto const* goal : {"年度预算 28 万元，用于培训。", "项目资金：3 万元。"})
        loud("RV-13", draft.with_goal(goal));
}

BOOST_AUTO_TEST_CASE(deadlines) {
    for (auto const* target :
         {"11月底前", "2024年12月31日前", "2023年9月-2024年6月", "年底前", "2024年第四季度", "≤10个工作日"})
        silent("RV-14", draft.with({"产出指标", "时效指标", "补助发放时间", target}));
    for (auto const* target : {"2025年1月15日前", "2023年10月", "2023-2025年"})
        loud("RV-14", draft.with({"产出指标", "时效指标", "补助发放时间", target}));
}

BOOST_AUTO_TEST_CASE(costs_and_the_budget) {
    auto const cost = [&](std::string name, std::string target) {
        return draft.with({"成本指标", "经济成本指标", std::move(name), std::move(target)});
    };
    silent("RV-18", cost("培训成本", "≤30.08万元"));  // rounding
    silent("RV-18", cost("人均培训成本", "≤1200元/人"));
    silent("RV-18", cost("每期培训成本", "≤50万元"));  // a price, even if it is odd
    silent("RV-18", cost("成本控制率", "≤100%"));
    silent("RV-18", cost("项目总成本", "≤30万元").with({"成本指标", "经济成本指标", "其中：教材成本", "≤8万元"}));
    silent("RV-18", draft.with({"成本指标", "社会成本指标", "对商户经营影响", "≤80万元"}));
    silent("RV-18", draft.with({"效益指标", "经济效益指标", "带动农户增收", "≥800万元"}));
    silent("RV-18", cost("培训成本", "≤45万元").with_budget("fiscal = \"30 万元\""));  // no total: nothing to compare
    loud("RV-18", cost("培训成本", "≤31万元"));
    loud("RV-18", draft.with({"产出指标", "成本指标", "培训成本", "≤20万元"})
                      .with({"产出指标", "成本指标", "示范成本", "≤20万元/年"}));
}

BOOST_AUTO_TEST_CASE(numbers_in_the_goal_that_promise_nothing) {
    for (auto const* goal : {"2024年1-12月完成年度任务。",
                             "2023年12月31日前完成。",
                             "第3批示范县建设。",
                             "落实财预〔2020〕10号文件。",
                             "贯彻《“十四五”规划20条措施》。",
                             "推进5G应用，开通12345热线。",
                             "2期工程收尾。",
                             "提供7×24小时服务。",
                             "30万元用于农技推广。",
                             "现有合作社 80 家。",
                             "截至上年末现有农户 900 户。",
                             "三年累计培训 900 人次。",
                             "举办培训6场次。",
                             "进入全省前3名。",
                             "培训合格率达到95%。",
                             "推广4个新品种。",
                             "发放补助 5-8 次。",
                             "建成 3A 级景区。",
                             "为 60 岁以上老人体检。",
                             "保障4级等保。",
                             "按1-2次/月巡查。"})
        silent("RV-23", draft.with_goal(goal).with({"产出指标", "数量指标", "场次", "≥6场次"}));
    for (auto const* goal : {"涉及 66户个体工商户。", "补助１２０户。", "新建道路3.5公里。", "年内培训1,200人次。",
                             "满意率达到97%。", "每亩补助500元。"})
        loud("RV-23", draft.with_goal(goal));
}

BOOST_AUTO_TEST_CASE(numbers_in_the_goal_that_an_indicator_takes_up) {
    silent("RV-23",
           draft.with_goal("补助 66 户。").with({"产出指标", "数量指标", "补助对象数量", "≥66个"}));  // other counter
    silent("RV-23", draft.with_goal("补助 1.2 万人次。").with({"产出指标", "数量指标", "补助人次", "≥12000人次"}));
    silent("RV-23", draft.with_goal("由 8 家银行放贷。").with({"产出指标", "质量指标", "8家银行贷款合规率", "≥98%"}));
    silent("RV-23", draft.with_goal("改造 5 公里。").with({"产出指标", "数量指标", "改造长度", "≥5000米"}));
    loud("RV-23",
         draft.with_goal("补助 66 户。").with({"产出指标", "数量指标", "补助户数", "≥60户"}));  // less than promised
    loud("RV-23", draft.with_goal("由 8 家银行放贷。").with({"产出指标", "质量指标", "2018年贷款合规率", "≥98%"}));
}

BOOST_AUTO_TEST_CASE(prices_and_baselines_in_the_goal) {
    auto const priced = [](std::string goal, std::string target) {
        return draft.with_goal(std::move(goal)).with({"产出指标", "成本指标", "补助标准", std::move(target)});
    };
    silent("RV-23", priced("每亩补助80元。", "=80元/亩"));
    silent("RV-23", priced("每人补助500元。", "=500元/人"));
    silent("RV-23", priced("按每人每天4元补助。", "=4元/人·天"));
    silent("RV-23", priced("每户补助标准为 1200 元。", "=1200元"));
    silent("RV-23", priced("户均贴息3000元。", "≤3000元/户"));
    loud("RV-23", priced("每亩补助80元。", "=100元/亩"));
    loud("RV-23", priced("每人补助500元。", "=300元/人").with_budget("total = \"30 万元\"\nother = \"0 元\""));
    silent("RV-23", draft.with_goal("成活率由88%提高到96%。").with({"产出指标", "质量指标", "成活率", "≥96%"}));
    silent("RV-23",
           draft.with_goal("排放量从去年的30吨降低到20吨。").with({"产出指标", "质量指标", "排放量", "≤20吨"}));
    loud("RV-23", draft.with_goal("成活率由88%提高到96%。").with({"产出指标", "质量指标", "成活率", "≥90%"}));
}

BOOST_AUTO_TEST_CASE(goals_that_say_how_much) {
    for (auto const* goal : {"举办培训6期。", "举办两期培训。", "成活率达到百分之九十。", "2024年新建道路3.5公里。",
                             "发放补助5-8次。", "满意度90以上。", "1.推广新品种4个。2.培训农民。"})
        silent("RV-801", draft.with_goal(goal));
    for (auto const* goal :
         {"让农民掌握新技术。", "2024年12月底前完成任务。", "1.落实政策。2.做好服务。", "目标1:推广新技术。",
          "落实财预〔2020〕10号文件。", "推进5G应用。", "贯彻“十四五”规划。", "进一步做好一系列工作。"})
        loud("RV-801", draft.with_goal(goal));
    silent("RV-801", draft.of_department().with_goal("落实政策。"));
}

BOOST_AUTO_TEST_CASE(costs_times_quantities) {
    auto const cost = [](std::string name, std::string target) {
        return draft.with({"成本指标", "经济成本指标", std::move(name), std::move(target)});
    };
    silent("RV-808", cost("每期培训成本", "≤5万元/期"));    // 6期: 30万元
    silent("RV-808", cost("每期培训成本", "≤5.2万元/期"));  // 31.2万元: prices are rounded
    silent("RV-808", cost("场地租金", "≤2.5万元/月"));
    silent("RV-808", cost("人均培训成本", "≤90000元/人"));  // no quantity in 人
    loud("RV-808", cost("每期培训成本", "≤6万元/期"));
    loud("RV-808", cost("场地租金", "≤3万元/月"));
    loud("RV-808", cost("场地租金", "≤8万元/季度"));
    silent("RV-809", cost("每期培训成本", "≤4万元/期"));
    silent("RV-809", cost("培训费", "≤22万元"));
    silent("RV-809", cost("培训费", "≤2万元").with({"成本指标", "经济成本指标", "人均补助", "≤50元/人"}));
    loud("RV-809", cost("培训费", "≤20万元"));
    loud("RV-805", cost("项目总成本", "≤30万元"));
    silent("RV-805", cost("项目总成本", "≤30万元").with({"成本指标", "经济成本指标", "每期培训成本", "≤5万元/期"}));
    silent("RV-805", cost("项目总成本", "≤29.5万元"));
    loud("RV-806", cost("成本控制率", "≤100%"));
    silent("RV-806", cost("成本节约率", "≥3%"));
    silent("RV-806", cost("成本控制率", "≤100%").with({"成本指标", "经济成本指标", "每期培训成本", "≤5万元/期"}));
}

BOOST_AUTO_TEST_CASE(deadlines_at_the_end_of_the_year) {
    auto const time = [](std::string target) {
        auto rows = draft.rows;
        rows[2].target = std::move(target);
        return draft.with_rows(rows);
    };
    for (auto const* target : {"12月", "2024年12月底前", "年底前", "2024年12月31日前", "2024年1月-12月", "全年"})
        loud("RV-815", time(target));
    for (auto const* target : {"11月底前", "2024年12月20日前", "第三季度末", "≤10个工作日", "2025年12月底前"})
        silent("RV-815", time(target));
}

BOOST_AUTO_TEST_CASE(names_of_one_meaning) {
    auto const two = [](std::string level2, std::string a, std::string b, std::string target) {
        return draft.with({"产出指标", level2, std::move(a), target}).with({"产出指标", level2, std::move(b), target});
    };
    loud("RV-816", two("时效指标", "贴息拨付时间", "贴息拨付及时率", "≥95%"));
    loud("RV-816", two("质量指标", "设备验收合格率", "设备验收通过率", "≥95%"));
    loud("RV-816", two("数量指标", "举办龙舟邀请赛等系列水上赛事", "举办龙舟邀请赛等系列水上赛事，扩大影响", "≥3场"));
    silent("RV-816", two("数量指标", "参训农民人数", "参训农民期数", "≥60人"));
    silent("RV-816", two("数量指标", "新建公路里程", "改建公路里程", "≥5公里"));
    silent("RV-816", two("质量指标", "设备合格率", "设备完好率", "≥95%"));
    silent("RV-816", two("时效指标", "一期工程完工时间", "二期工程完工时间", "10月底前"));
}

BOOST_AUTO_TEST_CASE(items_of_the_goal) {
    loud("RV-803", draft.with_goal("用于培训费用、会计鉴证咨询等费用。"));
    silent("RV-803", draft.with_goal("用于场地、新品种推广等费用。"));
    silent("RV-803", draft.with_goal("开展会计鉴证咨询等工作。"));  // a list of one is none
}

BOOST_AUTO_TEST_CASE(goals_that_have_no_end) {
    std::string goal;
    while (goal.size() < 15'000) goal += "补助66户、";
    loud("RV-23", draft.with_goal(goal));
}

BOOST_AUTO_TEST_CASE(what_is_no_construction) {
    for (auto const* name :
         {"信用体系建设经费", "棚户区改造贷款贴息", "基层党建经费", "农民工程师职称评审", "人才队伍建设",
          "政府采购监督检查", "民生工程宣传", "道路工程前期咨询费", "农技推广经费", "设备采购评审费"})
        silent("RV-28", draft.with_project(name));
    for (auto const* name :
         {"东沟村道路工程", "办公楼修缮", "检测设备购置", "校舍改扩建", "中心卫生院迁建项目", "智慧农业平台建设"})
        loud("RV-28", draft.with_project(name));
}

BOOST_AUTO_TEST_CASE(splits) {
    auto const rows = [](std::string a, std::string b, std::string c, std::string d, std::string e) {
        auto list = draft.rows;
        for (auto& row : list) row.weight = std::exchange(a, std::exchange(b, std::exchange(c, std::exchange(d, e))));
        return draft.with_rows(list);
    };
    silent("WT-4", rows("10", "20", "20", "30", "10"));
    silent("WT-4", rows("10", "20", "20", "40", "10"));  // wrong sum: WT-1
    loud("WT-1", rows("10", "20", "20", "40", "10"));
    loud("WT-4", rows("20", "20", "20", "20", "10"));
    silent("WT-4", rows("10", "20", "10", "30", "10").with_ruleset("hubei-2020"));  // 40, and 40 for both others
    loud("WT-4", rows("20", "20", "10", "20", "10").with_ruleset("hubei-2020"));
}

BOOST_AUTO_TEST_CASE(quantities) {
    silent("RV-52", draft.with({"产出指标", "数量指标", "任务覆盖比例", "≥95%"}));  // another one counts
    auto rows = draft.rows;
    rows[0].target = "完成全部培训";
    silent("RV-52", draft.with_rows(rows));  // words: RV-09's
}

BOOST_AUTO_TEST_CASE(parts_of_a_total) {
    auto const parts = [&](std::string a, std::string b) {
        return draft.with({"产出指标", "数量指标", "培训人次", "≥300人次"})
            .with({"产出指标", "数量指标", "其中：农民", a})
            .with({"产出指标", "数量指标", "其中：干部", b});
    };
    silent("RV-56", parts("≥200人次", "≥100人次"));
    silent("RV-56", parts("≥100人次", "≥50人次"));
    silent("RV-56", parts("≥200人次", "≥150小时"));
    silent("RV-56", parts("≥80%", "≥60%"));
    loud("RV-56", parts("≥200人次", "≥101人次"));
}

BOOST_AUTO_TEST_CASE(decimals) {
    auto const two = [&](std::string a, std::string b) {
        return draft.with({"效益指标", "社会效益指标", "甲比例", a}).with({"效益指标", "社会效益指标", "乙比例", b});
    };
    silent("RV-57", two("≥2.12%", "=100%"));
    silent("RV-57", two("≥2.12%", "≥98.50%"));
    silent("RV-57", two("≥2.12%", "≥98.5分"));
    loud("RV-57", two("≥2.12%", "≥98.5%"));
}

BOOST_AUTO_TEST_SUITE_END()
