#include "tools/jixiao/program.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <sstream>

#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/chinese_words.hpp"
#include "tools/jixiao/endings.hpp"
#include "tools/jixiao/log.hpp"
#include "tools/jixiao/options.hpp"
#include "tools/jixiao/output.hpp"
#include "tools/jixiao/usage.hpp"
#include "tools/render/diagnostics.hpp"

namespace jixiao::program {
namespace {

using Words = std::vector<std::string>;

Command const* find_command(std::string_view name) {
    auto const& all = commands();
    auto const found =
        std::find_if(all.begin(), all.end(), [&](Command const& command) { return command.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<std::string_view> command_names() {
    std::vector<std::string_view> names;
    for (auto const& command : commands()) names.push_back(command.name);
    return names;
}

/// A misspelt Chinese verb was meant to be a Chinese one.
std::vector<std::string_view> names_like(std::string_view word) {
    if (!word.empty() && static_cast<unsigned char>(word.front()) < 0x80) return command_names();
    std::vector<std::string_view> names;
    for (auto const& verb : chinese_verbs()) names.push_back(verb.chinese);
    return names;
}

/// A command without a name or options of its own: reads the words where no verb was given.
Command const& no_command() {
    static Command const command{"", {}, {}, {{"version", 0, "", {"显示版本", "show the version"}}}, {}, nullptr};
    return command;
}

Status report_usage(Diagnostics const& diagnostics, Settings const& settings, Streams const& streams) {
    render::write_full(diagnostics, settings.error_style, streams.error);
    return Status::usage;
}

Status run_without_verb(Words const& words, Environment const& environment, Streams const& streams) {
    Diagnostics diagnostics;
    auto const call = read_call(no_command(), words, diagnostics);
    auto const settings = settings_of(call, environment);
    if (!diagnostics.empty()) return report_usage(diagnostics, settings, streams);
    if (call.has("version")) {
        streams.output << "jixiao " << version() << '\n';
        return Status::good;
    }
    write_program_help(settings.style, call.has("help") ? streams.output : streams.error);
    return call.has("help") ? Status::good : Status::usage;
}

/// Arguments of a verb that takes none.
void check_arguments(Command const& command, Call const& call, Diagnostics& sink) {
    if (!command.arguments.chinese.empty()) return;
    for (auto const& argument : call.arguments) report(sink, codes::extra_argument, {}, {{"text", argument}});
}

/// 审核 check、自评 score / check, score.
Text verbs_to_choose_from() {
    std::vector<std::string> chinese;
    auto const names = command_names();
    for (auto const& name : names)
        chinese.push_back(fmt::format("{}{}{}", chinese_verb(name), chinese_verb(name).empty() ? "" : " ", name));
    return {fmt::format("{}", fmt::join(chinese, "、")), fmt::format("{}", fmt::join(names, ", "))};
}

Status report_unknown_verb(std::string const& verb, Settings const& settings, Streams const& streams) {
    Diagnostics diagnostics;
    report(diagnostics, codes::unknown_command, {},
           {{"text", verb}, {"hint", did_you_mean(verb, names_like(verb))}, {"commands", verbs_to_choose_from()}});
    return report_usage(diagnostics, settings, streams);
}

Status write_failed(Diagnostics const& diagnostics, Settings const& settings, Streams const& streams) {
    render::write_full(diagnostics, settings.error_style, streams.error);
    return Status::world;
}

/// Runs with the result kept back; it replaces the file only if the command could do its work.
Status run_into_file(Command const& command, Call const& call, Environment const& environment, Streams const& streams) {
    std::ostringstream result;
    auto const status = command.run(call, environment, {streams.input, result, streams.error});
    auto const text = result.str();
    bool const nothing_to_write = status == Status::findings && text.empty();
    if (status > Status::findings || nothing_to_write) return status;
    Diagnostics diagnostics;
    write_file(call.settings.output, text, call.settings.force, diagnostics);
    return diagnostics.empty() ? status : write_failed(diagnostics, call.settings, streams);
}

Status run_to_stream(Command const& command, Call const& call, Environment const& environment, Streams const& streams) {
    auto const status = command.run(call, environment, streams);
    streams.output.flush();
    if (streams.output) return status;
    Diagnostics diagnostics;
    report(diagnostics, codes::output_failed, {}, {{"reason", Text("标准输出写入失败", "standard output refused it")}});
    return write_failed(diagnostics, call.settings, streams);
}

}  // namespace

std::string_view version() { return JIXIAO_VERSION; }

std::string program_name() { return fmt::format("jixiao {}", version()); }

Status run(Words const& given, Environment const& environment, Streams const& streams) {
    Diagnostics diagnostics;
    auto words = legible(given, diagnostics);
    auto const at = find_verb(words);
    words = in_english(std::move(words), at);
    if (at == words.size()) return run_without_verb(words, environment, streams);
    auto rest = words;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
    if (words[at] == "help") {
        rest.emplace_back("--help");
        return run(rest, environment, streams);
    }
    auto const* command = find_command(words[at]);
    auto call = read_call(command ? *command : no_command(), rest, diagnostics);
    call.settings = settings_of(call, environment);
    if (!command) return report_unknown_verb(words[at], call.settings, streams);
    if (call.has("help")) {
        write_command_help(*command, call.settings.style, streams.output);
        return Status::good;
    }
    check_arguments(*command, call, diagnostics);
    settle_format(*command, call, diagnostics);
    if (!diagnostics.empty()) return report_usage(diagnostics, call.settings, streams);
    start_log(call.settings.verbosity);
    bool const to_stream = call.settings.output.empty() || command->writes_files;
    return to_stream ? run_to_stream(*command, call, environment, streams)
                     : run_into_file(*command, call, environment, streams);
}

}  // namespace jixiao::program
