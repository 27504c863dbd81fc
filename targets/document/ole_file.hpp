// OLE2: the compound file of old Office documents, a little file system of sectors: streams by their names.
//
// Written by ourselves: what is needed of it is this file, and a library for .xls alone (libfreexl 1.0) knows
// neither merged cells nor number formats, without which levels and values of a table cannot be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::targets::document {

class OleFile {
public:
    /// Nothing if it is none, or so damaged that its directory cannot be read. `bytes` must outlive it.
    static std::optional<OleFile> open(std::string_view bytes);

    /// A stream of the root or of any folder, by its name; nothing if there is none. A chain of sectors that breaks
    /// off or goes round in circles ends there.
    std::optional<std::string> stream(std::string_view name) const;

private:
    struct Entry {
        std::string name;
        std::uint32_t first = 0;
        std::uint32_t size = 0;
    };

    std::string_view sector(std::uint32_t number) const;
    std::string chain(std::uint32_t first, std::size_t size) const;
    std::string small_chain(std::uint32_t first, std::size_t size) const;
    void read_table();
    void read_directory();

    std::string_view bytes_;
    std::size_t sector_size_ = 512;
    std::uint32_t small_limit_ = 4096;  // streams below it are in the stream of small ones
    std::vector<std::uint32_t> next_;   // of each sector
    std::string small_next_;            // of each small sector, four bytes each
    std::string small_;                 // the sectors of 64 bytes
    std::vector<Entry> entries_;
};

}  // namespace jixiao::targets::document
