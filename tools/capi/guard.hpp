// Guard: nothing is thrown across the C border.
#pragma once

#include <new>

#include <cstdint>

#include "tools/capi/scorer.hpp"

namespace jixiao::capi {

/// Runs the work of an entry point; whatever it throws becomes a status.
template <class Work>
jixiao_status guarded(Work const& work) noexcept {
    try {
        return work();
    } catch (std::bad_alloc const&) {
        return JIXIAO_NO_MEMORY;
    } catch (...) {
        return JIXIAO_FAILED;
    }
}

inline bool is_whole(jixiao_text text) { return (text.bytes && text.size <= PTRDIFF_MAX) || text.size == 0; }

/// The same for work with a scorer, which needs its ruleset; `arguments_good`: what it was given is in order.
template <class Work>
jixiao_status guarded(jixiao_scorer* scorer, bool arguments_good, Work const& work) noexcept {
    if (!scorer) return JIXIAO_BAD_ARGUMENT;
    if (!scorer->ruleset) return scorer->failure = JIXIAO_BAD_RULESET;
    return scorer->failure = arguments_good ? guarded(work) : JIXIAO_BAD_ARGUMENT;
}

bool is_whole(jixiao_row const* row);

}  // namespace jixiao::capi
