#include "targets/review/checks/costs.hpp"

#include <algorithm>

#include "engine/nature/nature.hpp"
#include "grammar/catalog.hpp"
#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/likeness.hpp"

namespace jixiao::targets::review {
namespace {

using grammar::syntax::Quantity;

constexpr std::string_view unit_cost_words = "单位 单价 单个 单座 单台 单次 人均 户均 均价 平均 每 标准 最高 限价";
constexpr std::string_view total_words = "总 合计 预算控制 项目成本 项目支出 控制数";

grammar::Unit only_head(grammar::UnitIndex head) {
    grammar::Unit unit;
    unit.head = head;
    return unit;
}

/// How often the divisor occurs in a year; nothing for other divisors.
std::optional<int> times_a_year(grammar::Unit const& divisor) {
    static auto const month = grammar::parse_unit("个月");
    static auto const quarter = grammar::parse_unit("季度");
    if (divisor.head == month.head) return 12;
    return divisor.head == quarter.head ? std::optional(4) : std::nullopt;
}

std::optional<Quantity> price_of(TargetRow const& row) {
    auto const mended = with_money_unit(row);
    auto const parsed = mended ? std::optional(grammar::parse_indicator(*mended)) : std::nullopt;
    auto const* quantity = written_quantity(parsed ? parsed->indicator : row.parsed_target.indicator);
    bool const is_price = quantity && engine::is_money(quantity->unit) && quantity->unit.per[0] != 0 &&
                          quantity->unit.per[1] == 0 && quantity->unit.divisor == Decimal{1, 0};
    return is_price ? std::optional(*quantity) : std::nullopt;
}

struct Planned {
    TargetRow const* row = nullptr;
    Ratio count;
    std::size_t likeness = 0;
};

/// What a quantity row plans, counted in the unit of the price.
std::optional<Ratio> count_in(engine::Criterion const& criterion, grammar::Unit const& unit) {
    auto const* number = only_number(criterion);
    if (!number || !number->allowed.low || !grammar::convertible(number->unit, unit)) return std::nullopt;
    return grammar::convert(Ratio(*number->allowed.low), number->unit, unit);
}

/// The quantity that the price is for: the only one in its unit, or the one whose name is nearest.
Planned quantity_for(Scene const& scene, TargetRow const& cost, grammar::Unit const& unit) {
    Planned best;
    bool is_tie = false;
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& row = scene.table.rows[i];
        if (level2_of(row) != Level2::quantity) continue;
        auto const count = count_in(scene.criteria[i], unit);
        if (!count) continue;
        auto const likeness = 1 + shared_pairs(content_of(cost.name.value), content_of(row.name.value));
        is_tie = likeness == best.likeness || (is_tie && likeness < best.likeness);
        if (likeness > best.likeness) best = {&row, *count, likeness};
    }
    return is_tie ? Planned{} : best;
}

}  // namespace

bool is_economic_cost(TargetRow const& row) {
    auto const level = level2_of(row);
    return is_cost(row) && level != Level2::social_cost && level != Level2::ecological_cost;
}

bool is_unit_cost_name(TargetRow const& row) {
    return !grammar::word_in(unit_cost_words, grammar::without_blanks(row.name.value)).empty();
}

bool is_total_cost(TargetRow const& row) {
    return !grammar::word_in(total_words, grammar::without_blanks(row.name.value)).empty();
}

std::optional<Ratio> stated_cost(engine::Criterion const& criterion) {
    auto const* number = only_number(criterion);
    if (!number || !is_whole_money(number->unit)) return std::nullopt;
    auto const& amount = number->allowed.high ? number->allowed.high : number->allowed.low;
    return amount ? std::optional(yuan(*amount, number->unit)) : std::nullopt;
}

std::optional<std::string> with_money_unit(TargetRow const& row) {
    if (!is_economic_cost(row)) return std::nullopt;
    for (auto const& diagnostic : row.parsed_target.diagnostics) {
        if (diagnostic.code->id != grammar::codes::scale_without_unit.id) continue;
        auto const parsed = grammar::parse_indicator(row.target.value);
        auto const& own = parsed.diagnostics;
        auto const at =
            std::find_if(own.begin(), own.end(), [&](auto const& one) { return one.code == diagnostic.code; });
        if (at == own.end()) return std::nullopt;
        // The finding may take the divisor in: the unit stands behind the scale itself.
        auto const scale = row.target.value.find_first_not_of("0123456789.,", at->span.begin);
        if (scale == std::string::npos) return std::nullopt;
        auto const behind = scale + grammar::decode(std::string_view(row.target.value).substr(scale)).size;
        auto mended = std::string(row.target.value).insert(behind, "元");
        if (grammar::has_errors(grammar::parse_indicator(mended).diagnostics)) return std::nullopt;
        return mended;
    }
    return std::nullopt;
}

std::optional<PricedCost> priced_cost(Scene const& scene, std::size_t index) {
    auto const& row = scene.table.rows[index];
    auto const price = is_economic_cost(row) ? price_of(row) : std::nullopt;
    if (!price) return std::nullopt;
    auto const divisor = only_head(price->unit.per[0]);
    auto const each = yuan(price->value, price->unit);
    if (auto const times = times_a_year(divisor)) return PricedCost{&row, nullptr, *times, each * Ratio(*times)};
    auto const planned = quantity_for(scene, row, divisor);
    if (!planned.row) return std::nullopt;
    return PricedCost{&row, planned.row, 1, each * planned.count};
}

}  // namespace jixiao::targets::review
