// Format: the key that says which kind of file this is, and in which version.
#pragma once

#include <string_view>

#include "targets/read/values.hpp"

namespace jixiao::targets::read {

inline constexpr std::string_view targets_format = "jixiao/targets/1";
inline constexpr std::string_view actuals_format = "jixiao/actuals/1";
inline constexpr std::string_view ruleset_format = "jixiao/ruleset/1";
inline constexpr std::string_view review_format = "jixiao/review/1";
inline constexpr std::string_view calendar_format = "jixiao/calendar/1";

/// Every format's list of keys begins with this name.
inline constexpr std::string_view format_key = "format";
inline constexpr std::string_view format_aliases = "格式 文件格式";

/// False if the file is of another format or of a newer version, which is reported. A file without
/// the key is taken for what is wanted; that is reported as well.
bool is_format(Reading const& reading, Value const& root, std::string_view wanted);

}  // namespace jixiao::targets::read
