#include "grammar/source.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Length of the sequence that starts with this byte; 0 if none can.
std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

/// The second byte rules out overlong forms, surrogates and numbers above U+10FFFF.
bool is_second(unsigned char lead, unsigned char second) {
    if (lead == 0xE0) return second >= 0xA0 && second <= 0xBF;
    if (lead == 0xED) return second >= 0x80 && second <= 0x9F;
    if (lead == 0xF0) return second >= 0x90 && second <= 0xBF;
    if (lead == 0xF4) return second >= 0x80 && second <= 0x8F;
    return second >= 0x80 && second <= 0xBF;
}

}  // namespace

SourceText::SourceText(std::string name, std::string bytes, std::vector<Place> places)
    : name_(std::move(name)), bytes_(std::move(bytes)), line_starts_{0}, places_(std::move(places)) {
    for (std::uint32_t i = 0; i < bytes_.size(); ++i)
        if (bytes_[i] == '\n') line_starts_.push_back(i + 1);
}

std::string_view SourceText::slice(Span span) const {
    auto const begin = std::min<std::size_t>(span.begin, bytes_.size());
    auto const end = std::clamp<std::size_t>(span.end, begin, bytes_.size());
    return std::string_view(bytes_).substr(begin, end - begin);
}

Position SourceText::position(std::uint32_t byte) const {
    byte = std::min(byte, static_cast<std::uint32_t>(bytes_.size()));
    auto const next = std::upper_bound(line_starts_.begin(), line_starts_.end(), byte);
    auto const number = static_cast<std::uint32_t>(next - line_starts_.begin());
    std::uint32_t const start = line_starts_[number - 1];
    while (byte > start && byte < bytes_.size() && is_continuation(bytes_[byte])) --byte;
    auto const first = bytes_.begin() + start;
    auto const before = std::count_if(first, bytes_.begin() + byte, [](char c) { return !is_continuation(c); });
    return {number, static_cast<std::uint32_t>(before) + 1};
}

std::uint32_t SourceText::byte(Position position) const {
    Span const text = line(position.line);
    std::uint32_t at = text.begin;
    for (std::uint32_t column = 1; column < position.column && at < text.end; ++column) {
        ++at;
        while (at < text.end && is_continuation(bytes_[at])) ++at;
    }
    return at;
}

Span SourceText::line(std::uint32_t number) const {
    auto const size = static_cast<std::uint32_t>(bytes_.size());
    if (number == 0 || number > line_starts_.size()) return {size, size};
    std::uint32_t const begin = line_starts_[number - 1];
    std::uint32_t end = number < line_starts_.size() ? line_starts_[number] - 1 : size;
    if (end > begin && bytes_[end - 1] == '\r') --end;
    return {begin, end};
}

Text const* SourceText::place(std::uint32_t byte) const {
    auto const next = std::upper_bound(places_.begin(), places_.end(), byte,
                                       [](std::uint32_t at, Place const& place) { return at < place.begin; });
    return next == places_.begin() ? nullptr : &std::prev(next)->name;
}

std::optional<std::uint32_t> find_invalid_utf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        auto const lead = static_cast<unsigned char>(bytes[i]);
        std::size_t const length = sequence_length(lead);
        bool good = length != 0 && i + length <= bytes.size();
        if (good && length > 1) good = is_second(lead, static_cast<unsigned char>(bytes[i + 1]));
        for (std::size_t k = 2; good && k < length; ++k) good = is_continuation(bytes[i + k]);
        if (!good) return static_cast<std::uint32_t>(i);
        i += length;
    }
    return std::nullopt;
}

}  // namespace jixiao::grammar
