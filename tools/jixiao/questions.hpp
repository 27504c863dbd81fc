// Questions: explain --format jsonl, a JSON object a line in and out: standards, formulas and what they come to.
#pragma once

#include "engine/standard/readings.hpp"
#include "tools/jixiao/command.hpp"

namespace jixiao::program {

inline constexpr std::size_t max_question_size = 64 * 1024;  // bytes of one line

/// Answers every line in its order. A line that is no question gets an answer with its diagnostics.
Status answer_questions(engine::StandardReadings const& readings, Style const& style, std::istream& input,
                        std::ostream& out);

}  // namespace jixiao::program
