// Values: what the cells of all forms show: amounts in 万元, points, rates, texts of the table.
#pragma once

#include "engine/score.hpp"
#include "targets/model/table.hpp"
#include "tools/render/forms/sheet.hpp"

namespace jixiao::render::forms {

/// In 万元 with two decimals or as many as it needs; as text with its unit where it does not convert.
Content amount(std::optional<grammar::syntax::Quantity> const& quantity);
Content amount(targets::LocatedAmount const& given);

Content percent(std::optional<Decimal> const& rate);
Content figure(std::optional<Decimal> const& value);

/// Nothing while undecided.
Content points(engine::PointRange const& range);

}  // namespace jixiao::render::forms
