// Kinds: which table of a disclosure a title announces, of budgets and of final accounts alike.
#pragma once

#include <optional>
#include <string_view>

#include "targets/disclosure/model.hpp"

namespace jixiao::targets::disclosure {

/// 部门收支总体情况表, 表1 收支预算总表, 收入支出决算总表（公开01表） …; nothing for a text that is no title of such a table.
std::optional<Kind> kind_of_title(std::string_view text);

/// 支出预算表: what the table of that kind is called when it is told of one that is not there.
Text name_of(Kind kind);

}  // namespace jixiao::targets::disclosure
