#include <algorithm>

#include "tools/jixiao/options.hpp"

namespace jixiao::program {
namespace {

using Words = std::vector<std::string>;

bool colored(std::string const& choice, bool terminal, Environment const& environment) {
    if (choice == "always") return true;
    return choice != "never" && terminal && color_is_welcome(environment);
}

grammar::Language language_of(Call const& call, Environment const& environment) {
    auto const choice = call.value("lang");
    if (choice == "zh") return grammar::Language::chinese;
    if (choice == "en") return grammar::Language::english;
    return preferred_language(environment);
}

/// True if the next word is the value of this option.
bool takes_next(std::string_view word) {
    if (word.find('=') != std::string_view::npos) return false;
    for (auto const& option : common_options()) {
        if (option.value.chinese.empty()) continue;
        if (word == std::string("--").append(option.name)) return true;
        if (option.letter != 0 && word == std::string{'-', option.letter}) return true;
    }
    return false;
}

}  // namespace

std::vector<Option> const& common_options() {
    static std::vector<Option> const options{
        {"lang",
         0,
         "LANG",
         {"语言：zh 中文，en 英文；默认按系统语言", "language: zh or en; by default the system's"},
         {"zh", "en"}},
        {"color",
         0,
         {"WHEN", "WHEN"},
         {"颜色：auto 只在终端上用，always 总是，never 从不", "colours: auto (on a terminal only), always, never"},
         {"auto", "always", "never"}},
        {"ambiguous-width",
         0,
         "1|2",
         {"≥ ≤ “ ” 等字符在终端里占 1 格还是 2 格，默认 1；表格对不齐时改成 2",
          "cells of ≥ ≤ “ ” in your terminal, by default 1; try 2 if tables do not line up"},
         {"1", "2"}},
        {"output",
         'o',
         {"FILE", "FILE"},
         {"结果写入文件：写完才替换；已有的文件只有开头与新结果相同（是以前的输出）才覆盖",
          "write the result to a file, whole or not at all; an existing file is replaced only if "
          "it begins like the new one"}},
        {"force", 0, "", {"不管已有的文件是什么，都用 -o 的结果覆盖", "let -o replace any existing file"}},
        {"verbose",
         'v',
         "",
         {"在标准错误输出里说明读了哪些文件、用了多少时间",
          "say on standard error what is read and how long it takes"}},
        {"quiet",
         'q',
         "",
         {"标准错误输出里只报错误，不报警告和提示", "report errors only, no warnings and notes, on standard error"}},
        {"help", 'h', "", {"显示用法和例子", "show usage and examples"}},
    };
    return options;
}

Settings settings_of(Call const& call, Environment const& environment) {
    Settings settings;
    auto& style = settings.style;
    style.language = language_of(call, environment);
    style.columns = line_columns(environment);
    if (call.value("ambiguous-width") == "2") style.ambiguous = render::Ambiguous::wide;
    settings.error_style = style;
    settings.output = call.value("output");
    auto const color = call.value("color");
    style.color = colored(color, environment.output_is_terminal && settings.output.empty(), environment);
    settings.error_style.color = colored(color, environment.error_is_terminal, environment);
    if (call.has("verbose")) settings.verbosity = Verbosity::verbose;
    if (call.has("quiet")) settings.verbosity = Verbosity::quiet;
    settings.force = call.has("force");
    settings.error_is_terminal = environment.error_is_terminal;
    return settings;
}

std::size_t find_verb(Words const& words) {
    std::size_t at = 0;
    while (at < words.size() && words[at].starts_with('-')) at += takes_next(words[at]) ? 2 : 1;
    return std::min(at, words.size());
}

std::string Call::value(std::string_view option, std::string_view otherwise) const {
    auto const found = values.find(option);
    return found == values.end() || found->second.empty() ? std::string(otherwise) : found->second.back();
}

std::vector<std::string> Call::all(std::string_view option) const {
    auto const found = values.find(option);
    return found == values.end() ? std::vector<std::string>() : found->second;
}

}  // namespace jixiao::program
