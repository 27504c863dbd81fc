// Funds: 项目资金（万元） of the self-evaluation and the monitoring form.
#pragma once

#include "tools/render/forms/parts.hpp"

namespace jixiao::render::forms {

/// One line of the funds and what the target table says of it.
struct Fund {
    std::string_view name;
    targets::LocatedAmount const* planned = nullptr;  // null: the table knows nothing of it
};

/// The sources below 年度资金总额, by the kind of the table. `fiscal` is what the form calls the
/// appropriation of a project: 当年财政拨款.
std::vector<Fund> sources(targets::TargetTable const& table, std::string_view fiscal);

/// 年初预算数 of the whole: the actuals' or, where they do not say, the table's.
Content initial_total(ScoredTable const& scored);

/// 年初预算数 of a source: the table's, unless the actuals give another total than the table.
Content initial_of(Fund const& fund, ScoredTable const& scored);

}  // namespace jixiao::render::forms
