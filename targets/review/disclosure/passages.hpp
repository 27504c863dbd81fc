// Passages: how the figures of the explanations belong together: an amount with its share and its change, a whole with its parts.
#pragma once

#include <span>
#include <vector>

#include "targets/review/disclosure/check.hpp"

namespace jixiao::targets::review {

/// An amount with what its sentence says of it; null for what it does not say.
struct Passage {
    Statement const* amount = nullptr;
    Statement const* share = nullptr;
    Statement const* change = nullptr;  // how much more or less than last year
    Statement const* rate = nullptr;    // the same in %
    Statement const* whole = nullptr;   // 181.42 of 支出预算181.42万元,其中:基本支出…
};

/// In the order of the explanations. Changes without an amount of their own stand alone.
std::vector<Passage> passages_of(std::span<Statement const> statements);

}  // namespace jixiao::targets::review
