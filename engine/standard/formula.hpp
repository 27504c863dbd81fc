// Formulas over named facts: exact, units aligned; a zero denominator or a missing fact is no value.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "engine/standard/facts.hpp"
#include "grammar/formula/formula.hpp"

namespace jixiao::engine::standard {

enum class NoValue { none, missing_fact, zero_denominator, too_large };

/// What kind of number a value is: a rate counts 1 as 100 %.
enum class ValueKind { plain, rate, points, amount };

struct Value {
    ValueKind kind = ValueKind::plain;
    Ratio number;  // of an amount in `unit`
    Unit unit;
    NoValue why = NoValue::none;
    std::string what;         // the name that is missing or zero
    bool difference = false;  // of two rates: percentage points
};

/// One tree, with formulas that define its names.
Value evaluate(grammar::formula::Node const& node, std::span<grammar::formula::Formula const> definitions,
               std::span<Fact const> facts);

struct FormulaValue {
    std::string text;  // "93%", "16.2万元"; empty: none
    Ratio exact;       // 93/100
    NoValue why = NoValue::none;
    std::string what;
};

/// The first formula, shown with at most so many decimals.
FormulaValue evaluate_formula(std::span<grammar::formula::Formula const> formulas, std::span<Fact const> facts,
                              int places);

}  // namespace jixiao::engine::standard
