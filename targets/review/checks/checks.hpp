// The checks, one line and one file each. registry.cpp puts them in order.
#pragma once

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

extern Check const heading_missing;                // RV-01
extern Check const goal_without_words;             // RV-02
extern Check const placeholder;                    // RV-03
extern Check const empty_value;                    // RV-04
extern Check const outputs_or_benefits_missing;    // RV-05
extern Check const satisfaction_missing;           // RV-06
extern Check const output_kinds_missing;           // RV-07
extern Check const number_without_unit;            // RV-08
extern Check const vague_words;                    // RV-09
extern Check const cost_with_floor;                // RV-10
extern Check const percent_above_100;              // RV-11
extern Check const funds_do_not_add;               // RV-12
extern Check const goal_amount_differs;            // RV-13
extern Check const deadline_outside_year;          // RV-14
extern Check const duplicate_names;                // RV-15
extern Check const name_against_level;             // RV-17
extern Check const cost_above_budget;              // RV-18
extern Check const worse_than_last_year;           // RV-19
extern Check const unit_differs_from_last_year;    // RV-20
extern Check const comparator_in_fact;             // RV-21
extern Check const comparator_against_name;        // RV-22
extern Check const goal_number_without_indicator;  // RV-23
extern Check const low_satisfaction;               // RV-24
extern Check const rule_against_value;             // RV-25
extern Check const evidence_missing;               // RV-26
extern Check const equal_where_more_is_better;     // RV-27
extern Check const work_without_cost;              // RV-28
extern Check const task_as_target;                 // RV-29
extern Check const one_off_maintenance;            // RV-30
extern Check const far_above_last_year;            // RV-31
extern Check const spelling;                       // RV-41
extern Check const bound_never_fails;              // RV-42
extern Check const bound_never_passes;             // RV-43
extern Check const bare_number;                    // RV-44
extern Check const recognition_slip;               // RV-45
extern Check const grade_list;                     // RV-46
extern Check const no_cost_indicator;              // RV-51
extern Check const quantity_without_count;         // RV-52
extern Check const projects_above_department;      // RV-53
extern Check const repeated_table;                 // RV-54
extern Check const copied_targets;                 // RV-55
extern Check const parts_above_total;              // RV-56
extern Check const mixed_precision;                // RV-57
extern Check const mostly_hundred;                 // RV-58
extern Check const suppressed_no_reason;           // RV-90
extern Check const suppressed_nothing;             // RV-91
extern Check const suppressed_unknown;             // RV-92
extern Check const mixed_generations;              // TX-1
extern Check const level2_elsewhere;               // TX-2
extern Check const unknown_level;                  // TX-3
extern Check const weight_sum_differs;             // WT-1
extern Check const level_points_differ;            // WT-2
extern Check const weight_not_positive;            // WT-3
extern Check const unusual_split;                  // WT-4
extern Check const approved_weight_changed;        // WT-5

}  // namespace jixiao::targets::review
