// Standards applied: what a sentence gives for what is known, exactly, with every step told.
//
// Owns the convention for each construction. Where a text leaves two ways open, the readings of the ruleset
// decide and the points of the other way are told. What only a person can judge has a range and no points.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/standard/facts.hpp"
#include "engine/standard/readings.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/standard/standard.hpp"

namespace jixiao::engine::standard {

struct Question {
    grammar::standard::Standard const& standard;
    Ratio full;  // the points of the indicator
    std::span<Fact const> facts;
    std::string measure;  // what the actual is; may be empty
    StandardReadings readings;
};

/// Another way to read the text, and what it gives.
struct OtherReading {
    Ratio points;
    grammar::Text why;
};

struct Answer {
    std::optional<Ratio> points;  // before rounding; none: a person, or a fact, is needed
    Ratio low, high;              // equal to the points where there are some
    std::vector<OtherReading> others;
    std::vector<grammar::Message> steps;
    std::vector<grammar::Message> notes;
};

Answer apply(Question const& question);

}  // namespace jixiao::engine::standard
