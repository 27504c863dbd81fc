#include "engine/standard/formula.hpp"

#include <map>
#include <set>
#include <vector>

#include "grammar/characters.hpp"

namespace jixiao::engine::standard {
namespace {

using grammar::formula::Formula;
using grammar::formula::Node;
using grammar::formula::NodeKind;
using grammar::formula::Operation;

constexpr int max_definitions = 16;  // one inside the other

Value failed(NoValue why, std::string what) {
    Value value;
    value.why = why;
    value.what = std::move(what);
    return value;
}

/// 95% is 0.95 of a rate; other units are amounts.
Value value_of(Ratio const& number, Unit const& unit) {
    Value value;
    value.number = number;
    value.unit = unit;
    if (grammar::is_percent(unit)) {
        value.kind = ValueKind::rate;
        value.number = grammar::convert(number, unit, grammar::parse_unit("%")) / Ratio(100);
    } else if (!unit.is_none()) {
        value.kind = ValueKind::amount;
    }
    return value;
}

/// The value of b in the unit of a, where they convert.
Ratio aligned(Value const& a, Value const& b) {
    if (a.kind != ValueKind::amount || b.kind != ValueKind::amount || a.unit == b.unit) return b.number;
    auto const converted = grammar::convert(b.number, b.unit, a.unit);
    return converted.valid() ? converted : b.number;
}

Value sum(Value a, Value const& b, bool minus) {
    Value const& lead = a.kind == ValueKind::amount || b.kind != ValueKind::amount ? a : b;
    Value result = lead;
    Ratio const left = aligned(lead, a), right = aligned(lead, b);
    result.number = minus ? left - right : left + right;
    result.difference = minus && a.kind == ValueKind::rate && b.kind == ValueKind::rate;
    if (a.kind == ValueKind::rate || b.kind == ValueKind::rate)
        result.kind = lead.kind == ValueKind::amount ? lead.kind : ValueKind::rate;
    return result;
}

Value product(Value a, Value const& b) {
    Value result = b.kind == ValueKind::amount ? b : a;
    result.number = a.number * b.number;
    bool const both = a.kind == ValueKind::amount && b.kind == ValueKind::amount;
    bool const rates = (a.kind == ValueKind::rate || b.kind == ValueKind::rate) && result.kind != ValueKind::amount;
    if (both) result.kind = ValueKind::plain, result.unit = {};
    if (rates) result.kind = ValueKind::rate;
    result.difference = false;
    return result;
}

Value quotient(Value const& a, Value const& b, std::string const& below) {
    if (b.number.is_zero()) return failed(NoValue::zero_denominator, below);
    Value result = a;
    result.number = a.number / aligned(a, b);
    result.difference = false;
    bool const cancels = a.kind == ValueKind::amount && b.kind == ValueKind::amount;
    if (cancels) {
        bool const priced =
            is_of(a.unit, grammar::Dimension::money) && !is_of(b.unit, grammar::Dimension::money) && b.unit.per[0] == 0;
        result.kind = priced ? ValueKind::amount : ValueKind::plain;
        if (priced)
            result.unit.per[0] = b.unit.head;
        else
            result.unit = {};
    }
    if (a.kind != ValueKind::amount && b.kind == ValueKind::amount) result.kind = ValueKind::plain;
    return result;
}

void add_names(Node const& node, std::set<std::string>& names) {
    if (node.kind == NodeKind::name) names.insert(node.name);
    for (auto const& part : node.parts) add_names(part, names);
}

/// What no name of the formula says word for word: 到岗人数 is no value of 编制人数 where both are asked for.
std::vector<Fact> loosely_named(Node const& node, std::span<Formula const> definitions, std::span<Fact const> facts) {
    std::set<std::string> names;
    add_names(node, names);
    for (auto const& definition : definitions) add_names(definition.value, names);
    std::vector<Fact> loose;
    for (auto const& fact : facts)
        if (!names.contains(fact.name)) loose.push_back(fact);
    return loose;
}

class Evaluation {
public:
    Evaluation(Node const& node, std::span<Formula const> definitions, std::span<Fact const> facts)
        : definitions_(definitions), facts_(facts), loose_(loosely_named(node, definitions, facts)) {}

    Value of(Node const& node) {
        switch (node.kind) {
            case NodeKind::number: return value_of(node.value, node.unit);
            case NodeKind::name: return of_name(node);
            case NodeKind::magnitude: return signed_value(of(node.parts.front()), true);
            case NodeKind::negative: return signed_value(of(node.parts.front()), false);
            case NodeKind::operation: break;
        }
        return of_operation(node);
    }

private:
    Value signed_value(Value value, bool magnitude) {
        if (!magnitude || value.number.is_negative()) value.number = Ratio(0) - value.number;
        return value;
    }

    Value of_name(Node const& node) {
        if (node.given) return value_of(*node.given, node.given_unit);
        for (auto const& fact : facts_)
            if (fact.name == node.name && fact.number) return value_of(*fact.number, fact.unit);
        for (auto const& definition : definitions_)
            if (definition.name == node.name && depth_ < max_definitions) {
                ++depth_;
                auto const value = of(definition.value);
                --depth_;
                return value;
            }
        auto const* fact = named_fact(loose_, node.name);
        if (fact == nullptr || !fact->number || !is_free(*fact, node.name))
            return failed(NoValue::missing_fact, node.name);
        return value_of(*fact->number, fact->unit);
    }

    /// A fact stands for one name only; a value without a name for any.
    bool is_free(Fact const& fact, std::string const& name) {
        return fact.name.empty() || taken_.emplace(fact.name, name).first->second == name;
    }

    Value of_operation(Node const& node) {
        Value const left = of(node.parts.front()), right = of(node.parts.back());
        if (left.why != NoValue::none) return left;
        if (right.why != NoValue::none) return right;
        Value result;
        switch (node.operation) {
            case Operation::add: result = sum(left, right, false); break;
            case Operation::subtract: result = sum(left, right, true); break;
            case Operation::multiply: result = product(left, right); break;
            case Operation::divide:
            case Operation::proportion: result = quotient(left, right, print(node.parts.back())); break;
        }
        if (result.why == NoValue::none && !result.number.valid()) return failed(NoValue::too_large, {});
        return result;
    }

    std::span<Formula const> definitions_;
    std::span<Fact const> facts_;
    std::vector<Fact> loose_;
    std::map<std::string, std::string> taken_;  // by a name that is like that of the fact
    int depth_ = 0;
};

bool is_rate_name(std::string_view name) {
    for (std::string_view const end : {"率", "占比", "比重", "百分比", "幅度", "度", "比例"})
        if (name.ends_with(end) &&
            !(end == std::string_view("度") && !name.ends_with("满意度") && !name.ends_with("偏离度")))
            return true;
    return false;
}

/// ×100, ×100%, ×1000‰ at the end: what scale the formula itself shows.
struct Ending {
    bool percent = false, permille = false, hundred = false;
};

Ending ending_of(Node const& node) {
    Ending ending;
    if (node.kind != NodeKind::operation || node.operation != Operation::multiply) return ending;
    Node const& last = node.parts.back();
    if (last.kind != NodeKind::number) return ending;
    auto const sign = spelling(last.unit);
    ending.percent = sign == "%" && last.value == Ratio(100);
    ending.permille = sign == "‰";
    ending.hundred = last.unit.is_none() && last.value == Ratio(100);
    return ending;
}

std::string shown(Ratio const& value, int places) {
    auto const exact = value.to_exact_decimal();
    auto const rounded = value.to_decimal(places);
    bool const fits = exact && (!rounded || exact->exponent >= -places || Ratio(*rounded) == value);
    if (fits) return grammar::to_short_string(*exact);
    return rounded ? grammar::to_short_string(*rounded) : std::string();
}

std::string unit_word(Unit const& unit) { return grammar::counted_spelling(unit); }

/// The text of a value by what kind of number the name asks for.
std::string text_of(Formula const& formula, Value const& value, int places) {
    auto const ending = ending_of(formula.value);
    bool const named_rate = is_rate_name(formula.name) || formula.in_percent;
    if (value.kind == ValueKind::amount && !ending.percent) return shown(value.number, places) + unit_word(value.unit);
    if (ending.permille) return shown(value.number * Ratio(1000), places) + "‰";
    if (value.difference && !named_rate) return shown(value.number * Ratio(100), places) + "个百分点";
    if (ending.hundred && value.kind == ValueKind::plain) return shown(value.number, places) + (named_rate ? "%" : "");
    bool const rate = value.kind == ValueKind::rate || ending.percent || named_rate;
    bool const split = formula.value.kind == NodeKind::operation && formula.value.operation == Operation::proportion;
    if (rate && !split) return shown(value.number * Ratio(100), places) + "%";
    return shown(value.number, places);
}

}  // namespace

Value evaluate(Node const& node, std::span<Formula const> definitions, std::span<Fact const> facts) {
    return Evaluation(node, definitions, facts).of(node);
}

FormulaValue evaluate_formula(std::span<Formula const> formulas, std::span<Fact const> facts, int places) {
    FormulaValue result;
    if (formulas.empty()) return result;
    auto const value = evaluate(formulas.front().value, formulas.subspan(1), facts);
    result.why = value.why;
    result.what = value.what;
    if (value.why != NoValue::none) return result;
    result.exact = value.number;
    result.text = text_of(formulas.front(), value, places);
    return result;
}

}  // namespace jixiao::engine::standard
