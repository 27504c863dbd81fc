// The parts of a ruleset file. Each changes in `rules` what the file says and leaves the rest, so
// that a variant needs to say only what differs.
#pragma once

#include "engine/ruleset.hpp"
#include "targets/read/fields.hpp"

namespace jixiao::targets::read {

using engine::Ruleset;

/// The keys as they are for a whole ruleset; in a variant only `name` is required.
std::vector<Key> keys_for(std::span<Key const> keys, bool is_variant);

/// Points from 0 to 1000.
void read_points_value(Decimal& points, Fields const& fields, std::string_view name);

// ruleset_numbers.cpp
void read_numeric(Ruleset& rules, Fields const& fields, bool is_variant);
void read_bare(Ruleset& rules, Fields const& fields);
void read_over(Ruleset& rules, Fields const& fields);
void read_execution(Ruleset& rules, Fields const& fields, bool is_variant);
void read_audit(Ruleset& rules, Fields const& fields);

// ruleset_standards.cpp
void read_standards(Ruleset& rules, Fields const& fields);

// ruleset_words.cpp
void read_tiers(Ruleset& rules, Fields const& fields);
void read_grades(Ruleset& rules, Fields const& fields);
void read_schemes(Ruleset& rules, Fields const& fields);
void read_rule_names(Ruleset& rules, Fields const& fields);
void read_units(Ruleset& rules, Fields const& fields);

// ruleset_tracking.cpp
void read_tracking(Ruleset& rules, Fields const& fields);

}  // namespace jixiao::targets::read
