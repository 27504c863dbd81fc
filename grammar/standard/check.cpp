// Checking: what a reviewer objects to in a standard that could be read.
#include <algorithm>

#include "grammar/catalog.hpp"
#include "grammar/characters.hpp"
#include "grammar/formula/formula.hpp"
#include "grammar/standard/figure.hpp"
#include "grammar/standard/standard.hpp"

namespace jixiao::grammar::standard {
namespace {

bool has(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains(text, word); });
}

std::string shown(Ratio const& value) {
    auto const exact = value.to_exact_decimal();
    auto const decimal = exact ? exact : value.to_decimal(4);
    return decimal ? to_short_string(*decimal) : std::string();
}

struct Band {
    Award const* award;
    Range range;
    Ratio points;
};

class Check {
public:
    Check(Standard const& standard, std::string_view text, std::optional<Ratio> full)
        : standard_(standard), text_(text), full_(full) {}

    Diagnostics run() {
        for (auto const& part : standard_.parts) check(part);
        check_elements();
        return std::move(result_);
    }

private:
    std::string slice(Span span) const {
        return std::string(trimmed(text_.substr(std::min<std::size_t>(span.begin, text_.size()), span.size())));
    }

    Ratio amount(Points const& points) const {
        return points.kind == PointsKind::share ? points.high * full_.value_or(Ratio(100)) : points.high;
    }

    bool is_full(Award const& award) const {
        if (award.proportion || award.points.kind == PointsKind::judged) return false;
        return award.points.kind == PointsKind::share ? award.points.low == Ratio(1)
                                                      : full_ && award.points.low == *full_;
    }

    static bool is_constant(Award const& award) {
        return award.effect == Effect::gives && award.when.kind == ConditionKind::range && !award.proportion &&
               award.points.kind != PointsKind::judged;
    }

    std::vector<Band> bands_of(Part const& part) const {
        std::vector<Band> bands;
        for (auto const& award : part.awards)
            if (is_constant(award)) bands.push_back({&award, award.when.range, amount(award.points)});
        return bands;
    }

    void check(Part const& part) {
        auto const bands = bands_of(part);
        check_bands(part, bands);
        check_same_points(bands);
        check_order(part, bands);
        check_points(part);
        check_full_conditions(part, bands);
        check_steps(part);
        check_reachable(part, bands);
        check_formulas(part);
        check_caps(part);
    }

    static Ratio lower(Range const& range) { return range.low ? range.low->value : range.high->value; }
    static Ratio upper(Range const& range) { return range.high ? range.high->value : range.low->value; }

    static bool same_subject(Band const& a, Band const& b) {
        auto const& one = a.award->when.subject;
        auto const& two = b.award->when.subject;
        return one.empty() || two.empty() || one == two || contains(one, two) || contains(two, one);
    }

    /// Two bands with both ends: what lies in both of them, or in neither.
    void check_bands(Part const& part, std::vector<Band> const& bands) {
        if (!part.labels.empty() && part.labels.size() > 1) return;
        for (std::size_t i = 0; i < bands.size(); ++i)
            for (std::size_t j = i + 1; j < bands.size(); ++j) {
                bool const both = bands[i].range.low && bands[i].range.high && bands[j].range.low &&
                                  bands[j].range.high && !bands[i].range.point && !bands[j].range.point;
                if (both && same_subject(bands[i], bands[j])) check_overlap(bands[i], bands[j]);
            }
        check_borders(bands);
    }

    void check_overlap(Band const& a, Band const& b) {
        Ratio const low = std::max(lower(a.range), lower(b.range), [](auto const& x, auto const& y) { return x < y; });
        Ratio const high = std::min(upper(a.range), upper(b.range), [](auto const& x, auto const& y) { return x < y; });
        if (!(low < high) || a.range.unit != b.range.unit) return;
        report(result_, codes::band_overlap, b.award->at,
               {{"first", slice(a.award->at)}, {"second", slice(b.award->at)}});
    }

    static End const* end_at(Range const& range, Ratio const& value, bool low) {
        auto const& end = low ? range.low : range.high;
        return end && end->value == value ? &*end : nullptr;
    }

    static bool covers(Range const& range, Ratio const& value) {
        if (range.low && (value < range.low->value || (!range.low->closed && value == range.low->value))) return false;
        return !(range.high && (value > range.high->value || (!range.high->closed && value == range.high->value)));
    }

    /// A number where one band ends and the next begins: in neither, or by bare ends in both.
    void check_borders(std::vector<Band> const& bands) {
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

    void check_same_points(std::vector<Band> const& bands) {
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
    void check_order(Part const& part, std::vector<Band> bands) {
        bool const whole = std::all_of(bands.begin(), bands.end(), [&](Band const& band) {
            return is_percent(band.range.unit) && !band.range.magnitude && same_subject(band, bands.front());
        });
        if (!whole || bands.size() < 3 || !part.steps.empty() || bands.size() != part.awards.size()) return;
        std::stable_sort(bands.begin(), bands.end(), [](Band const& a, Band const& b) {
            return b.range.low && (!a.range.low || a.range.low->value < b.range.low->value);
        });
        for (std::size_t i = 1; i < bands.size(); ++i) check_gap(bands[i - 1], bands[i]);
        auto const best = std::max_element(bands.begin(), bands.end(),
                                           [](Band const& a, Band const& b) { return a.points < b.points; });
        for (std::size_t i = 1; i + 1 < bands.size(); ++i) {
            if (!(bands[i].points < bands[i - 1].points) || !(bands[i].points < bands[i + 1].points)) continue;
            bool const falls = static_cast<std::size_t>(best - bands.begin()) < i;
            report(result_, codes::bands_not_monotone, bands[i].award->at,
                   {{"first", slice(bands[i].award->at)}, {"second", slice(bands[falls ? i + 1 : i - 1].award->at)}});
        }
    }

    void check_gap(Band const& below, Band const& above) {
        if (!(upper(below.range) < lower(above.range)) || !below.range.high || !above.range.low) return;
        report(result_, codes::band_gap, below.award->at,
               {{"first", slice(below.award->at)}, {"second", slice(above.award->at)}});
    }

    void check_points(Part const& part) {
        if (!full_) return;
        for (auto const& award : part.awards) {
            bool const counts =
                award.effect == Effect::gives && !award.extra && award.points.kind == PointsKind::amount;
            if (!counts || !(award.points.high > *full_)) continue;
            report(result_, codes::points_above_full, award.at,
                   {{"text", slice(award.at)}, {"points", shown(award.points.high)}, {"full", shown(*full_)}});
        }
    }

    /// 达到90%得满分；达到95%得满分: one is inside the other.
    void check_full_conditions(Part const& part, std::vector<Band> const& bands) {
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

    static bool has_start(Part const& part) {
        if (part.start) return true;
        return std::any_of(part.awards.begin(), part.awards.end(), [](Award const& award) {
            return award.effect == Effect::gives && award.points.high > Ratio(0);
        });
    }

    void check_steps(Part const& part) {
        for (auto const& step : part.steps) {
            std::string const said = slice(step.at);
            if (!step.amount) report(result_, codes::deduction_without_amount, step.at, {{"text", said}});
            if (!step.size) report(result_, codes::deduction_without_step, step.at, {{"text", said}});
            bool const zero =
                step.adds || step.direction == Direction::each || step.change || step.of_budget ||
                step.when.kind == ConditionKind::range ||
                has(step.subject, {"缺", "延迟", "逾期", "拖", "推迟", "延误", "超期", "晚", "迟", "超标", "提前",
                                   "增长", "超额", "不足", "延期", "超时", "超支", "为准", "为基准"});
            if (!zero && !has_start(part)) report(result_, codes::no_starting_point, step.at, {{"text", said}});
            check_direction(part, step);
            check_additions(part, step);
        }
        bool const takes =
            std::any_of(part.steps.begin(), part.steps.end(), [](Step const& step) { return !step.adds; });
        auto const& limits = part.limits;
        bool const limited = limits.said || limits.below_zero || limits.taken || limits.least;
        bool const stops = std::any_of(part.awards.begin(), part.awards.end(), [](Award const& award) {
            return award.points.kind == PointsKind::amount && award.points.high == Ratio(0);
        });
        if (takes && !limited && !stops)
            report(result_, codes::deduction_without_limit, part.steps.front().at,
                   {{"text", slice(part.steps.front().at)}});
    }

    void check_direction(Part const& part, Step const& step) {
        if (step.adds || step.change) return;
        auto const full =
            std::count_if(part.awards.begin(), part.awards.end(), [&](Award const& award) { return is_full(award); });
        if (full != 1) return;
        for (auto const& award : part.awards) {
            if (!is_full(award) || award.when.kind != ConditionKind::range || award.when.range.point) continue;
            auto const& range = award.when.range;
            bool const only_low = range.low && !range.high, only_high = range.high && !range.low && !range.magnitude;
            bool const against =
                (only_low && step.direction == Direction::above) || (only_high && step.direction == Direction::below);
            bool const other = has(step.subject, {"延迟", "逾期", "拖", "发现", "延误", "超期", "推迟", "延期", "晚"});
            if (against && !other && step.when.kind == ConditionKind::none)
                report(result_, codes::direction_conflict, step.at, {{"text", slice(step.at)}});
            bool const units = !against && step.direction != Direction::each && !step.unit.is_none() &&
                               !range.unit.is_none() && !is_rate(step.unit) && !convertible(step.unit, range.unit);
            if (units && !other)
                report(result_, codes::unit_conflict, step.at,
                       {{"text", slice(step.at)}, {"unit", spelling(step.unit)}, {"other", spelling(range.unit)}});
        }
    }

    void check_additions(Part const& part, Step const& step) {
        if (!step.adds || step.extra || part.limits.added || part.limits.most || part.limits.said) return;
        for (auto const& award : part.awards)
            if (is_full(award) && award.effect == Effect::gives && award.when.kind != ConditionKind::count)
                return static_cast<void>(
                    report(result_, codes::addition_without_limit, step.at, {{"text", slice(step.at)}}));
    }

    /// A rate of what is there cannot exceed 100 %.
    void check_reachable(Part const& part, std::vector<Band> const& bands) {
        static_cast<void>(part);
        for (auto const& band : bands) {
            bool const above = is_full(*band.award) && band.range.low && is_percent(band.range.unit) &&
                               band.range.low->value > Ratio(100);
            bool const rate = has(band.award->when.subject,
                                  {"合格率", "覆盖率", "达标率", "知晓率", "满意度", "满意率", "及时率", "入学率",
                                   "正常率", "优良率", "出勤率", "规范率", "有效率", "完好率", "公开率", "达成率",
                                   "办结率", "建档率", "签约率", "通过率", "普及率", "占比"});
            if (above && rate)
                report(result_, codes::full_unreachable, band.award->at,
                       {{"value", shown(band.range.low->value) + "%"}});
        }
    }

    static Ratio weights_in(formula::Node const& node) {
        if (node.kind != formula::NodeKind::operation) return Ratio(0);
        if (node.operation == formula::Operation::add)
            return weights_in(node.parts.front()) + weights_in(node.parts.back());
        auto const& last = node.parts.back();
        auto const& first = node.parts.front();
        if (node.operation != formula::Operation::multiply) return Ratio(0);
        auto const is_weight = [](formula::Node const& one) {
            return one.kind == formula::NodeKind::number && is_percent(one.unit);
        };
        if (is_weight(last) && first.kind != formula::NodeKind::number) return last.value;
        return is_weight(first) ? first.value : Ratio(0);
    }

    static formula::Node const* sum_in(formula::Node const& node) {
        if (node.kind == formula::NodeKind::operation && node.operation == formula::Operation::add) return &node;
        for (auto const& part : node.parts)
            if (auto const* found = sum_in(part)) return found;
        return nullptr;
    }

    void check_formulas(Part const& part) {
        for (auto const& award : part.awards) {
            if (!award.proportion || award.proportion->kind != ProportionKind::formula) continue;
            auto const parsed = formula::parse_formula(award.proportion->formula);
            if (parsed.formulas.empty()) continue;
            auto const* sum = sum_in(parsed.formulas.front().value);
            Ratio const weights = sum == nullptr ? Ratio(0) : weights_in(*sum);
            if (!weights.is_zero() && weights != Ratio(100))
                report(result_, codes::weights_not_whole, award.at, {{"sum", shown(weights)}});
        }
    }

    void check_caps(Part const& part) {
        auto const& taken = part.limits.taken;
        if (!full_ || !taken || taken->kind != PointsKind::amount || !(taken->high > *full_)) return;
        report(result_, codes::cap_above_full, part.limits.at, {{"cap", shown(taken->high)}, {"full", shown(*full_)}});
    }

    /// What the numbered elements give together.
    void check_elements() {
        if (!full_ || standard_.joined != Joined::sum) return;
        Ratio sum(0);
        std::size_t count = 0;
        for (auto const& part : standard_.parts) {
            if (part.labels.empty()) continue;
            Ratio best(0);
            for (auto const& award : part.awards) {
                if (award.proportion || award.points.kind == PointsKind::judged) return;
                if (award.effect == Effect::gives && amount(award.points) > best) best = amount(award.points);
            }
            for (auto const& step : part.steps)
                if (step.adds && step.amount)
                    best = best + amount(*step.amount) * Ratio(static_cast<std::int64_t>(part.labels.size()));
            if (best.is_zero()) return;
            sum = sum + best;
            ++count;
        }
        if (count < 2 || sum == *full_) return;
        bool const capped = std::any_of(standard_.parts.begin(), standard_.parts.end(),
                                        [](Part const& part) { return part.limits.most.has_value(); });
        if (sum > *full_ && capped) return;
        report(result_, sum > *full_ ? codes::elements_above_full : codes::elements_below_full,
               {0, static_cast<std::uint32_t>(text_.size())}, {{"sum", shown(sum)}, {"full", shown(*full_)}});
    }

    Standard const& standard_;
    std::string_view text_;
    std::optional<Ratio> full_;
    Diagnostics result_;
};

}  // namespace

Diagnostics check_standard(Standard const& standard, std::string_view text, std::optional<Ratio> full) {
    return Check(standard, text, full).run();
}

}  // namespace jixiao::grammar::standard
