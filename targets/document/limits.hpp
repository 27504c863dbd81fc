// Limits: how much a file of an office may hold. Documents are far below them, hostile files are not.
//
// They bound time and memory: some seconds and some hundred MiB for whatever bytes are handed in.
#pragma once

#include <cstddef>
#include <cstdint>

namespace jixiao::targets::document {

// Containers: xlsx and docx
inline constexpr std::size_t max_parts = 10'000;
inline constexpr std::size_t max_part_size = 256u * 1024 * 1024;       // inflated, read as a stream
inline constexpr std::size_t max_package_size = 512u * 1024 * 1024;    // inflated, all parts that are read
inline constexpr std::size_t max_small_part_size = 16u * 1024 * 1024;  // read whole, as a tree
inline constexpr std::size_t max_small_part_nodes = 1'000'000;
inline constexpr std::size_t ratio_counts_from = 32u * 1024 * 1024;  // below it any ratio is harmless
inline constexpr std::size_t max_inflation = 400;                    // times; a million equal rows make 200

// Pages as they are printed
inline constexpr std::size_t max_pages = 5'000;
inline constexpr std::size_t max_page_characters = 4'000'000;  // and points of paths, of all pages

// XML
inline constexpr std::size_t max_xml_depth = 256;            // bounds our recursion as well
inline constexpr std::size_t max_xml_tag_size = 256 * 1024;  // a tag with its attributes

// Documents
inline constexpr std::size_t max_text_size = 64u * 1024 * 1024;  // of all cells and paragraphs
inline constexpr std::size_t max_cells = 2'000'000;
inline constexpr std::size_t max_page_cells = 500'000;  // and paragraphs, of web pages and PDF files
inline constexpr std::size_t max_shared_strings = 4'000'000;
inline constexpr std::size_t max_merges = 200'000;                 // of a sheet
inline constexpr std::uint64_t max_grid_area = 20u * 1000 * 1000;  // rows times columns, empty places included
inline constexpr std::size_t max_cell_size = 256 * 1024;           // eight times what Excel takes
inline constexpr std::size_t max_sheets = 1'000;
inline constexpr std::size_t max_styles = 65'000;
inline constexpr std::uint32_t max_sheet_rows = 1'048'576;  // those of the format
inline constexpr std::uint32_t max_sheet_columns = 16'384;
inline constexpr std::uint32_t max_table_columns = 1'000;  // Word takes 63

}  // namespace jixiao::targets::document
