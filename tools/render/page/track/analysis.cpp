#include "tools/render/page/track/analysis.hpp"

#include <algorithm>

#include "engine/show.hpp"
#include "grammar/characters.hpp"
#include "targets/model/actual_fields.hpp"

namespace jixiao::render::page::track {

using grammar::Ratio;

namespace {

std::optional<Ratio> in_wan(std::optional<grammar::syntax::Quantity> const& amount) {
    static auto const wan = grammar::parse_unit("万元");
    if (!amount) return std::nullopt;
    auto const value =
        amount->unit == wan ? Ratio(amount->value) : grammar::convert(Ratio(amount->value), amount->unit, wan);
    return value.valid() ? std::optional(value) : std::nullopt;
}

void add(Money& money, engine::TrackedExecution const& execution) {
    auto const budget = in_wan(execution.facts.budget);
    auto const spent = in_wan(execution.facts.executed);
    ++money.tables;
    if (!budget || !spent) ++money.unknown;
    if (budget) money.budget = money.budget + *budget;
    if (budget && spent) money.spent = money.spent + *spent;
}

Money& of_department(Analysis& analysis, std::string const& name) {
    auto& all = analysis.by_department;
    auto const found = std::find_if(all.begin(), all.end(), [&](auto const& one) { return one.first == name; });
    return found != all.end() ? found->second : all.emplace_back(name, Money{}).second;
}

/// A department as a whole, of which projects are here as well: its budget holds theirs.
bool holds_others(TrackReport const& report, targets::TargetTable const& table) {
    auto const is_department = [](targets::TargetTable const& one) {
        return one.kind.value == targets::TableKind::department;
    };
    return is_department(table) &&
           std::any_of(report.tables.begin(), report.tables.end(), [&](TrackedTable const& other) {
               return !is_department(*other.table) && other.table->department.value == table.department.value;
           });
}

void add_money(Analysis& analysis, TrackedTable const& tracked) {
    auto const& sheet = tracked.now;
    add(analysis.all, sheet.execution);
    add(of_department(analysis, tracked.table->department.value), sheet.execution);
    add(analysis.by_light[sheet.light ? static_cast<std::size_t>(*sheet.light) : 4], sheet.execution);
}

void add_rows(Analysis& analysis, TrackReport const& report, std::size_t table) {
    auto const& rows = report.tables[table].now.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (auto const& cause : rows[i].causes)
            for (auto& [name, count] : analysis.causes)
                if (name == cause) ++count;
        bool const said = !rows[i].causes.empty() || !grammar::is_blank(rows[i].actual.reason);
        if (said || rows[i].needs_reason) analysis.explained.push_back({table, i});
    }
}

}  // namespace

std::optional<grammar::Decimal> Money::rate() const {
    return budget > Ratio(0) ? engine::percent(spent / budget) : std::nullopt;
}

Analysis analyse(TrackReport const& report) {
    Analysis analysis;
    for (auto const& word : targets::cause_words) analysis.causes.emplace_back(std::string(word.name), 0u);
    for (std::size_t i = 0; i < report.tables.size(); ++i) {
        auto const& tracked = report.tables[i];
        if (holds_others(report, *tracked.table))
            ++analysis.wholes;
        else
            add_money(analysis, tracked);
        add_rows(analysis, report, i);
    }
    auto const slower = [](auto const& a, auto const& b) {
        auto const one = a.second.rate(), other = b.second.rate();
        return one && (!other || *one < *other);
    };
    std::stable_sort(analysis.by_department.begin(), analysis.by_department.end(), slower);
    return analysis;
}

std::string money_text(Ratio const& amount) {
    auto const shown = amount.to_decimal(2);
    return shown ? grammar::to_string(*shown) : "-";
}

}  // namespace jixiao::render::page::track
