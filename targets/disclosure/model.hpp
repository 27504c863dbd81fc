// Disclosure: the budget tables and explanations of a disclosed budget (部门预算公开), every amount with its place.
//
// Owns the model between the readers of this room and the checks that hold one amount against another. All amounts are in
// 元, exact; the exponent of each is the last place that was printed: 181.42 万元 is 18142 * 10^2.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "targets/base/located.hpp"

namespace jixiao::targets::disclosure {

/// The tables of a disclosure; those of final accounts (决算) are their counterparts.
enum class Kind {
    totals,       // 收支总体情况表, 收入支出决算总表
    income,       // 收入总体情况表, 收入决算表
    expenditure,  // 支出总体情况表, 支出决算表
    fiscal,       // 财政拨款收支总体情况表
    general,      // 一般公共预算支出情况表
    basic,        // 一般公共预算基本支出情况表
    projects,     // 项目支出情况表
    fund,         // 政府性基金预算支出情况表
    capital,      // 国有资本经营预算支出情况表
    three,        // “三公”经费支出情况表
    carried,      // 上年结转结余情况表
};

struct Printed {
    Decimal yuan;
    Span at;
};

/// What a column of amounts holds.
enum class Meaning {
    total,        // 合计, 总计, 小计, 预算数
    basic,        // 基本支出
    personnel,    // 人员经费
    running,      // 公用经费
    project,      // 项目支出
    general,      // 一般公共预算
    fund,         // 政府性基金预算
    capital,      // 国有资本经营预算
    fiscal,       // 财政拨款, as a group of columns
    other_money,  // 非财政拨款, as a group of columns
    carried,      // 财政拨款结转, 上年结转
    part,         // another part of the whole: 单位资金
    aside,        // of another year, a percentage: no part of anything here
};

struct Column {
    Meaning meaning = Meaning::part;
    std::string name;
    std::optional<std::size_t> whole;  // the column of the sum that it is a part of
    bool among = false;                // 其中: only some of the whole
};

struct Line {
    std::string code;  // 2010601, 30108; "" if there is none
    Located<std::string> name;
    std::string project;                          // 项目名称, where the table has it
    int depth = 0;                                // 一、 0, 1. 1; 类 0, 款 1, 项 2
    bool among = false;                           // 其中
    bool is_total = false;                        // 合计, 收入总计
    bool is_subtotal = false;                     // 本年收入合计: of the lines above it
    std::vector<Printed> printed;                 // in their order
    std::vector<std::optional<Printed>> amounts;  // by column; only those whose column is certain
    bool settled = true;                          // all that was printed is among them: the others are empty
    std::vector<std::size_t> misfit;              // a likely column of each amount, where no choice of columns adds up
    Span at;
};

/// The lines of one side of a table with what its columns mean.
struct Block {
    enum class Side { whole, income, expenditure };
    Side side = Side::whole;
    std::vector<Column> columns;
    std::size_t total = 0;         // the column that the others are parts of
    bool columns_certain = false;  // false: only the first amount of a line is known, as its total
    std::vector<Line> lines;
};

struct BudgetTable {
    Kind kind = Kind::totals;
    Located<std::string> title;  // as printed, blanks gone
    std::vector<Block> blocks;
    Span note;                             // 此表为空表; empty if nothing says so
    int power = 4;                         // of the unit: 万元
    std::int32_t last_place = 4;           // the lowest power of ten of 元 that any of its amounts was printed to
    std::vector<grammar::Message> doubts;  // any: the table takes part in no accusation
    Span at;
};

/// The last line of a block that is a total; null if there is none.
Line const* total_of(Block const& block);

/// The amount of a line in a column, 0 at the line's place if nothing stands there; nothing if that is not certain.
std::optional<Printed> amount_of(Line const& line, std::size_t column);

/// The only column of a meaning; of several the one that stands highest.
std::optional<std::size_t> column_of(Block const& block, Meaning meaning);

bool has_figures(BudgetTable const& table);
Block const* block_of(BudgetTable const& table, Block::Side side);

/// "181.42" for what was read with the unit of that power.
std::string shown(Decimal yuan, int power);

}  // namespace jixiao::targets::disclosure
