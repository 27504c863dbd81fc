// Tally: what became of the statements of one call that were told to the book, and how that is said.
#pragma once

#include <map>
#include <optional>

#include "targets/book/enter.hpp"
#include "tools/jixiao/command.hpp"
#include "tools/render/receipt.hpp"

namespace jixiao::program {

/// More files that were handed in before are counted, not named.
inline constexpr std::size_t most_named = 10;

/// How many of each outcome, and the numbers that were given.
struct Tally {
    std::map<targets::book::Outcome, std::size_t> counts;
    std::size_t doubtful = 0;
    std::size_t known_files = 0;  // with nothing new
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::optional<render::Receipt> receipt;  // of the tables that --targets names

    std::size_t of(targets::book::Outcome outcome) const {
        auto const found = counts.find(outcome);
        return found == counts.end() ? 0 : found->second;
    }

    std::size_t new_records() const {
        return of(targets::book::Outcome::recorded) + of(targets::book::Outcome::corrected) +
               of(targets::book::Outcome::completed);
    }

    void take(targets::book::Entered const& entered) {
        ++counts[entered.outcome];
        bool const is_new = entered.outcome <= targets::book::Outcome::completed;
        if (is_new && first == 0) first = entered.number;
        if (is_new) last = entered.number;
        if (entered.outcome > targets::book::Outcome::known) ++doubtful;
    }
};

/// The receipt where there is one, then how much was recorded; or all of it as JSON.
void write_tally(Tally const& tally, Call const& call, std::ostream& out);

}  // namespace jixiao::program
