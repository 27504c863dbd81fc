// Table index: the table that actuals belong to, found by name among thousands.
#pragma once

#include <map>
#include <span>
#include <string>

#include "targets/model/actuals.hpp"

namespace jixiao::program {

class TableIndex {
public:
    /// The tables must outlive the index.
    explicit TableIndex(std::span<targets::TargetTable const> tables);

    /// Null if there is none, or several; find_or_report() says which.
    targets::TargetTable const* find(targets::ActualsFile const& actuals) const;
    targets::TargetTable const* find_or_report(targets::ActualsFile const& actuals, grammar::Diagnostics& sink) const;

private:
    std::span<targets::TargetTable const> tables_;
    using ByName = std::multimap<std::string, targets::TargetTable const*>;
    ByName by_name_;
    ByName by_holder_;  // by name and holder, one a line
};

}  // namespace jixiao::program
