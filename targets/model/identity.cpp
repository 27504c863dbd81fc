#include "targets/model/identity.hpp"

#include <algorithm>

#include "grammar/characters.hpp"

namespace jixiao::targets {
namespace {

using Name = Located<std::string>;

constexpr int same_project_code = 32;
constexpr int same_unit_code = 16;
constexpr int same_holder = 4;
constexpr int near_holder = 2;
constexpr int same_department = 1;

/// Without blanks and what stands in brackets: 民政局（盖章）.
std::string bare(std::string_view name) {
    std::string result = grammar::without_blanks(name);
    for (auto const& [opening, closing] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}})
        for (auto at = result.find(opening); at != std::string::npos; at = result.find(opening)) {
            auto const end = result.find(closing, at);
            if (end == std::string::npos) break;
            result.erase(at, end + closing.size() - at);
        }
    return result.empty() ? grammar::without_blanks(name) : result;
}

bool is_same(Name const& a, Name const& b) { return a.given && b.given && bare(a.value) == bare(b.value); }

/// 民政局 beside 青山县民政局.
bool is_near(Name const& a, Name const& b) {
    constexpr std::size_t least = 6;  // bytes: two characters
    if (!a.given || !b.given) return false;
    auto const one = bare(a.value), other = bare(b.value);
    return std::min(one.size(), other.size()) >= least && (one.ends_with(other) || other.ends_with(one));
}

int likeness(Name const& a, Name const& b) { return is_same(a, b) ? same_holder : is_near(a, b) ? near_holder : 0; }

/// Nothing if two codes differ; 0 if one is missing.
std::optional<int> of_codes(Name const& a, Name const& b, int worth) {
    if (!a.given || !b.given) return 0;
    if (grammar::without_blanks(a.value) != grammar::without_blanks(b.value)) return std::nullopt;
    return worth;
}

/// Where one side names one organisation alone, that may be the other's unit or its department.
std::optional<int> of_names(ActualsFile const& actuals, TargetTable const& table) {
    auto const& told = holder(actuals);
    auto const& own = holder(table);
    if (!told.given || !own.given) return 0;
    if (auto const like = likeness(told, own); like > 0)
        return like + (is_same(actuals.department, table.department) ? same_department : 0);
    bool const both_have_units = actuals.unit.given && table.unit.given;
    bool const in_department = likeness(actuals.department, table.department) > 0;
    if (!both_have_units && in_department) return same_department;
    return std::nullopt;
}

}  // namespace

Located<std::string> const& holder(ActualsFile const& actuals) {
    return actuals.unit.given ? actuals.unit : actuals.department;
}

void settle_holder(Located<std::string>& department, Located<std::string>& unit) {
    if (unit.given && !department.given) {
        department = std::move(unit);
        unit = {};
    }
    if (unit.given && grammar::without_blanks(unit.value) == grammar::without_blanks(department.value)) unit = {};
}

std::optional<int> agreement(ActualsFile const& actuals, TargetTable const& table) {
    auto const project = of_codes(actuals.project_code, table.project_code, same_project_code);
    auto const unit = of_codes(actuals.unit_code, table.unit_code, same_unit_code);
    if (!project || !unit) return std::nullopt;
    auto const names = of_names(actuals, table);
    if (*project + *unit > 0) return *project + *unit + names.value_or(0);
    return names;
}

std::string holder_key(Name const& name) { return name.given ? bare(name.value) : std::string(); }

bool is_held_by(std::string_view department, std::string_view unit, std::string_view wanted) {
    auto const part = grammar::without_blanks(wanted);
    return grammar::contains(grammar::without_blanks(department), part) ||
           grammar::contains(grammar::without_blanks(unit), part);
}

}  // namespace jixiao::targets
