#include "tools/render/place.hpp"

#include <fmt/format.h>

#include "tools/render/characters.hpp"

namespace jixiao::render {

std::string shown_place(grammar::SourceText const& source, std::uint32_t byte, grammar::Language language) {
    if (source.place(byte)) return shown_line(source, byte, language);
    auto const position = source.position(byte);
    return fmt::format("{}:{}:{}", visible_line(source.name()), position.line, position.column);
}

std::string shown_line(grammar::SourceText const& source, std::uint32_t byte, grammar::Language language) {
    auto const file = visible_line(source.name());
    if (auto const* name = source.place(byte)) return fmt::format("{}:{}", file, visible_line(name->in(language)));
    return fmt::format("{}:{}", file, source.position(byte).line);
}

}  // namespace jixiao::render
