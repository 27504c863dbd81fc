// Assembling: what earns or costs points once.
#include <algorithm>

#include "grammar/standard/assembly.hpp"
#include "grammar/standard/points.hpp"
#include "grammar/standard/range.hpp"
#include "grammar/standard/words.hpp"

namespace jixiao::grammar::standard {

void Assembly::put(Award award) {
    part().awards.push_back(std::move(award));
    clear();
}

void Assembly::take_award(Clause const& clause) {
    bool const repeats =
        clause.words.empty() && pending_.empty() && !part().awards.empty() && part().awards.back().veto;
    if (repeats) return;
    Award award;
    award.when = condition_of(clause.words);
    award.points = clause.points;
    award.effect = clause.effect;
    award.sentence = sentence();
    std::string const said = pending_ + clause.words + piece_->text;
    award.veto = clause.veto || (clause.points.high == Ratio(0) && has(said, {"一票否决"}));
    award.beyond = award.veto && has(said, {"所属", "总分", "二级指标", "一级指标", "整体评价", "年度考核"});
    award.extra = has(said, {"附加分", "加分项", "额外加"});
    award.at = award.when.at.empty() ? piece_->at : award.when.at;
    bool const no_task = award.points.kind == PointsKind::share &&
                         has(said, {"无此项", "不涉及", "未涉及", "没有此项", "无相关", "未安排", "无该项"});
    if (!no_task) return put(std::move(award));
    part().no_task = award.points;
    clear();
}

void Assembly::take_base(Points const& points) {
    Award award;
    award.points = points;
    award.at = piece_->at;
    award.sentence = sentences_;
    put(std::move(award));
}

/// 优、良、中分别得6分、4分、2分: the ranges or names that waited, one by one.
void Assembly::take_list(Clause const& clause) {
    auto const ranges = find_range_list(pending_);
    auto const names = list_of(pending_);
    std::size_t const count = std::min(clause.list.size(), std::max(ranges.size(), names.size()));
    for (std::size_t i = 0; i < count; ++i) {
        Award award;
        award.points = clause.list[i];
        award.at = award.when.at = piece_->at;
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

void Assembly::take_judged(Clause const& clause) {
    Award award;
    award.when = condition_of(clause.words);
    award.points = clause.points;
    award.effect = clause.effect;
    award.at = piece_->at;
    put(std::move(award));
}

void Assembly::take_proportion(Clause& clause) {
    Award award;
    auto condition = condition_of(clause.words);
    bool const says = condition.kind == ConditionKind::range || condition.kind == ConditionKind::otherwise ||
                      condition.kind == ConditionKind::deadline || has(condition.text, {"未", "其余", "不足", "低于"});
    if (says) award.when = std::move(condition);
    award.points = share_of(Ratio(1));
    award.proportion = std::move(clause.proportion);
    award.sentence = sentence();
    award.at = piece_->at;
    put(std::move(award));
}

/// 本项不得分，并追加扣除5分: the award before it goes below nothing.
void Assembly::take_taken(Clause const& clause) {
    if (part().awards.empty()) return;
    Award& award = part().awards.back();
    award.points = {clause.points.kind, Ratio(0) - clause.points.low, Ratio(0) - clause.points.high};
    award.veto = true;
    part().limits.below_zero = true;
    below_zero_by_award_ = true;
    clear();
}

}  // namespace jixiao::grammar::standard
