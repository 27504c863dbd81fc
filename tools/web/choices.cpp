#include "tools/web/choices.hpp"

#include <boost/json/array.hpp>

#include "tools/jixiao/scoring.hpp"
#include "tools/render/json_words.hpp"
#include "tools/render/judged.hpp"

namespace jixiao::web {
namespace {

namespace json = boost::json;
using grammar::Language;

/// 达成年度指标（8～10 分）, 部分达成年度指标并具有一定效果, partly reached (6～8)
std::string label_of(engine::Tier const& tier, std::optional<grammar::Decimal> const& weight, Language language) {
    bool const english = language == Language::english;
    std::string label = tier.name.chinese;
    if (english && tier.name.english != label) label += ", " + tier.name.english;
    if (!weight) return label;
    auto const points = render::points_of(tier, *weight);
    return label + (english ? " (" + points + ")" : "（" + points + " 分）");
}

json::array tiers_for(engine::PlannedIndicator const& planned, engine::Ruleset const& ruleset, Language language) {
    json::array tiers;
    if (!render::is_judged(planned)) return tiers;
    for (auto const& tier : ruleset.tiers)
        tiers.push_back(json::object{{"word", render::json_text(tier.name.chinese)},
                                     {"label", render::json_text(label_of(tier, planned.spec.weight, language))}});
    return tiers;
}

json::object choices_in(targets::TargetTable const& table, program::RulesetPointer const& ruleset, Language language) {
    json::array rows;
    if (ruleset)
        for (auto const& planned : targets::compile(table, ruleset).indicators)
            rows.push_back(tiers_for(planned, *ruleset, language));
    return {{"rows", std::move(rows)}};
}

}  // namespace

json::object choices_of(std::vector<std::string> const& places, std::string const& ruleset, Language language) {
    grammar::Diagnostics told;  // by the verbs that need it
    auto const loaded = program::load(places, program::Wanted::tables, told);
    program::Shelf shelf;
    auto const named = ruleset.empty() ? nullptr : shelf.named(ruleset, told);
    json::array tables;
    for (auto const& table : loaded.tables)
        tables.push_back(choices_in(table, named ? named : own_choice(table, shelf, told).ruleset, language));
    return {{"tables", std::move(tables)}};
}

}  // namespace jixiao::web
