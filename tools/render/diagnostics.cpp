#include "tools/render/diagnostics.hpp"

#include <algorithm>
#include <tuple>

namespace jixiao::render {
namespace {

auto place_of(Diagnostic const& diagnostic) {
    std::string_view const file = diagnostic.source ? diagnostic.source->name() : std::string_view();
    return std::tuple(file, diagnostic.span.begin, diagnostic.span.end);
}

std::string counted(std::ptrdiff_t count, Severity severity, Language language) {
    return say(language, "{} 个{}", "{} {}{}", count, severity_word(severity, language), count == 1 ? "" : "s");
}

}  // namespace

Diagnostics in_order(Diagnostics diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [](Diagnostic const& a, Diagnostic const& b) { return place_of(a) < place_of(b); });
    return diagnostics;
}

std::string summary(Diagnostics const& diagnostics, Language language) {
    std::string result;
    for (auto const severity : {Severity::error, Severity::warning}) {
        auto const count = std::count_if(diagnostics.begin(), diagnostics.end(),
                                         [&](auto const& one) { return one.severity() == severity; });
        if (count == 0) continue;
        if (!result.empty()) result += say(language, "，", ", ");
        result += counted(count, severity, language);
    }
    return result;
}

std::string help_wording(grammar::Message const& message, Language language) {
    auto help = *message.code;
    help.chinese = help.chinese_help;
    help.english = help.english_help;
    return wording(grammar::Message{&help, message.arguments}, language);
}

std::string_view severity_word(Severity severity, Language language) {
    switch (severity) {
        case Severity::error: return say(language, "错误", "error");
        case Severity::warning: return say(language, "警告", "warning");
        case Severity::info: return say(language, "提示", "note");
    }
    return "";
}

Paint severity_paint(Severity severity) {
    if (severity == Severity::error) return Paint::red;
    return severity == Severity::warning ? Paint::yellow : Paint::cyan;
}

}  // namespace jixiao::render
