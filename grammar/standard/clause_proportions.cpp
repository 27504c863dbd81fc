// Clauses that reckon: 得分=…, 按完成比例得分, A占B的比例, 直线内插.
#include "grammar/characters.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/standard/clause_kinds.hpp"
#include "grammar/standard/points.hpp"
#include "grammar/standard/words.hpp"

namespace jixiao::grammar::standard {
namespace {

std::string_view behind(std::string_view text, std::string_view word) {
    auto const at = text.find(word);
    return at == std::string_view::npos ? std::string_view{} : text.substr(at + word.size());
}

/// A number of points anywhere in it: 完成率×5分.
bool has_amount(std::string_view text) {
    Points points;
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size)
        if (scan_points(text.substr(at), points) != 0 && points.kind == PointsKind::amount) return true;
    return false;
}

/// 得分=实际/计划×分值; 按完成率×分值计分.
std::optional<Clause> read_formula(std::string_view text) {
    Clause clause;
    clause.kind = ClauseKind::proportion;
    clause.proportion.kind = ProportionKind::formula;
    for (std::string_view const lead : {"得分=", "计分=", "分值=", "评分=", "分数=", "得分为:", "得分:"}) {
        auto const right = behind(text, lead);
        if (right.empty()) continue;
        std::string_view const before = text.substr(0, text.find(lead));
        clause.words = std::string(before);
        clause.proportion.formula = std::string(right);
        return clause;
    }
    bool const of_points = has(text, {"分值", "权重", "满分"}) || (has(text, {"×", "*", "乘以"}) && has_amount(text));
    if (!has(text, {"×", "*", "乘以", "÷", "/"}) || !of_points) return std::nullopt;
    auto right = text;
    if (auto const found = behind(text, "按照"); !found.empty())
        right = found;
    else if (auto const by = behind(text, "按"); !by.empty())
        right = by;
    else if (auto const as = behind(text, "得"); !as.empty() && has(as, {"×", "*", "乘以"}))
        right = as;
    clause.words = std::string(text.substr(0, text.size() - right.size()));
    for (std::string_view const lead : {"按照", "按", "得"})
        if (clause.words.ends_with(lead)) clause.words.resize(clause.words.size() - lead.size());
    clause.proportion.formula =
        std::string(until(right, {"计分", "得分", "计算", "给分", "计得", "赋分", "记分", "进行"}));
    return clause;
}

/// 按A占B的比例, A与B之比.
bool take_quotient(std::string_view text, Proportion& proportion) {
    auto const by = behind(text, "按");
    std::string_view const body =
        until(by.empty() ? text : by, {"的比例", "比例", "的比重", "比重", "之比", "的比值", "比值", "的百分比"});
    if (body.size() == (by.empty() ? text : by).size()) return false;
    for (std::string_view const word : {"占", "与", "除以", "和"}) {
        auto const at = body.find(word);
        if (at == std::string_view::npos || (at == 0 && word != "与")) continue;
        proportion.upper = std::string(body.substr(0, at));
        proportion.lower = std::string(body.substr(at + word.size()));
        proportion.upper.erase(0, starts_with_any(proportion.upper, {"照"}));
        return !proportion.lower.empty();
    }
    return false;
}

ProportionKind quotient_kind(std::string_view text) {
    bool const ratio = has(text, {"比"});
    auto const best = text.find("最高"), least = text.find("最低");
    if (ratio && best != std::string_view::npos) return ProportionKind::of_best;
    if (ratio && least != std::string_view::npos) return ProportionKind::of_least;
    return ProportionKind::quotient;
}

}  // namespace

std::optional<Clause> read_proportion(std::string_view text) {
    if (auto formula = read_formula(text)) return formula;
    Clause clause;
    clause.kind = ClauseKind::proportion;
    bool const line = has(text, {"内插", "插值", "线性"});
    bool const share = has(text, {"比例", "之比", "比重", "比值", "完成率计", "完成率得", "达标率计", "百分比",
                                  "按完成率", "按实际完成率", "完成率赋", "按比率"});
    bool const result = has(text, {"得分", "计分", "扣分", "给分", "计算", "赋分", "扣减", "计得", "折算", "记分",
                                   "扣除", "得相应", "评分"}) ||
                        text.ends_with("比例") || line;
    if (!(line || share) || !result) return std::nullopt;
    clause.proportion.kind = line ? ProportionKind::line : ProportionKind::of_target;
    if (!line && take_quotient(text, clause.proportion)) clause.proportion.kind = quotient_kind(text);
    clause.words = std::string(until(text, {"按", "之间采用", "采用", "以直线", "用直线"}));
    return clause;
}

}  // namespace jixiao::grammar::standard
