// The sources of funds: what a target table plans of each, and what the actuals say of it.
#pragma once

#include <array>

#include "targets/model/actuals.hpp"

namespace jixiao::targets {

struct FundSource {
    using Told = LocatedAmount ActualsFile::*;

    LocatedAmount Budget::*planned;
    Told initial;   // 年初预算数
    Told budget;    // 全年预算数
    Told executed;  // 全年执行数
    Told expected;  // 全年预计执行数
};

inline constexpr FundSource fiscal_funds{&Budget::fiscal, &ActualsFile::fiscal_initial, &ActualsFile::fiscal_budget,
                                         &ActualsFile::fiscal_executed, &ActualsFile::fiscal_expected};
inline constexpr FundSource carried_funds{&Budget::carried, &ActualsFile::carried_initial, &ActualsFile::carried_budget,
                                          &ActualsFile::carried_executed, &ActualsFile::carried_expected};
inline constexpr FundSource other_funds{&Budget::other, &ActualsFile::other_initial, &ActualsFile::other_budget,
                                        &ActualsFile::other_executed, &ActualsFile::other_expected};
inline constexpr FundSource superior_funds{&Budget::superior, &ActualsFile::superior_initial,
                                           &ActualsFile::superior_budget, &ActualsFile::superior_executed,
                                           &ActualsFile::superior_expected};
inline constexpr FundSource local_funds{&Budget::local, &ActualsFile::local_initial, &ActualsFile::local_budget,
                                        &ActualsFile::local_executed, &ActualsFile::local_expected};

inline constexpr std::array fund_sources{fiscal_funds, carried_funds, other_funds, superior_funds, local_funds};

}  // namespace jixiao::targets
