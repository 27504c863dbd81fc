// Rows: the fields of a csv, a row at a time.
//
// Owns the splitting: a list of the separators first, many bytes at once, then the few that a row has. Whatever
// has a quote in it, or another number of fields than the heading, is split again byte by byte.
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

namespace jixiao::targets::batch {

struct Row {
    std::string_view project;     // as it is written into a csv, in quotes if it needs them
    engine::RowTexts texts;       // without quotes
    grammar::CodeInfo const* broken = nullptr;  // the row is not what the heading promises; no texts then
};

class Rows {
public:
    Rows(Columns const& columns, std::string_view block);

    /// The next row that is not an empty line; false at the end. Its texts are good until the next call.
    bool next(Row& row) {
        if (next_ + columns_.count > listed_) index();
        return split_quickly(row) || next_careful(row);
    }

private:
    bool split_quickly(Row& row);
    bool next_careful(Row& row);
    void split_carefully(Row& row);
    void fill_in(Row& row) const;
    void index();

    Columns const columns_;
    std::string_view block_;
    std::size_t at_ = 0;          // where the next row begins
    std::size_t indexed_ = 0;     // the separators before this place are listed
    std::vector<std::uint32_t> separators_;
    std::size_t next_ = 1;        // the row's first separator in the list; the one before it ends the row before
    std::size_t listed_ = 1;
    std::vector<std::string_view> fields_;
    std::vector<std::string> unquoted_;  // fields that had doubled quotes
};

/// A row without quotes that has all its fields: what almost every row is.
inline bool Rows::split_quickly(Row& row) {
    auto const count = columns_.count;
    if (next_ + count > listed_) return false;
    std::uint32_t const* const own = separators_.data() + next_;
    char const* const text = block_.data();
    auto const end = own[count - 1];
    unsigned differences = static_cast<unsigned>(text[end] ^ '\n');
    for (std::size_t i = 0; i + 1 < count; ++i) differences |= static_cast<unsigned>(text[own[i]] ^ ',');
    if (differences != 0 || end - at_ > longest_row) return false;
    auto const field = [&](std::size_t i) {
        // The separator before the block's first row would stand at -1: unsigned numbers turn over.
        std::uint32_t const begin = own[static_cast<std::ptrdiff_t>(i) - 1] + 1;
        return std::string_view(text + begin, own[i] - begin);
    };
    row.broken = nullptr;
    row.project = field(columns_.project);
    row.texts.target = field(columns_.target);
    row.texts.actual = field(columns_.actual);
    row.texts.weight = field(columns_.weight);
    row.texts.rule = columns_.rule ? field(*columns_.rule) : block_.substr(0, 0);
    if (columns_.project + 1 == count && row.project.ends_with('\r')) row.project.remove_suffix(1);
    next_ += count;
    at_ = end + std::size_t{1};
    return true;
}

}  // namespace jixiao::targets::batch
