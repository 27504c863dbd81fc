#include "tools/render/json_words.hpp"

#include <boost/json/object.hpp>

#include "grammar/characters.hpp"
#include "tools/render/characters.hpp"

namespace jixiao::render {

boost::json::value json_text(std::string_view text) {
    std::string valid;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at);
        grammar::append_utf8(valid, character.code);
        at += character.size;
    }
    return boost::json::value(valid);
}

std::string_view severity_name(grammar::Severity severity) {
    switch (severity) {
        case grammar::Severity::error: return "error";
        case grammar::Severity::warning: return "warning";
        case grammar::Severity::info: return "info";
    }
    return "";
}

std::string_view safety_name(grammar::Safety safety) {
    switch (safety) {
        case grammar::Safety::safe: return "safe";
        case grammar::Safety::unsafe: return "unsafe";
        case grammar::Safety::display: return "display";
    }
    return "";
}

boost::json::value json_message(grammar::Message const& message, grammar::Language language) {
    return boost::json::object{{"code", message.code->id},
                               {"severity", severity_name(message.code->severity)},
                               {"message", json_text(wording(message, language))}};
}

}  // namespace jixiao::render
