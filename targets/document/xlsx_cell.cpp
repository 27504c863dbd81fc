#include "targets/document/xlsx_cell.hpp"

#include <algorithm>
#include <charconv>

#include "grammar/characters.hpp"
#include "targets/document/xml_text.hpp"

namespace jixiao::targets::document {
namespace {

/// Excel writes characters that XML does not take as _x000D_.
std::string unescaped(std::string_view text) {
    constexpr std::size_t size = 7;
    std::string result;
    for (auto at = text.find("_x"); at != std::string_view::npos; at = text.find("_x")) {
        std::uint32_t code = 0;
        auto const* digits = text.data() + at + 2;
        bool const fits = text.size() - at >= size && text[at + size - 1] == '_';
        bool const is_code = fits && std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4;
        result.append(text.substr(0, is_code ? at : at + 1));
        if (is_code) grammar::append_utf8(result, code);
        text.remove_prefix(is_code ? at + size : at + 1);
    }
    return result.append(text);
}

NumberFormat const& format_of(RawCell const& cell, Workbook const& workbook) {
    if (cell.style >= workbook.format_of_style.size()) return general_format();
    return workbook.formats[workbook.format_of_style[cell.style]];
}

/// 2024-10-31T08:30:00 as a date of its own kind, which few programs write.
std::string iso_date(std::string_view text) {
    auto const part = [&](std::size_t at, std::size_t size) {
        int value = 0;
        if (text.size() >= at + size) std::from_chars(text.data() + at, text.data() + at + size, value);
        return value;
    };
    bool const is_date =
        text.size() >= 10 && text[4] == '-' && text[7] == '-' && part(0, 4) > 0 && part(5, 2) > 0 && part(8, 2) > 0;
    if (!is_date) return std::string(text);
    return std::to_string(part(0, 4)) + "年" + std::to_string(part(5, 2)) + "月" + std::to_string(part(8, 2)) + "日";
}

CellText shared_cell(std::string const& value, RawCell const& cell, Workbook const& workbook) {
    std::size_t index = workbook.strings.size();
    std::from_chars(value.data(), value.data() + value.size(), index);
    if (index >= workbook.strings.size()) return {{}, CellTrouble::no_such_string, {}};
    return {shown_text(unescaped(workbook.strings[index]), format_of(cell, workbook))};
}

bool is_hexadecimal(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return grammar::is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

std::string literal(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const rest = text.substr(i);
        bool const looks_escaped =
            rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' && is_hexadecimal(rest.substr(2, 4));
        if (looks_escaped) result += "_x005F";
        if (text[i] != '\r') result += text[i];
    }
    return result;
}

CellText cell_text(RawCell const& cell, Workbook const& workbook) {
    if (cell.has_formula && is_constant(cell.formula)) return {"=" + cell.formula};
    bool const is_empty = !cell.value || (cell.value->empty() && cell.type != "str");
    if (cell.has_formula && is_empty) return {"=" + cell.formula, CellTrouble::not_computed, {}, false};
    if (is_empty) return {};
    auto const& value = *cell.value;
    if (cell.type == "s") return shared_cell(value, cell, workbook);
    if (cell.type == "str" || cell.type == "inlineStr")
        return {shown_text(unescaped(value), format_of(cell, workbook))};
    if (cell.type == "b") return {value == "1" || value == "true" ? "TRUE" : "FALSE"};
    if (cell.type == "e") return {value};
    if (cell.type == "d") return {iso_date(value)};
    auto result = number_text(value, format_of(cell, workbook), workbook.dates, cell.has_formula);
    if (cell.has_formula && workbook.uncomputed && value == "0") result.trouble = CellTrouble::not_computed;
    return result;
}

}  // namespace jixiao::targets::document
