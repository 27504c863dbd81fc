// Titles: where the budget tables of running text begin and end, and what the lines around a table say of it.
#pragma once

#include <vector>

#include "targets/disclosure/model.hpp"

namespace jixiao::targets::disclosure {

/// A table of running text: its title, its words, the note below it.
struct Zone {
    Kind kind = Kind::totals;
    Span title;
    Span body;
    Span note;  // 备注：…此表为空表; empty if nothing says so
};

std::vector<Zone> zones_in(SourceText const& source, Span passage);

/// 此表为空表, 本表无数据, 未安排…预算: that a table has no figures.
bool says_empty(std::string_view text);

/// 备注：, 注: and the like.
bool is_note(std::string_view line);

/// The power of ten of the unit that a text names as 单位：万元; nothing if it names none.
std::optional<int> unit_in(std::string_view text);

}  // namespace jixiao::targets::disclosure
