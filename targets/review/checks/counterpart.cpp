#include "targets/review/checks/counterpart.hpp"

#include "targets/nearest.hpp"

namespace jixiao::targets::review {
namespace {

bool same_name(Located<std::string> const& a, Located<std::string> const& b) {
    return a.value == b.value || without_blanks(a.value) == without_blanks(b.value);
}

}  // namespace

TargetRow const* counterpart(TargetRow const& row, TargetTable const& other) {
    TargetRow const* found = nullptr;
    for (auto const& candidate : other.rows) {
        if (!same_name(candidate.name, row.name) || !same_name(candidate.level2, row.level2))
            continue;
        if (found) return nullptr;
        found = &candidate;
    }
    return found;
}

}  // namespace jixiao::targets::review
