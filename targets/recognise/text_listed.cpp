#include "targets/recognise/text_listed.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "grammar/characters.hpp"
#include "targets/catalog.hpp"
#include "targets/recognise/grid_words.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/levels.hpp"
#include "targets/recognise/text_doubts.hpp"
#include "targets/recognise/text_margins.hpp"
#include "targets/recognise/text_words.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t longest_level = 60;  // bytes
constexpr std::size_t longest_item = 400;
constexpr std::array<std::string_view, 12> signs{">=", "<=", "≥", "≤", "≧", "≦", "＞", "＜", "＝", ">", "<", "="};
constexpr std::array<std::string_view, 6> stops{"；", ";", "。", "，", ",", "\n"};
constexpr std::array<std::string_view, 2> colons{":", "："};

template <std::size_t n>
std::size_t begins_with(std::array<std::string_view, n> const& words, std::string_view text) {
    for (auto const word : words)
        if (text.starts_with(word)) return word.size();
    return 0;
}

int depth_change(std::string_view text) {
    if (text.front() == '(' || text.starts_with("（")) return 1;
    return text.front() == ')' || text.starts_with("）") ? -1 : 0;
}

/// Where the first of some words stands outside of brackets; the text's size if none does.
template <std::size_t n>
std::size_t find_outside(std::array<std::string_view, n> const& words, std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); at += std::max<std::size_t>(grammar::decode(text.substr(at)).size, 1)) {
        depth += depth_change(text.substr(at));
        if (depth <= 0 && begins_with(words, text.substr(at)) > 0) return at;
    }
    return text.size();
}

/// Without 一、 (二) 3. at its beginning.
std::string_view without_number(std::string_view text) {
    constexpr std::array<std::string_view, 10> numerals{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    auto rest = text;
    if (depth_change(rest) > 0) rest.remove_prefix(rest.front() == '(' ? 1 : 3);
    auto const before = rest.size();
    while (!rest.empty() && (grammar::is_digit(rest.front()) || begins_with(numerals, rest) > 0))
        rest.remove_prefix(grammar::is_digit(rest.front()) ? 1 : 3);
    constexpr std::array<std::string_view, 6> marks{"、", ".", "．", ")", "）", " "};
    auto const mark = rest.size() < before && !rest.empty() ? begins_with(marks, rest) : 0;
    return mark == 0 ? text : grammar::trimmed(rest.substr(mark));
}

class Listed {
public:
    Listed(document::Document const& document, Span passage, Diagnostics& sink)
        : bytes_(document.source->bytes()), source_(document.source), passage_(passage), sink_(sink) {}

    std::optional<FoundTable> read() {
        for (auto at = passage_.begin; at < passage_.end;) {
            auto const end = static_cast<std::uint32_t>(std::min<std::size_t>(bytes_.find('\n', at), passage_.end));
            line(grammar::trimmed(std::string_view(bytes_).substr(at, end - at)));
            at = end + 1;
        }
        if (table_.rows.size() < 2) return std::nullopt;
        for (auto const& text : left_over_)
            report(sink_, codes::text_left_over, source_, text.span, {{"text", text.value}});
        table_.at = cover(table_.rows.front().at, table_.rows.back().at);
        doubt_contents(table_, {Column::level1, Column::level2, Column::name, Column::target});
        return std::move(table_);
    }

private:
    LocatedText located(std::string_view text) const {
        LocatedText result;
        text = grammar::trimmed(text);
        auto const begin = static_cast<std::uint32_t>(text.data() - bytes_.data());
        result.value = text;
        result.span = {begin, begin + static_cast<std::uint32_t>(text.size())};
        result.given = !text.empty();
        return result;
    }

    void line(std::string_view text) {
        if (text.empty() || is_aside(text)) return;
        if (auto const title = title_of(text); title && table_.rows.empty()) {
            table_[Head::title] = located(text);
            table_.form = title->form;
        }
        if (text.starts_with("【") || text.starts_with("[")) return bracketed(text);
        if (in_goal_) {
            in_goal_ = false;
            table_[Head::goal] = located(text);
            return;
        }
        auto const whole = without_number(text);
        auto const colon = find_outside(colons, whole);
        if (whole.size() <= longest_level && (colon == whole.size() || colon + 3 >= whole.size()) &&
            level1_of(whole.substr(0, colon))) {
            level1_ = located(whole.substr(0, colon));
            level2_ = {};
            return;
        }
        if (whole.size() < text.size()) level2_ = {};
        clauses(whole);
    }

    /// 【产出指标-数量指标】, 【总体目标】.
    void bracketed(std::string_view text) {
        auto const open = text.front() == '[' ? 1 : std::string_view("【").size();
        auto const end = std::min(text.find("】"), text.find(']'));
        if (end == std::string_view::npos) return;
        auto const inside = text.substr(open, end - open);
        auto const rest = text.substr(end + (text[end] == ']' ? 1 : std::string_view("】").size()));
        in_goal_ = head_of(inside) == Head::goal;
        constexpr std::array<std::string_view, 6> dashes{"-", "—", "－", "–", "/", "·"};
        auto const dash = find_outside(dashes, inside);
        if (level1_of(inside.substr(0, dash))) {
            level1_ = located(inside.substr(0, dash));
            auto const second = inside.substr(std::min(inside.size(), dash + begins_with(dashes, inside.substr(dash))));
            level2_ = second.empty() ? LocatedText{} : located(second);
        }
        if (!rest.empty()) clauses(rest);
    }

    void clauses(std::string_view text) {
        while (!text.empty()) {
            auto const end = find_outside(stops, text);
            auto const part = grammar::trimmed(text.substr(0, end));
            bool const ends = end == text.size() || text.substr(end).starts_with("。");
            if (!names_level1(part, ends)) clause(part, end < text.size());
            text.remove_prefix(
                std::min(text.size(), end + std::max<std::size_t>(begins_with(stops, text.substr(end)), 1)));
        }
    }

    /// 产出指标。 or 满意度指标。, a sentence of its own.
    bool names_level1(std::string_view text, bool ends) {
        bool const names = text.size() <= longest_level && text.ends_with("指标") && level1_of(text);
        if (!names || (level2_of(text) && !ends)) return false;
        level1_ = located(text);
        level2_ = {};
        return true;
    }

    /// 数量指标：, or 满意度指标， with more behind it, begins a list; a line that is a level's name alone does not.
    void clause(std::string_view text, bool goes_on) {
        auto const colon = find_outside(colons, text);
        auto const head = text.substr(0, colon);
        bool const names = colon < text.size() || (goes_on && (head.ends_with("指标") || head.ends_with("目标")));
        if (names && head.size() <= longest_level && level2_of(head)) {
            level2_ = located(head);
            text =
                grammar::trimmed(text.substr(std::min(text.size(), colon + begins_with(colons, text.substr(colon)))));
        }
        if (text.empty() || !level2_.given || text.size() > longest_item) return;
        text.remove_prefix(numbering_size(text));
        if (!text.empty() && !item(grammar::trimmed(text))) left_over_.push_back(located(text));
    }

    /// 栽植株数≥900株, 站点数量（≥64台）, 站点数量：64台, 水土保持功能提高.
    bool item(std::string_view text) {
        auto const sign = find_outside(signs, text);
        if (sign > 0 && sign < text.size()) return keep(text.substr(0, sign), text.substr(sign));
        if (text.ends_with(")") || text.ends_with("）")) {
            auto const open = std::max(text.rfind('(') + 1, text.rfind("（") + 1);  // 0 where there is none
            if (open > 1) return in_brackets(text.substr(0, open - 1), text.substr(open - 1));
        }
        auto const colon = find_outside(colons, text);
        if (colon > 0 && colon < text.size())
            return keep(text.substr(0, colon), text.substr(colon + begins_with(colons, text.substr(colon))));
        auto const grades = grades_at_end(text);
        if (grades.empty() || grades.front() < 6) return false;
        return keep(text.substr(0, grades.front()), text.substr(grades.front()));
    }

    /// （≥64台）, （年初目标值≥95%，实际完成值95.08%）.
    bool in_brackets(std::string_view name, std::string_view bracket) {
        auto inside = bracket.substr(bracket.front() == '(' ? 1 : 3);
        inside.remove_suffix(inside.back() == ')' ? 1 : 3);
        if (inside.find('*') != std::string_view::npos) return false;
        auto const actual = inside.find("实际完成");
        auto target = inside.substr(0, actual);
        for (std::string_view const label : {"年初目标值", "年度指标值", "目标值", "指标值", "为", ":", "："})
            if (target.starts_with(label)) target.remove_prefix(label.size());
        while (target.ends_with("，") || target.ends_with(",")) target.remove_suffix(target.back() == ',' ? 1 : 3);
        if (!keep(name, target)) return false;
        if (actual == std::string_view::npos) return true;
        auto done = inside.substr(actual);
        for (std::string_view const label : {"实际完成值", "实际完成", "为", ":", "："})
            if (done.starts_with(label)) done.remove_prefix(label.size());
        table_.rows.back()[Column::actual] = located(done);
        table_.form = Form::self_evaluation;
        return true;
    }

    bool keep(std::string_view name, std::string_view target) {
        FoundRow row;
        row[Column::level1] = level1_;
        row[Column::level2] = level2_;
        row[Column::name] = located(name);
        row[Column::target] = located(target);
        if (!row[Column::name].given || !row[Column::target].given) return false;
        row.at = cover(row[Column::name].span, row[Column::target].span);
        row.counted_off = begins_with(signs, row[Column::target].value) > 0;
        if (!row.counted_off) row.doubts.push_back({&codes::columns_inferred, {{"name", row[Column::name].value}}});
        table_.rows.push_back(std::move(row));
        return true;
    }

    std::string const& bytes_;
    Source source_;
    Span passage_;
    Diagnostics& sink_;
    FoundTable table_;
    LocatedText level1_;
    LocatedText level2_;
    bool in_goal_ = false;
    std::vector<LocatedText> left_over_;
};

}  // namespace

std::optional<FoundTable> listed_table(document::Document const& document, Span passage, Diagnostics& sink) {
    return Listed(document, passage, sink).read();
}

}  // namespace jixiao::targets::recognise
