// Counterparts: the same indicator in another table.
#pragma once

#include <string>
#include <unordered_map>

#include "targets/model/table.hpp"

namespace jixiao::targets::review {

class Counterparts {
public:
    /// The table must outlive it.
    explicit Counterparts(TargetTable const& table);

    /// The row with the same name and level 2, blanks aside; null if there is none or several.
    TargetRow const* of(TargetRow const& row) const;

private:
    std::unordered_map<std::string, TargetRow const*> rows_;
};

}  // namespace jixiao::targets::review
