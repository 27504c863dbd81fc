// Compiler: from a target text under a printed rule to its meaning in integers.
//
// Owns the steps of every case that the ruleset knows, made once from the rules' own curves.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/bulk/steps.hpp"
#include "engine/bulk/target.hpp"
#include "engine/bulk/units.hpp"
#include "engine/plan.hpp"

namespace jixiao::engine::bulk {

/// A printed rule (赋分规则) and what it means by the ruleset.
struct PrintedRule {
    std::string padded;  // the text, with `slack` readable bytes behind it
    std::size_t size = 0;
    std::uint8_t number = 0;       // whose, is its owner's affair
    std::optional<RuleKind> kind;  // nothing if the ruleset does not know it
    bool by_completion = false;    // 按照完成比例赋分, or no rule that is known, for numbers
    /// The steps of targets above 0 by their comparator; 0: such targets are compiled.
    std::array<std::uint8_t, 5> plain_steps{};
    /// The same for the two ends of a range.
    std::uint8_t low_steps = 0;
    std::uint8_t high_steps = 0;
};

/// Padded text.
inline bool is_spelled(PrintedRule const& rule, std::string_view text) {
    return rule.size == text.size() && is_same(text.data(), rule.padded.data(), text.size());
}

class Compiler {
public:
    explicit Compiler(std::shared_ptr<Ruleset const> ruleset);

    /// Fills in what `text`, without blanks around it, means; its number without a sign what `bare` says, where it does.
    void compile(Meaning& target, std::string_view text, PrintedRule const& rule,
                 std::optional<BareMeaning> bare = {}) const;

    PrintedRule printed_rule(std::string_view text) const;

    Steps const& steps(std::uint8_t number) const { return steps_[number]; }

    Units& units() { return units_; }

private:
    void compile_number(Meaning& target, NumericCriterion const& criterion, RuleKind rule) const;
    void compile_bands(Meaning& target) const;
    bool set_bound(Meaning& target, Decimal bound, CurveCase const& of, RuleKind rule) const;
    bool set_range(Meaning& target, Range const& allowed, RuleKind rule) const;
    std::uint8_t number_of(CurveCase const& of, RuleKind rule, bool deducts) const;
    void add_cases();
    void add(CurveCase const& of, RuleKind rule);

    std::shared_ptr<Ruleset const> ruleset_;
    Units units_;
    std::vector<Steps> steps_;         // an empty one at 0, the cases in their order, the bands
    bool numbers_are_numbers_ = true;  // no tier is spelled like a number
};

}  // namespace jixiao::engine::bulk
