#include "grammar/disclosure/clauses.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>
#include <optional>

#include "grammar/disclosure/roles.hpp"

namespace x3 = boost::spirit::x3;

namespace jixiao::grammar::disclosure {
struct Figure {
    std::string number;
    std::string unit;
};
struct Stretch {
    std::string before;
    Figure figure;
};
}  // namespace jixiao::grammar::disclosure

BOOST_FUSION_ADAPT_STRUCT(jixiao::grammar::disclosure::Figure, number, unit)
BOOST_FUSION_ADAPT_STRUCT(jixiao::grammar::disclosure::Stretch, before, figure)

namespace jixiao::grammar::disclosure {
namespace {

// ---- rules -------------------------------------------------------------------------------------

struct Units : x3::symbols<std::string> {
    Units() {
        for (auto const* unit : {"万元", "亿元", "元", "%", "个", "项", "辆", "台", "人", "张", "家"}) add(unit, unit);
    }
} const unit;

x3::rule<struct NumberRule, std::string> const number = "number";
x3::rule<struct FigureRule, Figure> const figure = "figure";
x3::rule<struct StretchRule, Stretch> const stretch = "stretch";

constexpr int most_digits = 20;  // more fit no number, and a run of them is not read over and over
auto const digits = x3::repeat(1, most_digits)[x3::digit];
auto const group = x3::repeat(3)[x3::digit];
auto const number_def = -x3::char_('-') >> digits >> x3::repeat(0, most_digits)[x3::omit[x3::lit(',')] >> group] >>
                        -(x3::char_('.') >> digits);
auto const figure_def = number >> x3::omit[*x3::lit(' ')] >> unit;
auto const stretch_def = *(x3::char_ - figure) >> figure;

BOOST_SPIRIT_DEFINE(number, figure, stretch)

// ---- from what the rules took to clauses -------------------------------------------------------

constexpr std::string_view sentence_ends[] = {"。", ";", "!"};
constexpr std::string_view stops[] = {"。", ";", "!", ",", ":", "、", "其中", "包括"};

/// Where the text behind the last of the marks begins.
template <std::size_t size>
std::size_t behind_last(std::string_view text, std::string_view const (&marks)[size]) {
    std::size_t result = 0;
    for (auto const mark : marks)
        if (auto const at = text.rfind(mark); at != std::string_view::npos) result = std::max(result, at + mark.size());
    return result;
}

Span behind(std::string_view text, std::size_t begin, std::size_t size) {
    return {static_cast<std::uint32_t>(begin + size), static_cast<std::uint32_t>(begin + text.size())};
}

std::optional<Clause> clause_of(Stretch const& taken, std::size_t begin, std::size_t end) {
    auto const value = parse_decimal(taken.figure.number);
    if (!value) return std::nullopt;
    std::string_view const before = taken.before;
    Clause clause;
    clause.value = *value;
    clause.unit = taken.figure.unit;
    clause.figure = {static_cast<std::uint32_t>(begin + before.size()), static_cast<std::uint32_t>(end)};
    clause.words = behind(before, begin, behind_last(before, stops));
    clause.lead = behind(before, begin, behind_last(before, sentence_ends));
    clause.opens = begin == 0 || behind_last(before, sentence_ends) > 0;
    clause.role = role_of(before.substr(behind_last(before, stops)), clause.unit);
    return clause;
}

}  // namespace

std::vector<Clause> read_clauses(std::string_view folded) {
    std::vector<Clause> clauses;
    char const* first = folded.data();
    char const* const last = first + folded.size();
    while (clauses.size() < max_clauses) {
        Stretch taken;
        auto const begin = static_cast<std::size_t>(first - folded.data());
        if (!x3::parse(first, last, stretch, taken)) return clauses;
        auto const end = static_cast<std::size_t>(first - folded.data());
        if (auto clause = clause_of(taken, begin, end)) clauses.push_back(std::move(*clause));
    }
    return clauses;
}

int power_of(std::string_view money) {
    if (money == "亿元") return 8;
    if (money == "万元") return 4;
    return money == "元" ? 0 : -1;
}

}  // namespace jixiao::grammar::disclosure
