#include "targets/host/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <thread>

extern "C" char** environ;

namespace jixiao::targets::host {
namespace {

using Clock = std::chrono::steady_clock;
using End = ProcessResult::End;

constexpr std::size_t max_errors = 4096;
constexpr rlim_t max_memory = rlim_t{4} * 1024 * 1024 * 1024;

/// The input as a file without a name.
using InputFile = std::unique_ptr<FILE, int (*)(FILE*)>;

InputFile input_file(std::string_view input) {
    InputFile file(std::tmpfile(), &std::fclose);
    if (!file) return file;
    bool const written = std::fwrite(input.data(), 1, input.size(), file.get()) == input.size();
    if (!written || std::fflush(file.get()) != 0 || lseek(fileno(file.get()), 0, SEEK_SET) != 0) file.reset();
    return file;
}

class Pipe {
public:
    Pipe() {
        if (pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};  // at once: another thread may be starting a program
    }
    Pipe(Pipe const&) = delete;
    Pipe& operator=(Pipe const&) = delete;
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    bool is_open() const { return ends_[0] >= 0; }
    int reading() const { return ends_[0]; }
    int writing() const { return ends_[1]; }
    void close_end(std::size_t end) {
        if (ends_[end] >= 0) close(ends_[end]);
        ends_[end] = -1;
    }

private:
    std::array<int, 2> ends_{-1, -1};
};

/// Starts the program; the error number if that failed.
int spawn(pid_t& child, std::vector<std::string> const& command, int input, Pipe const& output, Pipe const& errors,
          bool with_children) {
    std::vector<char*> arguments;
    for (auto const& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output.writing(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors.writing(), STDERR_FILENO);
    posix_spawnattr_t settings;
    posix_spawnattr_init(&settings);
    if (with_children) posix_spawnattr_setflags(&settings, POSIX_SPAWN_SETPGROUP);  // a group of its own
    int const error = posix_spawnp(&child, arguments.front(), &actions, &settings, arguments.data(), environ);
    posix_spawnattr_destroy(&settings);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/// A hostile file may make the program ask for all memory there is.
void bound_memory([[maybe_unused]] pid_t child) {
#ifdef __linux__
    rlimit const limit{max_memory, max_memory};
    prlimit(child, RLIMIT_AS, &limit, nullptr);
#endif
}

/// Reads what there is; false at the end of the stream.
bool read_some(int from, std::string& to, std::size_t limit) {
    std::array<char, 64 * 1024> block;
    auto const count = read(from, block.data(), block.size());
    if (count < 0) return errno == EINTR || errno == EAGAIN;
    to.append(block.data(), std::min(static_cast<std::size_t>(count), limit - std::min(limit, to.size())));
    return count > 0;
}

int milliseconds_to(Clock::time_point deadline) {
    auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    return static_cast<int>(std::clamp<long long>(left, 0, 60'000));
}

/// Reads both streams until they end.
End collect(Pipe const& output, Pipe const& errors, ProcessLimits const& limits, Clock::time_point deadline,
            ProcessResult& result) {
    std::array<pollfd, 2> streams{{{output.reading(), POLLIN, 0}, {errors.reading(), POLLIN, 0}}};
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
        int const ready = poll(streams.data(), streams.size(), milliseconds_to(deadline));
        if (Clock::now() >= deadline) return End::timed_out;
        if (ready <= 0) continue;
        if (streams[0].revents != 0 && !read_some(streams[0].fd, result.output, limits.output + 1)) streams[0].fd = -1;
        if (streams[1].revents != 0 && !read_some(streams[1].fd, result.errors, max_errors)) streams[1].fd = -1;
        if (result.output.size() > limits.output) return End::too_much_output;
    }
    return End::exited;
}

/// Waits for the program, at most to the deadline; then it is killed. It never stays behind.
int wait_for(pid_t child, bool with_children, Clock::time_point deadline, End& end) {
    int status = 0;
    while (end == End::exited) {
        pid_t const ended = waitpid(child, &status, WNOHANG);
        if (ended == child) return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        if (Clock::now() >= deadline) end = End::timed_out;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    kill(with_children ? -child : child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return 128 + SIGKILL;
}

}  // namespace

ProcessResult run_process(std::vector<std::string> const& command, std::string_view input, ProcessLimits limits) {
    ProcessResult result;
    auto const deadline = Clock::now() + limits.time;
    InputFile const file = input_file(input);
    Pipe output, errors;
    pid_t child = 0;
    result.end = End::not_started;
    if (!file || !output.is_open() || !errors.is_open()) return result;
    if (int const error = spawn(child, command, fileno(file.get()), output, errors, limits.with_children); error != 0) {
        if (error == ENOENT) result.end = End::not_found;
        return result;
    }
    bound_memory(child);
    output.close_end(1);
    errors.close_end(1);
    result.end = collect(output, errors, limits, deadline, result);
    result.status = wait_for(child, limits.with_children, deadline, result.end);
    return result;
}

}  // namespace jixiao::targets::host
