#include "tools/jixiao/catalog.hpp"

#include "engine/catalog.hpp"
#include "grammar/catalog.hpp"
#include "targets/catalog.hpp"
#include "targets/review/disclosure/registry.hpp"
#include "targets/review/registry.hpp"

namespace jixiao::program {

std::span<grammar::CodeInfo const* const> catalog() {
    static constexpr grammar::CodeInfo const* all[] = {
#define JIXIAO_CODE(constant, ...) &codes::constant,
#include "tools/jixiao/catalog.def"
#undef JIXIAO_CODE
    };
    return all;
}

std::vector<grammar::CodeInfo const*> all_codes() {
    std::vector<grammar::CodeInfo const*> result;
    for (auto const layer : {grammar::catalog(), engine::catalog(), targets::catalog(), catalog()})
        result.insert(result.end(), layer.begin(), layer.end());
    for (auto const* check : targets::review::checks()) result.push_back(&check->code);
    for (auto const* check : targets::review::disclosure_checks()) result.push_back(&check->listed.code);
    return result;
}

}  // namespace jixiao::program
