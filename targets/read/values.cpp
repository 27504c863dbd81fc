#include "targets/read/values.hpp"

#include <algorithm>
#include <array>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/base/nearest.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::read {
namespace {

using grammar::Safety;

constexpr std::size_t longest_quote = 60;  // characters of the file that a message repeats

Text name_of(ValueKind kind) {
    switch (kind) {
        case ValueKind::text: return {"文字", "text"};
        case ValueKind::number: return {"数字", "a number"};
        case ValueKind::boolean: return {"是否（true 或 false）", "true or false"};
        case ValueKind::date: return {"日期", "a date"};
        case ValueKind::list: return {"方括号里的多个值", "a list in brackets"};
        case ValueKind::table: return {"一组内容（表）", "a table"};
    }
    return {};
}

bool is_scalar(Value const& value) { return value.kind != ValueKind::list && value.kind != ValueKind::table; }

/// What the file says, for messages.
std::string shown(Reading const& reading, Value const& value) {
    std::string_view const text = value.kind == ValueKind::text ? value.text.value : reading.source->slice(value.span);
    std::size_t end = 0;
    for (std::size_t count = 0; count < longest_quote && end < text.size(); ++count)
        end += grammar::decode(text.substr(end)).size;
    return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

/// The text of a value that may be written with or without quotes.
std::string_view scalar_text(Reading const& reading, Value const& value) {
    return value.kind == ValueKind::text ? value.text.value : reading.source->slice(value.span);
}

/// １０ -> 10, 1_000 -> 1000, "10 分" -> 10: what was probably meant by something that is no number.
std::string plain_number(std::string_view text) {
    std::string result;
    for (auto rest = std::string_view(text); !rest.empty();) {
        auto const [character, size] = grammar::decode(rest);
        bool const full_width = character >= U'０' && character <= U'９';
        if (full_width)
            result += static_cast<char>('0' + (character - U'０'));
        else if (character == U'．')
            result += '.';
        else if (!grammar::is_blank(character) && character != U'_' && character != U'分')
            result.append(rest.substr(0, size));
        rest.remove_prefix(size);
    }
    return result;
}

std::optional<Decimal> read_decimal(std::string_view text) {
    auto const number = grammar::without_blanks(text);
    return grammar::parse_decimal(std::string_view(number).substr(number.starts_with('+') ? 1 : 0));
}

void report_no_number(Reading const& reading, grammar::CodeInfo const& code, Value const& value, Text const& label) {
    auto& diagnostic =
        report(reading.sink, code, reading.source, value.span, {{"key", label}, {"value", shown(reading, value)}});
    auto const plain = plain_number(scalar_text(reading, value));
    if (grammar::parse_decimal(plain)) diagnostic.fixes.push_back(replacement(value.span, plain, Safety::safe));
}

std::optional<int> whole_number(Decimal value) {
    auto const whole = grammar::round(value, 0);
    if (!whole || *whole != value || whole->mantissa > 1'000'000'000 || whole->mantissa < -1'000'000'000)
        return std::nullopt;
    return static_cast<int>(whole->mantissa);
}

void report_no_choice(Reading const& reading, Value const& value, Text const& label, std::span<Word const> words) {
    auto& diagnostic = report(reading.sink, codes::not_a_choice, reading.source, value.span,
                              {{"key", label}, {"value", shown(reading, value)}, {"choices", choices_of(words)}});
    std::vector<std::string_view> names;
    for (auto const& word : words) names.push_back(word.name);
    auto const meant = nearest(value.text.value, names);
    if (!meant) return;
    diagnostic.fixes.push_back(replacement(value.span, quoted(*meant), Safety::unsafe));
}

}  // namespace

Word const* find_word(std::string_view text, std::span<Word const> words) {
    auto const found = std::find_if(words.begin(), words.end(), [&](Word const& word) {
        return word.name == text || grammar::is_word_of(word.aliases, text);
    });
    return found == words.end() ? nullptr : &*found;
}

Text choices_of(std::span<Word const> words) {
    Text result;
    for (auto const& word : words) {
        bool const first = result.english.empty();
        std::string const name = "“" + std::string(word.name) + "”";
        result.chinese += (first ? "" : "、") + name;
        result.english += (first ? "" : ", ") + name;
        if (!word.aliases.empty())
            result.chinese += "（" + std::string(word.aliases.substr(0, word.aliases.find(' '))) + "）";
    }
    return result;
}

void report_wrong_type(Reading const& reading, Value const& value, Text const& label, Text const& wanted) {
    report(reading.sink, codes::wrong_type, reading.source, value.span,
           {{"key", label}, {"wanted", wanted}, {"found", name_of(value.kind)}});
}

LocatedText text_of(Reading const& reading, Value const& value, Text const& label) {
    if (value.kind == ValueKind::text) return value.text;
    report_wrong_type(reading, value, label, name_of(ValueKind::text));
    if (is_scalar(value)) {
        auto const written = quoted(reading.source->slice(value.span));
        reading.sink.back().fixes.push_back(replacement(value.span, written, Safety::safe));
    }
    return {};
}

LocatedText expression_of(Reading const& reading, Value const& value, Text const& label) {
    if (value.kind != ValueKind::number && value.kind != ValueKind::date) return text_of(reading, value, label);
    LocatedText text;
    text.value = reading.source->slice(value.span);
    text.span = value.span;
    text.given = true;
    return text;
}

Located<std::optional<Decimal>> decimal_of(Reading const& reading, Value const& value, Text const& label) {
    if (value.kind != ValueKind::number && value.kind != ValueKind::text) {
        report_wrong_type(reading, value, label, name_of(ValueKind::number));
        return {std::nullopt, value.span, true};
    }
    auto const number = read_decimal(scalar_text(reading, value));
    if (!number) report_no_number(reading, codes::not_a_number, value, label);
    return {number, value.span, true};
}

Located<int> integer_of(Reading const& reading, Value const& value, Text const& label, int low, int high) {
    auto const number = decimal_of(reading, value, label);
    if (!number.value) return {};
    auto const whole = whole_number(*number.value);
    if (!whole) {
        report_no_number(reading, codes::not_a_whole_number, value, label);
        return {};
    }
    if (*whole >= low && *whole <= high) return {*whole, value.span, true};
    report(reading.sink, codes::out_of_range, reading.source, value.span,
           {{"key", label},
            {"value", std::to_string(*whole)},
            {"low", std::to_string(low)},
            {"high", std::to_string(high)}});
    return {};
}

Located<bool> boolean_of(Reading const& reading, Value const& value, Text const& label) {
    static constexpr std::array<Word, 2> words{{{"true", "是 yes 已完成 完成"}, {"false", "否 no 未完成"}}};
    if (value.kind == ValueKind::boolean) return {reading.source->slice(value.span) == "true", value.span, true};
    if (value.kind == ValueKind::text)
        if (auto const* word = find_word(value.text.value, words)) return {word == words.data(), value.span, true};
    report_wrong_type(reading, value, label, name_of(ValueKind::boolean));
    return {};
}

Located<std::string> choice_of(Reading const& reading, Value const& value, Text const& label,
                               std::span<Word const> words) {
    auto const text = text_of(reading, value, label);
    if (!text.given) return {};
    if (auto const* word = find_word(grammar::without_blanks(text.value), words))
        return {std::string(word->name), value.span, true};
    report_no_choice(reading, value, label, words);
    return {};
}

}  // namespace jixiao::targets::read
