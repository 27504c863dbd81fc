// Every spelling of the unit table has a line in tests/cases/units, and every line there holds.
#include <set>
#include <sstream>

#include "cases.hpp"
#include "grammar/characters.hpp"
#include "grammar/unit.hpp"
#include "grammar/word_list.hpp"

using namespace jixiao::grammar;
using jixiao::tests::Case;

namespace {

struct Line {
    std::string place;
    std::string unit;
    std::string dimension;
    std::string worth;  // "2000/3 平方米"; "" for counters
    std::string nature;
    std::vector<std::string> spellings;
};

std::vector<Line> lines_of(char const* file, bool measures) {
    std::vector<Line> result;
    for (Case const& found :
         jixiao::tests::read_cases(std::filesystem::path(JIXIAO_TESTS_DIR) / "cases/units" / file)) {
        auto const& f = found.fields;
        BOOST_REQUIRE_EQUAL(f.size(), measures ? 5u : 3u);
        Line line = measures ? Line{found.place, f[0], f[1], f[2], f[3], {f[0]}}
                             : Line{found.place, f[0], "count:" + f[0], "", f[1], {f[0]}};
        for_each_word(f.back(), [&](std::string_view word) { line.spellings.emplace_back(word); });
        result.push_back(std::move(line));
    }
    return result;
}

std::vector<Line> all_lines() {
    auto result = lines_of("measures.case", true);
    for (auto& line : lines_of("counters.case", false)) result.push_back(std::move(line));
    return result;
}

/// "2000/3 平方米" as so many of the unit, and the unit.
std::pair<Ratio, Unit> worth_of(std::string const& text) {
    std::istringstream stream(text);
    std::string number;
    std::string unit;
    stream >> number >> unit;
    auto const slash = number.find('/');
    auto const numerator = parse_decimal(number.substr(0, slash));
    auto const denominator = slash == std::string::npos ? Decimal{1, 0} : parse_decimal(number.substr(slash + 1));
    BOOST_REQUIRE(numerator && denominator);
    return {Ratio(*numerator) / Ratio(*denominator), parse_unit(unit)};
}

std::string nature_of(Unit const& unit) {
    if (can_be_negative(unit)) return "below-zero";
    if (is_duration(unit)) return accumulates(unit) ? "duration" : "term";
    return accumulates(unit) ? "adds" : "level";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(unit_cases)

BOOST_AUTO_TEST_CASE(every_line_holds) {
    for (Line const& line : all_lines()) {
        BOOST_TEST_CONTEXT(line.place << " " << line.unit) {
            for (auto const& written : line.spellings) BOOST_TEST(spelling(parse_unit(written)) == line.unit, written);
            Unit const unit = parse_unit(line.unit);
            BOOST_TEST(dimension(unit) == line.dimension);
            BOOST_TEST(nature_of(unit) == line.nature);
            if (line.worth.empty()) continue;
            auto const [amount, base] = worth_of(line.worth);
            BOOST_TEST((convert(Ratio(1), unit, base) == amount), line.worth);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_spelling_of_the_table_has_a_line) {
    std::set<std::string> known;
    for (Line const& line : all_lines()) known.insert(line.spellings.begin(), line.spellings.end());
    for (UnitInfo const& row : unit_table()) {
        if (row.is_form) continue;
        BOOST_TEST(known.contains(std::string(row.spelling)), row.spelling);
        for_each_word(row.aliases, [&](std::string_view word) { BOOST_TEST(known.contains(std::string(word)), word); });
    }
}

BOOST_AUTO_TEST_SUITE_END()
