// Assembling: words that wait for the rule they belong to, and what becomes of them.
#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/standard/assembly.hpp"
#include "grammar/standard/condition.hpp"
#include "grammar/standard/points.hpp"
#include "grammar/standard/range.hpp"
#include "grammar/standard/words.hpp"

namespace jixiao::grammar::standard {
namespace {

bool speaks_of_points(std::string_view text) {
    if (has(text, {"计算得分", "按比例", "折算", "乘以", "×"})) return true;
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size) {
        std::size_t const verb = starts_with_any(text.substr(at), {"扣", "加", "得", "计", "减"});
        Points points;
        if (verb != 0 && scan_points(text.substr(at + verb), points) != 0 && points.kind == PointsKind::amount)
            return true;
    }
    return false;
}

}  // namespace

std::vector<std::string> list_of(std::string_view text) {
    constexpr std::string_view mark = "、";
    std::vector<std::string> result;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find(mark, begin), text.size());
        if (end > begin) result.emplace_back(text.substr(begin, end - begin));
        begin = end + mark.size();
    }
    return result;
}

void Assembly::take_words() {
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
void Assembly::drop_pending() {
    if (speaks_of_points(pending_)) result_.unread.push_back(pending_at_);
    pending_.clear();
}

/// What was said before a rule and has a number is where steps begin: 以100%为标准.
void Assembly::note_start() {
    auto const found = find_range(pending_);
    if (!found || part().start) return;
    part().start = found->range;
    part().start_subject = pending_.substr(0, found->begin);
}

/// 每偏离目标值1个百分点扣0.5分，目标值为60%: where steps begin, said behind them.
void Assembly::note_late_start() {
    if (pending_.empty()) return;
    bool const names = has(
        pending_, {"目标", "标准", "基准", "计划", "基数", "至少", "不少于", "不低于", "不超过", "应", "须", "要求"});
    bool const directed = std::any_of(part().steps.begin(), part().steps.end(),
                                      [](Step const& step) { return step.direction != Direction::each; });
    if (names && directed) note_start();
    drop_pending();
}

/// The condition that words beside a rule state, with those that waited for it.
Condition Assembly::condition_of(std::string const& words) {
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

void Assembly::clear() {
    pending_.clear();
    last_words_.clear();
}

}  // namespace jixiao::grammar::standard
