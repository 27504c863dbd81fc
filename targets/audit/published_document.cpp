#include "targets/audit/published_document.hpp"

#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/document/archive.hpp"
#include "targets/read/target_parts.hpp"
#include "targets/recognise/complete.hpp"
#include "targets/recognise/form_sheet.hpp"
#include "targets/recognise/funds.hpp"
#include "targets/recognise/import.hpp"
#include "targets/recognise/rows.hpp"

namespace jixiao::targets::audit {
namespace {

using recognise::Column;
using recognise::CompletedTable;
using recognise::FoundRow;
using recognise::FoundTable;
using recognise::FundLine;
using recognise::Head;

bool has_any(FoundTable const& found, Column column) {
    return std::any_of(found.rows.begin(), found.rows.end(), [&](FoundRow const& row) { return row[column].given; });
}

/// What is scored must be told; a table of targets alone has nothing to audit.
bool tells_of_the_year(FoundTable const& found) {
    return found.form != recognise::Form::monitoring &&
           (has_any(found, Column::actual) || has_any(found, Column::score));
}

PrintedPoints printed_in(FoundRow const& row) {
    return {points_in(row[Column::score]), deduction_in(row[Column::deduction]), points_in(row[Column::review_score]),
            row[Column::review_opinion].value};
}

/// 预算执行率 | 100% | 95% | 10 | 9.5 among the indicators.
PublishedFunds funds_of(FoundRow const& found, TargetTable const& table, read::Reading const& reading) {
    PublishedFunds funds;
    funds.name = (found[Column::name].given ? found[Column::name] : found[Column::level1]).value;
    funds.budget = found[Column::target].value;
    funds.executed = found[Column::actual].value;
    funds.amounts.budget = quantity_in(found[Column::target]);
    funds.amounts.executed = quantity_in(found[Column::actual]);
    funds.is_whole = true;
    funds.weight = points_in(found[Column::weight]);
    funds.score = points_in(found[Column::score]);
    funds.at = found.at;
    TargetTable alone = table;
    alone.rows = {recognise::target_row(found, reading)};
    ActualsFile facts;
    facts.source = reading.source;
    if (auto entry = recognise::entry_of(found, alone.rows.front(), reading)) facts.entries = {std::move(*entry)};
    funds.as_row = published_rows(alone, facts, reading.sink).front();
    return funds;
}

PublishedFunds funds_of(FundLine const& line) {
    auto const with_unit = [&](LocatedText const& amount) {
        return amount.given ? read::wrapped(amount, "", line.money_unit.value) : amount;
    };
    PublishedFunds funds;
    funds.name = line.name.value;
    funds.budget = with_unit(line.budget).value;
    funds.executed = with_unit(line.executed).value;
    funds.amounts.initial = quantity_in(with_unit(line.initial));
    funds.amounts.budget = quantity_in(with_unit(line.budget));
    funds.amounts.executed = quantity_in(with_unit(line.executed));
    funds.is_whole = recognise::is_total(line);
    funds.weight = points_in(line.weight);
    funds.rate = rate_in(line.rate);
    funds.score = points_in(line.score);
    funds.at = line.name.span;
    return funds;
}

/// complete() leaves the rows of execution out; all others are the table's, in their order.
void take_rows(PublishedTable& table, FoundTable const& found, CompletedTable const& completed, Diagnostics& sink) {
    table.rows = published_rows(completed.table, completed.actuals.value_or(ActualsFile{}), sink);
    auto row = table.rows.begin();
    for (auto const& line : found.rows) {
        bool const is_indicator = row != table.rows.end() && row->at.begin == line.at.begin;
        if (is_indicator) {
            row->points_at = line[Column::score].span;
            (row++)->printed = printed_in(line);
        } else {
            table.funds.push_back(funds_of(line, completed.table, {completed.table.source, sink}));
        }
    }
}

void take_funds(PublishedTable& table, FoundTable const& found, CompletedTable const& completed) {
    for (auto const& line : found.funds) {
        if (!line.executed.given) continue;
        table.funds.push_back(funds_of(line));
        if (table.funds.back().is_whole && completed.actuals && completed.actuals->finished.given)
            table.funds.back().amounts.finished = completed.actuals->finished.value;
    }
}

PublishedTable table_of(FoundTable found, Source const& source, Diagnostics& sink) {
    if (found.form == recognise::Form::targets) found.form = recognise::Form::self_evaluation;
    auto const completed = recognise::complete(found, source, sink);
    PublishedTable table;
    table.source = source;
    table.at = found.at;
    table.prints_points = has_any(found, Column::score);
    table.name = display_name(completed.table);
    table.unit = (completed.table.unit.given ? completed.table.unit : completed.table.department).value;
    take_rows(table, found, completed, sink);
    take_funds(table, found, completed);
    for (auto const& sum : found.subtotals)
        table.subtotals.push_back(
            {sum.name.value, sum.level1.value, points_in(sum.weight), points_in(sum.score), sum.at});
    table.grade = found.grade;
    auto const& total = found[Head::total_score];
    if (points_in(total)) table.total = {"总分", "", std::nullopt, points_in(total), total.span};
    return table;
}

void report_nothing(std::vector<FoundTable> const& forms, Source const& source, Diagnostics& sink) {
    if (forms.empty()) {
        report(sink, codes::no_scores_found, source, {});
        return;
    }
    auto const& first = forms.front();
    auto const& name = first[Head::project].given ? first[Head::project] : first[Head::department];
    report(sink, codes::nothing_achieved, source, {first.at.begin, first.at.begin}, {{"table", name.value}});
}

std::vector<PublishedTable> published_in_one(document::File const& file, Diagnostics& sink) {
    auto const document = document::read_document(file, sink);
    if (!document) return {};
    auto const forms = recognise::forms_in(*document, sink);
    std::vector<PublishedTable> tables;
    for (auto const& found : forms)
        if (tells_of_the_year(found)) tables.push_back(table_of(found, document->source, sink));
    if (tables.empty() && !recognise::is_report(*document)) report_nothing(forms, document->source, sink);
    return tables;
}

}  // namespace

std::vector<PublishedTable> published_in(document::File const& file, Diagnostics& sink) {
    if (!document::is_archive(file)) return published_in_one(file, sink);
    std::vector<PublishedTable> tables;
    for (auto const& inner : document::unpacked(file, sink)) {
        auto more = published_in_one(inner, sink);
        std::move(more.begin(), more.end(), std::back_inserter(tables));
    }
    return tables;
}

}  // namespace jixiao::targets::audit
