#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include "tools/jixiao/chinese_words.hpp"
#include "tools/jixiao/options.hpp"
#include "tools/package/manual.hpp"

namespace jixiao::package {
namespace {

using program::Command;
using program::Option;

std::vector<Option> options_of(Command const& command) {
    auto options = command.options;
    auto const& common = program::common_options();
    options.insert(options.end(), common.begin(), common.end());
    return options;
}

std::string pattern_of(Option const& option) {
    if (option.letter == 0) return fmt::format("--{}", option.name);
    return fmt::format("-{}|--{}", option.letter, option.name);
}

/// What may follow an option that needs a value: its choices, else a file name.
void write_values(std::vector<Option> const& options, std::ostream& out) {
    for (auto const& option : options)
        if (!option.value.chinese.empty() && option.implied.empty())
            fmt::print(out, "                {}) words=\"{}\" ;;\n", pattern_of(option),
                       fmt::join(option.choices, " "));
}

void write_verb(Command const& command, std::ostream& out) {
    auto const options = options_of(command);
    std::vector<std::string> names;
    for (auto const& option : options) names.push_back(fmt::format("--{}", option.name));
    auto const chinese = program::chinese_verb(command.name);
    fmt::print(out, "        {}{}{})\n            case $before in\n", command.name, chinese.empty() ? "" : "|",
               chinese);
    write_values(options, out);
    fmt::print(out, "                *) [[ $word != -* ]] || words=\"{}\" ;;\n            esac ;;\n",
               fmt::join(names, " "));
}

}  // namespace

void write_completion(std::ostream& out) {
    std::vector<std::string_view> verbs;
    for (auto const& command : program::commands()) verbs.push_back(command.name);
    for (auto const& verb : program::chinese_verbs()) verbs.push_back(verb.chinese);
    out << "# Completion of jixiao for bash. Where nothing is offered, bash offers files.\n"
           "_jixiao() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=\"\"\n"
           "    case ${COMP_WORDS[1]} in\n";
    for (auto const& command : program::commands()) write_verb(command, out);
    fmt::print(out, "        *) words=\"{} help --help --version\" ;;\n    esac\n", fmt::join(verbs, " "));
    out << "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
           "}\n"
           "complete -o bashdefault -o default -F _jixiao jixiao\n";
}

}  // namespace jixiao::package
