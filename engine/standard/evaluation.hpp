// Evaluation: one reading of one standard for what is known. Private to engine/standard.
//
// One file per subject: conditions, bands, steps, elements, proportions; evaluation.cpp puts them together.
#pragma once

#include <set>

#include "engine/standard/evaluate.hpp"

namespace jixiao::engine::standard {

namespace tree = grammar::standard;

enum class Truth { no, yes, unknown };

/// Days; 1月3日 beside 12月31日前 lies further from it: early, or of the next year.
inline constexpr int most_of_a_year = 270;

inline Truth truth(bool holds) { return holds ? Truth::yes : Truth::no; }

/// What was given: points, or a range of them.
struct Outcome {
    bool decided = true;
    Ratio low, high;
    bool no_value = false;  // a zero denominator, a missing fact
    static Outcome of(Ratio points) { return {true, points, points, false}; }
    static Outcome between(Ratio low, Ratio high) { return {false, low, high, false}; }
};

/// Which elements are there: by number, by name, or only how many.
struct Elements {
    bool known = false;
    bool all = false, none = false;
    std::set<std::string> labels;
    std::vector<std::string> names;
    std::optional<Ratio> count;  // of what is there
};

/// Two amounts of which one is what the other is held against: what was spent and the budget, this year and the last.
struct Pair {
    Fact const* actual = nullptr;
    Fact const* base = nullptr;
    bool last = false;  // the base is that of an earlier year
};

/// Where steps begin, in which unit, and between which ends of a range.
struct Start {
    Ratio value;
    Unit unit;
    tree::Range const* range = nullptr;
    Fact const* actual = nullptr;  // the number held against a base that was given
    bool full = false;             // the range is that of full points
};

class Evaluation {
public:
    explicit Evaluation(Question const& asked) : question_(asked) {}

    Outcome run();
    std::vector<grammar::Message> steps, notes;

private:
    // evaluation.cpp
    Outcome sum_of_parts();
    Outcome limited(tree::Part const& part, Ratio const& full, Outcome outcome);
    Outcome beside(tree::Part const& part, Ratio const& full, Outcome outcome, tree::Award const* reached = nullptr);
    bool is_met(tree::Part const& part, tree::Step const& step, tree::Award const& reached) const;
    bool is_above_taking_bands(tree::Part const& part);
    Ratio full_of(tree::Part const& part) const;

    // part.cpp
    Outcome part(tree::Part const& part, Ratio const& full);
    Outcome held(tree::Part const& part, Ratio const& full, tree::Award const& award);
    Outcome nothing_held(tree::Part const& part, Ratio const& full, bool undecided);
    std::optional<Outcome> from_base(tree::Part const& part, Ratio const& full);
    std::vector<std::size_t> giving_sentences(tree::Part const& part, Ratio const& full) const;
    std::vector<tree::Part> sentences_of(tree::Part const& part, Ratio const& full) const;
    std::optional<Outcome> by_sentences(tree::Part const& part, Ratio const& full);
    std::optional<Outcome> by_subjects(tree::Part const& part, Ratio const& full);
    bool is_beyond_best(tree::Part const& part);
    tree::Award const* level_award(tree::Part const& part) const;

    // conditions.cpp
    Truth holds(tree::Part const& part, tree::Condition const& condition, bool nothing);
    Truth holds_range(tree::Part const& part, tree::Condition const& condition, bool nothing);
    Truth holds_words(tree::Part const& part, tree::Condition const& condition);
    Truth holds_number(tree::Part const& part, std::string_view words, Ratio const& value, Unit const& unit);
    Truth holds_deadline(tree::Condition const& condition);
    Truth holds_count(tree::Part const& part, tree::Condition const& condition);
    bool counts_missing(Fact const& fact, bool otherwise) const;

    // comparison.cpp
    std::optional<Pair> held_against(std::string_view words, std::size_t end) const;
    std::optional<Truth> compared(std::string_view words);
    std::optional<Truth> compared_by(tree::Condition const& condition);

    // values.cpp
    std::string measure_of(Fact const& fact) const;
    Fact const* counted_fact(std::string_view about, Unit const& unit) const;
    Fact const* spoken_fact(std::string_view text) const;
    std::optional<Pair> pair() const;
    std::optional<Ratio> value_for(std::string_view about, Unit const& unit, tree::Trend trend);
    std::optional<Ratio> defined_value(std::string_view about, Unit const& unit) const;
    std::optional<Ratio> compared_change(bool rate);

    // bands.cpp
    tree::Range settled(tree::Part const& part, tree::Award const& award) const;
    tree::Range with_open_top(tree::Part const& part, tree::Award const& award, tree::Range range) const;
    tree::Award const* chosen(tree::Part const& part, bool& undecided);
    tree::Award const* chosen_by_words(tree::Part const& part, Fact const& fact, bool& undecided);
    tree::Award const* better_of(tree::Part const& part, tree::Award const& a, tree::Award const& b,
                                 Ratio const& value);
    tree::Award const* in_gap(tree::Part const& part);
    tree::Award const* full_award(tree::Part const& part) const;
    Outcome points_of(tree::Part const& part, tree::Award const& award, Ratio const& full);
    std::optional<Outcome> series(tree::Part const& part, Ratio const& full);

    // steps.cpp
    std::string subject_of(tree::Part const& part, tree::Step const& step) const;
    std::optional<Ratio> distance(tree::Part const& part, tree::Step const& step);
    std::optional<Ratio> counted_each(tree::Part const& part, tree::Step const& step);
    std::optional<Ratio> days_late(tree::Part const& part, tree::Step const& step, Fact const& day) const;
    std::optional<Start> start_of(tree::Part const& part, tree::Step const& step);
    std::optional<Start> start_by_range(tree::Part const& part, tree::Step const& step, Fact const* found);
    std::optional<Ratio> counted(tree::Step const& step, Ratio distance) const;
    std::optional<Ratio> change_of(tree::Part const& part, tree::Step const& step, Ratio const& full);
    std::optional<Ratio> missing_count(tree::Part const& part, Fact const& fact, bool missing);

    // elements.cpp
    std::optional<Outcome> elements(std::span<tree::Part const> parts);
    Elements read_elements(std::span<tree::Part const> parts, Fact const& fact) const;
    bool has_element(Elements const& given, tree::Part const& part, std::size_t index) const;
    bool counts_so_many(tree::Part const& part, tree::Award const& award, Ratio const& held) const;
    Outcome element_part(tree::Part const& part, Elements const& given);
    bool gate_closed(tree::Part const& general, std::span<tree::Part const> parts, Elements const& given);
    std::optional<Outcome> listed_awards(tree::Part const& part, Ratio const& full);
    std::optional<Outcome> highest_of_list(tree::Part const& part, Ratio const& full);

    // proportions.cpp
    Outcome proportion(tree::Part const& part, tree::Award const& award, Ratio const& full);
    Outcome by_formula(tree::Award const& award, Ratio const& full);
    Outcome by_quotient(tree::Award const& award, Ratio const& full);
    Outcome by_target(tree::Part const& part, tree::Award const& award, Ratio const& full);
    Outcome by_line(tree::Part const& part, tree::Award const& award, Ratio const& full);

    bool single() const { return question_.facts.size() == 1 && question_.facts.front().name.empty(); }
    Fact const* fact(std::string_view about, Want want) const { return find_fact(question_.facts, about, want); }

    Question const& question_;
};

/// Points as an amount.
inline Ratio amount(tree::Points const& points, Ratio const& full, bool high = false) {
    Ratio const value = high ? points.high : points.low;
    return points.kind == tree::PointsKind::share ? value * full : value;
}

inline bool is_giving(tree::Award const& award) { return award.effect == tree::Effect::gives; }

/// 2项扣4分: a number of things that takes points.
inline bool is_taking_band(tree::Award const& award) {
    return award.effect == tree::Effect::takes && award.when.kind == tree::ConditionKind::range;
}

inline Ratio least(Ratio const& a, Ratio const& b) { return b < a ? b : a; }
inline Ratio most(Ratio const& a, Ratio const& b) { return a < b ? b : a; }

/// True if a number in one unit can stand beside one in the other: equal, convertible, rates, counts, or one without a unit.
bool compatible(Unit const& a, Unit const& b);

/// What the name of an actual says of its sign: 下降率 counts a fall as positive.
tree::Trend trend_of(std::string_view name);

/// In the unit asked for where the two convert; the number itself otherwise.
Ratio in_unit(Ratio const& value, Unit const& from, Unit const& to);

bool contains(tree::Range const& range, Ratio const& value);

std::string about_of(tree::Part const& part, tree::Condition const& condition);

}  // namespace jixiao::engine::standard
