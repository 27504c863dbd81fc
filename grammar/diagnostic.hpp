// Diagnostic: one thing to tell the user, as data.
//
// Owns the shape of messages: a catalog entry with both wordings, named
// arguments, the place, further labels and fixes. The wording is put together
// only by a writer, in the language it chose. Each layer owns a catalog.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/source.hpp"
#include "grammar/span.hpp"
#include "grammar/text.hpp"

namespace jixiao::grammar {

enum class Severity { info, warning, error };

/// One line of a catalog. `chinese` and `english` are templates with {names}.
struct CodeInfo {
    std::string_view id;    // "E203": stable, never reused
    std::string_view name;  // "unknown-unit"
    Severity severity;
    std::string_view chinese;
    std::string_view english;
    std::string_view chinese_help;  // what it means and what to do; may be empty
    std::string_view english_help;
};

struct Argument {
    std::string_view name;
    Text value;
};

/// A catalog entry with its arguments; also the shape of a step of an explanation.
struct Message {
    CodeInfo const* code = nullptr;
    std::vector<Argument> arguments;
};

/// The wording of a message in one language; an argument that is not given shows as its {name}.
std::string wording(Message const& message, Language language);

struct Label {
    Span span;
    Text text;
};

struct Edit {
    Span span;
    std::string replacement;
};

/// safe: the meaning stays. unsafe: applied only on request. display: shown, never applied.
enum class Safety { safe, unsafe, display };

struct Fix {
    Text title;
    Safety safety = Safety::display;
    std::vector<Edit> edits;
};

struct Diagnostic : Message {
    Span span;
    /// The text that all spans speak of; none: the expression that was handed in.
    std::shared_ptr<SourceText const> source;
    std::vector<Label> labels;
    std::vector<Fix> fixes;
    std::optional<Severity> changed_severity;
    Text also;  // where else it holds, behind its wording

    Severity severity() const { return changed_severity.value_or(code->severity); }
};

/// The wording of the message, and where else it holds.
std::string wording(Diagnostic const& diagnostic, Language language);

using Diagnostics = std::vector<Diagnostic>;

/// Appends a diagnostic and returns it, so that labels and fixes can be added.
Diagnostic& report(Diagnostics& sink, CodeInfo const& code, Span span, std::vector<Argument> arguments = {});

bool has_errors(Diagnostics const& diagnostics);

}  // namespace jixiao::grammar
