#include "targets/document/cell_reference.hpp"

#include <algorithm>
#include <utility>

#include "targets/document/limits.hpp"

namespace jixiao::targets::document {
namespace {

constexpr std::uint32_t too_far = 100'000'000;
constexpr std::size_t max_listed = 2'000;

/// Row and column as written, from 1, held back from overflow; nothing if it is no reference.
std::optional<CellPlace> written(std::string_view text) {
    CellPlace place;
    auto const cut_dollar = [&] {
        if (text.starts_with('$')) text.remove_prefix(1);
    };
    cut_dollar();
    for (; !text.empty(); text.remove_prefix(1)) {
        auto const c = static_cast<unsigned>(text.front() | 0x20);
        if (c < 'a' || c > 'z') break;
        place.column = std::min(place.column * 26 + (c - 'a' + 1), too_far);
    }
    cut_dollar();
    for (; !text.empty(); text.remove_prefix(1)) {
        auto const digit = static_cast<unsigned>(text.front()) - '0';
        if (digit > 9) return std::nullopt;
        place.row = std::min(place.row * 10 + digit, too_far);
    }
    if (place.row == 0 || place.column == 0) return std::nullopt;
    return place;
}

template <class Name>
std::string ranges_text(std::vector<std::uint32_t> const& numbers, Name name) {
    std::string result;
    std::size_t listed = 0;
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
        if (first > 0) result += "、";
        result += name(numbers[first]);
        if (last > first) result += ":" + name(numbers[last]);
        first = last + 1;
        if (++listed == max_listed) return result + "……";
    }
    return result;
}

}  // namespace

std::optional<CellPlace> parse_reference(std::string_view text) {
    auto const place = written(text);
    if (!place || place->row > max_sheet_rows || place->column > max_sheet_columns) return std::nullopt;
    return CellPlace{place->row - 1, place->column - 1};
}

std::optional<CellRange> parse_range(std::string_view text) {
    auto const colon = text.find(':');
    auto const a = written(text.substr(0, colon));
    auto const b = colon == std::string_view::npos ? a : written(text.substr(colon + 1));
    if (!a || !b) return std::nullopt;
    auto const ordered = [](std::uint32_t x, std::uint32_t y, std::uint32_t most) {
        return std::pair(std::min({x, y, most}) - 1, std::min(std::max(x, y), most) - 1);
    };
    auto const rows = ordered(a->row, b->row, max_sheet_rows);
    auto const columns = ordered(a->column, b->column, max_sheet_columns);
    return CellRange{{rows.first, columns.first}, {rows.second, columns.second}};
}

std::string column_name(std::uint32_t column) {
    std::string result;
    for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        result.insert(result.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return result;
}

std::string to_string(CellPlace place) { return column_name(place.column) + std::to_string(place.row + 1); }

std::string to_string(std::vector<CellPlace> places) {
    auto const by_column = [](CellPlace const& a, CellPlace const& b) {
        return std::pair(a.column, a.row) < std::pair(b.column, b.row);
    };
    std::sort(places.begin(), places.end(), by_column);
    std::vector<CellRange> runs;
    for (auto const& place : places) {
        bool const goes_on =
            !runs.empty() && runs.back().last.column == place.column && runs.back().last.row + 1 >= place.row;
        if (goes_on)
            runs.back().last = place;
        else
            runs.push_back({place, place});
    }
    std::sort(runs.begin(), runs.end(), [](CellRange const& a, CellRange const& b) { return a.first < b.first; });
    std::string result;
    for (std::size_t i = 0; i < runs.size() && i < max_listed; ++i) {
        if (i > 0) result += "、";
        result += to_string(runs[i].first);
        if (runs[i].last != runs[i].first) result += ":" + to_string(runs[i].last);
    }
    return runs.size() > max_listed ? result + "……" : result;
}

std::string rows_text(std::vector<std::uint32_t> const& rows) {
    return ranges_text(rows, [](std::uint32_t row) { return std::to_string(row + 1); });
}

std::string columns_text(std::vector<std::uint32_t> const& columns) { return ranges_text(columns, column_name); }

}  // namespace jixiao::targets::document
