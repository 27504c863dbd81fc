// Reads target tables (jixiao/targets/1).
#include <array>
#include <map>

#include "targets/catalog.hpp"
#include "targets/model/actuals.hpp"
#include "targets/model/table_fields.hpp"
#include "targets/model/weights.hpp"
#include "targets/read/field.hpp"
#include "targets/read/format_key.hpp"
#include "targets/read/from_name.hpp"
#include "targets/read/target_parts.hpp"
#include "targets/read/toml.hpp"

namespace jixiao::targets {

using namespace read;

namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2100;

constexpr std::array<Key, 15> table_keys{{
    {format_key, format_aliases},
    {"kind", "类型 表类型 类别", true},
    {"year", "年度 年份", true},
    {"department", "主管部门 部门名称 部门"},
    {"unit", "实施单位 预算单位 单位名称 单位"},
    {"unit_code", "预算单位编码 单位编码 单位代码"},
    {"project_code", "项目编码 项目代码"},
    {"contact", "部门联系人 联系人"},
    {"phone", "联系电话"},
    {"project", "项目名称 项目"},
    {"attribute", "项目属性"},
    {"goal", "年度绩效目标 项目总体目标 年度总体目标 总体目标 绩效目标 目标"},
    {"ruleset", "评分规则 规则"},
    {"budget", "年度预算 项目资金 预算 资金"},
    {"indicator", "指标 绩效指标"},
}};

constexpr auto budget_keys = keys_of(budget_fields);

constexpr std::array<Key, 16> row_keys{{
    {"id", "编号 指标编号 序号"},
    {"level1", "一级指标", true},
    {"level2", "二级指标"},
    {"name", "三级指标 指标名称 名称", true},
    {"target", "指标值 年度指标值 目标值"},
    {"initial_target", "年初指标值"},
    {"operator", "计算符号 指标性质 运算符号"},
    {"unit", "计量单位 度量单位 单位"},
    {"basis", "指标值设定依据 指标值设置依据 指标设定依据 设定依据"},
    {"previous", "上年完成值"},
    {"weight", "分值权重 指标分值权重 权重 分值", true},
    {"rule", "赋分规则 指标赋分规则"},
    {"evidence", "佐证资料 佐证材料"},
    {"direction", "指标方向 方向 指标方向性"},
    {"accumulate", "累计方式"},
    {"plan", "计划值 分季计划"},
}};

constexpr std::array<Word, 2> kinds{{{"project", "项目 项目支出"}, {"department", "部门 部门整体 部门整体支出"}}};
constexpr std::array<Word, 2> directions{{{"positive", "正向 正向指标"}, {"reverse", "反向 反向指标 逆向"}}};
constexpr std::array<Word, 4> accumulations{
    {{"sum", "累计 合计"}, {"latest", "最新 期末"}, {"mean", "平均"}, {"max", "最大"}}};

Located<TableKind> read_kind(Fields const& fields) {
    auto const word = fields.choice("kind", kinds);
    return {word.value == "department" ? TableKind::department : TableKind::project, word.span, word.given};
}

Budget read_budget(Reading const& reading, Value const& table) {
    Fields const fields(reading, table, budget_keys);
    Budget budget;
    for (auto const& field : budget_fields) read_field(fields, field, budget);
    return budget;
}

Located<std::optional<Decimal>> read_weight(Fields const& fields) {
    auto weight = fields.decimal("weight");
    if (!weight.value) return weight;
    if (!check_weight({*weight.value, weight.span, true}, fields.reading().source, fields.reading().sink))
        weight.value.reset();
    return weight;
}

std::vector<LocatedText> read_plan(Fields const& fields) {
    auto plan = fields.expressions("plan");
    for (auto const& value : plan)
        if (value.given) read_target(fields.reading(), value);
    return plan;
}

/// In one column or in three; row.target is the expression as a whole.
void read_target_of(TargetRow& row, Fields const& fields) {
    TargetParts const parts{fields.text("operator"), fields.expression("target"), fields.text("unit")};
    row.target_in_parts = parts.comparator.given || parts.unit.given;
    row.target = parts.value;
    if (!row.target.given) return;
    row.target = put_together(parts);
    row.parsed_target = read_parts(fields.reading(), parts, row.target);
}

/// A row needs its target, unless an adjustment in the year took it out.
void check_target(TargetRow const& row, Fields const& fields) {
    if (row.target.given || row.initial_target.given) return;
    bool const missing = fields.is_missing("target");
    bool const blank = !missing && !row.target.span.empty();
    if (missing || blank)
        report(fields.reading().sink, missing ? codes::missing_key : codes::blank_value, fields.reading().source,
               missing ? fields.table().span : row.target.span, {{"key", fields.label("target")}});
}

TargetRow read_row(Reading const& reading, Value const& table) {
    Fields const fields(reading, table, row_keys);
    TargetRow row;
    row.at = extent(table);
    row.id = fields.text("id");
    row.level1 = fields.text("level1");
    row.level2 = fields.text("level2");
    row.name = fields.text("name");
    row.direction = fields.choice("direction", directions);
    row.initial_target = fields.expression("initial_target");
    if (row.initial_target.given) read_target(reading, row.initial_target);
    read_target_of(row, fields);
    check_target(row, fields);
    row.basis = fields.text("basis");
    row.previous = fields.expression("previous");
    if (row.previous.given) row.parsed_previous = read_fact(reading, row.previous, grammar::Severity::warning);
    complete_from_name(row, reading);
    row.weight = read_weight(fields);
    row.rule = fields.text("rule");
    row.evidence = fields.text("evidence");
    row.accumulate = fields.choice("accumulate", accumulations);
    row.plan = read_plan(fields);
    return row;
}

void check_ids(std::vector<TargetRow> const& rows, Reading const& reading) {
    std::map<std::string_view, Span> seen;
    for (auto const& row : rows) {
        if (!row.id.given) continue;
        auto const [first, is_new] = seen.emplace(row.id.value, row.id.span);
        if (is_new) continue;
        auto& diagnostic =
            report(reading.sink, codes::repeated_id, reading.source, row.id.span, {{"id", row.id.value}});
        diagnostic.labels.push_back({first->second, {"第一次用在这里", "first used here"}});
    }
}

std::vector<TargetRow> read_rows(Fields const& fields) {
    auto const& reading = fields.reading();
    auto const tables = fields.sub_tables("indicator");
    std::vector<TargetRow> rows;
    rows.reserve(tables.size());
    for (auto const* table : tables) rows.push_back(read_row(reading, *table));
    auto const* value = fields.find("indicator");
    bool const is_empty_list = value && value->kind == ValueKind::list && value->items.empty();
    if (is_empty_list || fields.is_missing("indicator")) report(reading.sink, codes::no_indicators, reading.source, {});
    check_ids(rows, reading);
    return rows;
}

/// Somebody is to achieve the targets.
void check_holder(TargetTable const& table, Fields const& fields) {
    auto const& reading = fields.reading();
    if (table.department.given || table.unit.given) return;
    bool const is_blank = !table.department.span.empty();
    if (is_blank || (fields.is_missing("department") && fields.is_missing("unit")))
        report(reading.sink, is_blank ? codes::blank_value : codes::missing_key, table.source,
               is_blank ? table.department.span : fields.table().span, {{"key", fields.label("department")}});
}

/// A project's table names its project; a department's does not need to.
void check_project(TargetTable const& table, Fields const& fields) {
    if (table.kind.value == TableKind::department || !fields.is_missing("project")) return;
    report(fields.reading().sink, codes::missing_key, table.source, fields.table().span,
           {{"key", fields.label("project")}});
}

}  // namespace

std::optional<TargetTable> read_table(Source const& source, Diagnostics& sink) {
    Reading const reading{source, sink};
    auto const root = parse_tree(source, sink);
    if (!root || !is_format(reading, *root, targets_format)) return std::nullopt;
    Fields const fields(reading, *root, table_keys);
    TargetTable table;
    table.source = source;
    table.kind = read_kind(fields);
    table.year = fields.integer("year", first_year, last_year);
    table.department = fields.text("department");
    table.unit = fields.text("unit");
    check_holder(table, fields);
    settle_holder(table.department, table.unit);
    table.unit_code = fields.text("unit_code");
    table.project_code = fields.text("project_code");
    table.contact = fields.text("contact");
    table.phone = fields.text("phone");
    table.project = fields.text("project");
    table.attribute = fields.text("attribute");
    table.goal = fields.text("goal");
    table.ruleset = fields.text("ruleset");
    if (auto const* budget = fields.sub_table("budget")) table.budget = read_budget(reading, *budget);
    table.rows = read_rows(fields);
    check_project(table, fields);
    return table;
}

}  // namespace jixiao::targets
