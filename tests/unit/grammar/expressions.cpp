// Every line of tests/cases/expressions is read as it says, and its canonical text reads the same.
#include "cases.hpp"

#include "grammar/indicator.hpp"
#include "grammar/print.hpp"

using namespace jixiao::grammar;
using jixiao::tests::Case;

namespace {

std::string dimension_of(syntax::Indicator const& indicator) {
    if (auto const* bound = syntax::get<syntax::Bound>(indicator)) return dimension(bound->quantity.unit);
    if (auto const* bare = syntax::get<syntax::Bare>(indicator)) return dimension(bare->quantity.unit);
    if (auto const* interval = syntax::get<syntax::Interval>(indicator)) return dimension(interval->unit);
    if (auto const* relative = syntax::get<syntax::Relative>(indicator); relative && relative->quantity)
        return dimension(relative->quantity->unit);
    return "";
}

std::string codes_of(Diagnostics const& diagnostics) {
    std::string result;
    for (Diagnostic const& diagnostic : diagnostics)
        result.append(result.empty() ? "" : " ").append(diagnostic.code->id);
    return result;
}

bool spans_fit(Diagnostics const& diagnostics, std::size_t size) {
    return std::all_of(diagnostics.begin(), diagnostics.end(), [&](Diagnostic const& diagnostic) {
        return diagnostic.span.begin <= diagnostic.span.end && diagnostic.span.end <= size;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(expressions)

BOOST_AUTO_TEST_CASE(every_case_reads_as_it_says) {
    for (Case const& line : jixiao::tests::read_case_folder("expressions")) {
        BOOST_TEST_CONTEXT(line.place << " " << line.fields[0]) {
            BOOST_REQUIRE_EQUAL(line.fields.size(), 5u);
            ParsedIndicator const parsed = parse_indicator(line.fields[0]);
            BOOST_TEST(kind_name(parsed.indicator) == line.fields[1]);
            BOOST_TEST(print(parsed.indicator) == line.fields[2]);
            BOOST_TEST(dimension_of(parsed.indicator) == line.fields[3]);
            BOOST_TEST(codes_of(parsed.diagnostics) == line.fields[4]);
            BOOST_TEST(spans_fit(parsed.diagnostics, line.fields[0].size()));
        }
    }
}

BOOST_AUTO_TEST_CASE(canonical_text_reads_as_the_same_tree) {
    for (Case const& line : jixiao::tests::read_case_folder("expressions")) {
        ParsedIndicator const first = parse_indicator(line.fields[0]);
        if (syntax::get<syntax::Missing>(first.indicator)) continue;
        BOOST_TEST_CONTEXT(line.place << " " << line.fields[0]) {
            ParsedIndicator const second = parse_indicator(print(first.indicator));
            BOOST_TEST(kind_name(second.indicator) == kind_name(first.indicator));
            BOOST_TEST(print(second.indicator) == print(first.indicator));
            BOOST_TEST(dimension_of(second.indicator) == dimension_of(first.indicator));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_missing_target_always_says_why) {
    for (Case const& line : jixiao::tests::read_case_folder("expressions")) {
        ParsedIndicator const parsed = parse_indicator(line.fields[0]);
        if (syntax::get<syntax::Missing>(parsed.indicator))
            BOOST_TEST(has_errors(parsed.diagnostics), line.place << " " << line.fields[0]);
    }
}

BOOST_AUTO_TEST_CASE(what_is_malformed_is_not_usable) {
    for (Case const& line : jixiao::tests::read_case_folder("expressions")) {
        ParsedIndicator const parsed = parse_indicator(line.fields[0]);
        bool const unusable = syntax::get<syntax::Missing>(usable(parsed)) != nullptr;
        BOOST_TEST(unusable == has_errors(parsed.diagnostics), line.place << " " << line.fields[0]);
    }
}

BOOST_AUTO_TEST_CASE(every_prefix_of_every_case_is_survived) {
    for (Case const& line : jixiao::tests::read_case_folder("expressions"))
        for (std::size_t size = 0; size < line.fields[0].size(); ++size) {
            std::string const prefix = line.fields[0].substr(0, size);
            ParsedIndicator const parsed = parse_indicator(prefix);
            BOOST_TEST(spans_fit(parsed.diagnostics, prefix.size()), line.place << " " << size);
        }
}

BOOST_AUTO_TEST_SUITE_END()
