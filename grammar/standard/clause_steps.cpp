// Clauses that count: 每低1个百分点扣0.5分, 缺一项扣1分.
#include "grammar/scan.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/standard/clause_kinds.hpp"
#include "grammar/standard/condition.hpp"
#include "grammar/standard/figure.hpp"
#include "grammar/standard/points.hpp"
#include "grammar/standard/range.hpp"
#include "grammar/standard/rules.hpp"
#include "grammar/standard/words.hpp"

namespace jixiao::grammar::standard {
namespace {

Direction direction_of(std::string_view way) {
    if (has(way, {"相差", "偏离", "偏差", "差异"})) return Direction::away;
    if (has(way, {"发现", "出现", "发生", "存在", "查实", "查出"})) return Direction::each;
    if (has(way, {"超",   "增长", "增加", "提高", "上升", "高于", "高出", "高", "多",   "延迟", "逾期", "推迟",
                  "拖延", "延误", "滞后", "突破", "提前", "后退", "晚",   "迟", "大于", "延长", "延期", "拖"}))
        return Direction::above;
    if (has(way,
            {"低", "少", "降", "跌", "落", "减", "不足", "缺", "欠", "落后", "未完成", "缩短", "差", "短", "未达"}))
        return Direction::below;
    return Direction::each;
}

/// 每次, 每个, 每个百分点: the unit alone is one of it.
void take_unit_alone(std::string_view way, Step& step) {
    std::size_t const counted = starts_with_any(way, {"个", "有"});
    for (std::size_t const skip : {std::size_t{0}, counted}) {
        auto const unit = scan_unit(way.substr(skip));
        if (unit.size != 0 && unit.size + skip == way.size()) step.size = Ratio(1), step.unit = unit.unit;
        if (step.size) return;
    }
    if (starts_with_any(way, {"次", "个", "项", "处", "起",   "例", "人", "件", "份", "天", "日", "家",
                              "户", "条", "周", "月", "有一", "名", "款", "宗", "张", "场", "类"}) != 0)
        step.size = Ratio(1);
}

/// 在3分基础上, 在得3分的基础上: what the step takes from; it is left out of the condition.
void take_base(std::string& before, Step& step) {
    auto const at = before.rfind("在");
    auto const end = before.rfind("基础上");
    if (at == std::string::npos || end == std::string::npos || at > end) return;
    std::string_view inside = std::string_view(before).substr(at, end - at);
    inside.remove_prefix(std::string_view("在").size());
    inside.remove_prefix(starts_with_any(inside, {"得", "计"}));
    Points points;
    auto const size = scan_points(inside, points);
    if (size == 0 || points.kind == PointsKind::judged) return;
    step.base = points;
    before = before.substr(0, at);
    while (before.ends_with(',')) before.pop_back();
}

/// 每低于100%一个百分点: the first number is where the steps begin, the second is a step.
std::optional<Condition> take_start(Figure const& first, Figure const& second, Direction direction, Step& step) {
    if (direction != Direction::below && direction != Direction::above) return std::nullopt;
    step.size = second.value, step.unit = second.unit;
    Condition start;
    start.kind = ConditionKind::range;
    start.range.unit = first.unit;
    End const end{first.value, false, Firmness::stated};
    (direction == Direction::below ? start.range.high : start.range.low) = end;
    return start;
}

Step step_of(rules::StepText const& text) {
    Step step;
    std::string const around = text.before + text.way;
    if (text.size.size != 0)
        step.size = text.size.value, step.unit = text.size.unit;
    else
        take_unit_alone(text.way, step);
    auto const second = scan_figure(text.counted);
    std::optional<Condition> start;
    if (text.size.size != 0 && second.size != 0) start = take_start(text.size, second, direction_of(text.way), step);
    step.direction = direction_of(text.way);
    if (step.direction == Direction::each && text.size.size != 0 && is_percent(step.unit))
        step.direction = direction_of(around);
    step.amount = text.points;
    step.adds = text.verb != rules::Verb::takes;
    step.change = has(text.way, {"增长", "下降", "增加", "减少", "提高", "上升", "降低", "提升"}) &&
                  has(around, {"上年", "去年", "同比", "上一年", "同期", "增长", "增幅", "往年", "基期"});
    step.of_budget =
        has(around, {"预算", "概算", "计划", "核定", "定额"}) && has(text.way + text.before, {"较", "比", "超"});
    if (has(text.way, {"满", "达到"})) step.rest = Rest::whole;
    step.subject = text.before + text.way + text.counted;
    std::string before = text.before;
    take_base(before, step);
    if (!before.empty()) step.when = parse_condition(before);
    if (start) step.when = *start;
    return step;
}

/// 每百万元投资带动就业人数≥10人得4分: 每 belongs to a name that has a range of its own.
bool names_a_value(rules::StepText const& text) {
    auto const bound = find_range(text.counted);
    if (bound && !bound->range.point) return true;
    for (std::string_view const word :
         {"≥", "≤", ">", "<", ">=", "<=", "不少于", "不低于", "不超过", "不高于", "达到", "大于", "小于"})
        if (text.way.size() > word.size() && text.way.ends_with(word)) return true;
    return false;
}

/// 缺一项扣1分 is a step; 符合两项得3分, 达到1次得2分 are bands.
bool is_single_step(rules::StepText const& text) {
    if (text.verb == rules::Verb::takes) return true;
    bool const counted = has(text.before, {"符合", "具备", "公开", "满足", "做到", "达到要求", "完成", "有"});
    return counted && text.size.unit.scale == 0 && !has(text.before, {"仅", "只", "任意", "其中"});
}

}  // namespace

std::optional<Clause> read_step(std::string_view text) {
    auto const found = rules::parse_step(text);
    if (!found) return std::nullopt;
    if (names_a_value(*found)) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::step;
    clause.words = found->before;
    clause.step = step_of(*found);
    return clause;
}

std::optional<Clause> read_single_step(std::string_view text) {
    auto const found = rules::parse_single_step(text);
    if (!found || !is_single_step(*found)) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::step;
    clause.step = step_of(*found);
    if (clause.step.direction == Direction::each || !clause.step.when.range.unit.is_none())
        clause.step.direction = direction_of(found->before);
    clause.step.when = {};
    clause.step.single = true;
    return clause;
}

}  // namespace jixiao::grammar::standard
