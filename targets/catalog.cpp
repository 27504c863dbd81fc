#include "targets/catalog.hpp"

namespace jixiao::targets {

std::span<grammar::CodeInfo const* const> catalog() {
    static constexpr grammar::CodeInfo const* all[] = {
#define JIXIAO_CODE(constant, ...) &codes::constant,
#include "targets/catalog.def"
#undef JIXIAO_CODE
    };
    return all;
}

}  // namespace jixiao::targets
