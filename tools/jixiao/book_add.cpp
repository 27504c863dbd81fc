// jixiao book add: what was achieved, into the book.
#include <fmt/format.h>

#include <charconv>
#include <ctime>
#include <map>
#include <set>

#include "grammar/characters.hpp"
#include "targets/book/enter.hpp"
#include "targets/catalog.hpp"
#include "tools/jixiao/book.hpp"
#include "tools/jixiao/book_inbox.hpp"
#include "tools/jixiao/book_single.hpp"
#include "tools/jixiao/book_tally.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/log.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/receipts.hpp"
#include "tools/jixiao/remarks.hpp"

namespace jixiao::program {
namespace {

using targets::book::Book;
using targets::book::Entered;
using targets::book::Manner;
using targets::book::Outcome;
using targets::book::Record;
using targets::book::Tellings;
using targets::book::Told;

std::string variable(Environment const& environment, char const* name) {
    auto const* value = environment.variable(name);
    return value ? value : "";
}

/// JIXIAO_NOW stands for the clock where the same output is wanted twice.
std::string now(Environment const& environment) {
    if (auto const fixed = variable(environment, "JIXIAO_NOW"); !fixed.empty()) return fixed;
    auto const time = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&time, &utc);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                       utc.tm_hour, utc.tm_min, utc.tm_sec);
}

std::string who(Call const& call, Environment const& environment) {
    if (call.has("who")) return call.value("who");
    for (auto const* name : {"JIXIAO_USER", "USER", "LOGNAME", "USERNAME"})
        if (auto const value = variable(environment, name); !value.empty() && !grammar::find_invalid_utf8(value))
            return value;
    return "";
}

std::string content_of(targets::book::Statement const& statement) {
    auto const first_of = [&](targets::book::Said::Key key, targets::book::Said::Key other) {
        auto const& text = statement.said[key];
        return text.empty() ? statement.said[other] : text;
    };
    return is_execution(statement) ? first_of("executed", "budget") : first_of("value", "reason");
}

grammar::CodeInfo const& refusal(Outcome outcome) {
    if (outcome == Outcome::withdrawn) return targets::codes::withdrawn_before;
    return outcome == Outcome::other_file ? targets::codes::files_contradict : targets::codes::record_contradicts;
}

void report_refused(Told const& told, Entered const& entered, Diagnostics& sink) {
    auto const& statement = told.statement;
    if (entered.outcome == Outcome::which_department) {
        targets::report(sink, targets::codes::department_not_clear, told.source, told.span,
                        {{"name", table_name(statement)}});
        return;
    }
    auto const name = is_execution(statement) ? Text("预算执行", "budget execution") : Text(statement.indicator);
    if (entered.outcome == Outcome::nothing_to_correct) {
        targets::report(sink, targets::codes::nothing_to_correct, told.source, told.span,
                        {{"name", name}, {"period", statement.period}});
        return;
    }
    targets::report(sink, refusal(entered.outcome), told.source, told.span,
                    {{"name", name},
                     {"period", statement.period},
                     {"recorded", content_of(*entered.standing)},
                     {"number", std::to_string(entered.number)},
                     {"why", entered.standing->why},
                     {"told", content_of(statement)}});
}

/// Files of which everything is in the book already: how many, the first of them by name.
std::size_t report_known_files(std::vector<Told const*> const& all, std::vector<Entered> const& entered,
                               Diagnostics& sink) {
    struct File {
        Told const* told;
        std::int64_t first;
        bool all_known;
    };
    std::map<std::string, File> files;
    for (std::size_t i = 0; i < entered.size(); ++i) {
        auto const& told = *all[i];
        if (told.statement.source.empty()) continue;
        auto const number = entered[i].number;
        auto& file = files.try_emplace(told.statement.source, File{&told, number, true}).first->second;
        file.first = std::min(file.first, number);
        file.all_known = file.all_known && entered[i].outcome == Outcome::known;
    }
    std::size_t count = 0;
    for (auto const& [name, file] : files)
        if (file.all_known && ++count <= most_named)
            targets::report(sink, targets::codes::recorded_before, file.told->source, file.told->span,
                            {{"number", std::to_string(file.first)}});
    return count;
}

void check_call(Call const& call, Diagnostics& sink) {
    auto const missing = [&](Text what) {
        report(sink, codes::missing_argument, {}, {{"command", "book add"}, {"what", std::move(what)}});
    };
    bool const files = call.arguments.size() > 1;
    if (call.has("withdraw")) {
        auto const number = call.value("withdraw");
        if (number.empty() || number.size() > 18 || number.find_first_not_of("0123456789") != std::string::npos)
            report(sink, codes::not_a_record_number, {}, {{"value", number}});
        if (call.value("correct").empty())
            missing({"撤回的原因（--correct）", "the reason for taking it back (--correct)"});
        if (is_single(call))
            report(sink, codes::conflicting_options, {}, {{"first", "--withdraw"}, {"second", "--indicator"}});
        return;
    }
    if (!is_single(call) && !files)
        missing(
            {"要记入的文件，或 --table、--indicator、--value", "files to record, or --table, --indicator and --value"});
    if (is_single(call) && files) report(sink, codes::extra_argument, {}, {{"text", call.arguments[1]}});
    if (is_single(call) && !call.has("table")) missing({"目标表（--table）", "the table (--table)"});
}

Stated stated_by(Call const& call, Diagnostics& sink) {
    Stated stated{book_path(call),    call.value("department"), call.value("unit"), call.value("period"), {},
                  call.has("targets")};
    if (stated.tables_given) stated.tables = load(call.all("targets"), Wanted::tables, sink).tables;
    return stated;
}

/// Of each file; of one value from options the only one.
std::vector<Tellings> read_all(Call const& call, Stated const& stated, Diagnostics& sink) {
    if (!is_single(call)) return read_inbox({call.arguments.begin() + 1, call.arguments.end()}, stated, sink);
    Diagnostics reported;
    auto const actuals = single_actuals(call, reported);
    std::vector<Tellings> tellings{read_single(actuals, reported, stated, sink)};
    sink.insert(sink.end(), reported.begin(), reported.end());
    return tellings;
}

std::string table_key(std::string_view department, std::string_view unit, std::string_view project) {
    std::string key;
    for (auto const part : {department, unit, project}) key += grammar::without_blanks(part) + '\n';
    return key;
}

/// What of the tables that are due came with this call or is in the book already.
render::Receipt inbox_receipt(Stated const& stated, std::vector<Told const*> const& all,
                              std::vector<Entered> const& entered) {
    std::set<std::string> in;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const& statement = all[i]->statement;
        if (entered[i].outcome <= Outcome::known)
            in.insert(table_key(statement.department, statement.unit, statement.project));
    }
    std::vector<targets::TargetTable const*> due;
    for (auto const& table : stated.tables) due.push_back(&table);
    return program::receipt_of(due, [&](targets::TargetTable const& table) {
        bool const whole = table.kind.value == targets::TableKind::department;
        return in.contains(table_key(table.department.value, table.unit.value, whole ? "" : table.project.value));
    });
}

/// False if the book could not be used, which is reported.
bool enter_all(std::vector<Told const*> const& all, Stated const& stated, Call const& call, Manner const& manner,
               Tally& tally, Diagnostics& sink) {
    auto book = Book::open_or_make(book_path(call), book_wait(call));
    if (!book) return report_failure(book.error(), call, sink), false;
    std::vector<targets::book::Statement const*> statements;
    for (auto const* told : all) statements.push_back(&told->statement);
    auto const entered = enter(*book, statements, manner);
    if (!entered) return report_failure(entered.error(), call, sink), false;
    for (std::size_t i = 0; i < entered->size(); ++i) {
        tally.take((*entered)[i]);
        if ((*entered)[i].outcome > Outcome::known) report_refused(*all[i], (*entered)[i], sink);
    }
    tally.known_files = report_known_files(all, *entered, sink);
    if (stated.tables.size() > 1 && !is_single(call)) tally.receipt = inbox_receipt(stated, all, *entered);
    return true;
}

bool withdraw_one(Call const& call, Manner const& manner, Tally& tally, Diagnostics& sink) {
    auto book = Book::open_or_make(book_path(call), book_wait(call));
    if (!book) return report_failure(book.error(), call, sink), false;
    auto const text = call.value("withdraw");
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    Record record;
    auto const done = withdraw(*book, number, manner, record);
    if (!done) return report_failure(done.error(), call, sink), false;
    if (*done)
        tally.take({Outcome::corrected, record.number});
    else
        report(sink, codes::nothing_to_withdraw, {}, {{"number", text}});
    return true;
}

Status run(Call const& call, Environment const& environment, Streams const& streams) {
    Diagnostics diagnostics;
    check_call(call, diagnostics);
    auto const finish = [&] {
        show(diagnostics, call.settings, streams.error);
        return status_of(diagnostics);
    };
    if (!diagnostics.empty()) return finish();
    Manner const manner{who(call, environment), now(environment), call.value("correct")};
    Tally tally;
    bool stored = true;
    if (call.has("withdraw")) {
        stored = withdraw_one(call, manner, tally, diagnostics);
    } else {
        auto const stated = stated_by(call, diagnostics);
        auto const tellings = read_all(call, stated, diagnostics);
        std::vector<Told const*> all;
        for (auto const& file : tellings) {
            tally.doubtful += file.doubtful;
            for (auto const& told : file.told) all.push_back(&told);
        }
        log("read {} statements", all.size());
        if (!all.empty())
            stored = enter_all(all, stated, call, manner, tally, diagnostics);
        else if (tally.doubtful == 0 && diagnostics.empty())
            report(diagnostics, codes::nothing_to_record, {});
        if (call.has("remarks")) {
            Diagnostics unwritten;
            write_inbox_remarks(tellings, diagnostics, call.value("remarks"), call.settings, streams.error, unwritten);
            diagnostics.insert(diagnostics.end(), unwritten.begin(), unwritten.end());
        }
    }
    log("recorded {}", tally.new_records());
    if (stored) write_tally(tally, call, streams.output);
    return finish();
}

}  // namespace

BookVerb book_add_verb() {
    return {"add",
            {"table",          "department", "unit",     "period",  "indicator", "level2",   "value",    "score",
             "not-applicable", "reason",     "evidence", "initial", "budget",    "executed", "finished", "targets",
             "correct",        "withdraw",   "who",      "wait",    "remarks",   "format"},
            {"table", "json"},
            true,
            run};
}

}  // namespace jixiao::program
