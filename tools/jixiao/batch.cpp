// jixiao batch: millions of rows, csv in, csv out.
#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <thread>
#include <utility>

#include "targets/batch/run.hpp"
#include "tools/jixiao/batch_progress.hpp"
#include "tools/jixiao/batch_words.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/pending_file.hpp"
#include "tools/jixiao/shelf.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/jixiao/world.hpp"
#include "tools/render/csv.hpp"

namespace jixiao::program {
namespace {

namespace batch = targets::batch;

constexpr unsigned most_threads = 256;
constexpr std::string_view standard_input = "-";

unsigned threads_of(Call const& call, Diagnostics& sink) {
    auto const text = call.value("jobs");
    if (text.empty()) return std::max(1u, std::thread::hardware_concurrency());
    unsigned threads = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), threads);
    bool const whole = error == std::errc() && end == text.data() + text.size();
    if (!whole || threads == 0 || threads > most_threads)
        report(sink, codes::bad_job_count, {}, {{"value", text}, {"limit", std::to_string(most_threads)}});
    return threads;
}

void check_arguments(Call const& call, Environment const& environment, Diagnostics& sink) {
    if (call.arguments.empty() && environment.input_is_terminal)
        report(sink, codes::missing_argument, {},
               {{"command", "batch"}, {"what", Text("csv 文件（- 是标准输入）", "a csv file (- for standard input)")}});
    for (std::size_t i = 1; i < call.arguments.size(); ++i)
        report(sink, codes::extra_argument, {}, {{"text", call.arguments[i]}});
}

/// Where lines go: the file of -o, or standard output.
class Destination {
public:
    Destination(Call const& call, std::string_view beginning, std::ostream& output, Diagnostics& sink) : output_(output) {
        auto const& settings = call.settings;
        if (settings.output.empty()) return;
        file_ = PendingFile::begin(settings.output, beginning, settings.force, sink);
        usable_ = file_.has_value();
    }
    bool usable() const { return usable_; }
    bool write(std::string_view text) {
        if (file_) return file_->write(text);
        output_.write(text.data(), static_cast<std::streamsize>(text.size()));
        return output_.good();
    }
    void finish(Diagnostics& sink) {
        if (file_) file_->finish(sink);
    }

private:
    std::ostream& output_;
    std::optional<PendingFile> file_;
    bool usable_ = true;
};

/// The list of rows without a score, where one is asked for.
class List {
public:
    List(Call const& call, engine::Ruleset const& ruleset, Diagnostics& sink)
        : wanted_(call.has("errors")), language_(call.settings.style.language), ruleset_(ruleset) {
        if (!wanted_) return;
        auto const heading = unscored_heading();
        file_ = PendingFile::begin(call.value("errors"), heading, call.settings.force, sink);
        if (file_) file_->write(heading);
    }
    bool usable() const { return !wanted_ || file_; }
    bool wanted() const { return wanted_; }
    void add(batch::UnscoredRow const& row) { file_->write(unscored_line(row, ruleset_, language_)); }
    void finish(Diagnostics& sink) {
        if (file_) file_->finish(sink);
    }

private:
    bool wanted_;
    Language language_;
    engine::Ruleset const& ruleset_;
    std::optional<PendingFile> file_;
};

struct Source {
    std::string name;
    std::ifstream file;
    std::istream* stream = nullptr;
    std::uintmax_t size = 0;  // 0: not known
};

bool open(Source& source, Call const& call, Streams const& streams, Diagnostics& sink) {
    auto const& name = source.name = call.arguments.empty() ? std::string(standard_input) : call.arguments.front();
    source.stream = name == standard_input ? &streams.input : &source.file;
    if (name == standard_input) return true;
    std::error_code error;
    if (std::filesystem::is_directory(name, error)) error = std::make_error_code(std::errc::is_a_directory);
    if (!error) source.file.open(name, std::ios::binary);
    if (!error && !source.file) error = {errno, std::generic_category()};
    if (error) report_unreadable(name, error, sink);
    source.size = error ? 0 : std::filesystem::file_size(name, error);
    if (error) source.size = 0;
    return source.file.is_open();
}

/// One run: where rows come from, where lines, totals and the list go, and what is said in the end.
class Work {
public:
    Work(Call const& call, Environment const& environment, Streams const& streams, RulesetPointer ruleset, Source& source,
         Diagnostics& sink)
        : call_(call),
          ruleset_(std::move(ruleset)),
          source_(source),
          sink_(sink),
          heading_(call.has("totals") ? totals_heading() : scores_heading()),
          destination_(call, heading_, streams.output, sink),
          list_(call, *ruleset_, sink),
          progress_(call.settings, environment, source.size, streams.error) {}

    bool is_ready() const { return destination_.usable() && list_.usable(); }

    /// Nothing if the heading or the file was not usable.
    std::optional<batch::Counts> run(unsigned threads) {
        auto const counts = scored(job(threads));
        progress_.clear();
        if (!counts) return std::nullopt;
        if (!begun_) destination_.write(heading_);
        for (auto const& entry : totals_.entries()) destination_.write(totals_line(entry, *ruleset_));
        destination_.finish(sink_);
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
                if (!std::exchange(begun_, true)) destination_.write(heading_);
                return destination_.write(lines);
            };
        if (list_.wanted()) job.give_unscored = [this](batch::UnscoredRow const& row) { list_.add(row); };
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
    Source& source_;
    Diagnostics& sink_;
    std::string heading_;
    bool begun_ = false;
    batch::Totals totals_;
    Destination destination_;
    List list_;
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
    Source source;
    if (!ruleset || !open(source, call, streams, diagnostics)) return finish(Status::good);
    Work work(call, environment, streams, ruleset, source, diagnostics);
    if (!work.is_ready()) return finish(Status::world);
    auto const counts = work.run(threads);
    if (!counts || status_of(diagnostics) == Status::world) return finish(Status::findings);
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
    Command command{"batch",
            {"[数据.csv]", "[IN.csv]"},
            {"几百万行一起打分：csv 进，csv 出，次序不变",
             "score millions of rows: csv in, csv out, in the same order"},
            options(),
            {{"jixiao batch 全省.csv -o 得分.csv",
              {"每行一个得分；不能评分的行写 ERR，原因汇总在屏幕上",
               "a score a row; ERR where there is none, with the reasons summed up on the screen"}},
             {"jixiao batch 全省.csv --errors 问题.csv -o 得分.csv",
              {"另外逐行列出不能评分的行", "list the rows without a score as well"}},
             {"jixiao batch 全省.csv.gz --totals -o 合计.csv",
              {"每个项目一行；.gz 和 .zst 直接读", "one row a project; .gz and .zst are read as they are"}},
             {"cat 部分*.csv.zst | jixiao batch -r mof-2021-101 > 得分.csv",
              {"从标准输入读，写到标准输出", "from standard input to standard output"}}},
            run};
    command.writes_files = true;
    return command;
}

}  // namespace jixiao::program
