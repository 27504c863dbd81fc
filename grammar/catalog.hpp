// The codes of this layer, one constant each, made from catalog.def.
#pragma once

#include <span>

#include "grammar/diagnostic.hpp"

namespace jixiao::grammar {

namespace codes {
#define JIXIAO_CODE(constant, id, name, severity, zh, en, zh_help, en_help) \
    inline constexpr CodeInfo constant{id, name, Severity::severity, zh, en, zh_help, en_help};
#include "grammar/catalog.def"
#undef JIXIAO_CODE
}  // namespace codes

/// All codes of this layer, in the order of the catalog.
std::span<CodeInfo const* const> catalog();

}  // namespace jixiao::grammar
