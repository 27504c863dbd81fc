#include "targets/book/history.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>

#include "grammar/characters.hpp"
#include "targets/base/parallel.hpp"
#include "targets/book/place.hpp"
#include "targets/model/actual_fields.hpp"
#include "targets/read/field.hpp"

namespace jixiao::targets::book {
namespace {

/// The order of periods within a year is that of their first months, then of their lengths.
std::pair<int, int> months_of(std::string const& period) {
    auto const digit = [&](std::size_t at) { return period[at] - '0'; };
    auto const month = [&](std::size_t at) { return 10 * digit(at) + digit(at + 1); };
    if (period.size() < 7) return {1, 12};
    if (period[5] == 'Q') return {3 * digit(6) - 2, 3 * digit(6)};
    if (period[5] == 'H') return {6 * digit(6) - 5, 6 * digit(6)};
    return {month(5), period.size() == 15 ? month(13) : month(5)};
}

/// Department, not its own table, unit, project, year, months, of the period alone.
using GroupKey = std::tuple<std::string, bool, std::string, std::string, int, std::pair<int, int>, bool>;

GroupKey key_of(Record const& record) {
    return {grammar::without_blanks(record.department),
            !is_department(record),
            grammar::without_blanks(record.unit),
            grammar::without_blanks(record.project),
            record.year,
            months_of(record.period),
            is_of_period(record)};
}

/// Writes the records of one table and period as text, one a line, and remembers where everything stands.
class Writer {
public:
    Located<std::string> text(std::string const& value) {
        if (value.empty()) return {};
        if (!bytes_.empty() && bytes_.back() != '\n') bytes_ += "  ";
        auto const begin = static_cast<std::uint32_t>(bytes_.size());
        for (char const c : value) bytes_ += c == '\n' ? ' ' : c;
        return {value, {begin, static_cast<std::uint32_t>(bytes_.size())}, true};
    }

    void begin(Record const& record) {
        if (!bytes_.empty()) bytes_ += '\n';
        places_.push_back({static_cast<std::uint32_t>(bytes_.size()), record_name(record.number)});
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }

    Source source(std::filesystem::path const& book) const {
        return std::make_shared<SourceText const>(book.string(), bytes_, places_);
    }

private:
    std::string bytes_;
    std::vector<grammar::Place> places_;
};

LocatedText located(Located<std::string> const& text) {
    LocatedText result;
    static_cast<Located<std::string>&>(result) = text;
    return result;
}

/// What is said of the execution, in the order of its fields: amounts are read when the source is complete.
using ExecutionTexts = std::array<LocatedText, execution_fields.size()>;

ExecutionTexts write_execution(Record const& record, Writer& writer) {
    ExecutionTexts texts;
    for (std::size_t i = 0; i < texts.size(); ++i)
        texts[i] = located(writer.text(record.said.of(execution_fields[i].key)));
    return texts;
}

/// Facts have their texts already.
void read_facts(read::Reading const& reading, ActualEntry& entry) {
    for (auto const& field : entry_fields)
        if (auto const* fact = std::get_if<field::Fact<ActualEntry>>(&field.kind))
            read_text(reading, LocatedText(entry.*fact->place), field, entry);
}

ActualEntry write_entry(Record const& record, Writer& writer) {
    Diagnostics ignored;  // what the book holds was well when it was entered
    ActualEntry entry;
    auto const begin = writer.size();
    entry.indicator = writer.text(record.indicator);
    entry.level2 = writer.text(record.level2);
    for (auto const& field : entry_fields) {
        auto text = located(writer.text(record.said.of(field.key)));
        if (auto const* fact = std::get_if<field::Fact<ActualEntry>>(&field.kind))
            entry.*fact->place = std::move(text);
        else
            read::read_text({nullptr, ignored}, text, field, entry);
    }
    entry.at = {begin, writer.size()};
    return entry;
}

/// What was recorded for one table and period, record by record.
class Gathered {
public:
    explicit Gathered(Record const& first) : period_{{}, first.kind, first.year, first.when, first.when} {}

    void take(Record const& record) {
        writer_.begin(record);
        auto& file = period_.actuals;
        if (!file.table.given) {
            file.department = writer_.text(record.department);
            file.unit = writer_.text(record.unit);
            file.unit_code = writer_.text(record.unit_code);
            file.project_code = writer_.text(record.project_code);
            file.table = writer_.text(is_department(record) ? std::string(department_table) : record.project);
            file.period = writer_.text(record.period);
            file.values = writer_.text(record.values);
        }
        take_day(record.reported);
        if (is_execution(record))
            execution_ = write_execution(record, writer_);
        else
            add_entry(write_entry(record, writer_));
        period_.recorded = std::min(period_.recorded, record.when);
        period_.last_recorded = std::max(period_.last_recorded, record.when);
    }

    PeriodActuals finish(std::filesystem::path const& book, Diagnostics& sink) {
        auto& file = period_.actuals;
        file.source = writer_.source(book);
        read::Reading const reading{file.source, sink};
        for (std::size_t i = 0; i < execution_.size(); ++i)
            read_text(reading, execution_[i], execution_fields[i], file);
        for (auto& entry : file.entries) read_facts(reading, entry);
        return std::move(period_);
    }

private:
    /// A table's report is there from the day on which the first of it was handed in.
    void take_day(std::string const& day) {
        auto& reported = period_.actuals.reported;
        if (day.empty() || (reported.given && !(day_of(day) < day_of(reported.value)))) return;
        reported = located(writer_.text(day));
    }

    /// A bureau has very many tables: room is made for what comes, not for twice as much.
    void add_entry(ActualEntry entry) {
        auto& entries = period_.actuals.entries;
        if (entries.size() == entries.capacity()) entries.reserve(entries.size() + entries.size() / 8 + 1);
        entries.push_back(std::move(entry));
    }

    PeriodActuals period_;
    Writer writer_;
    ExecutionTexts execution_;
};

class Histories {
public:
    void take(Record const& record) { by_key_.try_emplace(key_of(record), record).first->second.take(record); }

    std::vector<PeriodActuals> finish(std::filesystem::path const& book, Diagnostics& sink) {
        std::vector<Gathered*> gathered;
        for (auto& [key, one] : by_key_) gathered.push_back(&one);
        std::vector<Diagnostics> found(gathered.size());
        auto periods = in_parallel(gathered.size(), [&](std::size_t i) { return gathered[i]->finish(book, found[i]); });
        for (auto& diagnostics : found) std::move(diagnostics.begin(), diagnostics.end(), std::back_inserter(sink));
        return periods;
    }

private:
    std::map<GroupKey, Gathered> by_key_;
};

}  // namespace

std::vector<Record> by_table(std::vector<Record> records) {
    std::vector<std::pair<GroupKey, std::size_t>> order;
    for (std::size_t i = 0; i < records.size(); ++i) order.emplace_back(key_of(records[i]), i);
    std::sort(order.begin(), order.end());
    std::vector<Record> sorted;
    sorted.reserve(records.size());
    for (auto const& [key, i] : order) sorted.push_back(std::move(records[i]));
    return sorted;
}

std::vector<PeriodActuals> history(std::filesystem::path const& book, std::span<Record const> standing,
                                   Diagnostics& sink) {
    Histories histories;
    for (auto const& record : standing) histories.take(record);
    return histories.finish(book, sink);
}

Result<std::vector<PeriodActuals>> read_history(Book& book, Diagnostics& sink,
                                                std::function<bool(Record const&)> const& wanted) {
    Histories histories;
    auto const done = book.each_standing([&](Record const& record) {
        if (!wanted || wanted(record)) histories.take(record);
    });
    if (!done) return done.error();
    return histories.finish(book.path(), sink);
}

}  // namespace jixiao::targets::book
