#include "targets/host/threads.hpp"

#include <thread>

namespace jixiao::targets::host {

std::size_t processors() { return 1; }

void work_together(std::size_t, std::function<void()> const& work) { work(); }

void rest(std::chrono::milliseconds time) { std::this_thread::sleep_for(time); }

}  // namespace jixiao::targets::host
