#include "targets/base/located.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"
#include "targets/catalog.hpp"
#include "targets/read/tree.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
using jixiao::grammar::Safety;

namespace {

/// A finding about bytes 2..4 of the text in a file's first value, with a fix, moved to the file.
Diagnostic moved(std::string bytes, std::string const& replacement_text) {
    auto const source = text(std::move(bytes));
    Diagnostics sink;
    auto const value = read::parse_tree(source, sink)->entries.at(0).value.text;
    auto& found = jixiao::grammar::report(sink, codes::unknown_key, {2, 4});
    found.fixes.push_back(replacement({2, 4}, replacement_text, Safety::safe));
    found.labels.push_back({{0, 1}, "here"});
    relocate(sink, value, source);
    return sink.at(0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(located)

BOOST_AUTO_TEST_CASE(everything_moves) {
    auto const plain = moved("a = \"abcdef\"\n", "XY");
    BOOST_TEST(about(plain) == "cd");
    BOOST_TEST(fixed(plain) == "a = \"abXYef\"\n");
    BOOST_TEST((plain.labels[0].span == Span{5, 6}));
    BOOST_TEST(fixed(moved("a = \"\\u0061\\u0062cdef\"\n", "XY")) == "a = \"\\u0061\\u0062XYef\"\n");
}

BOOST_AUTO_TEST_CASE(replacements_fit_their_quotes) {
    BOOST_TEST(fixed(moved("a = \"abcdef\"\n", "\"X\\")) == "a = \"ab\\\"X\\\\ef\"\n");
    BOOST_TEST(fixed(moved("a = 'abcdef'\n", "\"X\\")) == "a = 'ab\"X\\ef'\n");
    BOOST_TEST((moved("a = 'abcdef'\n", "\"X\\").fixes[0].safety == Safety::safe));
    BOOST_TEST((moved("a = 'abcdef'\n", "X'").fixes[0].safety == Safety::display));
}

BOOST_AUTO_TEST_CASE(a_value_without_quotes_is_not_mended) {
    auto const source = text("a = 12345\n");
    LocatedText value;
    value.value = "12345";
    value.span = {4, 9};
    Diagnostics sink;
    auto& found = jixiao::grammar::report(sink, codes::unknown_key, {0, 0});
    found.fixes.push_back(replacement({0, 0}, "≥", Safety::safe));
    relocate(sink, value, source);
    BOOST_TEST((sink[0].span == Span{4, 4}));
    BOOST_TEST((sink[0].fixes[0].safety == Safety::display));
}

BOOST_AUTO_TEST_CASE(text_as_a_toml_string) { BOOST_TEST(quoted("a\"b\\c“") == "\"a\\\"b\\\\c“\""); }

BOOST_AUTO_TEST_SUITE_END()
