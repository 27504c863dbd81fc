// Totals: the rows of each project added up, exactly.
//
// Owns one short record a project, in the order in which they are first met: memory grows with the number of
// projects, not of rows.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include <boost/unordered/unordered_flat_map.hpp>

namespace jixiao::targets::batch {

struct Total {
    std::int64_t points = 0;    // of the scored rows, in the smallest step of the ruleset
    std::int64_t possible = 0;  // weights of the rows that are not scored: what they may still add
    std::uint32_t rows = 0;
    std::uint32_t unscored = 0;
    bool open_ended = false;  // one of them has no usable weight: nobody knows what it may add

    void add(Total const& other);
};

class Totals {
public:
    void add(std::string_view project, Total const& total);

    struct Entry {
        std::string project;  // as it is written into a csv
        Total total;
    };
    std::deque<Entry> const& entries() const { return entries_; }

private:
    boost::unordered_flat_map<std::string_view, Total*> by_project_;  // the names lie in the entries
    std::deque<Entry> entries_;
};

}  // namespace jixiao::targets::batch
