// Receipts: from the tables that are due and those that came to who has not handed in.
#pragma once

#include <functional>
#include <span>

#include "targets/model/table.hpp"
#include "tools/render/receipt.hpp"

namespace jixiao::program {

/// `is_in` says whether something was handed in for a table.
render::Receipt receipt_of(std::span<targets::TargetTable const* const> due,
                           std::function<bool(targets::TargetTable const&)> const& is_in);

}  // namespace jixiao::program
