// Ways: how a row can come to points: each of its readings, under each ruleset.
//
// A table is compiled once for each ruleset, and only when a row asks for it: most rows agree at once.
#pragma once

#include <vector>

#include "engine/readings/readings.hpp"
#include "targets/audit/audit.hpp"

namespace jixiao::targets::audit {

struct Way {
    RulesetPointer ruleset;
    engine::RowScore score;
    Message why;  // the reading: 指标值按“不超过 2%”理解
    bool is_other_reading = false;
    bool is_other_ruleset = false;
};

class Ways {
public:
    /// Both must outlive it.
    Ways(PublishedTable const& table, AuditRules const& rules);

    /// What `score` says under the ruleset that was asked for.
    engine::RowScore chosen(std::size_t row) const;
    /// True if the points may be a person's: words, dates, and what the rule leaves to judge.
    bool is_judged(std::size_t row) const;

    /// Every way, the simplest first: the chosen one, other readings, other rulesets, both.
    std::vector<Way> of(std::size_t row);
    /// The same with these points given by a person.
    std::vector<Way> by_hand(std::size_t row, Decimal points);

private:
    struct Compiled {
        RulesetPointer ruleset;
        engine::Plan plan;
        std::vector<engine::Actual> actuals;  // with what their column says of them
    };

    static Compiled compiled(PublishedTable const& table, RulesetPointer const& ruleset);
    std::vector<Way> ways_of(std::size_t row, std::optional<Decimal> by_hand);
    void add_ways(std::vector<Way>& ways, Compiled const& compiled, std::size_t row,
                  std::optional<Decimal> by_hand) const;

    PublishedTable const& table_;
    AuditRules const& rules_;
    Compiled own_;
    std::vector<Compiled> others_;  // compiled when first asked for
};

}  // namespace jixiao::targets::audit
