#include "tools/render/page/pieces.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "grammar/ratio.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render::page {
namespace {

using engine::Verdict;

std::string_view verdict_sign(Verdict verdict) {
    switch (verdict) {
        case Verdict::met: return "✓";
        case Verdict::partly: return "△";
        case Verdict::missed: return "✗";
        case Verdict::missing:
        case Verdict::needs_hand: return "？";
        case Verdict::not_applicable: return "—";
        case Verdict::invalid: return "✖";
    }
    return "";
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

/// Hundredths of the full points, from 0 to 100 with two decimals.
Decimal share_of(Decimal points, Decimal full) {
    auto const share =
        (grammar::Ratio(points) * grammar::Ratio(100) / grammar::Ratio(full)).to_decimal(2);
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

std::string_view grade_class(std::optional<std::size_t> rank) {
    static constexpr std::string_view classes[] = {"g0", "g1", "g2", "g3"};
    return rank ? classes[std::min<std::size_t>(*rank, 3)] : "gx";
}

std::string_view grade_sign(std::optional<std::size_t> rank) {
    static constexpr std::string_view signs[] = {"●", "◕", "◑", "○"};
    return rank ? signs[std::min<std::size_t>(*rank, 3)] : "◌";
}

std::string grade_words(ScoredTable const& scored, Style const& style) {
    auto const rank = rank_of(scored);
    if (rank)
        return fmt::format("{} {}", grade_sign(rank), scored.sheet.grade_text.in(style.language));
    return fmt::format("{} {}", grade_sign(rank),
                       scored.sheet.complete ? say(style, "无等级", "no grade")
                                             : say(style, "未定", "open"));
}

std::string level_name(std::string const& level1, Style const& style) {
    return level1.empty() ? say(style, "（没有写一级指标）", "(no level 1)") : level1;
}

std::string verdict_words(engine::RowScore const& row, bool baseline, Style const& style) {
    auto const word =
        baseline ? baseline_word(row, style.language) : verdict_word(row.verdict, style.language);
    return fmt::format("{} {}", verdict_sign(row.verdict), word);
}

std::string_view verdict_class(Verdict verdict) {
    switch (verdict) {
        case Verdict::met: return "v met";
        case Verdict::partly: return "v partly";
        case Verdict::missed:
        case Verdict::invalid: return "v missed";
        case Verdict::missing:
        case Verdict::needs_hand: return "v open";
        case Verdict::not_applicable: return "v";
    }
    return "";
}

std::string loss_text(Loss const& loss) {
    if (!loss.is_any()) return "";
    auto const most = grammar::add(loss.lost, loss.open).value_or(loss.lost);
    return points_text({loss.lost, most});
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

void write_notes(std::vector<grammar::Message> const& notes, Style const& style, Markup& out) {
    if (notes.empty()) return;
    out.element("ul", {{"class", "notes"}}, [&] {
        for (auto const& note : notes) {
            auto const severity = note.code->severity;
            out.element("li", {{"class", severity_class(severity)}},
                        std::string(severity_sign(severity)) +
                            note_text("", note, style.language));
        }
    });
}

void write_steps(std::vector<grammar::Message> const& steps, Page const& page) {
    if (steps.empty()) return;
    page.out.element("details", [&] {
        page.out.element("summary", {}, say(page.style, "计算过程", "how it was scored"));
        page.out.element("ol", [&] {
            for (auto const& step : steps)
                page.out.element("li", {}, wording(step, page.style.language));
        });
    });
}

void write_heads(std::initializer_list<Head> heads, Page const& page) {
    auto const write_head = [&](Head const& head) {
        auto const& name = head.name.in(page.style.language);
        if (head.sort.empty())
            page.out.element("th", {{"scope", "col"}}, name);
        else
            page.out.element("th", {{"scope", "col"}, {"data-sort", head.sort}}, name);
    };
    page.out.element("thead", [&] {
        page.out.element("tr", [&] {
            for (auto const& head : heads) write_head(head);
        });
    });
}

std::string joined(std::vector<std::string> const& phrases, Style const& style) {
    std::string text;
    for (auto const& phrase : phrases)
        text += (text.empty() ? "" : say(style, "，", ", ")) + phrase;
    return text;
}

}  // namespace jixiao::render::page
