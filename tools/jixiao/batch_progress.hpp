// ProgressLine: how far a long run is, on one line of a terminal that is written over and taken away.
#pragma once

#include <chrono>
#include <cstdint>
#include <ostream>

#include "targets/batch/run.hpp"
#include "tools/jixiao/command.hpp"

namespace jixiao::program {

class ProgressLine {
public:
    /// `size` of the file in bytes, 0 if it is not known.
    ProgressLine(Settings const& settings, Environment const& environment, std::uintmax_t size, std::ostream& out);

    /// Only on a terminal, and not with -q.
    bool wanted() const { return wanted_; }
    void show(targets::batch::Progress const& at);
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    bool wanted_;
    Language language_;
    bool shown_ = false;
    std::uintmax_t size_;
    std::ostream& out_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_ = start_;
};

}  // namespace jixiao::program
