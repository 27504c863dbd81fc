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
    bool generic_target = false;  // 指标值 alone, which may head two columns below it
    bool long_term = false;       // 指标值（长期）, beside the one of the year
    bool adjusted = false;        // 调整后指标值
    bool of_kinds = false;        // 指标类型: level 1 where no other is named
};

/// 2021年实际实现值: a column of some year, kept nowhere.
bool is_of_a_year(std::string_view text) {
    constexpr std::size_t longest = 36;
    auto const at = text.find("20");
    return at != std::string_view::npos && text.size() <= longest && text.substr(at).size() > 7 &&
           grammar::is_digit(text[at + 2]) && grammar::is_digit(text[at + 3]) &&
           text.substr(at + 4).starts_with("年") && text.ends_with("值");
}

Word word_of(std::string const& text, Column column) {
    auto const whole = plain(text);
    return {column, whole == "指标值", grammar::contains(whole, "长期") || grammar::contains(whole, "中期"),
            grammar::contains(whole, "调整"), whole == "指标类型" || whole == "指标类别"};
}

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

/// What no heading has in it.
constexpr std::array<std::string_view, 7> stops{"。", "，", ",", "；", ";", "：", ":"};

/// A word of a header that the dictionary does not have.
bool may_be_unknown_heading(std::string_view text) {
    constexpr std::size_t longest = 10;
    bool const has_digits = std::any_of(text.begin(), text.end(), grammar::is_digit);
    bool const is_said =
        std::any_of(stops.begin(), stops.end(), [&](auto stop) { return grammar::contains(text, stop); });
    return !has_digits && !is_said && grammar::count_characters(text) >= 2 &&
           grammar::count_characters(text) <= longest && !level1_of(text) && !level2_of(text);
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
        bool const is_best_grade = has(from.words, Column::basis) && (text == "优" || text == "优秀");
        if (piece.kind == PieceKind::empty || is_best_grade) return offer(path(at + 1), from, 0, std::nullopt);
        auto const graded = piece.before == Gap::touching ? std::nullopt : of_graded(from.words, text);
        if (auto const column = graded) {
            offer(path(at + 1), from, 0, Word{*column});
            known_end = std::max(known_end, at + 1);
            return;
        }
        std::string joined;
        int cost = 0;
        for (std::size_t count = 1; count <= most_parts && first_ + at + count <= pieces_.size(); ++count) {
            auto const& part = pieces_[first_ + at + count - 1];
            if (part.kind != PieceKind::text || part.at.size() > longest_part) break;
            if (count > 1) cost += join_cost(part.before);
            auto const before = without_brackets(joined);
            joined += text_of(document_, part);
            bool const is_swallowed = count > 1 && before == without_brackets(joined) &&
                                      !grammar::contains(joined, ")") && !grammar::contains(joined, "）");
            if (is_swallowed) break;  // by a bracket that is never closed
            auto column = may_begin(joined) ? column_of(with_usual_months(joined)) : std::nullopt;
            if (!column && at > 0 && count == 1 && is_of_a_year(joined)) column = Column::remark;
            if (!column) continue;
            bool const repeated = has(from.words, *column) && *column != Column::remark;
            bool const is_fragment = grammar::count_characters(joined) == 1;  // 值, which may end 实际完成值
            offer(path(at + count), from, cost + (repeated ? 4 : 0) + (is_fragment ? 4 : 0), word_of(joined, *column));
            known_end = std::max(known_end, at + count);
        }
        if (at > 0 && is_side_label(text)) offer(path(at + 1), from, 3, std::nullopt);
        if (at > 0 && piece.at.size() <= longest_part && may_be_unknown_heading(text) && !is_apart(at))
            offer(path(at + 1), from, 9, Word{Column::remark});
    }

    /// 指标类型 | 绩效指标 | 绩效目标 | 绩效标准, and the grades 优 | 良 | 中 | 差 below or behind it.
    static std::optional<Column> of_graded(std::vector<Word> const& words, std::string_view text) {
        bool const is_graded = !words.empty() && words.front().of_kinds;
        auto const word = is_graded ? plain(text) : "";
        if (word == "绩效指标" && !has(words, Column::name)) return Column::name;
        if (word == "绩效目标" && has(words, Column::name) && !has(words, Column::target)) return Column::target;
        constexpr std::array<std::string_view, 5> lower_grades{"良", "中", "差", "一般", "较差"};
        bool const is_lower = std::find(lower_grades.begin(), lower_grades.end(), word) != lower_grades.end();
        return is_lower && has(words, Column::basis) ? std::optional(Column::remark) : std::nullopt;
    }

    /// An unknown word in a line below ends the header once the indicators and their values are headed, and is none of it
    /// before the indicators are.
    bool is_apart(std::size_t at) const {
        auto const& words = paths_[at].words;
        if (!pieces_[first_ + at].first_in_line) return false;
        bool const heads_indicators = has(words, Column::name) || has(words, Column::level1);
        return !heads_indicators || (has(words, Column::name) && has(words, Column::target));
    }

    static std::vector<Column> columns_of(std::vector<Word> words) {
        name_kinds(words);
        return with_headings_below(one_of_each(in_one_line(std::move(words))));
    }

    /// 指标类型 | 指标名称: the first is level 1.
    static void name_kinds(std::vector<Word>& words) {
        if (has(words, Column::level1) || has(words, Column::level2)) return;
        for (auto& word : words)
            if (word.of_kinds) word.column = Column::level1;
    }

    /// Two lines of headings, 绩效指标 | 年度指标值 | 分值 over 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值: the levels come
    /// first, what else stands below goes where the target stands above.
    static std::vector<Word> in_one_line(std::vector<Word> words) {
        auto const is_level1 = [](Word const& word) { return word.column == Column::level1; };
        auto const is_target = [](Word const& word) { return word.column == Column::target; };
        auto const level1 = std::find_if(words.begin(), words.end(), is_level1);
        auto const target = std::find_if(words.begin(), level1, is_target);
        if (level1 == words.end() || target == level1) return words;
        auto const is_value = [&](Word const& word) {
            return is_target(word) || word.column == Column::comparator || word.column == Column::unit;
        };
        auto const values = std::find_if(level1, words.end(), is_value);
        std::vector<Word> line(level1, values);
        line.insert(line.end(), words.begin(), target);
        if (values == words.end())
            line.push_back(*target);
        else
            line.insert(line.end(), values, words.end());
        line.insert(line.end(), target + 1, level1);
        return line;
    }

    /// Of two columns of one kind the one of the year counts, else the first; of two targets the adjusted one.
    static std::vector<Word> one_of_each(std::vector<Word> words) {
        for (auto word = words.begin(); word != words.end(); ++word) {
            auto const before =
                std::find_if(words.begin(), word, [&](Word const& one) { return one.column == word->column; });
            bool const is_free = word->column == Column::remark || word->generic_target || before == word;
            if (is_free || before->generic_target) continue;
            bool const replaces = before->long_term && !word->long_term;
            bool const adjusts = word->column == Column::target && word->adjusted;
            if (adjusts)
                before->column = Column::initial_target;
            else
                (replaces ? before : word)->column = Column::remark;
        }
        return words;
    }

    /// Headings below a heading (指标值 over 上年完成值 and 本年目标值) take its place.
    static std::vector<Column> with_headings_below(std::vector<Word> const& words) {
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
