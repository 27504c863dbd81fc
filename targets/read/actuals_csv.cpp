#include "targets/read/actuals_csv.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "engine/period.hpp"
#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/base/nearest.hpp"
#include "targets/catalog.hpp"
#include "targets/csv/csv.hpp"
#include "targets/read/expression.hpp"

namespace jixiao::targets::read {
namespace {

enum Column : std::size_t {
    department,
    table,
    period,
    indicator,
    level2,
    value,
    score,
    reason,
    not_applicable,
    evidence,
    initial,
    budget,
    executed,
    finished,
    values,
    reported,
    expected,
    likelihood,
    causes,
    column_count
};

/// In the order of Column; separated by blanks.
constexpr std::array<std::string_view, column_count> headings{
    "department 部门 部门名称 单位 单位名称 预算单位",
    "table 项目名称 项目 目标表 表",
    "period 期间 年度",
    "indicator 三级指标 指标名称 指标 名称",
    "level2 二级指标",
    "value 实际完成值 全年完成值 完成值",
    "score 得分",
    "reason 偏差原因分析及改进措施 偏差原因 原因",
    "not_applicable 不适用",
    "evidence 佐证资料 佐证材料",
    "initial 年初预算数",
    "budget 全年预算数 预算数",
    "executed 全年执行数 执行数",
    "finished 项目是否完成 是否完成",
    "values 数值口径 口径",
    "reported 报送日期",
    "expected 全年预计完成情况 全年预计完成值 全年预计执行数",
    "likelihood 完成目标可能性 完成可能性",
    "causes 偏差原因类别",
};

using Columns = std::array<std::optional<std::size_t>, column_count>;

Columns columns_of(csv::CsvRecord const& first) {
    Columns columns;
    for (std::size_t i = 0; i < first.size(); ++i)
        for (std::size_t column = 0; column < column_count; ++column)
            if (!columns[column] && grammar::is_word_of(headings[column], grammar::without_blanks(first[i].value)))
                columns[column] = i;
    return columns;
}

bool fit(Columns const& columns) {
    return columns[table] && ((columns[indicator] && columns[value]) || columns[executed] || columns[budget]);
}

class RowReader {
public:
    RowReader(Reading const& reading, Columns const& columns, csv::CsvRecord const& record)
        : reading_(reading), columns_(columns), record_(record), at_(cover(record.front().span, record.back().span)) {}

    Span at() const { return at_; }

    LocatedText text(Column column) const {
        auto const place = columns_[column];
        return place && *place < record_.size() ? csv::located(record_[*place], reading_.source) : LocatedText{};
    }

    /// A word of yes or no; anything else is reported.
    Located<bool> yes(Column column) const {
        auto const word = text(column);
        if (!word.given) return {};
        auto const plain = grammar::without_blanks(word.value);
        bool const is_yes = grammar::is_word_of("true yes 是 √ 1 已完成", plain);
        if (!is_yes && !grammar::is_word_of("false no 否 × 0 未完成", plain))
            report(reading_.sink, codes::not_a_choice, reading_.source, word.span,
                   {{"key", std::string(headings[column].substr(0, headings[column].find(' ')))},
                    {"value", word.value},
                    {"choices", "true, false, 是, 否"}});
        return {is_yes, word.span, true};
    }

    /// One of the words; anything else is reported.
    Located<std::string> choice(Column column, std::span<Word const> words) const {
        return choice(text(column), column, words);
    }

    LocatedAmount amount(Column column, Text const& label) const { return amount_of(reading_, text(column), label); }

    LocatedText day(Column column) const {
        auto const written = text(column);
        if (!written.given || day_of(written.value)) return written;
        report(reading_.sink, codes::not_a_day, reading_.source, written.span, {{"value", written.value}});
        return {};
    }

    Located<std::optional<Decimal>> number(Column column) const {
        auto const digits = text(column);
        if (!digits.given) return {};
        Located<std::optional<Decimal>> result{grammar::parse_decimal(grammar::without_blanks(digits.value)),
                                               digits.span, true};
        if (!result.value)
            report(reading_.sink, codes::unreadable_number, reading_.source, digits.span,
                   {{"column", Text("得分", "score")}, {"text", digits.value}});
        return result;
    }

    ActualEntry entry() const {
        ActualEntry entry;
        entry.at = at_;
        entry.indicator = text(indicator);
        entry.level2 = text(level2);
        entry.value = text(value);
        if (entry.value.given) entry.parsed_value = read_fact(reading_, entry.value, grammar::Severity::error);
        entry.score = number(score);
        entry.reason = text(reason);
        entry.not_applicable = yes(not_applicable);
        entry.expected = text(expected);
        if (entry.expected.given) entry.parsed_expected = read_fact(reading_, entry.expected, grammar::Severity::error);
        entry.likelihood = choice(likelihood, likelihood_words);
        entry.causes = causes_of();
        entry.evidence = text(evidence);
        return entry;
    }

private:
    Located<std::string> choice(LocatedText const& word, Column column, std::span<Word const> words) const {
        if (!word.given) return {};
        if (auto const* known = find_word(grammar::without_blanks(word.value), words))
            return {std::string(known->name), word.span, true};
        report(reading_.sink, codes::not_a_choice, reading_.source, word.span,
               {{"key", std::string(headings[column].substr(0, headings[column].find(' ')))},
                {"value", word.value},
                {"choices", choices_of(words)}});
        return {};
    }

    /// 人员保障、其他: one or several.
    std::vector<Located<std::string>> causes_of() const {
        std::vector<Located<std::string>> list;
        auto const all = text(causes);
        for (std::size_t begin = 0; begin < all.value.size();) {
            auto const end = std::min(all.value.find("、", begin), all.value.size());
            auto one = all;
            one.value = all.value.substr(begin, end - begin);
            if (auto cause = choice(one, causes, cause_words); cause.given) list.push_back(std::move(cause));
            begin = end + std::string_view("、").size();
        }
        return list;
    }

    Reading const& reading_;
    Columns const& columns_;
    csv::CsvRecord const& record_;
    Span at_;
};

ActualsFile file_of(RowReader const& row, Reading const& reading) {
    ActualsFile file;
    file.source = reading.source;
    file.department = row.text(department);
    file.table = row.text(table);
    if (grammar::is_word_of("department 部门 部门整体 部门整体支出 部门整体绩效",
                            grammar::without_blanks(file.table.value)))
        file.table.value = department_table;
    file.period = row.text(period);
    if (file.period.given) file.period.value = grammar::without_blanks(file.period.value);
    file.values = row.choice(values, value_words);
    return file;
}

void add_row(RowReader const& row, ActualsFile& file) {
    auto const take = [](auto& place, auto amount) {
        if (amount.given && !place.given) place = std::move(amount);
    };
    take(file.initial, row.amount(initial, {"年初预算数", "the initial budget"}));
    take(file.budget, row.amount(budget, {"全年预算数", "the budget"}));
    take(file.executed, row.amount(executed, {"执行数", "the amount executed"}));
    take(file.finished, row.yes(finished));
    take(file.reported, row.day(reported));
    if (row.text(indicator).given)
        file.entries.push_back(row.entry());
    else
        take(file.expected, row.amount(expected, {"全年预计执行数", "the amount expected by the year's end"}));
}

}  // namespace

bool is_actuals_csv(Source const& source) {
    auto const first_line = source->slice(source->line(1));
    Diagnostics ignored;
    auto const records = csv::parse_csv(std::make_shared<SourceText const>("", std::string(first_line)), ignored);
    return !records.empty() && fit(columns_of(records.front()));
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
    auto const columns = columns_of(records.front());
    CsvActuals result;
    auto& files = result.files;
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 1; i < records.size(); ++i) {
        RowReader const row(reading, columns, records[i]);
        auto file = file_of(row, reading);
        if (!file.table.given) {
            report(sink, codes::missing_key, source, row.at(), {{"key", Text("项目名称", "table")}});
            ++result.left_out;
            continue;
        }
        if (file.period.given && !engine::parse_period(file.period.value)) {
            report(sink, codes::bad_period, source, file.period.span, {{"value", file.period.value}});
            ++result.left_out;
            continue;
        }
        auto const key = grammar::without_blanks(file.department.value) + '\n' +
                         grammar::without_blanks(file.table.value) + '\n' + file.period.value + '\n' +
                         file.values.value;
        auto const [place, is_new] = places.try_emplace(key, files.size());
        if (is_new) files.push_back(std::move(file));
        add_row(row, files[place->second]);
    }
    return result;
}

}  // namespace jixiao::targets::read
