// Every line of tests/cases/standards gives exactly the points and values that it says.
#include "cases.hpp"

#include "engine/standard/evaluate.hpp"
#include "engine/standard/formula.hpp"
#include "grammar/formula/formula.hpp"
#include "grammar/standard/standard.hpp"
#include "support.hpp"

using namespace jixiao::engine::standard;
using jixiao::tests::Case;

namespace {

std::vector<std::string> parts_of(std::string const& text) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find(';', begin), text.size());
        parts.push_back(jixiao::tests::trimmed(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

std::string points_of(std::string const& text, std::string const& full, std::string const& actual) {
    auto const parsed = jixiao::grammar::standard::parse_standard(text);
    std::vector<Fact> const facts{make_fact("", actual)};
    auto const answer = apply({parsed.standard, Ratio(jixiao::tests::number(full)), facts, "", {}});
    if (!answer.points) return "?";
    auto const exact = answer.points->to_exact_decimal();
    return exact ? jixiao::grammar::to_short_string(*exact) : "no decimal";
}

std::string value_of(std::string const& text, std::string const& given) {
    std::vector<Fact> facts;
    for (auto const& part : parts_of(given)) {
        auto const equal = part.find('=');
        facts.push_back(make_fact(part.substr(0, equal), part.substr(equal + 1)));
    }
    auto const value = evaluate_formula(jixiao::grammar::formula::parse_formula(text).formulas, facts, 4);
    if (value.why == NoValue::missing_fact) return "missing";
    return value.why == NoValue::zero_denominator ? "zero" : value.text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(standards)

BOOST_AUTO_TEST_CASE(every_case_gives_what_it_says) {
    for (Case const& line : jixiao::tests::read_case_folder("standards")) {
        BOOST_TEST_CONTEXT(line.place << " " << line.fields[0]) {
            BOOST_REQUIRE_EQUAL(line.fields.size(), 3u);
            std::string const text = line.fields[0].substr(2);
            if (line.fields[0].starts_with("f ")) {
                BOOST_TEST(value_of(text, line.fields[1]) == line.fields[2]);
                continue;
            }
            for (auto const& part : parts_of(line.fields[2])) {
                auto const blank = part.rfind(' ');
                BOOST_TEST(points_of(text, line.fields[1], part.substr(0, blank)) == part.substr(blank + 1), part);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
