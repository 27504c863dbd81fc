#include "targets/book/history.hpp"

#include <algorithm>
#include <tuple>

#include "targets/book/place.hpp"
#include "targets/book/standing.hpp"
#include "targets/nearest.hpp"
#include "targets/read/expression.hpp"

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

using GroupKey = std::tuple<std::string, bool, std::string, int, std::pair<int, int>>;

GroupKey key_of(Record const& record) {
    return {without_blanks(record.department), !is_department(record), without_blanks(record.project), record.year, months_of(record.period)};
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

    Source source(std::filesystem::path const& book) const { return std::make_shared<SourceText const>(book.string(), bytes_, places_); }

private:
    std::string bytes_;
    std::vector<grammar::Place> places_;
};

LocatedText located(Located<std::string> const& text) {
    LocatedText result;
    static_cast<Located<std::string>&>(result) = text;
    return result;
}

/// Amounts are parsed when the source is complete.
struct Amounts {
    LocatedText initial;
    LocatedText budget;
    LocatedText executed;
};

Amounts write_execution(Record const& record, Writer& writer, ActualsFile& file) {
    auto const word = writer.text(record.finished);
    file.finished = {word.value == "true", word.span, word.given};
    return {located(writer.text(record.initial)), located(writer.text(record.budget)), located(writer.text(record.executed))};
}

ActualEntry write_entry(Record const& record, Writer& writer) {
    ActualEntry entry;
    auto const begin = writer.size();
    entry.indicator = writer.text(record.indicator);
    entry.level2 = writer.text(record.level2);
    entry.value = located(writer.text(record.value));
    if (auto const score = writer.text(record.score); score.given) entry.score = {grammar::parse_decimal(score.value), score.span, true};
    entry.reason = writer.text(record.reason);
    if (auto const word = writer.text(record.not_applicable); word.given) entry.not_applicable = {true, word.span, true};
    entry.evidence = writer.text(record.evidence);
    entry.at = {begin, writer.size()};
    return entry;
}

struct Keyed {
    GroupKey key;
    Record const* record;
};

std::vector<Keyed> in_order(std::span<Record const> records) {
    std::vector<Keyed> keyed;
    for (auto const& record : records) keyed.push_back({key_of(record), &record});
    std::stable_sort(keyed.begin(), keyed.end(), [](Keyed const& a, Keyed const& b) { return a.key < b.key; });
    return keyed;
}

PeriodActuals period_of(std::filesystem::path const& book, std::span<Keyed const> records, Diagnostics& sink) {
    auto const& first = *records.front().record;
    PeriodActuals period{{}, first.kind, first.year, first.when, first.when};
    auto& file = period.actuals;
    Writer writer;
    std::vector<Amounts> amounts;
    for (auto const& keyed : records) {
        auto const& record = *keyed.record;
        writer.begin(record);
        if (!file.table.given) {
            file.department = writer.text(record.department);
            file.table = writer.text(is_department(record) ? std::string(department_table) : record.project);
            file.period = writer.text(record.period);
        }
        if (is_execution(record)) amounts.push_back(write_execution(record, writer, file));
        else file.entries.push_back(write_entry(record, writer));
        period.recorded = std::min(period.recorded, record.when);
        period.last_recorded = std::max(period.last_recorded, record.when);
    }
    file.source = writer.source(book);
    read::Reading const reading{file.source, sink};
    for (auto const& [initial, budget, executed] : amounts) {
        file.initial = read::amount_of(reading, initial, {"年初预算数", "the initial budget"});
        file.budget = read::amount_of(reading, budget, {"全年预算数", "the budget"});
        file.executed = read::amount_of(reading, executed, {"执行数", "the amount executed"});
    }
    for (auto& entry : file.entries)
        if (entry.value.given) entry.parsed_value = read::read_fact(reading, entry.value, grammar::Severity::error);
    return period;
}

}  // namespace

std::vector<Record> by_table(std::span<Record const> records) {
    std::vector<Record> sorted;
    for (auto const& keyed : in_order(records)) sorted.push_back(*keyed.record);
    return sorted;
}

std::vector<PeriodActuals> history(std::filesystem::path const& book, std::span<Record const> standing, Diagnostics& sink) {
    auto const records = in_order(standing);
    std::vector<PeriodActuals> periods;
    for (auto first = records.begin(); first != records.end();) {
        auto const last = std::find_if(first, records.end(), [&](Keyed const& keyed) { return keyed.key != first->key; });
        periods.push_back(period_of(book, {first, last}, sink));
        first = last;
    }
    return periods;
}

Result<std::vector<PeriodActuals>> read_history(Book& book, Diagnostics& sink) {
    auto records = book.records();
    if (!records) return records.error();
    return history(book.path(), standing(std::move(*records)), sink);
}

std::vector<PeriodActuals> of_table(std::span<PeriodActuals const> history, TargetTable const& table) {
    std::vector<PeriodActuals> own;
    std::string_view const kind = table.kind.value == TableKind::department ? "department" : "project";
    for (auto const& period : history) {
        auto const& department = period.actuals.department;
        bool const fits = !department.given || without_blanks(department.value) == without_blanks(table.department.value);
        if (period.kind == kind && fits && belongs_to(period.actuals, table)) own.push_back(period);
    }
    return own;
}

}  // namespace jixiao::targets::book
