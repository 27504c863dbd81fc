// Denial: words beside a number by which it is not what was done: 计划培训200人, 还差20人, 延误10天, 不合格率2%.
//
// Owns the words. Who scores such a number as an achievement praises a plan or accuses a success: it is asked about.
#pragma once

#include <string>
#include <string_view>

namespace jixiao::engine {

/// The word that denies the number; "" for none. `own` is what the indicator itself speaks of (its name and target): its
/// words deny nothing. `less_is_better`: of a limit, which 超支3万元 does not keep.
std::string denying_word(std::string_view actual, std::string_view own, bool less_is_better);

/// 预计200人, 拟于11月完成: what is meant to be, not what is.
bool says_plan(std::string_view actual);

/// 开工, 主体工程: a date that is not that of the end; "" for none.
std::string unfinished_word(std::string_view actual, std::string_view own);

}  // namespace jixiao::engine
