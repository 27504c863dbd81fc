// Workbooks: every sheet with cells is a grid, in the order of the tabs.
#include "targets/catalog.hpp"
#include "targets/document/draft.hpp"
#include "targets/document/form_sheet.hpp"
#include "targets/document/read.hpp"
#include "targets/document/xlsx_sheet.hpp"

namespace jixiao::targets::document {

std::optional<Document> read_xlsx(File const& file, Diagnostics& sink) {
    auto const package = Package::open(file, sink);
    if (!package) return std::nullopt;
    Draft draft(file.name);
    auto const workbook = read_workbook(*package, draft);
    if (package->has_macros()) draft.report({&codes::macros_ignored, {}});
    if (workbook)
        for (auto const& sheet : workbook->sheets) {
            if (draft.is_full()) break;
            auto grid = read_sheet(*package, sheet, *workbook, draft);
            if (!is_remarks_sheet(grid)) draft.add_grid(std::move(grid));
        }
    auto document = draft.finish(sink);
    if (!workbook) return std::nullopt;
    return document;
}

}  // namespace jixiao::targets::document
