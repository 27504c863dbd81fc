// Funds: 项目资金（万元） of the self-evaluation and the monitoring form.
#pragma once

#include "targets/model/fund_sources.hpp"
#include "tools/render/forms/parts.hpp"

namespace jixiao::render::forms {

/// One line of the funds.
struct Fund {
    std::string_view name;
    targets::FundSource source;
};

/// The sources below 年度资金总额, by the kind of the table. `fiscal` is what the form calls the
/// appropriation of a project: 当年财政拨款.
std::vector<Fund> sources(targets::TargetTable const& table, std::string_view fiscal);

/// 年初预算数 of the whole: the actuals' or, where they do not say, the table's.
Content initial_total(ScoredTable const& scored);

/// 年初预算数 of a source: the actuals' own or the table's, unless the actuals give another total than the table.
Content initial_of(Fund const& fund, ScoredTable const& scored);

/// What the actuals say of a source; nothing in a blank form.
Content told_of(targets::FundSource::Told told, ScoredTable const& scored, bool blank);

}  // namespace jixiao::render::forms
