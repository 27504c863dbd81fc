// Tracking rules: when an indicator, the execution or a project is behind, as data.
//
// Part of a ruleset. Shares are exact decimals: a limit of 60 % is 0.6.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grammar/decimal.hpp"
#include "grammar/text.hpp"

namespace jixiao::engine {

/// Worst first.
enum class Light : std::uint8_t { red, yellow, green, blue };

/// 红灯 / "red".
grammar::Text display_name(Light light);

/// 完成目标可能性, best first.
enum class Likelihood : std::uint8_t { certain, possible, impossible };

/// 确定能 / "certain".
grammar::Text display_name(Likelihood likelihood);

/// What the limit of blue is compared with: what is due by now, or the whole year's target.
enum class BlueAgainst : std::uint8_t { period, year };

/// Which targets are due in proportion to time: all that want more, only those that add up over the
/// year, or those under certain level-2 names. The others are due whole at any time.
enum class Prorate : std::uint8_t { all, amounts, levels };

/// How the light of the execution comes about: its pace against time, or the points it is behind time.
enum class ExecutionLight : std::uint8_t { pace, gap };

struct ExecutionWarning {
    int month = 0;           // executed from January to its end
    grammar::Decimal least;  // below this share of the budget
};

/// From when on which way to handle a project is worth a thought. None of it decides anything.
struct HandlingRules {
    grammar::Decimal cut_below{8, -1};     // 调减 or 调剂: less of the budget than this will be spent
    grammar::Decimal suspend_from{5, -1};  // 暂停: rows of this share of the weights cannot be reached any more
    int cancel_from = 9;                   // 取消: nothing spent and nothing reached by the end of this month
};

struct TrackingRules {
    grammar::Decimal red_below{6, -1};
    grammar::Decimal yellow_below{8, -1};
    std::optional<grammar::Decimal> blue_from = grammar::Decimal{12, -1};
    BlueAgainst blue_against = BlueAgainst::year;
    bool zero_is_red = true;
    Prorate prorate = Prorate::amounts;
    std::vector<std::string> prorate_levels;
    std::vector<std::string> in_range_levels;  // level-2 names: in range green, else red
    bool two_facts = false;                    // lights from 是否符合预期 and 是否完成目标

    ExecutionLight execution = ExecutionLight::pace;
    grammar::Decimal execution_red_below{6, -1};
    grammar::Decimal execution_yellow_below{8, -1};
    grammar::Decimal execution_yellow_gap{1, -1};
    grammar::Decimal execution_red_gap{2, -1};
    std::vector<ExecutionWarning> warnings;           // by month; the last that has passed holds
    std::optional<grammar::Decimal> achievement_gap;  // between what was achieved and what was spent

    std::vector<Light> reason_lights{Light::red, Light::yellow};
    std::vector<Likelihood> reason_likelihoods;        // demand forecast, cause and explanation
    bool reason_for_cause = false;                     // a cause alone does not explain
    std::optional<grammar::Decimal> reason_deviation;  // from what is due by more than this share, or
                                                       // more than an exact target
    bool reason_outlook = true;                        // of what will be missed or passed, whatever the light
    bool reason_execution = true;                      // of an execution that is red
    int report_within = 31;                            // days after the period's end

    // What follows a warning; 0: no such rule.
    int warning_day = 0;     // of the month after the period: when warnings are given
    int answer_within = 0;   // working days from then on to choose how to go on
    int rectify_within = 0;  // working days to put right what was found
    HandlingRules handling;
};

}  // namespace jixiao::engine
