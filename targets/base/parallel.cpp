#include "targets/base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <string_view>

#include "targets/host/threads.hpp"

namespace jixiao::targets {
namespace {

/// Starting a thread costs as much as reading a few small files.
constexpr std::size_t least_for_thread = 16;
/// More threads than this wait for memory and disk, and each needs memory of its own.
constexpr std::size_t most_threads = 16;

}  // namespace

std::size_t usual_threads() {
    std::size_t threads = host::processors();
    if (auto const* wanted = std::getenv("JIXIAO_THREADS")) {
        std::string_view const text(wanted);
        std::from_chars(text.data(), text.data() + text.size(), threads);
    }
    return std::clamp<std::size_t>(threads, 1, most_threads);
}

void for_each_index(std::size_t count, std::function<void(std::size_t)> const& work, std::size_t threads) {
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failing;
    auto const loop = [&] {
        try {
            for (std::size_t i = next++; i < count; i = next++) work(i);
        } catch (...) {
            next = count;
            std::lock_guard const lock(failing);
            if (!failure) failure = std::current_exception();
        }
    };
    host::work_together(std::max<std::size_t>(std::min(threads, count / least_for_thread + 1), 1) - 1, loop);
    if (failure) std::rethrow_exception(failure);
}

}  // namespace jixiao::targets
