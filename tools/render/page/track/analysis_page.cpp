// The analysis (集中分析) of tracked tables as one page to read and print.
#include "tools/render/page/document.hpp"
#include "tools/render/page/track/analysis_sections.hpp"

namespace jixiao::render {

void write_track_analysis(TrackReport const& report, Style const& style, std::ostream& out) {
    using namespace page::track;
    auto const analysis = analyse(report);
    page::Markup markup(out);
    AnalysisPage const canvas{{style, markup}, report, analysis};
    auto const title = say(style, "预算绩效运行监控集中分析", "Analysis of performance monitoring");
    auto const period =
        report.tables.empty() ? std::string() : display_name(report.tables.front().now.period).in(style.language);
    page::write_document(title, period, page::track_dress(), canvas, [&] {
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
