// Pieces: the small parts that the sections of all pages share.
//
// Owns how heads, notes, steps, bars and boxes look in markup. No colour says anything that a sign
// or a word does not say, too.
#pragma once

#include <string>
#include <vector>

#include "engine/score.hpp"
#include "tools/render/page/markup.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render::page {

using grammar::Decimal;

/// What every section is written with.
struct Canvas {
    Style const& style;
    Markup& out;
};

/// The place of a table's section in the page: "t1" for the first.
std::string anchor(std::size_t table);

/// The level-1 name, or that there is none.
std::string level_name(std::string const& level1, Style const& style);

/// A bar of the points in the full points; what is open is drawn lighter. For the eye only: the
/// numbers stand beside it.
void write_bar(engine::PointRange const& points, Decimal full, std::string_view kind, Markup& out);

/// A list item a note, with a sign of its severity; nothing for no notes.
void write_notes(std::vector<grammar::Message> const& notes, Style const& style, Markup& out);
std::string_view severity_class(grammar::Severity severity);
std::string_view severity_sign(grammar::Severity severity);

/// How the points came about, to be unfolded; nothing for no steps.
void write_steps(std::vector<grammar::Message> const& steps, Canvas const& canvas);

/// The head line of a table. `sort` says how the script sorts by a column: "text", "number", or not.
struct Head {
    Text name;
    std::string_view sort = "";
};
void write_heads(std::vector<Head> const& heads, Canvas const& canvas);

/// A name and its values in a list of facts; nothing for no values.
void write_fact(Text const& name, std::vector<std::string> const& values, Canvas const& canvas);

/// A ▲ line that has to be read before the numbers are used.
void write_notice(std::string const& text, Canvas const& canvas);

/// A labelled list of a filter; "" is all. `write_rest` writes the further choices.
void write_option(std::string_view value, std::string const& text, Markup& out);
template <class Rest>
void write_choice(std::string_view name, Text const& label, Canvas const& canvas, Rest write_rest) {
    auto& out = canvas.out;
    out.element("label", [&] {
        out.text(label.in(canvas.style.language));
        out.element("select", {{"name", name}}, [&] {
            write_option("", say(canvas.style, "全部", "all"), out);
            write_rest();
        });
    });
}
void write_check(std::string_view name, Text const& label, Canvas const& canvas);

/// The fields that filter; the script shows them and makes them work.
template <class Fields>
void write_filter_form(Text const& placeholder, Canvas const& canvas, Fields write_fields) {
    auto& out = canvas.out;
    auto const& style = canvas.style;
    auto const label = say(style, "筛选", "Filter");
    out.element("form", {{"id", "filter"}, {"role", "search"}, {"aria-label", label}, {"hidden", "hidden"}}, [&] {
        out.element("label", [&] {
            out.text(say(style, "查找", "Find"));
            out.empty("input", {{"type", "search"},
                                {"name", "words"},
                                {"autocomplete", "off"},
                                {"placeholder", placeholder.in(style.language)}});
        });
        write_fields();
        out.element("button", {{"type", "reset"}}, say(style, "重置", "Reset"));
        out.element("output",
                    {{"data-text", say(style, "显示 {shown} 张表，共 {all} 张", "{shown} of {all} tables shown")}}, "");
    });
}

/// A box in which a table that is wider than the screen is moved sideways, with the keyboard, too.
template <class Body>
void write_box(std::string_view label, Markup& out, Body body) {
    out.element("div", {{"class", "box"}, {"role", "region"}, {"aria-label", label}, {"tabindex", "0"}}, body);
}

/// One phrase after the other, with the mark between that the language uses.
std::string joined(std::vector<std::string> const& phrases, Style const& style);

}  // namespace jixiao::render::page
