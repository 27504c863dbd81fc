#include "engine/tracking.hpp"

namespace jixiao::engine {

using grammar::Text;

Text display_name(Light light) {
    switch (light) {
        case Light::red: return {"红灯", "red"};
        case Light::yellow: return {"黄灯", "yellow"};
        case Light::green: return {"绿灯", "green"};
        case Light::blue: return {"蓝灯", "blue"};
    }
    return {};
}

Text display_name(Likelihood likelihood) {
    switch (likelihood) {
        case Likelihood::certain: return {"确定能", "certain"};
        case Likelihood::possible: return {"有可能", "possible"};
        case Likelihood::impossible: return {"完全不可能", "impossible"};
    }
    return {};
}

}  // namespace jixiao::engine
