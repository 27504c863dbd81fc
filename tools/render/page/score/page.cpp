// The page of scores: everything in one file, nothing from elsewhere.

#include <algorithm>

#include "tools/render/page/document.hpp"
#include "tools/render/page/score/sections.hpp"

namespace jixiao::render {
namespace {

using namespace page::score;

/// What all tables have in common, or "".
template <class Value>
std::string common(ScoreReport const& report, Value value) {
    auto const first = value(report.tables.front());
    bool const same = std::all_of(report.tables.begin(), report.tables.end(),
                                  [&](ScoredTable const& scored) { return value(scored) == first; });
    return same ? first : "";
}

std::string page_title(ScoreReport const& report, Style const& style) {
    auto const year =
        common(report, [](ScoredTable const& scored) { return std::to_string(scored.table->year.value); });
    std::string const name = report.baseline ? say(style, "绩效目标按上年完成值试算", "Trial with last year's values")
                                             : say(style, "绩效自评结果", "Self-evaluation results");
    if (year.empty()) return name;
    return name + say(style, "（{} 年度）", " ({})", year);
}

void write_sections(Page const& page) {
    write_overview(page);
    write_filter(page);
    write_table_list(page);
    write_levels(page);
    write_losses(page);
    for (std::size_t i = 0; i < page.report.tables.size(); ++i) write_form(i, page);
}

}  // namespace

void write_html(ScoreReport const& report, Style const& style, std::ostream& out) {
    auto const summary = summarise(report);
    auto const department = common(report, [](ScoredTable const& scored) { return scored.table->department.value; });
    page::Markup markup(out);
    Page const page{{style, markup}, report, summary};
    page::write_document(page_title(report, style), department, page::score_dress(), page,
                         [&] { write_sections(page); });
    out << '\n';
}

}  // namespace jixiao::render
