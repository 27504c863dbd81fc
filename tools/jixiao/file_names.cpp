#include "tools/jixiao/file_names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "grammar/characters.hpp"

namespace jixiao::program {
namespace {

constexpr std::size_t longest_stem = 120;  // bytes: names may have 255 with the ending

}  // namespace

std::string file_stem(std::string_view text) {
    constexpr std::string_view unwanted = "/\\:*?\"<>|";
    std::string stem;
    for (char const c : text) {
        bool const bad =
            static_cast<unsigned char>(c) < 0x20 || c == 0x7F || unwanted.find(c) != std::string_view::npos;
        stem += bad ? '_' : c;
    }
    stem.resize(grammar::whole_characters(stem, longest_stem).size());
    while (!stem.empty() && (stem.front() == '.' || stem.front() == ' ')) stem.erase(0, 1);
    while (!stem.empty() && (stem.back() == '.' || stem.back() == ' ')) stem.pop_back();
    return stem;
}

std::string unique(std::string const& stem, std::set<std::string>& used) {
    auto name = stem;
    for (int i = 2; !used.insert(name).second; ++i) name = fmt::format("{}-{}", stem, i);
    return name;
}

}  // namespace jixiao::program
