// From rows to a Plan.
#include "engine/plan.hpp"

#include <jixiao/score.hpp>

#include "targets/model/table.hpp"
#include "tools/api/access.hpp"
#include "tools/api/expression.hpp"
#include "tools/api/translate.hpp"

namespace jixiao {
namespace {

std::optional<grammar::syntax::Indicator> previous_of(Row const& row, std::string const& place,
                                                      targets::Diagnostics& sink) {
    auto const parsed = read_fact(row.previous, place + ".previous", sink);
    auto previous = grammar::usable(parsed);
    if (grammar::syntax::get<grammar::syntax::Missing>(previous)) return std::nullopt;
    return previous;
}

engine::IndicatorSpec spec_of(Row const& row, std::string const& place, int year, targets::Diagnostics& sink) {
    auto const text = [&](std::string const& value, char const* field) {
        return read_text(value, place + field, sink);
    };
    engine::IndicatorSpec spec;
    spec.level1 = text(row.level1, ".level1");
    spec.level2 = text(row.level2, ".level2");
    spec.name = text(row.name, ".name");
    spec.target = grammar::usable(read_target(row.target, place + ".target", sink));
    spec.target_text = quotable(row.target);
    spec.weight = inside(row.weight);
    spec.rule = text(row.rule, ".rule");
    spec.year = year;
    spec.previous = previous_of(row, place, sink);
    return spec;
}

Plan plan_of(engine::Plan plan) { return Access::outside<Plan>(std::make_shared<engine::Plan const>(std::move(plan))); }

}  // namespace

Plan::Plan(std::shared_ptr<engine::Plan const> state) : state_(std::move(state)) {}

std::size_t Plan::size() const { return state_->indicators.size(); }

Plan compile(Table const& table, Ruleset const& ruleset) {
    return plan_of(targets::compile(*Access::inside(table), Access::inside(ruleset)));
}

Reading<Plan> compile(std::vector<Row> const& rows, Ruleset const& ruleset, int year) {
    targets::Diagnostics sink;
    std::vector<engine::IndicatorSpec> specs;
    for (auto const& row : rows)
        specs.push_back(spec_of(row, "rows[" + std::to_string(specs.size()) + ']', year, sink));
    return {plan_of(engine::compile(specs, Access::inside(ruleset))), outside(sink)};
}

}  // namespace jixiao
