// Texts that name work instead of what comes of it.
#pragma once

#include <string_view>

namespace jixiao::targets::review {

/// True if the text names work to be done (开展…工作) or money put in, rather than what comes of it.
bool is_task(std::string_view text);

}  // namespace jixiao::targets::review
