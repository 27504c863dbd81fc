// Pieces: the small parts that all sections of a page share.
//
// Owns signs and classes: no colour says anything that a sign or a word does not say, too.
#pragma once

#include "tools/render/page/markup.hpp"
#include "tools/render/page/summary.hpp"

namespace jixiao::render::page {

/// What all sections are written from.
struct Page {
    ScoreReport const& report;
    Summary const& summary;
    Style const& style;
    Markup& out;
};

/// The place of a table's form in the page: "t1" for the first.
std::string anchor(std::size_t table);

/// Class and sign of a grade by its rank; of an open one without.
std::string_view grade_class(std::optional<std::size_t> rank);
std::string_view grade_sign(std::optional<std::size_t> rank);
/// "● 优", "◌ 未定".
std::string grade_words(ScoredTable const& scored, Style const& style);

/// The level-1 name, or that there is none.
std::string level_name(std::string const& level1, Style const& style);

/// "△ 部分得分", with the class that colours it.
std::string verdict_words(engine::RowScore const& row, bool baseline, Style const& style);
std::string_view verdict_class(engine::Verdict verdict);

/// The number of points lost or open: "1.94", "0~10.00"; "" for none.
std::string loss_text(Loss const& loss);

/// A bar of the points in the full points; what is open is drawn lighter. For the eye only: the
/// numbers stand beside it.
void write_bar(engine::PointRange const& points, Decimal full, std::string_view kind, Markup& out);

/// A list item a note, with a sign of its severity; nothing for no notes.
void write_notes(std::vector<grammar::Message> const& notes, Style const& style, Markup& out);

/// How the points came about, to be unfolded; nothing for no steps.
void write_steps(std::vector<grammar::Message> const& steps, Page const& page);

/// The head line of a table. `sort` says how the script sorts by a column: "text", "number", or not.
struct Head {
    Text name;
    std::string_view sort;
};
void write_heads(std::initializer_list<Head> heads, Page const& page);

/// A box in which a table that is wider than the screen is moved sideways, with the keyboard, too.
template <class Body>
void write_box(std::string_view label, Markup& out, Body body) {
    out.element("div", {{"class", "box"}, {"role", "region"}, {"aria-label", label}, {"tabindex", "0"}}, body);
}

/// One phrase after the other, with the mark between that the language uses.
std::string joined(std::vector<std::string> const& phrases, Style const& style);

}  // namespace jixiao::render::page
