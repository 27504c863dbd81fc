#include "grammar/standard/settle.hpp"

#include <algorithm>

namespace jixiao::grammar::standard {
namespace {

bool is_open(Award const& award) {
    return award.points.kind == PointsKind::judged && !award.points.bounded && award.effect == Effect::gives;
}

/// Nothing in it that earns or costs anything, begins anywhere or ends anywhere.
bool is_bare(Part const& part) {
    auto const& limits = part.limits;
    return part.awards.empty() && part.steps.empty() && part.labels.empty() && !part.start && !limits.said &&
           !limits.least && !limits.taken && !limits.most;
}

/// 偏差率（绝对值）≤3%, ＞3%且≤8%: the absolute value in one band is meant in all.
void share_magnitude(Part& part) {
    bool const any = std::any_of(part.awards.begin(), part.awards.end(),
                                 [](Award const& award) { return award.when.range.magnitude; });
    for (auto& award : part.awards) award.when.range.magnitude = any;
}

Award band_of(Step const& step) {
    Award award = band_at(step);
    award.when.text = award.when.subject = step.subject;
    award.effect = step.adds ? Effect::gives : Effect::takes;
    award.sentence = step.sentence;
    return award;
}

/// 有1项不达标扣2分，2项不达标扣4分; 完成1个得1分，完成2个得3分: beside other numbers of things one is a band, not a step.
void settle_count_bands(Part& part) {
    for (Effect const effect : {Effect::takes, Effect::gives}) {
        bool const bands = std::any_of(part.awards.begin(), part.awards.end(), [&](Award const& award) {
            return award.effect == effect && award.when.kind == ConditionKind::range &&
                   is_counter(award.when.range.unit) && award.points.high > Ratio(0);
        });
        auto const is_band = [&](Step const& step) {
            return step.single && step.size && step.amount && step.adds == (effect == Effect::gives);
        };
        if (!bands) continue;
        for (auto const& step : part.steps)
            if (is_band(step)) part.awards.push_back(band_of(step));
        part.steps.erase(std::remove_if(part.steps.begin(), part.steps.end(), is_band), part.steps.end());
    }
}

/// 得满分 within ①数量指标3分 is 3.
void settle_own_points(Part& part) {
    if (!part.full) return;
    auto const settle = [&](Points& points) {
        if (points.kind != PointsKind::share) return;
        points = {PointsKind::amount, points.low * part.full->high, points.high * part.full->high};
    };
    for (auto& award : part.awards)
        if (!award.proportion) settle(award.points);
    for (auto& step : part.steps)
        if (step.amount) settle(*step.amount);
}

/// No rule at all but 综合评分.
bool is_judged(Standard const& standard) {
    bool any = false;
    for (auto const& part : standard.parts) {
        any |= !part.awards.empty();
        if (!part.steps.empty() || !std::all_of(part.awards.begin(), part.awards.end(), is_open)) return false;
    }
    return any;
}

}  // namespace

Award band_at(Step const& step) {
    Award award;
    award.when.kind = ConditionKind::range;
    award.when.range.low = award.when.range.high = End{*step.size, true, Firmness::stated};
    award.when.range.unit = step.unit;
    award.when.range.point = true;
    award.when.at = award.at = step.at;
    if (step.amount) award.points = *step.amount;
    return award;
}

void settle(Standard& standard) {
    auto& parts = standard.parts;
    parts.erase(std::remove_if(parts.begin(), parts.end(), is_bare), parts.end());
    standard.judged = is_judged(standard);
    for (auto& part : parts) {
        share_magnitude(part);
        settle_count_bands(part);
        settle_own_points(part);
    }
}

}  // namespace jixiao::grammar::standard
