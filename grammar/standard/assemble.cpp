#include "grammar/standard/assemble.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/standard/clause.hpp"
#include "grammar/standard/condition.hpp"
#include "grammar/standard/points.hpp"
#include "grammar/standard/range.hpp"

namespace jixiao::grammar::standard {
namespace {

using Words = std::initializer_list<std::string_view>;

bool has(std::string_view text, Words words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains(text, word); });
}

std::vector<std::string> list_of(std::string_view text) {
    std::vector<std::string> result;
    for (std::size_t begin = 0, at = 0; at <= text.size(); ++at) {
        bool const end = at == text.size();
        std::size_t const mark = end ? 0 : starts_with_any(text.substr(at), {"、"});
        if (!end && mark == 0) continue;
        if (at > begin) result.emplace_back(text.substr(begin, at - begin));
        begin = at + mark;
        if (mark != 0) at += mark - 1;
    }
    return result;
}

class Assembly {
public:
    Standard take(Prepared const& prepared) {
        result_.definitions = prepared.definitions;
        result_.parts.emplace_back();
        for (auto const& piece : prepared.pieces) add(piece);
        if (auto const target = find_range(prepared.target); target && !part().start && !part().steps.empty())
            part().start = target->range;
        finish();
        return std::move(result_);
    }

private:
    Part& part() { return result_.parts.back(); }
    bool has_rules() { return !part().awards.empty() || !part().steps.empty(); }

    void add(Piece const& piece) {
        piece_ = &piece;
        if (!piece.label.empty())
            begin_label(piece);
        else if (piece.sentence && is_general(piece))
            begin_general();
        std::string const before = pending_;
        bool const colon = piece.text.ends_with("分:");
        auto clause = parse_clause(std::string_view(piece.text).substr(0, piece.text.size() - (colon ? 1 : 0)));
        bool const goes_on =
            clause.kind == ClauseKind::award && clause.words.empty() && has(last_words_, {"每"}) && !before.empty();
        if (goes_on)
            if (auto whole = parse_clause(last_words_ + piece.text); whole.kind == ClauseKind::step) {
                clause = std::move(whole);
                pending_ = before.substr(0, before.size() - last_words_.size());
                while (pending_.ends_with(',')) pending_.pop_back();
            }
        take_clause(clause);
        sentences_ += piece.sentence;
        leads_ = piece.text.ends_with(':') && has_rules() && part().labels.empty();
    }

    /// ① begins a part; items without a rule of their own stay together until one comes.
    void begin_label(Piece const& piece) {
        bool const first = part().labels.empty() && !has_rules();
        listed_ |= leads_;
        if (leads_) part().elements.clear();
        if (has_rules() && !listed_) drop_pending(), result_.parts.emplace_back();
        take_own_points(piece.text);
        if (first) part().elements.clear();
        part().labels.push_back(piece.label);
        part().at = piece.at;
        part().elements.push_back(piece.text);
        pending_.clear();
        last_words_.clear();
        numbered_ = true;
        fresh_label_ = true;
    }

    /// A sentence behind the last number that speaks of all of them.
    bool is_general(Piece const& piece) {
        if (!numbered_ || !has_rules() || part().labels.empty()) return false;
        return piece.stop || has(piece.text, {"本项", "以上", "上述", "各项", "本指标"});
    }

    /// ①数量指标3分:完成率…: what the number is worth by itself.
    void take_own_points(std::string_view text) {
        auto const colon = text.find(':');
        if (colon == std::string_view::npos) return;
        std::string_view const head = text.substr(0, colon);
        for (std::size_t at = 0; at < head.size(); at += decode(head.substr(at)).size) {
            Points points;
            bool const whole = scan_points(head.substr(at), points) == head.size() - at && at != 0;
            if (!whole || points.kind != PointsKind::amount) continue;
            part().full = points;
            return;
        }
    }

    void begin_general() {
        drop_pending();
        result_.parts.emplace_back();
    }

    void take_clause(Clause& clause) {
        switch (clause.kind) {
            case ClauseKind::words: return take_words();
            case ClauseKind::award: return take_award(clause);
            case ClauseKind::step: return take_step(clause);
            case ClauseKind::rest: return take_rest(clause.rest);
            case ClauseKind::limit: return take_limits(clause.limits);
            case ClauseKind::joined: return take_joined(clause.joined);
            case ClauseKind::series: part().series = true; return;
            case ClauseKind::list: return take_list(clause);
            case ClauseKind::each: return take_each(clause);
            case ClauseKind::judged: return take_judged(clause);
            case ClauseKind::proportion: return take_proportion(clause);
            case ClauseKind::taken: return take_taken(clause);
            case ClauseKind::full: result_.full = clause.points; return;
            case ClauseKind::base: return take_base(clause.points);
            case ClauseKind::places: result_.places = clause.places; return;
        }
    }

    void take_words() {
        std::string_view const text = piece_->text;
        bool const corresponding = has(text, {"相应分值", "相应分数", "对应分值", "相应扣分"});
        if (corresponding && !part().steps.empty() && has(text, {"扣"})) {
            part().steps.back().adds = false;
            part().steps.back().subject = text;
            return;
        }
        if (piece_->stop && !pending_.empty()) note_start();
        if (part().labels.empty() && !has_rules() && contains(text, "、") && part().elements.empty())
            part().elements = list_of(text);
        if (piece_->sentence && piece_->label.empty()) drop_pending();
        pending_ += (pending_.empty() ? "" : ",") + piece_->text;
        last_words_ = piece_->text;
        pending_at_ = piece_->at;
    }

    /// Words that no rule took; those that speak of points are told.
    void drop_pending() {
        if (speaks_of_points(pending_)) result_.unread.push_back(pending_at_);
        pending_.clear();
    }

    static bool speaks_of_points(std::string_view text) {
        if (has(text, {"计算得分", "按比例", "折算", "乘以", "×"})) return true;
        for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size) {
            std::size_t const verb = starts_with_any(text.substr(at), {"扣", "加", "得", "计", "减"});
            Points points;
            if (verb != 0 && scan_points(text.substr(at + verb), points) != 0 && points.kind == PointsKind::amount)
                return true;
        }
        return false;
    }

    void take_base(Points const& points) {
        Award award;
        award.points = points;
        award.at = piece_->at;
        award.sentence = sentences_;
        part().awards.push_back(std::move(award));
        clear();
    }

    /// What was said before a rule and has a number is where steps begin: 以100%为标准.
    void note_start() {
        auto const found = find_range(pending_);
        if (!found || part().start) return;
        part().start = found->range;
        part().start_subject = pending_.substr(0, found->begin);
    }

    Condition condition_of(std::string const& words) {
        auto own = parse_condition(words);
        own.at = piece_->at;
        if (pending_.empty()) return own;
        if (own.kind == ConditionKind::none) {
            own = parse_condition(pending_);
            own.at = cover(pending_at_, piece_->at);
            return own;
        }
        if (own.kind == ConditionKind::words && parse_condition(pending_).kind == ConditionKind::words &&
            !contains(pending_, "、")) {
            own.text = pending_ + "," + own.text;
            own.at = cover(pending_at_, piece_->at);
            return own;
        }
        note_start();
        if (own.kind == ConditionKind::range && own.subject.empty()) own.subject = pending_;
        return own;
    }

    void clear() {
        pending_.clear();
        last_words_.clear();
        fresh_label_ = false;
    }

    void take_award(Clause const& clause) {
        bool const repeats =
            clause.words.empty() && pending_.empty() && !part().awards.empty() && part().awards.back().veto;
        if (repeats) return;
        Award award;
        award.when = condition_of(clause.words);
        award.points = clause.points;
        award.effect = clause.effect;
        award.sentence = sentences_ + piece_->sentence;
        std::string const said = pending_ + clause.words + piece_->text;
        award.veto = clause.veto || (clause.points.high == Ratio(0) && has(said, {"一票否决"}));
        award.beyond = award.veto && has(said, {"所属", "总分", "二级指标", "一级指标", "整体评价", "年度考核"});
        award.extra = has(said, {"附加分", "加分项", "额外加"});
        award.at = award.when.at.empty() ? piece_->at : award.when.at;
        if (has(said, {"无此项", "不涉及", "未涉及", "没有此项", "无相关", "未安排", "无该项"}) &&
            award.points.kind == PointsKind::share)
            part().no_task = award.points;
        else
            part().awards.push_back(std::move(award));
        clear();
    }

    void take_step(Clause& clause) {
        Step& step = clause.step;
        step.at = piece_->at;
        step.sentence = sentences_ + piece_->sentence;
        if (step.rest == Rest::unsaid) step.rest = rest_;
        rest_ = Rest::unsaid;
        if (is_count_band(step)) return take_count_band(step);
        bool const after_award = !part().awards.empty() && pending_.empty() && !piece_->sentence;
        step.subject = pending_.empty() ? step.subject : pending_ + "," + step.subject;
        step.extra = has(step.subject + piece_->text, {"附加分", "加分项", "额外加"}) ||
                     (step.adds && has(step.subject, {"提前"}) && has(piece_->text, {"加", "奖"}));
        if (step.when.kind != ConditionKind::range && step.when.kind != ConditionKind::otherwise) step.when = {};
        if (!pending_.empty()) place_pending(step);
        if (after_award && has(piece_->text, {"再扣", "同时", "另扣"}))
            part().awards.back().also.push_back(std::move(step));
        else
            part().steps.push_back(std::move(step));
        clear();
    }

    /// 符合两项得3分，符合一项得1分: beside another number of elements one is a band, not a step.
    bool is_count_band(Step const& step) {
        if (!step.adds || !step.size || contains(piece_->text, "每")) return false;
        return std::any_of(part().awards.begin(), part().awards.end(), [](Award const& award) {
            return award.when.kind == ConditionKind::range && is_counter(award.when.range.unit);
        });
    }

    void take_count_band(Step const& step) {
        Award award;
        award.when.kind = ConditionKind::range;
        award.when.text = piece_->text;
        award.when.range.low = award.when.range.high = End{*step.size, true, Firmness::stated};
        award.when.range.unit = step.unit;
        award.when.range.point = true;
        award.when.at = award.at = piece_->at;
        if (step.amount) award.points = *step.amount;
        part().awards.push_back(std::move(award));
        clear();
    }

    /// Before the first award a number is where the steps begin, behind it it says when they count.
    void place_pending(Step& step) {
        auto condition = parse_condition(pending_);
        bool const base = std::none_of(part().awards.begin(), part().awards.end(),
                                       [](Award const& award) { return award.effect == Effect::gives; });
        if (base && part().steps.empty()) return note_start();
        if (condition.kind != ConditionKind::range) return;
        step.when = std::move(condition);
        step.when.at = pending_at_;
    }

    void take_rest(Rest rest) {
        if (part().steps.empty()) rest_ = rest;
        for (auto& step : part().steps)
            if (step.rest == Rest::unsaid) step.rest = rest;
        for (auto& award : part().awards)
            for (auto& step : award.also) step.rest = rest;
    }

    void take_limits(Limits const& limits) {
        Limits& own = part().limits;
        own.said |= limits.said;
        own.below_zero |= limits.below_zero;
        own.at = piece_->at;
        if (limits.taken) own.taken = limits.taken;
        if (limits.added) own.added = limits.added;
        if (limits.least) own.least = limits.least;
        if (limits.most) own.most = limits.most;
        note_late_start();
        clear();
    }

    void take_joined(Joined joined) {
        if (!part().labels.empty() || result_.parts.size() > 1 ||
            has(piece_->text, {"方式", "两项", "两者", "两种", "三者"}))
            result_.joined = joined;
        clear();
    }

    void take_list(Clause const& clause) {
        auto const ranges = find_range_list(pending_);
        auto const names = list_of(pending_);
        std::size_t const count = std::min(clause.list.size(), std::max(ranges.size(), names.size()));
        for (std::size_t i = 0; i < count; ++i) {
            Award award;
            award.points = clause.list[i];
            award.at = piece_->at;
            award.when.at = piece_->at;
            if (i < ranges.size()) {
                award.when.kind = ConditionKind::range;
                award.when.range = ranges[i].range;
                award.when.text = pending_.substr(ranges[i].begin, ranges[i].end - ranges[i].begin);
            } else if (ranges.empty()) {
                award.when.kind = ConditionKind::words;
                award.when.text = names[i];
            }
            part().awards.push_back(std::move(award));
        }
        clear();
    }

    void take_each(Clause const& clause) {
        if (part().labels.empty() && part().elements.empty()) part().elements = list_of(pending_ + clause.words);
        Step step;
        step.size = Ratio(1);
        step.amount = clause.points;
        step.adds = true;
        step.subject = clause.words;
        step.at = piece_->at;
        part().steps.push_back(std::move(step));
        clear();
    }

    void take_judged(Clause const& clause) {
        Award award;
        award.when = condition_of(clause.words);
        award.points = clause.points;
        award.effect = clause.effect;
        award.at = piece_->at;
        part().awards.push_back(std::move(award));
        clear();
    }

    void take_proportion(Clause& clause) {
        Award award;
        auto condition = condition_of(clause.words);
        bool const says = condition.kind == ConditionKind::range || condition.kind == ConditionKind::otherwise ||
                          condition.kind == ConditionKind::deadline ||
                          has(condition.text, {"未", "其余", "不足", "低于"});
        if (says) award.when = std::move(condition);
        award.points = share_of(Ratio(1));
        award.proportion = std::move(clause.proportion);
        award.sentence = sentences_ + piece_->sentence;
        award.at = piece_->at;
        part().awards.push_back(std::move(award));
        clear();
    }

    void take_taken(Clause const& clause) {
        if (part().awards.empty()) return;
        Award& award = part().awards.back();
        award.points = {clause.points.kind, Ratio(0) - clause.points.low, Ratio(0) - clause.points.high};
        award.veto = true;
        part().limits.below_zero = true;
        below_zero_by_award_ = true;
        clear();
    }

    static bool is_open(Award const& award) {
        return award.points.kind == PointsKind::judged && !award.points.bounded && award.effect == Effect::gives;
    }

    /// 偏差率（绝对值）≤3%, ＞3%且≤8%: the absolute value in one band is meant in all.
    static void share_magnitude(Part& one) {
        bool const any = std::any_of(one.awards.begin(), one.awards.end(),
                                     [](Award const& award) { return award.when.range.magnitude; });
        for (auto& award : one.awards) award.when.range.magnitude = any;
    }

    static Award band_of(Step const& step) {
        Award award;
        award.when.kind = ConditionKind::range;
        award.when.text = award.when.subject = step.subject;
        award.when.range.low = award.when.range.high = End{*step.size, true, Firmness::stated};
        award.when.range.unit = step.unit;
        award.when.range.point = true;
        award.when.at = award.at = step.at;
        award.points = *step.amount;
        award.effect = step.adds ? Effect::gives : Effect::takes;
        award.sentence = step.sentence;
        return award;
    }

    /// 有1项不达标扣2分，2项不达标扣4分; 完成1个得1分，完成2个得3分: beside other numbers of things one is a band, not a step.
    static void settle_count_bands(Part& one) {
        for (Effect const effect : {Effect::takes, Effect::gives}) {
            bool const bands = std::any_of(one.awards.begin(), one.awards.end(), [&](Award const& award) {
                return award.effect == effect && award.when.kind == ConditionKind::range &&
                       is_counter(award.when.range.unit) && award.points.high > Ratio(0);
            });
            auto const is_band = [&](Step const& step) {
                return step.single && step.size && step.amount && step.adds == (effect == Effect::gives);
            };
            if (!bands) continue;
            for (auto const& step : one.steps)
                if (is_band(step)) one.awards.push_back(band_of(step));
            one.steps.erase(std::remove_if(one.steps.begin(), one.steps.end(), is_band), one.steps.end());
        }
    }

    /// 得满分 within ①数量指标3分 is 3.
    static void settle_own_points(Part& one) {
        if (!one.full) return;
        auto const settle = [&](Points& points) {
            if (points.kind != PointsKind::share) return;
            points = {PointsKind::amount, points.low * one.full->high, points.high * one.full->high};
        };
        for (auto& award : one.awards)
            if (!award.proportion) settle(award.points);
        for (auto& step : one.steps)
            if (step.amount) settle(*step.amount);
    }

    /// 每偏离目标值1个百分点扣0.5分，目标值为60%: where steps begin, said behind them.
    void note_late_start() {
        if (pending_.empty()) return;
        bool const names = has(pending_, {"目标", "标准", "基准", "计划", "基数", "至少", "不少于", "不低于", "不超过",
                                          "应", "须", "要求"});
        bool const directed = std::any_of(part().steps.begin(), part().steps.end(),
                                          [](Step const& step) { return step.direction != Direction::each; });
        if (names && directed) note_start();
        drop_pending();
    }

    void finish() {
        note_late_start();
        auto& parts = result_.parts;
        parts.erase(std::remove_if(parts.begin(), parts.end(),
                                   [](Part const& one) {
                                       return one.awards.empty() && one.steps.empty() && one.labels.empty() &&
                                              !one.start && !one.limits.said && !one.limits.least &&
                                              !one.limits.taken && !one.limits.most;
                                   }),
                    parts.end());
        bool all = !parts.empty(), any = false;
        for (auto const& one : parts) {
            any |= !one.awards.empty();
            all &= one.steps.empty() && std::all_of(one.awards.begin(), one.awards.end(), is_open);
        }
        result_.judged = all && any;
        for (auto& one : parts) share_magnitude(one), settle_count_bands(one), settle_own_points(one);
        for (auto& one : parts)
            if (below_zero_by_award_ && !one.limits.said) one.limits.said = true;
    }

    Standard result_;
    Piece const* piece_ = nullptr;
    std::string pending_, last_words_;
    Span pending_at_;
    std::size_t sentences_ = 0;
    Rest rest_ = Rest::unsaid;
    bool numbered_ = false, fresh_label_ = false, below_zero_by_award_ = false;
    bool leads_ = false, listed_ = false;  // 每项得2分:①…②…
};

}  // namespace

Standard assemble(Prepared const& prepared) { return Assembly().take(prepared); }

}  // namespace jixiao::grammar::standard
