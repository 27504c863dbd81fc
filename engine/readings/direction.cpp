#include "engine/readings/direction.hpp"

#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/names.hpp"
#include "engine/nature/plain_name.hpp"
#include "engine/show.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::engine {

using grammar::syntax::Quantity;

namespace {

BareMeaning as_stated(Sense direction) {
    switch (direction) {
        case Sense::higher: return BareMeaning::at_least;
        case Sense::lower: return BareMeaning::at_most;
        case Sense::exact:
        case Sense::inside: break;
    }
    return BareMeaning::exactly;
}

bool fits(BareCase const& bare, std::string const& dimension) {
    auto const& wanted = bare.dimensions;
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), dimension) != wanted.end();
}

/// 增长率 0% asks for no loss, not for nothing.
bool is_nothing(Quantity const& number, NameSays const& name) {
    return number.value.is_zero() && !name.can_be_negative;
}

/// 10栋, 95%: nobody means that there should be no more of them; 15天, 50万元 and 4次例会 may well be limits.
bool may_be_limit(IndicatorSpec const& spec, Quantity const& number) {
    constexpr std::string_view few = "会议 例会 接待 出国 出境 公务 用车 公车 编制 文件 评比 检查";
    constexpr std::string_view earned = "产值 收入 增收 收益 利润 税收 销售 营业额 产量 投资额 带动 筹集 争取";
    bool const is_spent = is_money(number.unit) && grammar::word_in(earned, spec.name).empty();
    bool const is_counted = !number.unit.is_none() && !grammar::is_duration(number.unit) && !is_spent;
    return !is_counted || !grammar::word_in(few, spec.name).empty();
}

Direction by_level(IndicatorSpec const& spec, Quantity const& number, BarePolicy const& policy) {
    auto const dimension = grammar::dimension(number.unit);
    auto const level1 = level_key(spec.level1);
    auto const level2 = level_key(spec.level2);
    auto const found = std::find_if(policy.cases.begin(), policy.cases.end(), [&](BareCase const& bare) {
        auto const level = level_key(bare.level);
        return (level == level1 || level == level2) && fits(bare, dimension);
    });
    Direction result{policy.otherwise, Ground::policy};
    if (found != policy.cases.end()) result = {found->meaning, Ground::level};
    result.may_be_limit = may_be_limit(spec, number);
    return result;
}

}  // namespace

Direction direction_of(IndicatorSpec const& spec, Quantity const& number, BarePolicy const& policy) {
    return direction_of(spec, name_says(plain_name(spec.name)), number, policy);
}

Direction direction_of(IndicatorSpec const& spec, NameSays const& name, Quantity const& number,
                       BarePolicy const& policy) {
    if (spec.direction) return {as_stated(*spec.direction), Ground::table};
    if (is_nothing(number, name)) return {BareMeaning::exactly, Ground::zero};
    switch (nature_of(name, number.unit)) {
        case Nature::more: return {BareMeaning::at_least, Ground::name};
        case Nature::less: return {BareMeaning::at_most, Ground::name};
        case Nature::unknown: break;
    }
    return by_level(spec, number, policy);
}

Criterion read_target(IndicatorSpec const& spec, BarePolicy const& policy) {
    return lower(spec.target, [&](Quantity const& number) { return direction_of(spec, number, policy); });
}

std::vector<BareMeaning> possible_meanings(Direction const& chosen) {
    std::vector<BareMeaning> result{chosen.meaning};
    bool const open = chosen.ground == Ground::level || chosen.ground == Ground::policy;
    if (chosen.ground == Ground::name && chosen.meaning == BareMeaning::at_least)
        result.push_back(BareMeaning::exactly);
    for (auto const other : {BareMeaning::at_least, BareMeaning::at_most, BareMeaning::exactly})
        if (open && other != chosen.meaning && (other != BareMeaning::at_most || chosen.may_be_limit))
            result.push_back(other);
    return result;
}

Message direction_note(IndicatorSpec const& spec, Direction const& direction, Criterion::Part const& part) {
    std::vector<grammar::Argument> arguments{{"target", spec.target_text}, {"meaning", meaning_text(part)}};
    if (direction.ground == Ground::zero) return {&codes::nothing_meant, std::move(arguments)};
    if (direction.ground != Ground::name) return {&codes::direction_assumed, std::move(arguments)};
    bool const less = direction.meaning == BareMeaning::at_most;
    arguments.push_back({"name", spec.name});
    arguments.push_back({"better", less ? Text("越小越好", "less is better") : Text("越大越好", "more is better")});
    return {&codes::direction_by_name, std::move(arguments)};
}

}  // namespace jixiao::engine
