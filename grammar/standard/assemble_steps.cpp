// Assembling: what is taken or added for each of something.
#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/standard/assembly.hpp"
#include "grammar/standard/condition.hpp"
#include "grammar/standard/settle.hpp"
#include "grammar/standard/words.hpp"

namespace jixiao::grammar::standard {

void Assembly::put(Step step) {
    part().steps.push_back(std::move(step));
    clear();
}

void Assembly::take_step(Clause& clause) {
    Step& step = clause.step;
    step.at = piece_->at;
    step.sentence = sentence();
    if (step.rest == Rest::unsaid) step.rest = rest_;
    rest_ = Rest::unsaid;
    if (is_count_band(step)) return take_count_band(step);
    bool const after_award = !part().awards.empty() && pending_.empty() && !piece_->sentence;
    step.subject = pending_.empty() ? step.subject : pending_ + "," + step.subject;
    step.extra = has(step.subject + piece_->text, {"附加分", "加分项", "额外加"}) ||
                 (step.adds && has(step.subject, {"提前"}) && has(piece_->text, {"加", "奖"}));
    if (step.when.kind != ConditionKind::range && step.when.kind != ConditionKind::otherwise) step.when = {};
    if (!pending_.empty()) place_pending(step);
    if (!after_award || !has(piece_->text, {"再扣", "同时", "另扣"})) return put(std::move(step));
    part().awards.back().also.push_back(std::move(step));
    clear();
}

/// 各占分值的四分之一, 每项2分: a step for each element of the list before it.
void Assembly::take_each(Clause const& clause) {
    if (part().labels.empty() && part().elements.empty()) part().elements = list_of(pending_ + clause.words);
    Step step;
    step.size = Ratio(1);
    step.amount = clause.points;
    step.adds = true;
    step.subject = clause.words;
    step.at = piece_->at;
    put(std::move(step));
}

/// 符合两项得3分，符合一项得1分: beside another number of elements one is a band, not a step.
bool Assembly::is_count_band(Step const& step) {
    if (!step.adds || !step.size || contains(piece_->text, "每")) return false;
    return std::any_of(part().awards.begin(), part().awards.end(), [](Award const& award) {
        return award.when.kind == ConditionKind::range && is_counter(award.when.range.unit);
    });
}

void Assembly::take_count_band(Step const& step) {
    Award award = band_at(step);
    award.when.text = piece_->text;
    put(std::move(award));
}

/// Before the first award a number is where the steps begin, behind it it says when they count.
void Assembly::place_pending(Step& step) {
    auto condition = parse_condition(pending_);
    bool const base = std::none_of(part().awards.begin(), part().awards.end(),
                                   [](Award const& award) { return award.effect == Effect::gives; });
    if (base && part().steps.empty()) return note_start();
    if (condition.kind != ConditionKind::range) return;
    step.when = std::move(condition);
    step.when.at = pending_at_;
}

/// 不足1个百分点的按1个百分点计: of the steps before it, else of the next one.
void Assembly::take_rest(Rest rest) {
    if (part().steps.empty()) rest_ = rest;
    for (auto& step : part().steps)
        if (step.rest == Rest::unsaid) step.rest = rest;
    for (auto& award : part().awards)
        for (auto& step : award.also) step.rest = rest;
}

}  // namespace jixiao::grammar::standard
