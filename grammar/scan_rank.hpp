// Scanner for ranks in folded text: 前10名, 第二位, 排名前5, 前三.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "grammar/syntax.hpp"

namespace jixiao::grammar {

struct ScannedRank {
    std::size_t size = 0;
    bool first_ones = false;  // 前: the rank or a better one
    syntax::Quantity quantity;
};

/// The rank that the text begins with and that nothing follows which would make it something else:
/// 第3批, 前三季度 and 前5天 are none. 前10% is the first tenth.
ScannedRank scan_rank(std::string_view text, std::uint32_t at);

/// The same of a rank that is left behind: 第20名, and 200名 as well. Its size; 0 for none.
std::size_t scan_former_rank(std::string_view text, std::uint32_t at, syntax::Quantity& result);

}  // namespace jixiao::grammar
