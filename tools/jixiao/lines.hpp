// Lines of a stream, each of bounded size.
#pragma once

#include <istream>
#include <optional>
#include <string>

namespace jixiao::program {

struct Line {
    std::string text;  // without its line break; cut at the limit
    bool too_long = false;
};

/// The next line, at most `limit` bytes of it; the rest of a longer one is passed over. A byte
/// order mark at the beginning is dropped. Nothing at the end of the stream.
std::optional<Line> read_line(std::istream& input, std::size_t limit);

}  // namespace jixiao::program
