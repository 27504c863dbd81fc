#include "targets/document/ods_cell.hpp"

#include <charconv>

#include "targets/document/limits.hpp"
#include "targets/document/odf_text.hpp"
#include "targets/document/xml_walk.hpp"

namespace jixiao::targets::document {
namespace {

struct Value {
    std::string type;
    std::string written;  // the number, date or time
    std::optional<std::string> formula;
    std::string text;  // its paragraphs
};

/// =SUM(A1) of of:=SUM(A1), without its =.
std::optional<std::string> formula_of(XmlReader const& xml) {
    auto formula = xml.attribute("formula");
    auto const sign = formula ? formula->find('=') : std::string::npos;
    if (sign != std::string::npos) formula->erase(0, sign + 1);
    return formula;
}

std::string written_value(XmlReader const& xml, std::string const& type) {
    if (type == "date") return xml.attribute("date-value").value_or("");
    if (type == "time") return xml.attribute("time-value").value_or("");
    if (type == "boolean") return xml.attribute("boolean-value").value_or("");
    if (type == "string") return xml.attribute("string-value").value_or("");
    return xml.attribute("value").value_or("");
}

Value read_value(XmlReader& xml) {
    Value value;
    value.type = xml.attribute("value-type").value_or("");
    value.written = written_value(xml, value.type);
    value.formula = formula_of(xml);
    bool is_first = true;
    go_through(xml, [&] {
        if (xml.name() != "p") return xml.skip();
        auto const line = read_odf_paragraph(xml, [&] { xml.skip(); });
        if (!is_first) value.text += '\n';
        if (value.text.size() <= max_cell_size) value.text += line;
        is_first = false;
    });
    return value;
}

/// 0.354166… of PT08H30M00S; "" for what is no time.
std::string serial_of_time(std::string_view time) {
    if (!time.starts_with("PT")) return {};
    time.remove_prefix(2);
    int seconds = 0;
    while (!time.empty()) {
        int number = 0;
        auto const end = std::from_chars(time.data(), time.data() + time.size(), number).ptr;
        auto const size = static_cast<std::size_t>(end - time.data());
        if (size == 0 || size >= time.size() || number < 0 || number > 100'000) return {};
        seconds += number * (time[size] == 'H' ? 3600 : time[size] == 'M' ? 60 : time[size] == 'S' ? 1 : 0);
        time.remove_prefix(time[size] == 'S' || time[size] == '.' ? time.size() : size + 1);
    }
    return serial_of_seconds(seconds);
}

CellText date_text(Value const& value, std::string const& serial, NumberFormat const& format, std::string_view plain) {
    if (serial.empty()) return {value.text};
    bool const shows_date = date_fields({1, 0}, format).has_value();
    return number_text(serial, shows_date ? format : parse_number_format(plain), DateSystem::from_1900,
                       value.formula.has_value());
}

}  // namespace

CellText read_ods_cell(XmlReader& xml, NumberFormat const& format) {
    auto const value = read_value(xml);
    if (value.formula && is_constant(*value.formula)) return {"=" + *value.formula};
    bool const is_empty = value.text.empty() && value.written.empty();
    if (value.formula && is_empty && value.type != "string")
        return {"=" + *value.formula, CellTrouble::not_computed, {}, false};
    if (value.type == "date")
        return date_text(value, serial_of(value.written, EarlyDays::as_calendar), format, "yyyy-mm-dd");
    if (value.type == "time") return date_text(value, serial_of_time(value.written), format, "h:mm");
    if (value.type == "boolean") return {value.written == "true" ? "TRUE" : "FALSE"};
    if (value.type != "string" && !value.written.empty())
        return number_text(value.written, format, DateSystem::from_1900, value.formula.has_value());
    auto const& text = value.text.empty() ? value.written : value.text;
    return text.empty() ? CellText{} : CellText{shown_text(text, format)};
}

}  // namespace jixiao::targets::document
