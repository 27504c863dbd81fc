#include "targets/model/table.hpp"

#include <algorithm>

namespace jixiao::targets {
namespace {

std::optional<engine::Sense> sense_of(Located<std::string> const& direction) {
    if (!direction.given) return std::nullopt;
    return direction.value == "reverse" ? engine::Sense::lower : engine::Sense::higher;
}

bool was_read(grammar::syntax::Indicator const& indicator) {
    return grammar::syntax::get<grammar::syntax::Missing>(indicator) == nullptr;
}

std::optional<engine::Accumulation> accumulation_of(Located<std::string> const& accumulate) {
    if (!accumulate.given) return std::nullopt;
    if (accumulate.value == "sum") return engine::Accumulation::sum;
    if (accumulate.value == "mean") return engine::Accumulation::mean;
    return accumulate.value == "max" ? engine::Accumulation::max : engine::Accumulation::latest;
}

}  // namespace

bool is_removed(TargetRow const& row) { return row.initial_target.given && !row.target.given; }

std::string display_name(TargetTable const& table) {
    return table.kind.value == TableKind::department ? table.department.value : table.project.value;
}

Located<std::string> const& holder(TargetTable const& table) {
    return table.unit.given ? table.unit : table.department;
}

engine::IndicatorSpec indicator_spec(TargetRow const& row) {
    engine::IndicatorSpec spec;
    spec.level1 = row.level1.value;
    spec.level2 = row.level2.value;
    spec.name = row.name.value;
    spec.target = grammar::usable(row.parsed_target);
    spec.target_text = row.target.value;
    spec.weight = row.weight.value;
    spec.rule = row.rule.value;
    spec.direction = sense_of(row.direction);
    spec.accumulate = accumulation_of(row.accumulate);
    for (auto const& value : row.plan) spec.plan.push_back(grammar::usable(grammar::parse_indicator(value.value)));
    auto previous = grammar::usable(row.parsed_previous);
    if (row.previous.given && was_read(previous)) spec.previous = std::move(previous);
    return spec;
}

std::vector<engine::IndicatorSpec> indicator_specs(TargetTable const& table) {
    std::vector<engine::IndicatorSpec> specs(table.rows.size());
    std::transform(table.rows.begin(), table.rows.end(), specs.begin(), indicator_spec);
    for (auto& spec : specs) spec.year = table.year.value;
    return specs;
}

engine::Plan compile(TargetTable const& table, std::shared_ptr<engine::Ruleset const> ruleset) {
    return engine::compile(indicator_specs(table), std::move(ruleset));
}

}  // namespace jixiao::targets
