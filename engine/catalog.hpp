// The codes of this layer, one constant each, made from catalog.def.
#pragma once

#include <span>

#include "grammar/diagnostic.hpp"

namespace jixiao::engine {

namespace codes {
#define JIXIAO_CODE(constant, id, name, severity, zh, en, zh_help, en_help) \
    inline constexpr grammar::CodeInfo constant{id, name, grammar::Severity::severity, zh, en, zh_help, en_help};
#include "engine/catalog.def"
#undef JIXIAO_CODE
}  // namespace codes

/// All codes of this layer, in the order of the catalog.
std::span<grammar::CodeInfo const* const> catalog();

}  // namespace jixiao::engine
