#include "targets/review/registry.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {
namespace {

/// What a check has to look at: one row, its whole table, or tables that are reviewed together.
enum class Scope { row, table, set };

struct Listed {
    std::string_view code;
    Scope scope;
    Check const* check;
};

constexpr Listed entries[] = {
#define JIXIAO_CHECK(code, scope, constant) {code, Scope::scope, &(constant)},
#include "targets/review/checks/checks.def"
#undef JIXIAO_CHECK
};

/// The checks of the entries that `admits` lets in, in their order.
template <auto admits>
constexpr auto checks_that() {
    std::array<Check const*, std::count_if(std::begin(entries), std::end(entries), admits)> list{};
    auto next = list.begin();
    for (auto const& entry : entries)
        if (admits(entry)) *next++ = entry.check;
    return list;
}

constexpr auto all = checks_that<[](Listed const&) { return true; }>();
constexpr auto of_rows = checks_that<[](Listed const& entry) { return entry.scope == Scope::row; }>();

constexpr std::string_view of_disclosures[] = {
#define JIXIAO_DISCLOSURE_CHECK(code, constant) code,
#include "targets/review/disclosure/checks.def"
#undef JIXIAO_DISCLOSURE_CHECK
};

/// Second names under which a check is known.
constexpr std::pair<std::string_view, std::string_view> other_names[] = {
    {"SR-1", "RV-25"},
};

std::string_view first_name(std::string_view code) {
    for (auto const& [other, first] : other_names)
        if (other == code) return first;
    return code;
}

}  // namespace

std::span<Check const* const> checks() { return all; }

std::span<Check const* const> row_checks() { return of_rows; }

Check const* check_of(std::string_view code) {
    auto const wanted = first_name(code);
    auto const found =
        std::find_if(std::begin(entries), std::end(entries), [&](Listed const& entry) { return entry.code == wanted; });
    return found == std::end(entries) ? nullptr : found->check;
}

std::span<std::string_view const> disclosure_codes() { return of_disclosures; }

bool is_known_code(std::string_view code) {
    bool const is_of_disclosure =
        std::find(std::begin(of_disclosures), std::end(of_disclosures), code) != std::end(of_disclosures);
    return is_of_disclosure || check_of(code) != nullptr;
}

}  // namespace jixiao::targets::review
