// Sheet: one sheet of a workbook as data: what stands where, how it looks, what may be entered.
//
// Owns the model between the forms and the writer. Knows neither tables nor the library that
// writes workbooks. Rows and columns count from 0.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "grammar/decimal.hpp"

namespace jixiao::render::forms {

using grammar::Decimal;

/// A number with exactly the digits it has. `percent`: 92.81 is shown as 92.81%.
struct Figure {
    Decimal value;
    bool percent = false;
};

using Content = std::variant<std::monostate, std::string, Figure>;

enum class Look {
    title,
    subtitle,
    label,   // what the form prints
    text,    // running text, from the left
    middle,  // short values, centred
    remark,  // below the form, not printed
};

enum class Mark { none, input, missing };

/// What a person may enter, and what is said when the cell is chosen.
struct Entry {
    std::vector<std::string> choices;  // a drop-down; empty: none
    bool only_choices = false;         // other words are refused rather than asked about
    std::optional<Decimal> most;       // numbers from 0 to this
    std::string title;
    std::string hint;
};

/// A rectangle of cells.
struct Area {
    int row = 0;
    int column = 0;
    int columns = 1;
    int rows = 1;
};

struct Cell {
    Area area;
    Content content;
    Look look = Look::text;
    Mark mark = Mark::none;
    bool open = false;  // may be changed in a protected sheet
    std::optional<Entry> entry;
    int indicator = -1;  // the table's row whose name stands here
    std::string link;    // the name of the sheet it leads to
};

/// From the first to the last, both included.
using Rows = std::pair<int, int>;

struct Sheet {
    std::string name;
    std::vector<int> widths;  // of the columns, in digits
    std::vector<Cell> cells;
    std::vector<double> heights;  // of the rows, in points; set_heights() finds them
    int printed_rows = 0;         // what follows is for the screen only
    bool landscape = false;
    bool one_page = false;  // printed on one page, made smaller if need be; else one page wide
    bool is_protected = false;
    bool hidden = false;
    int frozen_rows = 0;
    std::optional<Rows> repeated;  // on every page
    std::string footer;

    int columns() const { return static_cast<int>(widths.size()); }
    int rows() const;
};

/// Adds a cell and gives it back for what is special about it.
Cell& put(Sheet& sheet, Area area, Content content, Look look);

/// The content of a text that may be missing.
Content text_or_nothing(std::string_view text);

inline bool is_empty(Content const& content) { return std::holds_alternative<std::monostate>(content); }

}  // namespace jixiao::render::forms
