#include "targets/csv/guard.hpp"

#include <algorithm>
#include <iterator>

#include "grammar/decimal.hpp"

namespace jixiao::targets::csv {
namespace {

bool begins_formula(std::string_view text) {
    static constexpr std::string_view starts[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    return std::any_of(std::begin(starts), std::end(starts),
                       [&](std::string_view start) { return text.starts_with(start); });
}

}  // namespace

std::string guarded(std::string_view text) {
    bool const could_be_formula = begins_formula(text) && !grammar::parse_decimal(text);
    return (could_be_formula || guard_of(text) > 0 ? "'" : "") + std::string(text);
}

std::size_t guard_of(std::string_view text) {
    auto const behind = text.substr(std::min(text.find_first_not_of('\''), text.size()));
    return text.starts_with('\'') && begins_formula(behind) ? 1 : 0;
}

}  // namespace jixiao::targets::csv
