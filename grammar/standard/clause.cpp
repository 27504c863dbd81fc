#include "grammar/standard/clause.hpp"

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/standard/condition.hpp"
#include "grammar/standard/figure.hpp"
#include "grammar/standard/points.hpp"
#include "grammar/standard/range.hpp"
#include "grammar/standard/rules.hpp"

namespace jixiao::grammar::standard {
namespace {

using Words = std::initializer_list<std::string_view>;

std::string_view first_in(std::string_view text, Words words) {
    for (std::string_view const word : words)
        if (contains(text, word)) return word;
    return {};
}

bool has(std::string_view text, Words words) { return !first_in(text, words).empty(); }

// ---- steps -------------------------------------------------------------------------------------

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

/// 缺一项扣1分 is a step; 符合两项得3分, 达到1次得2分 are bands.
bool is_single_step(rules::StepText const& text) {
    if (text.verb == rules::Verb::takes) return true;
    bool const counted = has(text.before, {"符合", "具备", "公开", "满足", "做到", "达到要求", "完成", "有"});
    return counted && text.size.unit.scale == 0 && !has(text.before, {"仅", "只", "任意", "其中"});
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

// ---- what is left to a person ------------------------------------------------------------------

Words const judged_words = {"酌情",     "视情况",     "视情节",   "视情",     "视程度",   "综合评分",     "评议",
                            "综合评定", "专家打分",   "综合打分", "评委打分", "评审打分", "自由裁量",     "视具体",
                            "视实际",   "视完成情况", "视问题",   "斟酌",     "主观评分", "综合评价打分", "综合评判",
                            "适当扣",   "适当给",     "视质量",   "视落实"};

/// 根据实际情况评分, 结合佐证材料打分.
bool is_judged(std::string_view text) {
    if (has(text, judged_words)) return true;
    bool const basis = has(text, {"根据", "按照", "结合", "依据", "按"}) &&
                       has(text, {"情况", "程度", "质量", "效果"}) && !has(text, {"比例", "完成率"});
    return basis && has(text, {"评分", "打分", "给分", "扣分", "计分", "赋分", "评定", "评价得分"});
}

/// 视情况扣1-3分, 酌情给3-5分, 酌情扣分.
Clause judged_clause(std::string_view text) {
    Clause clause;
    clause.kind = ClauseKind::judged;
    clause.points = {PointsKind::judged, Ratio(0), Ratio(0), false};
    std::size_t const at = std::min(text.size(), text.find(first_in(text, judged_words)));
    clause.words = std::string(text.substr(0, at));
    auto const award = rules::parse_award(text);
    bool const within = text.ends_with("以内") || text.ends_with("之内");
    auto const capped =
        within ? rules::parse_award(text.substr(0, text.size() - std::string_view("以内").size())) : std::nullopt;
    auto const& found = award ? award : capped;
    if (!found || (found->points.kind == PointsKind::share && found->points.low == Ratio(1))) return clause;
    clause.points = {PointsKind::judged, capped && !award ? Ratio(0) : found->points.low, found->points.high};
    if (found->verb == rules::Verb::takes) clause.effect = Effect::takes;
    return clause;
}

// ---- proportions -------------------------------------------------------------------------------

std::string_view behind(std::string_view text, std::string_view word) {
    auto const at = text.find(word);
    return at == std::string_view::npos ? std::string_view{} : text.substr(at + word.size());
}

std::string_view until(std::string_view text, Words words) {
    std::size_t end = text.size();
    for (std::string_view const word : words) end = std::min(end, text.find(word));
    return text.substr(0, end);
}

/// A number of points anywhere in it: 完成率×5分.
bool speaks_of_points(std::string_view text) {
    Points points;
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size)
        if (scan_points(text.substr(at), points) != 0 && points.kind == PointsKind::amount) return true;
    return false;
}

/// 得分=实际/计划×分值; 按完成率×分值计分.
std::optional<Clause> read_formula(std::string_view text) {
    Clause clause;
    clause.kind = ClauseKind::proportion;
    clause.proportion.kind = ProportionKind::formula;
    for (std::string_view const lead : {"得分=", "计分=", "分值=", "评分=", "分数=", "得分为:", "得分:"}) {
        auto const right = behind(text, lead);
        if (right.empty()) continue;
        std::string_view const before = text.substr(0, text.find(lead));
        clause.words = std::string(before);
        clause.proportion.formula = std::string(right);
        return clause;
    }
    bool const of_points =
        has(text, {"分值", "权重", "满分"}) || (has(text, {"×", "*", "乘以"}) && speaks_of_points(text));
    if (!has(text, {"×", "*", "乘以", "÷", "/"}) || !of_points) return std::nullopt;
    auto right = text;
    if (auto const found = behind(text, "按照"); !found.empty())
        right = found;
    else if (auto const by = behind(text, "按"); !by.empty())
        right = by;
    else if (auto const as = behind(text, "得"); !as.empty() && has(as, {"×", "*", "乘以"}))
        right = as;
    clause.words = std::string(text.substr(0, text.size() - right.size()));
    for (std::string_view const lead : {"按照", "按", "得"})
        if (clause.words.ends_with(lead)) clause.words.resize(clause.words.size() - lead.size());
    clause.proportion.formula =
        std::string(until(right, {"计分", "得分", "计算", "给分", "计得", "赋分", "记分", "进行"}));
    return clause;
}

/// 按A占B的比例, A与B之比.
bool take_quotient(std::string_view text, Proportion& proportion) {
    auto const by = behind(text, "按");
    std::string_view const body =
        until(by.empty() ? text : by, {"的比例", "比例", "的比重", "比重", "之比", "的比值", "比值", "的百分比"});
    if (body.size() == (by.empty() ? text : by).size()) return false;
    for (std::string_view const word : {"占", "与", "除以", "和"}) {
        auto const at = body.find(word);
        if (at == std::string_view::npos || (at == 0 && word != "与")) continue;
        proportion.upper = std::string(body.substr(0, at));
        proportion.lower = std::string(body.substr(at + word.size()));
        for (std::string_view const real : {"照"})
            if (proportion.upper.starts_with(real)) proportion.upper.erase(0, real.size());
        return !proportion.lower.empty();
    }
    return false;
}

ProportionKind quotient_kind(std::string_view text) {
    bool const ratio = has(text, {"比"});
    auto const best = text.find("最高"), least = text.find("最低");
    if (ratio && best != std::string_view::npos) return ProportionKind::of_best;
    if (ratio && least != std::string_view::npos) return ProportionKind::of_least;
    return ProportionKind::quotient;
}

std::optional<Clause> read_proportion(std::string_view text) {
    if (auto formula = read_formula(text)) return formula;
    Clause clause;
    clause.kind = ClauseKind::proportion;
    bool const line = has(text, {"内插", "插值", "线性"});
    bool const share = has(text, {"比例", "之比", "比重", "比值", "完成率计", "完成率得", "达标率计", "百分比",
                                  "按完成率", "按实际完成率", "完成率赋", "按比率"});
    bool const result = has(text, {"得分", "计分", "扣分", "给分", "计算", "赋分", "扣减", "计得", "折算", "记分",
                                   "扣除", "得相应", "评分"}) ||
                        text.ends_with("比例") || line;
    if (!(line || share) || !result) return std::nullopt;
    clause.proportion.kind = line ? ProportionKind::line : ProportionKind::of_target;
    if (!line && take_quotient(text, clause.proportion)) clause.proportion.kind = quotient_kind(text);
    clause.words = std::string(until(text, {"按", "之间采用", "采用", "以直线", "用直线"}));
    return clause;
}

// ---- lists and smaller rules -------------------------------------------------------------------

std::optional<Clause> read_rest(std::string_view text) {
    if (starts_with_any(text, {"不足", "不满", "未满", "不到", "尾数不足", "余数不足"}) == 0) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::rest;
    if (has(text, {"按比例", "按实际比例", "折算", "比例扣", "比例计"}))
        clause.rest = Rest::in_proportion;
    else if (has(text, {"不扣", "不计算", "不予计", "舍去", "忽略", "不予扣", "不加", "不计"}) &&
             !has(text, {"不计分", "不得分"}))
        clause.rest = Rest::whole;
    else if (has(text, {"按", "视同", "视为", "也按", "算"}) &&
             (!has(text, {"分"}) || has(text, {"百分点计", "百分点算", "百分点扣", "百分点处理"})))
        clause.rest = Rest::started;
    else if (has(text, {"按1", "按一"}))
        clause.rest = Rest::started;
    else
        return std::nullopt;
    return clause;
}

std::optional<Clause> read_list(std::string_view text) {
    std::size_t const lead = starts_with_any(
        text, {"分别得", "分别计", "分别给", "分别为", "依次得", "对应得", "分别记", "分别赋", "依次计", "分别"});
    if (lead == 0) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::list;
    std::string_view rest = text.substr(lead);
    for (Points points; clause.list.size() < 20;) {
        auto size = scan_points(rest, points);
        if (size == 0 && (size = scan_figure(rest).size) != 0) points = amount_of(scan_figure(rest).value);
        if (size == 0) break;
        clause.list.push_back(points);
        rest.remove_prefix(size);
        rest.remove_prefix(starts_with_any(rest, {"、", "和", "及", ","}));
    }
    if (clause.list.size() < 2) return std::nullopt;
    return clause;
}

/// 各占分值的四分之一, 每项2分, 各1分.
std::optional<Clause> read_each(std::string_view text) {
    for (std::string_view const lead : {"各占", "均占", "每项占", "每个占", "各得", "每项", "各", "每条", "每点"}) {
        auto const at = text.find(lead);
        if (at == std::string_view::npos) continue;
        Clause clause;
        clause.kind = ClauseKind::each;
        std::string_view const rest = text.substr(at + lead.size());
        auto const size = scan_points(rest, clause.points);
        if (size == 0 || size != rest.size()) continue;
        clause.words = std::string(text.substr(0, at));
        return clause;
    }
    return std::nullopt;
}

std::optional<Clause> read_joined(std::string_view text) {
    if (!has(text, {"计分", "得分", "原则", "取高", "计", "取最高", "取"})) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::joined;
    bool const best = has(text, {"就高", "取高", "孰高", "较高者", "取最高", "按最高", "最高级别", "最高项", "最高等次",
                                 "最高值计", "高者"});
    bool const least = has(text, {"就低", "取低", "孰低", "较低者", "取最低"}) && !best;
    if (!best && !least) return std::nullopt;
    clause.joined = best ? Joined::best : Joined::least;
    return clause;
}

std::optional<Clause> read_taken(std::string_view text) {
    std::size_t const lead = starts_with_any(text, {"并追加扣除", "追加扣除", "并另扣", "另扣", "并倒扣", "倒扣",
                                                    "再扣", "并再扣", "并扣", "同时扣", "追加扣"});
    if (lead == 0) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::taken;
    auto const size = scan_points(text.substr(lead), clause.points);
    if (size == 0 || lead + size != text.size()) return std::nullopt;
    return clause;
}

std::optional<Clause> read_full(std::string_view text) {
    std::size_t const lead =
        starts_with_any(text, {"本指标满分为", "本项满分为", "满分为", "本指标满分", "本项满分", "满分", "总分为",
                               "本项分值为", "本项分值", "分值为", "分值", "共计", "共"});
    Clause clause;
    clause.kind = ClauseKind::full;
    std::string_view const rest = text.substr(lead);
    if (lead == 0 || rest.empty() || scan_points(rest, clause.points) != rest.size() ||
        clause.points.kind != PointsKind::amount)
        return std::nullopt;
    return clause;
}

/// 基础分6分, 起评分为6分.
std::optional<Clause> read_base(std::string_view text) {
    std::size_t const lead = starts_with_any(text, {"基础分为", "基础分", "基本分为", "基本分", "起评分为", "起评分",
                                                    "底分为", "底分", "基准分为", "基准分"});
    Clause clause;
    clause.kind = ClauseKind::base;
    std::string_view const rest = text.substr(lead);
    if (lead == 0 || rest.empty() || scan_points(rest, clause.points) != rest.size()) return std::nullopt;
    return clause;
}

/// 得分保留一位小数, 四舍五入取整.
std::optional<Clause> read_places(std::string_view text) {
    Clause clause;
    clause.kind = ClauseKind::places;
    if (has(text, {"取整数", "取整", "保留整数"}) && !has(text, {"向上", "向下"})) return clause;
    auto const at = text.find("保留");
    if (at == std::string_view::npos || !has(text, {"位小数"})) return std::nullopt;
    std::string_view rest = text.substr(at + std::string_view("保留").size());
    rest.remove_prefix(starts_with_any(rest, {"小数点后", "到小数点后", "至小数点后"}));
    std::size_t const two = starts_with_any(rest, {"两"});
    auto const count = scan_figure(rest);
    auto const whole = two != 0 ? std::optional<Decimal>(Decimal{2, 0}) : count.value.to_exact_decimal();
    if ((two == 0 && count.size == 0) || !whole || whole->exponent != 0 || whole->mantissa > 6) return std::nullopt;
    clause.places = static_cast<int>(whole->mantissa);
    return clause;
}

bool is_veto(std::string_view text) { return has(text, {"一票否决", "否决"}); }

Clause award_clause(rules::AwardText&& text, std::string_view whole) {
    Clause clause;
    clause.kind = ClauseKind::award;
    clause.words = std::move(text.words);
    clause.points = text.points;
    clause.effect = text.verb == rules::Verb::takes  ? Effect::takes
                    : text.verb == rules::Verb::adds ? Effect::adds
                                                     : Effect::gives;
    bool const whole_points =
        clause.effect == Effect::takes && clause.points.kind == PointsKind::share && clause.points.low == Ratio(1);
    if (whole_points) clause.effect = Effect::gives, clause.points = amount_of(Ratio(0));
    if (clause.effect == Effect::gives && has(whole, {"再得", "另得", "再计", "再给"})) clause.effect = Effect::adds;
    bool const nothing = clause.points.kind == PointsKind::amount && clause.points.high == Ratio(0);
    bool const named = has(whole, {"本项不得分", "本项得0分", "本指标不得分", "该项不得分", "该指标不得分",
                                   "本项目不得分", "均不得分", "此项不得分", "本指标得0分", "一律不得分"});
    clause.veto = nothing && (is_veto(whole) || named);
    return clause;
}

/// 当年无此项的按满分计.
std::optional<Clause> read_as_full(std::string_view text) {
    auto const word = first_in(text, {"按满分计", "按满分", "视同满分", "视为满分"});
    if (word.empty()) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::award;
    clause.words = std::string(text.substr(0, text.find(word)));
    clause.points = share_of(Ratio(1));
    return clause;
}

std::optional<Clause> read_award(std::string_view text) {
    if (auto full = read_as_full(text)) return full;
    if (auto award = rules::parse_award(text)) return award_clause(std::move(*award), text);
    if (auto award = rules::parse_bare_award(text)) return award_clause(std::move(*award), text);
    if (!is_veto(text) || has(text, {"否决效力"})) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::award;
    clause.words = std::string(until(text, {"实行", "执行", "一票否决", "采取"}));
    clause.points = amount_of(Ratio(0));
    clause.veto = true;
    return clause;
}

std::optional<Clause> read_limits(std::string_view text) {
    auto const limits = rules::parse_limits(text);
    if (!limits) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::limit;
    clause.limits = *limits;
    return clause;
}

std::optional<Clause> read_series(std::string_view text) {
    if (!has(text, {"依次类推", "以此类推", "依此类推", "类推"})) return std::nullopt;
    Clause clause;
    clause.kind = ClauseKind::series;
    return clause;
}

std::optional<Clause> read_judged(std::string_view text) {
    if (!is_judged(text) || has(text, {"得分=", "计分=", "评分="})) return std::nullopt;
    return judged_clause(text);
}

}  // namespace

Clause parse_clause(std::string_view text) {
    for (auto const read :
         {read_places, read_base, read_rest, read_series, read_list, read_taken, read_judged, read_full, read_joined,
          read_step, read_limits, read_each, read_single_step, read_award, read_proportion})
        if (auto clause = read(text)) return *clause;
    Clause clause;
    clause.words = std::string(text);
    return clause;
}

}  // namespace jixiao::grammar::standard
