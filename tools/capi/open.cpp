// Opening and closing a scorer, and what it says of itself.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "targets/base/nearest.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "tools/capi/guard.hpp"
#include "tools/jixiao/catalog.hpp"

namespace jixiao::capi {
namespace {

using Ruleset = std::shared_ptr<engine::Ruleset const>;
namespace codes = program::codes;

bool is_toml(std::string_view text) { return text.find_first_of("\n=") != std::string_view::npos; }

Ruleset builtin(std::string_view name, grammar::Diagnostics& sink) {
    if (auto ruleset = targets::builtin_ruleset(name)) return ruleset;
    auto const known = targets::builtin_ruleset_names();
    auto const meant = targets::nearest(name, known);
    report(sink, codes::unknown_ruleset, {0, static_cast<std::uint32_t>(name.size())},
           {{"name", name},
            {"hint",
             meant ? grammar::Text(fmt::format("，是不是“{}”？", *meant), fmt::format("; did you mean “{}”?", *meant))
                   : grammar::Text()},
            {"known",
             grammar::Text(fmt::format("{}", fmt::join(known, "、")), fmt::format("{}", fmt::join(known, ", ")))}});
    return nullptr;
}

Ruleset from_toml(std::string_view text, grammar::Diagnostics& sink) {
    auto const source = std::make_shared<grammar::SourceText const>("ruleset", std::string(text));
    auto ruleset = targets::read_ruleset(source, sink);
    if (!ruleset || has_errors(sink)) return nullptr;
    return std::make_shared<engine::Ruleset const>(std::move(*ruleset));
}

void refuse(jixiao_scorer& scorer, grammar::Diagnostics const& diagnostics) {
    for (auto const& diagnostic : diagnostics) {
        scorer.told.push_back(told({diagnostic, "ruleset", 0}, scorer.style.language));
        auto const& last = scorer.told.back();
        if (last.severity == grammar::Severity::error && scorer.refusal.empty())
            scorer.refusal = fmt::format("{}: {}", last.code, last.message);
    }
}

std::unique_ptr<jixiao_scorer> opened(std::string_view text, jixiao_language language) {
    auto scorer = std::make_unique<jixiao_scorer>();
    scorer->style.language = language == JIXIAO_ENGLISH ? grammar::Language::english : grammar::Language::chinese;
    if (text.empty()) text = targets::default_ruleset_name;
    grammar::Diagnostics diagnostics;
    scorer->ruleset = is_toml(text) ? from_toml(text, diagnostics) : builtin(text, diagnostics);
    if (scorer->ruleset)
        scorer->rows.emplace(scorer->ruleset);
    else
        refuse(*scorer, diagnostics);
    return scorer;
}

}  // namespace
}  // namespace jixiao::capi

using namespace jixiao::capi;

int jixiao_abi_version(void) { return JIXIAO_ABI_VERSION; }

char const* jixiao_version(void) { return JIXIAO_VERSION; }

jixiao_status jixiao_open(jixiao_text ruleset, jixiao_language language, jixiao_scorer** scorer) {
    if (!scorer) return JIXIAO_BAD_ARGUMENT;
    *scorer = nullptr;
    bool const known = language == JIXIAO_CHINESE || language == JIXIAO_ENGLISH;
    if (!is_whole(ruleset) || !known) return JIXIAO_BAD_ARGUMENT;
    return guarded([&] {
        *scorer = opened(view(ruleset), language).release();
        return (*scorer)->failure = (*scorer)->ruleset ? JIXIAO_OK : JIXIAO_BAD_RULESET;
    });
}

void jixiao_close(jixiao_scorer* scorer) { delete scorer; }

char const* jixiao_ruleset_name(jixiao_scorer const* scorer) {
    return scorer && scorer->ruleset ? scorer->ruleset->name.c_str() : "";
}

int jixiao_places(jixiao_scorer const* scorer) { return scorer && scorer->ruleset ? scorer->ruleset->places : 0; }
