#include "targets/recognise/funds.hpp"

#include <algorithm>
#include <array>

#include "grammar/characters.hpp"
#include "grammar/lexicon.hpp"
#include "targets/catalog.hpp"
#include "targets/model/actual_fields.hpp"
#include "targets/model/fund_sources.hpp"
#include "targets/read/expression.hpp"
#include "targets/read/field.hpp"
#include "targets/read/target_parts.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::recognise {
namespace {

/// A source of funds by a part of its label; the first that fits decides.
struct Kind {
    std::string_view part;
    LocatedAmount Budget::*field;
};
constexpr std::array<Kind, 18> kinds{{
    {"总额", &Budget::total},
    {"总预算", &Budget::total},
    {"合计", &Budget::total},
    {"预算数", &Budget::total},
    {"结转", &Budget::carried},
    {"上级", &Budget::superior},
    {"中央", &Budget::superior},
    {"本级", &Budget::local},
    {"地方", &Budget::local},
    {"财政拨款", &Budget::fiscal},
    {"财政资金", &Budget::fiscal},
    {"一般公共预算", &Budget::fiscal},
    {"其他", &Budget::other},
    {"其它", &Budget::other},
    {"自有", &Budget::other},
    {"单位资金", &Budget::other},
    {"年度资金", &Budget::total},
    {"项目资金", &Budget::total},
}};

LocatedAmount Budget::*field_of(FundLine const& line) {
    if (line.is_whole) return &Budget::total;
    auto const label = without_brackets(line.name.value);
    for (auto const& kind : kinds)
        if (label.find(kind.part) != std::string::npos) return kind.field;
    return nullptr;
}

bool is_none(LocatedText const& text) {
    return !text.given || text.value.empty() || grammar::lexicon::is_stand_in(grammar::without_blanks(text.value));
}

bool ends_with_digit(std::string_view text) { return !text.empty() && text.back() >= '0' && text.back() <= '9'; }

/// The amount with the unit that the table's heading gives: 15.30 under 项目资金（万元）.
LocatedAmount amount_of(LocatedText const& text, FundLine const& line, Text const& label,
                        read::Reading const& reading) {
    if (is_none(text)) return {};
    auto const& unit = line.money_unit.value;
    auto const whole = ends_with_digit(text.value) && !unit.empty() ? read::wrapped(text, "", unit) : text;
    return read::amount_of(reading, whole, label);
}

Text label_of(FundLine const& line) { return Text(std::string_view(line.name.value)); }

bool is_zero(LocatedText const& text) {
    auto const number = grammar::parse_decimal(grammar::without_blanks(text.value));
    return number && number->is_zero();
}

void report_without_place(FundLine const& line, LocatedText const& amount, read::Reading const& reading) {
    if (is_none(amount) || is_zero(amount)) return;
    report(reading.sink, codes::funds_without_place, reading.source, amount.span,
           {{"name", std::string_view(line.name.value)}, {"amount", std::string_view(amount.value)}});
}

}  // namespace

bool is_total(FundLine const& line) { return field_of(line) == &Budget::total; }

namespace {

/// 财政拨款 below 资金总额（万元） is in the unit of the total: a line without a unit has that of the line above it.
std::vector<FundLine> with_units(std::vector<FundLine> lines) {
    LocatedText unit;
    for (auto& line : lines) {
        if (line.money_unit.given)
            unit = line.money_unit;
        else
            line.money_unit = unit;
    }
    return lines;
}

}  // namespace

Budget budget_of(std::vector<FundLine> const& lines, read::Reading const& reading) {
    Budget budget;
    for (auto const& line : with_units(lines)) {
        auto const& amount = is_none(line.initial) ? line.budget : line.initial;  // what the table was made with
        auto const field = field_of(line);
        if (!field || (budget.*field).given)
            report_without_place(line, amount, reading);
        else
            budget.*field = amount_of(amount, line, label_of(line), reading);
    }
    return budget;
}

namespace {

bool says_nothing(FundLine const& line) { return is_none(line.executed) && is_none(line.forecast); }

/// The amounts of the total; where it names no budget of the year, the initial one is it.
void take_amounts(FundLine const& line, read::Reading const& reading, ActualsFile& actuals) {
    Diagnostics said;  // of the budget, by budget_of()
    read::Reading const again{reading.source, said};
    actuals.budget = amount_of(line.budget, line, label_of(line), again);
    actuals.initial = amount_of(line.initial, line, label_of(line), actuals.budget.given ? reading : again);
    actuals.executed = amount_of(line.executed, line, label_of(line), reading);
    actuals.expected = amount_of(line.forecast, line, label_of(line), reading);
    if (actuals.budget.given || !actuals.initial.value || says_nothing(line)) return;
    actuals.budget = actuals.initial;
    report(reading.sink, codes::budget_from_initial, reading.source, actuals.initial.span,
           {{"amount", field::text_of(actuals.initial)}});
}

/// 执行率 95% beside a budget, and nothing of what was spent.
void take_rate(FundLine const& line, read::Reading const& reading, ActualsFile& actuals) {
    if (actuals.executed.given || is_none(line.rate) || !plain(line.rate.value).ends_with('%')) return;
    read_text(reading, line.rate, field_named("rate", execution_fields), actuals);
    report(reading.sink, codes::rate_as_printed, reading.source, line.rate.span, {{"rate", line.rate.value}});
}

/// The amounts of a source; of two lines of one source the first counts.
void take_source(FundLine const& line, read::Reading const& reading, ActualsFile& actuals) {
    auto const found = std::find_if(fund_sources.begin(), fund_sources.end(),
                                    [&](FundSource const& source) { return source.planned == field_of(line); });
    if (found == fund_sources.end() || (actuals.*found->budget).given || (actuals.*found->executed).given) return;
    Diagnostics said;  // of the table's amounts, by budget_of()
    read::Reading const again{reading.source, said};
    bool const apart = line.initial.given;  // else the only amount is the table's
    actuals.*found->initial = amount_of(line.initial, line, label_of(line), again);
    if (apart) actuals.*found->budget = amount_of(line.budget, line, label_of(line), reading);
    actuals.*found->executed = amount_of(line.executed, line, label_of(line), reading);
    actuals.*found->expected = amount_of(line.forecast, line, label_of(line), reading);
}

}  // namespace

void read_execution(std::vector<FundLine> const& lines, read::Reading const& reading, ActualsFile& actuals) {
    bool has_total = false;
    for (auto const& line : lines) {
        if (!is_total(line)) {
            take_source(line, reading, actuals);
        } else if (!has_total) {
            has_total = true;
            take_amounts(line, reading, actuals);
            take_rate(line, reading, actuals);
        }
    }
}

}  // namespace jixiao::targets::recognise
