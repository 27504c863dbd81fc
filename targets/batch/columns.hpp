// Columns: which column of a csv is which, by its heading.
#pragma once

#include <optional>
#include <string_view>

#include "grammar/diagnostic.hpp"

namespace jixiao::targets::batch {

using grammar::Diagnostics;

inline constexpr std::size_t most_columns = 64;

struct Columns {
    std::size_t count = 0;
    std::size_t project = 0;
    std::size_t target = 0;
    std::size_t actual = 0;
    std::size_t weight = 0;
    std::optional<std::size_t> rule;
    std::optional<std::size_t> name;
};

/// The bytes of the heading with its line break; one inside of quotes does not end it.
std::size_t heading_size(std::string_view text);

/// Reads the heading line: English names or the Chinese ones that people write. Columns that are not known
/// are passed over. Nothing, with what is wrong in the sink, if one is missing or stands twice.
std::optional<Columns> read_columns(std::string_view line, Diagnostics& sink);

}  // namespace jixiao::targets::batch
