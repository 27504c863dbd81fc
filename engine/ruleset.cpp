#include "engine/ruleset.hpp"

#include <algorithm>

namespace jixiao::engine {

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

}  // namespace jixiao::engine
