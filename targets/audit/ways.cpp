#include "targets/audit/ways.hpp"

#include <algorithm>

namespace jixiao::targets::audit {
namespace {

std::vector<engine::IndicatorSpec> specs_of(PublishedTable const& table) {
    std::vector<engine::IndicatorSpec> specs;
    for (auto const& row : table.rows) specs.push_back(row.spec);
    return specs;
}

}  // namespace

Ways::Ways(PublishedTable const& table, AuditRules const& rules)
    : table_(table), rules_(rules), own_{rules.ruleset, engine::compile(specs_of(table), rules.ruleset)} {}

engine::RowScore Ways::chosen(std::size_t row) const {
    return engine::score_row(own_.plan.indicators[row], *own_.ruleset, table_.rows[row].actual);
}

bool Ways::is_judged(std::size_t row) const {
    auto const& parts = own_.plan.indicators[row].criterion.parts;
    bool const numeric = std::any_of(parts.begin(), parts.end(), [](engine::Criterion::Part const& part) {
        return std::holds_alternative<engine::NumericCriterion>(part);
    });
    return !numeric || chosen(row).verdict == engine::Verdict::needs_hand;
}

std::vector<Way> Ways::of(std::size_t row) { return ways_of(row, table_.rows[row].actual); }

std::vector<Way> Ways::by_hand(std::size_t row, Decimal points) {
    auto actual = table_.rows[row].actual;
    actual.hand_score = points;
    return ways_of(row, actual);
}

std::vector<Way> Ways::ways_of(std::size_t row, engine::Actual const& actual) {
    if (others_.empty())
        for (auto const& ruleset : rules_.others)
            others_.push_back({ruleset, engine::compile(specs_of(table_), ruleset)});
    std::vector<Way> ways;
    auto const add = [&](Compiled const& compiled, bool is_other) {
        auto const& indicator = compiled.plan.indicators[row];
        ways.push_back({compiled.ruleset, engine::score_row(indicator, *compiled.ruleset, actual), {}, is_other});
    };
    add(own_, false);
    for (auto const& other : others_) add(other, true);
    return ways;
}

}  // namespace jixiao::targets::audit
