// Claims: words that come to a number: 零事故 and 未发生 are 0, 全覆盖 and 应补尽补 are 100 %.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::engine {

/// What there was none of: 重大事故 for 无重大事故, "" for 未发生; nothing if the text does not say so.
std::optional<std::string> nothing_of(std::string_view text);

/// True if there being none of `said` means that there was none of `asked`: of accidents none means of grave ones
/// none, not the other way round.
bool covers(std::string_view said, std::string_view asked);

/// 全覆盖, 全部完成, 应补尽补, 100%完成.
bool is_everything(std::string_view text);

/// 部分完成, 未全部发放: some of it, or none, but not all.
bool is_part_of_all(std::string_view text);

/// 未开展, 因疫情未实施: nothing was done.
bool is_not_begun(std::string_view text);

/// 发生2起, 有1件, 发生重大事故: it did happen.
bool is_happened(std::string_view text);

}  // namespace jixiao::engine
