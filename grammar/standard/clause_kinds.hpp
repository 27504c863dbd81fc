// The kinds of clauses: one function for each, nothing where the text is of another kind.
//
// Private to grammar/standard. clause.cpp asks them in their order; those that belong together share a file.
#pragma once

#include <optional>
#include <string_view>

#include "grammar/standard/clause.hpp"

namespace jixiao::grammar::standard {

// clause_steps.cpp
std::optional<Clause> read_step(std::string_view text);
std::optional<Clause> read_single_step(std::string_view text);

// clause_awards.cpp
std::optional<Clause> read_award(std::string_view text);
std::optional<Clause> read_list(std::string_view text);
std::optional<Clause> read_each(std::string_view text);
std::optional<Clause> read_taken(std::string_view text);

// clause_judged.cpp
std::optional<Clause> read_judged(std::string_view text);

// clause_proportions.cpp
std::optional<Clause> read_proportion(std::string_view text);

}  // namespace jixiao::grammar::standard
