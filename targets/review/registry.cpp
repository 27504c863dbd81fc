#include "targets/review/registry.hpp"

#include <algorithm>
#include <utility>

#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {
namespace {

// In the order of their codes.
constexpr Check const* all[] = {
    &heading_missing,                // RV-01
    &goal_without_words,             // RV-02
    &placeholder,                    // RV-03
    &empty_value,                    // RV-04
    &outputs_or_benefits_missing,    // RV-05
    &satisfaction_missing,           // RV-06
    &output_kinds_missing,           // RV-07
    &number_without_unit,            // RV-08
    &vague_words,                    // RV-09
    &cost_with_floor,                // RV-10
    &percent_above_100,              // RV-11
    &funds_do_not_add,               // RV-12
    &goal_amount_differs,            // RV-13
    &deadline_outside_year,          // RV-14
    &duplicate_names,                // RV-15
    &name_against_level,             // RV-17
    &cost_above_budget,              // RV-18
    &worse_than_last_year,           // RV-19
    &unit_differs_from_last_year,    // RV-20
    &comparator_in_fact,             // RV-21
    &comparator_against_name,        // RV-22
    &goal_number_without_indicator,  // RV-23
    &low_satisfaction,               // RV-24
    &rule_against_value,             // RV-25
    &evidence_missing,               // RV-26
    &equal_where_more_is_better,     // RV-27
    &work_without_cost,              // RV-28
    &task_as_target,                 // RV-29
    &one_off_maintenance,            // RV-30
    &far_above_last_year,            // RV-31
    &spelling,                       // RV-41
    &bound_never_fails,              // RV-42
    &bound_never_passes,             // RV-43
    &bare_number,                    // RV-44
    &recognition_slip,               // RV-45
    &grade_list,                     // RV-46
    &no_cost_indicator,              // RV-51
    &quantity_without_count,         // RV-52
    &projects_above_department,      // RV-53
    &repeated_table,                 // RV-54
    &copied_targets,                 // RV-55
    &parts_above_total,              // RV-56
    &mixed_precision,                // RV-57
    &mostly_hundred,                 // RV-58
    &suppressed_no_reason,           // RV-90
    &suppressed_nothing,             // RV-91
    &suppressed_unknown,             // RV-92
    &mixed_generations,              // TX-1
    &level2_elsewhere,               // TX-2
    &unknown_level,                  // TX-3
    &weight_sum_differs,             // WT-1
    &level_points_differ,            // WT-2
    &weight_not_positive,            // WT-3
    &unusual_split,                  // WT-4
    &approved_weight_changed,        // WT-5
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

Check const* check_of(std::string_view code) {
    auto const wanted = first_name(code);
    auto const found =
        std::find_if(std::begin(all), std::end(all), [&](Check const* check) { return check->code.id == wanted; });
    return found == std::end(all) ? nullptr : *found;
}

}  // namespace jixiao::targets::review
