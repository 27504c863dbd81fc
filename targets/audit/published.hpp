// Published self-evaluations: what somebody else scored, beside what a score reads of the same table.
//
// Owns the model only. What is scored is what `score` compiles (indicator_specs(), match()); the printed points stand
// beside it and are never an input.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/actual.hpp"
#include "engine/plan.hpp"
#include "targets/model/actuals.hpp"
#include "targets/model/table.hpp"

namespace jixiao::targets::audit {

/// What a form prints for one row beside the facts.
struct PrintedPoints {
    std::optional<Decimal> score;         // 得分
    std::optional<Decimal> deduction;     // 扣分, 核查扣分
    std::optional<Decimal> review_score;  // 核查得分, 部门复核得分
    std::string review_opinion;           // 复核意见
};

struct PublishedRow {
    engine::IndicatorSpec spec;
    engine::Actual actual;  // without points
    PrintedPoints printed;
    Span at;           // the whole row
    Span points_at{};  // the printed score; empty: in a list
};

/// A line of the funds, or the row 预算执行率 among the indicators.
struct PublishedFunds {
    std::string name;
    std::string budget;    // as printed: 15.30万元, or 100% where only the rate is
    std::string executed;  // 14.20万元, 95%
    engine::Execution amounts;
    bool is_whole = false;               // 年度资金总额; else one of its parts
    std::optional<PublishedRow> as_row;  // among the indicators: the same row taken for one of them
    std::optional<Decimal> weight;
    std::optional<Decimal> rate;  // 执行率 in %
    std::optional<Decimal> score;
    Span at;
};

/// A sum of printed points: of one level, or of the table.
struct PublishedSum {
    std::string name;  // as printed: 产出指标小计, 总分
    std::string level1;
    std::optional<Decimal> weight;
    std::optional<Decimal> score;
    Span at;
};

struct PublishedTable {
    std::string name;
    std::string unit;  // 实施单位, else 主管部门; empty where the file names none
    std::string file;
    std::vector<PublishedRow> rows;
    std::vector<PublishedFunds> funds;
    std::vector<PublishedSum> subtotals;
    std::optional<PublishedSum> total;
    LocatedText grade;           // 评价等级
    bool prints_points = false;  // the column 得分 is there and says something
    Span at;
    Source source;  // the text that all places speak of; null: a list
};

/// Rows of a table as a score reads them, with what was achieved; the printed points are still to be put in.
std::vector<PublishedRow> published_rows(TargetTable const& table, ActualsFile const& actuals, Diagnostics& sink);

/// 9.5, 9.50分; nothing if there is no number.
std::optional<Decimal> points_in(LocatedText const& text);

/// 2, −2, 扣2分: what was taken off.
std::optional<Decimal> deduction_in(LocatedText const& text);

/// 96.5%, or 0.965 as some print it.
std::optional<Decimal> rate_in(LocatedText const& text);

/// An amount, or a percentage where a form prints only the rate; nothing for anything else.
std::optional<grammar::syntax::Quantity> quantity_in(LocatedText const& text);

}  // namespace jixiao::targets::audit
