// Old Excel workbooks for tests, from their records.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jixiao::tests {

inline std::string little(std::uint64_t value, int bytes) {
    std::string result;
    for (int i = 0; i < bytes; ++i) result += static_cast<char>(value >> (8 * i) & 0xFF);
    return result;
}

inline std::string biff(std::uint32_t kind, std::string const& data) {
    return little(kind, 2) + little(data.size(), 2) + data;
}

/// ASCII as the UTF-16 of old files.
inline std::string wide(std::string_view text) {
    std::string result;
    for (char const c : text) result.append(1, c).append(1, '\0');
    return result;
}

/// An OLE2 file with one stream, which may have up to 60 KB; zeros behind it make it so long that it has sectors of
/// its own.
inline std::string ole_file(std::string const& name, std::string stream) {
    constexpr std::size_t sector = 512;
    if (stream.size() < 4096) stream.resize(4096);
    std::size_t const size = stream.size(), count = (size + sector - 1) / sector;
    stream.resize(count * sector);
    std::string table = little(0xFFFFFFFD, 4) + little(0xFFFFFFFE, 4);
    for (std::size_t i = 0; i < count; ++i) table += little(i + 1 < count ? i + 3 : 0xFFFFFFFE, 4);
    while (table.size() < sector) table += little(0xFFFFFFFF, 4);
    auto const entry = [](std::string const& called, int type, std::uint32_t first, std::size_t bytes) {
        std::string result = wide(called);
        result.resize(64);
        result += little(2 * (called.size() + 1), 2) + little(static_cast<std::uint64_t>(type), 1);
        result.resize(116);
        return result + little(first, 4) + little(bytes, 8);
    };
    std::string directory = entry("Root Entry", 5, 0xFFFFFFFE, 0) + entry(name, 2, 2, size);
    directory.resize(sector);
    std::string header = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(16, '\0') + little(0x3E, 2) + little(3, 2) +
                         little(0xFFFE, 2) + little(9, 2) + little(6, 2) + std::string(10, '\0') + little(1, 4) +
                         little(1, 4) + little(0, 4) + little(4096, 4) + little(0xFFFFFFFE, 4) + little(0, 4) +
                         little(0xFFFFFFFE, 4) + little(0, 4) + little(0, 4);
    while (header.size() < sector) header += little(0xFFFFFFFF, 4);
    return header + table + directory + stream;
}

/// A workbook with one sheet: the records before and those in it. `version`: 0x600 of Excel 97, 0x500 of Excel 5.
inline std::string xls_file(std::string const& globals, std::string const& sheet, std::uint32_t version = 0x600) {
    auto const begin = [&](int type) {
        return biff(0x809, little(version, 2) + little(static_cast<std::uint64_t>(type), 2) + std::string(12, '\0'));
    };
    std::string const name = version >= 0x600 ? little(1, 1) + little(0, 1) + "S" : little(1, 1) + "S";
    std::size_t const entry_size = 4 + 6 + name.size();
    std::string const before = begin(5) + globals;
    std::size_t const at = before.size() + entry_size + 4;
    std::string const entry = biff(0x85, little(at, 4) + little(0, 2) + name);
    return ole_file(version >= 0x600 ? "Workbook" : "Book",
                    before + entry + biff(0x0A, "") + begin(0x10) + sheet + biff(0x0A, ""));
}

/// The beginning of a cell: row, column, style.
inline std::string at(int row, int column, int style = 0) {
    return little(static_cast<std::uint64_t>(row), 2) + little(static_cast<std::uint64_t>(column), 2) +
           little(static_cast<std::uint64_t>(style), 2);
}

}  // namespace jixiao::tests
