// TrackSummary: 汇总, one line for each table that is followed: lights, both monitors, scores, changes.
#pragma once

#include "tools/render/forms/forms.hpp"

namespace jixiao::render::forms {

/// `forms` are the tables' sheets, in the same order; the names lead to them.
Sheet track_summary(TrackReport const& report, std::vector<Sheet> const& forms, FormRequest const& request);

}  // namespace jixiao::render::forms
