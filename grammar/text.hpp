// Text in the two languages the program speaks.
#pragma once

#include <string>
#include <string_view>

namespace jixiao::grammar {

enum class Language { chinese, english };

struct Text {
    std::string chinese;
    std::string english;

    Text() = default;
    /// The same in both languages: numbers, names, quoted input.
    Text(std::string same) : chinese(same), english(std::move(same)) {}
    Text(std::string_view same) : Text(std::string(same)) {}
    Text(char const* same) : Text(std::string(same)) {}
    Text(std::string zh, std::string en) : chinese(std::move(zh)), english(std::move(en)) {}

    std::string const& in(Language language) const { return language == Language::chinese ? chinese : english; }
    friend bool operator==(Text const&, Text const&) = default;
};

}  // namespace jixiao::grammar
