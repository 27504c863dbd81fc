// RV-19: a target is not below what was reached last year.
#include "engine/nature/nature.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/last_year.hpp"

namespace jixiao::targets::review {
namespace {

using engine::Sense;

/// = asks for an amount, which may well differ from year to year; a rate after = is a level.
Sense direction(NumberRow const& entry) {
    if (entry.number.sense != Sense::exact) return entry.number.sense;
    auto const nature = engine::nature_of(entry.name);
    if (!is_in_percent(entry.number.unit) || nature == engine::Nature::unknown) return Sense::exact;
    return nature == engine::Nature::less ? Sense::lower : Sense::higher;
}

bool is_worse(NumberRow const& entry, grammar::Ratio const& before) {
    auto const& [low, high, low_closed, high_closed] = entry.number.allowed;
    auto const sense = direction(entry);
    if (sense == Sense::higher) return low && grammar::Ratio(*low) < before;
    return sense == Sense::lower && high && grammar::Ratio(*high) > before;
}

constexpr Decimal near_whole{50, 0};
constexpr grammar::Ratio not_worth_mentioning{1};  // points of a rate
constexpr grammar::Ratio worth_a_note{3};

/// By how many points a rate near the whole falls; nothing for other values.
std::optional<grammar::Ratio> points_below(NumberRow const& entry, grammar::Ratio const& before) {
    auto const& low = entry.number.allowed.low;
    bool const is_rate = is_in_percent(entry.number.unit) && direction(entry) == Sense::higher && low;
    if (!is_rate || before < grammar::Ratio(near_whole)) return std::nullopt;
    return before - grammar::Ratio(*low);
}

/// Rates and times do not depend on how much there is to do; numbers and amounts do.
bool depends_on_workload(grammar::Unit const& unit) { return !is_in_percent(unit) && !grammar::is_duration(unit); }

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const before = last_year(entry);
        if (!before || !is_worse(entry, *before)) return;
        auto const& row = entry.row;
        auto const points = points_below(entry, *before);
        if (points && *points < not_worth_mentioning) return;
        auto& finding =
            find(scene, worse_than_last_year, place_of(row.target),
                 {{"name", row.name.value}, {"target", row.target.value}, {"previous", plain_fact(row)}}, sink);
        finding.labels.push_back({place_of(row.previous), {"上年完成值", "last year's value"}});
        if (depends_on_workload(entry.number.unit) || (points && *points <= worth_a_note))
            finding.changed_severity = grammar::Severity::info;
    });
}

}  // namespace

constexpr Check worse_than_last_year{
    {"RV-19", "worse-than-last-year", grammar::Severity::warning,
     "“{name}”上年已经完成 {previous}，今年的指标值“{target}”反而放松了",
     "the target “{target}” of “{name}” asks for less than the {previous} that was reached last year",
     "一般不低于上年的水平；确有原因的，写明理由。",
     "A target is normally not below last year's level; if there is a reason, state it."},
    Aspect::feasibility,
    {{"指标值的要求是否比上年完成值还低：≥ 的比上年低，≤ 的比上年高。数量和金额随工作量变化，只作提示；比率、满意度、时限作警告；比率低不到 1 个百分点的不提，低 1 到 3 个百分点的只作提示。",
      "Whether the target asks for less than was reached last year. Numbers and amounts change with the work and are only remarked upon; rates, satisfaction and times are warned about. A rate that is less than one point lower is passed over, up to three points are only remarked upon."},
     {"上年已经做到的，今年定得更低，等于没有目标。", "What was reached already is no target."},
     {"“贷款回收率”上年完成 99.63%，今年的指标值是“≥90%”。", "贷款回收率 was 99.63% last year, the target is ≥90%."},
     {"≥99%", "≥99%"},
     {"新的目标要由单位设定，程序不改。", "The unit has to set the target; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
