#include <charconv>

#include "engine/period.hpp"
#include "grammar/characters.hpp"
#include "targets/model/identity.hpp"
#include "tools/jixiao/book.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/world.hpp"

namespace jixiao::program {
namespace {

using targets::book::Record;
using targets::book::Trouble;

bool is_like(std::string_view text, std::string_view wanted) {
    return grammar::without_blanks(text) == grammar::without_blanks(wanted);
}

/// Values from January on are told by the month to which they go: 7月 and 1-7月 are the same of them.
bool fits_period(Record const& record, Call const& call) {
    if (!call.has("period")) return true;
    auto const written = engine::parse_period(record.period),
               wanted = engine::parse_period(call.value("period"), record.year);
    if (!written || !wanted) return written == wanted && record.period == call.value("period");
    bool const same_end = written->year == wanted->year && written->last == wanted->last;
    return *written == *wanted || (same_end && !is_of_period(record));
}

bool passes(Record const& record, Call const& call) {
    auto const fits = [&](std::string_view option, std::string_view text) {
        return !call.has(option) || is_like(text, call.value(option));
    };
    bool const department = is_department(record);
    bool const table = fits("table", department ? std::string(targets::department_table) : record.project) ||
                       (department && fits("table", record.department));
    bool const indicator = fits("indicator", record.indicator) || (!record.id.empty() && fits("indicator", record.id));
    return table && indicator &&
           (!call.has("department") || targets::is_held_by(record.department, record.unit, call.value("department"))) &&
           fits_period(record, call) && fits("year", std::to_string(record.year));
}

}  // namespace

std::filesystem::path book_path(Call const& call) { return call.arguments.front(); }

std::chrono::milliseconds book_wait(Call const& call) {
    auto const text = call.value("wait");
    int seconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    return call.has("wait") ? std::chrono::seconds(seconds) : targets::book::usual_wait;
}

void report_failure(targets::book::Failure const& failure, Call const& call, Diagnostics& sink) {
    report_failure(failure, book_path(call).string(), book_wait(call), sink);
}

void report_failure(targets::book::Failure const& failure, std::string const& file, std::chrono::milliseconds wait,
                    Diagnostics& sink) {
    auto const reason = failure.reason ? reason_of(failure.reason) : Text(failure.detail);
    switch (failure.trouble) {
        case Trouble::busy:
            report(sink, codes::book_busy, {}, {{"file", file}, {"seconds", std::to_string(wait.count() / 1000)}});
            break;
        case Trouble::not_found: report(sink, codes::file_not_found, {}, {{"file", file}}); break;
        case Trouble::not_read: report(sink, codes::file_not_read, {}, {{"file", file}, {"reason", reason}}); break;
        case Trouble::not_written:
            report(sink, codes::book_not_written, {}, {{"file", file}, {"reason", reason}});
            break;
        case Trouble::newer:
            report(sink, codes::book_newer, {},
                   {{"file", file}, {"found", failure.detail}, {"known", std::to_string(targets::book::book_version)}});
            break;
        case Trouble::unsettled: report(sink, codes::book_unsettled, {}, {{"file", file}}); break;
        case Trouble::no_book: report(sink, codes::not_a_book, {}, {{"file", file}}); break;
        case Trouble::damaged:
            report(sink, codes::book_damaged, {}, {{"file", file}, {"detail", failure.detail}});
            break;
    }
}

std::optional<std::vector<Record>> read_records(Call const& call, Which which, Diagnostics& sink) {
    std::vector<Record> records;
    auto const take = [&](Record const& record) {
        if (passes(record, call)) records.push_back(record);
    };
    auto book = targets::book::Book::open(book_path(call), book_wait(call));
    auto const done = !book ? book.error() : which == Which::all ? book->each(take) : book->each_standing(take);
    if (done) return records;
    report_failure(done.error(), call, sink);
    return std::nullopt;
}

}  // namespace jixiao::program
