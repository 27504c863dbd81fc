// Words that evaluate without saying what would be enough.
#pragma once

#include <string_view>

namespace jixiao::targets::review {

/// True if the text evaluates (有效, 明显提升) and gives neither a number nor a grade of a scale (优良, 达标).
bool is_vague(std::string_view text);

/// True if the text names work to be done (开展…工作) or money put in, rather than what comes of it.
bool is_task(std::string_view text);

}  // namespace jixiao::targets::review
