#include "targets/book/standing.hpp"

#include <set>

namespace jixiao::targets::book {

std::vector<Record> standing(std::vector<Record> records) {
    std::set<std::int64_t> corrected;
    for (auto const& record : records) corrected.insert(record.corrects);
    std::erase_if(records, [&](Record const& record) { return corrected.contains(record.number) || is_empty(record); });
    return records;
}

}  // namespace jixiao::targets::book
