// Rows: the fields of a csv, a row at a time.
//
// Owns the splitting: a row without quotes is split at its separators, many bytes at once. Whatever has a quote in
// it, or another number of fields than the heading, is split byte by byte.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/single_row.hpp"
#include "grammar/diagnostic.hpp"
#include "targets/batch/blocks.hpp"
#include "targets/batch/columns.hpp"
#include "targets/batch/separators.hpp"

namespace jixiao::targets::batch {

struct Row {
    std::string_view project;                   // as it is written into a csv, in quotes if it needs them
    engine::RowTexts texts;                     // without quotes
    grammar::CodeInfo const* broken = nullptr;  // the row is not what the heading promises; no texts then
};

class Rows {
public:
    Rows(Columns const& columns, std::string_view block);

    /// The next row that is not an empty line; false at the end. Its texts are good until the next call.
    bool next(Row& row) { return split_quickly(row) || next_careful(row); }

    /// Empty lines that were passed over so far.
    std::uint64_t empty_lines() const { return empty_lines_; }

private:
    bool split_quickly(Row& row);
    bool next_careful(Row& row);
    bool split_quoted(Row& row);
    void split_carefully(Row& row);
    void fill_in(Row& row) const;
    bool is_wanted(std::size_t column) const;
    std::string_view written_project(std::string_view written, bool tidy);

    Columns const columns_;
    std::string_view block_;
    std::size_t at_ = 0;  // where the next row begins
    Separators separators_;
    std::vector<std::string_view> fields_;
    std::vector<std::string> unquoted_;  // fields that had doubled quotes
    std::string project_;                // one that had to be put in quotes
    std::uint64_t empty_lines_ = 0;
};

/// A row without quotes that has all its fields: what almost every row is.
inline bool Rows::split_quickly(Row& row) {
    std::size_t const count = columns_.count;
    char const* const text = block_.data();
    auto const* const places = separators_.next(count);
    if (places == nullptr || separators_.next_other() != places[count]) return false;
    std::size_t const line_break = places[count] - 1;
    if (text[line_break] != '\n' || line_break - at_ > longest_row) return false;
    at_ = line_break + 1;
    separators_.use_row(count);
    auto const field = [&](std::size_t i) {
        auto const end = places[i + 1] - 1 - (i + 1 == count && text[line_break - 1] == '\r');
        return std::string_view(text + places[i], end - places[i]);
    };
    row.broken = nullptr;
    row.project = field(columns_.project);
    row.texts.target = field(columns_.target);
    row.texts.actual = field(columns_.actual);
    row.texts.weight = field(columns_.weight);
    row.texts.rule = columns_.rule ? field(*columns_.rule) : block_.substr(0, 0);
    row.texts.name = columns_.name ? field(*columns_.name) : block_.substr(0, 0);
    return true;
}

}  // namespace jixiao::targets::batch
