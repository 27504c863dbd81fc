// Clauses that give or take points once: …得4分, 一票否决, 分别得6分、4分, 各占分值的四分之一, 追加扣除5分.
#include "grammar/scan_value.hpp"
#include "grammar/standard/clause_kinds.hpp"
#include "grammar/standard/figure.hpp"
#include "grammar/standard/points.hpp"
#include "grammar/standard/rules.hpp"
#include "grammar/standard/words.hpp"

namespace jixiao::grammar::standard {
namespace {

bool is_veto(std::string_view text) { return has(text, {"否决"}); }

Clause award_clause(rules::AwardText&& text, std::string_view whole) {
    Clause clause;
    clause.kind = ClauseKind::award;
    clause.words = std::move(text.words);
    clause.points = text.points;
    clause.effect = text.verb == rules::Verb::takes  ? Effect::takes
                    : text.verb == rules::Verb::adds ? Effect::adds
                                                     : Effect::gives;
    bool const whole_points =
        clause.effect == Effect::takes && clause.points.kind == PointsKind::share && clause.points.low == Ratio(1);
    if (whole_points) clause.effect = Effect::gives, clause.points = amount_of(Ratio(0));
    if (clause.effect == Effect::gives && has(whole, {"再得", "另得", "再计", "再给"})) clause.effect = Effect::adds;
    bool const nothing = clause.points.kind == PointsKind::amount && clause.points.high == Ratio(0);
    bool const named = has(whole, {"本项不得分", "本项得0分", "本指标不得分", "该项不得分", "该指标不得分",
                                   "本项目不得分", "均不得分", "此项不得分", "本指标得0分", "一律不得分"});
    clause.veto = nothing && (is_veto(whole) || named);
    return clause;
}

/// 当年无此项的按满分计.
std::optional<Clause> read_as_full(std::string_view text) {
    auto const word = word_of(text, {"按满分计", "按满分", "视同满分", "视为满分"});
    if (word.empty()) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::award;
    clause.words = std::string(text.substr(0, text.find(word)));
    clause.points = share_of(Ratio(1));
    return clause;
}

}  // namespace

std::optional<Clause> read_award(std::string_view text) {
    if (auto full = read_as_full(text)) return full;
    if (auto award = rules::parse_award(text)) return award_clause(std::move(*award), text);
    if (auto award = rules::parse_bare_award(text)) return award_clause(std::move(*award), text);
    if (!is_veto(text) || has(text, {"否决效力"})) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::award;
    clause.words = std::string(until(text, {"实行", "执行", "一票否决", "采取"}));
    clause.points = amount_of(Ratio(0));
    clause.veto = true;
    return clause;
}

std::optional<Clause> read_list(std::string_view text) {
    std::size_t const lead = starts_with_any(
        text, {"分别得", "分别计", "分别给", "分别为", "依次得", "对应得", "分别记", "分别赋", "依次计", "分别"});
    if (lead == 0) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::list;
    std::string_view rest = text.substr(lead);
    for (Points points; clause.list.size() < 20;) {
        auto size = scan_points(rest, points);
        if (size == 0 && (size = scan_figure(rest).size) != 0) points = amount_of(scan_figure(rest).value);
        if (size == 0) break;
        clause.list.push_back(points);
        rest.remove_prefix(size);
        rest.remove_prefix(starts_with_any(rest, {"、", "和", "及", ","}));
    }
    if (clause.list.size() < 2) return std::nullopt;
    return clause;
}

/// 各占分值的四分之一, 每项2分, 各1分.
std::optional<Clause> read_each(std::string_view text) {
    for (std::string_view const lead : {"各占", "均占", "每项占", "每个占", "各得", "每项", "各", "每条", "每点"}) {
        auto const at = text.find(lead);
        if (at == std::string_view::npos) continue;
        Clause clause;
        clause.kind = ClauseKind::each;
        std::string_view const rest = text.substr(at + lead.size());
        auto const size = scan_points(rest, clause.points);
        if (size == 0 || size != rest.size()) continue;
        clause.words = std::string(text.substr(0, at));
        return clause;
    }
    return std::nullopt;
}

std::optional<Clause> read_taken(std::string_view text) {
    std::size_t const lead = starts_with_any(text, {"并追加扣除", "追加扣除", "并另扣", "另扣", "并倒扣", "倒扣",
                                                    "再扣", "并再扣", "并扣", "同时扣", "追加扣"});
    if (lead == 0) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::taken;
    auto const size = scan_points(text.substr(lead), clause.points);
    if (size == 0 || lead + size != text.size()) return std::nullopt;
    return clause;
}

}  // namespace jixiao::grammar::standard
