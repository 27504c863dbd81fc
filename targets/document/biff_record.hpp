// BIFF: the records of an old Excel workbook (5.0 to 2003), one after the other.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace jixiao::targets::document {

/// The numbers of those records that are read.
enum class Biff : std::uint32_t {
    formula = 0x06,
    end = 0x0A,
    dates_from_1904 = 0x22,
    encrypted = 0x2F,
    continued = 0x3C,
    code_page = 0x42,
    columns = 0x7D,
    sheet = 0x85,
    several_rk = 0xBD,
    rich_label = 0xD6,
    cell_format = 0xE0,
    merged = 0xE5,
    strings = 0xFC,
    shared_label = 0xFD,
    number = 0x203,
    label = 0x204,
    truth_or_error = 0x205,
    formula_string = 0x207,
    row = 0x208,
    rk = 0x27E,
    number_format = 0x41E,
    shared_formula = 0x4BC,
    begin = 0x809,
};

struct BiffRecord {
    Biff kind = Biff::end;
    std::string_view data;
};

/// The records of a stream from a place on; each gives way to the next. After the last one, or one that is cut off, there
/// are none.
class BiffRecords {
public:
    BiffRecords(std::string_view stream, std::size_t at) : rest_(stream.substr(std::min(at, stream.size()))) {}

    bool next(BiffRecord& record);
    /// The data of the records that go on with the one read last; they are passed over.
    std::vector<std::string_view> continuations();
    /// The data of the next record if it is of a kind, which is passed over then; else "".
    std::string_view following(Biff kind);

private:
    std::string_view rest_;
};

}  // namespace jixiao::targets::document
