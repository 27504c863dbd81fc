#include "targets/read/actuals_csv.hpp"

#include <algorithm>
#include <map>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/catalog.hpp"
#include "targets/csv/csv.hpp"
#include "targets/model/actual_fields.hpp"
#include "targets/read/field.hpp"

namespace jixiao::targets::read {
namespace {

using Column = std::optional<std::size_t>;

/// How early a heading stands among the spellings of a field; nothing if it is none of them.
template <class Owner>
Column rank_of(std::string_view heading, field::Field<Owner> const& field) {
    if (heading == field.key) return 0;
    Column rank;
    std::size_t place = 0;
    grammar::for_each_word(field.aliases, [&](std::string_view alias) {
        ++place;
        if (alias == heading && !rank) rank = place;
    });
    return rank;
}

/// Of several columns for one field the one whose heading is named first counts: 指标名称 before 编号.
template <class Owner>
Column column_of(csv::CsvRecord const& first, field::Field<Owner> const& field) {
    Column column;
    Column best;
    for (std::size_t i = 0; i < first.size(); ++i) {
        auto const rank = rank_of(grammar::without_blanks(first[i].value), field);
        if (!rank || (best && *best <= *rank)) continue;
        best = rank;
        column = i;
    }
    return column;
}

template <class Owner, std::size_t n>
std::array<Column, n> columns_of(csv::CsvRecord const& first, std::array<field::Field<Owner>, n> const& fields) {
    std::array<Column, n> columns;
    for (std::size_t i = 0; i < n; ++i) columns[i] = column_of(first, fields[i]);
    return columns;
}

struct Columns {
    explicit Columns(csv::CsvRecord const& first)
        : file(columns_of(first, file_fields)),
          execution(columns_of(first, execution_fields)),
          names(columns_of(first, name_fields)),
          entry(columns_of(first, entry_fields)) {}

    std::array<Column, file_fields.size()> file;
    std::array<Column, execution_fields.size()> execution;
    std::array<Column, name_fields.size()> names;
    std::array<Column, entry_fields.size()> entry;
};

template <class Owner, std::size_t n>
constexpr std::size_t place_of(std::array<field::Field<Owner>, n> const& fields, std::string_view key) {
    for (std::size_t i = 0; i < n; ++i)
        if (fields[i].key == key) return i;
    return n;
}

bool fit(Columns const& columns) {
    bool const has_value =
        columns.names[place_of(name_fields, "indicator")] && columns.entry[place_of(entry_fields, "value")];
    bool const has_amount = columns.execution[place_of(execution_fields, "executed")] ||
                            columns.execution[place_of(execution_fields, "budget")];
    return columns.file[place_of(file_fields, "table")] && (has_value || has_amount);
}

class RowReader {
public:
    RowReader(Reading const& reading, Columns const& columns, csv::CsvRecord const& record)
        : reading_(reading), columns_(columns), record_(record), at_(cover(record.front().span, record.back().span)) {}

    Span at() const { return at_; }

    bool names_period() const { return text(columns_.file[place_of(file_fields, "period")]).given; }

    ActualsFile head() const {
        ActualsFile file;
        file.source = reading_.source;
        read(columns_.file, file_fields, file);
        settle_holder(file.department, file.unit);
        return file;
    }

    /// Adds what the file does not say yet. One column may be headed for an indicator and for the execution alike.
    void complete(ActualsFile& file) const {
        bool const is_entry = text(columns_.names[place_of(name_fields, "indicator")]).given;
        ActualsFile repeated;
        for (std::size_t i = 0; i < execution_fields.size(); ++i) {
            auto const column = columns_.execution[i];
            auto const amount = text(column);
            if (!amount.given || (is_entry && is_of_entry(*column))) continue;
            bool const is_said = !text_of(file, execution_fields[i]).empty();
            read_text(reading_, amount, execution_fields[i], is_said ? repeated : file);
        }
        if (is_entry) file.entries.push_back(entry());
    }

private:
    LocatedText text(Column column) const {
        return column && *column < record_.size() ? csv::located(record_[*column], reading_.source) : LocatedText{};
    }

    template <class Owner, std::size_t n>
    void read(std::array<Column, n> const& columns, std::array<field::Field<Owner>, n> const& fields,
              Owner& owner) const {
        for (std::size_t i = 0; i < n; ++i) read_text(reading_, text(columns[i]), fields[i], owner);
    }

    bool is_of_entry(std::size_t column) const {
        return std::find(columns_.entry.begin(), columns_.entry.end(), column) != columns_.entry.end();
    }

    ActualEntry entry() const {
        ActualEntry entry;
        entry.at = at_;
        read(columns_.names, name_fields, entry);
        read(columns_.entry, entry_fields, entry);
        return entry;
    }

    Reading const& reading_;
    Columns const& columns_;
    csv::CsvRecord const& record_;
    Span at_;
};

/// False for a row that belongs to no table or to no period, which is reported.
bool has_place(RowReader const& row, ActualsFile const& file, Reading const& reading) {
    if (!file.table.given) {
        report(reading.sink, codes::missing_key, reading.source, row.at(), {{"key", Text("项目名称", "table")}});
        return false;
    }
    return file.period.given || !row.names_period();
}

std::string key_of(ActualsFile const& file) {
    return grammar::without_blanks(file.department.value) + '\n' + grammar::without_blanks(file.unit.value) + '\n' +
           grammar::without_blanks(file.unit_code.value + file.project_code.value) + '\n' +
           grammar::without_blanks(file.table.value) + '\n' + file.period.value + '\n' + file.values.value;
}

}  // namespace

bool is_actuals_csv(Source const& source) {
    auto const first_line = source->slice(source->line(1));
    Diagnostics ignored;
    auto const records = csv::parse_csv(std::make_shared<SourceText const>("", std::string(first_line)), ignored);
    return !records.empty() && fit(Columns(records.front()));
}

CsvActuals read_actuals_csv(Source const& source, Diagnostics& sink) {
    if (auto const broken = grammar::find_invalid_utf8(source->bytes())) {
        report(sink, codes::not_utf8, source, {*broken, *broken + 1}, {{"guess", "GBK"}});
        return {};
    }
    Reading const reading{source, sink};
    auto const records = csv::parse_csv(source, sink);
    if (records.size() < 2) {
        report(sink, codes::no_rows, source, {});
        return {};
    }
    Columns const columns(records.front());
    CsvActuals result;
    auto& files = result.files;
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 1; i < records.size(); ++i) {
        RowReader const row(reading, columns, records[i]);
        auto file = row.head();
        if (!has_place(row, file, reading)) {
            ++result.left_out;
            continue;
        }
        auto const [place, is_new] = places.try_emplace(key_of(file), files.size());
        if (is_new) files.push_back(std::move(file));
        auto& kept = files[place->second];
        if (!is_new && !kept.reported.given) kept.reported = std::move(file.reported);
        row.complete(kept);
    }
    return result;
}

}  // namespace jixiao::targets::read
