#include "grammar/strip.hpp"

#include <utility>

#include "grammar/characters.hpp"
#include "grammar/scan_value.hpp"

namespace jixiao::grammar {
namespace {

bool starts_with_sign(std::string_view text) { return starts_with_any(text, {">", "<", "=", "≥", "≤"}) != 0; }

/// Quotes around the whole text, brackets around a sign, and a list number before a sign: 1.≥95%.
bool unwrap(Folded& folded) {
    std::string_view const text = folded.text();
    auto const keep = [&](std::size_t begin, std::size_t end) {
        folded.keep({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size() - end)});
        return true;
    };
    for (auto const& [open, close] :
         {std::pair<std::string_view, std::string_view>{"“", "”"}, {"\"", "\""}, {"‘", "’"}})
        if (text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close))
            return keep(open.size(), close.size());
    if (text.size() > 2 && text.starts_with('(') && text.ends_with(')') && starts_with_sign(text.substr(1)))
        return keep(1, 1);
    for (std::size_t digits = 1; digits <= 2 && digits < text.size() && is_digit(text[digits - 1]); ++digits)
        if ((text[digits] == '.' || text[digits] == ')') && starts_with_sign(text.substr(digits + 1)))
            return keep(digits + 1, 0);
    return false;
}

/// 。。。 stands for something; its marks do not close a text.
bool is_nothing_but(std::string_view text, std::string_view mark) {
    while (text.starts_with(mark)) text.remove_prefix(mark.size());
    return text.empty();
}

}  // namespace

void strip(Folded& folded) {
    static constexpr std::string_view prefix = "定性";
    for (bool stripped = true; stripped;) {
        stripped = false;
        std::string_view const text = folded.text();
        for (std::string_view const mark : {"。", ";", ",", "、"})
            if (text.ends_with(mark) && !is_nothing_but(text, mark)) {
                folded.keep({0, static_cast<std::uint32_t>(text.size() - mark.size())});
                stripped = true;
                break;
            }
        if (!stripped && unwrap(folded)) stripped = true;
        if (!stripped && text.size() > prefix.size() && text.starts_with(prefix)) {
            folded.keep({static_cast<std::uint32_t>(prefix.size()), static_cast<std::uint32_t>(text.size())});
            if (folded.text().starts_with(":")) folded.keep({1, static_cast<std::uint32_t>(folded.text().size())});
            stripped = true;
        }
    }
}

}  // namespace jixiao::grammar
