// Scorer: rows as texts to points, a million times.
//
// Owns what it has learnt of the texts of one ruleset: targets, rules, units, whole rows. The points are those
// of engine/single_row, which scores whatever is not a plain number against a plain target. Memory is
// bounded whatever is scored. Not shared between threads: each has its own.
#pragma once

#include <array>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/bulk/compile.hpp"
#include "engine/bulk/known_texts.hpp"
#include "engine/bulk/plain_target.hpp"
#include "engine/bulk/target_table.hpp"
#include "engine/nature/nature.hpp"
#include "engine/single_row.hpp"

namespace jixiao::engine::bulk {

struct Points {
    std::int64_t steps = 0;                     // of 10^-places of the ruleset: hundredths
    grammar::CodeInfo const* reason = nullptr;  // why there are no points; null if there are
};

class Scorer {
public:
    explicit Scorer(std::shared_ptr<Ruleset const> ruleset);
    Scorer(Scorer const&) = delete;  // it knows places in its own rules
    Scorer& operator=(Scorer const&) = delete;

    /// Every text must be followed by `slack` readable bytes (engine/bulk/digits.hpp).
    Points score(RowTexts const& row);

    /// The same for texts that may lie anywhere.
    Points score_copied(RowTexts const& row);

    /// Points of a whole weight that is usable, for the range of a total; nothing if it is not.
    std::optional<std::int64_t> full_points(std::string_view weight) const;

    Ruleset const& ruleset() const { return *ruleset_; }

    /// How many rows so far had a target without a direction, which the ruleset's policy gave.
    std::uint64_t assumed() const { return assumed_; }

private:
    /// What the long way came to: a share of any weight, or why there is none.
    struct Share {
        std::int64_t numerator = 0;
        std::int64_t denominator = 1;
        grammar::CodeInfo const* reason = nullptr;
        bool assumed = false;
    };
    struct LongWay {
        Points points;
        bool assumed = false;
    };
    /// What an actual that is no plain number says by itself.
    struct ActualSays {
        grammar::CodeInfo const* unreadable = nullptr;  // null: it can be read
        bool wants_name = false;  // 零投诉 is nothing of one thing; -4% beside 下降率 is asked about
    };
    struct KnownWeight {
        WeightKey key;
        std::int64_t weight = 0;
    };
    static constexpr std::size_t longest_weight = 7;

    /// A weight in the unit of the points; 0: not usable, below 0: usable, but not as a whole number.
    std::int64_t weight_of(std::string_view text);
    std::int64_t read_weight(std::string_view text) const;
    PrintedRule const& rule_of(std::string_view text);
    PrintedRule const& find_rule(std::string_view text);
    bool convert(std::int64_t& value, UnitNumber from, std::int64_t& limit, UnitNumber to);
    Points score_unusual(PlainTarget target, std::int64_t weight, PrintedRule const& rule, RowTexts const& row);
    Meaning meaning_of(PlainTarget target, std::string_view text, PrintedRule const& rule);
    Meaning meaning_by_name(Meaning const& usual, RowTexts const& row, PrintedRule const& rule);
    NameSays says_of_name(std::string_view name);
    ActualSays says_of_actual(std::string_view actual);
    Points score_against(Meaning const& target, std::int64_t weight, RowTexts const& row);
    Points score_words(Meaning const& target, std::int64_t weight, std::string_view actual, RowTexts const& row);
    bool is_above_range(Meaning const& target, PlainActual actual);
    std::int64_t points_for(Meaning const& target, PlainActual actual, std::int64_t weight);
    LongWay take_long_way(std::int64_t weight, RowTexts const& row);
    Points score_long_way(Meaning const& target, std::int64_t weight, RowTexts row);
    Points score_by_name(std::int64_t weight, RowTexts const& row);
    bool may_be_fraction(PlainTarget const& target, PlainActual const& actual) const;
    Points score_uncompiled(std::int64_t weight, RowTexts const& row);

    std::shared_ptr<Ruleset const> ruleset_;
    Compiler compiler_;
    UnitNumber percent_;
    std::deque<PrintedRule> rules_;  // by their numbers; 0: one that is not kept
    PrintedRule const* last_rule_;
    std::array<KnownWeight, 512> weights_;  // by their hash
    TargetTable targets_;
    KnownTexts<4, Share> shares_;  // the long way, by rule, actual, target and name
    KnownTexts<1, ActualSays> actuals_;
    KnownTexts<1, NameSays, 16384> names_;
    std::uint64_t assumed_ = 0;
    std::string copy_;
};

}  // namespace jixiao::engine::bulk
