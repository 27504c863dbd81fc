// Checking: steps without amount, size, start or limit, against the direction or in another unit.
#include <algorithm>

#include "grammar/catalog.hpp"
#include "grammar/standard/checking.hpp"
#include "grammar/standard/figure.hpp"
#include "grammar/standard/words.hpp"

namespace jixiao::grammar::standard {
namespace {

bool has_start(Part const& part) {
    if (part.start) return true;
    return std::any_of(part.awards.begin(), part.awards.end(), [](Award const& award) {
        return award.effect == Effect::gives && award.points.high > Ratio(0);
    });
}

}  // namespace

void Check::check_steps(Part const& part) {
    for (auto const& step : part.steps) {
        std::string const said = slice(step.at);
        if (!step.amount) report(result_, codes::deduction_without_amount, step.at, {{"text", said}});
        if (!step.size) report(result_, codes::deduction_without_step, step.at, {{"text", said}});
        bool const zero = step.adds || step.direction == Direction::each || step.change || step.of_budget ||
                          step.when.kind == ConditionKind::range ||
                          has(step.subject, {"缺", "延迟", "逾期", "拖", "推迟", "延误", "超期", "晚", "迟", "超标",
                                             "提前", "增长", "超额", "不足", "延期", "超时", "超支", "为准", "为基准"});
        if (!zero && !has_start(part)) report(result_, codes::no_starting_point, step.at, {{"text", said}});
        check_direction(part, step);
        check_additions(part, step);
    }
    bool const takes = std::any_of(part.steps.begin(), part.steps.end(), [](Step const& step) { return !step.adds; });
    auto const& limits = part.limits;
    bool const limited = limits.said || limits.below_zero || limits.taken || limits.least;
    bool const stops = std::any_of(part.awards.begin(), part.awards.end(), [](Award const& award) {
        return award.points.kind == PointsKind::amount && award.points.high == Ratio(0);
    });
    if (takes && !limited && !stops)
        report(result_, codes::deduction_without_limit, part.steps.front().at,
               {{"text", slice(part.steps.front().at)}});
}

void Check::check_direction(Part const& part, Step const& step) {
    if (step.adds || step.change) return;
    auto const full =
        std::count_if(part.awards.begin(), part.awards.end(), [&](Award const& award) { return is_full(award); });
    if (full != 1) return;
    for (auto const& award : part.awards) {
        if (!is_full(award) || award.when.kind != ConditionKind::range || award.when.range.point) continue;
        auto const& range = award.when.range;
        bool const only_low = range.low && !range.high, only_high = range.high && !range.low && !range.magnitude;
        bool const against =
            (only_low && step.direction == Direction::above) || (only_high && step.direction == Direction::below);
        bool const other = has(step.subject, {"延迟", "逾期", "拖", "发现", "延误", "超期", "推迟", "延期", "晚"});
        if (against && !other && step.when.kind == ConditionKind::none)
            report(result_, codes::direction_conflict, step.at, {{"text", slice(step.at)}});
        bool const units = !against && step.direction != Direction::each && !step.unit.is_none() &&
                           !range.unit.is_none() && !is_rate(step.unit) && !convertible(step.unit, range.unit);
        if (units && !other)
            report(result_, codes::unit_conflict, step.at,
                   {{"text", slice(step.at)}, {"unit", spelling(step.unit)}, {"other", spelling(range.unit)}});
    }
}

void Check::check_additions(Part const& part, Step const& step) {
    if (!step.adds || step.extra || part.limits.added || part.limits.most || part.limits.said) return;
    for (auto const& award : part.awards)
        if (is_full(award) && award.effect == Effect::gives && award.when.kind != ConditionKind::count)
            return static_cast<void>(
                report(result_, codes::addition_without_limit, step.at, {{"text", slice(step.at)}}));
}

}  // namespace jixiao::grammar::standard
