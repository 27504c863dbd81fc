#include "tools/jixiao/environment.hpp"

#include <charconv>
#include <cstdlib>
#include <string_view>

#include "targets/host/terminal.hpp"

namespace jixiao::program {
namespace {

constexpr std::uint32_t usual_columns = 100;
constexpr std::uint32_t fewest_columns = 40;
constexpr std::uint32_t most_columns = 1000;

std::string_view value_of(Environment const& environment, char const* name) {
    auto const* value = environment.variable(name);
    return value ? value : "";
}

bool is_sensible(std::uint32_t columns) { return columns >= fewest_columns && columns <= most_columns; }

}  // namespace

Environment process_environment() {
    using targets::host::is_terminal;
    using targets::host::Stream;
    return {[](char const* name) -> char const* { return std::getenv(name); }, is_terminal(Stream::input),
            is_terminal(Stream::output), is_terminal(Stream::error), targets::host::terminal_columns()};
}

grammar::Language preferred_language(Environment const& environment) {
    for (auto const* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        auto const value = value_of(environment, name);
        if (!value.empty()) return value.starts_with("en") ? grammar::Language::english : grammar::Language::chinese;
    }
    return grammar::Language::chinese;
}

std::uint32_t line_columns(Environment const& environment) {
    auto const text = value_of(environment, "COLUMNS");
    std::uint32_t columns = 0;
    std::from_chars(text.data(), text.data() + text.size(), columns);
    if (is_sensible(columns)) return columns;
    return is_sensible(environment.terminal_columns) ? environment.terminal_columns : usual_columns;
}

bool color_is_welcome(Environment const& environment) {
    return value_of(environment, "NO_COLOR").empty() && value_of(environment, "TERM") != "dumb";
}

}  // namespace jixiao::program
