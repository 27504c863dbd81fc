#include "tools/jixiao/environment.hpp"

#include <boost/test/unit_test.hpp>

#include <map>

#include "tools/jixiao/options.hpp"

using namespace jixiao;
using namespace jixiao::program;
using grammar::Language;

namespace {

Environment with(std::map<std::string, std::string> variables) {
    Environment environment;
    environment.variable = [variables = std::move(variables)](char const* name) -> char const* {
        auto const found = variables.find(name);
        return found == variables.end() ? nullptr : found->second.c_str();
    };
    return environment;
}

bool is_english(std::map<std::string, std::string> variables) {
    return preferred_language(with(std::move(variables))) == Language::english;
}

Settings settings(std::map<std::string, std::vector<std::string>, std::less<>> values, Environment const& environment) {
    Call call;
    call.values = std::move(values);
    return settings_of(call, environment);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(environment)

BOOST_AUTO_TEST_CASE(language_by_the_first_variable_that_is_set) {
    BOOST_TEST(!is_english({}));
    BOOST_TEST(!is_english({{"LANG", "C"}}));
    BOOST_TEST(!is_english({{"LANG", "zh_CN.UTF-8"}}));
    BOOST_TEST(is_english({{"LANG", "en_US.UTF-8"}}));
    BOOST_TEST(!is_english({{"LC_ALL", "zh_CN"}, {"LANG", "en_US"}}));
    BOOST_TEST(is_english({{"LC_ALL", ""}, {"LC_MESSAGES", "en_GB"}, {"LANG", "zh_CN"}}));
}

BOOST_AUTO_TEST_CASE(width_of_lines) {
    auto environment = with({});
    BOOST_TEST(line_columns(environment) == 100u);
    environment.terminal_columns = 120;
    BOOST_TEST(line_columns(environment) == 120u);
    environment = with({{"COLUMNS", "80"}});
    environment.terminal_columns = 120;
    BOOST_TEST(line_columns(environment) == 80u);
    BOOST_TEST(line_columns(with({{"COLUMNS", "3"}})) == 100u);
    BOOST_TEST(line_columns(with({{"COLUMNS", "wide"}})) == 100u);
}

BOOST_AUTO_TEST_CASE(colours_on_terminals_only_unless_asked_for) {
    auto environment = with({});
    BOOST_TEST(!settings({}, environment).style.color);
    BOOST_TEST(settings({{"color", {"always"}}}, environment).style.color);
    environment.output_is_terminal = true;
    BOOST_TEST(settings({}, environment).style.color);
    BOOST_TEST(!settings({}, environment).error_style.color);
    BOOST_TEST(!settings({{"color", {"never"}}}, environment).style.color);
    BOOST_TEST(!settings({{"output", {"f"}}}, environment).style.color);
    environment = with({{"NO_COLOR", "1"}});
    environment.output_is_terminal = true;
    BOOST_TEST(!settings({}, environment).style.color);
}

BOOST_AUTO_TEST_SUITE_END()
