// The parts of a workbook that its copy changes, a function each: styles, comments and their boxes, sheets, the list.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "targets/annotate/package_copy.hpp"
#include "targets/annotate/remarks.hpp"
#include "targets/document/cell_reference.hpp"
#include "targets/document/xlsx_workbook.hpp"

namespace jixiao::targets::annotate {

using document::CellPlace;

/// Where our styles stand among those of the workbook.
struct OurStyles {
    std::size_t error = 0, warning = 0, info = 0;  // of conditional formats
    std::size_t wrapped = 0;                       // of cells

    std::size_t of(grammar::Severity severity) const;
};

/// Adds them, unless an earlier call did; a workbook without styles gets a part with them.
OurStyles add_styles(PackageCopy& package, std::string const& workbook_part);

/// What is said at the cells of one sheet.
struct SheetRemarks {
    std::map<CellPlace, std::string> comments;
    std::map<CellPlace, grammar::Severity> colours;
    std::map<CellPlace, std::string> texts;  // to be written into cells
};

/// Puts remarks into a sheet whose earlier ones go. `index` counts sheets from 1.
void annotate_sheet(PackageCopy& package, std::string const& part, std::size_t index, SheetRemarks const& remarks,
                    OurStyles const& styles);

/// Comments of a sheet: gives the cells that got a comment of their own and those that lost ours. Nothing is written for
/// a sheet that had none and gets none.
struct CommentChange {
    std::set<CellPlace> added;
    std::set<CellPlace> removed;
};
CommentChange change_comments(PackageCopy& package, std::string const& sheet_part,
                              std::map<CellPlace, std::string> const& comments);

/// The boxes of comments: the part that draws them, with theirs taken out and put in.
std::string changed_boxes(std::string_view drawing, CommentChange const& change, std::size_t index);
std::string empty_boxes(std::size_t index);

/// The edits that write texts into cells of a sheet.
void write_cells(std::string_view sheet, Element const& root, std::map<CellPlace, std::string> const& texts,
                 Edits& edits);
/// True if the cell holds a text that is no formula's.
bool takes_text(PackageCopy& package, std::string const& part, CellPlace place);

/// The list of all remarks as the first sheet, in place of that of an earlier call.
void put_list(PackageCopy& package, std::string const& workbook_part, document::Workbook const& workbook,
              Annotations const& annotations, OurStyles const& styles, std::string const& earlier_part);

/// Before the first element that belongs behind `name` in a sheet.
void insert_in_order(std::string_view sheet, Element const& root, std::string_view name, std::string text,
                     Edits& edits);

/// 绩效目标!D12: sheet and cell of a place; the cell is nothing where the place names none.
struct SheetPlace {
    std::string sheet;
    CellPlace cell;
};
std::optional<SheetPlace> sheet_place(std::string const& place);

}  // namespace jixiao::targets::annotate
