// Strings of BIFF records, which go on over the records that continue one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::targets::document {

/// How an old workbook writes its strings: in UTF-16 (Excel 97 and later), or in bytes of a code page.
struct BiffEncoding {
    bool is_unicode = true;
    char const* code_page = "GB18030";
};

class BiffText {
public:
    /// The data of a record, then of those that continue it.
    explicit BiffText(std::vector<std::string_view> pieces) : pieces_(std::move(pieces)) {}

    bool at_end();
    std::uint32_t number(std::size_t bytes);  // 1, 2 or 4
    /// A string with its length before it, in one byte or two; no longer than it takes to see that it is too long.
    std::string string(std::size_t length_bytes, BiffEncoding const& encoding);

private:
    std::string characters(std::size_t count, bool wide);
    std::string bytes(std::size_t count);
    void pass_over(std::size_t count);

    std::vector<std::string_view> pieces_;
    std::size_t piece_ = 0;
};

}  // namespace jixiao::targets::document
