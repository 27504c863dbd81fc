#include "targets/audit/audit.hpp"

#include <algorithm>
#include <iterator>

#include "targets/audit/execution.hpp"
#include "targets/audit/limits.hpp"
#include "targets/audit/rounding.hpp"
#include "targets/audit/row.hpp"
#include "targets/audit/second_look.hpp"
#include "targets/audit/sums.hpp"
#include "targets/audit/without_points.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::audit {
namespace {

int column_places(PublishedTable const& table) {
    std::vector<Decimal> column;
    for (auto const& row : table.rows)
        if (row.printed.score) column.push_back(*row.printed.score);
    return places_of(column);
}

void append(std::vector<AuditedRow>& lines, std::vector<AuditedRow> more) {
    std::move(more.begin(), more.end(), std::back_inserter(lines));
}

std::vector<AuditedRow> audit_rows(PublishedTable const& table, AuditRules const& rules) {
    Ways ways(table, rules);
    int const places = column_places(table);
    std::vector<AuditedRow> lines;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        lines.push_back(audit_row(table, i, ways, rules.tolerance, places));
        lines.back().notes = compare_looks(table.rows[i].printed);
    }
    return lines;
}

}  // namespace

AuditedRow printed_line(PublishedRow const& row) {
    AuditedRow line;
    line.level1 = row.spec.level1;
    line.level2 = row.spec.level2;
    line.name = row.spec.name.empty() ? row.spec.level1 : row.spec.name;
    line.target = row.spec.target_text;
    line.actual = row.actual.text;
    if (row.spec.weight) line.weight = grammar::to_string(*row.spec.weight);
    if (row.printed.score) line.printed = grammar::to_string(*row.printed.score);
    line.second_look = row.printed;
    line.at = row.at;
    line.points_at = row.points_at;
    return line;
}

AuditedTable audit(PublishedTable const& table, AuditRules const& rules) {
    AuditedTable result{table.name, table.unit, table.file, {}, {}, {}, table.source};
    if (table.prints_points) {
        result.rows = audit_rows(table, rules);
    } else if (!table.rows.empty()) {
        result.rows = audit_without_points(table, rules.ruleset);
        result.notes.push_back({&codes::audit_without_points, {}});
    }
    append(result.sums, audit_execution(table, rules, column_places(table)));
    append(result.sums, audit_sums(table, rules));
    for (auto& note : past_limits(table, *rules.ruleset)) result.notes.push_back(std::move(note));
    return result;
}

}  // namespace jixiao::targets::audit
