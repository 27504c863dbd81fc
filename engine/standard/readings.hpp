// Readings of standards: how a ruleset decides where the words of a scoring standard leave two ways open.
#pragma once

#include <cstdint>

namespace jixiao::engine {

/// 每低1个百分点扣1分 with a rest below one step.
enum class StepRest : std::uint8_t { whole, in_proportion };
/// A border that lies in two bands, 70%-90% beside 50%-70%.
enum class SharedBorder : std::uint8_t { better, worse };
/// Between 80%-89% and 90%-99%: the next band is not reached, or the value is rounded.
enum class BandGap : std::uint8_t { not_reached, rounded };
/// 60%-100%按比例得分: the share of the target, or the line between the two ends.
enum class RangeShare : std::uint8_t { of_target, line };
/// 依次类推 between two steps.
enum class SeriesStep : std::uint8_t { steps, in_proportion };
/// 12月31日前: the day itself included or not.
enum class DeadlineDay : std::uint8_t { included, excluded };

struct StandardReadings {
    StepRest rest = StepRest::whole;
    SharedBorder border = SharedBorder::better;
    BandGap gap = BandGap::not_reached;
    RangeShare share = RangeShare::of_target;
    SeriesStep series = SeriesStep::steps;
    DeadlineDay deadline = DeadlineDay::included;
    friend bool operator==(StandardReadings const&, StandardReadings const&) = default;
};

}  // namespace jixiao::engine
