#include "tools/render/import_json.hpp"

#include <boost/json/object.hpp>

#include "targets/model/actual_fields.hpp"
#include "targets/model/table_fields.hpp"
#include "tools/render/diagnostic_object.hpp"
#include "tools/render/json_text.hpp"
#include "tools/render/json_words.hpp"

namespace jixiao::render {
namespace {

namespace json = boost::json;
using targets::recognise::CompletedTable;
using targets::recognise::Form;

json::value text(targets::Located<std::string> const& value) {
    return value.given ? json_text(value.value) : json::value();
}

json::value decimal(std::optional<grammar::Decimal> const& value) {
    return value ? json::value(grammar::to_string(*value)) : json::value();
}

json::value amount(targets::LocatedAmount const& value) {
    if (!value.value) return nullptr;
    return json_text(grammar::to_string(value.value->value) + ' ' + grammar::spelling(value.value->unit));
}

std::string_view form_name(Form form) {
    switch (form) {
        case Form::targets: return "targets";
        case Form::self_evaluation: return "self-evaluation";
        case Form::monitoring: return "monitoring";
    }
    return "";
}

json::object budget_of(targets::Budget const& budget) {
    json::object object;
    for (auto const& field : targets::budget_fields) object[field.key] = amount(amount_in(budget, field));
    return object;
}

/// What is said in a field; yes and no as such.
template <class Owner>
json::value said(Owner const& owner, targets::field::Field<Owner> const& field) {
    auto const text = text_of(owner, field);
    if (text.empty()) return nullptr;
    return std::holds_alternative<targets::field::YesNo<Owner>>(field.kind) ? json::value(text == "true")
                                                                            : json_text(text);
}

/// The codes of what speaks against the reading; none: it is certain.
json::array doubts_of(targets::TargetRow const& row) {
    json::array codes;
    for (auto const& doubt : row.doubts) codes.push_back(json_text(doubt.code->id));
    return codes;
}

json::object indicator_of(targets::TargetRow const& row) {
    return {{"level1", text(row.level1)},
            {"level2", text(row.level2)},
            {"name", text(row.name)},
            {"target", text(row.target)},
            {"initial_target", text(row.initial_target)},
            {"basis", text(row.basis)},
            {"previous", text(row.previous)},
            {"weight", decimal(row.weight.value)},
            {"rule", text(row.rule)},
            {"evidence", text(row.evidence)},
            {"direction", text(row.direction)},
            {"doubts", doubts_of(row)}};
}

json::object actual_of(targets::ActualEntry const& entry) {
    json::object object;
    for (auto const& field : targets::name_fields) object[field.key] = said(entry, field);
    for (auto const& field : targets::entry_fields) object[field.key] = said(entry, field);
    return object;
}

json::value actuals_of(std::optional<targets::ActualsFile> const& actuals) {
    if (!actuals) return nullptr;
    json::object object{{"unit", text(actuals->unit)}, {"period", text(actuals->period)}};
    for (auto const& field : targets::execution_fields) object[field.key] = said(*actuals, field);
    json::array entries;
    for (auto const& entry : actuals->entries) entries.push_back(actual_of(entry));
    object["actuals"] = std::move(entries);
    return object;
}

json::object table_of(CompletedTable const& completed) {
    auto const& table = completed.table;
    json::array indicators;
    for (auto const& row : table.rows) indicators.push_back(indicator_of(row));
    bool const is_department = table.kind.value == targets::TableKind::department;
    return {{"file", json_text(table.source->name())},
            {"form", form_name(completed.form)},
            {"kind", is_department ? "department" : "project"},
            {"department", text(table.department)},
            {"unit", text(table.unit)},
            {"unit_code", text(table.unit_code)},
            {"project", text(table.project)},
            {"project_code", text(table.project_code)},
            {"year", table.year.given ? json::value(table.year.value) : json::value()},
            {"budget", budget_of(table.budget)},
            {"goal", text(table.goal)},
            {"indicators", std::move(indicators)},
            {"execution", actuals_of(completed.actuals)}};
}

}  // namespace

void write_json(std::vector<CompletedTable> const& tables, grammar::Diagnostics const& diagnostics, Style const& style,
                std::ostream& out) {
    json::array array;
    for (auto const& table : tables) array.push_back(table_of(table));
    write_indented(
        json::object{{"tables", std::move(array)}, {"diagnostics", json_diagnostics(diagnostics, style.language)}},
        out);
}

}  // namespace jixiao::render
