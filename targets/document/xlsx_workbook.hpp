// What a workbook says about all of its sheets: their names and order, formats, shared strings.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "targets/document/draft.hpp"
#include "targets/document/number_format.hpp"
#include "targets/document/package.hpp"
#include "targets/document/serial_date.hpp"

namespace jixiao::targets::document {

struct SheetEntry {
    std::string name;
    std::string part;
    bool hidden = false;
};

/// Texts that cells share, one after the other.
struct SharedStrings {
    std::string text;
    std::vector<std::uint32_t> ends;

    std::size_t size() const { return ends.size(); }
    std::string_view operator[](std::size_t index) const;
};

struct Workbook {
    std::vector<SheetEntry> sheets;  // those with cells
    DateSystem dates = DateSystem::from_1900;
    bool uncomputed = false;  // a program wrote it, and formulas wait to be computed
    SharedStrings strings;
    std::vector<NumberFormat> formats;
    std::vector<std::uint32_t> format_of_style;  // into formats
};

/// Nothing if the package holds no workbook. What is damaged is reported, the rest is read.
std::optional<Workbook> read_workbook(Package const& package, Draft& draft);

/// The text of a string (si, is) whose element opened just now: all runs, phonetic marks left out;
/// no longer than it takes to see that it is too long.
std::string read_rich_text(XmlReader& reader);

}  // namespace jixiao::targets::document
