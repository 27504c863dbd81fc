// The self-evaluation forms: 项目支出绩效自评表, 部门整体支出绩效自评表 (财预〔2020〕10号, annex 1).
#pragma once

#include "tools/render/forms/forms.hpp"

namespace jixiao::render::forms {

Sheet self_evaluation(ScoredTable const& scored, FormRequest const& request);

}  // namespace jixiao::render::forms
