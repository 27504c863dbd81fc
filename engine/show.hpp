// Show: numbers, quantities and criteria as words for notes and steps.
//
// What is shown may be rounded, and is then marked with ≈; no formula reads it.
#pragma once

#include <string>

#include "engine/criterion.hpp"
#include "engine/points.hpp"
#include "grammar/text.hpp"

namespace jixiao::engine {

/// "4", "5.46"; at most six decimals.
std::string number_text(Ratio const& value);

/// "4个", "2.5%".
std::string quantity_text(Ratio const& value, Unit const& unit);

/// A rate in %: "80.00%", with four decimals where two are not exact.
std::string percent_text(Ratio const& rate);

/// A share that a ruleset names: "80%".
std::string share_text(Ratio const& share);

/// "=" where percent_text is exact, else "≈".
std::string_view percent_sign_text(Ratio const& rate);

/// A rate in % with two decimals, as a number.
std::optional<Decimal> percent(Ratio const& rate);

/// 2024年11月 / "2024-11".
Text date_text(grammar::Date const& date);

/// What a criterion asks for: 不低于 5个 / "at least 5个".
Text meaning_text(Criterion::Part const& part);

/// A notes-and-steps list's new entry.
void tell(std::vector<Message>& list, grammar::CodeInfo const& code, std::vector<grammar::Argument> arguments = {});

}  // namespace jixiao::engine
