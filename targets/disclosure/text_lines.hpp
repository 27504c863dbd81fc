// Lines of copied tables: codes, a name and amounts, whatever line breaks were left between them.
#pragma once

#include "targets/disclosure/model.hpp"
#include "targets/disclosure/text_words.hpp"

namespace jixiao::targets::disclosure {

struct TextLines {
    std::vector<Line> lines;
    std::vector<Span> strays;  // numbers that belong to no line
};

/// Lines of a table with one side; `coded` if lines begin with account codes.
TextLines lines_of(std::vector<Word> const& words, std::size_t begin, bool coded, int power);

/// Lines of a table with income and expenditure side by side, each with its side: two for most lines of text.
struct SidedLine {
    Block::Side side;
    Line line;
};
std::vector<SidedLine> sided_lines_of(std::vector<Word> const& words, std::size_t begin, bool has_line_numbers,
                                      int power);

}  // namespace jixiao::targets::disclosure
