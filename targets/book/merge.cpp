#include "targets/book/merge.hpp"

#include "targets/model/same_value.hpp"

namespace jixiao::targets::book {
namespace {

using Text = std::string Statement::*;

/// What can be said; the paths of evidence follow their hashes.
constexpr Text said[] = {&Statement::value,    &Statement::score,        &Statement::not_applicable,
                         &Statement::reason,   &Statement::expected,     &Statement::likelihood,
                         &Statement::causes,   &Statement::as_expected,  &Statement::goal_reached,
                         &Statement::initial,  &Statement::budget,       &Statement::executed,
                         &Statement::finished, &Statement::evidence_hash};
constexpr Text carried[] = {&Statement::id, &Statement::level1, &Statement::level2, &Statement::department,
                            &Statement::evidence};

bool is_valued(Statement const& statement) { return !statement.value.empty() || !statement.not_applicable.empty(); }

void fill(Statement& told, Record const& recorded, Text text) {
    if ((told.*text).empty()) told.*text = recorded.*text;
}

/// What was handed in in time is not late because it was corrected later.
void keep_first_day(Statement& told, Record const& recorded) {
    if (!recorded.reported.empty()) told.reported = recorded.reported;
}

}  // namespace

Relation relation(Record const& recorded, Statement const& told) {
    if (is_valued(recorded) && is_valued(told) && recorded.not_applicable != told.not_applicable)
        return Relation::contradicts;
    auto result = Relation::same;
    for (auto const text : said) {
        auto const& before = recorded.*text;
        auto const& now = told.*text;
        if (now.empty()) continue;
        if (before.empty())
            result = Relation::completes;
        else if (!is_same_value(before, now))
            return Relation::contradicts;
    }
    return result;
}

Statement corrected(Record const& recorded, Statement told) {
    if (!is_valued(told)) return completed(recorded, std::move(told));
    keep_first_day(told, recorded);
    for (auto const text : {&Statement::id, &Statement::level1, &Statement::level2, &Statement::department})
        fill(told, recorded, text);
    return told;
}

Statement completed(Record const& recorded, Statement told) {
    keep_first_day(told, recorded);
    for (auto const text : said) fill(told, recorded, text);
    for (auto const text : carried) fill(told, recorded, text);
    return told;
}

}  // namespace jixiao::targets::book
