// Proportions: 得分=…, 按完成比例, A占B的比例, 与最高值之比, 直线内插.
#include "engine/catalog.hpp"
#include "engine/show.hpp"
#include "engine/standard/evaluation.hpp"
#include "engine/standard/formula.hpp"
#include "grammar/characters.hpp"

namespace jixiao::engine::standard {
namespace {

using grammar::formula::Node;
using grammar::formula::NodeKind;

/// 分值, 权重, 满分 in a formula are the points; 完成率 without a fact of its own is the actual.
bool is_points_name(std::string_view name) {
    for (std::string_view const word : {"分值", "权重", "满分", "标准分", "权重分", "指标分值", "该项分值", "本项分值",
                                        "该指标分值", "权重分值", "总分"})
        if (name == word) return true;
    return false;
}

Node with_points(Node node, Ratio const& full) {
    if (node.kind == NodeKind::name && is_points_name(node.name)) {
        node.kind = NodeKind::number;
        node.value = full;
        node.unit = {};
    }
    for (auto& part : node.parts) part = with_points(std::move(part), full);
    return node;
}

/// 办结率 stands for what 重点工作办结率=… defines.
std::string name_ending(Node const& node, std::string_view whole) {
    constexpr std::size_t three_characters = 9;
    if (node.kind == NodeKind::name && node.name.size() >= three_characters && whole.ends_with(node.name))
        return node.name;
    for (auto const& part : node.parts)
        if (auto found = name_ending(part, whole); !found.empty()) return found;
    return {};
}

bool has_number(Node const& node) {
    if (node.kind == NodeKind::number) return true;
    for (auto const& part : node.parts)
        if (has_number(part)) return true;
    return false;
}

}  // namespace

Outcome Evaluation::by_formula(tree::Award const& award, Ratio const& full) {
    auto const parsed = grammar::formula::parse_formula(award.proportion->formula);
    if (parsed.formulas.empty()) return Outcome::between(Ratio(0), full);
    auto const tree = with_points(parsed.formulas.front().value, full);
    std::vector<grammar::formula::Formula> definitions;
    for (auto const& text : question_.standard.definitions)
        for (auto& one : grammar::formula::parse_formula(text).formulas) {
            if (auto const name = name_ending(tree, one.name); !name.empty()) one.name = name;
            definitions.push_back(std::move(one));
        }
    auto const value = evaluate(tree, definitions, question_.facts);
    if (value.why != NoValue::none) {
        auto const& code = value.why == NoValue::zero_denominator ? codes::zero_denominator : codes::missing_fact;
        tell(notes, code, {{"name", value.what}});
        Outcome outcome = Outcome::between(Ratio(0), full);
        outcome.no_value = true;
        return outcome;
    }
    bool const share = !has_number(tree);
    Ratio const points = share ? value.number * full : value.number;
    tell(steps, codes::standard_formula, {{"text", award.proportion->formula}, {"points", number_text(points)}});
    return Outcome::of(points);
}

Outcome Evaluation::by_quotient(tree::Award const& award, Ratio const& full) {
    auto const& proportion = *award.proportion;
    Fact const *upper = nullptr, *lower = nullptr;
    bool const best = proportion.kind == tree::ProportionKind::of_best,
               least_wanted = proportion.kind == tree::ProportionKind::of_least;
    for (auto const& one : question_.facts) {
        bool const extreme = has(one.name, {"最高", "最低", "最大", "最小", "最优", "最好"});
        if (best || least_wanted) (extreme ? lower : upper) = &one;
    }
    if (!best && !least_wanted) {
        upper = named_fact(question_.facts, proportion.upper);
        lower = named_fact(question_.facts, proportion.lower);
        if (upper == lower && question_.facts.size() == 2) upper = &question_.facts[0], lower = &question_.facts[1];
    }
    if (least_wanted) std::swap(upper, lower);
    if (single() && question_.facts.front().number && grammar::is_percent(question_.facts.front().unit))
        return Outcome::of(*question_.facts.front().number / Ratio(100) * full);
    Outcome none = Outcome::between(Ratio(0), full);
    none.no_value = true;
    bool const has_upper = upper != nullptr && upper->number, has_lower = lower != nullptr && lower->number;
    if (!has_upper || !has_lower) {
        auto const* fact = has_lower ? upper : lower;
        auto const& named = has_lower ? proportion.upper : proportion.lower;
        tell(notes, codes::missing_fact, {{"name", fact != nullptr ? fact->name : named}});
        return none;
    }
    if (lower->number->is_zero()) {
        tell(notes, codes::zero_denominator, {{"name", lower->name}});
        return none;
    }
    Ratio const share = in_unit(*upper->number, upper->unit, lower->unit) / *lower->number;
    tell(steps, codes::standard_share, {{"share", percent_text(share)}, {"points", number_text(share * full)}});
    return Outcome::of(share * full);
}

/// 按完成比例: the share of the target, which is 100% of a rate or what full points ask for.
Outcome Evaluation::by_target(tree::Part const& part, tree::Award const& award, Ratio const& full) {
    Ratio target(100);
    Unit unit = grammar::parse_unit("%");
    bool upper = false;
    auto const take = [&](tree::Range const& range) {
        auto const& end = range.low ? range.low : range.high;
        if (!end || end->value.is_zero()) return;
        target = end->value, unit = range.unit, upper = !range.low;
    };
    if (part.start) take(*part.start);
    if (auto const* whole = full_award(part); whole != nullptr && whole->when.kind == tree::ConditionKind::range)
        take(whole->when.range);
    auto const value = value_for(about_of(part, award.when), unit, tree::Trend::none);
    if (!value) return Outcome::between(Ratio(0), full);
    if (upper && value->is_zero()) return Outcome::of(full);
    Ratio const share = upper ? target / *value : *value / target;
    tell(steps, codes::standard_share, {{"share", percent_text(share)}, {"points", number_text(share * full)}});
    return Outcome::of(share * full);
}

/// The line between the points at both ends of a range.
Outcome Evaluation::by_line(tree::Part const& part, tree::Award const& award, Ratio const& full) {
    auto range = award.when.range;
    auto const at = [&](Ratio const& place, Ratio const& otherwise) {
        for (auto const& other : part.awards) {
            if (other.proportion || other.when.kind != tree::ConditionKind::range ||
                other.points.kind == tree::PointsKind::judged)
                continue;
            bool const here = (other.when.range.low && other.when.range.low->value == place) ||
                              (other.when.range.high && other.when.range.high->value == place);
            bool const inside = here && contains(settled(part, other), place);
            if (inside) return amount(other.points, full);
        }
        return otherwise;
    };
    if (!range.low || !range.high)
        for (auto const& other : part.awards) {
            if (other.proportion || other.when.kind != tree::ConditionKind::range) continue;
            auto const& ends = other.when.range;
            auto const& end = ends.low ? ends.low : ends.high;
            if (!range.unit.is_none() && !ends.unit.is_none() && range.unit != ends.unit) continue;
            range.unit = ends.unit;
            if (!range.low || end->value < range.low->value) range.low = end;
            if (!range.high || end->value > range.high->value) range.high = end;
        }
    auto const value = value_for(about_of(part, award.when), range.unit, range.trend);
    if (!value || !range.low || !range.high || range.low->value == range.high->value)
        return Outcome::between(Ratio(0), full);
    bool rising = true;
    if (auto const* whole = full_award(part); whole != nullptr && whole->when.range.high && !whole->when.range.low)
        rising = false;
    Ratio const low = at(range.low->value, rising ? Ratio(0) : full),
                high = at(range.high->value, rising ? full : Ratio(0));
    Ratio const share = (*value - range.low->value) / (range.high->value - range.low->value);
    Ratio const points = low + (high - low) * share;
    tell(steps, codes::standard_share, {{"share", percent_text(share)}, {"points", number_text(points)}});
    return Outcome::of(points);
}

Outcome Evaluation::proportion(tree::Part const& part, tree::Award const& award, Ratio const& full) {
    auto const result = [&] {
        bool const ends = award.when.range.low && award.when.range.high && !award.when.range.point;
        switch (award.proportion->kind) {
            case tree::ProportionKind::formula: return by_formula(award, full);
            case tree::ProportionKind::quotient:
            case tree::ProportionKind::of_best:
            case tree::ProportionKind::of_least: return by_quotient(award, full);
            case tree::ProportionKind::line: return by_line(part, award, full);
            case tree::ProportionKind::of_target: break;
        }
        if (ends && question_.readings.share == RangeShare::line) return by_line(part, award, full);
        return by_target(part, award, full);
    }();
    if (!result.decided) return result;
    return Outcome::of(most(Ratio(0), least(result.low, full)));
}

}  // namespace jixiao::engine::standard
