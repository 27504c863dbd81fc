#include "grammar/diagnostic.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

Argument const* find(std::vector<Argument> const& arguments, std::string_view name) {
    auto const found = std::find_if(arguments.begin(), arguments.end(),
                                    [&](Argument const& argument) { return argument.name == name; });
    return found == arguments.end() ? nullptr : &*found;
}

}  // namespace

std::string wording(Message const& message, Language language) {
    std::string_view rest = language == Language::chinese ? message.code->chinese : message.code->english;
    std::string result;
    while (true) {
        auto const open = rest.find('{');
        auto const close = rest.find('}', open);
        if (close == std::string_view::npos) return result.append(rest);
        result.append(rest.substr(0, open));
        auto const name = rest.substr(open + 1, close - open - 1);
        if (auto const* argument = find(message.arguments, name))
            result.append(argument->value.in(language));
        else
            result.append(rest.substr(open, close - open + 1));
        rest.remove_prefix(close + 1);
    }
}

std::string wording(Diagnostic const& diagnostic, Language language) {
    return wording(static_cast<Message const&>(diagnostic), language).append(diagnostic.also.in(language));
}

Diagnostic& report(Diagnostics& sink, CodeInfo const& code, Span span, std::vector<Argument> arguments) {
    Diagnostic& diagnostic = sink.emplace_back();
    diagnostic.code = &code;
    diagnostic.arguments = std::move(arguments);
    diagnostic.span = span;
    return diagnostic;
}

bool has_errors(Diagnostics const& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](Diagnostic const& diagnostic) { return diagnostic.severity() == Severity::error; });
}

}  // namespace jixiao::grammar
