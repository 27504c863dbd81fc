#include "grammar/standard/clause.hpp"

#include "grammar/scan_value.hpp"
#include "grammar/standard/clause_kinds.hpp"
#include "grammar/standard/figure.hpp"
#include "grammar/standard/points.hpp"
#include "grammar/standard/rules.hpp"
#include "grammar/standard/words.hpp"

namespace jixiao::grammar::standard {
namespace {

/// 不足1个百分点的按1个百分点计, 不满一周不扣.
std::optional<Clause> read_rest(std::string_view text) {
    if (starts_with_any(text, {"不足", "不满", "未满", "不到", "尾数不足", "余数不足"}) == 0) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::rest;
    if (has(text, {"按比例", "按实际比例", "折算", "比例扣", "比例计"}))
        clause.rest = Rest::in_proportion;
    else if (has(text, {"不扣", "不计算", "不予计", "舍去", "忽略", "不予扣", "不加", "不计"}) &&
             !has(text, {"不计分", "不得分"}))
        clause.rest = Rest::whole;
    else if (has(text, {"按1", "按一"}) ||
             (has(text, {"按", "视同", "视为", "算"}) &&
              (!has(text, {"分"}) || has(text, {"百分点计", "百分点算", "百分点扣", "百分点处理"}))))
        clause.rest = Rest::started;
    else
        return std::nullopt;
    return clause;
}

/// 两种方式就高计分.
std::optional<Clause> read_joined(std::string_view text) {
    if (!has(text, {"计分", "得分", "原则", "取高", "计", "取最高", "取"})) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::joined;
    bool const best = has(text, {"就高", "取高", "孰高", "较高者", "取最高", "按最高", "最高级别", "最高项", "最高等次",
                                 "最高值计", "高者"});
    bool const least = has(text, {"就低", "取低", "孰低", "较低者", "取最低"}) && !best;
    if (!best && !least) return std::nullopt;
    clause.joined = best ? Joined::best : Joined::least;
    return clause;
}

/// 本指标满分6分, 共计10分.
std::optional<Clause> read_full(std::string_view text) {
    std::size_t const lead =
        starts_with_any(text, {"本指标满分为", "本项满分为", "满分为", "本指标满分", "本项满分", "满分", "总分为",
                               "本项分值为", "本项分值", "分值为", "分值", "共计", "共"});
    Clause clause;
    clause.kind = ClauseKind::full;
    std::string_view const rest = text.substr(lead);
    if (lead == 0 || rest.empty() || scan_points(rest, clause.points) != rest.size() ||
        clause.points.kind != PointsKind::amount)
        return std::nullopt;
    return clause;
}

/// 基础分6分, 起评分为6分.
std::optional<Clause> read_base(std::string_view text) {
    std::size_t const lead = starts_with_any(text, {"基础分为", "基础分", "基本分为", "基本分", "起评分为", "起评分",
                                                    "底分为", "底分", "基准分为", "基准分"});
    Clause clause;
    clause.kind = ClauseKind::base;
    std::string_view const rest = text.substr(lead);
    if (lead == 0 || rest.empty() || scan_points(rest, clause.points) != rest.size()) return std::nullopt;
    return clause;
}

/// 得分保留一位小数, 四舍五入取整.
std::optional<Clause> read_places(std::string_view text) {
    Clause clause;
    clause.kind = ClauseKind::places;
    if (has(text, {"取整数", "取整", "保留整数"}) && !has(text, {"向上", "向下"})) return clause;
    auto const at = text.find("保留");
    if (at == std::string_view::npos || !has(text, {"位小数"})) return std::nullopt;
    std::string_view rest = text.substr(at + std::string_view("保留").size());
    rest.remove_prefix(starts_with_any(rest, {"小数点后", "到小数点后", "至小数点后"}));
    std::size_t const two = starts_with_any(rest, {"两"});
    auto const count = scan_figure(rest);
    auto const whole = two != 0 ? std::optional<Decimal>(Decimal{2, 0}) : count.value.to_exact_decimal();
    if ((two == 0 && count.size == 0) || !whole || whole->exponent != 0 || whole->mantissa > 6) return std::nullopt;
    clause.places = static_cast<int>(whole->mantissa);
    return clause;
}

std::optional<Clause> read_limits(std::string_view text) {
    auto const limits = rules::parse_limits(text);
    if (!limits) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::limit;
    clause.limits = *limits;
    return clause;
}

std::optional<Clause> read_series(std::string_view text) {
    if (!has(text, {"依次类推", "以此类推", "依此类推", "类推"})) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::series;
    return clause;
}

}  // namespace

Clause parse_clause(std::string_view text) {
    for (auto const read :
         {read_places, read_base, read_rest, read_series, read_list, read_taken, read_judged, read_full, read_joined,
          read_step, read_limits, read_each, read_single_step, read_award, read_proportion})
        if (auto clause = read(text)) return *clause;
    Clause clause;
    clause.words = std::string(text);
    return clause;
}

}  // namespace jixiao::grammar::standard
