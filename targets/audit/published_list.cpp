#include "targets/audit/published_list.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "grammar/characters.hpp"
#include "targets/audit/published_columns.hpp"
#include "targets/catalog.hpp"
#include "targets/document/encoding.hpp"
#include "targets/recognise/rows.hpp"
#include "targets/recognise/year.hpp"

namespace jixiao::targets::audit {
namespace {

using csv::CsvField;
using csv::CsvRecord;
using recognise::FoundRow;

/// What the name of a row says it is; `part` is one of the funds: 其中：当年财政拨款.
enum class RowKind { indicator, execution, part, subtotal, total, grade };

RowKind kind_of(std::string const& label) {
    constexpr std::array<std::string_view, 4> execution{"预算执行率", "预算执行", "执行率", "年度资金总额"};
    constexpr std::array<std::string_view, 5> total{"总分", "合计", "总计", "得分合计", "自评总分"};
    constexpr std::array<std::string_view, 4> grade{"等级", "评价等级", "自评等级", "绩效等级"};
    auto const is_one_of = [&](auto const& words) {
        return std::find(words.begin(), words.end(), label) != words.end();
    };
    if (label.find("财政拨款") != std::string::npos || label.find("结转资金") != std::string::npos ||
        label == "其他资金")
        return RowKind::part;
    if (is_one_of(execution)) return RowKind::execution;
    if (is_one_of(total)) return RowKind::total;
    if (is_one_of(grade)) return RowKind::grade;
    return std::string_view(label).ends_with("小计") ? RowKind::subtotal : RowKind::indicator;
}

/// One table of the list while it is read.
struct Sheet {
    TargetTable table;
    ActualsFile actuals;
    std::vector<PrintedPoints> printed;
    PublishedTable published;
};

class RowReader {
public:
    RowReader(ListColumns const& columns, CsvRecord const& record, read::Reading const& reading)
        : columns_(columns), record_(record), reading_(reading) {}

    std::string table() const { return text(ListColumn::table); }

    void read_into(Sheet& sheet) const {
        auto const kind = kind_of_row();
        if (!sheet.table.year.given) sheet.table.year = recognise::year_of(located(ListColumn::year));
        switch (kind) {
            case RowKind::indicator: return indicator(sheet);
            case RowKind::execution:
            case RowKind::part: sheet.published.funds.push_back(funds(kind == RowKind::execution)); return;
            case RowKind::subtotal: sheet.published.subtotals.push_back(sum()); return;
            case RowKind::total: sheet.published.total = sum(); return;
            case RowKind::grade: sheet.published.grade = located(ListColumn::score); return;
        }
    }

private:
    CsvField const* at(ListColumn column) const {
        auto const place = columns_[static_cast<std::size_t>(column)];
        return place && *place < record_.size() ? &record_[*place] : nullptr;
    }

    Span whole() const { return cover(record_.front().span, record_.back().span); }

    std::string text(ListColumn column) const { return grammar::without_blanks(located(column).value); }

    LocatedText located(ListColumn column) const {
        auto const* field = at(column);
        return field == nullptr ? LocatedText{} : csv::located(*field, reading_.source);
    }

    RowKind kind_of_row() const {
        for (auto const column : {ListColumn::name, ListColumn::level1, ListColumn::level2})
            if (auto const kind = kind_of(text(column)); kind != RowKind::indicator) return kind;
        return RowKind::indicator;
    }

    std::optional<Decimal> number(ListColumn column, bool wanted) const {
        auto const digits = located(column);
        auto const value = column == ListColumn::deduction ? deduction_in(digits) : points_in(digits);
        if (!value && (wanted || digits.given))
            report(reading_.sink, codes::unreadable_number, reading_.source, at(column) ? at(column)->span : whole(),
                   {{"column", name_of(column)}, {"text", grammar::without_blanks(digits.value)}});
        return value;
    }

    void indicator(Sheet& sheet) const {
        FoundRow row;
        row.at = whole();
        for (auto const& [column, found] : found_columns) row[found] = located(column);
        row[recognise::Column::weight] = {};  // reported here, in the words of a list
        auto target = recognise::target_row(row, reading_);
        auto const weight = number(ListColumn::weight, true);
        target.weight = {weight, row.at, weight.has_value()};
        if (auto entry = recognise::entry_of(row, target, reading_)) sheet.actuals.entries.push_back(std::move(*entry));
        sheet.table.rows.push_back(std::move(target));
        sheet.printed.push_back({number(ListColumn::score, true), number(ListColumn::deduction, false),
                                 number(ListColumn::review_score, false), text(ListColumn::review_opinion)});
    }

    PublishedFunds funds(bool is_whole) const {
        PublishedFunds funds;
        funds.name = row_name();
        funds.budget = located(ListColumn::target).value;
        funds.executed = located(ListColumn::actual).value;
        funds.amounts.budget = quantity_in(located(ListColumn::target));
        funds.amounts.executed = quantity_in(located(ListColumn::actual));
        funds.is_whole = is_whole;
        funds.weight = points_in(located(ListColumn::weight));
        funds.score = number(ListColumn::score, is_whole);
        funds.at = whole();
        return funds;
    }

    PublishedSum sum() const {
        return {row_name(), text(ListColumn::level1), points_in(located(ListColumn::weight)),
                number(ListColumn::score, true), whole()};
    }

    std::string row_name() const {
        for (auto const column : {ListColumn::name, ListColumn::level2, ListColumn::level1})
            if (auto name = text(column); !name.empty()) return name;
        return "";
    }

    ListColumns const& columns_;
    CsvRecord const& record_;
    read::Reading const& reading_;
};

PublishedTable finished(Sheet sheet, Diagnostics& sink) {
    auto& result = sheet.published;
    result.prints_points = true;
    result.rows = published_rows(sheet.table, sheet.actuals, sink);
    for (std::size_t i = 0; i < result.rows.size(); ++i) result.rows[i].printed = std::move(sheet.printed[i]);
    return std::move(result);
}

std::vector<PublishedTable> tables_of(ListColumns const& columns, std::vector<CsvRecord> const& records,
                                      read::Reading const& reading) {
    std::vector<Sheet> sheets;
    std::map<std::string, std::size_t> index;
    for (std::size_t i = 1; i < records.size(); ++i) {
        RowReader const row(columns, records[i], reading);
        auto const [place, is_new] = index.try_emplace(row.table(), sheets.size());
        if (is_new) {
            sheets.emplace_back();
            sheets.back().published.name = place->first;
            sheets.back().table.source = sheets.back().actuals.source = reading.source;
        }
        row.read_into(sheets[place->second]);
    }
    std::vector<PublishedTable> tables;
    for (auto& sheet : sheets) tables.push_back(finished(std::move(sheet), reading.sink));
    return tables;
}

}  // namespace

std::vector<PublishedTable> read_published(Source const& file, Diagnostics& sink) {
    std::size_t const initial = sink.size();
    Source const source = document::decoded(file->name(), file->bytes(), sink);
    auto const records = csv::parse_csv(source, sink, csv::find_csv_layout(source->bytes()));
    if (records.empty()) {
        report(sink, codes::empty_file, {0, 0}).source = source;
        return {};
    }
    std::size_t const before = sink.size();
    auto const columns = columns_of(records.front(), source, sink);
    if (records.size() == 1 && sink.size() == initial)
        report(sink, codes::no_rows, cover(records.front().front().span, records.front().back().span)).source = source;
    return sink.size() == before ? tables_of(columns, records, {source, sink}) : std::vector<PublishedTable>{};
}

}  // namespace jixiao::targets::audit
