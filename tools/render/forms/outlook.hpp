// Outlook: what following the year adds to the monitoring form of one table.
//
// What a person gave goes before what was computed; what was computed says so in the remark.
#pragma once

#include "tools/render/forms/sheet.hpp"
#include "tools/render/track_report.hpp"

namespace jixiao::render::forms {

struct RowOutlook {
    std::string expected;             // 全年预计完成情况
    std::vector<std::string> causes;  // 经费保障 …
    std::string likelihood;           // 确定能 …
    std::string remark;               // what forecast and likelihood rest on
    bool reason_due = false;
};

RowOutlook outlook_of(engine::TrackedRow const& row);

/// What a file says without tracking; null: nothing.
RowOutlook outlook_of(targets::ActualEntry const* entry);

struct Outlook {
    Content expected_execution;  // 全年预计执行数
    std::vector<RowOutlook> rows;
};
Outlook outlook_of(TrackedTable const& tracked);

/// The table as it stands now, for the forms.
ScoredTable scored_now(TrackedTable const& tracked);

}  // namespace jixiao::render::forms
