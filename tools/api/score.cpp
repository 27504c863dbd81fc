#include "engine/score.hpp"

#include <jixiao/score.hpp>
#include <stdexcept>

#include "targets/model/actuals.hpp"
#include "tools/api/access.hpp"
#include "tools/api/translate.hpp"

namespace jixiao {
namespace {

Points points_of(engine::PointRange const& range) { return {outside(range.low), outside(range.high)}; }

Verdict verdict_of(engine::Verdict verdict) {
    switch (verdict) {
        case engine::Verdict::met: return Verdict::met;
        case engine::Verdict::partly: return Verdict::partly;
        case engine::Verdict::missed: return Verdict::missed;
        case engine::Verdict::missing: return Verdict::missing;
        case engine::Verdict::needs_hand: return Verdict::needs_hand;
        case engine::Verdict::not_applicable: return Verdict::not_applicable;
        case engine::Verdict::invalid: return Verdict::invalid;
    }
    return Verdict::invalid;
}

RowScore row_of(engine::IndicatorSpec const& spec, engine::Actual const& actual, engine::RowScore const& score) {
    RowScore row;
    row.weight = outside(spec.weight);
    row.points = points_of(score.range);
    row.completion = outside(score.completion);
    row.notes = outside(score.notes);
    row.steps = outside(score.steps);
    row.level1 = spec.level1;
    row.level2 = spec.level2;
    row.name = spec.name;
    row.target = spec.target_text;
    row.actual = actual.text;
    row.verdict = verdict_of(score.verdict);
    row.over_achieved = score.over_achieved;
    return row;
}

ItemScore execution_of(engine::ExecutionScore const& score) {
    return {outside(score.weight), points_of(score.range), outside(score.rate), outside(score.notes),
            outside(score.steps)};
}

}  // namespace

std::string_view name(Verdict verdict) {
    switch (verdict) {
        case Verdict::met: return "met";
        case Verdict::partly: return "partly";
        case Verdict::missed: return "missed";
        case Verdict::missing: return "missing";
        case Verdict::needs_hand: return "needs-hand";
        case Verdict::not_applicable: return "not-applicable";
        case Verdict::invalid: return "invalid";
    }
    return "";
}

Score score(Plan const& plan, Facts const& facts) {
    if (plan.size() != facts.size())
        throw std::invalid_argument("jixiao::score: the plan has " + std::to_string(plan.size()) +
                                    " rows, the facts have " + std::to_string(facts.size()));
    auto const& compiled = *Access::inside(plan);
    auto const& actuals = *Access::inside(facts);
    auto const sheet = engine::score(compiled, actuals.rows, actuals.execution);
    Score result;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i)
        result.rows.push_back(row_of(compiled.indicators[i].spec, actuals.rows[i], sheet.rows[i]));
    result.execution = execution_of(sheet.execution);
    result.subtotal = points_of(sheet.subtotal);
    result.total = points_of(sheet.total);
    result.missing = sheet.missing;
    result.grade = outside(sheet.grade_text);
    result.notes = outside(sheet.notes);
    return result;
}

}  // namespace jixiao
