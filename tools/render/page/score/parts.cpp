#include "tools/render/page/score/parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tools/render/score_words.hpp"

namespace jixiao::render::page::score {
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

}  // namespace

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
    if (rank) return fmt::format("{} {}", grade_sign(rank), scored.sheet.grade_text.in(style.language));
    return fmt::format("{} {}", grade_sign(rank),
                       scored.sheet.complete ? say(style, "无等级", "no grade") : say(style, "未定", "open"));
}

std::string verdict_words(engine::RowScore const& row, bool baseline, Style const& style) {
    auto const word = baseline ? baseline_word(row, style.language) : verdict_word(row.verdict, style.language);
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

}  // namespace jixiao::render::page::score
