// Analysis: what a bureau's half-year analysis (集中分析) says of all projects together: money, silence, lights,
// causes, what could be done, what was warned of, what was adjusted.
//
// Owns the sums; amounts are in 万元, exactly. No wording, no markup.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "tools/render/track_report.hpp"

namespace jixiao::render::page::track {

struct Money {
    std::size_t tables = 0;
    std::size_t unknown = 0;  // tables of which budget or spending is not known
    grammar::Ratio budget{0};
    grammar::Ratio spent{0};

    std::optional<grammar::Decimal> rate() const;  // in %; none without a budget
};

/// A row that has a cause, or a reason.
struct Explained {
    std::size_t table = 0;
    std::size_t row = 0;
};

struct Analysis {
    Money all;               // of the projects, and of departments of which there is no project
    std::size_t wholes = 0;  // departments beside their projects, whose budgets hold those: not summed
    std::vector<std::pair<std::string, Money>> by_department;  // the lowest rate first
    std::array<Money, 5> by_light;                             // of the project; the last has none
    std::vector<std::pair<std::string, std::size_t>> causes;   // the five, and how many rows have each
    std::vector<Explained> explained;
};

Analysis analyse(TrackReport const& report);

/// 1234.50 in 万元.
std::string money_text(grammar::Ratio const& amount);

}  // namespace jixiao::render::page::track
