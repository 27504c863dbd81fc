#include "tools/jixiao/options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/program_options.hpp>

#include "targets/base/nearest.hpp"
#include "tools/jixiao/catalog.hpp"

namespace jixiao::program {
namespace {

namespace po = boost::program_options;

using Words = std::vector<std::string>;

std::vector<Option> options_of(Command const& command) {
    auto all = command.options;
    all.insert(all.end(), common_options().begin(), common_options().end());
    return all;
}

po::options_description description_of(std::vector<Option> const& options) {
    po::options_description description;
    for (auto const& option : options) {
        auto name = std::string(option.name);
        if (option.letter != 0) name += std::string(",") + option.letter;
        if (option.value.chinese.empty())
            description.add_options()(name.c_str(), "");
        else
            description.add_options()(name.c_str(), po::value<std::string>(), "");
    }
    return description;
}

Option const* find(std::vector<Option> const& options, std::string_view name) {
    auto const found =
        std::find_if(options.begin(), options.end(), [&](Option const& option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

std::string dashed(std::string_view name) { return fmt::format("--{}", name); }

void report_unknown(Command const& command, std::vector<Option> const& options, std::string const& word,
                    Diagnostics& sink) {
    Words names;
    for (auto const& option : options) names.push_back(dashed(option.name));
    auto const hint = did_you_mean(word.substr(0, word.find('=')), {names.begin(), names.end()});
    report(sink, codes::unknown_option, {}, {{"text", word}, {"hint", hint}, {"command", command.name}});
}

void check_value(Option const& option, std::string const& value, Diagnostics& sink) {
    if (option.choices.empty()) return;
    if (std::find(option.choices.begin(), option.choices.end(), value) != option.choices.end()) return;
    report(sink, codes::not_a_choice, {},
           {{"option", dashed(option.name)},
            {"value", value},
            {"hint", did_you_mean(value, option.choices)},
            {"choices", Text(fmt::format("{}", fmt::join(option.choices, "、")),
                             fmt::format("{}", fmt::join(option.choices, ", ")))}});
}

/// Options that were repeated although they may stand once only, and values out of their choices.
void check(Call const& call, std::vector<Option> const& options, Diagnostics& sink) {
    for (auto const& [name, values] : call.values) {
        auto const* option = find(options, name);
        if (values.size() > 1 && !option->repeatable)
            report(sink, codes::repeated_option, {}, {{"option", dashed(name)}});
        for (auto const& value : values) check_value(*option, value, sink);
    }
}

/// The option that a word gives, with or without a value behind =.
Option const* option_of(std::string_view word, std::vector<Option> const& options) {
    auto const name = word.substr(0, word.find('='));
    auto const found = std::find_if(options.begin(), options.end(), [&](Option const& option) {
        return name == dashed(option.name) || (option.letter != 0 && name == std::string{'-', option.letter});
    });
    return found == options.end() ? nullptr : &*found;
}

/// Boost's one complaint about the form of the words: a value missing or too many.
void report_syntax(std::string const& name, std::vector<Option> const& options, Diagnostics& sink) {
    auto const* option = option_of(name, options);
    if (option && option->value.chinese.empty())
        report(sink, codes::value_not_wanted, {}, {{"option", name}});
    else
        report(sink, codes::option_without_value, {}, {{"option", name}, {"value", option ? option->value : Text()}});
}

po::parsed_options parse_once(po::options_description const& description, Words const& words) {
    namespace style = po::command_line_style;
    auto const manner = style::unix_style & ~style::allow_guessing;
    return po::command_line_parser(words).options(description).style(manner).allow_unregistered().run();
}

/// The word that gives this option, alone or with its value.
Words::iterator word_of(Words& words, std::string const& option) {
    return std::find_if(words.begin(), words.end(),
                        [&](std::string const& word) { return word == option || word.starts_with(option + "="); });
}

/// --fix alone is --fix=safe: the word that follows is no value of it.
Words with_implied_values(std::vector<Option> const& options, Words words) {
    for (auto word = words.begin(); word != words.end() && *word != "--"; ++word) {
        auto const* option = option_of(*word, options);
        if (option && !option->implied.empty() && word->find('=') == std::string::npos)
            word->append("=").append(option->implied);
    }
    return words;
}

/// Takes out options that another option follows where their value should stand: Boost would take
/// it for the value.
Words without_valueless(std::vector<Option> const& options, Words const& words, Diagnostics& sink) {
    Words result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--") {
            result.insert(result.end(), words.begin() + static_cast<std::ptrdiff_t>(i), words.end());
            break;
        }
        auto const* option = option_of(words[i], options);
        bool const wants = option && !option->value.chinese.empty() && words[i].find('=') == std::string::npos;
        if (wants && i + 1 < words.size() && option_of(words[i + 1], options))
            report_syntax(words[i], options, sink);
        else
            result.push_back(words[i]);
    }
    return result;
}

/// Takes out the words that Boost stops at, one after the other, so that all are reported.
std::vector<po::option> parse(std::vector<Option> const& options, Words words, Diagnostics& sink) {
    auto const description = description_of(options);
    while (true) {
        try {
            return parse_once(description, words).options;
        } catch (po::error_with_option_name const& error) {
            auto const name = error.get_option_name();
            report_syntax(name, options, sink);
            auto const word = word_of(words, name);
            if (word == words.end()) return {};
            words.erase(word);
        }
    }
}

/// With U+FFFD for every byte that is no UTF-8.
std::string without_bad_bytes(std::string_view word) {
    std::string text;
    while (auto const bad = grammar::find_invalid_utf8(word)) {
        text += word.substr(0, *bad);
        text += "\uFFFD";
        word.remove_prefix(*bad + 1);
    }
    return text += word;
}

}  // namespace

Words legible(Words words, Diagnostics& sink) {
    for (auto& word : words) {
        if (!grammar::find_invalid_utf8(word)) continue;
        word = without_bad_bytes(word);
        report(sink, codes::argument_not_text, {}, {{"text", word}});
    }
    return words;
}

Call read_call(Command const& command, Words const& words, Diagnostics& sink) {
    Call call;
    auto const options = options_of(command);
    for (auto const& item :
         parse(options, without_valueless(options, with_implied_values(options, words), sink), sink)) {
        if (item.position_key >= 0)
            call.arguments.insert(call.arguments.end(), item.value.begin(), item.value.end());
        else if (item.unregistered)
            report_unknown(command, options, item.original_tokens.front(), sink);
        else
            for (auto& values = call.values[item.string_key]; auto const& value : item.value) values.push_back(value);
    }
    check(call, options, sink);
    return call;
}

Text did_you_mean(std::string_view word, std::vector<std::string_view> const& candidates) {
    auto const near = targets::nearest(word, candidates);
    if (!near) return {};
    return {fmt::format("，是不是“{}”？", *near), fmt::format("; did you mean “{}”?", *near)};
}

}  // namespace jixiao::program
