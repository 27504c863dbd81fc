// The checks, one file each, as checks.def lists them.
#pragma once

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

#define JIXIAO_CHECK(code, scope, constant) extern Check const constant;
#include "targets/review/checks/checks.def"
#undef JIXIAO_CHECK

}  // namespace jixiao::targets::review
