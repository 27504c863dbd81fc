// The target forms: 项目支出绩效目标表, 部门整体支出绩效目标表, as budgets are published with them.
#pragma once

#include "tools/render/forms/forms.hpp"

namespace jixiao::render::forms {

Sheet target_form(ScoredTable const& scored, FormRequest const& request);

}  // namespace jixiao::render::forms
