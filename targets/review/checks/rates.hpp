// Rates: names that a percentage can be the value of.
#pragma once

#include <string_view>

namespace jixiao::targets::review {

/// True if the plain name speaks of a share, a degree or a change: 合格率, 及时性, 增幅, 群众满意程度.
bool admits_percent(std::string_view name);

/// True if a plain name states an effect to be brought about: 提升…, 激发…, 保障…, 为…服务.
bool begins_as_statement(std::string_view name);

}  // namespace jixiao::targets::review
