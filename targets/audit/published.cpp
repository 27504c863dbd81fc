#include "targets/audit/published.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/catalog.hpp"
#include "targets/csv/csv.hpp"
#include "targets/csv/guard.hpp"
#include "targets/document/encoding.hpp"

namespace jixiao::targets::audit {
namespace {

using csv::CsvField;
using csv::CsvRecord;

enum Column : std::size_t { table, level1, level2, name, target, actual, weight, score, rule, column_count };

struct Header {
    Column column;
    std::string_view spellings;  // separated by blanks; the first is shown
    bool required;
};

constexpr Header headers[] = {
    {table, "table 表 表号 表名 项目 项目名称 project project_id", false},
    {level1, "level1 一级指标", false},
    {level2, "level2 二级指标", false},
    {name, "indicator 三级指标 指标名称 指标 name", true},
    {target, "target 指标值 年度指标值 目标值", true},
    {actual, "actual 实际完成值 完成值 全年完成值", true},
    {weight, "weight 分值 权重 分值权重", true},
    {score, "score 得分 自评得分", true},
    {rule, "rule 赋分规则", false},
};

std::string text_of(CsvField const& field) { return field.value.substr(csv::guard_of(field.value)); }

/// Where each column stands in the file.
using Columns = std::array<std::optional<std::size_t>, column_count>;

Columns find_columns(CsvRecord const& first, Source const& source, Diagnostics& sink) {
    Columns columns;
    for (Header const& header : headers) {
        auto const found = std::find_if(first.begin(), first.end(), [&](CsvField const& field) {
            return grammar::is_word_of(header.spellings, grammar::without_blanks(field.value));
        });
        if (found != first.end())
            columns[header.column] = static_cast<std::size_t>(found - first.begin());
        else if (header.required)
            report(sink, codes::missing_column, cover(first.front().span, first.back().span),
                   {{"column", std::string(header.spellings.substr(
                                   0, header.spellings.find(' ', header.spellings.find(' ') + 1)))}})
                .source = source;
    }
    return columns;
}

class RowReader {
public:
    RowReader(Columns const& columns, CsvRecord const& record, Source const& source, Diagnostics& sink)
        : columns_(columns), record_(record), source_(source), sink_(sink) {}

    PublishedRow read() {
        PublishedRow row;
        row.at = cover(record_.front().span, record_.back().span);
        row.level1 = text(level1);
        row.level2 = text(level2);
        row.name = text(name);
        row.rule = text(rule);
        row.kind = kind_of(row);
        row.weight = number(weight, row.kind == RowKind::indicator);
        row.score = number(score, true);
        if (auto const* field = at(score)) row.score_span = field->span;
        row.target = located(target);
        row.actual = located(actual);
        if (row.kind != RowKind::indicator) return row;
        row.parsed_target = expression(row.target);
        row.parsed_actual = expression(row.actual);
        return row;
    }

    std::string text(Column column) const { return at(column) ? grammar::without_blanks(text_of(*at(column))) : ""; }

private:
    CsvField const* at(Column column) const {
        auto const place = columns_[column];
        return place && *place < record_.size() ? &record_[*place] : nullptr;
    }

    static RowKind kind_of(PublishedRow const& row) {
        for (std::string const& label : {row.name, row.level1, row.level2}) {
            if (label.find("财政拨款") != std::string::npos || label.find("结转资金") != std::string::npos ||
                label == "其他资金")
                return RowKind::fund_part;
            if (label == "预算执行率" || label == "预算执行" || label == "执行率" || label == "年度资金总额")
                return RowKind::execution;
            if (label == "总分" || label == "合计" || label == "总计" || label == "得分合计" || label == "自评总分")
                return RowKind::total;
        }
        return RowKind::indicator;
    }

    std::optional<Decimal> number(Column column, bool wanted) {
        auto const* field = at(column);
        std::string const digits = field ? grammar::without_blanks(field->value) : "";
        auto const value = grammar::parse_decimal(digits);
        if (!value && wanted)
            report(sink_, codes::unreadable_number,
                   field ? field->span : cover(record_.front().span, record_.back().span),
                   {{"column", column == weight ? Text("分值", "weight") : Text("得分", "score")}, {"text", digits}})
                .source = source_;
        return value;
    }

    LocatedText located(Column column) const {
        auto const* field = at(column);
        return field ? csv::located(*field, source_) : LocatedText{};
    }

    grammar::ParsedIndicator expression(LocatedText const& written) {
        auto parsed = grammar::parse_indicator(written.value);
        relocate(parsed.diagnostics, written, source_);
        return parsed;
    }

    Columns const& columns_;
    CsvRecord const& record_;
    Source const& source_;
    Diagnostics& sink_;
};

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
    Columns const columns = find_columns(records.front(), source, sink);
    if (records.size() == 1 && sink.size() == initial)
        report(sink, codes::no_rows, cover(records.front().front().span, records.front().back().span)).source = source;
    if (sink.size() != before) return {};
    std::vector<PublishedTable> tables;
    std::map<std::string, std::size_t> index;
    for (std::size_t i = 1; i < records.size(); ++i) {
        RowReader reader(columns, records[i], source, sink);
        auto const [place, is_new] = index.try_emplace(reader.text(table), tables.size());
        if (is_new) tables.push_back({place->first, {}});
        tables[place->second].rows.push_back(reader.read());
    }
    return tables;
}

}  // namespace jixiao::targets::audit
