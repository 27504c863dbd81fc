#include "grammar/catalog.hpp"

namespace jixiao::grammar {

std::span<CodeInfo const* const> catalog() {
    static constexpr CodeInfo const* all[] = {
#define JIXIAO_CODE(constant, ...) &codes::constant,
#include "grammar/catalog.def"
#undef JIXIAO_CODE
    };
    return all;
}

}  // namespace jixiao::grammar
