#include "targets/host/terminal.hpp"

namespace jixiao::targets::host {

bool is_terminal(Stream) { return false; }

std::uint32_t terminal_columns() { return 0; }

}  // namespace jixiao::targets::host
