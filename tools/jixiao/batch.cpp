// jixiao batch: millions of rows, csv in, csv out.
#include <charconv>
#include <filesystem>
#include <utility>

#include "targets/batch/run.hpp"
#include "targets/host/threads.hpp"
#include "tools/jixiao/batch_files.hpp"
#include "tools/jixiao/batch_progress.hpp"
#include "tools/jixiao/batch_words.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/shelf.hpp"
#include "tools/jixiao/verbs.hpp"

namespace jixiao::program {
namespace {

namespace batch = targets::batch;

constexpr unsigned most_threads = 256;

unsigned threads_of(Call const& call, Diagnostics& sink) {
    auto const text = call.value("jobs");
    if (text.empty()) return static_cast<unsigned>(targets::host::processors());
    unsigned threads = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), threads);
    bool const whole = error == std::errc() && end == text.data() + text.size();
    if (!whole || threads == 0 || threads > most_threads)
        report(sink, codes::bad_job_count, {}, {{"value", text}, {"limit", std::to_string(most_threads)}});
    return threads;
}

bool is_same_file(std::string const& a, std::string const& b) {
    std::error_code error;
    auto const real = [&](std::string const& name) {
        return std::filesystem::weakly_canonical(std::filesystem::absolute(name, error), error);
    };
    return !b.empty() && real(a) == real(b);
}

void check_arguments(Call const& call, Environment const& environment, Diagnostics& sink) {
    if (call.arguments.empty() && environment.input_is_terminal)
        report(sink, codes::missing_argument, {},
               {{"command", "batch"}, {"what", Text("csv 文件（- 是标准输入）", "a csv file (- for standard input)")}});
    for (std::size_t i = 1; i < call.arguments.size(); ++i)
        report(sink, codes::extra_argument, {}, {{"text", call.arguments[i]}});
    auto const& output = call.settings.output;
    if (is_same_file(output.empty() ? "/dev/stdout" : output, call.value("errors")))
        report(sink, codes::same_destination, {}, {});
}

/// One run: where rows come from, where lines, totals and the list go, and what is said in the end.
class Work {
public:
    Work(Call const& call, Environment const& environment, Streams const& streams, RulesetPointer ruleset,
         RowSource& source, Diagnostics& sink)
        : call_(call),
          ruleset_(std::move(ruleset)),
          source_(source),
          sink_(sink),
          heading_(call.has("totals") ? totals_heading() : scores_heading()),
          lines_(call, heading_, streams.output, sink),
          list_(call, sink),
          progress_(call.settings, environment, source.size, streams.error) {}

    bool has_failed() const { return lines_.has_failed(); }
    bool is_ready() const { return lines_.is_usable() && list_.is_usable(); }

    /// Nothing if the heading or the file was not usable.
    std::optional<batch::Counts> run(unsigned threads) {
        auto const counts = scored(job(threads));
        progress_.clear();
        if (!counts) return std::nullopt;
        if (!begun_) lines_.write(heading_);
        for (auto const& entry : totals_.entries()) lines_.write(totals_line(entry, *ruleset_));
        lines_.finish(sink_);
        list_.finish(sink_);
        return counts;
    }

private:
    batch::Job job(unsigned threads) {
        batch::Job job;
        job.ruleset = ruleset_;
        job.threads = threads;
        if (call_.has("totals"))
            job.totals = &totals_;
        else
            job.give_lines = [this](std::string_view lines) {
                if (!std::exchange(begun_, true)) lines_.write(heading_);
                return lines_.write(lines);
            };
        if (list_.is_wanted()) {
            job.word_unscored = [this](batch::UnscoredRow const& row) {
                return unscored_fields(row, *ruleset_, call_.settings.style.language);
            };
            job.give_unscored = [this](std::uint64_t number, std::string_view told) { return list_.add(number, told); };
        }
        if (progress_.wanted()) job.give_progress = [this](batch::Progress const& at) { progress_.show(at); };
        return job;
    }

    std::optional<batch::Counts> scored(batch::Job const& job) {
        try {
            auto const input = batch::open(*source_.stream);
            return batch::run(*input, job, sink_);
        } catch (batch::Broken const& broken) {
            report(sink_, codes::input_broken, {}, {{"file", source_.name}, {"reason", broken.reason}});
            return std::nullopt;
        }
    }

    Call const& call_;
    RulesetPointer ruleset_;
    RowSource& source_;
    Diagnostics& sink_;
    std::string heading_;
    bool begun_ = false;
    batch::Totals totals_;
    LineSink lines_;
    UnscoredList list_;
    ProgressLine progress_;
};

Status run(Call const& call, Environment const& environment, Streams const& streams) {
    Diagnostics diagnostics;
    auto const finish = [&](Status status) {
        show(diagnostics, call.settings, streams.error);
        return worse(status, status_of(diagnostics));
    };
    check_arguments(call, environment, diagnostics);
    auto const threads = threads_of(call, diagnostics);
    if (!diagnostics.empty()) return finish(Status::usage);
    Shelf shelf;
    auto ruleset = call.has("ruleset") ? shelf.named(call.value("ruleset"), diagnostics) : shelf.fallback();
    RowSource source;
    if (!ruleset || !open(source, call, streams, diagnostics)) return finish(Status::good);
    Work work(call, environment, streams, ruleset, source, diagnostics);
    if (!work.is_ready()) return finish(Status::world);
    auto const counts = work.run(threads);
    if (!counts || work.has_failed() || status_of(diagnostics) == Status::world) return finish(Status::findings);
    if (call.settings.verbosity != Verbosity::quiet) write_summary(*counts, *ruleset, call, streams.error);
    return finish(counts->unscored > 0 ? Status::findings : Status::good);
}

std::vector<Option> options() {
    return {{"ruleset",
             'r',
             {"名称|文件", "NAME|FILE"},
             {"规则集，默认 mof-2020-10", "the ruleset, by default mof-2020-10"}},
            {"totals",
             0,
             "",
             {"每个项目一行：得分合计、可能的最高合计、指标数、没有得分的指标数",
              "one row a project: the sum of points, the highest sum still possible, rows, rows without a score"}},
            {"errors",
             0,
             {"文件", "FILE"},
             {"把没有得分的行逐行列在这个 csv 里，写明原因",
              "list every row without a score in this csv, with the reason"}},
            {"jobs",
             'j',
             {"个数", "NUMBER"},
             {"同时用几个处理器，默认全部", "how many processors to use, by default all"}}};
}

}  // namespace

Command batch_command() {
    Command command{
        "batch",
        {"[数据.csv]", "[IN.csv]"},
        {"几百万行一起打分：csv 进，csv 出，次序不变", "score millions of rows: csv in, csv out, in the same order"},
        options(),
        {{"jixiao batch 全省.csv -o 得分.csv",
          {"每行一个得分；不能评分的行写 ERR，原因汇总在屏幕上",
           "a score a row; ERR where there is none, with the reasons summed up on the screen"}},
         {"jixiao batch 全省.csv --errors 问题.csv -o 得分.csv",
          {"另外逐行列出不能评分的行", "list the rows without a score as well"}},
         {"jixiao batch 全省.csv.gz --totals -o 合计.csv",
          {"每个项目一行；.gz 和 .zst 直接读", "one row a project; .gz and .zst are read as they are"}},
         {"jixiao batch -r mof-2021-101 < 全省.csv > 得分.csv",
          {"从标准输入读，写到标准输出", "from standard input to standard output"}}},
        run};
    command.writes_files = true;
    return command;
}

}  // namespace jixiao::program
