#include "engine/accumulation.hpp"

#include <algorithm>
#include <array>

#include "engine/catalog.hpp"
#include "engine/rhythm.hpp"
#include "engine/row_state.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"
#include "grammar/characters.hpp"

namespace jixiao::engine {

using grammar::Ratio;
using grammar::syntax::Quantity;

namespace {

/// A number and the months that it speaks of.
struct Piece {
    Ratio value;
    int first = 1;
    int last = 12;

    int months() const { return last - first + 1; }
};

std::optional<Piece> piece_of(PlannedIndicator const& indicator, Ruleset const& ruleset, PeriodFacts const& facts,
                              std::size_t row) {
    auto const& actual = facts.rows[row].actual;
    if (grammar::is_blank(actual.text)) return std::nullopt;
    rules::Trace trace;
    rules::Context const context{indicator, ruleset, actual.value, actual.text, actual.scale};
    auto const measured = rules::measure(context, *amount_of(indicator), trace);
    if (!measured) return std::nullopt;
    return Piece{measured->value, facts.cumulative ? 1 : facts.period.first, facts.period.last};
}

/// From the last file backwards to January, without overlaps; a cumulative file ends the search.
std::vector<Piece> pieces_of(PlannedIndicator const& indicator, Ruleset const& ruleset,
                             std::span<PeriodFacts const> history, std::size_t row) {
    std::vector<Piece> pieces;
    for (auto facts = history.rbegin(); facts != history.rend(); ++facts) {
        auto const piece = piece_of(indicator, ruleset, *facts, row);
        bool const fits = piece && (pieces.empty() || piece->last < pieces.back().first);
        if (fits) pieces.push_back(*piece);
        if (fits && piece->first == 1) break;
    }
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

Ratio put_together(std::vector<Piece> const& pieces, Accumulation accumulation) {
    Ratio sum(0);
    Ratio weighed(0);
    int months = 0;
    Ratio highest = pieces.front().value;
    for (auto const& piece : pieces) {
        sum = sum + piece.value;
        weighed = weighed + piece.value * Ratio(piece.months());
        months += piece.months();
        if (piece.value > highest) highest = piece.value;
    }
    switch (accumulation) {
        case Accumulation::sum: return sum;
        case Accumulation::mean: return weighed / Ratio(months);
        case Accumulation::max: return highest;
        case Accumulation::latest: break;
    }
    return pieces.back().value;
}

/// The months up to `last` that `covers` does not have, as they are called: 4-6月, 11月.
template <class Covers>
Text months_without(int last, Covers const& covers) {
    std::string text;
    for (int month = 1; month <= last; ++month) {
        if (covers(month)) continue;
        int const first = month;
        while (month < last && !covers(month + 1)) ++month;
        text += (text.empty() ? "" : ", ") + std::to_string(first);
        if (month > first) text += "-" + std::to_string(month);
    }
    return text.empty() ? Text() : Text(" " + text + " 月", "those of month " + text);
}

void note_missing(Text const& months, std::vector<Message>& notes) {
    if (!months.chinese.empty()) tell(notes, codes::months_missing, {{"months", months}});
}

void note_pieces(PlannedIndicator const& indicator, std::vector<Piece> const& pieces, Accumulation accumulation,
                 std::string const& value, std::vector<Message>& notes) {
    bool const given = indicator.spec.accumulate.has_value();
    tell(notes, given ? codes::put_together : codes::put_together_inferred,
         {{"count", std::to_string(pieces.size())},
          {"how", display_name(accumulation)},
          {"ground", display_name(indicator.accrual)},
          {"value", value}});
    if (accumulation == Accumulation::latest) return;
    note_missing(months_without(pieces.back().last,
                                [&](int month) {
                                    return std::any_of(pieces.begin(), pieces.end(), [&](Piece const& piece) {
                                        return piece.first <= month && month <= piece.last;
                                    });
                                }),
                 notes);
}

/// The last actual with another number in it.
void replace_value(Actual& actual, Ratio const& value, Unit const& unit) {
    auto const exact = value.to_exact_decimal();
    auto const decimal = exact ? exact : value.to_decimal(6);
    if (!decimal) return;
    Quantity quantity;
    quantity.value = *decimal;
    quantity.unit = unit;
    actual.text = quantity_text(Ratio(*decimal), unit);
    actual.value.node = grammar::syntax::Bare{quantity};
}

/// As facts_now(), for the execution.
PeriodFacts const& execution_now(std::span<PeriodFacts const> history) {
    auto const& last = history.back();
    for (auto facts = history.rbegin(); facts != history.rend(); ++facts) {
        if (facts->period.last != last.period.last) break;
        if (facts->execution.executed) return *facts;
    }
    return last;
}

/// False if the units do not allow to add.
bool add_amount(std::optional<Quantity>& to, std::optional<Quantity> const& add) {
    if (!to || !add) return false;
    auto const converted = grammar::convert(Ratio(add->value), add->unit, to->unit);
    auto const sum = (Ratio(to->value) + converted).to_exact_decimal();
    if (sum) to->value = *sum;
    return sum.has_value();
}

/// The budget, where the file that speaks of now names none.
void take_earlier_budget(ExecutionToDate& result, std::span<PeriodFacts const> history) {
    if (result.execution.budget || !result.execution.executed) return;
    for (auto facts = history.rbegin(); facts != history.rend(); ++facts) {
        auto const& budget = facts->execution.budget;
        if (!budget) continue;
        result.execution.budget = budget;
        tell(result.notes, codes::earlier_budget,
             {{"budget", quantity_text(Ratio(budget->value), budget->unit)}, {"period", display_name(facts->period)}});
        return;
    }
}

/// 每季度1次 as what it comes to by the end of the period: 2次 in June.
bool count_rhythm(ToDate& result, PlannedIndicator const& indicator, Period const& period) {
    auto const year = is_followed_by_count(indicator) ? in_a_year(result.actual.value) : std::nullopt;
    if (!year) return false;
    auto const written = result.actual.text;
    replace_value(result.actual, Ratio(year->value) * Ratio(period.last, 12), year->unit);
    tell(result.notes, codes::rhythm_counted,
         {{"actual", written}, {"period", display_name(year_to_date(period))}, {"count", result.actual.text}});
    return true;
}

/// What is done stays done: the last word about a deadline, where nothing is said of it now. A plan whose day has come
/// is no such word.
Actual const* earlier_date(PlannedIndicator const& indicator, std::span<PeriodFacts const> history, std::size_t row) {
    auto const& now = history.back().period;
    if (!deadline_of(indicator, now.year)) return nullptr;
    for (auto facts = history.rbegin(); facts != history.rend(); ++facts) {
        auto const& actual = facts->rows[row].actual;
        if (grammar::is_blank(actual.text)) continue;
        return is_lapsed_plan(indicator, actual, *facts, now) ? nullptr : &actual;
    }
    return nullptr;
}

}  // namespace

PeriodFacts const& facts_now(std::span<PeriodFacts const> history, std::size_t row) {
    auto const& last = history.back();
    for (auto facts = history.rbegin(); facts != history.rend(); ++facts) {
        if (facts->period.last != last.period.last) break;
        auto const& actual = facts->rows[row].actual;
        if (!grammar::is_blank(actual.text) || actual.not_applicable) return *facts;
    }
    return last;
}

ToDate value_to_date(PlannedIndicator const& indicator, Ruleset const& ruleset, std::span<PeriodFacts const> history,
                     std::size_t row) {
    auto const& now = facts_now(history, row);
    ToDate result{now.rows[row].actual, {}};
    if (grammar::is_blank(result.actual.text) && !result.actual.not_applicable)
        if (auto const* earlier = earlier_date(indicator, history, row)) result.actual = *earlier;
    if (count_rhythm(result, indicator, now.period)) return result;
    auto const* number = amount_of(indicator);
    if (now.cumulative || !number || grammar::is_blank(result.actual.text)) return result;
    auto const pieces = pieces_of(indicator, ruleset, history, row);
    if (pieces.empty() || pieces.back().last != now.period.last) return result;
    auto const accumulation = accumulation_of(indicator);
    bool const alone = pieces.size() == 1 && pieces.front().first == 1;
    if (alone) return result;
    replace_value(result.actual, put_together(pieces, accumulation), number->unit);
    note_pieces(indicator, pieces, accumulation, result.actual.text, result.notes);
    return result;
}

ExecutionToDate execution_to_date(std::span<PeriodFacts const> history) {
    auto const& now = execution_now(history);
    ExecutionToDate result{now.execution, {}};
    auto& executed = result.execution.executed;
    int first = now.cumulative ? 1 : now.period.first;
    std::array<bool, 13> covered{};
    auto const cover = [&](int from, int to) {
        for (int month = from; month <= to; ++month) covered[static_cast<std::size_t>(month)] = true;
    };
    cover(first, now.period.last);
    for (auto facts = history.rbegin(); facts != history.rend() && first > 1; ++facts) {
        if (facts->period.last >= first || !add_amount(executed, facts->execution.executed)) continue;
        first = facts->cumulative ? 1 : facts->period.first;
        cover(first, facts->period.last);
    }
    auto const is_covered = [&](int month) { return covered[static_cast<std::size_t>(month)]; };
    if (executed) note_missing(months_without(now.period.last, is_covered), result.notes);
    take_earlier_budget(result, history);
    return result;
}

}  // namespace jixiao::engine
