#include "targets/recognise/funds.hpp"

#include <algorithm>
#include <array>

#include "grammar/characters.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/word_list.hpp"
#include "targets/catalog.hpp"
#include "targets/model/actual_fields.hpp"
#include "targets/model/fund_sources.hpp"
#include "targets/model/money.hpp"
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
constexpr std::array<Kind, 22> kinds{{
    {"总额", &Budget::total},          {"总预算", &Budget::total},      {"合计", &Budget::total},
    {"预算数", &Budget::total},        {"结转", &Budget::carried},      {"上级", &Budget::superior},
    {"中央", &Budget::superior},       {"省级补助", &Budget::superior}, {"自治区补助", &Budget::superior},
    {"市级补助", &Budget::superior},   {"配套", &Budget::local},        {"本级", &Budget::local},
    {"地方", &Budget::local},          {"财政拨款", &Budget::fiscal},   {"财政资金", &Budget::fiscal},
    {"一般公共预算", &Budget::fiscal}, {"其他", &Budget::other},        {"其它", &Budget::other},
    {"自有", &Budget::other},          {"单位资金", &Budget::other},    {"年度资金", &Budget::total},
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

/// A line that no field of the budget is for.
struct LeftOver {
    FundLine const* line;
    LocatedText const* text;
    LocatedAmount amount;
};

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

bool names_government(FundLine const& line) {
    return !grammar::word_in("中央 省级 自治区 市级 州级 盟级 县级 区级 旗级 乡镇", line.name.value).empty();
}

/// 中央补助 and 省级补助 both come from above: what two governments give is added.
bool add_to(LocatedAmount& known, LocatedAmount const& more) {
    if (!known.value || !more.value || known.value->unit != more.value->unit) return false;
    auto const sum = grammar::add(known.value->value, more.value->value);
    if (sum) known.value->value = *sum;
    return sum.has_value();
}

/// True if the total is no more than the known parts and what was left over: then nothing is missing.
bool add_up(Budget const& budget, std::vector<LeftOver> const& left) {
    auto const total = yuan(budget.total);
    Ratio parts;
    for (auto const* part : {&budget.superior, &budget.local, &budget.other, &budget.carried})
        parts = parts + yuan(*part).value_or(Ratio());
    for (auto const& one : left) parts = parts + yuan(one.amount).value_or(Ratio());
    return total && agree(*total, parts);
}

void report_left_over(Budget const& budget, std::vector<LeftOver> const& left, read::Reading const& reading) {
    bool const complete = add_up(budget, left);
    for (auto const& [line, text, amount] : left) {
        report(reading.sink, codes::funds_without_place, reading.source, text->span,
               {{"name", std::string_view(line->name.value)}, {"amount", std::string_view(text->value)}});
        if (complete && names_government(*line)) reading.sink.back().changed_severity = grammar::Severity::info;
    }
}

/// The budget of the lines that have a place in it, and the others.
class Placed {
public:
    explicit Placed(read::Reading const& reading) : reading_(reading) {}

    void take(FundLine const& line) {
        auto const& text = is_none(line.initial) ? line.budget : line.initial;  // what the table was made with
        auto const field = field_of(line);
        Diagnostics unsaid;  // of amounts that are not taken
        auto const amount =
            amount_of(text, line, label_of(line), field ? reading_ : read::Reading{reading_.source, unsaid});
        if (field && !(budget_.*field).given)
            put(line, field, amount);
        else if (!is_second_share(line, field, amount) && !is_none(text) && !is_zero(text))
            left_.push_back({&line, &text, amount});
    }

    Budget finish() {
        report_left_over(budget_, left_, reading_);
        return std::move(budget_);
    }

private:
    void put(FundLine const& line, LocatedAmount Budget::*field, LocatedAmount const& amount) {
        budget_.*field = amount;
        if (names_government(line)) of_governments_.push_back(field);
    }

    bool is_second_share(FundLine const& line, LocatedAmount Budget::*field, LocatedAmount const& amount) {
        bool const is_share = std::find(of_governments_.begin(), of_governments_.end(), field) != of_governments_.end();
        return field && is_share && names_government(line) && add_to(budget_.*field, amount);
    }

    read::Reading const& reading_;
    Budget budget_;
    std::vector<LocatedAmount Budget::*> of_governments_;
    std::vector<LeftOver> left_;
};

}  // namespace

Budget budget_of(std::vector<FundLine> const& lines, read::Reading const& reading) {
    auto const known = with_units(lines);
    Placed placed(reading);
    for (auto const& line : known) placed.take(line);
    return placed.finish();
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
