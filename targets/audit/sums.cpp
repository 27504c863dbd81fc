#include "targets/audit/sums.hpp"

#include <algorithm>

#include "engine/names.hpp"
#include "engine/points.hpp"
#include "targets/audit/execution.hpp"
#include "targets/audit/rounding.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::audit {
namespace {

/// Which of a row's points are added up.
using PointsOf = std::optional<Decimal> (*)(PrintedPoints const&);

std::optional<Decimal> as_printed(PrintedPoints const& printed) { return printed.score; }

std::optional<Decimal> after_deduction(PrintedPoints const& printed) {
    if (!printed.score || !printed.deduction) return printed.score;
    auto const rest = grammar::subtract(*printed.score, *printed.deduction);
    return rest && !rest->is_negative() ? *rest : Decimal{};
}

std::optional<Decimal> as_reviewed(PrintedPoints const& printed) {
    return printed.review_score ? printed.review_score : printed.score;
}

/// Nothing if a row has no points.
template <class Counts>
std::optional<Decimal> sum_of(PublishedTable const& table, PointsOf points_of, Counts counts) {
    Decimal sum;
    for (auto const& row : table.rows) {
        if (!counts(row)) continue;
        auto const points = points_of(row.printed);
        if (!points) return std::nullopt;
        sum = engine::plus(sum, *points);
    }
    return sum;
}

bool every(PublishedRow const&) { return true; }

AuditedRow line_of(PublishedSum const& sum, std::optional<Decimal> computed) {
    AuditedRow line;
    line.name = sum.name;
    line.level1 = sum.level1;
    if (sum.weight) line.weight = grammar::to_string(*sum.weight);
    if (sum.score) line.printed = grammar::to_string(*sum.score);
    if (computed) line.computed = grammar::to_string(*computed);
    line.at = sum.at;
    return line;
}

std::optional<Message> sum_rounding(Decimal sum, Decimal printed) {
    auto const places = rounded_places(printed, std::max(0, -printed.exponent));
    return rounding(Ratio(sum), printed, places);
}

AuditedRow settled(AuditedRow line, Agreement agreement, std::vector<Message> reasons) {
    line.agreement = agreement;
    line.reasons = std::move(reasons);
    return line;
}

std::vector<grammar::Argument> numbers(AuditedRow const& line) {
    return {{"name", line.name}, {"computed", line.computed}, {"printed", line.printed}};
}

Message other_sum(char const* chinese, char const* english) {
    return {&codes::audit_other_sum, {{"what", Text(chinese, english)}}};
}

/// The sum itself, after deductions, of the second look; then what rounding explains.
template <class SumOf>
std::optional<AuditedRow> by_some_sum(AuditedRow const& line, Decimal printed, SumOf sum_of_points) {
    auto const own = sum_of_points(as_printed);
    if (!own) return settled(line, Agreement::unscorable, {{&codes::audit_incomplete, {}}});
    if (*own == printed) return settled(line, Agreement::equal, {});
    if (sum_of_points(after_deduction) == printed)
        return settled(line, Agreement::explained, {other_sum("减去扣分以后的得分", "the points after deductions")});
    if (sum_of_points(as_reviewed) == printed)
        return settled(line, Agreement::explained, {other_sum("核查得分", "the points of the second look")});
    if (auto rounded = sum_rounding(*own, printed)) return settled(line, Agreement::explained, {*rounded});
    return std::nullopt;
}

using Belongs = bool (*)(PublishedRow const& row, PublishedSum const& subtotal, Span since);

bool is_of_level(PublishedRow const& row, PublishedSum const& subtotal, Span) {
    return engine::level_key(row.spec.level1) == engine::level_key(subtotal.level1);
}

bool stands_between(PublishedRow const& row, PublishedSum const& subtotal, Span since) {
    return row.at.begin >= since.end && row.at.begin < subtotal.at.begin;
}

/// The rows of its level; else those since the subtotal before it, as for a level 2; else all.
AuditedRow audit_subtotal(PublishedTable const& table, PublishedSum const& subtotal, Span since) {
    if (!subtotal.score)
        return settled(line_of(subtotal, std::nullopt), Agreement::unscorable, {{&codes::audit_incomplete, {}}});
    bool const has_level = !subtotal.level1.empty();
    std::optional<AuditedRow> first;
    for (Belongs const belongs : {has_level ? is_of_level : stands_between, stands_between}) {
        auto const sum_of_rows = [&](PointsOf points) {
            return sum_of(table, points, [&](PublishedRow const& row) { return belongs(row, subtotal, since); });
        };
        auto const line = line_of(subtotal, sum_of_rows(as_printed));
        if (auto found = by_some_sum(line, *subtotal.score, sum_of_rows)) return *found;
        if (!first) first = line;
    }
    if (sum_of(table, as_printed, every) == subtotal.score) return settled(*std::move(first), Agreement::equal, {});
    auto reason = Message{&codes::audit_subtotal, numbers(*first)};
    return settled(*std::move(first), Agreement::differs, {std::move(reason)});
}

AuditedRow audit_total(PublishedTable const& table, PublishedSum const& total) {
    auto const* funds = whole_funds(table);
    auto const with_execution = [&](PointsOf points) {
        auto const sum = sum_of(table, points, every);
        return sum && funds ? std::optional(engine::plus(*sum, *funds->score)) : sum;
    };
    auto line = line_of(total, with_execution(as_printed));
    if (!total.score) return settled(std::move(line), Agreement::unscorable, {{&codes::audit_incomplete, {}}});
    if (auto found = by_some_sum(line, *total.score, with_execution)) return *found;
    bool const left_out = sum_of(table, as_printed, every) == total.score;
    auto reason = Message{left_out ? &codes::audit_total_without_execution : &codes::audit_total, numbers(line)};
    return settled(std::move(line), Agreement::differs, {std::move(reason)});
}

Text grade_at(engine::Ruleset const& ruleset, Decimal total) {
    auto const found = std::find_if(ruleset.grades.begin(), ruleset.grades.end(),
                                    [&](engine::GradeCut const& cut) { return total >= cut.from; });
    return found == ruleset.grades.end() ? Text{} : found->name;
}

/// 良好 is 良.
bool names_grade(std::string const& word, Text const& grade) {
    return word == grade.english || word.starts_with(grade.chinese);
}

bool knows_grade(engine::Ruleset const& ruleset, std::string const& word) {
    return std::any_of(ruleset.grades.begin(), ruleset.grades.end(),
                       [&](engine::GradeCut const& cut) { return names_grade(word, cut.name); });
}

/// The grade of the printed total. Words that the ruleset does not know are a form's own.
std::optional<AuditedRow> audit_grade(PublishedTable const& table, AuditRules const& rules) {
    if (!table.grade.given || !table.total || !table.total->score) return std::nullopt;
    AuditedRow line;
    line.name = "等级";
    line.printed = table.grade.value;
    line.computed = grade_at(*rules.ruleset, *table.total->score).chinese;
    line.at = table.grade.span;
    if (line.computed.empty() || !knows_grade(*rules.ruleset, line.printed)) return std::nullopt;
    auto const is_grade_of = [&](engine::Ruleset const& ruleset) {
        auto const grade = grade_at(ruleset, *table.total->score);
        return !grade.chinese.empty() && names_grade(line.printed, grade);
    };
    if (is_grade_of(*rules.ruleset)) return settled(std::move(line), Agreement::equal, {});
    for (auto const& other : rules.others)
        if (is_grade_of(*other))
            return settled(std::move(line), Agreement::explained,
                           {{&codes::audit_other_ruleset, {{"ruleset", other->name}}}});
    Message const reason{&codes::audit_grade,
                         {{"total", grammar::to_short_string(*table.total->score)},
                          {"computed", grade_at(*rules.ruleset, *table.total->score)},
                          {"printed", line.printed}}};
    return settled(std::move(line), Agreement::differs, {reason});
}

}  // namespace

std::vector<AuditedRow> audit_sums(PublishedTable const& table, AuditRules const& rules) {
    std::vector<AuditedRow> lines;
    Span since;
    for (auto const& subtotal : table.subtotals) {
        lines.push_back(audit_subtotal(table, subtotal, since));
        since = subtotal.at;
    }
    if (table.total) lines.push_back(audit_total(table, *table.total));
    if (auto grade = audit_grade(table, rules)) lines.push_back(std::move(*grade));
    return lines;
}

}  // namespace jixiao::targets::audit
