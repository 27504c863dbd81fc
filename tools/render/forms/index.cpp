#include "tools/render/forms/index.hpp"

#include "targets/document/form_sheet.hpp"

namespace jixiao::render::forms {
namespace {

using Line = std::vector<std::string>;

void write_line(Sheet& sheet, Line const& line) {
    int const row = sheet.rows();
    for (std::size_t i = 0; i < line.size(); ++i)
        put(sheet, {row, static_cast<int>(i)}, text_or_nothing(line[i]), Look::remark);
}

std::string form_name(Form form) {
    switch (form) {
        case Form::self_evaluation: return "self-evaluation";
        case Form::monitoring: return "monitoring";
        case Form::targets: return "targets";
    }
    return "";
}

/// As tables print it.
std::string direction_word(std::string const& direction) {
    if (direction == "positive") return "正向";
    return direction == "reverse" ? "反向" : direction;
}

/// What the table or the command line names; nothing where the default applies.
std::string ruleset_named(ScoredTable const& scored) {
    if (scored.chosen == Chosen::by_default) return "";
    return scored.chosen == Chosen::by_option ? scored.ruleset->name : scored.table->ruleset.value;
}

std::string number(std::optional<Decimal> const& value) { return value ? grammar::to_string(*value) : ""; }

std::string plan_of(targets::TargetRow const& row) {
    std::string list;
    for (auto const& value : row.plan) list += (list.empty() ? "" : "|") + value.value;
    return list;
}

void write_form(Sheet& index, ScoredTable const& scored, Sheet const& form, FormRequest const& request) {
    auto const& table = *scored.table;
    bool const department = table.kind.value == targets::TableKind::department;
    write_line(index, {"form", form.name, form_name(request.form), department ? "department" : "project",
                       std::to_string(table.year.value), table.department.value, table.project.value,
                       ruleset_named(scored), table.unit_code.value, table.project_code.value});
    for (auto const& cell : form.cells) {
        if (cell.indicator < 0) continue;
        auto const& row = table.rows[static_cast<std::size_t>(cell.indicator)];
        write_line(index, {"row", form.name, std::to_string(cell.area.row + 1), row.id.value, row.level1.value,
                           row.level2.value, row.name.value, row.rule.value, direction_word(row.direction.value),
                           number(row.weight.value), row.basis.value, row.previous.value, row.evidence.value,
                           row.initial_target.value, row.accumulate.value, plan_of(row)});
    }
}

}  // namespace

Sheet index_sheet(std::vector<ScoredTable> const& tables, std::vector<Sheet> const& forms, FormRequest const& request) {
    Sheet index;
    index.name = targets::document::form_sheet_name;
    index.hidden = true;
    index.is_protected = true;
    write_line(index, {std::string(targets::document::form_sheet_mark),
                       request.output ? std::string(targets::document::output_mark) : ""});
    for (std::size_t i = 0; i < forms.size(); ++i) write_form(index, tables[i], forms[i], request);
    return index;
}

}  // namespace jixiao::render::forms
