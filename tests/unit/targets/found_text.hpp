// A found table as lines of text, the way tests/cases/recognise writes them.
#pragma once

#include <string>
#include <vector>

#include "targets/recognise/found.hpp"

namespace jixiao::targets::test {

/// 表 | 目标表 | 项目, then the head, the funds and a line per indicator; only what was found.
std::vector<std::string> lines_of(recognise::FoundTable const& table);

}  // namespace jixiao::targets::test
