// The checks of a disclosed budget, one file each, as checks.def lists them.
#pragma once

#include "targets/review/disclosure/check.hpp"

namespace jixiao::targets::review {

#define JIXIAO_DISCLOSURE_CHECK(code, constant) extern DisclosureCheck const constant;
#include "targets/review/disclosure/checks.def"
#undef JIXIAO_DISCLOSURE_CHECK

}  // namespace jixiao::targets::review
