// RV-56: indicators that begin with 其中 fit into the total that stands before them.
#include "grammar/characters.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

struct Amount {
    Decimal value;
    grammar::Unit unit;
};

/// ≥300, =300 and 300: what is to be reached.
std::optional<Amount> amount_of(engine::Criterion const& criterion) {
    if (criterion.parts.size() != 1) return std::nullopt;
    auto const* numeric = std::get_if<engine::NumericCriterion>(&criterion.parts[0]);
    if (!numeric || numeric->measure != engine::Measure::value || !numeric->allowed.low) return std::nullopt;
    if (grammar::is_percent(numeric->unit)) return std::nullopt;  // shares do not add
    return Amount{*numeric->allowed.low, numeric->unit};
}

bool is_part(TargetRow const& row) { return grammar::without_blanks(row.name.value).starts_with("其中"); }

struct Group {
    TargetRow const* total = nullptr;
    std::optional<Amount> amount;
    grammar::Ratio parts;
    std::vector<TargetRow const*> rows;
};

void report_group(Scene const& scene, Group const& group, Diagnostics& sink) {
    if (group.rows.empty() || !group.amount || !(group.parts > grammar::Ratio(group.amount->value))) return;
    auto const sum = group.parts.to_decimal(2);
    auto const unit = grammar::spelling(group.amount->unit);
    auto& finding = find(scene, parts_above_total, place_of(group.total->target),
                         {{"name", group.total->name.value},
                          {"total", grammar::to_short_string(group.amount->value) + ' ' + unit},
                          {"sum", (sum ? grammar::to_short_string(*sum) : std::string("?")) + ' ' + unit}},
                         sink);
    for (auto const* row : group.rows) finding.labels.push_back({place_of(row->target), {"其中", "a part"}});
}

void run(Scene const& scene, Diagnostics& sink) {
    Group group;
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& row = scene.table.rows[i];
        auto const amount = amount_of(scene.criteria[i]);
        if (!is_part(row)) {
            report_group(scene, group, sink);
            group = {&row, amount, {}, {}};
        } else if (group.amount && amount && grammar::convertible(amount->unit, group.amount->unit)) {
            group.parts =
                group.parts + grammar::convert(grammar::Ratio(amount->value), amount->unit, group.amount->unit);
            group.rows.push_back(&row);
        }
    }
    report_group(scene, group, sink);
}

}  // namespace

constexpr Check parts_above_total{
    {"RV-56", "parts-above-total", grammar::Severity::warning, "“{name}”是 {total}，下面的“其中”合计 {sum}",
     "“{name}” is {total}, but the parts below it add to {sum}",
     "分项之和不应大于总数。核对总数和各分项；分项之间有重叠的，名称不要用“其中”。",
     "Parts cannot add to more than the whole. Check both; where parts overlap do not call them parts (其中)."},
    Aspect::relevance,
    {{"以“其中”开头的指标，指标值之和是否超过它们前面的总数指标（单位可换算才比，百分比不比）。分项可以不列全，合计偏小不算错。",
      "Whether indicators whose names begin with 其中 add to more than the indicator before them; only convertible units, no percentages. Parts may be incomplete, so a smaller sum is fine."},
     {"总数与分项矛盾，无论完成多少都有一个指标是错的。",
      "Where whole and parts contradict each other one indicator is wrong whatever is achieved."},
     {"“培训人次 ≥300 人次”，“其中：农民 ≥200 人次”，“其中：干部 ≥150 人次”。",
      "培训人次 ≥300 with parts of ≥200 and ≥150."},
     {"“其中：干部 ≥100 人次”。", "A second part of ≥100."},
     {"哪个数错要由人核对，程序不改。", "Somebody has to find out which number is wrong; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
