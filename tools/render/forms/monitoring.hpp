// The monitoring forms: 项目支出绩效目标执行监控表, 部门整体支出绩效目标执行监控表 (财预〔2019〕136号, annex).
#pragma once

#include "tools/render/forms/forms.hpp"

namespace jixiao::render::forms {

Sheet monitoring(ScoredTable const& scored, FormRequest const& request);

}  // namespace jixiao::render::forms
