#include "targets/document/ole_file.hpp"

#include <algorithm>

#include "targets/document/little_endian.hpp"
#include "targets/document/utf16.hpp"

namespace jixiao::targets::document {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t header_size = 512;
constexpr std::size_t entry_size = 128;
constexpr std::size_t small_sector_size = 64;
constexpr std::uint32_t last_sector = 0xFFFFFFFA;  // from here on numbers mean an end, or nothing
constexpr std::size_t in_header = 109;             // sectors of the table that the header names

}  // namespace

std::optional<OleFile> OleFile::open(std::string_view bytes) {
    if (bytes.size() < header_size || !bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return std::nullopt;
    auto const shift = u16_at(bytes, 0x1E);
    if (shift != 9 && shift != 12) return std::nullopt;
    OleFile file;
    file.bytes_ = bytes;
    file.sector_size_ = std::size_t{1} << shift;
    file.small_limit_ = std::min(u32_at(bytes, 0x38), 4096u);
    file.read_table();
    file.read_directory();
    if (file.entries_.empty()) return std::nullopt;
    return file;
}

/// Cut short at the end of the file.
std::string_view OleFile::sector(std::uint32_t number) const {
    std::size_t const at = (std::size_t{number} + 1) * sector_size_;
    return at < bytes_.size() ? bytes_.substr(at, sector_size_) : std::string_view();
}

/// The table that says which sector follows which: its own sectors are listed in the header and beyond.
void OleFile::read_table() {
    std::size_t const most = bytes_.size() / sector_size_ + 1;
    std::vector<std::uint32_t> sectors;
    for (std::size_t i = 0; i < in_header; ++i) sectors.push_back(u32_at(bytes_, 0x4C + 4 * i));
    std::uint32_t list = u32_at(bytes_, 0x44);
    for (std::size_t i = 0; i < most && list < last_sector && !sector(list).empty(); ++i) {
        auto const more = sector(list);
        for (std::size_t at = 0; at + 4 < sector_size_; at += 4) sectors.push_back(u32_at(more, at));
        list = u32_at(more, sector_size_ - 4);
    }
    for (auto const number : sectors) {
        auto const part = number < last_sector ? sector(number) : std::string_view();
        for (std::size_t at = 0; at < part.size() && next_.size() < most; at += 4) next_.push_back(u32_at(part, at));
    }
}

std::string OleFile::chain(std::uint32_t first, std::size_t size) const {
    std::string result;
    std::size_t steps = 0;
    for (auto at = first; at < last_sector && result.size() < size; ++steps) {
        auto const part = sector(at);
        if (part.empty() || steps > next_.size()) break;
        result += part;
        at = at < next_.size() ? next_[at] : last_sector;
    }
    result.resize(std::min(result.size(), size));
    return result;
}

std::string OleFile::small_chain(std::uint32_t first, std::size_t size) const {
    std::string result;
    std::size_t const most = small_.size() / small_sector_size;
    for (auto at = std::size_t{first}; at * small_sector_size < small_.size() && result.size() < size;) {
        result += std::string_view(small_).substr(at * small_sector_size, small_sector_size);
        if (result.size() > most * small_sector_size || at * 4 + 4 > small_next_.size()) break;
        at = u32_at(small_next_, at * 4);
    }
    result.resize(std::min(result.size(), size));
    return result;
}

void OleFile::read_directory() {
    auto const directory = chain(u32_at(bytes_, 0x30), bytes_.size());
    for (std::size_t at = 0; at + entry_size <= directory.size(); at += entry_size) {
        auto const entry = std::string_view(directory).substr(at, entry_size);
        auto const type = byte_at(entry, 66);
        auto const name_size = std::min<std::size_t>(u16_at(entry, 64), 64);
        auto const first = u32_at(entry, 116), size = u32_at(entry, 120);
        if (type == 5) small_ = chain(first, size);
        if (type == 2 && name_size > 2)
            entries_.push_back({utf8_of_utf16(entry.substr(0, name_size - 2)), first, size});
    }
    small_next_ = chain(u32_at(bytes_, 0x3C), bytes_.size());
}

std::optional<std::string> OleFile::stream(std::string_view name) const {
    auto const found =
        std::find_if(entries_.begin(), entries_.end(), [&](Entry const& one) { return one.name == name; });
    if (found == entries_.end()) return std::nullopt;
    return found->size < small_limit_ ? small_chain(found->first, found->size) : chain(found->first, found->size);
}

}  // namespace jixiao::targets::document
