// Parts: what one part of a standard gives: the condition that holds, the steps beside it, or neither.
#include <algorithm>
#include <set>

#include "engine/standard/answers.hpp"
#include "engine/standard/evaluation.hpp"
#include "grammar/characters.hpp"

namespace jixiao::engine::standard {
namespace {

bool is_judged_taking(tree::Award const& award) {
    return award.effect == tree::Effect::takes && award.points.kind == tree::PointsKind::judged;
}

}  // namespace

Outcome Evaluation::part(tree::Part const& part, Ratio const& full) {
    if (auto found = series(part, full)) return limited(part, full, *found);
    if (auto found = listed_awards(part, full)) return *found;
    if (auto found = highest_of_list(part, full)) return *found;
    for (auto const& award : part.awards)
        if (award.proportion && (award.proportion->kind == tree::ProportionKind::of_best ||
                                 award.proportion->kind == tree::ProportionKind::of_least))
            return limited(part, full, proportion(part, award, full));
    if (auto found = by_sentences(part, full)) return *found;
    if (auto found = by_subjects(part, full)) return *found;
    if (auto found = from_base(part, full)) return *found;
    bool undecided = false;
    auto const* found = single() ? &question_.facts.front() : nullptr;
    bool const words = found != nullptr && !found->number && !found->date;
    if (words && part.no_task && has(found->text, {"无此项", "不涉及", "未涉及", "无该项", "无任务", "未安排"}))
        return Outcome::of(amount(*part.no_task, full));
    auto const* award = words ? chosen_by_words(part, *found, undecided) : chosen(part, undecided);
    for (auto const& other : part.awards)
        if (is_judged_taking(other) && award == nullptr && (!words || is_negative(found->text)))
            return points_of(part, other, full);
    return award != nullptr ? held(part, full, *award) : nothing_held(part, full, undecided);
}

/// One of the conditions for points holds: what it gives, with what is taken and added beside.
Outcome Evaluation::held(tree::Part const& part, Ratio const& full, tree::Award const& award) {
    auto const* whole = full_award(part);
    auto const base = points_of(part, award, full);
    if (award.effect == tree::Effect::takes) return base;
    bool const same = whole != nullptr && base.decided && base.low == amount(whole->points, full);
    bool const reached = &award == whole || same || award.when.kind == tree::ConditionKind::none;
    bool const apart = std::any_of(part.steps.begin(), part.steps.end(), [](auto const& step) {
        return step.direction == tree::Direction::each || step.adds;
    });
    bool const others =
        std::any_of(part.awards.begin(), part.awards.end(), [](auto const& one) { return !is_giving(one); });
    bool const takes = std::any_of(part.steps.begin(), part.steps.end(), [](auto const& step) { return !step.adds; });
    if (award.veto || (base.decided && base.low <= Ratio(0)) || award.proportion) return limited(part, full, base);
    if (reached || apart || others) return limited(part, full, beside(part, full, base, reached ? &award : nullptr));
    if (!takes) return limited(part, full, base);
    auto const stepped =
        limited(part, full, beside(part, full, Outcome::of(whole != nullptr ? amount(whole->points, full) : full)));
    bool const own = std::none_of(part.steps.begin(), part.steps.end(), [&](auto const& step) {
        return !step.base && holds(part, step.when, false) == Truth::yes;
    });
    bool const untouched =
        stepped.decided && stepped.low == amount(whole != nullptr ? whole->points : award.points, full);
    if (untouched) return limited(part, full, base);
    if (own || !stepped.decided || !base.decided || stepped.low == base.low)
        return own ? limited(part, full, base) : stepped;
    return Outcome::between(least(stepped.low, base.low), most(stepped.low, base.low));
}

/// 持平得4分，每增长1%扣1分: the steps begin where less than full points are given.
tree::Award const* Evaluation::level_award(tree::Part const& part) const {
    bool const change = std::any_of(part.steps.begin(), part.steps.end(), [](auto const& step) { return step.change; });
    for (auto const& award : part.awards) {
        bool const level = has(award.when.text, {"持平", "零增长", "不变"}) && award.effect == tree::Effect::gives;
        if (change && level && &award != full_award(part)) return &award;
    }
    return nullptr;
}

/// None of the conditions for points holds, or it is not known.
Outcome Evaluation::nothing_held(tree::Part const& part, Ratio const& full, bool undecided) {
    bool const adds = std::any_of(part.steps.begin(), part.steps.end(), [](auto const& step) { return step.adds; }) ||
                      std::any_of(part.awards.begin(), part.awards.end(),
                                  [](auto const& award) { return award.effect == tree::Effect::adds; });
    bool const takes = std::any_of(part.steps.begin(), part.steps.end(), [](auto const& step) { return !step.adds; });
    bool const gives = std::any_of(part.awards.begin(), part.awards.end(), is_giving);
    bool const taking = std::any_of(part.awards.begin(), part.awards.end(),
                                    [](auto const& award) { return award.effect == tree::Effect::takes; });
    if ((undecided && part.steps.empty()) || is_beyond_best(part)) return Outcome::between(Ratio(0), full);
    auto const* whole = full_award(part);
    bool const no_start = whole == nullptr && takes &&
                          std::any_of(part.awards.begin(), part.awards.end(),
                                      [](auto const& award) { return award.proportion.has_value(); });
    if (no_start) return Outcome::between(Ratio(0), full);  // the points at the border follow from a formula
    Ratio const from = whole != nullptr ? amount(whole->points, full) : full;
    bool const stepped = takes || taking || (!gives && !adds);
    auto const result = limited(part, full, beside(part, full, Outcome::of(stepped ? from : Ratio(0))));
    auto const* level = result.decided && takes && result.low < from ? level_award(part) : nullptr;
    if (level == nullptr) return result;
    auto const lower = limited(part, full, beside(part, full, Outcome::of(amount(level->points, full))));
    return lower.low == result.low ? result : Outcome::between(lower.low, result.low);
}

/// 低于80%的，在3分基础上每低1个百分点扣0.3分: where its condition holds it alone counts.
std::optional<Outcome> Evaluation::from_base(tree::Part const& part, Ratio const& full) {
    for (auto const& step : part.steps) {
        if (!step.base || holds(part, step.when, false) != Truth::yes) continue;
        auto const change = change_of(part, step, full);
        if (!change) return Outcome::between(Ratio(0), full);
        return limited(part, full, Outcome::of(amount(*step.base, full) + *change));
    }
    return std::nullopt;
}

/// A value on the better side of the best band, where the band says that it ends: nobody said what it earns.
bool Evaluation::is_beyond_best(tree::Part const& part) {
    auto const* best = full_award(part);
    if (best == nullptr || best->when.kind != tree::ConditionKind::range || !part.steps.empty()) return false;
    auto const range = settled(part, *best);
    auto const value = value_for(about_of(part, best->when), range.unit, range.trend);
    if (!value || !range.low || !range.high || range.point || contains(range, *value)) return false;
    bool below = false, above = false;
    for (auto const& award : part.awards)
        if (award.when.kind == tree::ConditionKind::otherwise) return false;
    for (auto const& award : part.awards) {
        if (&award == best || award.when.kind != tree::ConditionKind::range) continue;
        auto const other = settled(part, award);
        below |= other.high && other.high->value <= range.low->value;
        above |= other.low && other.low->value >= range.high->value;
    }
    return (*value > range.high->value && below && !above) || (*value < range.low->value && above && !below);
}

/// The sentences that give points, in their order.
std::vector<std::size_t> Evaluation::giving_sentences(tree::Part const& part, Ratio const& full) const {
    std::vector<std::size_t> sentences;
    for (auto const& award : part.awards) {
        bool const gives =
            is_giving(award) && award.points.kind != tree::PointsKind::judged && amount(award.points, full) > Ratio(0);
        bool const known = std::find(sentences.begin(), sentences.end(), award.sentence) != sentences.end();
        if (gives && !known) sentences.push_back(award.sentence);
    }
    std::sort(sentences.begin(), sentences.end());
    return sentences;
}

/// Each sentence that gives points, with those behind it that give none, as a part of its own.
std::vector<tree::Part> Evaluation::sentences_of(tree::Part const& part, Ratio const& full) const {
    auto const sentences = giving_sentences(part, full);
    std::vector<tree::Part> groups(sentences.size());
    if (groups.empty()) return groups;
    auto const group_of = [&](std::size_t sentence) -> tree::Part& {
        auto const after = std::upper_bound(sentences.begin(), sentences.end(), sentence);
        return groups[after == sentences.begin() ? 0 : static_cast<std::size_t>(after - sentences.begin()) - 1];
    };
    for (auto const& award : part.awards) group_of(award.sentence).awards.push_back(award);
    for (auto const& step : part.steps) group_of(step.sentence).steps.push_back(step);
    return groups;
}

/// 程序规范得2分，否则不得分；资料齐全得2分，每缺一份扣0.5分: sentences whose points together are those of the indicator.
std::optional<Outcome> Evaluation::by_sentences(tree::Part const& part, Ratio const& full) {
    auto const groups = sentences_of(part, full);
    if (groups.size() < 2) return std::nullopt;
    Ratio sum(0);
    for (auto const& group : groups) {
        auto const* best = full_award(group);
        if (best == nullptr || amount(best->points, full) >= full) return std::nullopt;
        sum = sum + amount(best->points, full);
    }
    if (sum != full) return std::nullopt;
    Outcome total = Outcome::of(Ratio(0));
    for (auto const& group : groups) {
        auto const own = this->part(group, amount(full_award(group)->points, full));
        total.decided &= own.decided;
        total.no_value |= own.no_value;
        total.low = total.low + own.low;
        total.high = total.high + own.high;
    }
    return total.decided ? limited(part, full, total) : total;
}

/// 开工率≥80%得3分，竣工率≥60%得3分: conditions of different things whose points together are those of the indicator.
std::optional<Outcome> Evaluation::by_subjects(tree::Part const& part, Ratio const& full) {
    if (single() || !part.steps.empty()) return std::nullopt;
    std::set<std::string> subjects;
    std::vector<tree::Award const*> apart;
    Ratio sum(0);
    for (auto const& award : part.awards) {
        bool const positive = is_giving(award) && amount(award.points, full) > Ratio(0);
        if (!positive) continue;
        bool const words = award.when.kind == tree::ConditionKind::words;
        auto const& subject = words ? award.when.text : award.when.subject;
        bool const own = (words || award.when.kind == tree::ConditionKind::range) && !subject.empty() &&
                         !award.proportion && award.points.kind != tree::PointsKind::judged;
        if (!own || amount(award.points, full) >= full || !subjects.insert(subject).second) return std::nullopt;
        sum = sum + amount(award.points, full);
        apart.push_back(&award);
    }
    if (subjects.size() < 2 || sum != full) return std::nullopt;
    Ratio total(0);
    for (auto const* award : apart) {
        auto const found = holds(part, award->when, false);
        if (found == Truth::unknown) return Outcome::between(Ratio(0), full);
        if (found == Truth::yes) total = total + points_of(part, *award, full).low;
    }
    return Outcome::of(total);
}

}  // namespace jixiao::engine::standard
