// Values: which of the facts a rule speaks of, and what it is in the unit of the rule.
#include "engine/standard/answers.hpp"
#include "engine/standard/evaluation.hpp"
#include "engine/standard/formula.hpp"
#include "grammar/characters.hpp"
#include "grammar/standard/figure.hpp"

namespace jixiao::engine::standard {
namespace {

bool is_last(std::string_view name) {
    return has(name, {"上年", "去年", "上期", "基期", "往年", "同期", "前一年", "上一年"});
}

bool is_planned(std::string_view name) {
    if (has(name, {"实际", "决算", "完成数", "支出数"}) && !has(name, {"应"})) return false;
    return has(name,
               {"预算", "计划", "应", "总", "概算", "目标", "编制", "核定", "全部", "下达", "标准", "定额", "平均"});
}

/// 0.95 beside 95% may be either.
bool is_bare_share(Fact const& found, Unit const& unit) {
    bool const rate = grammar::is_percent(unit) && found.unit.is_none() && found.number.has_value();
    return rate && *found.number > Ratio(0) && *found.number <= Ratio(1);
}

}  // namespace

bool compatible(Unit const& a, Unit const& b) {
    if (a.is_none() || b.is_none() || a == b || grammar::convertible(a, b)) return true;
    return (tree::is_rate(a) && tree::is_rate(b)) || (grammar::is_counter(a) && grammar::is_counter(b));
}

Ratio in_unit(Ratio const& value, Unit const& from, Unit const& to) {
    if (from == to || from.is_none() || to.is_none()) return value;
    auto const converted = grammar::convert(value, from, to);
    return converted.valid() ? converted : value;
}

tree::Trend trend_of(std::string_view name) {
    if (has(name, {"变动", "变化", "增减"})) return tree::Trend::up;
    if (has(name, {"下降", "降低", "减少", "压减", "降幅", "压缩", "节约", "减幅", "缩短", "负增长"}))
        return tree::Trend::down;
    if (has(name, {"增长", "增幅", "提高", "上升", "增加"})) return tree::Trend::up;
    return tree::Trend::none;
}

/// What a number is called: 逾期天数, and what stands before it.
std::string Evaluation::measure_of(Fact const& found) const {
    return (single() ? question_.measure : found.name) + found.lead;
}

/// The number in a fitting unit whose name is most like the text; nothing where several are equally like it.
Fact const* Evaluation::counted_fact(std::string_view about, Unit const& unit) const {
    Fact const* best = nullptr;
    std::size_t most = 0;
    bool several = false;
    for (auto const& one : question_.facts) {
        if (!one.number || !compatible(one.unit, unit) || is_bare_share(one, unit)) continue;
        std::size_t const common = common_characters(one.name, about);
        several = best != nullptr && (common == most || (several && common < most));
        if (best == nullptr || common > most) best = &one, most = common;
    }
    return several ? nullptr : best;
}

/// The fact that words are compared with: one that says them, else the one named most like them.
Fact const* Evaluation::spoken_fact(std::string_view text) const {
    if (single()) return &question_.facts.front();
    Fact const* best = nullptr;
    int most = 0;
    for (auto const& one : question_.facts) {
        auto const common = static_cast<int>(common_characters(one.name, text));
        int const said = one.number ? 0 : agreement(text, one.text);
        int const named = common < 2 ? common : common * 40;  // a name beats what any other fact says
        int const score = named + (one.number || common == 0 ? 0 : common == 1 ? 1 : 60) + (said >= 75 ? said / 3 : 0);
        if (score > most) best = &one, most = score;
    }
    return best;
}

std::optional<Pair> Evaluation::pair() const {
    if (question_.facts.size() != 2) return std::nullopt;
    Fact const& first = question_.facts[0];
    Fact const& second = question_.facts[1];
    if (!first.number || !second.number || !compatible(first.unit, second.unit)) return std::nullopt;
    for (auto const test : {is_last, is_planned}) {
        if (test(first.name) == test(second.name)) continue;
        bool const turned = test(first.name);
        return Pair{turned ? &second : &first, turned ? &first : &second, test == is_last};
    }
    return std::nullopt;
}

/// This year against the year before, in % or as a difference.
std::optional<Ratio> Evaluation::compared_change(bool rate) {
    auto const both = pair();
    if (!both || !both->last) return std::nullopt;
    Ratio const base = *both->base->number;
    Ratio const difference = in_unit(*both->actual->number, both->actual->unit, both->base->unit) - base;
    if (!rate || grammar::is_percent(both->base->unit)) return difference;
    if (base.is_zero()) return std::nullopt;
    return difference / base * Ratio(100);
}

/// By the formula that stands in front of the rule: 及时率=及时完成数/计划数×100%.
std::optional<Ratio> Evaluation::defined_value(std::string_view about, Unit const& unit) const {
    if (single() || question_.standard.definitions.empty() || !tree::is_rate(unit)) return std::nullopt;
    for (auto const& text : question_.standard.definitions) {
        auto const parsed = grammar::formula::parse_formula(text);
        if (parsed.formulas.empty()) continue;
        bool const named =
            common_characters(parsed.formulas.front().name, about) >= 2 || question_.standard.definitions.size() == 1;
        std::span<grammar::formula::Formula const> const formulas(parsed.formulas);
        auto const value = evaluate(formulas.front().value, formulas.subspan(1), question_.facts);
        bool const fits = value.why == NoValue::none && value.kind != ValueKind::amount;
        if (named && fits) return value.number * Ratio(100);
    }
    return std::nullopt;
}

/// The number that a rule speaks of, in its unit; two amounts beside a per cent are a rate.
std::optional<Ratio> Evaluation::value_for(std::string_view about, Unit const& unit, tree::Trend trend) {
    auto const both = tree::is_rate(unit) ? pair() : std::nullopt;
    bool const amounts = both && !tree::is_rate(both->base->unit);
    auto const* found = amounts ? nullptr : counted_fact(about, unit);
    if (found == nullptr) {
        if (auto const value = defined_value(about, unit)) return value;
        if (!amounts || both->base->number->is_zero()) return std::nullopt;
        if (both->last || trend != tree::Trend::none || has(about, {"上年", "去年", "同比"}))
            if (auto const change = compared_change(true))
                return trend == tree::Trend::down ? Ratio(0) - *change : *change;
        return in_unit(*both->actual->number, both->actual->unit, both->base->unit) / *both->base->number * Ratio(100);
    }
    Ratio const value = in_unit(*found->number, found->unit, unit);
    auto const own = trend_of(found->lead.empty() ? measure_of(*found) : found->lead);
    bool const turned = trend != tree::Trend::none && own != tree::Trend::none && own != trend;
    return turned ? Ratio(0) - value : value;
}

}  // namespace jixiao::engine::standard
