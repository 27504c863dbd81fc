#include "targets/recognise/text_columns.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "targets/recognise/text_settle.hpp"

namespace jixiao::targets::recognise {
namespace {

using C = Column;

/// What may stand behind the names of indicators in tables without a header, the usual first.
std::vector<std::vector<Column>> const& usual_values() {
    static std::vector<std::vector<Column>> const values{
        {C::target},
        {C::target, C::weight},
        {C::weight, C::target},
        {C::comparator, C::target, C::unit},
        {C::comparator, C::target, C::unit, C::weight},
        {C::weight, C::comparator, C::target, C::unit},
        {C::target, C::unit},
        {C::target, C::unit, C::weight},
        {C::comparator, C::unit, C::target, C::weight},
        {C::direction, C::comparator, C::target, C::unit},
        {C::comparator, C::target, C::unit, C::weight, C::direction},
        {C::target, C::basis, C::weight},
        {C::target, C::basis, C::weight, C::rule, C::evidence},
        {C::target, C::basis, C::previous, C::weight, C::rule, C::evidence},
        {C::target, C::previous, C::weight},
        {C::previous, C::target, C::weight},
        {C::target, C::weight, C::rule, C::evidence},
        {C::target, C::actual, C::weight, C::score},
        {C::weight, C::target, C::actual, C::score},
        {C::target, C::weight, C::actual, C::score},
        {C::target, C::actual, C::score},
        {C::target, C::actual},
    };
    return values;
}

/// The pieces from which an order is judged.
constexpr std::size_t most_sampled = 400;
/// What a further column has to gain in each row to be believed.
constexpr int gain_per_column = 4;
/// What another order has to gain over the header's, in each row.
constexpr int gain_per_row = 12;

bool has(std::vector<Column> const& columns, Column column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

void complete(std::vector<Column>& columns) {
    if (has(columns, C::name)) return;
    auto const level2 = std::find(columns.begin(), columns.end(), C::level2);
    columns.insert(level2 == columns.end() ? columns.begin() : level2 + 1, C::name);
}

/// The header's columns with one of them elsewhere, or with a weight that it does not name.
std::vector<std::vector<Column>> variations(std::vector<Column> const& header) {
    std::vector<std::vector<Column>> result;
    for (std::size_t from = 0; from < header.size(); ++from) {
        if (is_level(header[from]) || header[from] == C::name) continue;
        auto without = header;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(from));
        for (std::size_t to = 0; to <= without.size(); ++to) {
            bool const before_name = to < without.size() && (is_level(without[to]) || without[to] == C::name);
            if (to == from || before_name) continue;
            auto moved = without;
            moved.insert(moved.begin() + static_cast<std::ptrdiff_t>(to), header[from]);
            result.push_back(std::move(moved));
        }
    }
    for (auto const added : {C::weight, C::unit, C::comparator, C::target, C::basis, C::previous, C::direction}) {
        if (has(header, added)) continue;
        auto const name = std::find(header.begin(), header.end(), C::name) - header.begin() + 1;
        for (auto to = name; to <= static_cast<std::ptrdiff_t>(header.size()); ++to) {
            auto longer = header;
            longer.insert(longer.begin() + to, added);
            result.push_back(std::move(longer));
        }
    }
    return result;
}

std::size_t cells_in(Alignment const& alignment, Column column) {
    std::size_t count = 0;
    for (auto const& row : alignment.rows)
        count += static_cast<std::size_t>(
            std::count_if(row.begin(), row.end(), [&](Placed const& placed) { return placed.column == column; }));
    return count;
}

/// Rows with a name and a value.
std::size_t indicators_in(Alignment const& alignment) {
    return std::min(cells_in(alignment, C::name), cells_in(alignment, C::target));
}

/// Something is left over, or a column of the header stays nearly empty.
bool is_poor(Alignment const& alignment, std::vector<Piece> const& pieces, std::vector<Column> const& columns) {
    auto const rows = alignment.rows.size();
    auto const left_over = std::count_if(alignment.left_over.begin(), alignment.left_over.end(),
                                         [&](auto piece) { return pieces[piece].kind == PieceKind::text; });
    if (rows == 0 || 4 * static_cast<std::size_t>(left_over) > rows) return true;
    for (auto const column : {C::target, C::weight, C::actual, C::score})
        if (has(columns, column) && 2 * cells_in(alignment, column) < rows) return true;
    return alignment.gain < 30 * static_cast<int>(rows);
}

constexpr std::array<std::string_view, column_count> names{
    "一级指标",         "二级指标",   "指标名称", "计算符号", "指标值",   "计量单位",   "年初指标值", "指标值设定依据",
    "上年完成值",       "分值",       "赋分规则", "佐证资料", "指标方向", "实际完成值", "得分",       "偏差原因",
    "全年预计完成情况", "完成可能性", "备注"};
constexpr std::array<std::string_view, column_count> english_names{
    "level 1", "level 2",   "name",     "comparator", "target",   "unit",      "initial target",
    "basis",   "last year", "weight",   "rule",       "evidence", "direction", "actual",
    "score",   "reason",    "forecast", "likelihood", "remark"};

}  // namespace

Chosen columns_for(std::vector<Piece>& pieces, Readings& readings, std::size_t begin, std::size_t limit,
                   std::vector<Column> const& header) {
    Chosen best{header, {}, false};
    complete(best.columns);
    bool const is_counted_off = settle_rows(pieces, readings, begin, limit, best.columns) > 0;
    best.alignment = align(pieces, readings, begin, limit, best.columns);
    if (is_counted_off || !is_poor(best.alignment, pieces, best.columns)) return best;
    auto const base = best.columns;
    auto const sample = std::min(limit, begin + most_sampled);
    if (sample < limit) best.alignment = align(pieces, readings, begin, sample, base);
    auto const needed =
        best.alignment.gain + gain_per_row * static_cast<int>(std::max<std::size_t>(best.alignment.rows.size(), 1));
    for (auto const& columns : variations(base)) {
        auto alignment = align(pieces, readings, begin, sample, columns);
        auto const threshold = best.changed ? best.alignment.gain + 1 : needed;
        if (alignment.gain >= threshold) best = {columns, std::move(alignment), true};
    }
    if (sample < limit) best.alignment = align(pieces, readings, begin, limit, best.columns);
    return best;
}

Chosen guess_columns(std::vector<Piece> const& pieces, Readings& readings, std::size_t begin, std::size_t limit,
                     std::optional<Form> form) {
    Chosen best;
    int best_gain = 0;
    auto const sample = std::min(limit, begin + most_sampled);
    for (auto const& values : usual_values()) {
        bool const speaks_of_targets = form == Form::targets;
        if (speaks_of_targets ? has(values, C::actual) : form.has_value() && has(values, C::previous)) continue;
        std::vector<Column> columns{C::level1, C::level2, C::name};
        columns.insert(columns.end(), values.begin(), values.end());
        auto alignment = align(pieces, readings, begin, sample, columns);
        if (best_gain == 0) best.alignment.end = alignment.end;
        if (indicators_in(alignment) < 2) return best;
        auto const gain = alignment.gain - gain_per_column * static_cast<int>(values.size() * alignment.rows.size());
        if (gain <= best_gain) continue;
        best_gain = gain;
        best = {std::move(columns), std::move(alignment), true};
    }
    if (best.alignment.end == sample) best.alignment = align(pieces, readings, begin, limit, best.columns);
    return best;
}

Text names_of(std::vector<Column> const& columns) {
    Text text;
    for (auto const column : columns) {
        auto const index = static_cast<std::size_t>(column);
        text.chinese += (text.chinese.empty() ? "" : "、") + std::string(names[index]);
        text.english += (text.english.empty() ? "" : ", ") + std::string(english_names[index]);
    }
    return text;
}

}  // namespace jixiao::targets::recognise
