#include "targets/review/disclosure/judge.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "grammar/ratio.hpp"
#include "targets/catalog.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::review {
namespace {

using grammar::Ratio;
using grammar::Severity;

constexpr std::size_t most_labels = 12;

struct Failure {
    Equation const* equation;
    Decimal sum;         // of the right side
    Decimal difference;  // left - right
    bool is_rounding = false;
};

/// Nothing if it comes out, or if it cannot be reckoned.
std::optional<Failure> failure_of(Equation const& equation) {
    std::optional<Decimal> sum = Decimal{};
    for (auto const& term : equation.right) sum = sum ? grammar::add(*sum, term.amount.yuan) : sum;
    auto const difference = sum ? grammar::subtract(equation.left.amount.yuan, *sum) : std::nullopt;
    if (!difference || difference->is_zero() || (equation.is_most && difference->is_negative())) return std::nullopt;
    return Failure{&equation, *sum, *difference, false};
}

/// Half a unit of the last place for each amount. Two amounts that are printed alike are the same number: nothing is rounded.
bool is_rounding(Failure const& failure) {
    auto const& equation = *failure.equation;
    Ratio most = Ratio(Decimal{1, equation.left.last_place}) / Ratio(2);
    bool alike = equation.right.size() == 1;
    for (auto const& term : equation.right) {
        most = most + Ratio(Decimal{1, term.last_place}) / Ratio(2);
        alike = alike && term.last_place == equation.left.last_place;
    }
    auto const size =
        failure.difference.is_negative() ? Ratio(0) - Ratio(failure.difference) : Ratio(failure.difference);
    return !alike && size <= most;
}

/// A failure in which an amount takes part, and what it would have to be.
struct Demand {
    std::size_t failure;
    Decimal wanted;
    bool is_left;
};

using Demands = std::map<std::uint64_t, std::vector<Demand>>;

Demands demands_of(std::vector<Failure> const& failures) {
    Demands demands;
    for (std::size_t i = 0; i < failures.size(); ++i) {
        auto const& failure = failures[i];
        demands[failure.equation->left.key].push_back({i, failure.sum, true});
        for (auto const& term : failure.equation->right)
            if (auto const wanted = grammar::add(term.amount.yuan, failure.difference))
                demands[term.key].push_back({i, *wanted, false});
    }
    return demands;
}

bool is_nothing(Equation const& equation) {
    return equation.left.amount.yuan.is_zero() &&
           std::all_of(equation.right.begin(), equation.right.end(),
                       [](Term const& term) { return term.amount.yuan.is_zero(); });
}

/// Amounts that some equation confirms are not to blame.
std::set<std::uint64_t> confirmed_by(std::vector<Equation> const& equations) {
    std::set<std::uint64_t> confirmed;
    for (auto const& equation : equations) {
        if (equation.is_most || is_nothing(equation) || failure_of(equation)) continue;
        confirmed.insert(equation.left.key);
        for (auto const& term : equation.right) confirmed.insert(term.key);
    }
    return confirmed;
}

/// What one amount has to answer for: the failures that its being `wanted` would mend.
struct Blame {
    std::uint64_t key = 0;
    Decimal wanted;
    std::vector<std::size_t> failures;
    std::size_t told = 0;  // the failure that is told
};

/// The demand that most of the failures not yet told share.
std::optional<Blame> most_shared(std::uint64_t key, std::vector<Demand> const& demands, std::vector<bool> const& told) {
    Blame best;
    for (auto const& one : demands) {
        if (told[one.failure]) continue;
        Blame blame{key, one.wanted, {}, one.failure};
        bool has_left = false;
        for (auto const& other : demands) {
            if (told[other.failure] || !(other.wanted == one.wanted)) continue;
            blame.failures.push_back(other.failure);
            if (other.is_left && !has_left) blame.told = other.failure, has_left = true;
        }
        if (blame.failures.size() > best.failures.size()) best = std::move(blame);
    }
    return best.failures.size() > 1 ? std::optional(std::move(best)) : std::nullopt;
}

std::optional<Blame> next_blame(Demands const& demands, std::set<std::uint64_t> const& confirmed,
                                std::vector<bool> const& told) {
    constexpr std::size_t most_compared = 200;  // demands on one amount
    std::optional<Blame> best;
    for (auto const& [key, all] : demands) {
        if (confirmed.contains(key) || all.size() < 2 || all.size() > most_compared) continue;
        auto blame = most_shared(key, all, told);
        if (blame && (!best || blame->failures.size() > best->failures.size())) best = std::move(blame);
    }
    return best;
}

/// 差额等于“社会保障和就业支出”15.80, if one line alone has that amount; 1 万倍, if a unit was mistaken.
Text hint_of(Failure const& failure) {
    auto const& equation = *failure.equation;
    auto const left = Ratio(equation.left.amount.yuan);
    auto const right = Ratio(failure.sum);
    if (!right.is_zero() && !left.is_zero() && (left / right == Ratio(10000) || right / left == Ratio(10000)))
        return {"，正好相差一万倍，可能是单位写错", ", exactly ten thousand times: a unit may be wrong"};
    if (!equation.table || equation.right.size() > 1) return {};
    Line const* found = nullptr;
    auto const size = failure.difference.is_negative() ? grammar::subtract({}, failure.difference) : failure.difference;
    for (auto const& block : equation.table->blocks)
        for (auto const& line : block.lines) {
            bool const is_it = !line.is_total && !line.printed.empty() && size && line.printed.front().yuan == *size;
            if (is_it && !found) found = &line;
        }
    if (!found) return {};
    auto const name = recognise::plain(found->name.value);
    return {"，正好是“" + name + "”的金额", ", just the amount of “" + name + "”"};
}

std::string absolute(Decimal value, int power) {
    auto const size = value.is_negative() ? grammar::subtract({}, value) : value;
    return disclosure::shown(size.value_or(value), power);
}

Diagnostic& tell(DisclosureScene const& scene, Failure const& failure, Span place, Diagnostics& sink) {
    auto const& equation = *failure.equation;
    auto& finding = report(sink, equation.check->code, scene.source, place,
                           {{"where", equation.where},
                            {"left", equation.left.name},
                            {"value", disclosure::shown(equation.left.amount.yuan, equation.power)},
                            {"how", equation.how},
                            {"sum", disclosure::shown(failure.sum, equation.power)},
                            {"difference", absolute(failure.difference, equation.power)},
                            {"hint", hint_of(failure)}});
    if (failure.is_rounding) {
        finding.changed_severity = Severity::info;
        finding.also = {"（各数四舍五入可以解释）", " (rounding explains it)"};
    }
    for (std::size_t i = 0; i < std::min(equation.right.size(), most_labels); ++i)
        if (equation.right[i].amount.at != place)
            finding.labels.push_back({equation.right[i].amount.at, equation.right[i].name});
    if (place != equation.left.amount.at) finding.labels.push_back({equation.left.amount.at, equation.left.name});
    return finding;
}

Span place_of(std::uint64_t key, Equation const& equation) {
    if (equation.left.key == key) return equation.left.amount.at;
    for (auto const& term : equation.right)
        if (term.key == key) return term.amount.at;
    return equation.left.amount.at;
}

void tell(DisclosureScene const& scene, Blame const& blame, std::vector<Failure> const& failures, Diagnostics& sink) {
    auto const& first = failures[blame.told];
    auto const place = place_of(blame.key, *first.equation);
    auto& finding = tell(scene, first, place, sink);
    auto const count = std::to_string(blame.failures.size());
    auto const wanted = disclosure::shown(blame.wanted, first.equation->power);
    finding.also = {"（" + count + " 个算式都要求这里是 " + wanted + "）",
                    " (" + count + " sums ask for " + wanted + " here)"};
    for (auto const i : blame.failures) {
        auto const& other = *failures[i].equation;
        if (i != blame.told && other.left.key != blame.key)
            finding.labels.push_back({other.left.amount.at, other.left.name});
    }
}

/// A table in which most sums fail was read wrongly, whatever its headings say: nobody is accused by it.
std::set<BudgetTable const*> misread_tables(std::vector<Equation> const& equations) {
    constexpr std::size_t fewest = 8;
    std::map<BudgetTable const*, std::pair<std::size_t, std::size_t>> counts;  // failing, all
    for (auto const& equation : equations) {
        if (!equation.table || is_nothing(equation)) continue;
        auto& [failing, all] = counts[equation.table];
        ++all;
        failing += failure_of(equation) ? 1 : 0;
    }
    std::set<BudgetTable const*> misread;
    for (auto const& [table, count] : counts)
        if (count.first >= fewest && count.first * 2 > count.second) misread.insert(table);
    return misread;
}

/// Those that share an amount to blame first, then each of the others.
void tell_all(DisclosureScene const& scene, std::vector<Failure> const& failures,
              std::set<std::uint64_t> const& confirmed, Diagnostics& sink) {
    constexpr std::size_t most_compared = 500;
    std::vector<bool> told(failures.size(), false);
    auto const demands = failures.size() <= most_compared ? demands_of(failures) : Demands{};
    while (auto const blame = next_blame(demands, confirmed, told)) {
        tell(scene, *blame, failures, sink);
        for (auto const i : blame->failures) told[i] = true;
    }
    for (std::size_t i = 0; i < failures.size(); ++i)
        if (!told[i]) tell(scene, failures[i], failures[i].equation->left.amount.at, sink);
}

}  // namespace

void judge(DisclosureScene const& scene, std::vector<Equation> const& equations, Diagnostics& sink) {
    std::vector<Failure> failures;
    std::vector<Failure> rounded;
    auto const misread = misread_tables(equations);
    for (auto const& equation : equations) {
        auto failure = misread.contains(equation.table) ? std::nullopt : failure_of(equation);
        if (!failure) continue;
        failure->is_rounding = is_rounding(*failure);
        (failure->is_rounding ? rounded : failures).push_back(*failure);
    }
    for (auto const* table : misread)
        report(
            sink, codes::budget_table_doubtful, scene.source, table->title.span,
            {{"table", Text(table->title.value)}, {"why", Text("多数算式不成立", "most of its sums do not come out")}});
    tell_all(scene, failures, confirmed_by(equations), sink);
    for (auto const& failure : rounded) tell(scene, failure, failure.equation->left.amount.at, sink);
}

}  // namespace jixiao::targets::review
