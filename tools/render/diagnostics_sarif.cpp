// SARIF 2.1.0, the exchange format of code reviewing tools.
#include <fmt/format.h>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>

#include "tools/render/diagnostics.hpp"
#include "tools/render/json_text.hpp"
#include "tools/render/json_words.hpp"

namespace jixiao::render {
namespace {

namespace json = boost::json;
using grammar::CodeInfo;

/// A path as a relative or absolute URI reference: everything but unreserved characters and / is encoded.
std::string uri_of(std::string_view path) {
    std::string uri;
    for (char const c : path) {
        auto const byte = static_cast<unsigned char>(c);
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_' || c == '~' || c == '/';
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return uri;
}

std::string_view level_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::info: break;
    }
    return "note";
}

json::object text_of(std::string_view text) { return {{"text", json_text(text)}}; }

json::object artifact_of(Diagnostic const& diagnostic) {
    return {{"uri", json_text(uri_of(diagnostic.source->name()))}};
}

json::object region_of(grammar::SourceText const& source, grammar::Span span) {
    auto const begin = source.position(span.begin);
    auto const end = source.position(span.end);
    return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
}

json::array locations_of(Diagnostic const& diagnostic) {
    if (!diagnostic.source) return {};
    json::object location{
        {"physicalLocation", json::object{{"artifactLocation", artifact_of(diagnostic)},
                                          {"region", region_of(*diagnostic.source, diagnostic.span)}}}};
    if (auto const* place = diagnostic.source->place(diagnostic.span.begin))
        location["logicalLocations"] = json::array{json::object{{"fullyQualifiedName", json_text(place->chinese)}}};
    return {std::move(location)};
}

json::array fixes_of(Diagnostic const& diagnostic, Language language) {
    json::array fixes;
    for (auto const& fix : diagnostic.fixes) {
        if (fix.edits.empty() || !diagnostic.source) continue;
        json::array replacements;
        for (auto const& edit : fix.edits)
            replacements.push_back(json::object{{"deletedRegion", region_of(*diagnostic.source, edit.span)},
                                                {"insertedContent", text_of(edit.replacement)}});
        json::object change{{"artifactLocation", artifact_of(diagnostic)}, {"replacements", std::move(replacements)}};
        fixes.push_back(json::object{{"description", text_of(fix.title.in(language))},
                                     {"artifactChanges", json::array{std::move(change)}}});
    }
    return fixes;
}

json::object rule_of(CodeInfo const& code, Language language) {
    bool const chinese = language == Language::chinese;
    auto const help = chinese ? code.chinese_help : code.english_help;
    json::object rule{{"id", code.id},
                      {"name", code.name},
                      {"shortDescription", text_of(chinese ? code.chinese : code.english)},
                      {"defaultConfiguration", json::object{{"level", level_of(code.severity)}}}};
    if (!help.empty()) rule["help"] = text_of(help);
    return rule;
}

json::object result_of(Diagnostic const& diagnostic, std::size_t rule, Language language) {
    json::object result{{"ruleId", diagnostic.code->id},
                        {"ruleIndex", rule},
                        {"level", level_of(diagnostic.severity())},
                        {"message", text_of(wording(diagnostic, language))},
                        {"locations", locations_of(diagnostic)}};
    if (auto fixes = fixes_of(diagnostic, language); !fixes.empty()) result["fixes"] = std::move(fixes);
    return result;
}

}  // namespace

void write_sarif(Diagnostics const& diagnostics, std::string_view version, Style const& style, std::ostream& out) {
    std::vector<CodeInfo const*> codes;
    json::array rules;
    json::array results;
    for (auto const& diagnostic : diagnostics) {
        auto const known = std::find_if(codes.begin(), codes.end(),
                                        [&](CodeInfo const* code) { return code->id == diagnostic.code->id; });
        auto const index = static_cast<std::size_t>(known - codes.begin());
        if (known == codes.end()) {
            codes.push_back(diagnostic.code);
            rules.push_back(rule_of(*diagnostic.code, style.language));
        }
        results.push_back(result_of(diagnostic, index, style.language));
    }
    json::object driver{{"name", "jixiao"}, {"version", version}, {"rules", std::move(rules)}};
    json::object run{{"tool", json::object{{"driver", std::move(driver)}}},
                     {"columnKind", "unicodeCodePoints"},
                     {"results", std::move(results)}};
    write_indented(json::object{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                                {"version", "2.1.0"},
                                {"runs", json::array{std::move(run)}}},
                   out);
}

}  // namespace jixiao::render
