#include "grammar/formula/expression.hpp"

#include <boost/fusion/include/at_c.hpp>
#include <boost/spirit/home/x3.hpp>

#include "grammar/characters.hpp"
#include "grammar/formula/names.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/standard/figure.hpp"

namespace x3 = boost::spirit::x3;

namespace jixiao::grammar::formula {
namespace {

// ---- leaves ------------------------------------------------------------------------------------

struct State {
    char const* begin;
    std::size_t nodes = 0;
    int depth = 0;
    char const* furthest = nullptr;
    Span span(char const* from, char const* to) const {
        return {static_cast<std::uint32_t>(from - begin), static_cast<std::uint32_t>(to - begin)};
    }
};
struct StateTag;

template <class Scan>
struct Leaf : x3::parser<Leaf<Scan>> {
    using attribute_type = Node;
    static bool const has_attribute = true;
    Scan scan;
    explicit Leaf(Scan function) : scan(function) {}

    template <class Context, class Rule, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const& context, Rule const&,
               Attribute& attribute) const {
        State& state = x3::get<StateTag>(context);
        Node node;
        auto const size = scan(std::string_view(first, static_cast<std::size_t>(last - first)), node);
        if (size == 0 || ++state.nodes > max_nodes) return false;
        node.at = state.span(first, first + size);
        x3::traits::move_to(std::move(node), attribute);
        first += size;
        state.furthest = std::max(state.furthest, first);
        return true;
    }
};

/// 100%, 4, 1000‰; also a number with its unit.
std::size_t take_number(std::string_view text, Node& node) {
    if (text.empty() || !is_digit(text[0])) return 0;
    std::size_t digits = 0;
    while (digits < text.size() && (is_digit(text[digits]) || text[digits] == '.')) ++digits;
    auto const value = parse_decimal(text.substr(0, digits));
    if (!value) return 0;
    std::size_t const sign = starts_with_any(text.substr(digits), {"%", "‰"});
    node.value = Ratio(*value);
    if (sign != 0) node.unit = parse_unit(text.substr(digits, sign));
    return digits + sign;
}

/// (50场) behind a name.
std::size_t take_given(std::string_view text, Node& node) {
    if (!text.starts_with('(')) return 0;
    auto const figure = standard::scan_figure(text.substr(1));
    if (figure.size == 0 || !text.substr(1 + figure.size).starts_with(')')) return 0;
    node.given = figure.value;
    node.given_unit = figure.unit;
    return figure.size + 2;
}

std::size_t take_name(std::string_view text, Node& node) {
    std::size_t const size = scan_name(text);
    if (size == 0) return 0;
    node.kind = NodeKind::name;
    node.name = std::string(text.substr(0, size));
    return size + take_given(text.substr(size), node);
}

auto const number_leaf = Leaf(take_number);
auto const name_leaf = Leaf(take_name);

// ---- putting nodes together --------------------------------------------------------------------

Node operation(Operation kind, Node left, Node right) {
    Node node;
    node.kind = NodeKind::operation;
    node.operation = kind;
    node.at = cover(left.at, right.at);
    node.parts.push_back(std::move(left));
    node.parts.push_back(std::move(right));
    return node;
}

Node around(NodeKind kind, Node inner) {
    Node node;
    node.kind = kind;
    node.at = inner.at;
    node.parts.push_back(std::move(inner));
    return node;
}

struct Signs : x3::symbols<Operation> {
    Signs(std::initializer_list<std::pair<char const*, Operation>> words) {
        for (auto const& [word, kind] : words) add(word, kind);
    }
};

Signs const products{{"×", Operation::multiply}, {"*", Operation::multiply},    {"✕", Operation::multiply},
                     {"·", Operation::multiply}, {"乘以", Operation::multiply}, {"÷", Operation::divide},
                     {"/", Operation::divide},   {"∕", Operation::divide},      {"除以", Operation::divide},
                     {"x", Operation::multiply}, {"X", Operation::multiply}};
Signs const sums{{"+", Operation::add},      {"加上", Operation::add},   {"-", Operation::subtract},
                 {"—", Operation::subtract}, {"–", Operation::subtract}, {"减去", Operation::subtract}};
Signs const proportions{{":", Operation::proportion}, {"∶", Operation::proportion}};

/// left >> *(sign >> right), put together from the left as it is read.
template <class Operand>
struct Series : x3::unary_parser<Operand, Series<Operand>> {
    using attribute_type = Node;
    static bool const has_attribute = true;
    Signs const& signs;
    Series(Operand const& operand, Signs const& known)
        : x3::unary_parser<Operand, Series<Operand>>(operand), signs(known) {}

    template <class Context, class Rule, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const& context, Rule& rule,
               Attribute& attribute) const {
        Node left;
        if (!this->subject.parse(first, last, context, rule, left)) return false;
        for (char const* at = first;; at = first) {
            Operation kind{};
            Node right;
            if (!signs.parse(at, last, context, x3::unused, kind)) break;
            if (!this->subject.parse(at, last, context, rule, right)) break;
            if (++x3::get<StateTag>(context).get().nodes > max_nodes) return false;
            left = operation(kind, std::move(left), std::move(right));
            first = at;
        }
        x3::traits::move_to(std::move(left), attribute);
        return true;
    }
};

template <class Operand>
auto series(Operand const& operand, Signs const& signs) {
    return Series<Operand>(operand, signs);
}

/// Counts how deep brackets go, so that hostile text cannot use up the stack.
template <class Subject>
struct Bounded : x3::unary_parser<Subject, Bounded<Subject>> {
    static bool const is_pass_through_unary = true;
    explicit Bounded(Subject const& wrapped) : x3::unary_parser<Subject, Bounded<Subject>>(wrapped) {}

    template <class Context, class Rule, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const& context, Rule& rule,
               Attribute& attribute) const {
        State& state = x3::get<StateTag>(context);
        if (state.depth >= max_depth) return false;
        ++state.depth;
        bool const found = this->subject.parse(first, last, context, rule, attribute);
        --state.depth;
        return found;
    }
};

template <class Subject>
auto bounded(Subject const& subject) {
    return Bounded<Subject>(subject);
}

// ---- rules -------------------------------------------------------------------------------------

x3::rule<struct ExpressionRule, Node> const expression = "expression";
x3::rule<struct GroupRule, Node> const group = "group";
x3::rule<struct BarsRule, Node> const bars = "bars";
x3::rule<struct FactorRule, Node> const factor = "factor";
x3::rule<struct NegativeRule, Node> const negative = "negative";
x3::rule<struct MagnitudeRule, Node> const magnitude = "magnitude";

auto const make_magnitude = [](auto& context) {
    x3::_val(context) = around(NodeKind::magnitude, std::move(x3::_attr(context)));
};
auto const take_group = [](auto& context) {
    Node inner = std::move(boost::fusion::at_c<0>(x3::_attr(context)));
    bool const in_bars = boost::fusion::at_c<1>(x3::_attr(context));
    x3::_val(context) = in_bars ? around(NodeKind::magnitude, std::move(inner)) : std::move(inner);
};
auto const make_negative = [](auto& context) {
    x3::_val(context) = around(NodeKind::negative, std::move(x3::_attr(context)));
};

auto const group_def = '(' >> bounded(expression) >> ')';
auto const bars_def = ('|' >> bounded(expression) >> '|')[make_magnitude];
auto const magnitude_def = (group >> x3::matches[x3::lit("的绝对值") | "取绝对值"])[take_group];
auto const negative_def = ('-' >> bounded(factor))[make_negative];
auto const factor_def = magnitude | bars | negative | name_leaf | number_leaf >> x3::omit[-x3::lit("分")];
auto const expression_def = series(series(series(factor, products), sums), proportions);

BOOST_SPIRIT_DEFINE(expression, group, bars, factor, negative, magnitude)

}  // namespace

std::optional<Node> parse_expression(std::string_view text, std::size_t& reached) {
    State state{text.data(), 0, 0, text.data()};
    Node result;
    char const* first = text.data();
    char const* const last = first + text.size();
    auto const parser =
        x3::with<StateTag>(std::ref(state))[expression >> x3::omit[*(x3::lit("。") | ";" | "." | ",")] >> x3::eoi];
    bool const whole = x3::parse(first, last, parser, result);
    reached = static_cast<std::size_t>(state.furthest - text.data());
    if (!whole) return std::nullopt;
    return result;
}

}  // namespace jixiao::grammar::formula
