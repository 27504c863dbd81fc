// Parallel: one piece of work for each of many things, on all processors, the results in their order.
//
// What comes out does not depend on how many threads there are or on which of them is faster.
#pragma once

#include <cstddef>
#include <functional>
#include <type_traits>
#include <vector>

namespace jixiao::targets {

/// How many work at once: what JIXIAO_THREADS says, else one for each processor.
std::size_t usual_threads();

/// Calls work(i) for all i below `count`, `threads` at a time; no call may need another's result.
/// Returns when all are done. An exception stops what has not begun and is passed on.
void for_each_index(std::size_t count, std::function<void(std::size_t)> const& work,
                    std::size_t threads = usual_threads());

/// The results of work(i) for all i below `count`, in order.
template <class Work>
auto in_parallel(std::size_t count, Work const& work) {
    std::vector<std::invoke_result_t<Work const&, std::size_t>> results(count);
    for_each_index(count, [&](std::size_t i) { results[i] = work(i); });
    return results;
}

}  // namespace jixiao::targets
