#include "targets/document/odf_styles.hpp"

#include <algorithm>
#include <charconv>

#include "targets/document/cell_value.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/xml_walk.hpp"

namespace jixiao::targets::document {
namespace {

constexpr std::size_t max_code_size = 1'000;
constexpr int max_parents = 16;

std::size_t number(XmlReader const& xml, std::string_view name, std::size_t otherwise) {
    auto const text = xml.attribute(name).value_or("");
    std::size_t value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::min<std::size_t>(value, 30);
}

bool is_long(XmlReader const& xml) { return xml.attribute("style") == "long"; }

std::string quoted(std::string const& text) {
    std::string result;
    for (char const c : text) result += c == '"' ? "" : std::string(1, c);
    return result.empty() ? result : '"' + result + '"';
}

std::string text_inside(XmlReader& xml) {
    std::string text;
    go_through(
        xml, [] {}, [&](std::string_view piece) { text += piece.substr(0, max_code_size); });
    return text;
}

/// Digits before the point: 0, 00, #,##0; texts in between: 0!.0.
std::string digits_before(XmlReader& xml, std::size_t least, bool is_grouped) {
    std::string digits = least == 0 ? "#" : std::string(least, '0');
    go_through(xml, [&] {
        auto const at = number(xml, "position", 0);
        auto const text = text_inside(xml);
        if (at < digits.size() && text.size() == 1) digits.insert(digits.size() - at, "!" + text);
    });
    return is_grouped ? "#,##" + digits : digits;
}

/// A number without places is General.
std::string number_code(XmlReader& xml) {
    auto const places = xml.attribute("decimal-places");
    auto const decimals = number(xml, "decimal-places", 0);
    auto const needed = std::min(number(xml, "min-decimal-places", decimals), decimals);
    auto const factor = xml.attribute("display-factor").value_or("1");
    bool const is_grouped = is_true(xml.attribute("grouping"));
    auto const before = digits_before(xml, number(xml, "min-integer-digits", 0), is_grouped);
    if (!places) return "General";
    std::string code = before;
    if (decimals > 0) code += "." + std::string(needed, '0') + std::string(decimals - needed, '#');
    auto const zeros = static_cast<std::size_t>(std::count(factor.begin(), factor.end(), '0'));
    return code + std::string(std::min<std::size_t>(zeros / 3, 4), ',');
}

/// What one element of a data style shows.
std::string code_of_element(XmlReader& xml, bool is_percentage, bool runs_on) {
    std::string const name(xml.name());
    if (name == "number") return number_code(xml);
    bool const wide = is_long(xml);
    bool const in_words = is_true(xml.attribute("textual"));
    auto const text = text_inside(xml);
    if (name == "text") return is_percentage && text.find('%') != std::string::npos ? text : quoted(text);
    if (name == "currency-symbol") return quoted(text);
    if (name == "text-content") return "@";
    if (name == "scientific-number") return "0.00E+00";
    if (name == "fraction") return "# ?/?";
    if (name == "year") return wide ? "yyyy" : "yy";
    if (name == "month") return in_words ? "mmm" : wide ? "mm" : "m";
    if (name == "day") return wide ? "dd" : "d";
    if (name == "day-of-week") return wide ? "dddd" : "ddd";
    if (name == "hours") return runs_on ? "[h]" : wide ? "hh" : "h";
    if (name == "minutes") return wide ? "mm" : "m";
    if (name == "seconds") return wide ? "ss" : "s";
    return {};
}

/// >=0 of value()>=0.
std::string comparison_of(std::string const& condition) {
    constexpr std::string_view begin = "value()";
    return condition.starts_with(begin) ? condition.substr(begin.size()) : std::string();
}

bool is_data_style(std::string_view name) {
    return name == "number-style" || name == "percentage-style" || name == "currency-style" || name == "date-style" ||
           name == "time-style" || name == "boolean-style" || name == "text-style";
}

}  // namespace

bool OdfStyles::read(XmlReader& xml) {
    bool const is_data = is_data_style(xml.name());
    bool const is_style = xml.name() == "style";
    if (!is_data && !is_style) return false;
    bool const has_room = data_styles_.size() < max_styles && cell_styles_.size() < max_styles;
    if (!has_room)
        xml.skip();
    else if (is_data)
        read_data_style(xml);
    else
        read_style(xml);
    return true;
}

void OdfStyles::read_data_style(XmlReader& xml) {
    auto const name = xml.attribute("name").value_or("");
    bool const is_percentage = xml.name() == "percentage-style";
    bool const runs_on = xml.attribute("truncate-on-overflow") == "false";
    DataStyle style;
    go_through(xml, [&] {
        if (xml.name() == "map") {
            auto const comparison = comparison_of(xml.attribute("condition").value_or(""));
            if (style.cases.size() < 3 && !comparison.empty())
                style.cases.emplace_back(comparison, xml.attribute("apply-style-name").value_or(""));
        } else if (xml.name() == "text-properties" || style.code.size() > max_code_size) {
            xml.skip();
        } else {
            style.code += code_of_element(xml, is_percentage, runs_on);
        }
    });
    data_styles_.insert_or_assign(name, std::move(style));
}

void OdfStyles::read_style(XmlReader& xml) {
    auto const name = xml.attribute("name").value_or("");
    auto const family = xml.attribute("family").value_or("");
    CellStyle style{xml.attribute("data-style-name").value_or(""), xml.attribute("parent-style-name").value_or("")};
    bool is_shown = true;
    go_through(xml, [&] {
        if (xml.name() == "table-properties" && xml.attribute("display") == "false") is_shown = false;
    });
    if (family == "table" && !is_shown) hiding_.insert(name);
    if (family == "table-cell") cell_styles_.insert_or_assign(name, std::move(style));
}

/// Its own, or that of the style it is made from.
std::string OdfStyles::data_style_of(std::string style) const {
    for (int i = 0; i < max_parents; ++i) {
        auto const found = cell_styles_.find(style);
        if (found == cell_styles_.end()) return {};
        if (!found->second.data_style.empty()) return found->second.data_style;
        style = found->second.parent;
    }
    return {};
}

std::string OdfStyles::code_of(std::string const& data_style) const {
    auto const found = data_styles_.find(data_style);
    if (found == data_styles_.end()) return "General";
    std::string code;
    for (auto const& [comparison, name] : found->second.cases) {
        auto const other = data_styles_.find(name);
        if (other != data_styles_.end()) code += "[" + comparison + "]" + other->second.code + ";";
    }
    return code + found->second.code;
}

NumberFormat const& OdfStyles::format(std::string const& style) const {
    if (!cell_styles_.contains(style)) return general_format();
    auto const known = formats_.find(style);
    if (known != formats_.end()) return known->second;
    auto const code = code_of(data_style_of(style));
    return formats_.emplace(style, parse_number_format(code.empty() ? "General" : code)).first->second;
}

}  // namespace jixiao::targets::document
