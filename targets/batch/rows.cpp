#include "targets/batch/rows.hpp"

#include <algorithm>
#include <bit>
#include <limits>

#include "engine/bulk/digits.hpp"
#include "targets/batch/blocks.hpp"
#include "targets/batch/separators.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::batch {
namespace {

constexpr std::size_t listed_at_once = 4096;
constexpr std::size_t per_look = 64;

bool ends_field(char c) { return c == ',' || c == '\n'; }

unsigned bits_in(std::uint64_t bits) {
    bits -= bits >> 1 & 0x5555555555555555;
    bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
    return static_cast<unsigned>(((bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0f) * 0x0101010101010101 >> 56);
}

/// Writes the places of bits, eight at a time: how many there are is hard to foretell. What is written beyond
/// the last one does not count.
std::uint32_t* put_places(std::uint32_t* out, std::uint64_t bits, std::uint32_t first) {
    auto* const end = out + bits_in(bits);
    do {
        for (int i = 0; i < 8; ++i, bits &= bits - 1) out[i] = first + static_cast<std::uint32_t>(std::countr_zero(bits | std::uint64_t{1} << 63));
        out += 8;
    } while (bits != 0);
    return end;
}

std::string_view without_return(std::string_view text) {
    return text.ends_with('\r') ? text.substr(0, text.size() - 1) : text;
}

/// A quoted field without its quotes, if it can do without.
std::string_view without_needless_quotes(std::string_view written) {
    bool const quoted = written.size() >= 2 && written.front() == '"' && written.back() == '"';
    auto const inside = quoted ? written.substr(1, written.size() - 2) : written;
    return inside.find_first_of(",\"\r\n") == inside.npos ? inside : written;
}

/// "" to ", with readable bytes behind the text.
void unquote(std::string_view quoted, std::string& into) {
    into.clear();
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        into.push_back(quoted[i]);
        if (quoted[i] == '"') ++i;
    }
    into.append(engine::bulk::slack, '\0');
    into.resize(into.size() - engine::bulk::slack);
}

}  // namespace

Rows::Rows(Columns const& columns, std::string_view block)
    : columns_(columns), block_(block), separators_(1 + listed_at_once + per_look + 8), unquoted_(most_columns) {
    separators_[0] = std::numeric_limits<std::uint32_t>::max();
    fields_.reserve(columns.count);
}

/// Empty lines are passed over, and other rows split byte by byte.
bool Rows::next_careful(Row& row) {
    while (at_ < block_.size()) {
        auto const line = block_.substr(at_, 2);
        bool const empty = line[0] == '\n' || line == "\r\n";
        if (empty) at_ = block_.find('\n', at_) + 1;
        else split_carefully(row);
        while (next_ < listed_ && separators_[next_] < at_) ++next_;
        if (!empty) return true;
        if (next_ + columns_.count > listed_) index();
        if (split_quickly(row)) return true;
    }
    return false;
}

/// Lists the separators of the next part of the block behind those that are not used yet, and the one before.
void Rows::index() {
    auto const first = separators_.begin() + static_cast<std::ptrdiff_t>(next_) - 1;
    std::copy(first, separators_.begin() + static_cast<std::ptrdiff_t>(listed_), separators_.begin());
    listed_ -= next_ - 1;
    next_ = 1;
    std::uint32_t* out = separators_.data() + listed_;
    std::uint32_t const* const full = separators_.data() + listed_at_once;
    for (; indexed_ < block_.size() && out < full; indexed_ += per_look) {
        auto bits = separators_in(block_.data() + indexed_);
        if (auto const left = block_.size() - indexed_; left < per_look) bits &= (std::uint64_t{1} << left) - 1;
        out = put_places(out, bits, static_cast<std::uint32_t>(indexed_));
    }
    listed_ = static_cast<std::size_t>(out - separators_.data());
    // A row that was split byte by byte may have run ahead of the list.
    while (next_ < listed_ && separators_[next_] < at_) ++next_;
}

void Rows::split_carefully(Row& row) {
    auto const begin = at_;
    auto const limit = begin + longest_row;
    row = {};
    fields_.clear();
    std::size_t count = 0;
    bool tidy = true;
    for (;; ++at_) {
        auto const field_begin = at_;
        bool const quoted = block_[at_] == '"';
        auto const close = quoted ? closing_quote(block_, at_, limit) : std::string_view::npos;
        if (close != std::string_view::npos) at_ = close + 1;
        auto const content_end = at_;
        while (!ends_field(block_[at_])) ++at_;
        auto const written = without_return(block_.substr(field_begin, at_ - field_begin));
        if (quoted) tidy &= close != std::string_view::npos && (content_end == at_ || block_.substr(content_end, at_ - content_end) == "\r");
        if (count == columns_.project) row.project = without_needless_quotes(written);
        if (count < columns_.count) {
            bool const plain = close == std::string_view::npos;
            auto const inside = plain ? written : block_.substr(field_begin + 1, close - field_begin - 1);
            bool const doubled = !plain && inside.find('"') != inside.npos;
            if (doubled) unquote(inside, unquoted_[count]);
            fields_.push_back(doubled ? std::string_view(unquoted_[count]) : inside);
        }
        ++count;
        if (block_[at_] == '\n') break;
    }
    auto const size = at_ - begin;
    ++at_;
    if (size > longest_row) row.broken = &codes::row_too_long;
    else if (!tidy) row.broken = &codes::stray_quote;
    else if (count != columns_.count) row.broken = &codes::wrong_field_count;
    else fill_in(row);
}

void Rows::fill_in(Row& row) const {
    row.texts.target = fields_[columns_.target];
    row.texts.actual = fields_[columns_.actual];
    row.texts.weight = fields_[columns_.weight];
    row.texts.rule = columns_.rule ? fields_[*columns_.rule] : block_.substr(0, 0);
}

}  // namespace jixiao::targets::batch
