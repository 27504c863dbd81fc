#include "engine/ruleset.hpp"

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

}  // namespace jixiao::engine
