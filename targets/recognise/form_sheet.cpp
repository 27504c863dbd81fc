#include "targets/recognise/form_sheet.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>

#include "targets/document/form_sheet.hpp"
#include "targets/recognise/grid_rows.hpp"
#include "targets/recognise/grid_words.hpp"

namespace jixiao::targets::recognise {
namespace {

struct KeptColumn {
    std::uint32_t place;
    Column column;
};
constexpr std::array<KeptColumn, 7> kept_columns{{{7, Column::rule},
                                                  {8, Column::direction},
                                                  {9, Column::weight},
                                                  {10, Column::basis},
                                                  {11, Column::previous},
                                                  {12, Column::evidence},
                                                  {13, Column::initial_target}}};

LocatedText text_at(Row const& row, std::uint32_t column) {
    for (auto const* cell : row.cells)
        if (cell->column == column) return cell->text;
    return {};
}

/// What names a table or an indicator, as one word for looking it up.
std::string table_key(bool whole_department, std::string_view project) {
    return whole_department ? "department" : "project\n" + plain(project);
}

/// 产出指标（50分） is 产出指标; 指标1：户数 is 户数.
std::string row_key(std::string_view level1, std::string_view level2, std::string_view name) {
    return without_brackets(level1) + "\n" + without_brackets(level2) + "\n" + plain(name.substr(numbering_size(name)));
}

/// One form and the lines of its indicators. Of several under one key each is taken once, in their order.
struct KnownForm {
    Row form;
    std::unordered_map<std::string, std::deque<Row>> rows;
};
using KnownForms = std::unordered_map<std::string, std::deque<KnownForm>>;

KnownForms forms_in(Grid const& sheet) {
    KnownForms forms;
    KnownForm* form = nullptr;
    for (auto& row : rows_of(sheet)) {
        auto const kind = text_at(row, 0).value;
        if (kind == "form") {
            auto const key = table_key(text_at(row, 3).value == "department", text_at(row, 6).value);
            form = &forms[key].emplace_back(KnownForm{std::move(row), {}});
        } else if (kind == "row" && form != nullptr) {
            auto const key = row_key(text_at(row, 4).value, text_at(row, 5).value, text_at(row, 6).value);
            form->rows[key].push_back(std::move(row));
        }
    }
    return forms;
}

/// Takes out the first that the key names; nothing if there is none left.
template <class T>
std::optional<T> taken(std::unordered_map<std::string, std::deque<T>>& known, std::string const& key) {
    auto const found = known.find(key);
    if (found == known.end() || found->second.empty()) return std::nullopt;
    std::optional<T> first(std::move(found->second.front()));
    found->second.pop_front();
    return first;
}

/// What is said of a text that nobody sees is said of the place where it would be looked for.
LocatedText seen_at(LocatedText text, LocatedText const& place) {
    text.span = place.span;
    text.offsets.assign(text.value.size(), place.span.begin);
    text.offsets.push_back(place.span.end);
    return text;
}

/// What no form has a column for.
void complete_course(FoundRow& row, Row const& known) {
    auto const& name = row[Column::name];
    row.id = seen_at(text_at(known, 3), name);
    row.accumulate = seen_at(text_at(known, 14), name);
    row.plan = seen_at(text_at(known, 15), name);
}

void complete(FoundRow& row, Row const& known) {
    complete_course(row, known);
    auto const& name = row[Column::name];
    for (auto const& [place, column] : kept_columns)
        if (!row[column].given) row[column] = seen_at(text_at(known, place), name);
}

/// The second cell of the first line.
bool is_output(Grid const& sheet) {
    return std::any_of(sheet.cells.begin(), sheet.cells.end(), [](auto const& cell) {
        return cell.row == 0 && cell.column == 1 && cell.text.value == document::output_mark;
    });
}

void complete(FoundTable& table, KnownForm& known) {
    auto const& title = table[Head::title];
    table.is_own = true;
    table.ruleset = seen_at(text_at(known.form, 7), title);
    if (!table[Head::unit_code].given) table[Head::unit_code] = seen_at(text_at(known.form, 8), title);
    if (!table[Head::project_code].given) table[Head::project_code] = seen_at(text_at(known.form, 9), title);
    for (auto& row : table.rows) {
        auto const key = row_key(row[Column::level1].value, row[Column::level2].value, row[Column::name].value);
        auto const line = taken(known.rows, key);
        if (line && table.form == Form::targets)
            complete_course(row, *line);
        else if (line)
            complete(row, *line);
    }
}

}  // namespace

bool is_report(document::Document const& document) {
    return std::any_of(document.parts.begin(), document.parts.end(), [](auto const& one) {
        auto const* grid = std::get_if<Grid>(&one);
        return grid != nullptr && document::is_form_sheet(*grid) && is_output(*grid) && forms_in(*grid).empty();
    });
}

void complete_from_form_sheet(document::Document const& document, std::vector<FoundTable>& tables) {
    for (auto const& one : document.parts) {
        auto const* grid = std::get_if<Grid>(&one);
        if (grid == nullptr || !document::is_form_sheet(*grid)) continue;
        auto forms = forms_in(*grid);
        for (auto& table : tables) {
            auto known = taken(forms, table_key(table.whole_department, table[Head::project].value));
            if (!known) continue;
            complete(table, *known);
            table.is_output = is_output(*grid);
        }
    }
}

}  // namespace jixiao::targets::recognise
