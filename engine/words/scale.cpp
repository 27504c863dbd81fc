#include "engine/words/scale.hpp"

#include <algorithm>
#include <string>

#include "engine/names.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::engine {
namespace {

struct ScaleWord {
    std::string_view word;
    Rank rank;
};

enum Scale { grades, contentment, classes, letters, stems, prizes, offices };

constexpr ScaleWord scale_words[] = {
    {"优", {grades, 0}},
    {"优秀", {grades, 0}},
    {"秀", {grades, 0}},
    {"优等", {grades, 0}},
    {"良", {grades, 1}},
    {"良好", {grades, 1}},
    {"优良", {grades, 1}},
    {"好", {grades, 1}},
    {"中", {grades, 2}},
    {"中等", {grades, 2}},
    {"合格", {grades, 2}},
    {"达标", {grades, 2}},
    {"及格", {grades, 2}},
    {"一般", {grades, 2}},
    {"差", {grades, 3}},
    {"较差", {grades, 3}},
    {"不合格", {grades, 3}},
    {"未合格", {grades, 3}},
    {"不达标", {grades, 3}},
    {"未达标", {grades, 3}},
    {"不及格", {grades, 3}},
    {"非常满意", {contentment, 0}},
    {"很满意", {contentment, 0}},
    {"十分满意", {contentment, 0}},
    {"满意", {contentment, 1}},
    {"比较满意", {contentment, 2}},
    {"较满意", {contentment, 2}},
    {"基本满意", {contentment, 2}},
    {"一般满意", {contentment, 2}},
    {"不满意", {contentment, 3}},
    {"国家级", {offices, 0}},
    {"省部级", {offices, 1}},
    {"省级", {offices, 1}},
    {"自治区级", {offices, 1}},
    {"市级", {offices, 2}},
    {"县级", {offices, 3}},
};

/// 1 for the first of the list, each of whose words may have several spellings with a slash between; 0 for none.
int place_in(std::string_view list, std::string_view word) {
    int place = 0, found = 0;
    while (!list.empty() && found == 0) {
        auto const end = std::min(list.find(' '), list.size());
        auto names = std::string(list.substr(0, end));
        std::replace(names.begin(), names.end(), '/', ' ');
        ++place;
        if (grammar::is_word_of(names, word)) found = place;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return found;
}

/// Ⅲ类, III类, 三类水质: of water, air and soil a smaller number is better.
std::optional<Rank> class_of(std::string_view word) {
    constexpr std::string_view numbers = "Ⅰ/I/一/1 Ⅱ/II/二/2 Ⅲ/III/三/3 Ⅳ/IV/四/4 Ⅴ/V/五/5 劣Ⅴ/劣V/劣五/劣5";
    constexpr std::string_view before[] = {"达到", "达", "保持", "稳定在", "地表水", "水质", "优于"};
    while (grammar::drop_any(word, before)) {
    }
    auto const end = grammar::ending_of("类 类标准 类水质 类水体 类水 类水质标准", word);
    if (end.empty()) return std::nullopt;
    int const place = place_in(numbers, word.substr(0, word.size() - end.size()));
    return place == 0 ? std::nullopt : std::optional(Rank{classes, place});
}

/// AAA级, AA, 5A级, B级: more A are better, and every A is better than B.
std::optional<Rank> letter_of(std::string_view word) {
    if (!grammar::ending_of("级景区 级 类", word).empty())
        word.remove_suffix(grammar::ending_of("级景区 级 类", word).size());
    bool const all_a = !word.empty() && word.find_first_not_of('A') == std::string_view::npos;
    if (all_a && word.size() <= 5) return Rank{letters, 5 - static_cast<int>(word.size())};
    if (word.size() == 2 && word[1] == 'A' && word[0] >= '1' && word[0] <= '5') return Rank{letters, '5' - word[0]};
    if (word.size() == 1 && word[0] >= 'B' && word[0] <= 'D') return Rank{letters, 4 + word[0] - 'A'};
    return std::nullopt;
}

std::optional<Rank> in_list(int scale, std::string_view list, std::string_view endings, std::string_view word) {
    auto const end = grammar::ending_of(endings, word);
    int const place = end.empty() ? 0 : place_in(list, word.substr(0, word.size() - end.size()));
    return place == 0 ? std::nullopt : std::optional(Rank{scale, place});
}

std::optional<Rank> word_of_scale(std::string_view word) {
    for (ScaleWord const& entry : scale_words)
        if (entry.word == word) return entry.rank;
    return std::nullopt;
}

}  // namespace

std::optional<Rank> rank(std::string_view word) {
    std::string const key = word_key(word);
    if (auto const found = word_of_scale(key)) return found;
    if (auto const found = class_of(key)) return found;
    if (auto const found = in_list(stems, "甲 乙 丙 丁", "级 等", key)) return found;
    if (auto const found = in_list(prizes, "特 一 二 三", "等 等奖", key)) return found;
    return letter_of(key);
}

}  // namespace jixiao::engine
