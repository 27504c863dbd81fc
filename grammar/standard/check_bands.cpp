// Checking: bands that overlap, leave a gap, share a border, earn the same or less than a worse one.
#include <algorithm>

#include "grammar/catalog.hpp"
#include "grammar/characters.hpp"
#include "grammar/standard/checking.hpp"
#include "grammar/standard/range.hpp"
#include "grammar/standard/words.hpp"

namespace jixiao::grammar::standard {
namespace {

bool is_constant(Award const& award) {
    return award.effect == Effect::gives && award.when.kind == ConditionKind::range && !award.proportion &&
           award.points.kind != PointsKind::judged;
}

Ratio lower(Range const& range) { return range.low ? range.low->value : range.high->value; }

Ratio upper(Range const& range) { return range.high ? range.high->value : range.low->value; }

bool same_subject(Band const& a, Band const& b) {
    auto const& one = a.award->when.subject;
    auto const& two = b.award->when.subject;
    return one.empty() || two.empty() || one == two || contains(one, two) || contains(two, one);
}

End const* end_at(Range const& range, Ratio const& value, bool low) {
    auto const& end = low ? range.low : range.high;
    return end && end->value == value ? &*end : nullptr;
}

}  // namespace

std::vector<Band> Check::bands_of(Part const& part) const {
    std::vector<Band> bands;
    for (auto const& award : part.awards)
        if (is_constant(award)) bands.push_back({&award, award.when.range, amount(award.points)});
    return bands;
}

/// Two bands with both ends: what lies in both of them, or in neither.
void Check::check_bands(Part const& part, std::vector<Band> const& bands) {
    if (!part.labels.empty() && part.labels.size() > 1) return;
    for (std::size_t i = 0; i < bands.size(); ++i)
        for (std::size_t j = i + 1; j < bands.size(); ++j) {
            bool const both = bands[i].range.low && bands[i].range.high && bands[j].range.low && bands[j].range.high &&
                              !bands[i].range.point && !bands[j].range.point;
            if (both && same_subject(bands[i], bands[j])) check_overlap(bands[i], bands[j]);
        }
    check_borders(bands);
}

void Check::check_overlap(Band const& a, Band const& b) {
    Ratio const low = std::max(lower(a.range), lower(b.range), [](auto const& x, auto const& y) { return x < y; });
    Ratio const high = std::min(upper(a.range), upper(b.range), [](auto const& x, auto const& y) { return x < y; });
    if (!(low < high) || a.range.unit != b.range.unit) return;
    report(result_, codes::band_overlap, b.award->at, {{"first", slice(a.award->at)}, {"second", slice(b.award->at)}});
}

/// A number where one band ends and the next begins: in neither, or by bare ends in both.
void Check::check_borders(std::vector<Band> const& bands) {
    std::vector<Ratio> seen;
    for (auto const& a : bands)
        for (auto const& b : bands) {
            if (&a == &b || !a.range.low || !b.range.high || !same_subject(a, b)) continue;
            Ratio const value = a.range.low->value;
            auto const* low = end_at(a.range, value, true);
            auto const* high = end_at(b.range, value, false);
            if (low == nullptr || high == nullptr || a.range.point || b.range.point ||
                std::find(seen.begin(), seen.end(), value) != seen.end())
                continue;
            seen.push_back(value);
            bool const nobody =
                std::none_of(bands.begin(), bands.end(), [&](Band const& one) { return covers(one.range, value); });
            bool const twice =
                low->closed && high->closed && low->firm != Firmness::stated && high->firm != Firmness::stated;
            if (nobody)
                report(result_, codes::boundary_unassigned, b.award->at,
                       {{"value", shown(value) + spelling(a.range.unit)}});
            if (twice)
                report(result_, codes::boundary_in_two, b.award->at,
                       {{"value", shown(value) + spelling(a.range.unit)}});
        }
}

void Check::check_same_points(std::vector<Band> const& bands) {
    for (std::size_t i = 1; i < bands.size(); ++i) {
        if (bands[i].points != bands[i - 1].points || !same_subject(bands[i], bands[i - 1])) continue;
        if (bands[i].award->points.kind == PointsKind::share &&
            bands[i].points == amount({PointsKind::share, Ratio(1), Ratio(1)}))
            continue;
        report(result_, codes::bands_same_points, bands[i].award->at,
               {{"first", slice(bands[i - 1].award->at)}, {"second", slice(bands[i].award->at)}});
    }
}

/// The bands of one rate from the lowest to the highest: what lies between two of them, and what earns less
/// than both its neighbours. Whole counts have nothing between 89 and 90.
void Check::check_order(Part const& part, std::vector<Band> bands) {
    bool const whole = std::all_of(bands.begin(), bands.end(), [&](Band const& band) {
        return is_percent(band.range.unit) && !band.range.magnitude && same_subject(band, bands.front());
    });
    if (!whole || bands.size() < 3 || !part.steps.empty() || bands.size() != part.awards.size()) return;
    std::stable_sort(bands.begin(), bands.end(), [](Band const& a, Band const& b) {
        return b.range.low && (!a.range.low || a.range.low->value < b.range.low->value);
    });
    for (std::size_t i = 1; i < bands.size(); ++i) check_gap(bands[i - 1], bands[i]);
    auto const best =
        std::max_element(bands.begin(), bands.end(), [](Band const& a, Band const& b) { return a.points < b.points; });
    for (std::size_t i = 1; i + 1 < bands.size(); ++i) {
        if (!(bands[i].points < bands[i - 1].points) || !(bands[i].points < bands[i + 1].points)) continue;
        bool const falls = static_cast<std::size_t>(best - bands.begin()) < i;
        report(result_, codes::bands_not_monotone, bands[i].award->at,
               {{"first", slice(bands[i].award->at)}, {"second", slice(bands[falls ? i + 1 : i - 1].award->at)}});
    }
}

void Check::check_gap(Band const& below, Band const& above) {
    if (!(upper(below.range) < lower(above.range)) || !below.range.high || !above.range.low) return;
    report(result_, codes::band_gap, below.award->at,
           {{"first", slice(below.award->at)}, {"second", slice(above.award->at)}});
}

/// 达到90%得满分；达到95%得满分: one is inside the other.
void Check::check_full_conditions(Part const& part, std::vector<Band> const& bands) {
    if (part.steps.empty()) return;
    Band const* first = nullptr;
    for (auto const& band : bands) {
        if (!is_full(*band.award)) continue;
        if (first == nullptr) {
            first = &band;
            continue;
        }
        bool const sides =
            first->range.low.has_value() == band.range.low.has_value() && first->range.unit == band.range.unit;
        if (sides && same_subject(*first, band) && lower(first->range) != lower(band.range))
            report(result_, codes::two_full_conditions, band.award->at,
                   {{"first", slice(first->award->at)}, {"second", slice(band.award->at)}});
    }
}

/// A rate of what is there cannot exceed 100 %.
void Check::check_reachable(std::vector<Band> const& bands) {
    for (auto const& band : bands) {
        bool const above =
            is_full(*band.award) && band.range.low && is_percent(band.range.unit) && band.range.low->value > Ratio(100);
        bool const rate = has(band.award->when.subject,
                              {"合格率", "覆盖率", "达标率", "知晓率", "满意度", "满意率", "及时率", "入学率",
                               "正常率", "优良率", "出勤率", "规范率", "有效率", "完好率", "公开率", "达成率",
                               "办结率", "建档率", "签约率", "通过率", "普及率", "占比"});
        if (above && rate)
            report(result_, codes::full_unreachable, band.award->at, {{"value", shown(band.range.low->value) + "%"}});
    }
}

}  // namespace jixiao::grammar::standard
