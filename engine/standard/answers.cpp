#include "engine/standard/answers.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "engine/standard/facts.hpp"
#include "grammar/characters.hpp"
#include "grammar/scan_value.hpp"

namespace jixiao::engine::standard {
namespace {

using grammar::contains;
using grammar::starts_with_any;
using grammar::standard::Words;

// Graver or better ones later.
constexpr std::string_view grades[][6] = {
    {"一般", "较大", "重大", "特别重大"},
    {"县级", "区级", "市级", "省级", "国家级"},
    {"五级", "四级", "三级", "二级", "一级", "特级"},
    {"丁级", "丙级", "乙级", "甲级"},
    {"三等", "二等", "一等", "特等"},
    {"D级", "C级", "B级", "A级", "AA级", "AAA级"},
    {"不合格", "合格", "中等", "良好", "优秀"},
    {"1A级", "2A级", "3A级", "4A级", "5A级"},
};

Words const denials = {"不",   "未", "无",   "没",   "非",   "没有", "未能", "不够",
                       "基本", "较", "较为", "比较", "部分", "不太", "不是", "次"};

bool is_denied(std::string_view before) {
    return std::any_of(denials.begin(), denials.end(), [&](std::string_view word) { return before.ends_with(word); });
}

/// True if the part occurs and nothing before it turns its sense.
bool says(std::string_view text, std::string_view part) {
    if (part.empty()) return false;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        if (!is_denied(text.substr(0, at))) return true;
    return false;
}

bool ends_saying(std::string_view text, std::string_view part) {
    return !part.empty() && text.ends_with(part) && !is_denied(text.substr(0, text.size() - part.size()));
}

std::string_view without_ends(std::string_view text, Words heads, Words tails) {
    for (bool again = true; again;) {
        again = false;
        for (std::string_view const head : heads)
            if (text.starts_with(head) && text.size() > head.size()) text.remove_prefix(head.size()), again = true;
        for (std::string_view const tail : tails)
            if (text.ends_with(tail) && text.size() > tail.size()) text.remove_suffix(tail.size()), again = true;
    }
    return text;
}

/// Without 存在 before and 1起 behind: what happened.
std::string_view event_of(std::string_view text) {
    text = without_ends(
        text, {"存在", "发现", "发生", "出现", "有", "被"},
        {"等情形", "情形", "等行为", "行为", "等问题", "问题", "等情况", "情况", "等现象", "现象", "等", "的"});
    std::size_t end = text.size();
    for (std::string_view const unit : {"处", "起", "次", "例", "项", "件", "人", "个"})
        if (text.ends_with(unit)) end = text.size() - unit.size();
    std::size_t digits = end;
    while (digits > 0 && grammar::is_digit(text[digits - 1])) --digits;
    return digits < end && digits > 0 ? text.substr(0, digits) : text;
}

std::vector<std::string_view> pieces(std::string_view text, Words marks) {
    std::vector<std::string_view> result;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t mark = 0;
        for (std::string_view const word : marks)
            if (text.substr(at).starts_with(word)) mark = word.size();
        if (mark != 0) {
            if (at > begin) result.push_back(text.substr(begin, at - begin));
            begin = at + mark;
        }
        at += mark != 0 ? mark : grammar::decode(text.substr(at)).size;
    }
    if (begin < text.size()) result.push_back(text.substr(begin));
    return result;
}

/// 未, 无, 否: not what happened, as 存在… and 发现… say.
bool is_denial(std::string_view answer) {
    bool const event = starts_with_any(answer, {"存在", "发现", "发生", "出现"}) != 0;
    return !event && is_negative(answer);
}

int agreement_with_piece(std::string_view condition, std::string_view answer) {
    if (condition == answer) return 120;
    if (ends_saying(condition, answer)) return 110;
    if (says(condition, answer)) return 95;
    if (ends_saying(answer, condition)) return 90;
    std::string_view const event = event_of(answer), named = event_of(condition);
    if (event.size() >= 6 && says(condition, event) && !is_denial(answer)) return 80;
    if (named.size() >= 6 && says(answer, named) && is_negative(condition) == is_negative(answer)) return 75;
    return 0;
}

struct Place {
    std::size_t scale = 0, rank = 0, size = 0;
};

/// The longest grade that a text names.
std::optional<Place> grade_in(std::string_view text, std::optional<std::size_t> scale) {
    std::optional<Place> best;
    for (std::size_t i = 0; i < std::size(grades); ++i)
        for (std::size_t j = 0; j < std::size(grades[i]); ++j) {
            std::string_view const word = grades[i][j];
            if (word.empty() || !contains(text, word) || (scale && *scale != i)) continue;
            if (!best || word.size() > best->size) best = Place{i, j, word.size()};
        }
    return best;
}

}  // namespace

bool names_delay(std::string_view text) {
    return has(text, {"延迟", "逾期", "推迟", "拖延", "延误", "滞后", "迟报", "超期", "延期", "超时", "晚"}) &&
           !has(text, {"率"});
}

bool is_negative(std::string_view answer) {
    if (starts_with_any(answer, {"未", "无", "没", "不", "否", "非", "缺", "少", "漏", "逾期", "超期", "延迟", "延期",
                                 "拖延", "晚于", "存在", "发现", "发生", "出现"}) != 0)
        return true;
    return has(answer, {"未", "没有", "不"}) && !has(answer, {"不断", "不动产", "不少于"});
}

bool is_hedged(std::string_view answer) {
    if (answer.starts_with("一般事故") || answer.starts_with("较大") || answer.starts_with("较重")) return false;
    return starts_with_any(answer, {"基本", "较", "部分", "大部分", "比较", "大体", "一般", "大致", "尚", "还"}) != 0;
}

bool is_yes(std::string_view answer) {
    if (is_negative(answer) || is_hedged(answer)) return false;
    for (std::string_view const word :
         {"是",   "有",   "符合", "通过", "达标", "完成", "合格", "具备", "健全", "齐全", "达到", "落实", "到位",
          "规范", "完备", "合规", "完整", "准确", "及时", "按时", "按期", "满足", "正常", "合理", "明确", "齐备"})
        if (answer == word) return true;
    return starts_with_any(answer, {"已", "按", "均", "全部", "能够", "有"}) != 0;
}

bool names_event(std::string_view condition) {
    if (has(condition, {"未发现", "未发生", "未出现", "不存在", "没有发", "没有出", "没有存", "无违", "未存在"}))
        return false;
    return has(condition, {"存在", "发现", "发生", "出现", "被通报", "受到", "弄虚作假", "违规", "违纪"});
}

int agreement(std::string_view condition, std::string_view answer) {
    int best = 0;
    for (auto const piece : pieces(condition, {"、", "或者", "或", "等情形", ","}))
        best = std::max(best, agreement_with_piece(piece, answer));
    best = std::max(best, agreement_with_piece(condition, answer));
    auto const said = pieces(answer, {"、", "且", "但", ",", "并"});
    bool const each = said.size() > 1 && std::all_of(said.begin(), said.end(), [&](std::string_view piece) {
                          return piece.size() >= 6 && says(condition, piece);
                      });
    if (each) best = std::max(best, 85);
    if (names_event(condition) && !is_negative(answer))
        for (auto const piece : pieces(condition, {"、", "或者", "或", "等情形", ","}))
            if (event_of(piece).size() >= 6 && says(answer, event_of(piece))) best = std::max(best, 70);
    return best;
}

std::optional<bool> grade_reaches(std::string_view condition, std::string_view answer) {
    bool const above = has(condition, {"及以上", "以上"}), below = has(condition, {"及以下", "以下"});
    if (above == below) return std::nullopt;
    std::string_view const head =
        condition.substr(0, condition.find(above ? (has(condition, {"及以上"}) ? "及以上" : "以上")
                                                 : (has(condition, {"及以下"}) ? "及以下" : "以下")));
    auto const asked = grade_in(head, std::nullopt);
    if (!asked) return std::nullopt;
    auto const given = grade_in(answer, asked->scale);
    if (!given) return is_negative(answer) ? std::optional<bool>(false) : std::nullopt;
    return above ? given->rank >= asked->rank : given->rank <= asked->rank;
}

}  // namespace jixiao::engine::standard
