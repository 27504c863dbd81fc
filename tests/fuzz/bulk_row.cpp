// Any five texts get in bulk what the row alone gets: the same points, the same reason.
#include <array>

#include "driver.hpp"
#include "engine/bulk/scorer.hpp"
#include "targets/read/builtin_rulesets.hpp"

namespace jixiao::fuzz {
namespace {

using Ruleset = std::shared_ptr<engine::Ruleset const>;

std::string name_of(grammar::CodeInfo const* reason) { return std::string(reason ? reason->id : "none"); }

/// What a row gets under one ruleset, both ways.
void compare(std::string_view bytes, engine::RowTexts const& row, Ruleset const& ruleset,
             engine::bulk::Scorer& scorer) {
    auto const alone = engine::score_single_row(row, ruleset);
    auto const in_bulk = scorer.score_copied(row);
    auto const* reason = engine::reason_of(alone);
    if (in_bulk.reason != reason)
        broken("the same reason in bulk: " + name_of(in_bulk.reason) + " for " + name_of(reason), bytes);
    if (!in_bulk.reason && in_bulk.steps != alone.score.points->mantissa) broken("the same points in bulk", bytes);
}

std::array<std::string_view, 5> fields_of(std::string_view bytes) {
    std::array<std::string_view, 5> fields;
    for (auto& field : fields) {
        auto const tab = bytes.find('\t');
        field = bytes.substr(0, tab);
        bytes.remove_prefix(tab == bytes.npos ? bytes.size() : tab + 1);
    }
    return fields;
}

}  // namespace

void fuzz(std::string_view bytes) {
    static Ruleset const linear = targets::builtin_ruleset("mof-2020-10");
    static Ruleset const threshold = targets::builtin_ruleset("mof-2021-101");
    static engine::bulk::Scorer by_linear(linear);
    static engine::bulk::Scorer by_threshold(threshold);
    auto const [target, actual, weight, rule, name] = fields_of(bytes);
    engine::RowTexts const row{target, actual, weight, rule, name};
    compare(bytes, row, linear, by_linear);
    compare(bytes, row, threshold, by_threshold);
}

std::vector<std::string> seeds() {
    return {">=5个\t4个\t10\t按照完成比例赋分",
            "=100%\t98%\t7\t",
            "<=2%\t2.5 %\t8\t直接赋分",
            "<=5.46万元/年\t54600元/年\t20\t",
            "90%-95%\t97.5%\t6.67\t按完成比例赋分",
            "有效\t部分达成\t10\t按评判等级赋分",
            ">=90%\t88%\t10\t满意度赋分",
            "2024年11月底前\t2024年12月1日\t8\t",
            "<=10 个工作日\t2024-09-25/2024-10-12\t5\t",
            "≥ 0.5亿元\t3000万元\t12.5\t",
            "=0次\t1\t5\t",
            "不低于上年\t5\t3\t",
            "≤30日\t720小时\t1\t比例",
            "2%\t5%\t10\t\t平台故障率",
            "0起\t2起\t10\t\t安全事故",
            "≥95%\t0.93\t10\t\t就业率",
            "≥0.95\t93%\t10\t\t就业率",
            "零事故\t未发生\t10\t",
            "全覆盖\t85%\t10\t"};
}

}  // namespace jixiao::fuzz
