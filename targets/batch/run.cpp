#include "targets/batch/run.hpp"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "targets/batch/blocks.hpp"
#include "targets/batch/sheet.hpp"
#include "targets/catalog.hpp"
#include "targets/host/threads.hpp"

namespace jixiao::targets::batch {
namespace {

constexpr std::uint64_t first_row = 2;  // the heading is row 1

/// One run: blocks are taken under one lock. Their sheets wait for their turn, while those who filled them go on; whoever
/// finds nobody giving out gives out all whose turn has come.
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
        host::work_together(job_.threads - 1, [&] { work(columns); });
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
    struct Filled {
        Sheet sheet;
        std::size_t taken = 0;
    };

    void work(Columns const& columns) try {
        engine::bulk::Scorer scorer(job_.ruleset);
        Block block;
        for (Ticket ticket; take(block, ticket);) {
            auto sheet = empty_sheet();
            sheet.fill(columns, ticket.text, scorer);
            if (!give(std::move(sheet), ticket)) return;
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

    /// One that was given out, so that its memory is used again.
    Sheet empty_sheet() {
        std::scoped_lock const lock(giving_);
        if (spare_.empty()) return Sheet({job_.totals == nullptr, job_.totals != nullptr, job_.word_unscored});
        auto sheet = std::move(spare_.back());
        spare_.pop_back();
        return sheet;
    }

    /// False once the work is stopped. Waits only where too many sheets wait already.
    bool give(Sheet sheet, Ticket const& ticket) {
        std::unique_lock lock(giving_);
        waiting_.emplace(ticket.number, Filled{std::move(sheet), ticket.taken});
        changed_.wait(lock, [&] { return stopped_ || waiting_.size() <= most_waiting() || is_turn(); });
        while (!stopped_ && is_turn()) give_next(lock);
        return !stopped_;
    }

    bool is_turn() const { return !somebody_gives_ && waiting_.contains(given_); }
    std::size_t most_waiting() const { return job_.threads; }

    /// Gives out the next sheet; others may leave theirs meanwhile.
    void give_next(std::unique_lock<std::mutex>& lock) {
        auto filled = std::move(waiting_.extract(given_).mapped());
        somebody_gives_ = true;
        lock.unlock();
        bool const wanted = give_out(filled.sheet, filled.taken);
        lock.lock();
        somebody_gives_ = false;
        ++given_;
        if (spare_.size() < job_.threads) spare_.push_back(std::move(filled.sheet));
        if (!wanted) stopped_ = true;
        changed_.notify_all();
    }

    bool give_out(Sheet& sheet, std::size_t taken) {
        auto const first = first_row + counts_.lines;
        counts_.rows += sheet.rows();
        counts_.lines += sheet.lines_read();
        counts_.assumed += sheet.assumed();
        for (Reason const& reason : sheet.reasons()) count(reason, first);
        for (auto const& [project, total] : sheet.runs()) job_.totals->add(project, total);
        for (auto const& [number, told] : sheet.unscored())
            if (!job_.give_unscored(first + number, told)) return false;
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
        changed_.notify_all();
    }

    Job const& job_;
    std::mutex taking_;
    Blocks blocks_;
    Block first_;
    std::size_t begins_at_ = 0;
    std::uint64_t taken_ = 0;

    std::mutex giving_;
    std::condition_variable changed_;
    std::map<std::uint64_t, Filled> waiting_;  // for their turn, by their numbers
    std::vector<Sheet> spare_;
    bool somebody_gives_ = false;
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
