// Assembly: the tree that grows while pieces are taken one after the other. Private to grammar/standard.
//
// One file per subject: words that wait, awards, steps; assemble.cpp takes the pieces in their order. What can be
// said only of the whole is settle()'s.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/standard/clause.hpp"
#include "grammar/standard/prepare.hpp"
#include "grammar/standard/tree.hpp"

namespace jixiao::grammar::standard {

class Assembly {
public:
    Standard take(Prepared const& prepared);

private:
    Part& part() { return result_.parts.back(); }
    bool has_rules() { return !part().awards.empty() || !part().steps.empty(); }
    std::size_t sentence() const { return sentences_ + piece_->sentence; }  // of the piece that is taken

    // assemble.cpp
    void add(Piece const& piece);
    Clause clause_of(Piece const& piece);
    void begin_label(Piece const& piece);
    bool is_general(Piece const& piece);
    void take_own_points(std::string_view text);
    void begin_part();
    void take_clause(Clause& clause);
    void take_limits(Limits const& limits);
    void take_joined(Joined joined);

    // assemble_words.cpp
    void take_words();
    void drop_pending();
    void note_start();
    void note_late_start();
    Condition condition_of(std::string const& words);
    void clear();

    // assemble_awards.cpp
    void put(Award award);
    void take_award(Clause const& clause);
    void take_base(Points const& points);
    void take_list(Clause const& clause);
    void take_judged(Clause const& clause);
    void take_proportion(Clause& clause);
    void take_taken(Clause const& clause);

    // assemble_steps.cpp
    void put(Step step);
    void take_step(Clause& clause);
    void take_each(Clause const& clause);
    bool is_count_band(Step const& step);
    void take_count_band(Step const& step);
    void place_pending(Step& step);
    void take_rest(Rest rest);

    Standard result_;
    Piece const* piece_ = nullptr;
    std::string pending_;     // words that wait for the rule they belong to
    std::string last_words_;  // the last of them
    Span pending_at_;
    std::size_t sentences_ = 0;
    Rest rest_ = Rest::unsaid;  // said before the step it is of
    bool numbered_ = false;     // a number ① was there
    bool below_zero_by_award_ = false;
    bool leads_ = false, listed_ = false;  // 每项得2分:①…②…
};

/// The texts between 、; empty ones left out.
std::vector<std::string> list_of(std::string_view text);

}  // namespace jixiao::grammar::standard
