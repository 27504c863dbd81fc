// Reads actuals (jixiao/actuals/1).
#include <array>

#include "engine/period.hpp"
#include "grammar/word_list.hpp"
#include "targets/catalog.hpp"
#include "targets/read/expression.hpp"
#include "targets/read/format_key.hpp"
#include "targets/read/toml.hpp"

namespace jixiao::targets {

using namespace read;

namespace {

constexpr std::array<Key, 8> file_keys{{
    {format_key, format_aliases},
    {"department", "部门名称 单位名称 预算单位"},
    {"table", "项目名称 目标表 项目", true},
    {"period", "期间 年度"},
    {"values", "数值口径 口径"},
    {"reported", "报送日期"},
    {"execution", "预算执行 预算执行情况 资金"},
    {"actual", "实际完成情况 完成情况 实际"},
}};

constexpr std::array<Key, 5> execution_keys{{
    {"initial", "年初预算数"},
    {"budget", "全年预算数"},
    {"executed", "全年执行数 执行数"},
    {"expected", "全年预计执行数"},
    {"finished", "项目是否完成 是否完成"},
}};

constexpr std::array<Key, 12> entry_keys{{
    {"indicator", "三级指标 指标名称 名称 指标 编号", true},
    {"level2", "二级指标"},
    {"value", "实际完成值 全年完成值 完成值"},
    {"score", "得分"},
    {"reason", "偏差原因分析及改进措施 偏差原因 原因 原因说明"},
    {"not_applicable", "不适用"},
    {"expected", "全年预计完成情况 全年预计完成值"},
    {"likelihood", "完成目标可能性 完成可能性"},
    {"cause", "偏差原因类别"},
    {"as_expected", "是否符合预期"},
    {"goal_reached", "是否完成目标"},
    {"evidence", "佐证资料 佐证材料"},
}};

constexpr std::string_view department_words = "部门 部门整体 部门整体支出 部门整体绩效";

Located<std::string> read_table_name(Fields const& fields) {
    Located<std::string> name = fields.text("table");
    if (grammar::is_word_of(department_words, name.value)) name.value = department_table;
    return name;
}

Located<std::string> read_period(Fields const& fields) {
    auto const period = fields.expression("period");
    if (!period.given || engine::parse_period(period.value)) return period;
    report(fields.reading().sink, codes::bad_period, fields.reading().source, period.span, {{"value", period.value}});
    return {};
}

void read_execution(Reading const& reading, Value const& table, ActualsFile& file) {
    Fields const fields(reading, table, execution_keys);
    file.initial = read_amount(fields, "initial");
    file.budget = read_amount(fields, "budget");
    file.executed = read_amount(fields, "executed");
    file.expected = read_amount(fields, "expected");
    file.finished = fields.boolean("finished");
}

/// Points given by hand are not below zero; what they may be is the tier's to say.
Located<std::optional<Decimal>> read_score(Fields const& fields) {
    auto score = fields.decimal("score");
    if (!score.value || (!score.value->is_negative() && *score.value <= Decimal{100, 0})) return score;
    report(
        fields.reading().sink, codes::out_of_range, fields.reading().source, score.span,
        {{"key", fields.label("score")}, {"value", grammar::to_string(*score.value)}, {"low", "0"}, {"high", "100"}});
    score.value.reset();
    return score;
}

void check_not_applicable(ActualEntry const& entry, Reading const& reading) {
    if (!entry.not_applicable.value) return;
    auto const span = entry.not_applicable.span;
    if (!entry.reason.given)
        report(reading.sink, codes::reason_missing, reading.source, span, {{"name", entry.indicator.value}});
    if (entry.value.given)
        report(reading.sink, codes::not_applicable_with_value, reading.source, span, {{"name", entry.indicator.value}});
}

/// The day on which the file was handed in.
LocatedText read_reported(Fields const& fields) {
    auto const text = fields.expression("reported");
    if (!text.given || day_of(text.value)) return text;
    report(fields.reading().sink, codes::not_a_day, fields.reading().source, text.span, {{"value", text.value}});
    return {};
}

std::vector<Located<std::string>> read_causes(Fields const& fields) {
    std::vector<Located<std::string>> causes;
    auto const* value = fields.find("cause");
    if (!value) return causes;
    auto const take = [&](Value const& item) {
        auto cause = choice_of(fields.reading(), item, fields.label("cause"), cause_words);
        if (cause.given) causes.push_back(std::move(cause));
    };
    if (value->kind != ValueKind::list) take(*value);
    for (auto const& item : value->items) take(item);
    return causes;
}

void read_outlook(ActualEntry& entry, Fields const& fields) {
    entry.expected = fields.expression("expected");
    if (entry.expected.given)
        entry.parsed_expected = read_fact(fields.reading(), entry.expected, grammar::Severity::error);
    entry.likelihood = fields.choice("likelihood", likelihood_words);
    entry.causes = read_causes(fields);
    entry.as_expected = fields.boolean("as_expected");
    entry.goal_reached = fields.boolean("goal_reached");
}

ActualEntry read_entry(Reading const& reading, Value const& table) {
    Fields const fields(reading, table, entry_keys);
    ActualEntry entry;
    entry.at = extent(table);
    entry.indicator = fields.text("indicator");
    entry.level2 = fields.text("level2");
    entry.value = fields.expression("value");
    if (entry.value.given) entry.parsed_value = read_fact(reading, entry.value, grammar::Severity::error);
    entry.score = read_score(fields);
    entry.reason = fields.text("reason");
    entry.not_applicable = fields.boolean("not_applicable");
    read_outlook(entry, fields);
    entry.evidence = fields.text("evidence");
    check_not_applicable(entry, reading);
    return entry;
}

}  // namespace

std::optional<std::int32_t> day_of(std::string_view text) {
    auto const parsed = grammar::parse_indicator(text);
    auto const* deadline = grammar::syntax::get<grammar::syntax::Deadline>(parsed.indicator);
    bool const whole = deadline && deadline->date.precision == grammar::Precision::day && deadline->date.year != 0 &&
                       !grammar::has_errors(parsed.diagnostics);
    if (!whole) return std::nullopt;
    return grammar::first_day(deadline->date, deadline->date.year);
}

std::optional<ActualsFile> read_actuals(Source const& source, Diagnostics& sink) {
    Reading const reading{source, sink};
    auto const root = parse_tree(source, sink);
    if (!root || !is_format(reading, *root, actuals_format)) return std::nullopt;
    Fields const fields(reading, *root, file_keys);
    ActualsFile file;
    file.source = source;
    file.department = fields.text("department");
    file.table = read_table_name(fields);
    file.period = read_period(fields);
    file.values = fields.choice("values", value_words);
    file.reported = read_reported(fields);
    if (auto const* execution = fields.sub_table("execution")) read_execution(reading, *execution, file);
    auto const entries = fields.sub_tables("actual");
    file.entries.reserve(entries.size());
    for (auto const* table : entries) file.entries.push_back(read_entry(reading, *table));
    return file;
}

}  // namespace jixiao::targets
