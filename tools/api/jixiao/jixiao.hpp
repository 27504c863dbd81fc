/// @file
/// The library as a whole: reads indicator expressions and target tables, reviews them, scores them.
#pragma once

#include <string_view>

#include <jixiao/decimal.hpp>
#include <jixiao/finding.hpp>
#include <jixiao/indicator.hpp>
#include <jixiao/ruleset.hpp>
#include <jixiao/score.hpp>
#include <jixiao/table.hpp>

/// Performance targets of public budgets: what they say, whether they are well set, what they score.
namespace jixiao {

/// The library's version: "0.1.0".
std::string_view version();

}  // namespace jixiao
