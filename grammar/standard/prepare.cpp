#include "grammar/standard/prepare.hpp"

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/standard/figure.hpp"
#include "grammar/standard/points.hpp"
#include "grammar/standard/range.hpp"

namespace jixiao::grammar::standard {
namespace {

Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// ---- brackets ----------------------------------------------------------------------------------

/// The bracket that closes the one at `open`; npos: none.
std::size_t closing_of(std::string_view text, std::size_t open) {
    int depth = 0;
    for (std::size_t at = open; at < text.size(); ++at) {
        depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
        if (depth == 0) return at;
    }
    return std::string_view::npos;
}

bool is_mark(std::string_view inside) {
    return inside == "含" || inside == "不含" || inside == "均含" || inside == "均不含" || inside == "都含" ||
           inside == "包含" || inside == "不包含" || inside == "含本数" || inside == "不含本数";
}

/// (含90分), (不含90%): a mark that repeats the number.
std::string_view repeated_mark(std::string_view inside) {
    for (std::string_view const word : {"不包含", "不含", "包含", "含"}) {
        if (!inside.starts_with(word)) continue;
        std::string_view const rest = inside.substr(word.size());
        bool const number = !rest.empty() && scan_figure(rest).size == rest.size();
        return number ? (word.starts_with("不") ? "(不含)" : "(含)") : "";
    }
    return {};
}

/// 优秀(90分及以上)得5分: the bracket says when the word before it applies.
bool is_condition(std::string_view inside, std::string_view after) {
    auto const found = find_range(inside);
    bool const whole = found && found->begin == 0 && found->end == inside.size() && !found->range.point;
    return whole && starts_with_any(after, {"得", "计", "记", "给", "为", ",得", ",计", ":", "的得", "的,得"}) != 0;
}

bool is_points(std::string_view inside) {
    Points points;
    std::size_t const verb = starts_with_any(inside, {"得", "计", "满分"});
    std::string_view const rest = inside.starts_with("满分") ? inside : inside.substr(verb);
    auto const size = scan_points(rest, points);
    return (size != 0 && size == rest.size() && contains(inside, "分")) || scan_nothing(inside) == inside.size();
}

/// (不足1个百分点的按比例扣减), (扣完为止): a rule in brackets.
bool is_rule(std::string_view inside) {
    if (starts_with_any(inside, {"不足", "不满", "未满", "最多", "最高", "扣完", "最低", "累计", "每"}) == 0)
        return false;
    return contains(inside, "分") || contains(inside, "计") || contains(inside, "扣") || contains(inside, "比例");
}

bool is_number_label(std::string_view inside) {
    return scan_numeral(inside).size == inside.size() ||
           (scan_number(inside).size == inside.size() && inside.size() <= 2);
}

bool begins_piece(std::string_view before) {
    if (before.empty()) return true;
    for (std::string_view const mark : {",", ";", "。", ":", "、", "分", "止"})
        if (before.ends_with(mark)) return true;
    return false;
}

bool in_formula(std::string_view before) {
    auto const stop = std::max(before.rfind(';') == std::string_view::npos ? 0 : before.rfind(';'),
                               before.rfind("。") == std::string_view::npos ? 0 : before.rfind("。"));
    std::string_view const sentence = before.substr(stop);
    return contains(sentence, "=") || contains(sentence, "×") || contains(sentence, "÷");
}

/// Rewrites one bracket; gives where to go on.
std::size_t settle_bracket(Folded& folded, std::size_t open, std::string& target) {
    std::string const text(folded.text());
    std::size_t const close = closing_of(text, open);
    if (close == std::string::npos) return open + 1;
    std::string const inside = text.substr(open + 1, close - open - 1);
    std::string_view const before = std::string_view(text).substr(0, open);
    if (is_mark(inside) || (is_number_label(inside) && begins_piece(before))) return close + 1;
    if (before.ends_with("满分") || before.ends_with("全分")) return folded.replace(span_of(open, close + 1), ""), open;
    if (is_condition(inside, std::string_view(text).substr(close + 1))) {
        folded.replace(span_of(close, close + 1), "");
        folded.replace(span_of(open, open + 1), "");
        return open + inside.size();
    }
    if (is_points(inside)) {
        bool const verb = starts_with_any(inside, {"得", "计", "不", "零"}) != 0;
        std::size_t const next = starts_with_any(std::string_view(text).substr(close + 1), {"、", ",", ";", "。"});
        folded.replace(span_of(close, close + 1 + next), ";");
        folded.replace(span_of(open, open + 1), verb ? "" : "得");
        return open + inside.size() + 1;
    }
    if (is_rule(inside)) {
        folded.replace(span_of(close, close + 1), ",");
        folded.replace(span_of(open, open + 1), ",");
        return close + 1;
    }
    if (auto const mark = repeated_mark(inside); !mark.empty())
        return folded.replace(span_of(open, close + 1), mark), open + mark.size();
    bool const cap = in_formula(before) &&
                     starts_with_any(inside, {"超过", "超出", "最高不超过", "最多不超过", "最高得", "最高计"}) != 0;
    if (cap) return folded.replace(span_of(open, close + 1), ""), open;  // points never exceed those of the indicator
    bool const calculation = contains(inside, "/") || contains(inside, "÷") || contains(inside, "×");
    if (calculation || in_formula(before)) return close + 1;
    bool const number = scan_figure(inside).size == inside.size() && !inside.empty();
    for (std::string_view const word : {"目标值", "目标", "计划", "标准", "计划值", "标准值", "基准值"})
        if (number && before.ends_with(word)) target = inside;
    bool const magnitude = contains(inside, "绝对值");
    folded.replace(span_of(open, close + 1), magnitude ? "绝对值" : "");
    return open;
}

void settle_brackets(Folded& folded, std::string& target) {
    for (std::size_t at = 0; (at = folded.text().find('(', at)) != std::string_view::npos;)
        at = settle_bracket(folded, at, target);
}

// ---- where pieces begin ------------------------------------------------------------------------

std::size_t scan_circled(std::string_view text) {
    if (text.empty()) return 0;
    auto const [character, size] = decode(text);
    return (character >= U'\u2460' && character <= U'\u2473') || (character >= U'\u2474' && character <= U'\u249B')
               ? size
               : 0;
}

std::size_t scan_label(std::string_view text) {
    if (auto const circled = scan_circled(text); circled != 0)
        return circled + starts_with_any(text.substr(circled), {"、", ".", ":"});
    if (text.starts_with('(')) {
        auto const close = text.find(')');
        return close != std::string_view::npos && is_number_label(text.substr(1, close - 1))
                   ? close + 1 + starts_with_any(text.substr(close + 1), {"、", ","})
                   : 0;
    }
    for (std::string_view const word : {"一是", "二是", "三是", "四是", "五是", "六是", "其一", "其二", "其三"})
        if (text.starts_with(word)) return word.size();
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    std::size_t const dot = starts_with_any(text.substr(digits), {"、", ".", ")"});
    bool const number = digits != 0 && digits <= 2 && dot != 0 && digits + dot < text.size();
    return number && !is_digit(text[digits + dot]) && text[digits + dot] != '-' ? digits + dot : 0;
}

/// Words that begin a rule even without a comma before them.
std::size_t scan_beginning(std::string_view text) {
    return starts_with_any(text, {"扣完为止", "直至扣完", "扣完即止", "最多扣", "最高扣", "依次类推", "以此类推",
                                  "依此类推", "累计扣分不超过"});
}

/// 省级表彰加2分、市级表彰加1分: a rule ends and the next begins; 6分、4分 is a list.
bool ends_rule(std::string_view before, std::string_view after) {
    constexpr std::string_view points = "分";
    if (!before.ends_with(points)) return false;
    std::string_view const number = before.substr(0, before.size() - points.size());
    bool const counted =
        !number.empty() &&
        (is_digit(number.back()) || scan_numeral(number.substr(number.size() < 3 ? 0 : number.size() - 3)).size == 3);
    std::size_t const begin = number.find_last_of(",;");
    std::string_view const piece = number.substr(begin == std::string_view::npos ? 0 : begin);
    return counted && scan_figure(after).size == 0 && !contains(piece, "分别") && !contains(piece, "依次");
}

/// 每项得2分:①…
bool begins_list(std::string_view before, std::string_view text) {
    return before.ends_with("分:") && scan_label(text) != 0;
}

void insert_breaks(Folded& folded) {
    for (std::size_t at = 0; at < folded.text().size();) {
        std::string_view const text = folded.text();
        auto const size = decode(text.substr(at)).size;
        if (text.substr(at).starts_with("、") && ends_rule(text.substr(0, at), text.substr(at + size))) {
            folded.replace(span_of(at, at + size), ",");
            continue;
        }
        if (begins_list(text.substr(0, at), text.substr(at))) {
            std::string const first(text.substr(at, size));
            folded.replace(span_of(at, at + size), ";" + first);
            at += 1 + size;
            continue;
        }
        bool const circled = scan_circled(text.substr(at)) != 0;
        bool const wanted = circled || scan_beginning(text.substr(at)) != 0;
        std::string_view const before = text.substr(0, at);
        bool const inside = before.ends_with("分") || before.ends_with("止") ||
                            (circled && (before.ends_with(":") || before.ends_with("、")));
        bool const there = begins_piece(before) && !inside;
        bool const behind_label = at >= 3 && scan_circled(text.substr(at - 3)) != 0;
        if (wanted && !there && !behind_label && at != 0) {
            std::string const first(text.substr(at, size));
            folded.replace(span_of(at, at + size), (circled ? ";" : ",") + first);
            ++at;
        }
        at += size;
    }
}

// ---- what is left out --------------------------------------------------------------------------

bool is_evidence(std::string_view sentence) {
    for (std::string_view const word : {"依据", "评价依据", "评分依据", "考核依据", "数据来源", "资料来源", "佐证材料",
                                        "证明材料", "备注", "说明", "注", "查阅资料", "指标解释", "计算依据"})
        if (sentence.starts_with(word) && sentence.substr(word.size()).starts_with(':')) return true;
    return false;
}

/// 预算完成率=(…/…)×100%: says what is measured, not what it earns.
bool is_definition(std::string_view sentence) {
    auto const equal = sentence.find('=');
    if (equal == std::string_view::npos || equal < 3) return false;
    std::string_view const left = sentence.substr(0, equal), right = sentence.substr(equal + 1);
    if (left.ends_with('>') || left.ends_with('<')) return false;
    for (std::string_view const word : {"得分", "分值", "计分", "评分", "分数", "加分", "扣分"})
        if (left.ends_with(word) || contains(right, word)) return false;
    bool signs = false;
    for (std::string_view const sign : {"/", "÷", "×", "*", "+", "-", "—"}) signs |= contains(right, sign);
    return signs && scan_figure(right).size < right.size();
}

// ---- pieces ------------------------------------------------------------------------------------

struct Splitting {
    Folded const& folded;
    Prepared& result;
    std::size_t begin = 0;
    bool sentence = true, stop = true;

    void close(std::size_t end, std::size_t next, char mark) {
        std::string_view text = folded.text().substr(begin, end - begin);
        std::size_t const label = scan_label(text);
        bool const said = !text.empty();
        if (said) {
            Piece piece{std::string(text.substr(label)), std::string(text.substr(0, label)), sentence, stop,
                        span_of(begin, end)};
            result.pieces.push_back(std::move(piece));
        }
        begin = next;
        if (said) sentence = stop = false;
        sentence |= mark != ',';
        stop |= mark == '.';
    }
};

/// Where a sentence ends that is left out; `begin` if it stays.
std::size_t left_out(std::string_view text, std::size_t begin, Prepared& result) {
    if (text[begin] == ',' || text[begin] == ';') return begin;
    std::string_view const sentence = text.substr(begin, text.find_first_of(';', begin) - begin);
    auto const stop = sentence.find("。");
    std::string_view const one = sentence.substr(0, stop);
    std::string_view const clause = one.substr(0, one.find(','));
    if (is_definition(clause)) {
        result.definitions.emplace_back(clause);
        return begin + clause.size();
    }
    return is_evidence(one) ? begin + one.size() : begin;
}

void split(Folded const& folded, Prepared& result) {
    std::string_view const text = folded.text();
    Splitting splitting{folded, result};
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (at == splitting.begin) splitting.begin = at = left_out(text, at, result);
        if (at >= text.size()) break;
        depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
        std::size_t const size = decode(text.substr(at)).size;
        bool const stop = text.substr(at).starts_with("。");
        bool const mark = text[at] == ';' || text[at] == ',' || stop;
        if (mark && (depth <= 0 || text[at] != ',')) splitting.close(at, at + size, stop ? '.' : text[at]);
        at += size;
    }
    splitting.close(text.size(), text.size(), '.');
}

}  // namespace

Prepared prepare(Folded& folded) {
    Prepared result;
    settle_brackets(folded, result.target);
    insert_breaks(folded);
    split(folded, result);
    return result;
}

}  // namespace jixiao::grammar::standard
