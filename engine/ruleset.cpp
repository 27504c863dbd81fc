#include "engine/ruleset.hpp"

#include <algorithm>

#include "engine/names.hpp"

namespace jixiao::engine {
namespace {

bool names(Band const& band, std::string_view level1, std::string_view level2) {
    auto const first = level_key(level1), second = level_key(level2);
    return std::any_of(band.levels.begin(), band.levels.end(), [&](std::string const& level) {
        auto const key = level_key(level);
        return key == first || key == second;
    });
}

}  // namespace

Text display_name(RuleKind kind) {
    switch (kind) {
        case RuleKind::proportional: return {"按照完成比例赋分", "proportional"};
        case RuleKind::graded: return {"按评判等级赋分", "graded"};
        case RuleKind::pass_fail: return {"直接赋分", "pass or fail"};
        case RuleKind::satisfaction: return {"满意度赋分", "satisfaction bands"};
        case RuleKind::automatic: break;
    }
    return {"自动", "automatic"};
}

bool admits(Ruleset const& ruleset, Unit const& unit) {
    auto const& units = ruleset.units;
    return units.empty() || unit.is_none() || std::find(units.begin(), units.end(), unit) != units.end();
}

std::vector<Band> bands_for(Ruleset const& ruleset, std::string_view level1, std::string_view level2) {
    bool const own = has_own_bands(ruleset, level1, level2);
    std::vector<Band> bands;
    for (auto const& band : ruleset.satisfaction)
        if (own ? names(band, level1, level2) : band.levels.empty()) bands.push_back(band);
    return bands;
}

bool has_own_bands(Ruleset const& ruleset, std::string_view level1, std::string_view level2) {
    return std::any_of(ruleset.satisfaction.begin(), ruleset.satisfaction.end(),
                       [&](Band const& band) { return names(band, level1, level2); });
}

}  // namespace jixiao::engine
