#include "targets/audit/execution.hpp"

#include <algorithm>

#include "engine/execution.hpp"
#include "engine/points.hpp"
#include "engine/show.hpp"
#include "targets/audit/reasons.hpp"
#include "targets/audit/rounding.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::audit {
namespace {

using grammar::syntax::Quantity;

Quantity percents(Decimal value) {
    Quantity quantity;
    quantity.value = value;
    quantity.unit = grammar::parse_unit("%");
    return quantity;
}

/// Where only the rate is printed it stands for both amounts.
engine::Execution amounts_of(PublishedFunds const& funds) {
    auto amounts = funds.amounts;
    if (amounts.executed || !funds.rate) return amounts;
    amounts.budget = percents(Decimal{100, 0});
    amounts.executed = percents(*funds.rate);
    return amounts;
}

/// The ruleset with the points that the form gives for execution, and with decimals to round later.
engine::Ruleset fine(engine::Ruleset const& ruleset, PublishedFunds const& funds) {
    auto result = ruleset;
    if (engine::is_usable_weight(funds.weight)) result.execution.weight = *funds.weight;
    result.places = engine::max_places;
    return result;
}

/// One way to come to points for execution.
struct AmountsTried {
    RulesetPointer ruleset;
    engine::Execution amounts;
    std::vector<Message> reasons;  // none: as the ruleset that was asked for has it
};

void add_ways(std::vector<AmountsTried>& ways, RulesetPointer const& ruleset, engine::Execution const& amounts,
              std::vector<Message> const& reasons) {
    for (bool const finished : {false, true}) {
        if (amounts.finished && *amounts.finished != finished) continue;
        AmountsTried way{ruleset, amounts, reasons};
        if (!amounts.finished && finished)
            way.reasons.insert(way.reasons.begin(),
                               fits_reading(Text{"按项目已经完成计算", "with the project taken as finished"}));
        way.amounts.finished = finished;
        ways.push_back(std::move(way));
    }
}

/// Simplest first: the adjusted budget, the initial one; then both under the other rulesets.
std::vector<AmountsTried> ways_of(PublishedFunds const& funds, AuditRules const& rules) {
    auto const amounts = amounts_of(funds);
    auto initial = amounts;
    initial.budget = amounts.initial;
    Message const by_initial{&codes::audit_initial_budget, {}};
    std::vector<AmountsTried> ways;
    add_ways(ways, rules.ruleset, amounts, {});
    if (initial.budget) add_ways(ways, rules.ruleset, initial, {by_initial});
    for (auto const& other : rules.others) {
        Message const by_other{&codes::audit_other_ruleset, {{"ruleset", other->name}}};
        add_ways(ways, other, amounts, {by_other});
        if (initial.budget) add_ways(ways, other, initial, {by_initial, by_other});
    }
    return ways;
}

std::optional<Decimal> points_of(AmountsTried const& way, PublishedFunds const& funds) {
    return engine::score_execution(way.amounts, fine(*way.ruleset, funds)).points;
}

AuditedRow line_of(PublishedFunds const& funds) {
    AuditedRow line;
    line.name = funds.name;
    line.target = funds.budget;
    line.actual = funds.executed;
    line.at = funds.at;
    return line;
}

/// A row of execution may also be meant as an indicator: ≥95%.
bool fits_as_row(PublishedFunds const& funds, engine::Ruleset const& ruleset) {
    if (!funds.as_row) return false;
    auto const plan =
        engine::compile(std::span(&funds.as_row->spec, 1), std::make_shared<engine::Ruleset const>(ruleset));
    return engine::score_row(plan.indicators.front(), ruleset, funds.as_row->actual).points == funds.score;
}

bool settle(AuditedRow& line, PublishedFunds const& funds, std::vector<AmountsTried> const& ways, int column_places) {
    auto const places = rounded_places(*funds.score, column_places);
    for (bool const exactly : {true, false}) {
        for (AmountsTried const& way : ways) {
            auto const points = points_of(way, funds);
            if (!points) continue;
            auto const at_ruleset = grammar::round(*points, way.ruleset->places, way.ruleset->rounding);
            auto rounded = exactly ? std::nullopt : rounding(Ratio(*points), *funds.score, places);
            if (exactly ? at_ruleset != funds.score : !rounded) continue;
            line.reasons = way.reasons;
            if (rounded) line.reasons.push_back(std::move(*rounded));
            line.agreement = line.reasons.empty() ? Agreement::equal : Agreement::explained;
            return true;
        }
    }
    return false;
}

AuditedRow audit_points(PublishedFunds const& funds, AuditRules const& rules, int column_places) {
    AuditedRow line = line_of(funds);
    if (funds.weight) line.weight = grammar::to_string(*funds.weight);
    line.printed = grammar::to_string(*funds.score);
    auto const ways = ways_of(funds, rules);
    auto const own = points_of(ways.front(), funds);
    if (!own) {
        line.reasons = {{&codes::audit_incomplete, {}}};
        return line;
    }
    line.computed =
        grammar::to_string(grammar::round(*own, rules.ruleset->places, rules.ruleset->rounding).value_or(*own));
    if (settle(line, funds, ways, column_places)) return line;
    line.agreement = fits_as_row(funds, *rules.ruleset) ? Agreement::explained : Agreement::differs;
    if (line.agreement == Agreement::explained)
        line.reasons = {
            fits_reading(Text{"按指标值“" + funds.budget + "”计算", "scored against “" + funds.budget + "”"})};
    else
        line.reasons = {{&codes::audit_execution, {{"computed", line.computed}, {"printed", line.printed}}}};
    return line;
}

/// 年度资金总额 0 beside 其中：当年财政拨款 89.974: the total row was left at zero.
std::optional<AuditedRow> audit_zero_total(PublishedTable const& table, PublishedFunds const& whole,
                                           AuditRules const& rules) {
    if (!whole.amounts.budget || !whole.amounts.budget->value.is_zero()) return std::nullopt;
    for (auto const& part : table.funds) {
        bool const has_money =
            !part.is_whole && part.amounts.budget && part.amounts.executed && !part.amounts.executed->value.is_zero();
        if (!has_money) continue;
        auto const points = engine::score_execution(part.amounts, *rules.ruleset).points;
        auto line = line_of(whole);
        if (whole.weight) line.weight = grammar::to_string(*whole.weight);
        if (whole.score) line.printed = grammar::to_string(*whole.score);
        if (points) line.computed = grammar::to_string(*points);
        line.agreement = Agreement::differs;
        line.reasons = {
            {&codes::audit_zero_total, {{"part", part.name}, {"points", points ? line.computed : std::string("?")}}}};
        return line;
    }
    return std::nullopt;
}

bool is_rate(std::optional<Ratio> const& rate, Decimal printed) {
    if (!rate) return false;
    auto const places = rounded_places(printed, std::max(0, -printed.exponent));
    bool const capped = *rate > Ratio(100) && printed == Decimal{100, 0};
    return capped || rounding(*rate, printed, places).has_value();
}

AuditedRow audit_rate(PublishedFunds const& funds) {
    AuditedRow line = line_of(funds);
    line.name = funds.name + " 执行率";
    line.printed = grammar::to_string(*funds.rate) + "%";
    auto const rate = rate_of(funds);
    auto const shown = rate ? rate->to_decimal(2) : std::nullopt;
    if (!shown) {
        line.reasons = {{&codes::audit_incomplete, {}}};
        return line;
    }
    line.computed = grammar::to_string(*shown) + "%";
    line.agreement = Agreement::equal;
    if (is_rate(rate, *funds.rate)) return line;
    auto const& amounts = funds.amounts;
    if (amounts.initial && is_rate(rate_of(*amounts.initial, *amounts.executed), *funds.rate)) {
        line.agreement = Agreement::explained;
        line.reasons = {{&codes::audit_initial_budget, {}}};
        return line;
    }
    line.agreement = Agreement::differs;
    line.reasons = {{&codes::audit_rate, {{"computed", line.computed}, {"printed", line.printed}}}};
    return line;
}

}  // namespace

std::optional<Ratio> rate_of(Quantity const& budget, Quantity const& executed) {
    bool const comparable = budget.unit == executed.unit || grammar::convertible(budget.unit, executed.unit);
    if (!comparable || budget.value.is_zero()) return std::nullopt;
    return grammar::convert(Ratio(executed.value), executed.unit, budget.unit) * Ratio(100) / Ratio(budget.value);
}

std::optional<Ratio> rate_of(PublishedFunds const& funds) {
    auto const& amounts = funds.amounts;
    return amounts.budget && amounts.executed ? rate_of(*amounts.budget, *amounts.executed) : std::nullopt;
}

PublishedFunds const* whole_funds(PublishedTable const& table) {
    auto const found = std::find_if(table.funds.begin(), table.funds.end(),
                                    [](PublishedFunds const& funds) { return funds.is_whole && funds.score; });
    return found == table.funds.end() ? nullptr : &*found;
}

std::vector<AuditedRow> audit_execution(PublishedTable const& table, AuditRules const& rules, int column_places) {
    std::vector<AuditedRow> lines;
    for (auto const& funds : table.funds) {
        if (funds.is_whole && funds.score) {
            auto zero = audit_zero_total(table, funds, rules);
            lines.push_back(zero ? std::move(*zero) : audit_points(funds, rules, column_places));
        }
        if (funds.rate && funds.amounts.executed) lines.push_back(audit_rate(funds));
    }
    return lines;
}

}  // namespace jixiao::targets::audit
