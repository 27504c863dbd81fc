// IndicatorCells: what stands and may be entered in the row of one indicator.
#pragma once

#include "tools/render/forms/parts.hpp"

namespace jixiao::render::forms {

/// One row of the table with its plan, score and actual.
struct Line {
    ScoredTable const& scored;
    std::size_t index;
    FormRequest const& request;

    targets::TargetRow const& row() const { return scored.table->rows[index]; }
    engine::PlannedIndicator const& planned() const { return scored.plan.indicators[index]; }
    engine::RowScore const& score() const { return scored.sheet.rows[index]; }
    engine::Actual const& actual() const { return scored.actuals.rows[index]; }
    /// Null if nothing was told of the row.
    targets::ActualEntry const* entry() const {
        return index < scored.actuals.entries.size() ? scored.actuals.entries[index] : nullptr;
    }
};

void write_name(Sheet& sheet, Area area, Line const& line);
void write_target(Sheet& sheet, Area area, Line const& line);

/// 实际完成值 or 执行情况: a tier is chosen from the ruleset's, a number is written with its unit.
void write_actual(Sheet& sheet, Area area, Line const& line, std::string const& heading);

/// 得分: computed, or given by hand within the tier.
void write_points(Sheet& sheet, Area area, Line const& line);

/// 偏差原因分析及改进措施
void write_reason(Sheet& sheet, Area area, Line const& line, std::string const& heading);

}  // namespace jixiao::render::forms
