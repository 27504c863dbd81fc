// Any bytes are read as an indicator without a crash; what is understood prints and reads back the same.
#include <filesystem>
#include <fstream>

#include "driver.hpp"
#include "grammar/indicator.hpp"
#include "grammar/plain.hpp"
#include "grammar/print.hpp"

namespace jixiao::fuzz {

using namespace grammar;

void fuzz(std::string_view bytes) {
    ParsedIndicator const first = parse_indicator(bytes);
    for (Diagnostic const& diagnostic : first.diagnostics)
        if (diagnostic.span.begin > diagnostic.span.end || diagnostic.span.end > bytes.size())
            broken("spans lie inside the expression", bytes);
    if (scan_plain(bytes)) {
        ParsedIndicator const full = parse_with_grammar(bytes);
        bool const same = full.diagnostics.empty() && kind_name(full.indicator) == kind_name(first.indicator) &&
                          print(full.indicator) == print(first.indicator);
        if (!same) broken("the short cut reads what the grammar reads", bytes);
    }
    bool const missing = syntax::get<syntax::Missing>(first.indicator) != nullptr;
    if (missing && !has_errors(first.diagnostics)) broken("a missing target says why", bytes);
    if (missing || has_errors(first.diagnostics)) return;
    std::string const canonical = print(first.indicator);
    ParsedIndicator const second = parse_indicator(canonical);
    if (kind_name(second.indicator) != kind_name(first.indicator)) broken("canonical text has the same kind", bytes);
    if (print(second.indicator) != canonical) broken("canonical text reads as itself", bytes);
}

std::vector<std::string> seeds() {
    std::vector<std::string> result;
    for (auto const& entry : std::filesystem::directory_iterator(JIXIAO_TESTS_DIR "/cases/expressions")) {
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);)
            if (!line.empty() && line[0] != '#') result.push_back(line.substr(0, line.find(" | ")));
    }
    return result;
}

}  // namespace jixiao::fuzz
