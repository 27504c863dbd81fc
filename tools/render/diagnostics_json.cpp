#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "tools/render/diagnostic_object.hpp"
#include "tools/render/diagnostics.hpp"
#include "tools/render/json_text.hpp"
#include "tools/render/json_words.hpp"

namespace jixiao::render {
namespace {

namespace json = boost::json;

void add_place(json::object& object, grammar::SourceText const* source, grammar::Span span) {
    auto const begin = source ? source->position(span.begin) : grammar::Position{};
    auto const end = source ? source->position(span.end) : grammar::Position{};
    auto const number = [&](std::uint32_t value) { return source ? json::value(value) : json::value(); };
    object["line"] = number(begin.line);
    object["column"] = number(begin.column);
    if (auto const* place = source ? source->place(span.begin) : nullptr) object["place"] = json_text(place->chinese);
    object["end_line"] = number(end.line);
    object["end_column"] = number(end.column);
}

json::value fix_of(Diagnostic const& diagnostic, Language language) {
    if (diagnostic.fixes.empty()) return nullptr;
    auto const& fix = diagnostic.fixes.front();
    json::array edits;
    for (auto const& edit : fix.edits) {
        json::object object;
        add_place(object, diagnostic.source.get(), edit.span);
        object["replacement"] = json_text(edit.replacement);
        edits.push_back(std::move(object));
    }
    return json::object{
        {"title", json_text(fix.title.in(language))}, {"safety", safety_name(fix.safety)}, {"edits", std::move(edits)}};
}

json::object object_of(Diagnostic const& diagnostic, Language language) {
    json::object object;
    object["file"] = diagnostic.source ? json_text(diagnostic.source->name()) : json::value();
    add_place(object, diagnostic.source.get(), diagnostic.span);
    object["code"] = diagnostic.code->id;
    object["severity"] = severity_name(diagnostic.severity());
    object["message"] = json_text(wording(diagnostic, language));
    object["fix"] = fix_of(diagnostic, language);
    return object;
}

}  // namespace

boost::json::array json_diagnostics(Diagnostics const& diagnostics, Language language) {
    json::array array;
    for (auto const& diagnostic : diagnostics) array.push_back(object_of(diagnostic, language));
    return array;
}

void write_json(Diagnostics const& diagnostics, Style const& style, std::ostream& out) {
    write_indented(json_diagnostics(diagnostics, style.language), out);
}

}  // namespace jixiao::render
