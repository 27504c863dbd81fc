#include "targets/document/docx_symbols.hpp"

#include <array>
#include <charconv>

namespace jixiao::targets::document {
namespace {

struct Symbol {
    std::string_view font;
    unsigned code;
    std::string_view text;
};

constexpr std::array<Symbol, 20> symbols{{
    {"Symbol", 0x3C, "<"},    {"Symbol", 0x3D, "="},      {"Symbol", 0x3E, ">"},      {"Symbol", 0x25, "%"},
    {"Symbol", 0xA3, "≤"},    {"Symbol", 0xB3, "≥"},      {"Symbol", 0xB1, "±"},      {"Symbol", 0xB0, "°"},
    {"Symbol", 0xB4, "×"},    {"Symbol", 0xB8, "÷"},      {"Symbol", 0xB9, "≠"},      {"Symbol", 0xBB, "≈"},
    {"Symbol", 0xB7, "•"},    {"Wingdings", 0xA8, "□"},   {"Wingdings", 0x6F, "□"},   {"Wingdings", 0xFC, "√"},
    {"Wingdings", 0xFE, "☑"}, {"Wingdings 2", 0xA3, "□"}, {"Wingdings 2", 0x50, "√"}, {"Wingdings 2", 0x52, "☑"},
}};

}  // namespace

std::string_view symbol_text(std::string_view font, std::string_view code) {
    unsigned number = 0;
    std::from_chars(code.data(), code.data() + code.size(), number, 16);
    if (number >= 0xF000) number -= 0xF000;  // where Windows puts symbol fonts
    for (auto const& symbol : symbols)
        if (symbol.font == font && symbol.code == number) return symbol.text;
    return {};
}

}  // namespace jixiao::targets::document
