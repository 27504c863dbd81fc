// Joined: cells that run together without anything between them, 数量指标维修便桥数量10≥12座.
#pragma once

#include <string>
#include <vector>

#include "targets/recognise/text_pieces.hpp"

namespace jixiao::targets::recognise {

/// What it costs to end a cell where nothing but the text tells that it ends.
inline constexpr std::uint8_t certain_cut = 1;    // after a level's or a heading's name, before a sign
inline constexpr std::uint8_t likely_cut = 3;     // between a unit and a word, between a word and a number
inline constexpr std::uint8_t doubtful_cut = 12;  // between two digits, before a word that may be a grade
inline constexpr std::uint8_t within_grade_cut = 20;
inline constexpr std::uint8_t no_cut = 60;  // between a sign and its number, a number and its unit

/// Appends `piece`, cut where cells may touch in it. Most pieces are whole. True if it held several cells; then in the
/// lines below (`runs_together`) a name and its number touch as well.
bool cut_joined(std::string const& bytes, Piece piece, bool runs_together, std::vector<Piece>& pieces);

/// The size of a level's name written out (产出指标(必填), 数量指标) at the beginning of the text.
std::size_t level_at(std::string_view text);

/// The size of the longest heading or label of at least four characters at the beginning of the text.
std::size_t heading_at(std::string_view text);

}  // namespace jixiao::targets::recognise
