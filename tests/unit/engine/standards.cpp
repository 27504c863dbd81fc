// Every line of tests/cases/standards gives exactly the points, ranges, other readings and values that it says.
#include "cases.hpp"

#include "engine/standard/evaluate.hpp"
#include "engine/standard/formula.hpp"
#include "grammar/formula/formula.hpp"
#include "grammar/standard/standard.hpp"
#include "support.hpp"

using namespace jixiao::engine::standard;
using jixiao::grammar::Ratio;
using jixiao::tests::Case;
using jixiao::tests::trimmed;

namespace {

std::vector<std::string> parts_of(std::string const& text, std::string const& mark) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find(mark, begin), text.size());
        parts.push_back(trimmed(text.substr(begin, end - begin)));
        begin = end + mark.size();
    }
    return parts;
}

/// 实际支出=105万元, 预算数=100万元; or one value without a name.
std::vector<Fact> facts_of(std::string const& text, std::string const& mark) {
    std::vector<Fact> facts;
    if (text.find('=') == std::string::npos) return {make_fact("", text)};
    for (auto const& part : parts_of(text, mark)) {
        auto const equal = part.find('=');
        facts.push_back(make_fact(part.substr(0, equal), part.substr(equal + 1)));
    }
    return facts;
}

std::string shown(Ratio const& value) {
    auto const exact = value.to_exact_decimal();
    auto const rounded = value.to_decimal(2);
    if (!exact && !rounded) return "too large";
    return jixiao::grammar::to_short_string(exact ? *exact : *rounded);
}

/// "3", "3 (2.5)" with the points of other readings, "?" or "? 2..4" where a person decides.
std::string points_of(Case const& line, std::string const& actual, bool range) {
    std::string const text = line.fields[0].substr(2);
    auto const parsed = jixiao::grammar::standard::parse_standard(text);
    auto const facts = facts_of(actual, ",");
    std::string const measure = line.fields[2] == "-" ? "" : line.fields[2];
    auto const answer = apply({parsed.standard, Ratio(jixiao::tests::number(line.fields[1])), facts, measure, {}});
    if (!answer.points) return range ? "? " + shown(answer.low) + ".." + shown(answer.high) : "?";
    std::string result = shown(*answer.points), others;
    for (auto const& other : answer.others) others += (others.empty() ? "" : ", ") + shown(other.points);
    return others.empty() ? result : result + " (" + others + ")";
}

std::string value_of(std::string const& text, std::string const& given) {
    auto const facts = facts_of(given, ";");
    auto const value = evaluate_formula(jixiao::grammar::formula::parse_formula(text).formulas, facts, 4);
    if (value.why == NoValue::missing_fact) return "missing";
    return value.why == NoValue::zero_denominator ? "zero" : value.text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(standards)

BOOST_AUTO_TEST_CASE(every_case_gives_what_it_says) {
    for (Case const& line : jixiao::tests::read_case_folder("standards")) {
        BOOST_TEST_CONTEXT(line.place << " " << line.fields[0]) {
            if (line.fields[0].starts_with("f ")) {
                BOOST_REQUIRE_EQUAL(line.fields.size(), 3u);
                BOOST_TEST(value_of(line.fields[0].substr(2), line.fields[1]) == line.fields[2]);
                continue;
            }
            BOOST_REQUIRE_EQUAL(line.fields.size(), 4u);
            for (auto const& part : parts_of(line.fields[3], ";")) {
                auto const sides = parts_of(part, "->");
                BOOST_REQUIRE_EQUAL(sides.size(), 2u);
                bool const range = sides[1].find("..") != std::string::npos;
                BOOST_TEST(points_of(line, sides[0], range) == sides[1], part);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
