// Bands: which of the conditions for points counts.
#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/show.hpp"
#include "engine/standard/answers.hpp"
#include "engine/standard/evaluation.hpp"
#include "grammar/characters.hpp"

namespace jixiao::engine::standard {
namespace {

bool is_band(tree::Award const& award) {
    return award.effect == tree::Effect::gives && award.when.kind == tree::ConditionKind::range;
}

bool gives_nothing(tree::Award const& award) {
    return award.points.kind == tree::PointsKind::amount && award.points.high <= Ratio(0) && !award.proportion;
}

/// a lies wholly inside b, and b reaches further.
bool is_inside(tree::Range const& a, tree::Range const& b) {
    bool const low = !b.low || (a.low && a.low->value >= b.low->value);
    bool const high = !b.high || (a.high && a.high->value <= b.high->value);
    bool const same_low = a.low.has_value() == b.low.has_value() && (!a.low || a.low->value == b.low->value);
    bool const same_high = a.high.has_value() == b.high.has_value() && (!a.high || a.high->value == b.high->value);
    return low && high && !(same_low && same_high);
}

/// How firmly a range says that a value at one of its ends belongs to it; inside: surely.
tree::Firmness firmness_at(tree::Range const& range, Ratio const& value) {
    for (auto const& end : {range.low, range.high})
        if (end && end->value == value) return end->firm;
    return tree::Firmness::stated;
}

bool is_end(tree::Range const& range, Ratio const& value) {
    return (range.low && range.low->value == value) || (range.high && range.high->value == value);
}

}  // namespace

/// 90%（含）-100%得5分 as the best of the bands: 100% and more belong to it unless another band is above.
tree::Range Evaluation::with_open_top(tree::Part const& part, tree::Award const& award, tree::Range range) const {
    bool const top = range.low && range.high && range.high->value == Ratio(100) && &award == full_award(part);
    bool const above = std::any_of(part.awards.begin(), part.awards.end(), [&](tree::Award const& other) {
        return &other != &award && is_band(other) && other.when.range.low && other.when.range.low->value >= Ratio(100);
    });
    if (top && !above && part.steps.empty()) range.high.reset();
    return range;
}

/// A number alone as a band: at least, at most or the very number, by what stands around it.
tree::Range Evaluation::settled(tree::Part const& part, tree::Award const& award) const {
    auto range = award.when.range;
    if (!range.point) return with_open_top(part, award, range);
    Ratio const value = range.low->value;
    bool below = false, above = false;
    for (auto const& other : part.awards) {
        if (&other == &award || !is_band(other)) continue;
        auto const& beside = other.when.range;
        Ratio const place = beside.high ? beside.high->value : beside.low->value;
        below |= place < value || (place == value && beside.high && (!beside.low || beside.low->value < value));
        above |= beside.low && (beside.low->value > value ||
                                (beside.low->value == value && (!beside.high || beside.high->value > value)));
    }
    for (auto const& step : part.steps)
        below |= step.direction == tree::Direction::below, above |= step.direction == tree::Direction::above;
    bool const counter = !grammar::is_percent(range.unit) && (range.unit.is_none() || grammar::is_counter(range.unit));
    if (gives_nothing(award)) {
        if (counter && value > Ratio(0)) range.high.reset();
        return range;
    }
    Ratio const own = amount(award.points, question_.full);
    bool const less_is_better = std::none_of(part.awards.begin(), part.awards.end(), [&](tree::Award const& other) {
        return is_band(other) && !other.proportion && amount(other.points, question_.full) > own;
    });
    bool const rank = grammar::contains(award.when.text, "第") || (below && above);
    if (rank && !(below && !above)) return range;
    if (above && !below && less_is_better)
        range.low.reset();
    else if (above && !below)
        return range;
    else if (!value.is_zero())
        range.high.reset();
    return range;
}

tree::Award const* Evaluation::full_award(tree::Part const& part) const {
    tree::Award const* best = nullptr;
    for (auto const& award : part.awards) {
        if (award.effect != tree::Effect::gives || award.proportion || award.points.kind == tree::PointsKind::judged ||
            gives_nothing(award))
            continue;
        if (best == nullptr || amount(award.points, question_.full) > amount(best->points, question_.full))
            best = &award;
    }
    return best;
}

/// Of two bands that hold: the narrower, else the one whose mark says so, else as the ruleset reads borders.
tree::Award const* Evaluation::better_of(tree::Part const& part, tree::Award const& a, tree::Award const& b,
                                         Ratio const& value) {
    auto const one = settled(part, a), two = settled(part, b);
    bool const border = is_end(one, value) && is_end(two, value);
    if (is_inside(one, two)) return &a;
    if (is_inside(two, one)) return &b;
    if (border) {
        auto const first = firmness_at(one, value), second = firmness_at(two, value);
        bool const first_wins = first == tree::Firmness::stated, second_wins = second == tree::Firmness::stated;
        if (first_wins != second_wins) return first_wins ? &a : &b;
    }
    bool const a_more = amount(a.points, question_.full) >= amount(b.points, question_.full);
    bool const better = question_.readings.border == SharedBorder::better;
    return a_more == better ? &a : &b;
}

/// Between two bands: the one that was reached, or by rounding the next.
tree::Award const* Evaluation::in_gap(tree::Part const& part) {
    tree::Award const *below = nullptr, *above = nullptr;
    Ratio gap_low, gap_high;
    for (auto const& award : part.awards) {
        if (!is_band(award)) continue;
        auto const range = settled(part, award);
        auto const value = value_for(about_of(part, award.when), range.unit, range.trend);
        if (!value) return nullptr;
        if (range.high && range.high->value < *value && (below == nullptr || range.high->value > gap_low))
            below = &award, gap_low = range.high->value;
        if (range.low && range.low->value > *value && (above == nullptr || range.low->value < gap_high))
            above = &award, gap_high = range.low->value;
    }
    if (below == nullptr || above == nullptr) return nullptr;
    bool const below_less = amount(below->points, question_.full) <= amount(above->points, question_.full);
    auto const* lower = below_less ? below : above;
    auto const* higher = below_less ? above : below;
    auto const* about = &below->when;
    auto const value = value_for(about_of(part, *about), about->range.unit, about->range.trend);
    bool const nearer = *value - gap_low >= gap_high - *value;
    bool const rounds = question_.readings.gap == BandGap::rounded && nearer == below_less;
    return rounds ? higher : lower;
}

/// Words beside words: the condition that says it most clearly.
tree::Award const* Evaluation::chosen_by_words(tree::Part const& part, Fact const& found, bool& undecided) {
    tree::Award const* best = nullptr;
    int most_clear = 69;
    for (auto const& award : part.awards) {
        bool const judged = award.points.kind == tree::PointsKind::judged;
        if ((award.effect != tree::Effect::gives && !judged) || award.when.kind == tree::ConditionKind::otherwise)
            continue;
        int const clear = agreement(award.when.text, found.text);
        bool const more = clear == most_clear && best != nullptr &&
                          amount(award.points, question_.full) > amount(best->points, question_.full);
        if (clear > most_clear || more) best = &award, most_clear = clear;
    }
    if (best != nullptr) return best;
    bool below_veto = false;
    for (auto const& award : part.awards) {
        if (award.veto && holds(part, award.when, true) == Truth::yes) return &award;
        below_veto |= award.veto && grade_reaches(award.when.text, found.text) == std::optional<bool>(false);
    }
    if (below_veto)
        if (auto const* whole = full_award(part)) return whole;
    tree::Award const* otherwise = nullptr;
    bool unknown = false;
    for (auto const& award : part.awards) {
        if (award.effect != tree::Effect::gives) continue;
        if (award.when.kind == tree::ConditionKind::otherwise) {
            otherwise = &award;
            continue;
        }
        auto const held = holds(part, award.when, gives_nothing(award));
        unknown |= held == Truth::unknown;
        bool const more =
            best == nullptr || amount(award.points, question_.full) > amount(best->points, question_.full);
        if (held == Truth::yes && more) best = &award;
    }
    if (best != nullptr) return best;
    bool const taken = std::any_of(part.awards.begin(), part.awards.end(), [&](tree::Award const& award) {
        return award.effect == tree::Effect::takes && agreement(award.when.text, found.text) >= 70;
    });
    if (taken) return nullptr;
    if (unknown && !is_negative(found.text)) undecided = true;
    return undecided ? nullptr : otherwise;
}

tree::Award const* Evaluation::chosen(tree::Part const& part, bool& undecided) {
    tree::Award const *best = nullptr, *otherwise = nullptr;
    Ratio best_value;
    bool best_range = false, unknown = false, any = false;
    for (auto const& award : part.awards) {
        if (award.effect != tree::Effect::gives) continue;
        any = true;
        if (award.when.kind == tree::ConditionKind::otherwise) {
            otherwise = &award;
            continue;
        }
        auto condition = award.when;
        if (is_band(award)) condition.range = settled(part, award);
        auto const held = holds(part, condition, gives_nothing(award));
        unknown |= held == Truth::unknown;
        if (held != Truth::yes) continue;
        if (award.veto) return &award;
        bool const range = is_band(award);
        auto const value =
            range ? value_for(about_of(part, condition), condition.range.unit, condition.range.trend) : std::nullopt;
        if (best == nullptr)
            best = &award, best_range = range, best_value = value.value_or(Ratio(0));
        else if (range && best_range && value)
            best = better_of(part, *best, award, *value), best_value = *value;
        else if (amount(award.points, question_.full) > amount(best->points, question_.full) || gives_nothing(award))
            best = &award, best_range = range;
    }
    if (best != nullptr) return best;
    if (unknown && part.steps.empty()) {
        undecided = true;
        return nullptr;
    }
    if (otherwise != nullptr && part.steps.empty()) return otherwise;
    if (any && part.steps.empty())
        if (auto const* gap = in_gap(part)) return gap;
    undecided |= unknown && otherwise == nullptr;
    return otherwise;
}

Outcome Evaluation::points_of(tree::Part const& part, tree::Award const& award, Ratio const& full) {
    if (award.proportion) return proportion(part, award, full);
    Ratio const low = amount(award.points, full), high = amount(award.points, full, true);
    if (award.points.kind != tree::PointsKind::judged) {
        tell(steps, codes::standard_held, {{"text", award.when.text}, {"points", number_text(low)}});
        Ratio total = low;
        for (auto const& step : award.also)
            if (auto const change = change_of(part, step, full)) total = total + *change;
        return Outcome::of(part.limits.below_zero || !total.is_negative() ? total : Ratio(0));
    }
    bool const takes = award.effect == tree::Effect::takes;
    if (!award.points.bounded) return Outcome::between(Ratio(0), full);
    return takes ? Outcome::between(most(Ratio(0), full - high), full - low) : Outcome::between(low, least(high, full));
}

/// 完成90%得9分，完成80%得8分，依次类推: the step goes on between the first award and the stop.
std::optional<Outcome> Evaluation::series(tree::Part const& part, Ratio const& full) {
    std::vector<tree::Award const*> bands;
    for (auto const& award : part.awards)
        if (is_band(award) && !gives_nothing(award)) bands.push_back(&award);
    if (!part.series || bands.size() < 2) return std::nullopt;
    auto const& one = *bands[bands.size() - 2];
    auto const& two = *bands.back();
    auto const place = [](tree::Award const& award) {
        return award.when.range.low ? award.when.range.low->value : award.when.range.high->value;
    };
    auto const value = value_for(about_of(part, two.when), two.when.range.unit, two.when.range.trend);
    if (!value) return std::nullopt;
    for (auto const& award : part.awards)
        if (is_band(award) && gives_nothing(award) && contains(award.when.range, *value)) return Outcome::of(Ratio(0));
    Ratio const width = place(one) - place(two), worth = amount(one.points, full) - amount(two.points, full);
    if (width.is_zero()) return std::nullopt;
    Ratio count = (*value - place(two)) / width;
    if (question_.readings.series == SeriesStep::steps) {
        auto const whole = count.to_decimal(0, grammar::Rounding::down);
        if (!whole) return std::nullopt;
        Ratio const floor(*whole);
        count = count < floor ? floor - Ratio(1) : floor;
    }
    Ratio const points = amount(two.points, full) + count * worth;
    return Outcome::of(most(Ratio(0), least(points, full)));
}

}  // namespace jixiao::engine::standard
