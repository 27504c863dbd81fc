// Sections: the parts of a tracking page from top to bottom, one file each.
#pragma once

#include "tools/render/page/track/parts.hpp"

namespace jixiao::render::page::track {

/// Lights, what changed, what is due, the rules, and what has to be known before the numbers are used.
void write_overview(Page const& page);

/// The fields that filter; the script shows them and makes them work.
void write_filter(Page const& page);

/// One line a table, the worst first: lights, both monitors, scores.
void write_table_list(Page const& page);

/// Departments, or tables, by quarter, each cell with its light.
void write_grid(Page const& page);

/// Rows and executions that are red, yellow, without a value, or lack a reason.
void write_attention(Page const& page);

/// What has another light than in the period before.
void write_changes(Page const& page);

/// One table: both monitors, scores, every row with its course, notes.
void write_section(std::size_t table, Page const& page);

/// The rows of a table's section.
void write_section_rows(TrackedTable const& tracked, std::vector<std::size_t> const& rows, Page const& page);

}  // namespace jixiao::render::page::track
