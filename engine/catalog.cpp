#include "engine/catalog.hpp"

namespace jixiao::engine {

std::span<grammar::CodeInfo const* const> catalog() {
    static constexpr grammar::CodeInfo const* all[] = {
#define JIXIAO_CODE(constant, ...) &codes::constant,
#include "engine/catalog.def"
#undef JIXIAO_CODE
    };
    return all;
}

}  // namespace jixiao::engine
