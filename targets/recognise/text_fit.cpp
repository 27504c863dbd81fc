#include "targets/recognise/text_fit.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr int impossible = -100;

bool is_enumerated(Reading const& reading) { return reading.word && *reading.word != Column::likelihood; }

bool is_word(Reading const& reading, Column column) { return reading.word == column; }

int fit_level(Reading const& reading, bool known) {
    if (known) return reading.level_in_full ? 40 : 34;
    return reading.level_like && !reading.open_bracket ? -8 : impossible;
}

int fit_name(Reading const& reading) {
    bool const is_tail = reading.tail_of_level && reading.characters == 2;  // 指标, of 经济效益 in the line above
    if (!reading.has_han || reading.points || reading.number || is_tail) return impossible;
    int fits = 14;
    if (reading.value >= ValueKind::bound && reading.characters < 12) fits -= 50;
    if (reading.value == ValueKind::bare_unit) fits -= 50;
    if (reading.value == ValueKind::unfinished || reading.value == ValueKind::grade) fits -= 18;
    if (reading.level1 || reading.level2 || reading.level_like) fits -= 30;
    if (reading.heading) fits -= 20;
    if (reading.tail_of_level) fits -= 8;
    if (is_enumerated(reading) || reading.new_word || reading.none_word) fits -= 35;
    if (reading.open_bracket) fits -= 15;
    if (reading.sentence) fits -= 25;
    if (reading.prose) fits -= 45;
    if (reading.leading_digit) fits -= 25;
    if (reading.ends_in_number) fits -= 20;
    if (reading.characters > 28) fits -= reading.characters - 28;
    if (reading.characters < 3) fits -= 18;
    return fits;
}

int fit_value(Reading const& reading) {
    if (reading.level1 || reading.level2 || reading.none_word) return reading.none_word ? 2 : -40;
    if (is_enumerated(reading)) return -30;
    int const damage = (reading.damaged ? 10 : 0) + (reading.labelled ? 25 : 0);
    switch (reading.value) {
        case ValueKind::exact: return 45 - damage;
        case ValueKind::bound: return 36 - damage;
        case ValueKind::bare_unit: return 34 - damage;
        case ValueKind::grade: return (reading.plain_grade ? 30 : 8) - (reading.sentence ? 25 : 0);
        case ValueKind::bare_number: return 14 - damage;
        case ValueKind::unfinished: return 12;
        case ValueKind::statement: break;
        case ValueKind::none: return -15;
    }
    int fits = 2 - damage;
    if (reading.open_bracket) fits -= 15;
    if (reading.sentence || reading.prose) fits -= 15;
    if (reading.characters > 20) fits -= (reading.characters - 20) / 2;
    return fits;
}

int fit_words(Reading const& reading, bool known, int known_fit) {
    if (known) return known_fit;
    if (reading.none_word) return 6;
    if (reading.level1 || reading.level2) return -40;
    if (reading.number || reading.value == ValueKind::exact || reading.value == ValueKind::bound) return -30;
    if (is_enumerated(reading)) return -20;
    int fits = reading.has_han ? -3 : -15;
    if (reading.open_bracket) fits -= 15;
    if (reading.sentence || reading.prose) fits -= 15;
    if (reading.characters > 16) fits -= (reading.characters - 16) / 2;
    return fits;
}

int fit_free_text(Reading const& reading) {
    if (reading.none_word) return 8;
    if (reading.level1 || reading.level2) return -40;
    if (reading.points || reading.number) return -30;
    if (reading.value >= ValueKind::bare_unit && reading.characters < 10) return -30;
    return reading.sentence ? 4 : -2;
}

}  // namespace

int fit(Reading const& reading, Column column, bool behind_level1) {
    switch (column) {
        case Column::level1: return reading.level2 && !reading.level1 ? impossible : fit_level(reading, reading.level1);
        case Column::level2:
            return fit_level(reading, reading.level2) - (reading.satisfaction && !behind_level1 ? 30 : 0);
        case Column::name: return fit_name(reading);
        case Column::comparator: return is_word(reading, Column::comparator) ? 30 : impossible;
        case Column::target: return fit_value(reading);
        case Column::unit:
            return reading.unit                                                            ? 26
                   : reading.none_word                                                     ? 4
                   : reading.has_han && reading.characters <= 4 && !is_enumerated(reading) ? -8
                                                                                           : impossible;
        case Column::initial_target: return fit_value(reading) - 5;
        case Column::basis: return fit_words(reading, is_word(reading, Column::basis), 25);
        case Column::previous: return reading.new_word || reading.none_word ? 28 : fit_value(reading) - 8;
        case Column::weight: return reading.points ? 26 : impossible;
        case Column::rule: return fit_words(reading, is_word(reading, Column::rule), 25);
        case Column::evidence: return fit_words(reading, is_word(reading, Column::evidence), 25);
        case Column::direction: return is_word(reading, Column::direction) ? 30 : impossible;
        case Column::actual: return fit_value(reading) - 5;
        case Column::score:
        case Column::review_score: return reading.points ? 24 : reading.none_word ? 4 : impossible;
        case Column::deduction: return reading.points ? 22 : reading.none_word ? 8 : impossible;
        case Column::reason:
        case Column::review_opinion: return fit_free_text(reading);
        case Column::forecast: return fit_value(reading) - 6;
        case Column::likelihood: return is_word(reading, Column::likelihood) ? 25 : -20;
        case Column::note:
        case Column::remark: return reading.number || reading.share ? 2 : fit_free_text(reading) - 1;
    }
    return impossible;
}

}  // namespace jixiao::targets::recognise
