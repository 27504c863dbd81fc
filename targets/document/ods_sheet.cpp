#include "targets/document/ods_sheet.hpp"

#include <algorithm>
#include <charconv>

#include "grammar/word_list.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/odf_text.hpp"
#include "targets/document/ods_cell.hpp"
#include "targets/document/sheet_draft.hpp"
#include "targets/document/xml_walk.hpp"

namespace jixiao::targets::document {
namespace {

std::uint32_t count(XmlReader const& xml, std::string_view name, std::uint32_t limit) {
    auto const text = xml.attribute(name).value_or("1");
    std::uint32_t value = 1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::clamp(value, 1u, limit);
}

bool is_hidden(XmlReader const& xml) {
    auto const visibility = xml.attribute("visibility").value_or("visible");
    return visibility == "collapse" || visibility == "filter";
}

/// A cell as it stands in its row, how often, and how far it is merged.
struct RowCell {
    std::uint32_t column = 0;
    std::uint32_t times = 1;
    std::uint32_t rows = 1;
    std::uint32_t columns = 1;
    CellText text;
};

class SheetReader {
public:
    SheetReader(XmlReader& xml, OdfStyles const& styles, Draft& draft)
        : xml_(xml), styles_(styles), sheet_(sheet_name(xml.attribute("name").value_or("")), draft) {
        if (styles.hides(xml.attribute("style-name").value_or(""))) sheet_.hide();
    }

    Grid read() {
        go_through(xml_, [&] { read_element(); });
        return sheet_.finish();
    }

private:
    struct Columns {
        std::uint32_t end = 0;
        std::string style;
    };

    XmlReader& xml_;
    OdfStyles const& styles_;
    SheetDraft sheet_;
    std::vector<Columns> columns_;
    std::uint32_t next_row_ = 0;
    bool stopped_ = false;

    void read_element() {
        auto const name = xml_.name();
        if (name == "table-column") return read_columns();
        if (name == "table-row" && !stopped_ && next_row_ < max_sheet_rows) return read_row();
        bool const leads_on = grammar::is_word_of(
            "table-columns table-header-columns table-column-group table-rows table-header-rows table-row-group", name);
        if (!leads_on) xml_.skip();
    }

    void read_columns() {
        auto const begin = columns_.empty() ? 0 : columns_.back().end;
        if (begin >= max_sheet_columns) return xml_.skip();
        auto const end = std::min(begin + count(xml_, "number-columns-repeated", max_sheet_columns), max_sheet_columns);
        if (is_hidden(xml_)) sheet_.hide_columns(begin, end - 1);
        columns_.push_back({end, xml_.attribute("default-cell-style-name").value_or("")});
        xml_.skip();
    }

    /// The row, as often as it is repeated.
    void read_row() {
        auto const times = count(xml_, "number-rows-repeated", max_sheet_rows - next_row_);
        if (is_hidden(xml_)) sheet_.hide_rows(next_row_, next_row_ + times - 1);
        auto const style = xml_.attribute("default-cell-style-name").value_or("");
        std::vector<RowCell> cells;
        std::uint32_t next = 0;
        go_through(xml_, [&] {
            bool const is_cell = xml_.name() == "table-cell" || xml_.name() == "covered-table-cell";
            if (is_cell && next < max_sheet_columns)
                read_cell(style, next, cells);
            else
                xml_.skip();
        });
        for (std::uint32_t i = 0; i < times && !cells.empty() && !stopped_; ++i) add_row(next_row_ + i, cells);
        next_row_ += times;
    }

    void read_cell(std::string const& row_style, std::uint32_t& next, std::vector<RowCell>& cells) {
        RowCell cell;
        cell.column = next;
        cell.times = count(xml_, "number-columns-repeated", max_sheet_columns - next);
        cell.rows = count(xml_, "number-rows-spanned", max_sheet_rows);
        cell.columns = count(xml_, "number-columns-spanned", max_sheet_columns);
        auto const own = xml_.attribute("style-name").value_or(row_style);
        auto const& format = styles_.format(own.empty() ? style_of_column(next) : own);
        next += cell.times;
        cell.text = read_ods_cell(xml_, format);
        bool const is_merged = cell.rows > 1 || cell.columns > 1;
        bool const is_empty = cell.text.text.empty() && cell.text.trouble == CellTrouble::none;
        if (is_merged || !is_empty) cells.push_back(std::move(cell));
    }

    std::string style_of_column(std::uint32_t column) const {
        auto const found = std::upper_bound(columns_.begin(), columns_.end(), column,
                                            [](std::uint32_t at, Columns const& one) { return at < one.end; });
        return found == columns_.end() ? std::string() : found->style;
    }

    void add_row(std::uint32_t row, std::vector<RowCell> const& cells) {
        for (auto const& cell : cells)
            for (std::uint32_t i = 0; i < cell.times && !stopped_; ++i) add_cell({row, cell.column + i}, cell);
    }

    void add_cell(CellPlace place, RowCell const& cell) {
        CellPlace const last{std::min(place.row + cell.rows, max_sheet_rows) - 1,
                             std::min(place.column + cell.columns, max_sheet_columns) - 1};
        bool const has_room = place == last || sheet_.merge({place, last});
        stopped_ = !has_room || !sheet_.add(place, cell.text);
    }
};

}  // namespace

Grid read_ods_sheet(XmlReader& xml, OdfStyles const& styles, Draft& draft) {
    return SheetReader(xml, styles, draft).read();
}

}  // namespace jixiao::targets::document
