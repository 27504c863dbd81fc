// The tree of a scoring standard: what the sentence under 评分标准 says, as it was written.
//
// Owns the shape only. Amounts are exact fractions in the unit that stands behind them (90% is 90 of %);
// spans are bytes of the text that was read. Which of several readings counts is the engine's business.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grammar/date.hpp"
#include "grammar/ratio.hpp"
#include "grammar/span.hpp"
#include "grammar/unit.hpp"

namespace jixiao::grammar::standard {

/// How sure an end is: 70%-90% says nothing of its ends, 以上 includes by law, （含） and ≥ say it themselves.
enum class Firmness : std::uint8_t { unmarked, customary, stated };

struct End {
    Ratio value;
    bool closed = true;
    Firmness firm = Firmness::unmarked;
};

enum class Trend : std::uint8_t { none, up, down };

struct Range {
    std::optional<End> low, high;
    Unit unit;
    bool point = false;      // a number alone: 完成率100%
    bool magnitude = false;  // ±2%, 绝对值
    Trend trend = Trend::none;
};

enum class PointsKind : std::uint8_t {
    amount,  // 4分
    share,   // 80%的分值, 满分; a part of the points of the indicator
    judged,  // 酌情, 8-10分: a person decides
};

/// low = high unless judged. A judged one without numbers goes from nothing to everything.
struct Points {
    PointsKind kind = PointsKind::amount;
    Ratio low, high;
    bool bounded = true;  // judged: the ends are given, as points
};

enum class ConditionKind : std::uint8_t { none, words, range, deadline, both, either, otherwise, count };

struct Condition {
    ConditionKind kind = ConditionKind::none;
    std::string subject;  // what stands before a range: 开工率
    std::string text;     // the whole of it
    Range range;  // of `range`; of `count`: how many of the conditions hold; of `deadline`: which ends there are
    Date date;    // the last day
    Date from;    // 12月16日至12月31日: the first one
    std::vector<Condition> parts;
    Span at;
};

enum class ProportionKind : std::uint8_t {
    of_target,  // 按完成比例
    quotient,   // A占B的比例
    of_best,    // 与最高值之比
    of_least,   // 最低值与之比
    line,       // 直线内插
    formula,    // 得分=…
};

struct Proportion {
    ProportionKind kind = ProportionKind::of_target;
    std::string upper, lower;  // the names of a quotient
    std::string formula;       // what stands behind 得分=
};

/// What a step is counted from.
enum class Direction : std::uint8_t { each, below, above, away };
enum class Rest : std::uint8_t { unsaid, started, whole, in_proportion };

struct Step {
    Condition when;
    std::string subject;  // what is counted
    Direction direction = Direction::each;
    bool change = false;  // 每增长, 较上年每下降: of a change
    std::optional<Ratio> size;
    Unit unit;
    std::optional<Points> amount;
    bool adds = false;
    bool of_budget = false;  // 较预算: 100% is the start
    bool extra = false;      // 追加: not capped by the points
    bool single = false;     // 缺1项扣1分: written without 每
    Rest rest = Rest::unsaid;
    std::optional<Points> base;  // 在3分基础上: what it takes from
    std::size_t sentence = 0;
    Span at;
};

/// gives: the points under this condition; takes and adds: beside what the others give.
enum class Effect : std::uint8_t { gives, takes, adds };

struct Award {
    Condition when;
    Points points;
    Effect effect = Effect::gives;
    std::optional<Proportion> proportion;
    bool veto = false;    // 一票否决, 本项不得分: beats everything
    bool beyond = false;  // 及所属二级指标, 总分: reaches further
    bool extra = false;   // 加分项: above the points
    std::vector<Step> also;
    std::size_t sentence = 0;  // rules of one sentence belong together
    Span at;
};

struct Limits {
    bool said = false;                   // 扣完为止
    bool below_zero = false;             // 倒扣
    std::optional<Points> taken, added;  // 最多扣, 最多加
    std::optional<Points> least, most;   // 最低, 累计不超过
    Span at;
};

/// What is judged by itself: the whole sentence, or what stands behind one number ①.
struct Part {
    std::vector<std::string> labels;    // ①②
    std::vector<std::string> elements;  // their texts; also those of a list with 、
    std::vector<Award> awards;
    std::vector<Step> steps;
    Limits limits;
    std::optional<Range> start;  // 以100%为标准, 要求达到92%
    std::string start_subject;
    bool series = false;            // 依次类推
    std::optional<Points> no_task;  // 当年无此项的
    std::optional<Points> full;     // ①数量指标3分: its own points
    Span at;
};

enum class Joined : std::uint8_t { sum, best, least };

struct Standard {
    std::vector<Part> parts;
    Joined joined = Joined::sum;
    std::optional<Points> full;            // 满分10分
    bool judged = false;                   // no rule at all but 综合评分
    std::optional<int> places;             // 保留一位小数
    std::vector<Span> unread;              // what gives or takes points in words that no rule reads
    std::vector<std::string> definitions;  // formulas of the indicator in front
};

}  // namespace jixiao::grammar::standard
