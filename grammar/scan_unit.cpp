#include <algorithm>
#include <vector>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::grammar {
namespace {

struct Spelling {
    std::string_view text;
    UnitIndex index;
};

/// All spellings of the unit table, sorted; longer ones after their beginnings.
std::vector<Spelling> const& spellings() {
    static std::vector<Spelling> const all = [] {
        std::vector<Spelling> result;
        UnitIndex index = 0;
        for (UnitInfo const& row : unit_table()) {
            ++index;
            result.push_back({row.spelling, index});
            for_each_word(row.aliases, [&](std::string_view alias) { result.push_back({alias, index}); });
        }
        std::sort(result.begin(), result.end(), [](Spelling const& a, Spelling const& b) { return a.text < b.text; });
        return result;
    }();
    return all;
}

struct Atom {
    std::size_t size = 0;
    UnitIndex index = 0;
};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool ends_inside_letters(std::string_view text, std::size_t size) {
    return size != 0 && size < text.size() && is_ascii_letter(text[size - 1]) && is_ascii_letter(text[size]);
}

/// The longest spelling that the text begins with.
Atom scan_atom(std::string_view text) {
    Atom best;
    if (text.empty()) return best;
    auto const& all = spellings();
    std::string_view const first = text.substr(0, decode(text).size);
    auto candidate = std::lower_bound(all.begin(), all.end(), first,
                                      [](Spelling const& s, std::string_view t) { return s.text < t; });
    for (; candidate != all.end() && candidate->text.starts_with(first); ++candidate)
        if (candidate->text.size() > best.size && text.starts_with(candidate->text))
            best = {candidate->text.size(), candidate->index};
    // "mm" is no metre followed by rubbish: a Latin unit ends where the letters end.
    return ends_inside_letters(text, best.size) ? Atom{} : best;
}

struct Scale {
    std::string_view word;
    std::int8_t power;
};

constexpr Scale scales[] = {
    {"十万", 5},  {"百万", 6}, {"千万", 7}, {"万亿", 12}, {"十亿", 9}, {"百亿", 10},
    {"千亿", 11}, {"百", 2},   {"千", 3},   {"万", 4},    {"亿", 8},
};

/// After the head: "/年", "/人·月", "/人/年".
void scan_divisors(std::string_view text, ScannedUnit& result) {
    static constexpr std::string_view first_separators[] = {"/每", "/"};
    static constexpr std::string_view next_separators[] = {"/", "·", "*", "、", "×", "."};
    for (std::size_t i = 0; i < result.unit.per.size(); ++i) {
        std::string_view const rest = text.substr(result.size);
        auto const separators = i == 0 ? std::span<std::string_view const>(first_separators)
                                       : std::span<std::string_view const>(next_separators);
        auto const separator =
            std::find_if(separators.begin(), separators.end(), [&](auto const& s) { return rest.starts_with(s); });
        if (separator == separators.end()) return;
        Atom const atom = scan_atom(rest.substr(separator->size()));
        if (atom.size == 0) return;
        result.unit.per[i] = atom.index;
        result.size += separator->size() + atom.size;
    }
}

}  // namespace

ScannedScale scan_scale(std::string_view text) {
    for (Scale const& scale : scales)
        if (text.starts_with(scale.word)) return {scale.word.size(), scale.power};
    return {};
}

std::string_view scale_word(std::int8_t power) {
    for (Scale const& scale : scales)
        if (scale.power == power) return scale.word;
    return "";
}

ScannedUnit scan_unit(std::string_view text) {
    ScannedUnit result;
    Atom head = scan_atom(text);
    if (head.size == 0) {
        auto const scale = scan_scale(text);
        if (scale.size == 0) return {};
        head = scan_atom(text.substr(scale.size));
        if (head.size == 0) return {};
        result.unit.scale = scale.power;
        result.size = scale.size;
    }
    result.unit.head = head.index;
    result.size += head.size;
    scan_divisors(text, result);
    return result;
}

}  // namespace jixiao::grammar
