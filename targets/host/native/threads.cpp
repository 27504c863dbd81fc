#include "targets/host/threads.hpp"

#include <algorithm>
#include <system_error>
#include <thread>
#include <vector>

namespace jixiao::targets::host {

std::size_t processors() { return std::max(1u, std::thread::hardware_concurrency()); }

void work_together(std::size_t helpers, std::function<void()> const& work) {
    std::vector<std::jthread> threads;
    try {
        for (std::size_t i = 0; i < helpers; ++i) threads.emplace_back(work);
    } catch (std::system_error const&) {
        // The system gives no more.
    }
    work();
}

void rest(std::chrono::milliseconds time) { std::this_thread::sleep_for(time); }

}  // namespace jixiao::targets::host
