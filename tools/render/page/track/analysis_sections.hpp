// The sections of the analysis (集中分析), in the order in which such reports have them.
#pragma once

#include "tools/render/page/pieces.hpp"
#include "tools/render/page/track/analysis.hpp"

namespace jixiao::render::page::track {

struct AnalysisPage : Canvas {
    TrackReport const& report;
    Analysis const& analysis;
};

/// 一、总体情况; projects without a report first.
void write_analysis_overview(AnalysisPage const& page);
/// 二、预算执行: by department and by light.
void write_analysis_money(AnalysisPage const& page);
/// 三、偏差原因: the five causes counted, what was said of each row, where nothing was.
void write_analysis_causes(AnalysisPage const& page);
/// 四、处理建议: one line a project, with its reason.
void write_analysis_handling(AnalysisPage const& page);
/// 五、预警: what the ruleset warns of, and the days that follow.
void write_analysis_warnings(AnalysisPage const& page);
/// 六、没有亮灯的 and 七、年中调整.
void write_analysis_rest(AnalysisPage const& page);

}  // namespace jixiao::render::page::track
