// Chinese words of the command line: verbs, options and choices that are accepted beside the English ones.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::program {

/// A Chinese word and the English one that it stands for.
struct ChineseWord {
    std::string_view chinese;
    std::string_view english;
};

/// Verbs in the order of the help; of each the first Chinese word is shown.
std::span<ChineseWord const> chinese_verbs();

/// What people call a verb; "" for one without such a name.
std::string_view chinese_verb(std::string_view english);

/// The words behind the first `at` ones, the verb among them, in English: 监控 目标/ --亮灯 红灯 is track 目标/ --light red.
/// Only whole words that are known change, and nothing behind --.
std::vector<std::string> in_english(std::vector<std::string> words, std::size_t at);

}  // namespace jixiao::program
