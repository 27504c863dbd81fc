// Threads: how many there are, and work that several do together. A host without threads does it alone.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>

namespace jixiao::targets::host {

/// What may run at once, at least 1.
std::size_t processors();

/// Calls `work` here and in so many threads beside, and returns when all calls have. Where the system gives no more
/// threads, those that there are do all the work. `work` throws nothing.
void work_together(std::size_t helpers, std::function<void()> const& work);

/// Returns after this time.
void rest(std::chrono::milliseconds time);

}  // namespace jixiao::targets::host
