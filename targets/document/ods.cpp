// OpenDocument spreadsheets: every sheet is a grid, in the order of the tabs.
#include "targets/document/limits.hpp"
#include "targets/document/odf.hpp"
#include "targets/document/ods_sheet.hpp"

namespace jixiao::targets::document {
namespace {

using Event = XmlReader::Event;

/// The styles that all sheets share stand in a part of their own.
void read_common_styles(Package const& package, OdfStyles& styles) {
    if (!package.has("styles.xml")) return;
    auto stream = package.stream("styles.xml");
    auto xml = reader(stream);
    for (auto event = xml.next(); event != Event::end && event != Event::broken; event = xml.next())
        if (event == Event::open) styles.read(xml);
}

void read_sheets(Package const& package, XmlReader& xml, Draft& draft) {
    OdfStyles styles;
    read_common_styles(package, styles);
    std::size_t sheets = 0;
    for (auto event = xml.next(); event != Event::end && event != Event::broken; event = xml.next()) {
        if (event != Event::open || styles.read(xml)) continue;
        auto const name = xml.name();
        if (name == "table" && ++sheets <= max_sheets && !draft.is_full())
            draft.add_grid(read_ods_sheet(xml, styles, draft));
        else if (name == "table" || name == "tracked-changes" || name == "forms" || name == "scripts")
            xml.skip();
    }
}

}  // namespace

std::optional<Document> read_ods(File const& file, Diagnostics& sink) { return read_odf(file, sink, read_sheets); }

}  // namespace jixiao::targets::document
