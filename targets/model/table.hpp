// TargetTable: one target table (绩效目标表) as it was read, every value with its place.
//
// Owns the model only. Readers fill it (targets/read), reviews look at it
// (targets/review), compile() turns it into an engine::Plan.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/plan.hpp"
#include "grammar/indicator.hpp"
#include "targets/base/located.hpp"

namespace jixiao::targets {

enum class TableKind { project, department };

struct TargetRow {
    Located<std::string> id;
    Located<std::string> level1;
    Located<std::string> level2;
    Located<std::string> name;
    LocatedText target;            // 指标值, with 计算符号 and 计量单位 where they stand apart
    LocatedText initial_target;    // 年初指标值, where the target was adjusted in the year
    bool target_in_parts = false;  // then `target` is not one text of the file
    /// Diagnostics moved to the file; the sink has them too. What the name says (≥**%) is put in.
    grammar::ParsedIndicator parsed_target;
    Located<std::string> basis;  // 指标值设定依据
    LocatedText previous;        // 上年完成值
    grammar::ParsedIndicator parsed_previous;
    Located<std::optional<Decimal>> weight;  // 分值权重; nothing: missing or not a number
    Located<std::string> rule;               // 赋分规则
    Located<std::string> evidence;           // 佐证资料
    Located<std::string> direction;          // "positive" or "reverse"
    Located<std::string> accumulate;         // sum, latest, mean, max
    std::vector<LocatedText> plan;           // planned values by quarter
    std::vector<grammar::Message> doubts;    // of a document: what speaks against this reading; none: it is certain
    Span at;                                 // the row in the file
};

/// An amount of money with its unit ("15.30 万元").
using LocatedAmount = Located<std::optional<grammar::syntax::Quantity>>;

struct Budget {
    LocatedAmount total;
    LocatedAmount fiscal;    // 财政拨款
    LocatedAmount other;     // 其他资金
    LocatedAmount superior;  // 上级安排, department tables
    LocatedAmount local;     // 本级安排, department tables
    LocatedAmount carried;   // 上年结转资金
};

/// Where a table comes from, the best first: of several of one project in one place the best counts.
enum class Provenance {
    own_file,     // TOML
    target_form,  // a document of targets
    report_form,  // a self-evaluation or a monitoring form, which repeats the targets
    output,       // what the program itself wrote of scores or of following the year
};

struct TargetTable {
    Source source;
    Located<TableKind> kind;
    Located<int> year;
    Located<std::string> department;    // 主管部门, or the only organisation that is named
    Located<std::string> unit;          // 实施单位, 预算单位: who carries it out, where that is another
    Located<std::string> unit_code;     // 预算单位编码
    Located<std::string> project_code;  // 项目编码
    Located<std::string> project;
    Located<std::string> attribute;  // 项目属性: 经常性项目, 一次性项目
    Located<std::string> contact;    // 部门联系人, of forms of our own
    Located<std::string> phone;      // 联系电话
    LocatedText goal;
    Located<std::string> ruleset;
    Budget budget;
    std::vector<TargetRow> rows;
    Provenance provenance = Provenance::own_file;
    bool in_document = false;  // one of the tables of an office document, which is never rewritten
    Span at;                   // the table in a document
};

/// What a person calls the table: the project's name, or the department's for a department table.
std::string display_name(TargetTable const& table);

/// Who is to achieve the targets: the unit or, where none is named, the department.
Located<std::string> const& holder(TargetTable const& table);

/// True for a row that an adjustment took out: 年初指标值 is there, 年度指标值 is empty.
bool is_removed(TargetRow const& row);

/// The engine's view of one row, and of all rows in order.
engine::IndicatorSpec indicator_spec(TargetRow const& row);
std::vector<engine::IndicatorSpec> indicator_specs(TargetTable const& table);

engine::Plan compile(TargetTable const& table, std::shared_ptr<engine::Ruleset const> ruleset);

}  // namespace jixiao::targets
