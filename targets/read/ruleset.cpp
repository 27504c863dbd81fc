// Reads rulesets (jixiao/ruleset/1): the whole rules, or a variant of a built-in ruleset.
#include <algorithm>
#include <array>

#include "engine/points.hpp"
#include "targets/base/nearest.hpp"
#include "targets/catalog.hpp"
#include "targets/read/builtin_calendars.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/format_key.hpp"
#include "targets/read/ruleset_parts.hpp"
#include "targets/read/ruleset_values.hpp"
#include "targets/read/toml.hpp"

namespace jixiao::targets {

using namespace read;
using engine::Ruleset;

namespace {

constexpr std::array<Key, 26> ruleset_keys{{
    {format_key, format_aliases},
    {"extends", "基于"},
    {"name", "名称", true},
    {"title", "标题"},
    {"basis", "依据"},
    {"indicator_weight", "指标分值"},
    {"places", "小数位数"},
    {"rounding", "取整"},
    {"missing", "缺少完成值"},
    {"rescale", "折算"},
    {"numeric", "数量指标", true},
    {"bare", "没有方向的数"},
    {"over", "超额完成"},
    {"tier", "评判等级", true},
    {"satisfaction", "满意度分档"},
    {"execution", "预算执行率", true},
    {"grade", "等级"},
    {"scheme", "分值方案"},
    {"rule_names", "赋分规则名称"},
    {"named_rules_only", "只用列出的赋分规则"},
    {"units", "单位"},
    {"cost_cap", "未设成本指标最高得分"},
    {"tracking", "运行监控"},
    {"audit", "核对"},
    {"standards", "评分标准"},
    {"review", "审核"},  // read by the review: targets/review/settings.hpp
}};

constexpr std::array<Word, 3> roundings{{{"half_up", "四舍五入"}, {"half_even", "四舍六入五成双"}, {"down", "舍去"}}};
constexpr std::array<Word, 2> missing_policies{{{"report", "列出"}, {"zero", "零分"}}};

bool has_key(Value const& root, std::string_view name) {
    for (Entry const& entry : root.entries)
        if (entry.key == name) return true;
    return false;
}

Text list_of_builtins() {
    Text list;
    for (auto const name : builtin_ruleset_names()) {
        bool const first = list.english.empty();
        list.chinese.append(first ? "" : "、").append(name);
        list.english.append(first ? "" : ", ").append(name);
    }
    return list;
}

/// What `extends` names; empty rules if it is not given or not known.
Ruleset base_ruleset(Fields const& fields) {
    auto const name = fields.text("extends");
    if (!name.given) return {};
    if (auto const base = builtin_ruleset(name.value)) {
        Ruleset rules = *base;
        rules.extends = base->name;
        return rules;
    }
    auto& diagnostic = report(fields.reading().sink, codes::unknown_base, fields.reading().source, name.span,
                              {{"name", name.value}, {"known", list_of_builtins()}});
    auto const names = builtin_ruleset_names();
    if (auto const meant = nearest(name.value, names))
        diagnostic.fixes.push_back(replacement(name.span, quoted(*meant), grammar::Safety::unsafe));
    return {};
}

/// A report names its ruleset: a file may not go by the name of rules that it does not hold.
void check_name(Ruleset const& rules, LocatedText const& name, Reading const& reading) {
    auto const builtin = builtin_ruleset_text(rules.name);
    if (builtin.empty() || builtin == reading.source->bytes()) return;
    report(reading.sink, codes::builtin_name, reading.source, name.span, {{"name", rules.name}});
}

void read_head(Ruleset& rules, Fields const& fields) {
    auto const name = fields.text("name");
    if (name.given) rules.name = name.value;
    check_name(rules, name, fields.reading());
    // What it is called and what it rests on is never the base's.
    auto const title = read_text_pair(fields, "title");
    rules.title = title.given ? title.value : Text(rules.name);
    rules.basis = read_text_pair(fields, "basis").value;
}

void read_points(Ruleset& rules, Fields const& fields) {
    read_points_value(rules.indicator_weight, fields, "indicator_weight");
    if (fields.find("cost_cap")) {
        Decimal most;
        read_points_value(most, fields, "cost_cap");
        rules.cost_cap = most;
    }
    auto const places = fields.integer("places", 0, engine::max_places);
    if (places.given) rules.places = places.value;
    auto const rounding = fields.choice("rounding", roundings);
    if (rounding.given)
        rules.rounding = rounding.value == "half_up"     ? grammar::Rounding::half_up
                         : rounding.value == "half_even" ? grammar::Rounding::half_even
                                                         : grammar::Rounding::down;
    auto const missing = fields.choice("missing", missing_policies);
    if (missing.given)
        rules.missing = missing.value == "zero" ? engine::MissingPolicy::zero : engine::MissingPolicy::report;
    auto const rescale = fields.boolean("rescale");
    if (rescale.given) rules.rescale = rescale.value;
    auto const named_only = fields.boolean("named_rules_only");
    if (named_only.given) rules.named_rules_only = named_only.value;
}

/// Indicators and execution together are normally worth 100 points.
void check_full_points(Ruleset const& rules, Reading const& reading) {
    auto const sum = engine::plus(rules.indicator_weight, rules.execution.weight);
    if (sum == Decimal{100, 0}) return;
    report(reading.sink, codes::points_not_100, reading.source, {},
           {{"indicators", grammar::to_short_string(rules.indicator_weight)},
            {"execution", grammar::to_short_string(rules.execution.weight)},
            {"sum", grammar::to_short_string(sum)}});
}

/// A name that means satisfaction bands needs the bands, and bands need a name or a level.
void check_satisfaction(Ruleset const& rules, Fields const& fields) {
    bool const named = std::any_of(rules.rule_names.begin(), rules.rule_names.end(),
                                   [](auto const& name) { return name.second == engine::RuleKind::satisfaction; });
    if (named && rules.satisfaction.empty() && !fields.find("satisfaction"))
        report(fields.reading().sink, codes::missing_key, fields.reading().source, {},
               {{"key", fields.label("satisfaction")}});
    bool const leveled = std::all_of(rules.satisfaction.begin(), rules.satisfaction.end(),
                                     [](engine::Band const& band) { return !band.levels.empty(); });
    auto const* bands = fields.find("satisfaction");
    if (bands && !named && !leveled)
        report(fields.reading().sink, codes::bands_never_apply, fields.reading().source, bands->span);
}

}  // namespace

std::vector<Key> read::keys_for(std::span<Key const> keys, bool is_variant) {
    std::vector<Key> result(keys.begin(), keys.end());
    for (Key& key : result) key.required &= !is_variant || key.name == "name";
    return result;
}

void read::read_points_value(Decimal& points, Fields const& fields, std::string_view name) {
    auto const value = fields.decimal(name);
    if (!value.value) return;
    if (value.value->is_zero() || engine::is_usable_weight(value.value)) {
        points = *value.value;
        return;
    }
    report(fields.reading().sink, codes::out_of_range, fields.reading().source, value.span,
           {{"key", fields.label(name)}, {"value", grammar::to_string(*value.value)}, {"low", "0"}, {"high", "1000"}});
}

std::optional<Ruleset> read_ruleset(Source const& source, Diagnostics& sink) {
    Reading const reading{source, sink};
    auto const root = parse_tree(source, sink);
    if (!root || !is_format(reading, *root, ruleset_format)) return std::nullopt;
    bool const is_variant = has_key(*root, "extends") || has_key(*root, "基于");
    auto const keys = keys_for(ruleset_keys, is_variant);
    Fields const fields(reading, *root, keys);
    Ruleset rules = base_ruleset(fields);
    rules.calendar = builtin_calendar();
    read_head(rules, fields);
    read_points(rules, fields);
    read_numeric(rules, fields, is_variant);
    read_bare(rules, fields);
    read_over(rules, fields);
    read_tiers(rules, fields);
    if (auto bands = read_bands(fields, "satisfaction", BandsOf::levels)) rules.satisfaction = std::move(*bands);
    read_execution(rules, fields, is_variant);
    read_grades(rules, fields);
    read_schemes(rules, fields);
    read_rule_names(rules, fields);
    read_units(rules, fields);
    read_tracking(rules, fields);
    read_audit(rules, fields);
    read_standards(rules, fields);
    check_satisfaction(rules, fields);
    check_full_points(rules, reading);
    return rules;
}

}  // namespace jixiao::targets
