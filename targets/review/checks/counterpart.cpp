#include "targets/review/checks/counterpart.hpp"

#include "grammar/characters.hpp"

namespace jixiao::targets::review {
namespace {

std::string key_of(TargetRow const& row) {
    return grammar::without_blanks(row.level2.value) + '\n' + grammar::without_blanks(row.name.value);
}

}  // namespace

Counterparts::Counterparts(TargetTable const& table) {
    for (auto const& row : table.rows) {
        auto const [known, is_new] = rows_.emplace(key_of(row), &row);
        if (!is_new) known->second = nullptr;
    }
}

TargetRow const* Counterparts::of(TargetRow const& row) const {
    auto const found = rows_.find(key_of(row));
    return found == rows_.end() ? nullptr : found->second;
}

}  // namespace jixiao::targets::review
