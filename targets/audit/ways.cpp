#include "targets/audit/ways.hpp"

#include <algorithm>

#include "engine/readings/fraction.hpp"

namespace jixiao::targets::audit {
namespace {

using engine::RowReading;

std::vector<engine::IndicatorSpec> specs_of(PublishedTable const& table) {
    std::vector<engine::IndicatorSpec> specs;
    for (auto const& row : table.rows) specs.push_back(row.spec);
    return specs;
}

std::vector<engine::Actual> actuals_of(PublishedTable const& table) {
    std::vector<engine::Actual> actuals;
    for (auto const& row : table.rows) actuals.push_back(row.actual);
    return actuals;
}

engine::Sense sense_of(engine::PlannedIndicator const& indicator) {
    auto const& parts = indicator.criterion.parts;
    auto const* number = parts.empty() ? nullptr : std::get_if<engine::NumericCriterion>(&parts.front());
    return number == nullptr ? engine::Sense::inside : number->sense;
}

/// 20 of 550 read as “at most 550”: the limit would be far from what was done.
bool is_far_fetched(RowReading const& reading, RowReading const& own, engine::RowScore const& own_score) {
    grammar::Ratio const least(1, 10);
    bool const turned =
        sense_of(reading.indicator) == engine::Sense::lower && sense_of(own.indicator) != engine::Sense::lower;
    return turned && own_score.exact_completion && *own_score.exact_completion < least;
}

}  // namespace

Ways::Compiled Ways::compiled(PublishedTable const& table, RulesetPointer const& ruleset) {
    Compiled result{ruleset, engine::compile(specs_of(table), ruleset), {}};
    result.actuals = engine::with_scales(result.plan, actuals_of(table));
    return result;
}

Ways::Ways(PublishedTable const& table, AuditRules const& rules)
    : table_(table), rules_(rules), own_(compiled(table, rules.ruleset)) {}

engine::RowScore Ways::chosen(std::size_t row) const {
    return engine::score_row(own_.plan.indicators[row], *own_.ruleset, own_.actuals[row]);
}

bool Ways::is_judged(std::size_t row) const {
    auto const& parts = own_.plan.indicators[row].criterion.parts;
    bool const numeric = std::any_of(parts.begin(), parts.end(), [](engine::Criterion::Part const& part) {
        return std::holds_alternative<engine::NumericCriterion>(part);
    });
    return !numeric || chosen(row).verdict == engine::Verdict::needs_hand;
}

std::vector<Way> Ways::of(std::size_t row) { return ways_of(row, std::nullopt); }

std::vector<Way> Ways::by_hand(std::size_t row, Decimal points) { return ways_of(row, points); }

/// The readings of one ruleset; those that nobody can have meant are left out.
void Ways::add_ways(std::vector<Way>& ways, Compiled const& compiled, std::size_t row,
                    std::optional<Decimal> by_hand) const {
    auto actual = compiled.actuals[row];
    actual.hand_score = by_hand;
    auto const readings = engine::readings_of(compiled.plan.indicators[row], actual);
    auto const& own = readings.front();
    auto const own_score = engine::score_reading(own.indicator, *compiled.ruleset, own.actual);
    for (auto const& reading : readings) {
        bool const is_own = &reading == &own;
        if (!is_own && is_far_fetched(reading, own, own_score)) continue;
        Way way{compiled.ruleset, engine::score_reading(reading.indicator, *compiled.ruleset, reading.actual),
                reading.why};
        way.is_other_reading = !is_own || reading.actual.scale != actual.scale;
        way.is_other_ruleset = compiled.ruleset != own_.ruleset;
        ways.push_back(std::move(way));
    }
}

std::vector<Way> Ways::ways_of(std::size_t row, std::optional<Decimal> by_hand) {
    if (others_.empty())
        for (auto const& other : rules_.others) others_.push_back(compiled(table_, other));
    std::vector<Way> ways;
    add_ways(ways, own_, row, by_hand);
    for (auto const& other : others_) add_ways(ways, other, row, by_hand);
    auto const steps = [](Way const& way) { return int{way.is_other_reading} + 2 * int{way.is_other_ruleset}; };
    std::stable_sort(ways.begin(), ways.end(), [&](Way const& a, Way const& b) { return steps(a) < steps(b); });
    return ways;
}

}  // namespace jixiao::targets::audit
