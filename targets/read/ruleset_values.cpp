#include "targets/read/ruleset_values.hpp"

#include <algorithm>
#include <array>

#include "targets/catalog.hpp"
#include "targets/read/expression.hpp"

namespace jixiao::targets::read {
namespace {

namespace syntax = grammar::syntax;
using engine::Criterion;
using engine::NumericCriterion;

constexpr std::array<Key, 2> language_keys{{{"zh", "中文", true}, {"en", "英文"}}};
constexpr std::array<Key, 2> band_keys{{{"when", "条件", true}, {"share", "得分比例", true}}};
constexpr std::array<Key, 3> band_keys_of_levels{
    {{"when", "条件", true}, {"share", "得分比例", true}, {"levels", "适用级别"}}};

/// "80%" as 0.80; a number without a unit as it stands.
std::optional<Decimal> share_of(std::string_view text) {
    auto const indicator = grammar::usable(grammar::parse_indicator(text));
    auto const* bare = syntax::get<syntax::Bare>(indicator);
    if (!bare) return std::nullopt;
    auto const& [value, unit] = std::pair(bare->quantity.value, bare->quantity.unit);
    if (unit.is_none()) return value;
    if (!is_percent(unit)) return std::nullopt;
    auto const percent = grammar::convert(value, unit, grammar::parse_unit("%"));
    return (percent / grammar::Ratio(100)).to_exact_decimal();
}

bool is_condition(Criterion const& criterion) {
    return !criterion.parts.empty() && !criterion.was_bare() && criterion.joiner == syntax::Joiner::all &&
           std::all_of(criterion.parts.begin(), criterion.parts.end(), [](auto const& part) {
               auto const* number = std::get_if<NumericCriterion>(&part);
               return number && number->measure == engine::Measure::value && grammar::spelling(number->unit) == "%";
           });
}

}  // namespace

Located<Decimal> read_share(Fields const& fields, std::string_view name, int most) {
    auto const text = fields.expression(name);
    if (!text.given) return {};
    auto const share = share_of(text.value);
    if (share && !share->is_negative() && *share <= Decimal{most, 0}) return {*share, text.span, true};
    report(fields.reading().sink, codes::not_a_share, fields.reading().source, text.span,
           {{"key", fields.label(name)}, {"value", text.value}, {"most", std::to_string(most * 100) + "%"}});
    return {};
}

Located<Text> read_text_pair(Fields const& fields, std::string_view name) {
    auto const* value = fields.find(name);
    if (!value) return {};
    if (value->kind != ValueKind::table) {
        auto const text = fields.text(name);
        return {Text(text.value), text.span, text.given};
    }
    Fields const languages(fields.reading(), *value, language_keys);
    auto const chinese = languages.text("zh");
    auto const english = languages.text("en");
    return {Text(chinese.value, english.given ? english.value : chinese.value), value->span, chinese.given};
}

std::optional<Criterion> read_condition(Fields const& fields, std::string_view name) {
    auto const text = fields.expression(name);
    if (!text.given) return std::nullopt;
    auto const parsed = read_target(fields.reading(), text);
    if (grammar::has_errors(parsed.diagnostics)) return std::nullopt;
    auto criterion = engine::lower(parsed.indicator, engine::BareMeaning::at_least);
    if (is_condition(criterion)) return criterion;
    report(fields.reading().sink, codes::not_a_condition, fields.reading().source, text.span,
           {{"key", fields.label(name)}, {"value", text.value}});
    return std::nullopt;
}

std::vector<std::string> read_names(Fields const& fields, std::string_view name) {
    std::vector<std::string> names;
    if (!fields.find(name)) return names;
    for (auto const& text : fields.expressions(name))
        if (text.given) names.push_back(text.value);
    return names;
}

std::optional<std::vector<engine::Band>> read_bands(Fields const& fields, std::string_view name, BandsOf of) {
    if (!fields.find(name)) return std::nullopt;
    std::vector<engine::Band> bands;
    bool const leveled = of == BandsOf::levels;
    std::span<Key const> const keys = leveled ? std::span<Key const>(band_keys_of_levels) : band_keys;
    for (auto const* table : fields.sub_tables(name)) {
        Fields const band(fields.reading(), *table, keys);
        auto condition = read_condition(band, "when");
        auto const share = read_share(band, "share");
        auto levels = leveled ? read_names(band, "levels") : std::vector<std::string>{};
        if (condition && share.given)
            bands.push_back({band.expression("when").value, std::move(*condition), share.value, std::move(levels)});
    }
    return bands;
}

}  // namespace jixiao::targets::read
