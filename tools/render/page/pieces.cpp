#include "tools/render/page/pieces.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "grammar/ratio.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render::page {
namespace {

/// Hundredths of the full points, from 0 to 100 with two decimals.
Decimal share_of(Decimal points, Decimal full) {
    auto const share = (grammar::Ratio(points) * grammar::Ratio(100) / grammar::Ratio(full)).to_decimal(2);
    return std::clamp(share.value_or(Decimal{}), Decimal{}, Decimal{100, 0});
}

void write_stretch(std::string_view kind, Decimal from, Decimal to, Markup& out) {
    auto const width = grammar::subtract(to, from).value_or(Decimal{});
    if (width.is_zero()) return;
    out.empty("rect", {{"class", kind},
                       {"x", to_short_string(from) + "%"},
                       {"width", to_short_string(width) + "%"},
                       {"height", "100%"}});
}

}  // namespace

std::string anchor(std::size_t table) { return fmt::format("t{}", table + 1); }

std::string level_name(std::string const& level1, Style const& style) {
    return level1.empty() ? say(style, "（没有写一级指标）", "(no level 1)") : level1;
}

void write_bar(engine::PointRange const& points, Decimal full, std::string_view kind, Markup& out) {
    if (full.is_zero()) return;
    auto const low = share_of(points.low, full);
    auto const high = share_of(points.high, full);
    out.element("svg", {{"class", "bar"}, {"aria-hidden", "true"}}, [&] {
        write_stretch(kind, {}, low, out);
        write_stretch("open", low, high, out);
    });
}

std::string_view severity_class(grammar::Severity severity) {
    switch (severity) {
        case grammar::Severity::error: return "error";
        case grammar::Severity::warning: return "warning";
        case grammar::Severity::info: return "remark";
    }
    return "";
}

std::string_view severity_sign(grammar::Severity severity) {
    switch (severity) {
        case grammar::Severity::error: return "✖ ";
        case grammar::Severity::warning: return "▲ ";
        case grammar::Severity::info: return "";
    }
    return "";
}

void write_notes(std::vector<grammar::Message> const& notes, Style const& style, Markup& out) {
    if (notes.empty()) return;
    out.element("ul", {{"class", "notes"}}, [&] {
        for (auto const& note : notes) {
            auto const severity = note.code->severity;
            out.element("li", {{"class", severity_class(severity)}},
                        std::string(severity_sign(severity)) + note_text("", note, style.language));
        }
    });
}

void write_steps(std::vector<grammar::Message> const& steps, Canvas const& canvas) {
    if (steps.empty()) return;
    canvas.out.element("details", [&] {
        canvas.out.element("summary", {}, say(canvas.style, "计算过程", "how it was scored"));
        canvas.out.element("ol", [&] {
            for (auto const& step : steps) canvas.out.element("li", {}, wording(step, canvas.style.language));
        });
    });
}

void write_heads(std::vector<Head> const& heads, Canvas const& canvas) {
    auto const write_head = [&](Head const& head) {
        auto const& name = head.name.in(canvas.style.language);
        if (head.sort.empty())
            canvas.out.element("th", {{"scope", "col"}}, name);
        else
            canvas.out.element("th", {{"scope", "col"}, {"data-sort", head.sort}}, name);
    };
    canvas.out.element("thead", [&] {
        canvas.out.element("tr", [&] {
            for (auto const& head : heads) write_head(head);
        });
    });
}

void write_fact(Text const& name, std::vector<std::string> const& values, Canvas const& canvas) {
    if (values.empty()) return;
    canvas.out.element("dt", {}, name.in(canvas.style.language));
    for (auto const& value : values) canvas.out.element("dd", {}, value);
}

void write_notice(std::string const& text, Canvas const& canvas) {
    canvas.out.element("p", {{"class", "notice"}}, "▲ " + text);
}

void write_option(std::string_view value, std::string const& text, Markup& out) {
    out.element("option", {{"value", value}}, text);
}

void write_check(std::string_view name, Text const& label, Canvas const& canvas) {
    canvas.out.element("label", [&] {
        canvas.out.empty("input", {{"type", "checkbox"}, {"name", name}});
        canvas.out.text(label.in(canvas.style.language));
    });
}

std::string joined(std::vector<std::string> const& phrases, Style const& style) {
    std::string text;
    for (auto const& phrase : phrases) text += (text.empty() ? "" : say(style, "，", ", ")) + phrase;
    return text;
}

}  // namespace jixiao::render::page
