// Summary: 汇总, one line for each table of a report: execution, points, grade.
#pragma once

#include "tools/render/forms/forms.hpp"

namespace jixiao::render::forms {

/// `forms` are the tables' sheets, in the same order; the names lead to them.
Sheet summary(ScoreReport const& report, std::vector<Sheet> const& forms, FormRequest const& request);

}  // namespace jixiao::render::forms
