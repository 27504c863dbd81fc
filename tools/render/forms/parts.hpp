// Parts: what the forms have in common: title, head rows, level columns, cells to fill in.
#pragma once

#include "tools/render/forms/forms.hpp"
#include "tools/render/forms/values.hpp"

namespace jixiao::render::forms {

bool is_department(ScoredTable const& scored);

/// Title and year over the whole width. Gives the row below.
int write_title(Sheet& sheet, std::string title, std::string subtitle);

/// 主管部门 and 实施单位, side by side; who is asked for is open in a blank form.
void write_holders(Sheet& sheet, int row, ScoredTable const& scored, FormRequest const& request, int first, int label,
                   int labels);

/// （2024年度）, or nothing where the table names no year; `more` follows within the brackets.
std::string year_text(targets::TargetTable const& table, std::string_view more = "");

/// A printed word, and what belongs to it.
void write_label(Sheet& sheet, Area area, std::string_view word);
Cell& write_text(Sheet& sheet, Area area, std::string_view text);

/// A cell that a person fills in: marked and open in a blank form. In a filled form only what is
/// still missing is marked.
Cell& write_input(Sheet& sheet, Area area, Content content, Look look, bool blank);

/// What is said when the cell is chosen. Programs show 32 characters of the title, 255 of the hint.
void explain(Cell& cell, std::string title, std::string hint);

/// Level 1 and level 2 in two columns, neighbours of the same name as one cell. `with_points` adds
/// the points of a level 1 that the official frame knows: 产出指标（50分）.
void write_levels(Sheet& sheet, int row, int column, targets::TargetTable const& table, bool with_points);

/// The line below the form, for the screen, if anything is marked. Sets what is printed.
void close_form(Sheet& sheet, FormRequest const& request);

/// Ruleset, who chose it, and the program.
std::string footer(ScoredTable const& scored, FormRequest const& request);

}  // namespace jixiao::render::forms
