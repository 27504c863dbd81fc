// The short cut for plain expressions reads nothing otherwise than the grammar does.
#include "grammar/plain.hpp"

#include <boost/test/unit_test.hpp>

#include "cases.hpp"
#include "grammar/indicator.hpp"
#include "grammar/print.hpp"

using namespace jixiao::grammar;

namespace {

std::string span(Span at) { return std::to_string(at.begin) + ".." + std::to_string(at.end); }

std::string quantity(syntax::Quantity const& quantity) {
    return to_string(quantity.value) + "|" + spelling(quantity.unit) + "|" + span(quantity.value_span) + "|" +
           span(quantity.unit_span) + (quantity.approximate ? "|about" : "");
}

/// Everything that a reading says, spans included.
std::string shown(ParsedIndicator const& parsed) {
    std::string result =
        std::string(kind_name(parsed.indicator)) + " " + print(parsed.indicator) + " " + span(parsed.indicator.at);
    if (auto const* bound = syntax::get<syntax::Bound>(parsed.indicator))
        result += " " + span(bound->comparator_span) + " " + quantity(bound->quantity);
    if (auto const* bare = syntax::get<syntax::Bare>(parsed.indicator)) result += " " + quantity(bare->quantity);
    for (auto const& diagnostic : parsed.diagnostics) result += " " + std::string(diagnostic.code->id);
    return result;
}

/// True if the short cut took it.
bool compare(std::string const& text) {
    if (!scan_plain(text)) return false;
    auto const quick = shown(parse_indicator(text));
    auto const full = shown(parse_with_grammar(text));
    BOOST_TEST(quick == full, "“" << text << "”: " << quick << " but the grammar says " << full);
    return true;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plain)

BOOST_AUTO_TEST_CASE(signs_numbers_and_units_in_all_ways) {
    std::vector<std::string> const signs{"",   ">=", "<=", ">",  "<",  "=", "≥",     "≤",
                                         "＝", "＞", "≧",  "=>", "==", "~", "不低于"};
    std::vector<std::string> const numbers{"0",
                                           "5",
                                           "12",
                                           "2024",
                                           "100",
                                           "95.5",
                                           "0.85",
                                           "2.12",
                                           "100.00",
                                           "007",
                                           "1.",
                                           ".5",
                                           "1,200",
                                           "20241231",
                                           "123456789012345",
                                           "1234567890123456",
                                           "12345678901234567890",
                                           "1.2.3"};
    std::vector<std::string> const units{"",     "%",     "％",      "百分比", "个",     "次",       "人次",   "户",
                                         "万元", "元/年", "万元/年", "元/人",  "工作日", "个工作日", "天",     "日",
                                         "月",   "年",    "成",      "小时",   "分",     "台",       "平方米", "亩",
                                         "批次", "箱",    "以上",    "个%",    "份",     "期"};
    std::size_t taken = 0;
    for (auto const& sign : signs)
        for (auto const& number : numbers)
            for (auto const& unit : units)
                for (auto const* blank : {"", " "})
                    taken += compare(blank + sign + blank + number + blank + unit + blank);
    BOOST_TEST(taken == 4532u);
}

BOOST_AUTO_TEST_CASE(every_case_of_the_grammar) {
    std::size_t taken = 0;
    for (auto const& line : jixiao::tests::read_case_folder("expressions")) taken += compare(line.fields[0]);
    BOOST_TEST(taken > 50u);
}

BOOST_AUTO_TEST_SUITE_END()
