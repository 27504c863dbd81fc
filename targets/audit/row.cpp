#include "targets/audit/row.hpp"

#include <algorithm>
#include <array>

#include "engine/points.hpp"
#include "targets/audit/reasons.hpp"
#include "targets/audit/rounding.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::audit {
namespace {

/// What is known of the row when a test looks at it.
struct Case {
    PublishedRow const& published;
    Ways& ways;
    std::size_t row;
    Decimal printed;
    Decimal weight;
    Decimal deduction;
    engine::RowScore chosen;
    std::vector<Way> all{};
    std::vector<int> places{};

    bool has_reason() const { return published.actual.reason.find_first_not_of(" \t\r\n") != std::string::npos; }
    bool is_full() const { return printed == weight; }
};

struct Finding {
    Agreement agreement;
    std::vector<Message> reasons;
};
using Found = std::optional<Finding>;

Found explained(std::vector<Message> reasons) { return Finding{Agreement::explained, std::move(reasons)}; }
Found differs(Message reason) { return Finding{Agreement::differs, {std::move(reason)}}; }

/// What is left after the deduction: never below 0.
Decimal after(Decimal points, Decimal deduction) {
    return points <= deduction ? Decimal{} : grammar::subtract(points, deduction).value_or(points);
}

std::vector<Message> what_it_takes(Way const& way) {
    std::vector<Message> reasons;
    if (way.is_other_reading) reasons.push_back(fits_reading(way.why));
    if (way.is_other_ruleset) reasons.push_back({&codes::audit_other_ruleset, {{"ruleset", way.ruleset->name}}});
    return reasons;
}

/// More than the weight, or less than nothing, no rule gives.
Found impossible(Case const& row) {
    if (row.printed > row.weight) return differs(above_weight(row.printed, row.weight));
    if (row.printed.is_negative()) return differs(negative(row.printed));
    return std::nullopt;
}

Found as_computed(Case const& row) {
    if (!row.chosen.points || after(*row.chosen.points, row.deduction) != row.printed) return std::nullopt;
    bool const rounded_up = row.is_full() && row.chosen.reached == false && !row.has_reason();
    if (rounded_up) return explained({full_by_rounding(row.chosen)});
    return Finding{Agreement::equal, {}};
}

Found by_other_way(Case const& row) {
    for (Way const& way : row.all)
        if (way.score.points && after(*way.score.points, row.deduction) == row.printed)
            return explained(what_it_takes(way));
    return std::nullopt;
}

Found before_deduction(Case const& row) {
    if (row.deduction.is_zero()) return std::nullopt;
    for (Way const& way : row.all) {
        if (!way.score.points || *way.score.points != row.printed) continue;
        auto reasons = what_it_takes(way);
        reasons.push_back(not_deducted(row.deduction));
        return explained(std::move(reasons));
    }
    return std::nullopt;
}

/// 91% of ≥95%, and all the points, without a word on it: what a reviewer objects to first.
Found full_though_missed(Case const& row) {
    bool const missed = std::all_of(row.all.begin(), row.all.end(),
                                    [](Way const& way) { return way.is_other_ruleset || way.score.reached == false; });
    if (!row.is_full() || !missed || row.has_reason()) return std::nullopt;
    return differs(full_for_missed(row.published, row.chosen));
}

/// Judged by tier: the points are a person's to give, within the tier's range.
Found by_person(Case const& row) {
    if (!row.ways.is_judged(row.row)) return std::nullopt;
    auto const given = grammar::add(row.printed, row.deduction).value_or(row.printed);
    for (Way const& way : row.ways.by_hand(row.row, given)) {
        if (way.score.points != given) continue;
        auto reasons = what_it_takes(way);
        reasons.insert(reasons.begin(), {&codes::audit_hand_given, {}});
        return explained(std::move(reasons));
    }
    return std::nullopt;
}

/// 不完整, 未改善: the actual says itself that it failed, or only partly succeeded.
Found above_its_tier(Case const& row) {
    auto const& [low, high] = row.chosen.range;
    bool const above =
        row.ways.is_judged(row.row) && row.chosen.verdict == engine::Verdict::needs_hand && row.printed > high;
    if (!above || row.chosen.reached != false) return std::nullopt;
    return differs(above_tier(row.published.actual.text, low, high, row.printed));
}

Found by_rounding(Case const& row) {
    auto const before = grammar::add(row.printed, row.deduction).value_or(row.printed);
    for (Way const& way : row.all) {
        if (!way.score.points || !way.score.share) continue;
        auto rounded = rounding(Ratio(row.weight) * *way.score.share, before, row.places);
        bool const is_rate = way.score.exact_completion && *way.score.exact_completion == *way.score.share;
        if (!rounded && is_rate) rounded = rate_rounding(*way.score.share, row.weight, before, row.places);
        if (!rounded) continue;
        auto reasons = what_it_takes(way);
        reasons.push_back(std::move(*rounded));
        return explained(std::move(reasons));
    }
    return std::nullopt;
}

/// Points taken off where the target was reached, with a reason stated.
Found taken_off_with_reason(Case const& row) {
    if (row.chosen.reached != true || row.printed >= row.weight || !row.has_reason()) return std::nullopt;
    return explained({taken_off(row.published.actual.reason, after(row.weight, row.printed))});
}

/// The points to hold the printed ones against: the row's own, or those of its first reading where it is open.
std::optional<Decimal> points_of(Case const& row) {
    if (row.chosen.points) return row.chosen.points;
    auto const found = std::find_if(row.all.begin(), row.all.end(),
                                    [](Way const& way) { return !way.is_other_ruleset && way.score.points; });
    return found == row.all.end() ? std::nullopt : found->score.points;
}

Finding nothing_fits(Case const& row, Decimal tolerance) {
    auto const points = points_of(row);
    if (!points) {
        auto reason = why_unscorable(row.chosen);
        bool const is_outside = reason.code == &codes::audit_outside_tier;
        return {is_outside ? Agreement::differs : Agreement::unscorable, {std::move(reason)}};
    }
    return {Agreement::differs, {likely_reason(after(*points, row.deduction), row.printed, tolerance)}};
}

/// The order in which it is told.
constexpr std::array order{by_other_way,   before_deduction, full_though_missed,   by_person,
                           above_its_tier, by_rounding,      taken_off_with_reason};

Finding finding_of(Case& row, Decimal tolerance) {
    for (auto const test : {impossible, as_computed})
        if (auto found = test(row)) return *found;
    row.all = row.ways.of(row.row);
    for (auto const test : order)
        if (auto found = test(row)) return *found;
    return nothing_fits(row, tolerance);
}

/// Each of the points that the readings come to under the ruleset that was asked for.
std::vector<engine::ReadPoints> readings_of(Case const& row) {
    if (row.all.empty()) return row.chosen.readings;
    std::vector<engine::ReadPoints> result;
    for (Way const& way : row.all) {
        bool const known = std::any_of(result.begin(), result.end(),
                                       [&](auto const& other) { return other.points == way.score.points; });
        if (!way.is_other_ruleset && !known) result.push_back({way.score.points, way.why});
    }
    if (result.size() < 2) result.clear();
    return result;
}

}  // namespace

AuditedRow audit_row(PublishedTable const& table, std::size_t row, Ways& ways, Decimal tolerance, int column_places) {
    auto const& published = table.rows[row];
    AuditedRow line = printed_line(published);
    if (!published.printed.score || !published.spec.weight) {
        line.reasons = {{&codes::audit_incomplete, {}}};
        return line;
    }
    Case subject{published,
                 ways,
                 row,
                 *published.printed.score,
                 *published.spec.weight,
                 published.printed.deduction.value_or(Decimal{}),
                 ways.chosen(row)};
    subject.places = rounded_places(subject.printed, column_places);
    if (subject.chosen.points) line.computed = grammar::to_string(after(*subject.chosen.points, subject.deduction));
    if (subject.chosen.completion) line.completion = grammar::to_string(*subject.chosen.completion);
    line.reached = subject.chosen.reached;
    line.steps = subject.chosen.steps;
    auto finding = finding_of(subject, tolerance);
    line.agreement = finding.agreement;
    line.reasons = std::move(finding.reasons);
    line.readings = readings_of(subject);
    return line;
}

}  // namespace jixiao::targets::audit
