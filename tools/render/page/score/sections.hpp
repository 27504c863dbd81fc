// Sections: the parts of a score page from top to bottom, one file each.
#pragma once

#include "tools/render/page/score/parts.hpp"

namespace jixiao::render::page::score {

/// Rulesets, counts and grades, the index, and what has to be known before the numbers are used.
void write_overview(Page const& page);

/// The fields that filter; the script shows them and makes them work.
void write_filter(Page const& page);

/// One line a table: points, execution, total, grade.
void write_table_list(Page const& page);

/// Points by level-1 group over all tables.
void write_levels(Page const& page);

/// The indicators that lost points or may lose some, most points first.
void write_losses(Page const& page);

/// One table as its official form: 项目支出绩效自评表 or 部门整体支出绩效自评表.
void write_form(std::size_t table, Page const& page);

/// The block 绩效指标 of a form, with the total in its last line.
void write_form_indicators(ScoredTable const& scored, Page const& page);

}  // namespace jixiao::render::page::score
