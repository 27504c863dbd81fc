#include "targets/batch/sheet.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "engine/bulk/scorer_hot.hpp"

namespace jixiao::targets::batch {
namespace {

using engine::bulk::Points;
using engine::bulk::powers_of_ten;

constexpr std::string_view no_score = "ERR";
constexpr std::size_t most_per_score = 40;  // comma, points, line break, and what quick copies write beyond

/// Some characters and how many they are.
struct Characters {
    std::array<char, 4> text{};
    std::uint32_t size = 0;
};

/// 0. to 999. with their points.
constexpr auto wholes = [] {
    std::array<Characters, 1000> result{};
    for (unsigned i = 0; i < 1000; ++i) {
        auto& [text, size] = result[i];
        if (i >= 100) text[size++] = static_cast<char>('0' + i / 100);
        if (i >= 10) text[size++] = static_cast<char>('0' + i / 10 % 10);
        text[size++] = static_cast<char>('0' + i % 10);
        text[size++] = '.';
    }
    return result;
}();

/// 00 to 99 with the line's end.
constexpr auto hundredths_at_end = [] {
    std::array<std::array<char, 4>, 100> result{};
    for (unsigned i = 0; i < 100; ++i)
        result[i] = {static_cast<char>('0' + i / 10), static_cast<char>('0' + i % 10), '\n', '\0'};
    return result;
}();

char* put(char* out, std::string_view text) {
    std::memcpy(out, text.data(), text.size());
    return out + text.size();
}

/// The text of a block has readable bytes behind it, a line has room: short names are copied as a whole.
char* put_name(char* out, std::string_view name) {
    constexpr std::size_t quick = 32;
    if (name.size() > quick) return put(out, name);
    std::memcpy(out, name.data(), quick);
    return out + name.size();
}

char* put_digits(char* out, std::uint64_t value, int count) {
    for (int i = count - 1; i >= 0; --i, value /= 10) out[i] = static_cast<char>('0' + value % 10);
    return out + count;
}

int digits_in(std::uint64_t value) {
    int count = 1;
    while (value >= 10) value /= 10, ++count;
    return count;
}

/// Hundredths below 1000.00.
char* put_hundredths(char* out, std::uint32_t hundredths) {
    Characters const& whole = wholes[hundredths / 100];
    std::memcpy(out, whole.text.data(), 4);
    std::memcpy(out + whole.size, hundredths_at_end[hundredths % 100].data(), 4);
    return out + whole.size + 3;
}

/// 801 at two places: 8.01, and the line's end.
char* put_points(char* out, std::int64_t steps, int places) {
    auto const value = static_cast<std::uint64_t>(steps);
    if (places == 2 && value < 100000) return put_hundredths(out, static_cast<std::uint32_t>(value));
    auto const one = powers_of_ten[places];
    out = put_digits(out, value / one, digits_in(value / one));
    if (places > 0) *out++ = '.';
    out = put_digits(out, value % one, places);
    *out++ = '\n';
    return out;
}

}  // namespace

inline void Sheet::add_line(Row const& row, Points points, int places) {
    auto const needed = used_ + row.project.size() + most_per_score;
    if (needed > lines_.size()) lines_.resize(std::max(needed, lines_.size() * 2));
    char* out = put_name(lines_.data() + used_, row.project);
    *out++ = ',';
    out = points.reason ? put(put(out, no_score), "\n") : put_points(out, points.steps, places);
    used_ = static_cast<std::size_t>(out - lines_.data());
}

void Sheet::fill(Columns const& columns, std::string_view block, engine::bulk::Scorer& scorer) {
    used_ = 0;
    rows_ = 0;
    empty_lines_ = 0;
    unscored_.clear();
    runs_.clear();
    reasons_.clear();
    auto const assumed_before = scorer.assumed();
    auto const places = scorer.ruleset().places;
    Rows rows(columns, block);
    for (Row row; rows.next(row); ++rows_) {
        Points const points = row.broken ? Points{0, row.broken} : scorer.score(row.texts);
        if (wanted_.lines) add_line(row, points, places);
        if (wanted_.totals) add_to_run(row, points, scorer);
        if (points.reason) [[unlikely]] {
            empty_lines_ = rows.empty_lines();
            add_unscored(row, *points.reason);
        }
    }
    empty_lines_ = rows.empty_lines();
    assumed_ = scorer.assumed() - assumed_before;
}

void Sheet::add_to_run(Row const& row, Points points, engine::bulk::Scorer const& scorer) {
    if (runs_.empty() || runs_.back().first != row.project) runs_.emplace_back(row.project, Total{});
    Total& total = runs_.back().second;
    ++total.rows;
    total.points += points.steps;
    if (!points.reason) return;
    auto const full = row.broken ? std::nullopt : scorer.full_points(row.texts.weight);
    ++total.unscored;
    total.possible += full.value_or(0);
    total.open_ended |= !full;
}

void Sheet::add_unscored(Row const& row, grammar::CodeInfo const& reason) {
    auto const known = std::find_if(reasons_.begin(), reasons_.end(),
                                    [&](Reason const& each) { return each.first.reason == &reason; });
    bool const is_new = known == reasons_.end();
    if (!is_new) ++known->rows;
    if (!is_new && !wanted_.word_unscored) return;
    auto const& [target, actual, weight, rule, name] = row.texts;
    UnscoredRow const unscored{
        rows_ + empty_lines_, &reason,           std::string(row.project), std::string(target), std::string(actual),
        std::string(weight),  std::string(rule), std::string(name)};
    if (is_new) reasons_.push_back({1, unscored});
    if (wanted_.word_unscored) unscored_.emplace_back(unscored.number, wanted_.word_unscored(unscored));
}

}  // namespace jixiao::targets::batch
