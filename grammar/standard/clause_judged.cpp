// Clauses that leave the points to a person: 酌情扣1-3分, 结合佐证材料打分.
#include "grammar/standard/clause_kinds.hpp"
#include "grammar/standard/points.hpp"
#include "grammar/standard/rules.hpp"
#include "grammar/standard/words.hpp"

namespace jixiao::grammar::standard {
namespace {

Words const judged_words = {"酌情",     "视情况",     "视情节",   "视情",     "视程度",   "综合评分",     "评议",
                            "综合评定", "专家打分",   "综合打分", "评委打分", "评审打分", "自由裁量",     "视具体",
                            "视实际",   "视完成情况", "视问题",   "斟酌",     "主观评分", "综合评价打分", "综合评判",
                            "适当扣",   "适当给",     "视质量",   "视落实"};

/// 根据实际情况评分, 结合佐证材料打分.
bool is_judged(std::string_view text) {
    if (has(text, judged_words)) return true;
    bool const basis = has(text, {"根据", "按照", "结合", "依据", "按"}) &&
                       has(text, {"情况", "程度", "质量", "效果"}) && !has(text, {"比例", "完成率"});
    return basis && has(text, {"评分", "打分", "给分", "扣分", "计分", "赋分", "评定", "评价得分"});
}

/// 视情况扣1-3分, 酌情给3-5分, 酌情扣分.
Clause judged_clause(std::string_view text) {
    Clause clause;
    clause.kind = ClauseKind::judged;
    clause.points = {PointsKind::judged, Ratio(0), Ratio(0), false};
    std::size_t const at = std::min(text.size(), text.find(word_of(text, judged_words)));
    clause.words = std::string(text.substr(0, at));
    auto const award = rules::parse_award(text);
    bool const within = text.ends_with("以内") || text.ends_with("之内");
    auto const capped =
        within ? rules::parse_award(text.substr(0, text.size() - std::string_view("以内").size())) : std::nullopt;
    auto const& found = award ? award : capped;
    if (!found || (found->points.kind == PointsKind::share && found->points.low == Ratio(1))) return clause;
    clause.points = {PointsKind::judged, capped && !award ? Ratio(0) : found->points.low, found->points.high};
    if (found->verb == rules::Verb::takes) clause.effect = Effect::takes;
    return clause;
}

}  // namespace

std::optional<Clause> read_judged(std::string_view text) {
    if (!is_judged(text) || has(text, {"得分=", "计分=", "评分="})) return std::nullopt;
    return judged_clause(text);
}

}  // namespace jixiao::grammar::standard
