// The page of tracked tables: everything in one file, nothing from elsewhere.

#include <algorithm>

#include "tools/render/page/document.hpp"
#include "tools/render/page/track/sections.hpp"

namespace jixiao::render {
namespace {

using namespace page::track;

/// More tables are in the lists alone, unless all is asked for: a page has to stay usable.
constexpr std::size_t most_sections = 200;

std::string page_title(TrackReport const& report, Style const& style) {
    std::string const name = say(style, "绩效运行监控", "Tracking of performance targets");
    if (report.tables.empty()) return name;
    auto const year = report.tables.front().table->year.value;
    bool const same = std::all_of(report.tables.begin(), report.tables.end(),
                                  [&](auto const& tracked) { return tracked.table->year.value == year; });
    return same ? name + say(style, "（{} 年度）", " ({})", year) : name;
}

void write_rest(Page const& page) {
    if (page.sections == page.report.tables.size()) return;
    page::write_notice(say(page.style, "下面是问题最多的 {} 张表，共 {} 张。", "Below are the worst {} of {} tables.",
                           page.sections, page.report.tables.size()),
                       page);
}

void write_sections(Page const& page) {
    if (page.report.receipt) page::write_notice(receipt_text(*page.report.receipt, page.style), page);
    write_overview(page);
    write_filter(page);
    write_table_list(page);
    write_grid(page);
    write_attention(page);
    write_changes(page);
    write_rest(page);
    for (std::size_t i = 0; i < page.sections; ++i) write_section(i, page);
}

}  // namespace

void write_track_html(TrackReport const& report, Style const& style, std::ostream& out) {
    auto const all = digest(report);
    auto const sections = report.all_details ? report.tables.size() : std::min(report.tables.size(), most_sections);
    auto const department = all.departments.size() == 1 ? all.departments.front() : "";
    page::Markup markup(out);
    Page const page{{style, markup}, report, all, sections};
    page::write_document(page_title(report, style), department, page::track_dress(), page,
                         [&] { write_sections(page); });
    out << '\n';
}

}  // namespace jixiao::render
