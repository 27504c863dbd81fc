#include "targets/audit/published_document.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "targets/catalog.hpp"
#include "targets/read/target_parts.hpp"
#include "targets/recognise/complete.hpp"
#include "targets/recognise/funds.hpp"
#include "targets/recognise/recognise.hpp"
#include "targets/recognise/rows.hpp"

namespace jixiao::targets::audit {
namespace {

using recognise::Column;
using recognise::FoundRow;
using recognise::FoundTable;
using recognise::Head;

std::optional<Decimal> points(LocatedText const& text) {
    auto digits = grammar::without_blanks(text.value);
    constexpr std::string_view unit = "分";
    if (std::string_view(digits).ends_with(unit)) digits.resize(digits.size() - unit.size());
    return grammar::parse_decimal(digits);
}

PublishedRow row_of(FoundRow const& found, read::Reading const& reading) {
    auto const target = recognise::target_row(found, reading);
    PublishedRow row;
    row.level1 = target.level1.value;
    row.level2 = target.level2.value;
    row.name = target.name.value;
    row.rule = target.rule.value;
    row.target = target.target;
    row.parsed_target = target.parsed_target;
    row.actual = found[Column::actual];
    row.parsed_actual = grammar::parse_indicator(row.actual.value);
    relocate(row.parsed_actual.diagnostics, row.actual, reading.source);
    row.weight = target.weight.value;
    row.score = points(found[Column::score]);
    row.score_span = found[Column::score].span;
    row.at = found.at;
    return row;
}

/// 年度资金总额 is the execution; its parts stand beside it for a total that is 0.
PublishedRow row_of(recognise::FundLine const& line) {
    auto const with_unit = [&](LocatedText const& amount) {
        return amount.given ? read::wrapped(amount, "", line.money_unit.value) : amount;
    };
    PublishedRow row;
    row.kind = recognise::is_total(line) ? RowKind::execution : RowKind::fund_part;
    row.name = line.name.value;
    row.target = with_unit(line.budget);
    row.actual = with_unit(line.executed);
    row.weight = points(line.weight);
    row.score = points(line.score);
    row.score_span = line.score.span;
    row.at = line.name.span;
    return row;
}

PublishedTable table_of(FoundTable const& found, read::Reading const& reading) {
    PublishedTable table;
    auto const& project = found[Head::project];
    table.name = project.given ? project.value : found[Head::department].value;
    for (auto const& row : found.rows) table.rows.push_back(row_of(row, reading));
    for (auto const& line : found.funds)
        if (line.executed.given) table.rows.push_back(row_of(line));
    if (auto const& total = found[Head::total_score]; points(total)) {
        PublishedRow row;
        row.kind = RowKind::total;
        row.name = "总分";
        row.score = points(total);
        row.score_span = row.at = total.span;
        table.rows.push_back(std::move(row));
    }
    return table;
}

bool prints_scores(FoundTable const& found) {
    return std::any_of(found.rows.begin(), found.rows.end(),
                       [](FoundRow const& row) { return points(row[Column::score]).has_value(); });
}

}  // namespace

std::vector<PublishedTable> published_in(document::File const& file, Diagnostics& sink) {
    auto const document = document::read_document(file, sink);
    if (!document) return {};
    std::vector<PublishedTable> tables;
    for (auto const& found : recognise::recognise(*document, sink))
        if (prints_scores(found)) tables.push_back(table_of(found, {document->source, sink}));
    if (tables.empty()) report(sink, codes::no_scores_found, document->source, {});
    return tables;
}

}  // namespace jixiao::targets::audit
