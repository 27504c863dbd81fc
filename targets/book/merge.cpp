#include "targets/book/merge.hpp"

#include <utility>

#include "targets/model/same_value.hpp"

namespace jixiao::targets::book {
namespace {

constexpr auto evidence = said_place("evidence");  // a path; its hash tells what it is

bool is_valued(Statement const& statement) {
    return !statement.said["value"].empty() || !statement.said["not_applicable"].empty();
}

void fill(std::string& told, std::string const& recorded) {
    if (told.empty()) told = recorded;
}

/// Which indicator of which department is spoken of.
void fill_names(Statement& told, Record const& recorded) {
    for (auto const name : {&Statement::id, &Statement::level1, &Statement::level2, &Statement::department,
                            &Statement::unit, &Statement::unit_code, &Statement::project_code})
        fill(told.*name, recorded.*name);
}

/// What was handed in in time is not late because it was corrected later.
void keep_first_day(Statement& told, Record const& recorded) {
    if (!recorded.reported.empty()) told.reported = recorded.reported;
}

}  // namespace

Relation relation(Record const& recorded, Statement const& told) {
    bool const both_valued = is_valued(recorded) && is_valued(told);
    if (both_valued && recorded.said["not_applicable"] != told.said["not_applicable"]) return Relation::contradicts;
    auto result = Relation::same;
    auto const compare = [&](std::string const& before, std::string const& now) {
        if (now.empty()) return;
        if (!before.empty() && !is_same_value(before, now)) result = Relation::contradicts;
        if (before.empty() && result == Relation::same) result = Relation::completes;
    };
    for (std::size_t place = 0; place < said_keys.size(); ++place)
        if (place != evidence) compare(recorded.said.at(place), told.said.at(place));
    compare(recorded.evidence_hash, told.evidence_hash);
    return result;
}

Statement corrected(Record const& recorded, Statement told) {
    if (!is_valued(told)) return completed(recorded, std::move(told));
    keep_first_day(told, recorded);
    fill_names(told, recorded);
    return told;
}

Statement completed(Record const& recorded, Statement told) {
    keep_first_day(told, recorded);
    fill_names(told, recorded);
    for (std::size_t place = 0; place < said_keys.size(); ++place)
        if (std::as_const(told.said).at(place).empty()) told.said.set(place, recorded.said.at(place));
    fill(told.evidence_hash, recorded.evidence_hash);
    return told;
}

}  // namespace jixiao::targets::book
