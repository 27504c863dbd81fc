// Process: another program run on bytes in memory, its output bounded in size and time.
//
// The only place that starts programs. No shell and no file name of a user: the input is the program's
// standard input, so nothing that a user names can be taken for an option (conversion.hpp: files with names of ours).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::targets::host {

struct ProcessLimits {
    std::chrono::milliseconds time{60'000};
    std::size_t output = 192u * 1024 * 1024;  // bytes
    bool with_children = false;               // it starts programs of its own, which are killed with it
};

struct ProcessResult {
    enum class End { exited, not_found, not_started, timed_out, too_much_output };
    End end = End::exited;
    int status = 0;  // of one that exited; of one that was killed by a signal 128 and its number
    std::string output;
    std::string errors;  // the first few KiB of them
};

/// Runs the program (command.front(), looked for in PATH) and waits until it ends or is killed.
ProcessResult run_process(std::vector<std::string> const& command, std::string_view input, ProcessLimits limits = {});

}  // namespace jixiao::targets::host
