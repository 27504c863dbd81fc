// Any bytes are read as a standard and as a formula without a crash; spans lie inside the text, a canonical formula
// reads back as itself, and no standard gives points outside its bounds in silence.
#include <filesystem>
#include <fstream>

#include "driver.hpp"
#include "engine/standard/evaluate.hpp"
#include "grammar/formula/formula.hpp"
#include "grammar/standard/standard.hpp"

namespace jixiao::fuzz {

using grammar::Ratio;

namespace {

void check_spans(grammar::Diagnostics const& diagnostics, std::string_view bytes) {
    for (auto const& diagnostic : diagnostics)
        if (diagnostic.span.begin > diagnostic.span.end || diagnostic.span.end > bytes.size())
            broken("spans lie inside the text", bytes);
}

void check_formula(std::string_view bytes) {
    auto const parsed = grammar::formula::parse_formula(bytes);
    check_spans(parsed.diagnostics, bytes);
    if (parsed.formulas.empty() && parsed.diagnostics.empty()) broken("a formula that is not read says why", bytes);
    if (parsed.formulas.size() != 1 || !parsed.diagnostics.empty()) return;
    auto const canonical = print(parsed.formulas.front());
    auto const again = grammar::formula::parse_formula(canonical);
    if (again.formulas.empty() || print(again.formulas.front()) != canonical)
        broken("a canonical formula reads as itself", bytes);
}

}  // namespace

void fuzz(std::string_view bytes) {
    check_formula(bytes);
    auto const parsed = grammar::standard::parse_standard(bytes);
    check_spans(parsed.diagnostics, bytes);
    check_spans(grammar::standard::check_standard(parsed.standard, bytes, Ratio(5)), bytes);
    for (auto const* actual : {"93.5%", "3项", "未完成", "①③", "2024年11月30日", "无"}) {
        std::vector<engine::standard::Fact> const facts{engine::standard::make_fact("", actual)};
        auto const answer = engine::standard::apply({parsed.standard, Ratio(5), facts, "", {}});
        if (answer.points && !answer.points->valid()) broken("points are numbers", bytes);
        if (!answer.points && answer.notes.empty()) broken("missing points say why", bytes);
    }
}

std::vector<std::string> seeds() {
    std::vector<std::string> result;
    for (auto const& entry : std::filesystem::directory_iterator(JIXIAO_TESTS_DIR "/cases/standards")) {
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);)
            if (line.starts_with("= ") || line.starts_with("f ")) result.push_back(line.substr(2));
    }
    return result;
}

}  // namespace jixiao::fuzz
