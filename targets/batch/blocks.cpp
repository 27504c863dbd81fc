#include "targets/batch/blocks.hpp"

#include <algorithm>
#include <cstring>

#include "engine/bulk/digits.hpp"

namespace jixiao::targets::batch {
namespace {

constexpr std::size_t none = std::string_view::npos;

std::size_t find(std::string_view text, char c, std::size_t from) { return text.find(c, from); }

/// The last line break in [from, to).
std::size_t last_break(std::string_view text, std::size_t from, std::size_t to) {
    auto const at = text.substr(from, to - from).rfind('\n');
    return at == none ? none : from + at;
}

bool begins_field(std::string_view text, std::size_t at) {
    return at == 0 || text[at - 1] == ',' || text[at - 1] == '\n';
}

}  // namespace

std::size_t closing_quote(std::string_view text, std::size_t open, std::size_t limit) {
    text = text.substr(0, limit);
    auto at = find(text, '"', open + 1);
    while (at != none && at + 1 < text.size() && text[at + 1] == '"') at = find(text, '"', at + 2);
    if (at == none || at + 1 >= text.size()) return at;
    return text[at + 1] == ',' || text[at + 1] == '\n' || text[at + 1] == '\r' ? at : none;
}

Blocks::Blocks(Input& input, std::size_t block_size)
    : input_(input), block_size_(std::max(block_size, 2 * longest_row)) {}

bool Blocks::next(Block& block) {
    fill(block);
    if (block.size_ == 0) return false;
    auto const text = block.text();
    auto const end = rows_end(text);
    if (end == 0) {
        skip_line(block);
        return true;
    }
    rest_.assign(text.substr(end));
    block.size_ = end;
    return true;
}

/// What was left, then as much more as there is room for; the last row gets the line break it lacks.
void Blocks::fill(Block& block) {
    if (!block.bytes_) block.bytes_.reset(new char[block_size_ + 1 + engine::bulk::slack]);  // filled below
    char* const bytes = block.bytes_.get();
    std::copy(rest_.begin(), rest_.end(), bytes);
    block.size_ = rest_.size();
    rest_.clear();
    if (!at_end_) {
        auto const room = block_size_ - block.size_;
        auto const count = input_.read({bytes + block.size_, room});
        block.size_ += count;
        at_end_ = count < room;
    }
    if (at_end_ && block.size_ > 0 && bytes[block.size_ - 1] != '\n') bytes[block.size_++] = '\n';
    std::fill_n(bytes + block.size_, engine::bulk::slack, '\0');
}

/// Where the last whole row ends; 0 if not even the first one does.
std::size_t Blocks::rows_end(std::string_view text) const {
    std::size_t end = 0;  // of the last row known to be whole
    std::size_t at = 0;   // outside quotes from here on
    for (auto quote = find(text, '"', 0); quote != none; quote = find(text, '"', at)) {
        if (auto const line_break = last_break(text, at, quote); line_break != none) end = line_break + 1;
        at = quote + 1;
        if (!begins_field(text, quote)) continue;
        auto const limit = end + longest_row;
        auto const close = closing_quote(text, quote, limit);
        if (close == none && limit > text.size() && !at_end_) return end;
        if (close != none && close + 1 == text.size() && !at_end_) return end;  // perhaps half of a doubled quote
        if (close != none) at = close + 1;
    }
    auto const line_break = last_break(text, at, text.size());
    return line_break == none ? end : line_break + 1;
}

/// A row that no block can hold: its beginning stands for it, as a row of its own.
void Blocks::skip_line(Block& block) {
    std::string more(longest_row, '\0');
    while (!at_end_) {
        auto const count = input_.read(more);
        at_end_ = count < more.size();
        auto const text = std::string_view(more).substr(0, count);
        auto const line_break = text.find('\n');
        if (line_break == none) continue;
        rest_.assign(text.substr(line_break + 1));
        break;
    }
    block.bytes_[block.size_ - 1] = '\n';
}

}  // namespace jixiao::targets::batch
