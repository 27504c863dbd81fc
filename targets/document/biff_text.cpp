#include "targets/document/biff_text.hpp"

#include <algorithm>

#include "targets/document/encoding.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/little_endian.hpp"
#include "targets/document/utf16.hpp"

namespace jixiao::targets::document {
namespace {

/// Characters of one byte, those of Latin-1, as UTF-16.
std::string widened(std::string_view bytes) {
    std::string result;
    for (char const c : bytes) result.append(1, c).append(1, '\0');
    return result;
}

}  // namespace

bool BiffText::at_end() {
    while (piece_ < pieces_.size() && pieces_[piece_].empty()) ++piece_;
    return piece_ == pieces_.size();
}

std::string BiffText::bytes(std::size_t count) {
    std::string result;
    while (count > 0 && !at_end()) {
        auto& piece = pieces_[piece_];
        auto const part = piece.substr(0, count);
        result += part;
        piece.remove_prefix(part.size());
        count -= part.size();
    }
    return result;
}

void BiffText::pass_over(std::size_t count) {
    while (count > 0 && !at_end()) {
        auto& piece = pieces_[piece_];
        auto const size = std::min(count, piece.size());
        piece.remove_prefix(size);
        count -= size;
    }
}

std::uint32_t BiffText::number(std::size_t count) { return u32_at(bytes(count), 0); }

/// Where characters go on in the next record, it says anew whether they have one byte or two.
std::string BiffText::characters(std::size_t count, bool wide) {
    std::string result;
    while (count > 0 && piece_ < pieces_.size()) {
        auto& piece = pieces_[piece_];
        std::size_t const size = wide ? 2 : 1;
        auto const fit = std::min(count, piece.size() / size);
        auto const part = piece.substr(0, fit * size);
        result += wide ? std::string(part) : widened(part);
        piece.remove_prefix(part.size());
        count -= fit;
        if (count == 0) break;
        piece = {};
        if (at_end()) break;
        wide = (number(1) & 1) != 0;
    }
    return utf8_of_utf16(result);
}

std::string BiffText::string(std::size_t length_bytes, BiffEncoding const& encoding) {
    std::size_t const count = number(length_bytes);
    if (!encoding.is_unicode) return utf8_of(bytes(count), encoding.code_page);
    auto const flags = number(1);
    std::size_t const runs = (flags & 8) != 0 ? number(2) : 0;
    std::size_t const more = (flags & 4) != 0 ? number(4) : 0;
    auto result = characters(count, (flags & 1) != 0);
    pass_over(runs * 4 + more);
    return result;
}

}  // namespace jixiao::targets::document
