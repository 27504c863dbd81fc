#include "targets/recognise/text_header.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "grammar/characters.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/levels.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t most_parts = 5;     // lines or words that one heading is wrapped over
constexpr std::size_t longest_part = 60;  // bytes
constexpr std::size_t most_columns = 24;
constexpr std::array<std::string_view, 10> side_labels{"绩效指标", "年度绩效指标", "指标",         "年度指标",
                                                       "绩效目标", "年度绩效目标", "项目绩效指标", "绩效",
                                                       "年度",     "整体绩效指标"};

struct Word {
    Column column;
    bool generic_target;  // 指标值 alone, which may head two columns below it
};

/// The best way to read the headings up to a piece.
struct Path {
    bool reached = false;
    int cost = 0;
    std::vector<Word> words;
};

int join_cost(Gap gap) {
    switch (gap) {
        case Gap::touching: return 0;
        case Gap::line: return 1;
        case Gap::blank: return 2;
        case Gap::wide: return 8;
        case Gap::bar: return 20;
    }
    return 20;
}

/// 1-6月执行情况, as the dictionary has it: 1-7月执行情况.
std::string with_usual_months(std::string text) {
    constexpr std::string_view month = "月";
    constexpr std::size_t longest_range = 5;
    auto const end = text.find(month);
    if (end == std::string::npos || end > longest_range || !grammar::is_digit(text.front())) return text;
    return "1-7" + text.substr(end);
}

constexpr std::size_t character = 3;  // bytes of a Chinese one

/// With which a heading of the dictionary or a label beside the levels begins.
std::string first_characters() {
    std::string all;
    for (auto const& [word, column] : column_spellings()) all += word.substr(0, character);
    for (auto const label : side_labels) all += label.substr(0, character);
    return all;
}

bool may_begin(std::string_view text) {
    static auto const first = first_characters();
    if (text.size() > character && grammar::is_digit(text.front()))
        return text.size() <= longest_part && text.find("月") != std::string_view::npos;
    return text.size() >= character && text.size() <= longest_part &&
           first.find(text.substr(0, character)) != std::string::npos;
}

bool has(std::vector<Word> const& words, Column column) {
    return std::any_of(words.begin(), words.end(), [&](Word const& word) { return word.column == column; });
}

/// A word of a header that the dictionary does not have.
bool may_be_unknown_heading(std::string_view text) {
    constexpr std::size_t longest = 10;
    bool const has_digits = std::any_of(text.begin(), text.end(), grammar::is_digit);
    return !has_digits && grammar::count_characters(text) >= 2 && grammar::count_characters(text) <= longest &&
           !level1_of(text) && !level2_of(text);
}

void offer(Path& path, Path const& from, int cost, std::optional<Word> word) {
    if (path.reached && path.cost <= from.cost + cost) return;
    path = from;
    path.reached = true;
    path.cost += cost;
    if (word) path.words.push_back(*word);
}

/// 年初目标值 is the target where no other is there.
std::vector<Column> with_target(std::vector<Column> columns) {
    if (std::find(columns.begin(), columns.end(), Column::target) == columns.end())
        std::replace(columns.begin(), columns.end(), Column::initial_target, Column::target);
    return columns;
}

class Reader {
public:
    Reader(document::Document const& document, std::vector<Piece> const& pieces, std::size_t first)
        : document_(document), pieces_(pieces), first_(first) {}

    Header read() {
        paths_.push_back({true, 0, {}});
        std::size_t known_end = 0;
        for (std::size_t at = 0; at < paths_.size() && at < most_columns * most_parts; ++at) {
            if (!paths_[at].reached || first_ + at >= pieces_.size()) continue;
            if (paths_[at].words.size() >= most_columns) break;
            step(at, known_end);
        }
        auto const& words = paths_[known_end].words;
        bool const heads_indicators =
            has(words, Column::name) || (has(words, Column::level1) && has(words, Column::level2));
        bool const heads_values =
            has(words, Column::target) || has(words, Column::actual) || has(words, Column::initial_target);
        if (!heads_indicators || !heads_values) return {first_, first_ + known_end, {}, {}};
        return Header{first_, first_ + known_end, with_target(columns_of(words)), {}};
    }

private:
    Path& path(std::size_t at) {
        if (at >= paths_.size()) paths_.resize(at + 1);
        return paths_[at];
    }

    void step(std::size_t at, std::size_t& known_end) {
        auto const from = paths_[at];
        auto const& piece = pieces_[first_ + at];
        auto const text = text_of(document_, piece);
        if (piece.kind == PieceKind::empty) return offer(path(at + 1), from, 0, std::nullopt);
        std::string joined;
        int cost = 0;
        for (std::size_t count = 1; count <= most_parts && first_ + at + count <= pieces_.size(); ++count) {
            auto const& part = pieces_[first_ + at + count - 1];
            if (part.kind != PieceKind::text || part.at.size() > longest_part) break;
            if (count > 1) cost += join_cost(part.before);
            joined += text_of(document_, part);
            auto const column = may_begin(joined) ? column_of(with_usual_months(joined)) : std::nullopt;
            if (!column) continue;
            bool const repeated = has(from.words, *column) && *column != Column::remark;
            bool const is_fragment = grammar::count_characters(joined) == 1;  // 值, which may end 实际完成值
            offer(path(at + count), from, cost + (repeated ? 4 : 0) + (is_fragment ? 4 : 0),
                  Word{*column, plain(joined) == "指标值"});
            known_end = std::max(known_end, at + count);
        }
        if (at > 0 && is_side_label(text)) offer(path(at + 1), from, 3, std::nullopt);
        if (at > 0 && piece.at.size() <= longest_part && may_be_unknown_heading(text) && !is_body(at))
            offer(path(at + 1), from, 9, Word{Column::remark, false});
    }

    /// An unknown word ends the header once the indicators and their values are headed, unless it stands in the line of a heading.
    bool is_body(std::size_t at) const {
        auto const& words = paths_[at].words;
        return pieces_[first_ + at].first_in_line && has(words, Column::name) && has(words, Column::target);
    }

    /// Headings below a heading (指标值 over 上年完成值 and 本年目标值) take its place.
    static std::vector<Column> columns_of(std::vector<Word> const& words) {
        auto const generic =
            std::find_if(words.begin(), words.end(), [](Word const& word) { return word.generic_target; });
        bool const has_another = generic != words.end() && std::any_of(generic + 1, words.end(), [](Word const& word) {
                                     return word.column == Column::target;
                                 });
        std::vector<Column> columns;
        if (!has_another) {
            for (auto const& word : words) columns.push_back(word.column);
            return columns;
        }
        auto below = words.end();
        auto const is_value = [](Column column) {
            return column == Column::target || column == Column::previous || column == Column::initial_target ||
                   column == Column::actual;
        };
        while (below > generic + 1 && is_value((below - 1)->column)) --below;
        for (auto word = words.begin(); word != below; ++word) {
            if (word != generic)
                columns.push_back(word->column);
            else
                for (auto sub = below; sub != words.end(); ++sub) columns.push_back(sub->column);
        }
        return columns;
    }

    document::Document const& document_;
    std::vector<Piece> const& pieces_;
    std::size_t first_;
    std::vector<Path> paths_;
};

}  // namespace

bool is_side_label(std::string_view text) {
    auto const word = plain(text);
    return std::find(side_labels.begin(), side_labels.end(), word) != side_labels.end();
}

std::vector<std::size_t> leading_labels(document::Document const& document, std::vector<Piece> const& pieces,
                                        Header const& header) {
    std::vector<std::size_t> labels;
    auto at = header.begin;
    while (at > 0 && !pieces[at].first_in_line && labels.size() < most_columns) {
        auto const text = text_of(document, pieces[at - 1]);
        if (!head_of(text) && !fund_column_of(text)) break;
        labels.insert(labels.begin(), --at);
    }
    bool const whole_line = pieces[at].first_in_line && labels.size() >= 2;
    return whole_line ? labels : std::vector<std::size_t>{};
}

Header header_at(document::Document const& document, std::vector<Piece> const& pieces, std::size_t first) {
    auto const& piece = pieces[first];
    if (piece.kind != PieceKind::text || !may_begin(text_of(document, piece))) return {first, first, {}, {}};
    return Reader(document, pieces, first).read();
}

}  // namespace jixiao::targets::recognise
