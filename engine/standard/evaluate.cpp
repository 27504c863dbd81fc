#include "engine/standard/evaluate.hpp"

#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/show.hpp"
#include "engine/standard/evaluation.hpp"

namespace jixiao::engine::standard {
namespace {

struct Turn {
    void (*turn)(StandardReadings& readings);
    grammar::Text why;
};

/// Each choice turned once; the names are those of the ruleset's keys.
std::vector<Turn> turns() {
    return {
        {[](StandardReadings& r) { r.rest = r.rest == StepRest::whole ? StepRest::in_proportion : StepRest::whole; },
         {"不足一个步长的部分按整步或按比例", "whole steps or in proportion"}},
        {[](StandardReadings& r) {
             r.border = r.border == SharedBorder::better ? SharedBorder::worse : SharedBorder::better;
         },
         {"分界值同时属于两档", "boundary value in two bands"}},
        {[](StandardReadings& r) { r.gap = r.gap == BandGap::not_reached ? BandGap::rounded : BandGap::not_reached; },
         {"落在两档之间的空档", "gap between two bands: not reached, or rounded"}},
        {[](StandardReadings& r) {
             r.share = r.share == RangeShare::of_target ? RangeShare::line : RangeShare::of_target;
         },
         {"按目标的比例，或按两端之间的直线", "share of the target, or the line between the two ends"}},
        {[](StandardReadings& r) {
             r.series = r.series == SeriesStep::steps ? SeriesStep::in_proportion : SeriesStep::steps;
         },
         {"依次类推逐级计算，或按比例", "step by step or in proportion"}},
        {[](StandardReadings& r) {
             r.deadline = r.deadline == DeadlineDay::included ? DeadlineDay::excluded : DeadlineDay::included;
         },
         {"期限当日是否包含在内", "date limit inclusive or not"}},
    };
}

Answer answer_of(Evaluation& evaluation, Outcome const& outcome) {
    Answer answer;
    answer.low = outcome.low;
    answer.high = outcome.high;
    bool const valid = outcome.low.valid() && outcome.high.valid();
    if (outcome.decided && valid) answer.points = outcome.low;
    answer.steps = std::move(evaluation.steps);
    answer.notes = std::move(evaluation.notes);
    return answer;
}

}  // namespace

Answer apply(Question const& question) {
    Evaluation evaluation(question);
    auto const outcome = evaluation.run();
    Answer answer = answer_of(evaluation, outcome);
    if (!answer.points) {
        if (!outcome.no_value)
            tell(answer.notes, codes::standard_needs_person,
                 {{"low", number_text(answer.low)}, {"high", number_text(answer.high)}});
        return answer;
    }
    for (auto const& turn : turns()) {
        Question other = question;
        turn.turn(other.readings);
        Evaluation again(other);
        auto const points = again.run();
        bool const differs = points.decided && points.low.valid() && points.low != *answer.points;
        if (!differs) continue;
        answer.others.push_back({points.low, turn.why});
        tell(answer.notes, codes::standard_other_reading, {{"why", turn.why}, {"points", number_text(points.low)}});
    }
    return answer;
}

}  // namespace jixiao::engine::standard
