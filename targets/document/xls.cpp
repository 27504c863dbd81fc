// Old Excel workbooks (.xls of Excel 5.0 to 2003, .et of WPS): every sheet with cells is a grid, as in .xlsx.
#include "targets/catalog.hpp"
#include "targets/document/draft.hpp"
#include "targets/document/ole_file.hpp"
#include "targets/document/read.hpp"
#include "targets/document/xls_sheet.hpp"

namespace jixiao::targets::document {

std::optional<Document> read_xls(File const& file, Diagnostics& sink) {
    auto const container = OleFile::open(file.bytes);
    auto stream = container ? container->stream("Workbook") : std::nullopt;
    if (container && !stream) stream = container->stream("Book");
    if (!stream) {
        report_file(sink, codes::container_damaged, file.name,
                    {"打不开，可能没有传完整", "it cannot be opened; perhaps it was not copied to its end"});
        return std::nullopt;
    }
    Draft draft(file.name);
    auto const workbook = read_xls_workbook(*stream, draft);
    if (container->stream("_VBA_PROJECT")) draft.report({&codes::macros_ignored, {}});
    std::size_t budget = 4 * stream->size();
    if (workbook)
        for (auto const& sheet : workbook->sheets) {
            if (draft.is_full()) break;
            draft.add_grid(read_xls_sheet(*stream, sheet, *workbook, draft, budget));
        }
    auto document = draft.finish(sink);
    if (!workbook) return std::nullopt;
    return document;
}

}  // namespace jixiao::targets::document
