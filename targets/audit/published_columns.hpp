// The columns of a list of published scores: their headings, English and Chinese, and what stands in them.
#pragma once

#include <array>
#include <optional>
#include <utility>

#include "targets/csv/csv.hpp"
#include "targets/recognise/found.hpp"

namespace jixiao::targets::audit {

enum class ListColumn {
    table,
    year,
    level1,
    level2,
    name,
    target,
    previous,
    direction,
    actual,
    weight,
    score,
    deduction,
    review_score,
    review_opinion,
    reason,
    rule,
};
inline constexpr std::size_t list_column_count = static_cast<std::size_t>(ListColumn::rule) + 1;

/// The columns that a form has as well.
inline constexpr std::array<std::pair<ListColumn, recognise::Column>, 9> found_columns{{
    {ListColumn::level1, recognise::Column::level1},
    {ListColumn::level2, recognise::Column::level2},
    {ListColumn::name, recognise::Column::name},
    {ListColumn::target, recognise::Column::target},
    {ListColumn::previous, recognise::Column::previous},
    {ListColumn::direction, recognise::Column::direction},
    {ListColumn::actual, recognise::Column::actual},
    {ListColumn::reason, recognise::Column::reason},
    {ListColumn::rule, recognise::Column::rule},
}};

/// Where each column stands in the file.
using ListColumns = std::array<std::optional<std::size_t>, list_column_count>;

/// The columns that the first record names; one that is needed and not there is reported.
ListColumns columns_of(csv::CsvRecord const& first, Source const& source, Diagnostics& sink);

Text name_of(ListColumn column);

}  // namespace jixiao::targets::audit
