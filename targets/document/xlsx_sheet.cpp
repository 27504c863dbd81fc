#include "targets/document/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>

#include "targets/document/limits.hpp"
#include "targets/document/sheet_draft.hpp"
#include "targets/document/xlsx_cell.hpp"

namespace jixiao::targets::document {
namespace {

using Event = XmlReader::Event;

std::uint32_t number(std::optional<std::string> const& text) {
    std::uint32_t value = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), value);
    return value;
}

class SheetReader {
public:
    SheetReader(XmlReader& xml, SheetEntry const& sheet, Workbook const& workbook, Draft& draft)
        : xml_(xml), workbook_(workbook), sheet_(sheet.name, draft) {
        if (sheet.hidden) sheet_.hide();
    }

    Grid read() {
        while (!stopped_) {
            auto const event = xml_.next();
            if (event == Event::end || event == Event::broken) break;
            if (event == Event::open) read_element();
        }
        return sheet_.finish();
    }

private:
    XmlReader& xml_;
    Workbook const& workbook_;
    SheetDraft sheet_;
    CellPlace next_;  // where a cell stands that does not say so
    std::uint32_t next_row_ = 0;
    bool stopped_ = false;

    void read_element() {
        auto const name = xml_.name();
        if (name == "c") return read_cell();
        if (name == "row") return read_row();
        if (name == "mergeCell") return read_merge();
        if (name == "col") return read_column();
        bool const leads_on = name == "worksheet" || name == "sheetData" || name == "mergeCells" || name == "cols";
        if (!leads_on) xml_.skip();
    }

    void read_row() {
        auto const row = number(xml_.attribute("r"));
        if (row > 0 && row <= max_sheet_rows) next_row_ = row - 1;
        next_ = {next_row_, 0};
        if (next_row_ + 1 < max_sheet_rows) ++next_row_;
        if (is_true(xml_.attribute("hidden"))) sheet_.hide_rows(next_.row, next_.row);
    }

    void read_column() {
        if (!is_true(xml_.attribute("hidden"))) return;
        auto const first = number(xml_.attribute("min")), last = number(xml_.attribute("max"));
        if (first > 0 && last > 0) sheet_.hide_columns(first - 1, last - 1);
    }

    void read_merge() {
        auto const written = xml_.attribute("ref").value_or("");
        auto const area = parse_range(written);
        if (!area) return sheet_.misplace({});
        bool const leaves_sheet = !parse_reference(std::string_view(written).substr(written.find(':') + 1));
        if (sheet_.merge(*area) && leaves_sheet) sheet_.misplace(area->first);
    }

    void read_cell() {
        auto const place = parse_reference(xml_.attribute("r").value_or("")).value_or(next_);
        next_ = {place.row, std::min(place.column + 1, max_sheet_columns - 1)};
        auto const raw = read_raw_cell();
        if (raw.value || raw.has_formula) stopped_ = !sheet_.add(place, cell_text(raw, workbook_));
    }

    RawCell read_raw_cell() {
        RawCell raw;
        raw.type = xml_.attribute("t").value_or("");
        raw.style = number(xml_.attribute("s"));
        std::size_t const outside = xml_.depth() - 1;
        std::string* target = nullptr;
        while (true) {
            auto const event = xml_.next();
            if (event == Event::end || event == Event::broken) return raw;
            if (event == Event::close && xml_.depth() == outside) return raw;
            if (event == Event::close) target = nullptr;
            if (event == Event::text && target && target->size() <= max_cell_size) *target += xml_.text();
            if (event == Event::open) target = target_of(raw);
        }
    }

    /// Where the text of an element of a cell goes.
    std::string* target_of(RawCell& raw) {
        if (xml_.name() == "v") return &raw.value.emplace();
        if (xml_.name() == "f") {
            raw.has_formula = true;
            return &raw.formula;
        }
        if (xml_.name() == "is")
            raw.value = read_rich_text(xml_);
        else
            xml_.skip();
        return nullptr;
    }
};

}  // namespace

Grid read_sheet(Package const& package, SheetEntry const& sheet, Workbook const& workbook, Draft& draft) {
    auto stream = package.stream(sheet.part);
    auto xml = reader(stream);
    auto grid = SheetReader(xml, sheet, workbook, draft).read();
    if (auto problem = failure(stream, xml, sheet.part)) {
        problem->what.chinese += "（工作表“" + sheet.name + "”）";
        problem->what.english += " (sheet “" + sheet.name + "”)";
        draft.report(std::move(*problem));
    }
    return grid;
}

}  // namespace jixiao::targets::document
