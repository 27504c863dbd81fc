#include "targets/read/field.hpp"

#include <algorithm>

#include "engine/period.hpp"
#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/catalog.hpp"
#include "targets/model/actuals.hpp"
#include "targets/read/expression.hpp"

namespace jixiao::targets::read {
namespace {

using field::Overloaded;
using Number = Located<std::optional<Decimal>>;

constexpr std::int64_t most_points = 100;
constexpr std::string_view department_words = "department 部门 部门整体 部门整体支出 部门整体绩效";

Located<std::string> located(LocatedText const& text) { return text; }

/// Points given by hand are not below zero; what they may be is the tier's to say.
bool is_possible(Number const& points) {
    return !points.value || (!points.value->is_negative() && *points.value <= Decimal{most_points, 0});
}

Number impossible_points(Reading const& reading, Number points, Text const& label) {
    report(reading.sink, codes::out_of_range, reading.source, points.span,
           {{"key", label},
            {"value", grammar::to_string(*points.value)},
            {"low", "0"},
            {"high", std::to_string(most_points)}});
    points.value.reset();
    return points;
}

Located<std::string> table_name(Located<std::string> name) {
    if (grammar::is_word_of(department_words, grammar::without_blanks(name.value))) name.value = department_table;
    return name;
}

Located<std::string> possible_period(Reading const& reading, Located<std::string> period) {
    // A table's own year stands in where the file names none.
    if (!period.given || engine::parse_period(period.value, engine::any_year)) return period;
    report(reading.sink, codes::bad_period, reading.source, period.span, {{"value", period.value}});
    return {};
}

LocatedText possible_day(Reading const& reading, LocatedText day) {
    if (!day.given || day_of(day.value)) return day;
    report(reading.sink, codes::not_a_day, reading.source, day.span, {{"value", day.value}});
    return {};
}

std::vector<Located<std::string>> words_in(Fields const& fields, std::string_view key, std::span<Word const> words) {
    std::vector<Located<std::string>> list;
    auto const* value = fields.find(key);
    if (!value) return list;
    auto const take = [&](Value const& item) {
        auto word = choice_of(fields.reading(), item, fields.label(key), words);
        if (word.given) list.push_back(std::move(word));
    };
    if (value->kind != ValueKind::list) take(*value);
    for (auto const& item : value->items) take(item);
    return list;
}

Number number_of(Reading const& reading, LocatedText const& text, Text const& label) {
    if (!text.given) return {};
    Number number{grammar::parse_decimal(grammar::without_blanks(text.value)), text.span, true};
    if (number.value) return is_possible(number) ? number : impossible_points(reading, number, label);
    report(reading.sink, codes::unreadable_number, reading.source, text.span,
           {{"column", label}, {"text", text.value}});
    return number;
}

void report_no_choice(Reading const& reading, LocatedText const& text, Text const& label, Text const& choices) {
    report(reading.sink, codes::not_a_choice, reading.source, text.span,
           {{"key", label}, {"value", text.value}, {"choices", choices}});
}

Located<bool> answer_of(Reading const& reading, LocatedText const& text, Text const& label) {
    if (!text.given) return {};
    auto const plain = grammar::without_blanks(text.value);
    bool const is_yes = grammar::is_word_of("true yes 是 √ 1 已完成", plain);
    if (!is_yes && !grammar::is_word_of("false no 否 × 0 未完成", plain))
        report_no_choice(reading, text, label, "true, false, 是, 否");
    return {is_yes, text.span, true};
}

Located<std::string> word_of(Reading const& reading, LocatedText const& text, Text const& label,
                             std::span<Word const> words) {
    if (!text.given) return {};
    if (auto const* known = find_word(grammar::without_blanks(text.value), words))
        return {std::string(known->name), text.span, true};
    report_no_choice(reading, text, label, choices_of(words));
    return {};
}

/// 人员保障、其他: one or several.
std::vector<Located<std::string>> words_in(Reading const& reading, LocatedText const& text, Text const& label,
                                           std::span<Word const> words) {
    std::vector<Located<std::string>> list;
    for (std::size_t begin = 0; text.given && begin < text.value.size();) {
        auto const end = std::min(text.value.find(field::list_mark, begin), text.value.size());
        auto one = text;
        one.value = text.value.substr(begin, end - begin);
        one.span = text.in_file({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        if (auto word = word_of(reading, one, label, words); word.given) list.push_back(std::move(word));
        begin = end + field::list_mark.size();
    }
    return list;
}

template <class Owner>
void take_fact(Reading const& reading, LocatedText text, field::Fact<Owner> const& kind, Owner& owner) {
    if (text.given) owner.*kind.parsed = read_fact(reading, text, grammar::Severity::error);
    owner.*kind.place = std::move(text);
}

}  // namespace

template <class Owner>
void read_field(Fields const& fields, field::Field<Owner> const& field, Owner& owner) {
    auto const& reading = fields.reading();
    auto const key = field.key;
    std::visit(
        Overloaded{
            [&](field::Wording<Owner> const& kind) { owner.*kind.place = fields.text(key); },
            [&](field::Path<Owner> const& kind) { owner.*kind.place = fields.text(key); },
            [&](field::Fact<Owner> const& kind) { take_fact(reading, fields.expression(key), kind, owner); },
            [&](field::Points<Owner> const& kind) {
                auto points = fields.decimal(key);
                if (!is_possible(points)) points = impossible_points(reading, points, fields.label(key));
                owner.*kind.place = std::move(points);
            },
            [&](field::YesNo<Owner> const& kind) { owner.*kind.place = fields.boolean(key); },
            [&](field::OneOf<Owner> const& kind) { owner.*kind.place = fields.choice(key, kind.words); },
            [&](field::SomeOf<Owner> const& kind) { owner.*kind.place = words_in(fields, key, kind.words); },
            [&](field::Amount<Owner> const& kind) { owner.*kind.place = read_amount(fields, key); },
            [&](field::Day<Owner> const& kind) { owner.*kind.place = possible_day(reading, fields.expression(key)); },
            [&](field::PeriodName<Owner> const& kind) {
                owner.*kind.place = possible_period(reading, fields.expression(key));
            },
            [&](field::TableName<Owner> const& kind) { owner.*kind.place = table_name(fields.text(key)); }},
        field.kind);
}

template <class Owner>
void read_text(Reading const& reading, LocatedText const& text, field::Field<Owner> const& field, Owner& owner) {
    if (!text.given && text.span.empty()) return;
    auto const label = label_of(field);
    std::visit(
        Overloaded{
            [&](field::Wording<Owner> const& kind) { owner.*kind.place = located(text); },
            [&](field::Path<Owner> const& kind) { owner.*kind.place = located(text); },
            [&](field::Fact<Owner> const& kind) { take_fact(reading, text, kind, owner); },
            [&](field::Points<Owner> const& kind) { owner.*kind.place = number_of(reading, text, label); },
            [&](field::YesNo<Owner> const& kind) { owner.*kind.place = answer_of(reading, text, label); },
            [&](field::OneOf<Owner> const& kind) { owner.*kind.place = word_of(reading, text, label, kind.words); },
            [&](field::SomeOf<Owner> const& kind) { owner.*kind.place = words_in(reading, text, label, kind.words); },
            [&](field::Amount<Owner> const& kind) {
                owner.*kind.place = amount_of(reading, text, {label.chinese, std::string(kind.english)});
            },
            [&](field::Day<Owner> const& kind) { owner.*kind.place = possible_day(reading, text); },
            [&](field::PeriodName<Owner> const& kind) {
                auto period = located(text);
                period.value = grammar::without_blanks(period.value);
                owner.*kind.place = possible_period(reading, std::move(period));
            },
            [&](field::TableName<Owner> const& kind) { owner.*kind.place = table_name(located(text)); }},
        field.kind);
}

template void read_field(Fields const&, field::Field<ActualsFile> const&, ActualsFile&);
template void read_field(Fields const&, field::Field<ActualEntry> const&, ActualEntry&);
template void read_field(Fields const&, field::Field<Budget> const&, Budget&);
template void read_text(Reading const&, LocatedText const&, field::Field<ActualsFile> const&, ActualsFile&);
template void read_text(Reading const&, LocatedText const&, field::Field<ActualEntry> const&, ActualEntry&);

}  // namespace jixiao::targets::read
