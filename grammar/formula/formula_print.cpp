// Printing: the canonical text of a formula.
#include "grammar/formula/formula.hpp"

namespace jixiao::grammar::formula {
namespace {

int level_of(Node const& node) {
    if (node.kind != NodeKind::operation) return 3;
    switch (node.operation) {
        case Operation::proportion: return 0;
        case Operation::add:
        case Operation::subtract: return 1;
        case Operation::multiply:
        case Operation::divide: break;
    }
    return 2;
}

char const* sign_of(Operation operation) {
    switch (operation) {
        case Operation::add: return "+";
        case Operation::subtract: return "-";
        case Operation::multiply: return "×";
        case Operation::divide: return "÷";
        case Operation::proportion: break;
    }
    return ":";
}

void write_leaf(Node const& node, std::string& text) {
    auto const figure = [&](Ratio const& value, Unit const& unit) {
        auto const exact = value.to_exact_decimal();
        if (exact) text += to_short_string(*exact);
        text += spelling(unit);
    };
    if (node.kind == NodeKind::number) return figure(node.value, node.unit);
    text += node.name;
    if (!node.given) return;
    text += '(';
    figure(*node.given, node.given_unit);
    text += ')';
}

void collect(Node const& node, std::string& text, int level) {
    if (node.kind == NodeKind::number || node.kind == NodeKind::name) return write_leaf(node, text);
    if (node.kind == NodeKind::magnitude || node.kind == NodeKind::negative) {
        bool const bars_around = node.kind == NodeKind::magnitude;
        text += bars_around ? "(" : "-";
        collect(node.parts.front(), text, bars_around ? 0 : 3);
        if (bars_around) text += ")的绝对值";
        return;
    }
    int const own = level_of(node);
    if (own < level) text += '(';
    collect(node.parts.front(), text, own);
    text += sign_of(node.operation);
    collect(node.parts.back(), text, own + 1);
    if (own < level) text += ')';
}

}  // namespace

std::string print(Node const& node) {
    std::string text;
    collect(node, text, 0);
    return text;
}

std::string print(Formula const& formula) {
    std::string const name = formula.name + (formula.in_percent ? "(%)" : "");
    return name.empty() ? print(formula.value) : name + "=" + print(formula.value);
}

}  // namespace jixiao::grammar::formula
