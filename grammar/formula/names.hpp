// Names in formulas: what is a word and what is a sign.
#pragma once

#include <string_view>

namespace jixiao::grammar::formula {

/// A name at the beginning of folded text: 新建（改造）数, 1—3季度完成数, 5G基站数, “三公经费”支出. Bytes; 0: none.
std::size_t scan_name(std::string_view text);

}  // namespace jixiao::grammar::formula
