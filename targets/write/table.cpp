#include <fmt/format.h>

#include "targets/model/table_fields.hpp"
#include "targets/write/block.hpp"

namespace jixiao::targets {
namespace {

using write::Block;

/// Blanks between Chinese words do not matter to a reader of the file, a found text keeps its own.
Located<std::string> located(LocatedText const& text) { return {text.value, text.span, text.given}; }

std::string head_of(TargetTable const& table, Remarks const& remarks) {
    bool const is_department = table.kind.value == TableKind::department;
    Block block(table.source, remarks);
    block.text("format", {"jixiao/targets/1", {}, true});
    block.text("kind", {is_department ? "department" : "project", {}, true});
    if (table.year.given)
        block.number("year", std::to_string(table.year.value), table.year.span);
    else
        block.missing("year", "2024");
    if (table.department.given)
        block.text("department", table.department);
    else
        block.missing("department", "\"\"");
    block.text("unit", table.unit);
    block.text("unit_code", table.unit_code);
    if (table.project.given)
        block.text("project", table.project);
    else if (!is_department)
        block.missing("project", "\"\"");
    block.text("project_code", table.project_code);
    block.text("attribute", table.attribute);
    block.text("contact", table.contact);
    block.text("phone", table.phone);
    block.text("goal", located(table.goal));
    block.text("ruleset", table.ruleset);
    return block.str("");
}

std::string budget_of(TargetTable const& table, Remarks const& remarks) {
    Block block(table.source, remarks);
    for (auto const& field : budget_fields) write::add(block, table.budget, field);
    return block.is_empty() ? "" : '\n' + block.str("[budget]");
}

void add_plan(Block& block, TargetRow const& row) {
    if (row.plan.empty()) return;
    std::string list;
    for (auto const& value : row.plan) list += (list.empty() ? "" : ", ") + write::toml_string(value.value);
    block.number("plan", '[' + list + ']', row.plan.front().span);
}

/// Comments above the row: what speaks against its reading.
std::string doubts_of(TargetRow const& row, grammar::Language language) {
    std::string lines;
    for (auto const& doubt : row.doubts)
        lines += write::comment_line(fmt::format("# {}: {}", doubt.code->id, wording(doubt, language))) + '\n';
    return lines;
}

std::string row_of(TargetRow const& row, Source const& source, Remarks const& remarks) {
    Block block(source, remarks);
    block.text("id", row.id);
    block.text("level1", row.level1);
    block.text("level2", row.level2);
    block.text("name", row.name);
    block.text("initial_target", located(row.initial_target));
    if (row.target.given)
        block.text("target", located(row.target));
    else if (!is_removed(row))
        block.missing("target", "\"\"");
    block.text("basis", row.basis);
    block.text("previous", located(row.previous));
    if (row.weight.value)
        block.number("weight", grammar::to_string(*row.weight.value), row.weight.span);
    else
        block.missing("weight", "10");
    block.text("rule", row.rule);
    block.text("evidence", row.evidence);
    block.text("direction", row.direction);
    block.text("accumulate", row.accumulate);
    add_plan(block, row);
    return '\n' + doubts_of(row, remarks.language) + block.str("[[indicator]]");
}

}  // namespace

std::string to_toml(TargetTable const& table, Remarks const& remarks) {
    auto result = head_of(table, remarks) + budget_of(table, remarks);
    for (auto const& row : table.rows) result += row_of(row, table.source, remarks);
    return result;
}

}  // namespace jixiao::targets
