#include "tools/render/paint.hpp"

namespace jixiao::render {
namespace {

std::string_view escape(Paint paint) {
    switch (paint) {
        case Paint::plain: return "";
        case Paint::bold: return "\x1b[1m";
        case Paint::dim: return "\x1b[2m";
        case Paint::red: return "\x1b[1;31m";
        case Paint::yellow: return "\x1b[1;33m";
        case Paint::green: return "\x1b[32m";
        case Paint::blue: return "\x1b[1;34m";
        case Paint::cyan: return "\x1b[1;36m";
    }
    return "";
}

}  // namespace

std::string painted(std::string_view text, Paint paint, Style const& style) {
    if (!style.color || paint == Paint::plain || text.empty()) return std::string(text);
    return std::string(escape(paint)).append(text).append("\x1b[0m");
}

}  // namespace jixiao::render
