#include "targets/host/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

namespace jixiao::targets::host {

bool is_terminal(Stream stream) {
    switch (stream) {
        case Stream::input: return isatty(STDIN_FILENO) == 1;
        case Stream::output: return isatty(STDOUT_FILENO) == 1;
        case Stream::error: break;
    }
    return isatty(STDERR_FILENO) == 1;
}

std::uint32_t terminal_columns() {
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace jixiao::targets::host
