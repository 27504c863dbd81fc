#include "engine/names.hpp"

#include <algorithm>
#include <initializer_list>

#include "grammar/characters.hpp"

namespace jixiao::engine {
namespace {

using Words = std::initializer_list<std::string_view>;

bool contains(Words words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

bool strip_front(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool strip_back(std::string_view& text, std::string_view suffix) {
    if (text.size() <= suffix.size() || !text.ends_with(suffix)) return false;
    text.remove_suffix(suffix.size());
    return true;
}

std::string without(std::string_view text, Words dropped) {
    std::string result;
    while (!text.empty()) {
        bool const drops =
            std::any_of(dropped.begin(), dropped.end(), [&](std::string_view word) { return strip_front(text, word); });
        if (drops) continue;
        result.push_back(text.front());
        text.remove_prefix(1);
    }
    return result;
}

}  // namespace

std::string level_key(std::string_view level) {
    std::string const text = grammar::without_blanks(level.substr(0, std::min(level.find('('), level.find("（"))));
    std::string_view key = text;
    strip_back(key, "指标");
    return std::string(key);
}

std::string rule_key(std::string_view rule) {
    return without(grammar::without_blanks(rule), {"，", ",", "、", "；", ";", "。", "（", "）", "(", ")"});
}

std::string word_key(std::string_view word) {
    std::string const text = grammar::without_blanks(word);
    std::string_view key = text;
    for (std::string_view const mark : {"。", "；", ";"}) strip_back(key, mark);
    strip_back(key, "及以上");
    if (key.size() > std::string_view("定性").size()) strip_front(key, "定性");
    return std::string(key);
}

bool is_yes(std::string_view word) { return contains({"是", "有", "√", "✓", "✔", "☑", "是的", "对"}, word_key(word)); }

bool is_no(std::string_view word) { return contains({"否", "无", "不是", "没有", "×", "✗", "✘", "✕"}, word_key(word)); }

}  // namespace jixiao::engine
