// The fields of a table's budget, one line each, which every reader and writer walks.
#pragma once

#include <array>

#include "targets/model/field.hpp"

namespace jixiao::targets {

/// In the order in which they are written.
inline constexpr std::array<field::Field<Budget>, 6> budget_fields{{
    {"total", "资金总额 年度预算总额 年度资金总额 合计", field::Amount{&Budget::total, "the total"}},
    {"fiscal", "财政拨款 财政资金", field::Amount{&Budget::fiscal, "fiscal funds"}},
    {"superior", "上级安排", field::Amount{&Budget::superior, "funds from above"}},
    {"local", "本级安排", field::Amount{&Budget::local, "local funds"}},
    {"carried", "上年结转资金 上年结转", field::Amount{&Budget::carried, "funds carried over"}},
    {"other", "其他资金 其他", field::Amount{&Budget::other, "other funds"}},
}};

inline LocatedAmount const& amount_in(Budget const& budget, field::Field<Budget> const& field) {
    return budget.*std::get<field::Amount<Budget>>(field.kind).place;
}

}  // namespace jixiao::targets
