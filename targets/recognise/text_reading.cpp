#include "targets/recognise/text_reading.hpp"

#include <algorithm>
#include <string>

#include "grammar/characters.hpp"
#include "grammar/indicator.hpp"
#include "targets/recognise/grid_words.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/levels.hpp"
#include "targets/recognise/text_words.hpp"

namespace jixiao::targets::recognise {
namespace {

namespace syntax = grammar::syntax;

constexpr std::size_t longest_word = 45;  // bytes; longer texts are looked up nowhere
constexpr std::size_t longest_level = 72;
// Longer texts are statements without being read.
constexpr std::size_t longest_value = 90;
constexpr std::size_t longest_grade = 30;
constexpr std::size_t longest_before_number = 24;

ValueKind kind_of(syntax::Indicator const& indicator, bool damaged) {
    if (syntax::get<syntax::Missing>(indicator)) return ValueKind::none;
    if (auto const* bound = syntax::get<syntax::Bound>(indicator))
        return bound->quantity.unit.is_none() ? ValueKind::bound : ValueKind::exact;
    if (auto const* bare = syntax::get<syntax::Bare>(indicator))
        return bare->quantity.unit.is_none() ? ValueKind::bare_number : ValueKind::bare_unit;
    if (syntax::get<syntax::Grade>(indicator)) return ValueKind::grade;
    if (syntax::get<syntax::Statement>(indicator)) return ValueKind::statement;
    if (auto const* interval = syntax::get<syntax::Interval>(indicator))
        return interval->unit.is_none() ? ValueKind::bound : ValueKind::exact;
    if (auto const* joined = syntax::get<syntax::Joined>(indicator))
        return joined->parts.empty() ? ValueKind::statement : kind_of(joined->parts.front(), damaged);
    return damaged ? ValueKind::statement : ValueKind::exact;
}

/// Where the value begins that a text was read as.
std::uint32_t value_begin(syntax::Indicator const& indicator) {
    if (auto const* bound = syntax::get<syntax::Bound>(indicator))
        return bound->comparator_span.empty()
                   ? bound->quantity.value_span.begin
                   : std::min(bound->comparator_span.begin, bound->quantity.value_span.begin);
    if (auto const* bare = syntax::get<syntax::Bare>(indicator)) return bare->quantity.value_span.begin;
    if (auto const* interval = syntax::get<syntax::Interval>(indicator)) return interval->low_span.begin;
    return 0;
}

/// Where the value ends that a text was read as; the text's size for what is no single number.
std::size_t value_end(syntax::Indicator const& indicator, std::size_t size) {
    auto const end_of = [](syntax::Quantity const& quantity) {
        return std::max(quantity.value_span.end, quantity.unit_span.end);
    };
    if (auto const* bound = syntax::get<syntax::Bound>(indicator))
        return std::max(bound->comparator_span.end, end_of(bound->quantity));
    if (auto const* bare = syntax::get<syntax::Bare>(indicator)) return end_of(bare->quantity);
    return size;
}

/// Signs and a unit without any number: ≥ 座, 公里, %.
bool is_unfinished(std::string word) {
    for (std::string_view const sign : {">=", "<=", "≥", "≤", "≧", "≦", "＞", "＜", "＝", ">", "<", "="})
        if (word.starts_with(sign)) {
            word.erase(0, sign.size());
            break;
        }
    return word.empty() || !grammar::parse_unit(word).is_none();
}

/// 10, 7.5, 10分; nothing that weighs more than 100.
bool is_points(std::string word) {
    if (word.ends_with("分")) word.erase(word.size() - std::string_view("分").size());
    auto const point = std::min(word.find('.'), word.size());
    auto const digits = [](std::string_view text) {
        return !text.empty() && std::all_of(text.begin(), text.end(), grammar::is_digit);
    };
    bool const is_fraction =
        point == word.size() || (word.size() - point <= 4 && digits(std::string_view(word).substr(point + 1)));
    auto const whole = word.substr(0, point);
    return is_fraction && digits(whole) && (whole.size() <= 2 || whole == "100") &&
           (whole.size() == 1 || whole.front() != '0');
}

bool is_bare_number(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return grammar::is_digit(c) || c == '.' || c == ',' || c == '-';
    });
}

int bracket_depth(std::string_view word) {
    return static_cast<int>(std::count(word.begin(), word.end(), '(')) -
           static_cast<int>(std::count(word.begin(), word.end(), ')'));
}

/// Headings of prose: (五)其他需说明的事项, 一、总体情况, 第四部分.
bool begins_prose(std::string_view word) {
    constexpr std::string_view numerals = "一二三四五六七八九十";
    bool const in_bracket = word.starts_with("(");
    bool const is_part = word.starts_with("第");
    if (in_bracket) word.remove_prefix(1);
    if (is_part) word.remove_prefix(std::string_view("第").size());
    std::size_t count = 0;
    for (; word.size() >= 3 && numerals.find(word.substr(0, 3)) != std::string_view::npos; ++count)
        word.remove_prefix(3);
    return count > 0 && (in_bracket ? word.starts_with(")")
                         : is_part  ? word.starts_with("部分")
                                    : word.starts_with("、"));
}

bool has_han(std::string_view word) {
    while (!word.empty()) {
        auto const character = grammar::decode(word);
        if (grammar::is_han(character.character)) return true;
        word.remove_prefix(std::min<std::size_t>(character.size, word.size()));
    }
    return false;
}

void read_value(std::string_view text, std::string const& word, Reading& reading) {
    if (is_unfinished(word)) {
        reading.value = ValueKind::unfinished;
        return;
    }
    auto const number = word.find_first_of("0123456789");
    bool const is_long = number == std::string::npos ? word.size() > longest_grade
                                                     : word.size() > longest_value || number > longest_before_number;
    if (is_long) {
        reading.value = ValueKind::statement;
        return;
    }
    auto const parsed = grammar::parse_indicator(text);
    reading.damaged = grammar::has_errors(parsed.diagnostics);
    reading.value = kind_of(parsed.indicator, reading.damaged);
    auto const sign = word.find_first_of("<>=");
    auto const before = text.substr(0, value_begin(parsed.indicator));
    bool const behind_words = sign != std::string::npos && has_han(std::string_view(word).substr(0, sign));
    auto const behind = plain(text.substr(std::min(value_end(parsed.indicator, text.size()), text.size())));
    constexpr std::size_t remark = 6;  // 左右, brackets
    bool const before_words = behind.size() > remark && has_han(without_brackets(behind));
    reading.labelled = behind_words || before_words || (!before.empty() && misread_sign_at(text) != before.size());
}

}  // namespace

Reading reading_of(std::string_view text) {
    Reading reading;
    auto const word = plain(text);
    if (word.empty()) return reading;
    reading.characters = static_cast<std::uint16_t>(std::min<std::size_t>(grammar::count_characters(word), 9999));
    if (word.size() <= longest_level) {
        auto const first = level1_of(word);
        auto const second = level2_of(word);
        reading.level1 = first.has_value();
        reading.level2 = second.has_value();
        reading.heading = word.size() <= longest_word && column_of(word).has_value();
        auto const bare = without_brackets(word);
        reading.satisfaction = reading.level1 && bare.find("满意") != std::string::npos;
        bool const may_go_on = bare.ends_with("满意度");  // 服务对象满意度, 指标 in the line below
        reading.level_in_full = (first && !may_go_on && (first->canonical == bare || bare.ends_with("指标"))) ||
                                (second && (second->canonical == bare || bare.ends_with("指标")));
        reading.tail_of_level = bare.starts_with("指标");
        reading.level_like = bare.ends_with("指标") && reading.characters > 3 && reading.characters <= 12;
    }
    reading.points = is_points(word);
    reading.number = is_bare_number(word);
    reading.unit = word.size() <= longest_word && !grammar::parse_unit(word).is_none();
    reading.word = column_of_word(word);
    reading.none_word = is_none_word(word);
    reading.new_word = is_new_word(word);
    reading.plain_grade = word.size() <= longest_word && is_grade(word);
    reading.sentence = word.find("。") != std::string::npos || word.find("；") != std::string::npos;
    reading.open_bracket = bracket_depth(word) != 0;
    reading.has_han = has_han(word);
    reading.prose = begins_prose(word);
    reading.caption = reading.characters > 2 && is_caption(word);
    reading.ends_in_number = ends_in_value(word);
    reading.share = word.back() == '%' && is_bare_number(std::string_view(word).substr(0, word.size() - 1));
    reading.leading_digit = grammar::is_digit(word.front()) && !word.starts_with("20");
    read_value(text, word, reading);
    return reading;
}

bool suits(Reading const& reading, Column column) {
    constexpr int longest_level_name = 12;
    constexpr int longest_unit = 5;
    bool const is_full_level = reading.level_in_full && (reading.level1 || reading.level2);
    bool const is_level_name = reading.level1 || reading.level2 || reading.level_like;
    bool const may_be_level = reading.has_han && reading.characters <= longest_level_name && !reading.leading_digit &&
                              reading.value <= ValueKind::statement;
    switch (column) {
        case Column::level1: return (is_level_name || may_be_level) && (reading.level1 || !reading.level2);
        case Column::level2: return (is_level_name || may_be_level) && (reading.level2 || !reading.level1);
        case Column::name: return reading.has_han && !reading.points;
        case Column::comparator: return reading.word == Column::comparator || reading.none_word;
        case Column::unit:
            return reading.unit || reading.none_word || (reading.has_han && reading.characters <= longest_unit);
        case Column::weight: return reading.points;
        case Column::score:
        case Column::deduction:
        case Column::review_score: return reading.points || reading.none_word;
        case Column::target: return !is_full_level && reading.value != ValueKind::unfinished;
        case Column::initial_target:
        case Column::previous:
        case Column::actual:
        case Column::forecast: return !is_full_level;
        default: return true;
    }
}

}  // namespace jixiao::targets::recognise
