// What a published form prints beside its rows is recomputed as well: execution, subtotals, total, grade.
#include <boost/test/unit_test.hpp>
#include <string>

#include "targets/audit/audit.hpp"
#include "targets/audit/published_document.hpp"
#include "targets/read/builtin_rulesets.hpp"

using namespace jixiao;
using namespace jixiao::targets;

namespace {

struct Printed {
    std::string execution = "9.6";
    std::string outputs = "48";
    std::string total = "97.6";
    std::string grade = "优";
};

std::string form(Printed const& printed) {
    return "项目支出绩效自评表,,,,,,,\n（2023年度）,,,,,,,\n项目名称,渠道清淤,,主管部门,某县水利局,,,\n"
           "项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分\n,年度资金总额,250,250,240,10,96%," +
           printed.execution +
           "\n年度总体目标,清淤30公里。,,,,,,\n"
           "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施\n"
           "产出指标,数量指标,清淤长度,≥30公里,33公里,30,30,\n,质量指标,验收合格率,≥100%,90%,20,18,两段返工\n"
           "产出指标小计,,,,,50," +
           printed.outputs +
           ",\n效益指标,生态效益指标,灌溉保证率,≥80%,86%,30,30,\n"
           "满意度指标,服务对象满意度指标,群众满意度,≥90%,95%,10,10,\n总分,,,,,100," +
           printed.total + ",评价等级：" + printed.grade + "\n";
}

audit::AuditRules rules() {
    audit::AuditRules result;
    result.ruleset = builtin_ruleset(default_ruleset_name);
    return result;
}

char letter(audit::Agreement agreement) {
    switch (agreement) {
        case audit::Agreement::equal: return '=';
        case audit::Agreement::explained: return '~';
        case audit::Agreement::differs: return '!';
        case audit::Agreement::unscorable: break;
    }
    return '?';
}

/// "年度资金总额= 产出指标小计! W736": every sum with its agreement and the codes of its reasons.
std::string sums_of(Printed const& printed) {
    Diagnostics sink;
    auto const tables = audit::published_in({"自评表.csv", form(printed)}, sink);
    if (tables.size() != 1) return std::to_string(tables.size()) + " tables";
    std::string result;
    for (auto const& sum : audit::audit(tables[0], rules()).sums) {
        result.append(result.empty() ? "" : " ").append(sum.name) += letter(sum.agreement);
        for (auto const& reason : sum.reasons) result.append(" ").append(reason.code->id);
    }
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(audit_document)

BOOST_AUTO_TEST_CASE(everything_is_as_printed) {
    BOOST_TEST(sums_of({}) == "年度资金总额= 年度资金总额 执行率= 产出指标小计= 总分= 等级=");
}

BOOST_AUTO_TEST_CASE(points_of_execution_differ) {
    BOOST_TEST(sums_of({.execution = "8.5", .total = "96.5"}) ==
               "年度资金总额! W492 年度资金总额 执行率= 产出指标小计= 总分= 等级=");
}

BOOST_AUTO_TEST_CASE(a_subtotal_differs) {
    BOOST_TEST(sums_of({.outputs = "50"}) == "年度资金总额= 年度资金总额 执行率= 产出指标小计! W736 总分= 等级=");
}

BOOST_AUTO_TEST_CASE(a_total_leaves_the_execution_out) {
    BOOST_TEST(sums_of({.total = "88", .grade = "良"}) ==
               "年度资金总额= 年度资金总额 执行率= 产出指标小计= 总分! W494 等级=");
}

BOOST_AUTO_TEST_CASE(a_grade_differs) {
    BOOST_TEST(sums_of({.grade = "良"}) == "年度资金总额= 年度资金总额 执行率= 产出指标小计= 总分= 等级! W737");
}

BOOST_AUTO_TEST_SUITE_END()
