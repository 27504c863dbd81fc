#include "engine/catalog.hpp"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

namespace {

using jixiao::grammar::CodeInfo;
using jixiao::grammar::Severity;

/// The {names} of a template.
std::set<std::string> names_in(std::string_view text) {
    std::set<std::string> names;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
        names.emplace(text.substr(open, text.find('}', open) - open));
    return names;
}

bool letter_fits(CodeInfo const& code) {
    switch (code.severity) {
        case Severity::error: return code.id[0] == 'E';
        case Severity::warning: return code.id[0] == 'W';
        case Severity::info: return code.id[0] == 'I' || code.id[0] == 'S';
    }
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(catalog)

BOOST_AUTO_TEST_CASE(ids_and_names_are_unique) {
    std::set<std::string_view> ids;
    std::set<std::string_view> names;
    for (CodeInfo const* code : jixiao::engine::catalog()) {
        BOOST_TEST(ids.insert(code->id).second, code->id);
        BOOST_TEST(names.insert(code->name).second, code->name);
    }
}

BOOST_AUTO_TEST_CASE(letters_say_the_severity) {
    for (CodeInfo const* code : jixiao::engine::catalog()) {
        BOOST_TEST(letter_fits(*code), code->id);
        BOOST_TEST((code->id[1] == '3' || code->id.substr(1, 1) == "7"), code->id);
    }
}

BOOST_AUTO_TEST_CASE(both_languages_say_the_same) {
    for (CodeInfo const* code : jixiao::engine::catalog()) {
        BOOST_TEST(!code->chinese.empty());
        BOOST_TEST((names_in(code->chinese) == names_in(code->english)), code->id);
        BOOST_TEST(code->chinese_help.empty() == code->english_help.empty(), code->id);
    }
}

BOOST_AUTO_TEST_SUITE_END()
