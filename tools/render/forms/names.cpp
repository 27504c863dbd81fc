#include "tools/render/forms/names.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "targets/base/ascii.hpp"

namespace jixiao::render::forms {
namespace {

constexpr std::size_t most_of_a_sheet = 31;  // UTF-16 units
constexpr std::size_t most_of_a_file = 150;  // bytes; 255 with the ending is what file systems take

std::size_t units_of(std::string_view text) {
    std::size_t units = 0;
    while (!text.empty()) {
        auto const [character, size] = grammar::decode(text);
        units += character > 0xFFFF ? 2 : 1;
        text.remove_prefix(size);
    }
    return units;
}

std::size_t bytes_of(std::string_view text) { return text.size(); }

std::string cut(std::string_view text, std::size_t most, std::size_t (*size)(std::string_view)) {
    std::size_t bytes = 0;
    while (bytes < text.size()) {
        auto const next = bytes + grammar::decode(text.substr(bytes)).size;
        if (size(text.substr(0, next)) > most) break;
        bytes = next;
    }
    return std::string(text.substr(0, bytes));
}

/// Control characters and the ones refused become _, blanks and dots at the ends go.
std::string without(std::string_view refused, std::string_view text) {
    std::string result(text);
    for (auto& c : result)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F || refused.find(c) != std::string_view::npos) c = '_';
    while (!result.empty() && (result.back() == ' ' || result.back() == '.')) result.pop_back();
    result.erase(0, std::min(result.find_first_not_of(" ."), result.size()));
    return result.empty() ? "绩效表" : result;
}

}  // namespace

std::string Names::unique(std::string const& name, std::size_t most, std::size_t (*size)(std::string_view)) {
    auto result = cut(name, most, size);
    for (int number = 2; !given_.insert(targets::lower(result)).second; ++number) {
        auto const mark = "(" + std::to_string(number) + ")";
        result = cut(name, most - mark.size(), size) + mark;
    }
    return result;
}

std::string Names::sheet(std::string_view wanted) {
    auto const name = without("[]:*?/\\'", wanted);
    return unique(targets::lower(name) == "history" ? name + "_" : name, most_of_a_sheet, units_of);
}

std::string Names::file(std::string_view wanted, std::string_view ending) {
    return unique(without("/\\:*?\"<>|", wanted), most_of_a_file, bytes_of).append(ending);
}

}  // namespace jixiao::render::forms
