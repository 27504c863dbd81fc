#include "engine/period.hpp"

#include <fmt/format.h>

#include <array>

namespace jixiao::engine {

using grammar::Text;

std::string to_string(Period const& period) {
    auto const [year, first, last] = period;
    if (first == 1 && last == 12) return fmt::format("{:04}", year);
    if (first == last) return fmt::format("{:04}-{:02}", year, first);
    if (last - first == 5 && last % 6 == 0) return fmt::format("{:04}-H{}", year, last / 6);
    if (last - first == 2 && last % 3 == 0) return fmt::format("{:04}-Q{}", year, last / 3);
    return fmt::format("{:04}-{:02}/{:04}-{:02}", year, first, year, last);
}

Text display_name(Period const& period) {
    auto const [year, first, last] = period;
    constexpr std::array<std::string_view, 4> quarters{"一", "二", "三", "四"};
    if (first == 1 && last == 12) return {fmt::format("{}年", year), std::to_string(year)};
    if (first == last) return {fmt::format("{}年{}月", year, first), to_string(period)};
    if (last - first == 5 && last % 6 == 0)
        return {fmt::format("{}年{}半年", year, last == 6 ? "上" : "下"),
                fmt::format("{} half of {}", last == 6 ? "first" : "second", year)};
    if (last - first == 2 && last % 3 == 0)
        return {fmt::format("{}年{}季度", year, quarters[static_cast<std::size_t>(last / 3 - 1)]),
                fmt::format("Q{} of {}", last / 3, year)};
    return {fmt::format("{}年{}-{}月", year, first, last), fmt::format("months {} to {} of {}", first, last, year)};
}

bool contains(Period const& outer, Period const& inner) {
    return outer.year == inner.year && outer.first <= inner.first && inner.last <= outer.last;
}

std::strong_ordering operator<=>(Period const& a, Period const& b) {
    if (a.year != b.year) return a.year <=> b.year;
    if (a.last != b.last) return a.last <=> b.last;
    return a.first <=> b.first;
}

}  // namespace jixiao::engine
