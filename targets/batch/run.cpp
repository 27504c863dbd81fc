#include "targets/batch/run.hpp"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

#include "targets/batch/blocks.hpp"
#include "targets/batch/sheet.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::batch {
namespace {

constexpr std::uint64_t first_row = 2;  // the heading is row 1

/// One run: blocks are taken under one lock, their sheets given out in the same order under another.
class Run {
public:
    Run(Input& input, Job const& job) : job_(job), blocks_(input, job.block_size) {}

    /// The heading, and the rows behind it in the first block; none if there is nothing.
    void begin(std::string& heading) {
        if (!blocks_.next(first_)) return;
        begins_at_ = heading_size(first_.text());
        heading.assign(first_.text().substr(0, begins_at_));
    }

    Counts score(Columns const& columns) {
        std::vector<std::jthread> helpers;
        try {
            for (unsigned i = 1; i < job_.threads; ++i) helpers.emplace_back([&] { work(columns); });
        } catch (std::system_error const&) {
            // The system gives no more threads: those that there are do all the work.
        }
        work(columns);
        helpers.clear();
        if (failure_) std::rethrow_exception(failure_);
        return std::move(counts_);
    }

private:
    /// A block with its place in the order.
    struct Ticket {
        std::uint64_t number = 0;
        std::string_view text;
        std::size_t taken = 0;  // bytes of the file up to its end
    };

    void work(Columns const& columns) try {
        engine::bulk::Scorer scorer(job_.ruleset);
        Sheet sheet({job_.totals == nullptr, job_.totals != nullptr, job_.word_unscored});
        Block block;
        for (Ticket ticket; take(block, ticket);) {
            sheet.fill(columns, ticket.text, scorer);
            if (!give(sheet, ticket)) return;
        }
    } catch (...) {
        stop(std::current_exception());
    }

    bool take(Block& block, Ticket& ticket) {
        std::scoped_lock const lock(taking_);
        if (stopped_) return false;
        bool const is_first = taken_ == 0;
        if (!is_first && !blocks_.next(block)) return false;
        ticket = {taken_++, is_first ? first_.text().substr(begins_at_) : block.text(), blocks_.taken()};
        return true;
    }

    /// Waits for its turn. False once the work is stopped.
    bool give(Sheet& sheet, Ticket const& ticket) {
        std::unique_lock lock(giving_);
        turn_.wait(lock, [&] { return given_ == ticket.number || stopped_; });
        if (stopped_) return false;
        bool const wanted = give_out(sheet, ticket.taken);
        ++given_;
        if (!wanted) stopped_ = true;
        turn_.notify_all();
        return wanted;
    }

    bool give_out(Sheet& sheet, std::size_t taken) {
        auto const first = first_row + counts_.lines;
        counts_.rows += sheet.rows();
        counts_.lines += sheet.lines_read();
        counts_.assumed += sheet.assumed();
        for (Reason const& reason : sheet.reasons()) count(reason, first);
        for (auto const& [project, total] : sheet.runs()) job_.totals->add(project, total);
        for (auto const& [number, told] : sheet.unscored()) job_.give_unscored(first + number, told);
        if (job_.give_progress) job_.give_progress({counts_.rows, taken});
        return !job_.give_lines || job_.give_lines(sheet.lines());
    }

    void count(Reason const& reason, std::uint64_t first) {
        counts_.unscored += reason.rows;
        auto& known = counts_.reasons[reason.first.reason->id];
        if (known.rows == 0) {
            known.first = reason.first;
            known.first.number += first;
        }
        known.rows += reason.rows;
    }

    void stop(std::exception_ptr failure) {
        std::scoped_lock const lock(giving_);
        if (!failure_) failure_ = std::move(failure);
        stopped_ = true;
        turn_.notify_all();
    }

    Job const& job_;
    std::mutex taking_;
    Blocks blocks_;
    Block first_;
    std::size_t begins_at_ = 0;
    std::uint64_t taken_ = 0;

    std::mutex giving_;
    std::condition_variable turn_;
    std::uint64_t given_ = 0;
    std::atomic<bool> stopped_ = false;
    Counts counts_;
    std::exception_ptr failure_;
};

}  // namespace

std::optional<Counts> run(Input& input, Job const& job, Diagnostics& sink) {
    Run work(input, job);
    std::string heading;
    work.begin(heading);
    auto const columns = read_columns(heading, sink);
    if (!columns) return std::nullopt;
    return work.score(*columns);
}

}  // namespace jixiao::targets::batch
