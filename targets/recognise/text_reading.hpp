// Reading: what a piece of text looks like, before it is known in which column it stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "targets/recognise/found.hpp"

namespace jixiao::targets::recognise {

/// How a text reads as an indicator's value.
enum class ValueKind : std::uint8_t {
    none,        // names nothing that could be one
    unfinished,  // a sign or a unit without a number
    statement,
    bare_number,
    grade,
    bare_unit,  // a number with its unit
    bound,      // with a sign, but no unit
    exact,      // with a sign and a unit, a date, a rhythm
};

struct Reading {
    ValueKind value = ValueKind::none;
    bool damaged = false;   // the value has an error in it
    bool labelled = false;  // words stand around the value: 率=100%
    bool level1 = false;
    bool level2 = false;
    bool level_in_full = false;  // 数量指标, not 数量
    bool satisfaction = false;   // level 1 and level 2 in one
    bool level_like = false;     // ends as levels do, but is not known
    bool points = false;         // 10, 7.5, 10分: not above 100
    bool number = false;
    bool unit = false;
    std::optional<Column> word;  // the column that has it as one of its usual words
    bool plain_grade = false;    // nothing but a grade: 有效提升
    bool none_word = false;      // 无, /, —
    bool new_word = false;       // 新增
    bool heading = false;
    bool tail_of_level = false;  // begins with 指标, as what is left of a level's name does
    bool sentence = false;       // 。 or ； in it
    bool prose = false;          // begins as a heading of prose does: （五）, 一、
    bool leading_digit = false;  // of a number, but no year's
    bool ends_in_number = false;
    bool caption = false;  // 绩效指标, beside the levels
    bool share = false;    // 98%, without a sign
    bool open_bracket = false;
    bool has_han = false;
    std::uint16_t characters = 0;
};

/// `text` is one cell, its lines joined.
Reading reading_of(std::string_view text);

constexpr bool is_level(Column column) { return column == Column::level1 || column == Column::level2; }

/// Whether a text may be what its column holds.
bool suits(Reading const& reading, Column column);

}  // namespace jixiao::targets::recognise
