// The kinds of value that only rulesets have: shares, names in two languages, conditions.
#pragma once

#include "engine/ruleset.hpp"
#include "targets/read/fields.hpp"

namespace jixiao::targets::read {

/// "80%" or 0.8, from 0 to `most`; anything else is reported and not `given`.
Located<Decimal> read_share(Fields const& fields, std::string_view name, int most = 1);

/// "优", or { zh = "优", en = "excellent" }.
Located<Text> read_text_pair(Fields const& fields, std::string_view name);

/// A condition on a percentage, in the indicator language: "≥90%", "80%-90%".
std::optional<engine::Criterion> read_condition(Fields const& fields, std::string_view name);

/// A list of texts; none where the file has none.
std::vector<std::string> read_names(Fields const& fields, std::string_view name);

/// Of what the bands are: of the whole, or of rows below the `levels` that each may name.
enum class BandsOf { all, levels };

/// [[name]] with `when` and `share`; nothing where the file has none.
std::optional<std::vector<engine::Band>> read_bands(Fields const& fields, std::string_view name, BandsOf of);

}  // namespace jixiao::targets::read
