// The codes of the program, one constant each, made from catalog.def; and all codes of all layers.
#pragma once

#include <span>
#include <vector>

#include "grammar/diagnostic.hpp"

namespace jixiao::program {

namespace codes {
#define JIXIAO_CODE(constant, id, name, severity, zh, en, zh_help, en_help) \
    inline constexpr grammar::CodeInfo constant{id, name, grammar::Severity::severity, zh, en, zh_help, en_help};
#include "tools/jixiao/catalog.def"
#undef JIXIAO_CODE
}  // namespace codes

/// All codes of the program, in the order of the catalog.
std::span<grammar::CodeInfo const* const> catalog();

/// The codes of every layer, from the grammar up to the program.
std::vector<grammar::CodeInfo const*> all_codes();

}  // namespace jixiao::program
