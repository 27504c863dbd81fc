// XML spreadsheets of 2003: one file of text, as the template engines of many systems write it under the ending .xls.
#include <algorithm>
#include <charconv>
#include <map>

#include "targets/catalog.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/read.hpp"
#include "targets/document/sheet_draft.hpp"
#include "targets/document/xml_file.hpp"
#include "targets/document/xml_walk.hpp"
#include "targets/document/xml_workbook_styles.hpp"

namespace jixiao::targets::document {
namespace {

using Event = XmlReader::Event;

/// A number from 1 as an index from 0, within a limit; `otherwise` where nothing is written.
std::uint32_t index(std::optional<std::string> const& text, std::uint32_t otherwise, std::uint32_t limit) {
    std::uint32_t value = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), value);
    return std::min(value > 0 ? value - 1 : otherwise, limit - 1);
}

std::uint32_t count(std::optional<std::string> const& text, std::uint32_t limit) {
    std::uint32_t value = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), value);
    return std::min(value, limit);
}

/// All text inside of the element that opened just now, whatever the runs in it; or as much as a cell takes.
std::string text_inside(XmlReader& xml) {
    std::string text;
    go_through(
        xml, [] {},
        [&](std::string_view piece) {
            if (text.size() <= max_cell_size) text += piece;
        });
    return text;
}

struct Data {
    std::string type;
    std::string text;
    std::optional<std::string> formula;  // without its =
};

/// Dates are written as such, whatever the format of the cell.
CellText date_text(Data const& data, NumberFormat const& format) {
    static NumberFormat const plain = parse_number_format("yyyy-mm-dd");
    auto const serial = serial_of(data.text, EarlyDays::as_excel);
    if (serial.empty()) return {data.text};
    bool const shows_date = date_fields({1, 0}, format).has_value();
    return number_text(serial, shows_date ? format : plain, DateSystem::from_1900, data.formula.has_value());
}

CellText text_of(Data const& data, NumberFormat const& format, DateSystem dates) {
    if (data.formula && is_constant(*data.formula)) return {"=" + *data.formula};
    if (data.formula && data.text.empty() && data.type != "String")
        return {"=" + *data.formula, CellTrouble::not_computed, {}, false};
    if (data.type == "Number") return number_text(data.text, format, dates, data.formula.has_value());
    if (data.type == "DateTime") return date_text(data, format);
    if (data.type == "Boolean") return {data.text == "1" ? "TRUE" : "FALSE"};
    if (data.type == "Error" || data.text.empty()) return {data.text};
    return {shown_text(data.text, format)};
}

class WorkbookReader {
public:
    WorkbookReader(XmlReader& xml, Draft& draft) : xml_(xml), draft_(draft) {}

    void read() {
        while (!stopped_) {
            auto const event = xml_.next();
            if (event == Event::end || event == Event::broken) break;
            if (event == Event::open) read_element();
        }
    }

private:
    XmlReader& xml_;
    Draft& draft_;
    XmlStyles styles_;
    DateSystem dates_ = DateSystem::from_1900;
    std::size_t sheets_ = 0;
    bool stopped_ = false;
    // of the sheet that is being read
    CellPlace next_;
    std::uint32_t next_row_ = 0;
    std::string row_style_;
    std::map<std::uint32_t, std::string> column_styles_;
    std::uint32_t next_column_ = 0;

    void read_element() {
        auto const name = xml_.name();
        if (name == "Style") return styles_.read(xml_);
        if (name == "Worksheet") return read_sheet();
        if (name == "Date1904") dates_ = DateSystem::from_1904;
        if (name != "Workbook" && name != "Styles" && name != "ExcelWorkbook") xml_.skip();
    }

    void read_sheet() {
        if (++sheets_ > max_sheets) return xml_.skip();
        SheetDraft sheet(sheet_name(xml_.attribute("Name").value_or("")), draft_);
        next_row_ = next_column_ = 0;
        column_styles_.clear();
        go_through(xml_, [&] {
            auto const name = xml_.name();
            if (stopped_) return xml_.skip();
            if (name == "Column") return read_column(sheet);
            if (name == "Row") return read_row(sheet);
            if (name == "Visible" && text_inside(xml_) != "SheetVisible") return sheet.hide();
            if (name != "Table" && name != "WorksheetOptions") xml_.skip();
        });
        draft_.add_grid(sheet.finish());
        stopped_ = stopped_ || draft_.is_full();
    }

    void read_column(SheetDraft& sheet) {
        auto const first = index(xml_.attribute("Index"), next_column_, max_sheet_columns);
        auto const last = std::min(first + count(xml_.attribute("Span"), max_sheet_columns), max_sheet_columns - 1);
        if (first < next_column_) return xml_.skip();  // they come in order
        next_column_ = last + 1;
        if (is_true(xml_.attribute("Hidden"))) sheet.hide_columns(first, last);
        if (auto style = xml_.attribute("StyleID"))
            for (auto column = first; column <= last; ++column) column_styles_[column] = *style;
        xml_.skip();
    }

    void read_row(SheetDraft& sheet) {
        auto const row = index(xml_.attribute("Index"), next_row_, max_sheet_rows);
        auto const last = std::min(row + count(xml_.attribute("Span"), max_sheet_rows), max_sheet_rows - 1);
        bool const is_hidden = is_true(xml_.attribute("Hidden")) && row >= next_row_;
        next_row_ = last + 1;
        next_ = {row, 0};
        row_style_ = xml_.attribute("StyleID").value_or("");
        if (is_hidden) sheet.hide_rows(row, last);
        go_through(xml_, [&] {
            if (xml_.name() == "Cell" && !stopped_)
                read_cell(sheet);
            else
                xml_.skip();
        });
    }

    void read_cell(SheetDraft& sheet) {
        CellPlace const place{next_.row, index(xml_.attribute("Index"), next_.column, max_sheet_columns)};
        CellPlace const last{
            std::min(place.row + count(xml_.attribute("MergeDown"), max_sheet_rows), max_sheet_rows - 1),
            std::min(place.column + count(xml_.attribute("MergeAcross"), max_sheet_columns), max_sheet_columns - 1)};
        next_.column = last.column + 1;
        auto const style = xml_.attribute("StyleID");
        if (place != last) sheet.merge({place, last});
        Data data;
        data.formula = xml_.attribute("Formula");
        if (data.formula) data.formula->erase(0, data.formula->starts_with('=') ? 1 : 0);
        go_through(xml_, [&] {
            if (xml_.name() != "Data") return xml_.skip();
            data.type = xml_.attribute("Type").value_or("String");
            data.text = text_inside(xml_);
        });
        auto const& format = styles_.format(style ? *style : style_at(place.column));
        stopped_ = !sheet.add(place, text_of(data, format, dates_));
    }

    std::string const& style_at(std::uint32_t column) const {
        auto const found = column_styles_.find(column);
        return row_style_.empty() && found != column_styles_.end() ? found->second : row_style_;
    }
};

}  // namespace

std::optional<Document> read_xml_workbook(File const& file, Diagnostics& sink) {
    auto const source = xml_source(file, sink);
    auto xml = reader(source->bytes());
    Draft draft(file.name);
    WorkbookReader(xml, draft).read();
    bool const is_lost = report_problem(xml, draft) && draft.parts().empty();
    auto document = draft.finish(sink);
    if (is_lost) return std::nullopt;
    return document;
}

}  // namespace jixiao::targets::document
