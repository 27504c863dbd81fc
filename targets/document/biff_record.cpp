#include "targets/document/biff_record.hpp"

#include "targets/document/little_endian.hpp"

namespace jixiao::targets::document {

bool BiffRecords::next(BiffRecord& record) {
    constexpr std::size_t head = 4;
    std::size_t const size = u16_at(rest_, 2);
    if (rest_.size() < head + size) return false;
    record = {static_cast<Biff>(u16_at(rest_, 0)), rest_.substr(head, size)};
    rest_.remove_prefix(head + size);
    return true;
}

std::vector<std::string_view> BiffRecords::continuations() {
    std::vector<std::string_view> result;
    BiffRecord record;
    while (static_cast<Biff>(u16_at(rest_, 0)) == Biff::continued && next(record)) result.push_back(record.data);
    return result;
}

std::string_view BiffRecords::following(Biff kind) {
    BiffRecord record;
    bool const is_it = static_cast<Biff>(u16_at(rest_, 0)) == kind && next(record);
    return is_it ? record.data : std::string_view();
}

}  // namespace jixiao::targets::document
