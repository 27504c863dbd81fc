/// @file
/// Score: targets are compiled to a Plan, what was achieved is read to Facts, and the two give a Score.
///
/// Everything is exact. What is missing is neither 0 nor full: points are a range until they are decided.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/decimal.hpp>
#include <jixiao/finding.hpp>
#include <jixiao/ruleset.hpp>
#include <jixiao/table.hpp>

namespace jixiao {

/// @cond
namespace engine {
struct Plan;
}
namespace targets {
struct MatchedActuals;
}
/// @endcond

/// Criteria, rules and weights of one table. Immutable; cheap to copy; may be used by several threads.
class Plan {
public:
    std::size_t size() const;  ///< the number of rows

private:
    friend struct Access;
    std::shared_ptr<engine::Plan const> state_;
    explicit Plan(std::shared_ptr<engine::Plan const> state);
};

/// What was achieved, row by row, and what was spent. Immutable; cheap to copy; may be used by
/// several threads.
class Facts {
public:
    std::size_t size() const;  ///< the number of rows

private:
    friend struct Access;
    std::shared_ptr<targets::MatchedActuals const> state_;
    explicit Facts(std::shared_ptr<targets::MatchedActuals const> state);
};

/// Compiles a table. Rows that cannot be scored stay in the plan and say why in their notes.
Plan compile(Table const& table, Ruleset const& ruleset);

/// The same for rows that come from elsewhere, a database for example. `year` completes dates that
/// name none; 0 if it is not known. Findings name their text as "rows[2].target". There is always a value.
Reading<Plan> compile(std::vector<Row> const& rows, Ruleset const& ruleset, int year = 0);

/// Reads actuals (docs/formats.md) and finds their rows in `table`. No value if they belong to
/// another table. `file` is the name that findings show.
Reading<Facts> read_actuals(std::string toml, Table const& table, std::string file = {});

/// What was achieved in one row.
struct Actual {
    std::string value;             ///< 实际完成值: "4 个", "达成"; empty: missing
    std::optional<Decimal> score;  ///< points given by a person
    std::string reason;            ///< 偏差原因
    bool not_applicable = false;   ///< left out, for the reason given
};

/// The budget and what was spent of it; amounts have a unit: "15.30 万元".
struct Spending {
    std::string budget;            ///< 全年预算数; empty: not known
    std::string executed;          ///< 全年执行数; empty: not known
    std::optional<bool> finished;  ///< 项目是否完成, which some rulesets ask for
};

/// Facts that come from elsewhere: one actual for each row, in their order. Findings name their text
/// as "actuals[2].value" or "spending.budget". There is always a value.
Reading<Facts> facts(std::vector<Actual> const& actuals, Spending const& spending = {});

/// From `low` to `high` is still possible; they are equal once it is decided.
struct Points {
    Decimal low;   ///< the least
    Decimal high;  ///< the most

    /// It is one number.
    bool decided() const { return compare(low, high) == 0; }
};

/// What became of a row.
enum class Verdict {
    met,             ///< all points
    partly,          ///< some points
    missed,          ///< no points
    missing,         ///< there is no actual
    needs_hand,      ///< a person has to give the points
    not_applicable,  ///< left out, with a reason
    invalid,         ///< cannot be scored; a note says why
};

/// The word of the machine formats: "met", "needs-hand" …
std::string_view name(Verdict verdict);

/// The points of one row, or of the execution of the budget, and how they came about.
struct ItemScore {
    std::optional<Decimal> weight;      ///< the points it can have
    Points points;                      ///< the points it has
    std::optional<Decimal> completion;  ///< 完成率 or 执行率 in %, where there is one
    std::vector<Message> notes;         ///< what to know about it
    std::vector<Message> steps;         ///< every step from target and actual to the points
};

/// One row of a Score.
struct RowScore : ItemScore {
    std::string level1;                  ///< 一级指标
    std::string level2;                  ///< 二级指标
    std::string name;                    ///< 指标名称
    std::string target;                  ///< 指标值
    std::string actual;                  ///< 实际完成值; empty: missing
    Verdict verdict = Verdict::missing;  ///< what became of it
    bool over_achieved = false;          ///< past the ruleset's limit
};

/// All of one table.
struct Score {
    std::vector<RowScore> rows;  ///< in the order of the plan
    ItemScore execution;         ///< 预算执行率
    Points subtotal;             ///< the rows alone
    Points total;                ///< with the execution
    std::size_t missing = 0;     ///< rows without points
    Text grade;                  ///< 优, excellent; empty if it is open or the ruleset gives none
    std::vector<Message> notes;  ///< on the whole: weights that do not add up, a total that is open
};

/// Scores a plan. The same input always gives the same score.
/// @throws std::invalid_argument if plan and facts differ in their number of rows: a mistake in the
///         calling program
Score score(Plan const& plan, Facts const& facts);

}  // namespace jixiao
