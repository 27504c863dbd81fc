// Rulesets: numeric indicators, bare numbers, over-achievement, budget execution, limits of the audit.
#include <algorithm>
#include <array>

#include "targets/catalog.hpp"
#include "targets/read/ruleset_parts.hpp"
#include "targets/read/ruleset_values.hpp"

namespace jixiao::targets::read {

using engine::BareMeaning;

namespace {

constexpr std::array<Key, 4> numeric_keys{{
    {"family", "计分方法", true},
    {"pass_line", "及格门槛"},
    {"reverse", "反向公式"},
    {"equal", "等于"},
}};
constexpr std::array<Key, 2> bare_keys{{{"otherwise", "其余"}, {"case", "情形"}}};
constexpr std::array<Key, 3> case_keys{
    {{"level", "指标级别", true}, {"dimensions", "单位种类"}, {"meaning", "理解为", true}}};
constexpr std::array<Key, 3> over_keys{{{"flag", "提示线"}, {"step", "扣分档"}, {"equal", "超过等于"}}};
constexpr std::array<Key, 3> step_keys{{{"from", "完成率"}, {"above", "完成率超过"}, {"deduction", "扣分比例", true}}};
constexpr std::array<Key, 4> execution_score_keys{{
    {"rule", "计分方法", true},
    {"weight", "分值", true},
    {"band", "分档"},
    {"finished_share", "已完成得分比例"},
}};

constexpr std::array<Key, 2> audit_keys{{{"gap", "得分率与执行率差距"}, {"left_over", "结余"}}};

constexpr std::array<Word, 2> families{{{"linear", "按比例"}, {"threshold", "及格门槛"}}};
constexpr std::array<Word, 3> reverses{{{"target_over_actual"}, {"one_minus"}, {"all_or_nothing"}}};
constexpr std::array<Word, 2> equal_signs{{{"as_at_least", "同不低于"}, {"exact", "完全相等"}}};
constexpr std::array<Word, 3> meanings{{{"at_least", "不低于 ≥"}, {"at_most", "不超过 ≤"}, {"exactly", "等于 ="}}};
constexpr std::array<Word, 2> exceeded_equals{{{"met", "达到"}, {"deviation", "偏差"}}};
constexpr std::array<Word, 2> execution_rules{{{"ratio_capped", "按比例"}, {"bands", "分档"}}};

/// No step is a completion of more than 10000 %.
constexpr int most_completion = 100;

std::optional<BareMeaning> read_meaning(Fields const& fields, std::string_view name) {
    auto const word = fields.choice(name, meanings);
    if (!word.given) return std::nullopt;
    if (word.value == "at_most") return BareMeaning::at_most;
    return word.value == "exactly" ? BareMeaning::exactly : BareMeaning::at_least;
}

std::vector<std::string> read_dimensions(Fields const& fields) {
    std::vector<std::string> result;
    for (auto const& text : fields.expressions("dimensions")) {
        if (!text.given) continue;
        if (grammar::is_dimension(text.value))
            result.push_back(text.value);
        else
            report(fields.reading().sink, codes::unknown_dimension, fields.reading().source, text.span,
                   {{"value", text.value}});
    }
    return result;
}

/// from = "150%" begins with 150 % itself, above = "150%" behind it.
std::optional<engine::OverStep> read_step(Fields const& step) {
    auto const from = read_share(step, "from", most_completion);
    auto const above = read_share(step, "above", most_completion);
    auto const deduction = read_share(step, "deduction");
    if (step.is_missing("from") && step.is_missing("above"))
        report(step.reading().sink, codes::missing_key, step.reading().source, step.table().span,
               {{"key", step.label("from")}});
    if (from.given == above.given || !deduction.given) return std::nullopt;
    return engine::OverStep{from.given ? from.value : above.value, deduction.value, from.given};
}

}  // namespace

void read_numeric(Ruleset& rules, Fields const& fields, bool is_variant) {
    auto const* table = fields.sub_table("numeric");
    if (!table) return;
    auto const keys = keys_for(numeric_keys, is_variant);
    Fields const numeric(fields.reading(), *table, keys);
    auto const family = numeric.choice("family", families);
    if (family.given) rules.family = family.value == "linear" ? engine::Family::linear : engine::Family::threshold;
    auto const line = read_share(numeric, "pass_line");
    if (line.given) rules.pass_line = line.value;
    auto const reverse = numeric.choice("reverse", reverses);
    if (reverse.given)
        rules.reverse = reverse.value == "one_minus"            ? engine::Reverse::one_minus
                        : reverse.value == "target_over_actual" ? engine::Reverse::target_over_actual
                                                                : engine::Reverse::all_or_nothing;
    auto const equal = numeric.choice("equal", equal_signs);
    if (equal.given) rules.equal = equal.value == "exact" ? engine::Equal::exact : engine::Equal::as_at_least;
}

void read_bare(Ruleset& rules, Fields const& fields) {
    auto const* table = fields.sub_table("bare");
    if (!table) return;
    Fields const bare(fields.reading(), *table, bare_keys);
    rules.bare.otherwise = read_meaning(bare, "otherwise").value_or(rules.bare.otherwise);
    if (!bare.find("case")) return;
    rules.bare.cases.clear();
    for (auto const* item : bare.sub_tables("case")) {
        Fields const one(fields.reading(), *item, case_keys);
        auto const level = one.text("level");
        auto const meaning = read_meaning(one, "meaning");
        auto dimensions = read_dimensions(one);
        if (level.given && meaning) rules.bare.cases.push_back({level.value, std::move(dimensions), *meaning});
    }
}

void read_over(Ruleset& rules, Fields const& fields) {
    auto const* table = fields.sub_table("over");
    if (!table) return;
    Fields const over(fields.reading(), *table, over_keys);
    auto const flag = read_share(over, "flag", most_completion);
    if (flag.given) rules.over_flag = flag.value;
    auto const equal = over.choice("equal", exceeded_equals);
    if (equal.given) rules.exceeded_equal_deviates = equal.value == "deviation";
    if (!over.find("step")) return;
    rules.over_steps.clear();
    for (auto const* item : over.sub_tables("step"))
        if (auto const step = read_step({fields.reading(), *item, step_keys})) rules.over_steps.push_back(*step);
}

void read_execution(Ruleset& rules, Fields const& fields, bool is_variant) {
    auto const* table = fields.sub_table("execution");
    if (!table) return;
    auto const keys = keys_for(execution_score_keys, is_variant);
    Fields const execution(fields.reading(), *table, keys);
    auto& result = rules.execution;
    auto const rule = execution.choice("rule", execution_rules);
    if (rule.given)
        result.kind = rule.value == "bands" ? engine::ExecutionKind::bands : engine::ExecutionKind::ratio_capped;
    read_points_value(result.weight, execution, "weight");
    if (auto bands = read_bands(execution, "band", BandsOf::all)) result.bands = std::move(*bands);
    auto const finished = read_share(execution, "finished_share");
    if (finished.given) result.finished_share = finished.value;
    if (result.kind == engine::ExecutionKind::bands && result.bands.empty() && !execution.find("band"))
        report(fields.reading().sink, codes::missing_key, fields.reading().source, table->span,
               {{"key", execution.label("band")}});
}

void read_audit(Ruleset& rules, Fields const& fields) {
    auto const* table = fields.sub_table("audit");
    if (!table) return;
    Fields const audit(fields.reading(), *table, audit_keys);
    auto const gap = read_share(audit, "gap");
    if (gap.given) rules.audit.gap = gap.value;
    auto const left_over = read_share(audit, "left_over");
    if (left_over.given) rules.audit.left_over = left_over.value;
}

}  // namespace jixiao::targets::read
