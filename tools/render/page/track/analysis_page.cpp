// The analysis (集中分析) of tracked tables as one page to read and print.
#include <algorithm>

#include "tools/render/page/document.hpp"
#include "tools/render/page/track/analysis_sections.hpp"

namespace jixiao::render {
namespace {

/// The period of all tables; tables may stand at different ones.
std::string period_text(TrackReport const& report, Style const& style) {
    if (report.tables.empty()) return "";
    auto const& first = report.tables.front().now.period;
    bool const same = std::all_of(report.tables.begin(), report.tables.end(),
                                  [&](TrackedTable const& tracked) { return tracked.now.period == first; });
    return same ? display_name(year_to_date(first)).in(style.language)
                : say(style, "各表截至最近报送的一期", "each table to the last period handed in");
}

}  // namespace

void write_track_analysis(TrackReport const& report, Style const& style, std::ostream& out) {
    using namespace page::track;
    auto const analysis = analyse(report);
    page::Markup markup(out);
    AnalysisPage const canvas{{style, markup}, report, analysis};
    auto const title = say(style, "预算绩效运行监控集中分析", "Analysis of performance monitoring");
    page::write_document(title, period_text(report, style), page::track_dress(), canvas, [&] {
        write_analysis_overview(canvas);
        write_analysis_money(canvas);
        write_analysis_causes(canvas);
        write_analysis_handling(canvas);
        write_analysis_warnings(canvas);
        write_analysis_rest(canvas);
    });
    out << '\n';
}

}  // namespace jixiao::render
