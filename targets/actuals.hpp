// Actuals: what was achieved, as read from a file, and how it is matched to a table's rows.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/actual.hpp"
#include "targets/table.hpp"

namespace jixiao::targets {

/// The name by which actuals call the table of a whole department.
inline constexpr std::string_view department_table = "department";

struct ActualEntry {
    Located<std::string> indicator;  // name or id
    Located<std::string> level2;     // tells apart a name that occurs twice
    LocatedText value;
    grammar::ParsedIndicator parsed_value;  // diagnostics moved to the file; the sink has them too
    Located<std::optional<Decimal>> score;  // hand-given points
    Located<std::string> reason;
    Located<bool> not_applicable;
    Span at;
};

struct ActualsFile {
    Source source;
    Located<std::string> table;   // project name, or "department"
    Located<std::string> period;  // 2024, 2024-H1, …; not given: the table's year
    LocatedAmount initial;
    LocatedAmount budget;
    LocatedAmount executed;
    Located<bool> finished;
    std::vector<ActualEntry> entries;
};

struct MatchedActuals {
    std::vector<engine::Actual> rows;         // one per row of the table
    std::vector<ActualEntry const*> entries;  // where each row's actual was given; null: nowhere
    engine::Execution execution;
};

/// True if the file names this table and speaks of its year.
bool belongs_to(ActualsFile const& actuals, TargetTable const& table);

/// The actuals of each table, null where there are none; one per table, in the same order. A name
/// that several tables share means the one in the file's own folder; what a form says of itself is its own. Files that belong to no table,
/// to several, or to one that has its actuals already are reported.
std::vector<ActualsFile const*> assign(std::span<ActualsFile const> files,
                                       std::span<TargetTable const> tables, Diagnostics& sink);

/// Matches entries to rows by id, then name, then name and level 2 (blanks do not matter). Entries
/// that fit no row or several, and rows named twice, are reported; the first entry of a row counts.
MatchedActuals match(ActualsFile const& actuals, TargetTable const& table, Diagnostics& sink);

/// Last year's completion values as actuals; 新增 is none. The execution stays unknown.
MatchedActuals baseline(TargetTable const& table);

}  // namespace jixiao::targets
