// Standing: what holds after all corrections.
#pragma once

#include <vector>

#include "targets/book/record.hpp"

namespace jixiao::targets::book {

/// The records that no later one corrects, in order; withdrawn ones are left out.
std::vector<Record> standing(std::vector<Record> records);

}  // namespace jixiao::targets::book
