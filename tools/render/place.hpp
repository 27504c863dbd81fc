// Place: how the place of a finding is written: file:3:12, or 绩效表.xlsx:Sheet1!D12.
#pragma once

#include <string>

#include "grammar/source.hpp"

namespace jixiao::render {

/// File, line and column; or the file and the name of the cell or paragraph, where it has names.
std::string shown_place(grammar::SourceText const& source, std::uint32_t byte, grammar::Language language);

/// Without the column, for lists that people read.
std::string shown_line(grammar::SourceText const& source, std::uint32_t byte, grammar::Language language);

}  // namespace jixiao::render
