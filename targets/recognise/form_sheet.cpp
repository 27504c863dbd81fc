#include "targets/recognise/form_sheet.hpp"

#include <algorithm>
#include <array>

#include "targets/document/form_sheet.hpp"
#include "targets/recognise/grid_rows.hpp"
#include "targets/recognise/grid_words.hpp"

namespace jixiao::targets::recognise {
namespace {

struct KeptColumn {
    std::uint32_t place;
    Column column;
};
constexpr std::array<KeptColumn, 6> kept_columns{{{7, Column::rule},
                                                  {8, Column::direction},
                                                  {9, Column::weight},
                                                  {10, Column::basis},
                                                  {11, Column::previous},
                                                  {12, Column::evidence}}};

LocatedText text_at(Row const& row, std::uint32_t column) {
    for (auto const* cell : row.cells)
        if (cell->column == column) return cell->text;
    return {};
}

/// One form and the lines of its indicators.
struct KnownForm {
    Row form;
    Rows rows;
    bool used = false;
};

std::vector<KnownForm> forms_in(Grid const& sheet) {
    std::vector<KnownForm> forms;
    for (auto& row : rows_of(sheet)) {
        auto const kind = text_at(row, 0).value;
        if (kind == "form") forms.push_back({std::move(row), {}});
        else if (kind == "row" && !forms.empty()) forms.back().rows.push_back(std::move(row));
    }
    return forms;
}

bool is_about(KnownForm const& known, FoundTable const& table) {
    bool const whole_department = text_at(known.form, 3).value == "department";
    if (known.used || whole_department != table.whole_department) return false;
    return whole_department || plain(text_at(known.form, 6).value) == plain(table[Head::project].value);
}

/// 产出指标（50分） is 产出指标; 指标1：户数 is 户数.
bool is_about(Row const& known, FoundRow const& row) {
    auto const name = text_at(known, 6).value;
    return without_brackets(text_at(known, 4).value) == without_brackets(row[Column::level1].value) &&
           without_brackets(text_at(known, 5).value) == without_brackets(row[Column::level2].value) &&
           plain(name.substr(numbering_size(name))) == plain(row[Column::name].value);
}

/// What is said of a text that nobody sees is said of the place where it would be looked for.
LocatedText seen_at(LocatedText text, LocatedText const& place) {
    text.span = place.span;
    text.offsets.assign(text.value.size(), place.span.begin);
    text.offsets.push_back(place.span.end);
    return text;
}

void complete(FoundRow& row, Row const& known) {
    auto const& name = row[Column::name];
    row.id = seen_at(text_at(known, 3), name);
    for (auto const& [place, column] : kept_columns)
        if (!row[column].given) row[column] = seen_at(text_at(known, place), name);
}

void complete(FoundTable& table, KnownForm& known) {
    known.used = true;
    auto const& title = table[Head::title];
    table.ruleset = seen_at(text_at(known.form, 7), title);
    auto next = known.rows.begin();  // rows mostly stand in the same order
    for (auto& row : table.rows) {
        auto const fits = [&](Row const& one) { return is_about(one, row); };
        auto found = std::find_if(next, known.rows.end(), fits);
        if (found == known.rows.end()) found = std::find_if(known.rows.begin(), known.rows.end(), fits);
        if (found == known.rows.end()) continue;
        complete(row, *found);
        next = std::next(found);
    }
}

}  // namespace

void complete_from_form_sheet(document::Document const& document, std::vector<FoundTable>& tables) {
    for (auto const& one : document.parts) {
        auto const* grid = std::get_if<Grid>(&one);
        if (grid == nullptr || !document::is_form_sheet(*grid)) continue;
        auto forms = forms_in(*grid);
        for (auto& table : tables) {
            if (table.form == Form::targets) continue;
            auto const known = std::find_if(forms.begin(), forms.end(), [&](KnownForm const& form) { return is_about(form, table); });
            if (known != forms.end()) complete(table, *known);
        }
    }
}

}  // namespace jixiao::targets::recognise
