#include "grammar/standard/points.hpp"

#include "grammar/characters.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/standard/figure.hpp"

namespace jixiao::grammar::standard {
namespace {

/// What the points of the indicator are called.
std::size_t scan_whole(std::string_view text) {
    std::size_t const owner =
        starts_with_any(text, {"该项指标", "本项指标", "该指标", "本指标", "该项", "本项", "指标", "其", "的"});
    std::size_t const name = starts_with_any(text.substr(owner), {"标准分值", "权重分值", "权重分", "总分值", "标准分",
                                                                  "分值", "满分", "总分", "权重", "分数"});
    return name == 0 ? 0 : owner + name;
}

std::size_t scan_of(std::string_view text) { return starts_with_any(text, {"的"}); }

/// True for 分 that are points, not 分钟 or 分制.
std::size_t scan_mark(std::string_view text) {
    std::size_t const mark = starts_with_any(text, {"分"});
    if (mark == 0 || starts_with_any(text.substr(mark), {"钟", "制", "之", "值", "别"}) != 0) return 0;
    return mark;
}

/// A number without a unit of its own: 5, 0.5, 五, 零点二.
Figure scan_count(std::string_view text) {
    auto figure = scan_figure(text);
    if (figure.size == 0) {
        std::size_t const zero = starts_with_any(text, {"零"});
        return {zero, Ratio(0), {}};
    }
    std::string_view const unit = head_spelling(figure.unit);
    if (figure.unit.is_none()) return figure;
    if (unit != "分" && unit != "分钟") return {};
    if (std::string_view(text).substr(0, figure.size).ends_with("分")) return {figure.size - 3, figure.value, {}};
    return {};
}

/// 5分, 8-10分, 五分.
std::size_t scan_amount_of_points(std::string_view text, Points& result) {
    auto const low = scan_count(text);
    if (low.size == 0) return 0;
    std::size_t at = low.size;
    std::size_t const early = scan_mark(text.substr(at));
    std::size_t const dash = starts_with_any(text.substr(at + early), {"-", "—", "~", "至", "到"});
    if (dash != 0) {
        auto const high = scan_count(text.substr(at + early + dash));
        std::size_t const end = at + early + dash + high.size;
        std::size_t const mark = high.size == 0 ? 0 : scan_mark(text.substr(end));
        if (mark == 0) return 0;
        bool const ordered = low.value < high.value;
        result = {PointsKind::judged, ordered ? low.value : high.value, ordered ? high.value : low.value};
        return end + mark;
    }
    if (early == 0) return 0;
    result = amount_of(low.value);
    return at + early;
}

/// 80%的分值, 一半分值, 10%: of the points.
std::size_t scan_leading_share(std::string_view text, Points& result) {
    auto const share = scan_share(text);
    if (share.size == 0) return 0;
    std::size_t at = share.size;
    std::size_t const of = scan_of(text.substr(at));
    std::size_t const whole = scan_whole(text.substr(at + of));
    std::size_t const mark = whole == 0 ? scan_mark(text.substr(at + of)) : 0;
    result = share_of(share.value);
    return whole + mark == 0 ? at : at + of + whole + mark;
}

/// 满分, 全部分值, 分值的一半, 该项分值的20%.
std::size_t scan_trailing_share(std::string_view text, Points& result) {
    std::size_t const all = starts_with_any(text, {"满分", "全分", "全部分值", "全部分", "全部得分"});
    std::size_t const whole = scan_whole(text);
    if (whole != 0) {
        std::size_t const of = scan_of(text.substr(whole));
        auto const share = scan_share(text.substr(whole + of));
        if (share.size != 0) {
            result = share_of(share.value);
            return whole + of + share.size;
        }
    }
    if (all == 0 && (whole == 0 || text.starts_with("的"))) return 0;
    result = share_of(Ratio(1));
    std::size_t const end = std::max(all, whole);
    Points stated;  // 满分10分
    return end + scan_amount_of_points(text.substr(end), stated);
}

}  // namespace

std::size_t scan_points(std::string_view text, Points& result) {
    if (auto const size = scan_amount_of_points(text, result); size != 0) return size;
    if (auto const size = scan_trailing_share(text, result); size != 0) return size;
    return scan_leading_share(text, result);
}

std::size_t scan_nothing(std::string_view text) {
    std::size_t const owner =
        starts_with_any(text, {"本项目", "该项目", "本项指标", "该项指标", "本指标", "该指标", "本项", "该项", "此项"});
    std::size_t at = owner + starts_with_any(text.substr(owner), {"均", "则", "即", "直接", "一律"});
    std::size_t const word = starts_with_any(
        text.substr(at),
        {"不予得分",   "不予计分", "不予加分", "不得分",   "不计分", "不给分", "不记分",       "不加分",
         "无分",       "得零分",   "计零分",   "记零分",   "为零分", "零分",   "扣除全部分值", "扣除全部分",
         "扣全部分值", "扣全部分", "全部扣除", "全部扣完", "扣完",   "全扣"});
    return word == 0 ? 0 : at + word;
}

}  // namespace jixiao::grammar::standard
