// Expressions in files: the grammar's reading of a value, its diagnostics moved to the file.
#pragma once

#include "grammar/indicator.hpp"
#include "targets/model/table.hpp"
#include "targets/read/fields.hpp"

namespace jixiao::targets::read {

/// A target (指标值). Everything the grammar says goes to the sink and stays with the result.
grammar::ParsedIndicator read_target(Reading const& reading, LocatedText const& text);

/// A fact: last year's value or an actual. “暂无” or “/” says that there is none, which is
/// no mistake. The grammar's errors are reported no worse than `worst`.
grammar::ParsedIndicator read_fact(Reading const& reading, LocatedText const& text, grammar::Severity worst);

/// An amount of money with its unit (15.30 万元); anything else is reported and has no value.
LocatedAmount amount_of(Reading const& reading, LocatedText const& text, Text const& label);
LocatedAmount read_amount(Fields const& fields, std::string_view name);

}  // namespace jixiao::targets::read
