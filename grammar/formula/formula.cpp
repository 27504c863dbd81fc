#include "grammar/formula/formula.hpp"

#include <boost/fusion/include/at_c.hpp>
#include <boost/spirit/home/x3.hpp>

#include "grammar/catalog.hpp"
#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
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

// ---- whole formulas ----------------------------------------------------------------------------

/// One kind of bracket; quotes of names stay.
std::string one_bracket(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const open = starts_with_any(text.substr(at), {"[", "{", "【", "〔", "﹝"});
        std::size_t const close = starts_with_any(text.substr(at), {"]", "}", "】", "〕", "﹞"});
        std::size_t const size = std::max(open, close) != 0 ? std::max(open, close) : decode(text.substr(at)).size;
        if (open != 0)
            result += '(';
        else if (close != 0)
            result += ')';
        else
            result += text.substr(at, size);
        at += size;
    }
    return result;
}

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

/// 到课率(%): the sign of the left side.
bool drop_percent(std::string_view& name) {
    for (std::string_view const mark : {"(%)", "(百分比)"})
        if (name.ends_with(mark)) {
            name.remove_suffix(mark.size());
            return true;
        }
    return false;
}

std::string_view left_side(std::string_view text) {
    for (std::string_view const lead : {"其中:", "其中", "计算公式:", "计算公式为:", "公式:"})
        if (text.starts_with(lead)) text.remove_prefix(lead.size());
    return text;
}

void read_one(std::string_view text, ParsedFormulas& result) {
    text = left_side(text);
    auto const equal = text.find('=');
    Formula formula;
    std::string_view name = equal == std::string_view::npos ? std::string_view{} : text.substr(0, equal);
    formula.in_percent = drop_percent(name);
    formula.name = std::string(name);
    std::string_view const right = equal == std::string_view::npos ? text : text.substr(equal + 1);
    std::size_t reached = 0;
    auto value = parse_expression(right, reached);
    if (!value) {
        auto const rest = whole_characters(right.substr(std::min(reached, right.size())), 30);
        report(result.diagnostics, codes::formula_not_read, {}, {{"text", std::string(rest.empty() ? right : rest)}});
        return;
    }
    formula.value = std::move(*value);
    result.formulas.push_back(std::move(formula));
}

/// Where the next formula begins: behind a comma, a semicolon or a stop that an = follows later.
std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> result;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size) {
        depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
        std::size_t const stop = depth == 0 ? starts_with_any(text.substr(at), {",", ";", "。"}) : 0;
        if (stop == 0 || !contains(text.substr(at), "=")) continue;
        result.push_back(text.substr(begin, at - begin));
        begin = at + stop;
    }
    result.push_back(text.substr(begin));
    return result;
}

void collect(Node const& node, std::string& text, int level);

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

ParsedFormulas parse_formula(std::string_view text) {
    ParsedFormulas result;
    bool const bad = text.size() > max_size || find_invalid_utf8(text);
    if (bad) {
        report(result.diagnostics, text.size() > max_size ? codes::standard_too_long : codes::invalid_encoding, {},
               {{"size", std::to_string(text.size())}, {"limit", std::to_string(max_size)}});
        return result;
    }
    auto const folded = one_bracket(fold(text).text());
    for (auto const piece : split(folded))
        if (!piece.empty()) read_one(piece, result);
    if (result.formulas.empty() && result.diagnostics.empty())
        report(result.diagnostics, codes::formula_not_read, {}, {{"text", std::string(text)}});
    return result;
}

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
