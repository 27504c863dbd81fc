// Comparisons: two numbers of which the words name the one that the other is held against.
#include "engine/standard/evaluation.hpp"
#include "grammar/characters.hpp"
#include "grammar/standard/figure.hpp"

namespace jixiao::engine::standard {
namespace {

/// On which sides of another number a value may lie.
struct Side {
    bool below = false, equal = false, above = false;
    std::size_t end = 0;  // bytes; behind the word that says it
};

struct SideWord {
    std::string_view word;
    bool below, equal, above;
};

// Denied ones first.
constexpr SideWord side_words[] = {
    {"不高于", true, true, false}, {"不超过", true, true, false}, {"未超过", true, true, false},
    {"不大于", true, true, false}, {"不多于", true, true, false}, {"不突破", true, true, false},
    {"未突破", true, true, false}, {"不超", true, true, false},   {"未超", true, true, false},
    {"不低于", false, true, true}, {"不小于", false, true, true}, {"不少于", false, true, true},
    {"未低于", false, true, true}, {"高于", false, false, true},  {"超过", false, false, true},
    {"大于", false, false, true},  {"优于", false, false, true},  {"多于", false, false, true},
    {"超出", false, false, true},  {"低于", true, false, false},  {"小于", true, false, false},
    {"少于", true, false, false},  {"降低", true, false, false},  {"下降", true, false, false},
    {"节约", true, false, false},  {"增加", false, false, true},  {"增长", false, false, true},
    {"提高", false, false, true},  {"等于", false, true, false},  {"持平", false, true, false},
    {"相等", false, true, false},  {"相同", false, true, false},  {"一致", false, true, false},
    {"达到", false, true, true},   {"超", false, false, true},
};

std::optional<Side> side_of(std::string_view words) {
    std::optional<Side> side;
    std::size_t covered = 0;
    for (auto const& one : side_words) {
        auto const at = words.find(one.word);
        if (at == std::string_view::npos || (side && at < covered)) continue;
        if (side) {  // 持平或高于
            side->below |= one.below, side->equal |= one.equal, side->above |= one.above;
            continue;
        }
        side = Side{one.below, one.equal, one.above, at + one.word.size()};
        covered = side->end;
    }
    return side;
}

}  // namespace

/// The number that the words name behind 高于, and the one held against it.
std::optional<Pair> Evaluation::held_against(std::string_view words, std::size_t end) const {
    if (question_.facts.size() != 2) return std::nullopt;
    Pair found;
    if (auto const both = pair(); both && common_characters(both->base->name, words) >= 2) found = *both;
    std::size_t named = 0;
    for (std::size_t i = 0; i < 2; ++i) {
        Fact const& one = question_.facts[i];
        bool const meant =
            (found.base == nullptr || named != 0) && one.number && common_characters(one.name, words.substr(end)) >= 3;
        if (meant) ++named, found.base = &one, found.actual = &question_.facts[1 - i];
    }
    bool const usable =
        found.base != nullptr && named < 2 && found.actual->number && compatible(found.actual->unit, found.base->unit);
    return usable ? std::optional<Pair>(found) : std::nullopt;
}

/// 高于全省平均水平, 较计划降低, 不大于预算安排数: two numbers, one of them held against the other that the words name.
std::optional<Truth> Evaluation::compared(std::string_view words) {
    auto const side = side_of(words);
    auto const both = side ? held_against(words, side->end) : std::nullopt;
    if (!both) return std::nullopt;
    Ratio const value = in_unit(*both->actual->number, both->actual->unit, both->base->unit);
    Ratio const border = *both->base->number;
    return truth((side->below && value < border) || (side->equal && value == border) ||
                 (side->above && value > border));
}

/// 高于全县平均1个百分点以上: how far the one lies on that side of the other, in the unit of the range.
std::optional<Truth> Evaluation::compared_by(tree::Condition const& condition) {
    auto const side = side_of(condition.subject);
    if (!side || side->equal || side->above == side->below || condition.range.unit.is_none()) return std::nullopt;
    auto const both = held_against(condition.subject, side->end);
    if (!both) return std::nullopt;
    Ratio const base = *both->base->number;
    Ratio const difference = in_unit(*both->actual->number, both->actual->unit, both->base->unit) - base;
    Ratio const far = side->above ? difference : Ratio(0) - difference;
    bool const share = tree::is_rate(condition.range.unit) && !tree::is_rate(both->base->unit);
    if (!(far > Ratio(0))) return Truth::no;
    if (!share && !compatible(both->base->unit, condition.range.unit)) return std::nullopt;
    if (share && base.is_zero()) return std::nullopt;
    return truth(contains(condition.range,
                          share ? far / base * Ratio(100) : in_unit(far, both->base->unit, condition.range.unit)));
}

}  // namespace jixiao::engine::standard
