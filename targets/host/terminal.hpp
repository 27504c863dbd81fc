// Terminal: whether somebody sits there, and how wide the lines are.
#pragma once

#include <cstdint>

namespace jixiao::targets::host {

enum class Stream { input, output, error };

bool is_terminal(Stream stream);

/// Cells of a line of the output; 0 if it is not known.
std::uint32_t terminal_columns();

}  // namespace jixiao::targets::host
