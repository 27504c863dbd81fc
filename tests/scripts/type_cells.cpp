// Types into the cells of a workbook as a person would, for what the tests do with forms.
//
//   type_cells FILE.xlsx [SHEET!]CELL=TEXT…    the first sheet unless one is named by its number: 2!D9=4个
//
// A number becomes a number, 98% the number 0.98 in the format of percentages, everything else a text. A cell that does not
// exist is refused: forms have their open cells.
#include <zip.h>

#include <cstdlib>
#include <iostream>
#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <string_view>

namespace {

struct Typed {
    std::string sheet = "1";
    std::string cell;
    std::string text;
};

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// 98 of 98% as 0.98, on digits alone.
std::string hundredth(std::string number) {
    auto const point = number.find('.');
    auto whole = number.substr(0, point);
    auto const rest = point == std::string::npos ? "" : number.substr(point + 1);
    if (whole.size() < 3) whole.insert(0, 3 - whole.size(), '0');
    return whole.substr(0, whole.size() - 2) + "." + whole.substr(whole.size() - 2) + rest;
}

Typed read(std::string const& argument) {
    Typed typed;
    auto const equals = argument.find('=');
    typed.cell = argument.substr(0, equals);
    typed.text = equals == std::string::npos ? "" : argument.substr(equals + 1);
    if (auto const mark = typed.cell.find('!'); mark != std::string::npos) {
        typed.sheet = typed.cell.substr(0, mark);
        typed.cell = typed.cell.substr(mark + 1);
    }
    return typed;
}

bool is_percentage(std::string_view text) { return text.ends_with('%') && is_number(text.substr(0, text.size() - 1)); }

/// `percent_style` is for percentages.
void put(pugi::xml_node cell, std::string const& text, std::string const& percent_style) {
    while (cell.first_child()) cell.remove_child(cell.first_child());
    cell.remove_attribute("t");
    if (is_percentage(text)) {
        cell.attribute("s").set_value(percent_style.c_str());
        cell.append_child("v").text().set(hundredth(text.substr(0, text.size() - 1)).c_str());
        return;
    }
    if (is_number(text)) {
        cell.append_child("v").text().set(text.c_str());
        return;
    }
    cell.append_attribute("t").set_value("inlineStr");
    cell.append_child("is").append_child("t").text().set(text.c_str());
}

std::string content(zip_t* archive, std::string const& name) {
    zip_stat_t stat;
    if (zip_stat(archive, name.c_str(), 0, &stat) != 0) return {};
    std::string bytes(stat.size, '\0');
    zip_file_t* const file = zip_fopen(archive, name.c_str(), 0);
    if (file == nullptr || zip_fread(file, bytes.data(), stat.size) < 0) bytes.clear();
    if (file != nullptr) zip_fclose(file);
    return bytes;
}

bool load(zip_t* archive, std::string const& name, pugi::xml_document& document) {
    return document.load_string(content(archive, name).c_str(), pugi::parse_full | pugi::parse_ws_pcdata);
}

bool save(zip_t* archive, std::string const& name, pugi::xml_document const& document) {
    std::ostringstream out;
    document.save(out, "", pugi::format_raw);
    auto const bytes = out.str();
    void* const copy = std::malloc(bytes.size());
    bytes.copy(static_cast<char*>(copy), bytes.size());
    zip_source_t* const source = zip_source_buffer(archive, copy, bytes.size(), 1);
    return zip_file_add(archive, name.c_str(), source, ZIP_FL_OVERWRITE) >= 0;
}

/// The format of the cell with 0.00% for its number, as Excel chooses it where a percentage is typed; its number.
std::string percent_style(pugi::xml_document& styles, unsigned style) {
    auto formats = styles.child("styleSheet").child("cellXfs");
    auto format = formats.first_child();
    for (unsigned i = 0; i < style && format; ++i) format = format.next_sibling();
    auto copy = formats.append_copy(format);
    copy.attribute("numFmtId").set_value("10");
    if (!copy.attribute("applyNumberFormat")) copy.append_attribute("applyNumberFormat").set_value("1");
    unsigned const count = formats.attribute("count").as_uint();
    formats.attribute("count").set_value(count + 1);
    return std::to_string(count);
}

bool type(zip_t* archive, Typed const& typed) {
    auto const part = "xl/worksheets/sheet" + typed.sheet + ".xml";
    pugi::xml_document sheet, styles;
    if (!load(archive, part, sheet) || !load(archive, "xl/styles.xml", styles)) return false;
    auto const cell = sheet.select_node(("//c[@r='" + typed.cell + "']").c_str()).node();
    if (!cell) return false;
    bool const percent = is_percentage(typed.text);
    put(cell, typed.text, percent ? percent_style(styles, cell.attribute("s").as_uint()) : "");
    return save(archive, part, sheet) && (!percent || save(archive, "xl/styles.xml", styles));
}

bool type_into(char const* file, Typed const& typed) {
    int code = 0;
    zip_t* const archive = zip_open(file, 0, &code);
    if (archive == nullptr) return false;
    bool const typed_in = type(archive, typed);
    if (!typed_in) zip_discard(archive);
    return typed_in && zip_close(archive) == 0;
}

}  // namespace

int main(int count, char** words) {
    for (int i = 2; i < count; ++i) {
        if (type_into(words[1], read(words[i]))) continue;
        std::cerr << words[1] << ": " << words[i] << "?\n";
        return 1;
    }
    return count > 1 ? 0 : 2;
}
