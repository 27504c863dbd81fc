#include "tools/web/sheet.hpp"

#include <algorithm>
#include <boost/json/array.hpp>

#include "targets/model/actual_fields.hpp"
#include "targets/model/table_fields.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "tools/jixiao/load.hpp"
#include "tools/render/diagnostic_object.hpp"
#include "tools/render/json_text.hpp"
#include "tools/render/json_words.hpp"

namespace jixiao::web {
namespace {

namespace json = boost::json;
using targets::Located;
using targets::Span;

json::value place(grammar::SourceText const& source, Span span) {
    if (span.begin == span.end) return nullptr;
    auto const begin = source.position(span.begin), end = source.position(span.end);
    return json::array{begin.line, begin.column, end.line, end.column};
}

json::object cell(grammar::SourceText const& source, std::string_view text, Span span) {
    return {{"text", render::json_text(text)}, {"at", place(source, span)}};
}

/// What is not understood is shown as it stands.
std::string as_it_stands(grammar::SourceText const& source, Span span) {
    auto text = source.slice(span);
    if (text.size() >= 2 && text.front() == '"') text = text.substr(1, text.size() - 2);
    return std::string(text);
}

/// Cells of one owner, by their keys; what is not given has none.
class Cells {
public:
    explicit Cells(grammar::SourceText const& source) : source_(source) {}

    Cells& add(std::string_view key, Located<std::string> const& value) {
        return value.given ? put(key, value.value, value.span) : *this;
    }
    Cells& add(std::string_view key, Located<std::optional<grammar::Decimal>> const& value) {
        if (!value.given) return *this;
        return put(key, value.value ? grammar::to_string(*value.value) : as_it_stands(source_, value.span), value.span);
    }
    Cells& add(std::string_view key, targets::LocatedAmount const& value) {
        if (!value.given) return *this;
        return put(key, value.value ? targets::field::text_of(value) : as_it_stands(source_, value.span), value.span);
    }
    Cells& put(std::string_view key, std::string_view text, Span span) {
        cells_[key] = cell(source_, text, span);
        return *this;
    }
    json::object take() { return std::move(cells_); }

private:
    grammar::SourceText const& source_;
    json::object cells_;
};

json::object row_of(grammar::SourceText const& source, targets::TargetRow const& row) {
    Cells cells(source);
    cells.add("id", row.id).add("level1", row.level1).add("level2", row.level2).add("name", row.name);
    if (row.target.given) cells.put("target", row.target.value, row.target_in_parts ? Span{} : row.target.span);
    cells.add("initial_target", row.initial_target).add("basis", row.basis).add("previous", row.previous);
    cells.add("weight", row.weight).add("rule", row.rule).add("evidence", row.evidence);
    cells.add("direction", row.direction).add("accumulate", row.accumulate);
    return {{"at", place(source, row.at)}, {"cells", cells.take()}};
}

json::object fields_of(targets::TargetTable const& table) {
    Cells cells(*table.source);
    bool const is_department = table.kind.value == targets::TableKind::department;
    cells.put("kind", is_department ? "department" : "project", table.kind.span);
    if (table.year.given) cells.put("year", std::to_string(table.year.value), table.year.span);
    cells.add("department", table.department).add("unit", table.unit).add("project", table.project);
    cells.add("attribute", table.attribute).add("goal", table.goal).add("ruleset", table.ruleset);
    return cells.take();
}

json::object table_of(targets::TargetTable const& table) {
    Cells budget(*table.source);
    for (auto const& field : targets::budget_fields) budget.add(field.key, amount_in(table.budget, field));
    json::array rows;
    for (auto const& row : table.rows) rows.push_back(row_of(*table.source, row));
    return {{"file", render::json_text(table.source->name())},
            {"name", render::json_text(display_name(table))},
            {"fields", fields_of(table)},
            {"budget", budget.take()},
            {"rows", std::move(rows)}};
}

/// What the owner says in its fields, as texts that read the same again.
template <class Owner, std::size_t n>
void say(json::object& object, Owner const& owner, std::array<targets::field::Field<Owner>, n> const& fields) {
    for (auto const& field : fields)
        if (auto const text = text_of(owner, field); !text.empty()) object[field.key] = render::json_text(text);
}

/// For each row of the table the number of the entry that is its; what does not match is said by the verbs that need it.
json::array entries_by_row(targets::ActualsFile const& actuals, targets::TargetTable const& table) {
    grammar::Diagnostics ignored;
    auto const matched = targets::match(actuals, table, ignored);
    json::array numbers;
    for (auto const* entry : matched.entries)
        numbers.push_back(entry ? json::value(entry - actuals.entries.data()) : json::value(nullptr));
    return numbers;
}

/// In the order of the year.
std::vector<targets::ActualsFile const*> in_order(std::vector<targets::ActualsFile> const& files,
                                                  targets::TargetTable const& table) {
    std::vector<targets::ActualsFile const*> order;
    for (auto const& file : files) order.push_back(&file);
    std::stable_sort(order.begin(), order.end(),
                     [&](auto const* a, auto const* b) { return period_of(*a, table) < period_of(*b, table); });
    return order;
}

json::object actuals_of(targets::ActualsFile const& actuals) {
    json::object fields, execution;
    say(fields, actuals, targets::file_fields);
    say(execution, actuals, targets::execution_fields);
    json::array entries;
    for (auto const& entry : actuals.entries) {
        json::object object;
        say(object, entry, targets::name_fields);
        say(object, entry, targets::entry_fields);
        entries.push_back(std::move(object));
    }
    return {{"file", render::json_text(actuals.source->name())},
            {"fields", std::move(fields)},
            {"execution", std::move(execution)},
            {"entries", std::move(entries)}};
}

/// Of several tables nobody has asked yet whose they are.
json::array all_actuals(program::Loaded const& loaded) {
    json::array all;
    if (loaded.tables.size() != 1) {
        for (auto const& file : loaded.actuals) all.push_back(actuals_of(file));
        return all;
    }
    auto const& table = loaded.tables.front();
    for (auto const* file : in_order(loaded.actuals, table)) {
        auto object = actuals_of(*file);
        object["rows"] = entries_by_row(*file, table);
        all.push_back(std::move(object));
    }
    return all;
}

json::array rulesets(grammar::Language language) {
    json::array list;
    for (auto const name : targets::builtin_ruleset_names())
        list.push_back(json::object{{"name", name},
                                    {"title", render::json_text(targets::builtin_ruleset(name)->title.in(language))}});
    return list;
}

}  // namespace

json::object sheet_of(std::vector<std::string> const& places, grammar::Language language) {
    grammar::Diagnostics diagnostics;
    auto const loaded = program::load(places, program::Wanted::everything, diagnostics);
    json::array tables;
    for (auto const& table : loaded.tables) tables.push_back(table_of(table));
    return {{"tables", std::move(tables)},
            {"actuals", all_actuals(loaded)},
            {"rulesets", rulesets(language)},
            {"diagnostics", render::json_diagnostics(diagnostics, language)}};
}

}  // namespace jixiao::web
