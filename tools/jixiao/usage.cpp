#include "tools/jixiao/usage.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tools/jixiao/chinese_words.hpp"
#include "tools/jixiao/options.hpp"
#include "tools/render/layout.hpp"
#include "tools/render/paint.hpp"

namespace jixiao::program {
namespace {

using render::Align;
using render::hang;
using render::pad;
using render::Paint;
using render::painted;

std::string spelling(Option const& option, Style const& style) {
    auto const letter = option.letter == 0 ? std::string("    ") : fmt::format("-{}, ", option.letter);
    auto const value = option.value.in(style.language);
    return fmt::format("  {}--{}{}{}", letter, option.name, value.empty() ? "" : " ", value);
}

/// check 审核: either is understood.
std::string name_of(Command const& command, Style const& style) {
    auto const chinese = style.language == render::Language::chinese ? chinese_verb(command.name) : "";
    return fmt::format("  {}{}{}", command.name, chinese.empty() ? "" : " ", chinese);
}

void write_title(Text const& title, Style const& style, std::ostream& out) {
    out << '\n' << painted(title.in(style.language), Paint::bold, style) << '\n';
}

/// Two columns: a short text and its explanation.
void write_pair(std::string_view left, std::string_view right, std::uint32_t width, Style const& style,
                std::ostream& out) {
    out << hang(pad(left, width, Align::left, style.ambiguous) + "  ", right, style) << '\n';
}

void write_options(std::vector<Option> const& options, Style const& style, std::ostream& out) {
    std::uint32_t width = 26;
    for (auto const& option : options)
        width = std::max(width, render::width_of(spelling(option, style), style.ambiguous));
    for (auto const& option : options)
        write_pair(spelling(option, style), option.help.in(style.language), width, style, out);
}

void write_examples(std::vector<Example> const& examples, Style const& style, std::ostream& out) {
    write_title({"例子", "Examples"}, style, out);
    for (auto const& example : examples)
        out << "  " << painted(example.line, Paint::green, style) << '\n'
            << hang("      ", example.what.in(style.language), style) << '\n';
}

}  // namespace

Text const& program_summary() {
    static Text const summary{"预算绩效目标的检查和自评打分",
                              "checks and scores performance targets of public budgets"};
    return summary;
}

std::vector<StatusMeaning> const& status_meanings() {
    static std::vector<StatusMeaning> const all{
        {Status::good, {"没有问题", "all is well"}},
        {Status::findings,
         {"发现问题，或缺少数据（已有的结果照常输出）", "findings, or data missing (what there is was printed)"}},
        {Status::usage, {"命令写法不对", "wrong usage"}},
        {Status::world, {"文件或磁盘出错", "a file or the disk failed"}}};
    return all;
}

void write_program_help(Style const& style, std::ostream& out) {
    out << painted((render::say(style, "jixiao：", "jixiao: ")) + program_summary().in(style.language), Paint::bold,
                   style)
        << '\n';
    write_title({"用法", "Usage"}, style, out);
    out << (render::say(style, "  jixiao 命令 [选项] [参数]\n  jixiao 命令 --help\n  jixiao --version\n",
                        "  jixiao COMMAND [OPTIONS] [ARGUMENTS]\n  jixiao COMMAND --help\n  jixiao "
                        "--version\n"));
    write_title({"命令", "Commands"}, style, out);
    bool const chinese = style.language == render::Language::chinese;
    for (auto const& command : commands())
        write_pair(name_of(command, style), command.summary.in(style.language), chinese ? 20 : 12, style, out);
    write_title({"退出状态", "Exit status"}, style, out);
    for (auto const& [status, meaning] : status_meanings())
        write_pair(fmt::format("  {}", static_cast<int>(status)), meaning.in(style.language), 4, style, out);
}

void write_command_help(Command const& command, Style const& style, std::ostream& out) {
    auto const options_word = render::say(style, "[选项]", "[OPTIONS]");
    out << hang("", command.summary.in(style.language), style) << '\n';
    write_title({"用法", "Usage"}, style, out);
    out << fmt::format("  jixiao {} {} {}\n", command.name, options_word, command.arguments.in(style.language));
    if (!command.options.empty()) {
        write_title({"选项", "Options"}, style, out);
        write_options(command.options, style, out);
    }
    write_title({"通用选项", "Common options"}, style, out);
    write_options(common_options(), style, out);
    write_examples(command.examples, style, out);
}

}  // namespace jixiao::program
