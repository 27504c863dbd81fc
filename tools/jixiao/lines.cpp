#include "tools/jixiao/lines.hpp"

namespace jixiao::program {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::optional<Line> read_line(std::istream& input, std::size_t limit) {
    Line line;
    bool any = false;
    auto* buffer = input.rdbuf();
    for (auto c = buffer->sbumpc(); c != std::istream::traits_type::eof(); c = buffer->sbumpc()) {
        any = true;
        if (c == '\n') break;
        if (line.text.size() < limit)
            line.text.push_back(static_cast<char>(c));
        else
            line.too_long = line.too_long || c != '\r';
    }
    if (!any) return std::nullopt;
    if (line.text.ends_with('\r')) line.text.pop_back();
    if (line.text.starts_with(byte_order_mark)) line.text.erase(0, byte_order_mark.size());
    return line;
}

}  // namespace jixiao::program
