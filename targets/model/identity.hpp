// Identity: whether a file of actuals and a target table speak of the same department, unit and codes.
//
// Many units have projects of one name (设备购置): the name alone is not enough to give somebody else's values to a table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "targets/model/actuals.hpp"

namespace jixiao::targets {

/// How well they agree, 0 where nothing is said; nothing at all where they speak of different ones. Equal codes go before
/// names. A name may have its region before it (青山县民政局, 民政局) and remarks in brackets behind it.
std::optional<int> agreement(ActualsFile const& actuals, TargetTable const& table);

/// A name for looking it up among very many: without blanks and brackets. "" for none.
std::string holder_key(Located<std::string> const& name);

/// True if the actuals name codes, which go before names.
inline bool has_codes(ActualsFile const& actuals) { return actuals.unit_code.given || actuals.project_code.given; }

/// True if the department's or the unit's name has this in it; blanks do not matter, and nothing is in every name.
bool is_held_by(std::string_view department, std::string_view unit, std::string_view wanted);

}  // namespace jixiao::targets
