// Command: one verb of the program, as data: its options, its examples, what it runs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/diagnostic.hpp"
#include "tools/jixiao/environment.hpp"
#include "tools/render/style.hpp"

namespace jixiao::program {

using grammar::Diagnostics;
using grammar::Text;
using render::Language;
using render::Style;

/// Worse ones are larger: the worst of all parts is the program's.
enum class Status { good = 0, findings = 1, usage = 2, world = 3 };

struct Option {
    std::string_view name;  // "format", without the dashes
    char letter = 0;        // 'o' for -o; 0: none
    Text value;             // what stands for the value in the help; empty: a flag
    Text help;
    std::vector<std::string_view> choices = {};
    bool repeatable = false;
    std::string_view implied = {};  // the value of the option without one; empty: a value is needed
};

struct Example {
    std::string_view line;
    Text what;
};

enum class Verbosity { quiet, normal, verbose };

/// The options that every verb has.
struct Settings {
    Style style;  // of what goes to standard output
    Style error_style;
    Verbosity verbosity = Verbosity::normal;
    std::string output;  // -o; empty: standard output
    bool force = false;
    bool error_is_terminal = false;  // many findings are grouped there
};

/// How a verb was called. Values were checked against their choices.
struct Call {
    Settings settings;
    std::vector<std::string> arguments;
    std::map<std::string, std::vector<std::string>, std::less<>> values;  // by option name

    bool has(std::string_view option) const { return values.contains(option); }
    std::string value(std::string_view option, std::string_view otherwise = "") const;
    std::vector<std::string> all(std::string_view option) const;
};

struct Command {
    std::string_view name;
    Text arguments;  // "FILE|DIR..."
    Text summary;
    std::vector<Option> options;
    std::vector<Example> examples;
    Status (*run)(Call const& call, Environment const& environment, Streams const& streams);
    bool writes_files = false;  // -o is its own business: it may write several files
};

/// All verbs, in the order of the help.
std::vector<Command> const& commands();

}  // namespace jixiao::program
