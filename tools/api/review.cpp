#include "targets/review/review.hpp"
#include "targets/review/settle.hpp"

#include <jixiao/table.hpp>

#include "tools/api/access.hpp"
#include "tools/api/translate.hpp"

namespace jixiao {

std::vector<Finding> review(std::vector<Table> const& tables, Ruleset const& ruleset) {
    std::vector<targets::TargetTable> copies;  // a set looks at tables that lie side by side
    for (auto const& table : tables) copies.push_back(*Access::inside(table));
    targets::review::TableSet const set(copies);
    targets::Diagnostics found;
    for (auto const& table : copies) {
        auto const more = targets::review::review(table, set, *Access::inside(ruleset), {});
        found.insert(found.end(), more.begin(), more.end());
    }
    return outside(targets::review::settle(copies, std::move(found)));
}

}  // namespace jixiao
