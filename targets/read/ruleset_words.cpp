// Rulesets: tiers, grades, weight schemes and the printed names of rules.
#include <algorithm>
#include <array>

#include "targets/catalog.hpp"
#include "targets/read/ruleset_parts.hpp"
#include "targets/read/ruleset_values.hpp"

namespace jixiao::targets::read {

using engine::RuleKind;
using engine::Tier;

namespace {

constexpr std::array<Key, 5> tier_keys{{
    {"name", "名称", true},
    {"words", "写法"},
    {"upper", "上限", true},
    {"lower", "下限", true},
    {"share", "默认得分比例"},
}};
constexpr std::array<Key, 2> grade_keys{{{"name", "名称", true}, {"from", "起点", true}}};
constexpr std::array<Key, 2> scheme_keys{{{"name", "名称", true}, {"weights", "分值", true}}};
constexpr std::array<Word, 4> rule_kinds{{
    {"proportional", "按完成比例"},
    {"graded", "按评判等级"},
    {"pass_fail", "直接赋分"},
    {"satisfaction", "满意度"},
}};

RuleKind kind_of(std::string_view word) {
    if (word == "proportional") return RuleKind::proportional;
    if (word == "graded") return RuleKind::graded;
    return word == "pass_fail" ? RuleKind::pass_fail : RuleKind::satisfaction;
}

/// The words of a tier; in a variant that gives none, those of the base's tier of the same name.
std::vector<std::string> read_words(Fields const& fields, Text const& name, std::vector<Tier> const& base) {
    std::vector<std::string> words;
    for (auto const& text : fields.expressions("words"))
        if (text.given) words.push_back(text.value);
    if (fields.find("words")) return words;
    auto const same =
        std::find_if(base.begin(), base.end(), [&](Tier const& tier) { return tier.name.chinese == name.chinese; });
    return same == base.end() ? words : same->words;
}

struct PlacedTier {
    Tier tier;
    Span at;
};

std::optional<PlacedTier> read_tier(Reading const& reading, Value const& table, std::vector<Tier> const& base) {
    Fields const fields(reading, table, tier_keys);
    auto const name = read_text_pair(fields, "name");
    auto const upper = read_share(fields, "upper");
    auto const lower = read_share(fields, "lower");
    auto const share = read_share(fields, "share");
    auto words = read_words(fields, name.value, base);
    if (!name.given || !upper.given || !lower.given) return std::nullopt;
    PlacedTier result{{name.value, std::move(words), upper.value, lower.value, std::nullopt}, table.span};
    if (share.given) result.tier.share = share.value;
    if (lower.value > upper.value || (share.given && (share.value < lower.value || share.value > upper.value)))
        report(reading.sink, codes::tier_out_of_order, reading.source, table.span, {{"tier", name.value}});
    return result;
}

/// The ranges of the tiers must join without gap or overlap, from 100 % to 0 %.
void check_tiers(std::vector<PlacedTier> const& tiers, Reading const& reading) {
    Decimal upper{1, 0};
    for (auto const& [tier, at] : tiers) {
        if (tier.upper != upper) {
            report(reading.sink, codes::tiers_do_not_join, reading.source, at, {{"tier", tier.name}});
            return;
        }
        upper = tier.lower;
    }
    if (!tiers.empty() && !upper.is_zero())
        report(reading.sink, codes::tiers_do_not_join, reading.source, tiers.back().at,
               {{"tier", tiers.back().tier.name}});
}

/// Best first, down to 0: every total has one grade.
void check_grades(Ruleset const& rules, Fields const& fields) {
    auto const& grades = rules.grades;
    bool const descending =
        std::is_sorted(grades.begin(), grades.end(), [](auto const& a, auto const& b) { return a.from > b.from; });
    auto const equal =
        std::adjacent_find(grades.begin(), grades.end(), [](auto const& a, auto const& b) { return a.from == b.from; });
    bool const whole = grades.empty() || grades.back().from.is_zero();
    if (descending && whole && equal == grades.end()) return;
    report(fields.reading().sink, codes::grades_out_of_order, fields.reading().source,
           fields.sub_tables("grade").front()->span);
}

std::vector<engine::LevelWeight> read_levels(Reading const& reading, Value const& table) {
    std::vector<engine::LevelWeight> result;
    for (Entry const& entry : table.entries) {
        auto const weight = decimal_of(reading, entry.value, "“" + entry.key + "”");
        if (weight.value) result.push_back({entry.key, *weight.value});
    }
    return result;
}

}  // namespace

void read_tiers(Ruleset& rules, Fields const& fields) {
    if (!fields.find("tier")) return;
    std::vector<PlacedTier> tiers;
    auto const tables = fields.sub_tables("tier");
    for (auto const* table : tables)
        if (auto tier = read_tier(fields.reading(), *table, rules.tiers)) tiers.push_back(std::move(*tier));
    // A tier that could not be read leaves a gap, which was reported where it is.
    if (tiers.size() == tables.size()) check_tiers(tiers, fields.reading());
    rules.tiers.clear();
    for (auto& [tier, at] : tiers) rules.tiers.push_back(std::move(tier));
}

void read_grades(Ruleset& rules, Fields const& fields) {
    if (!fields.find("grade")) return;
    rules.grades.clear();
    auto const tables = fields.sub_tables("grade");
    for (auto const* table : tables) {
        Fields const grade(fields.reading(), *table, grade_keys);
        auto const name = read_text_pair(grade, "name");
        engine::GradeCut cut{name.value, {}};
        read_points_value(cut.from, grade, "from");
        if (name.given) rules.grades.push_back(std::move(cut));
    }
    if (!tables.empty() && rules.grades.size() == tables.size()) check_grades(rules, fields);
}

void read_schemes(Ruleset& rules, Fields const& fields) {
    if (!fields.find("scheme")) return;
    rules.weight_schemes.clear();
    for (auto const* table : fields.sub_tables("scheme")) {
        Fields const scheme(fields.reading(), *table, scheme_keys);
        auto const name = scheme.text("name");
        auto const* weights = scheme.sub_table("weights");
        if (name.given && weights)
            rules.weight_schemes.push_back({name.value, read_levels(fields.reading(), *weights)});
    }
}

void read_rule_names(Ruleset& rules, Fields const& fields) {
    auto const* table = fields.sub_table("rule_names");
    if (!table) return;
    for (Entry const& entry : table->entries) {
        auto const kind = choice_of(fields.reading(), entry.value, "“" + entry.key + "”", rule_kinds);
        if (kind.given) rules.rule_names[entry.key] = kind_of(kind.value);
    }
}

void read_units(Ruleset& rules, Fields const& fields) {
    if (!fields.find("units")) return;
    rules.units.clear();
    for (auto const& text : fields.expressions("units")) {
        if (!text.given) continue;
        auto const unit = grammar::parse_unit(text.value);
        if (!unit.is_none()) {
            rules.units.push_back(unit);
            continue;
        }
        report(fields.reading().sink, codes::unknown_unit_name, fields.reading().source, text.span,
               {{"value", text.value}});
    }
}

}  // namespace jixiao::targets::read
