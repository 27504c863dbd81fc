#include "tools/capi/scored_row.hpp"

#include "grammar/catalog.hpp"
#include "grammar/characters.hpp"
#include "targets/catalog.hpp"
#include "tools/render/characters.hpp"

namespace jixiao::capi {
namespace {

/// Reads the texts of a row and keeps what is found in them.
class Reader {
public:
    explicit Reader(ScoredRow& scored) : scored_(scored) {}

    /// Without blanks around it. Broken bytes are shown as such, and the row is not scored.
    std::string text(jixiao_text given, char const* field) {
        auto const all = view(given);
        auto const broken = grammar::find_invalid_utf8(all);
        if (!broken) return std::string(grammar::trimmed(all));
        refuse(grammar::codes::invalid_encoding, {*broken, *broken + 1}, field);
        return render::visible_line(grammar::trimmed(all));
    }

    grammar::syntax::Indicator expression(jixiao_text given, std::string const& text, char const* field,
                                          grammar::Diagnostics& diagnostics) {
        if (grammar::find_invalid_utf8(view(given))) return {};
        auto parsed = grammar::parse_indicator(text);
        diagnostics = parsed.diagnostics;
        if (!diagnostics.empty()) keep(diagnostics, given, text, field);
        return grammar::usable(parsed);
    }

    std::optional<grammar::Decimal> given_points(jixiao_text given) {
        auto const written = text(given, "given");
        auto const value = grammar::parse_decimal(written);
        if (!value && !written.empty())
            refuse(targets::codes::not_a_number, {0, static_cast<std::uint32_t>(given.size)}, "given",
                   {{"key", grammar::Text("得分", "the points")}, {"value", written}});
        return value;
    }

private:
    void refuse(grammar::CodeInfo const& code, grammar::Span span, char const* field,
                std::vector<grammar::Argument> arguments = {}) {
        grammar::Diagnostics diagnostics;
        report(diagnostics, code, span, std::move(arguments));
        scored_.findings.push_back({std::move(diagnostics.front()), field});
        if (!scored_.reason) scored_.reason = &code;
    }

    void keep(grammar::Diagnostics const& diagnostics, jixiao_text given, std::string const& text, char const* field) {
        auto const source = std::make_shared<grammar::SourceText const>(field, text);
        auto const shift = view(given).find_first_not_of(" \t\r\n");
        for (auto const& diagnostic : diagnostics) {
            Finding finding{diagnostic, field, shift == std::string_view::npos ? 0 : static_cast<std::uint32_t>(shift)};
            finding.diagnostic.source = source;
            scored_.findings.push_back(std::move(finding));
        }
    }

    ScoredRow& scored_;
};

engine::IndicatorSpec spec_of(jixiao_row const& row, Reader& reader, grammar::Diagnostics& diagnostics) {
    engine::IndicatorSpec spec;
    spec.target_text = reader.text(row.target, "target");
    spec.target = reader.expression(row.target, spec.target_text, "target", diagnostics);
    spec.weight = grammar::parse_decimal(grammar::trimmed(view(row.weight)));
    spec.rule = reader.text(row.rule, "rule");
    spec.level1 = reader.text(row.level, "level");
    spec.name = reader.text(row.name, "name");
    auto const previous = reader.text(row.previous, "previous");
    grammar::Diagnostics said_already;
    if (!previous.empty()) spec.previous = reader.expression(row.previous, previous, "previous", said_already);
    return spec;
}

engine::Actual actual_of(jixiao_row const& row, Reader& reader, grammar::Diagnostics& diagnostics) {
    engine::Actual actual;
    actual.text = reader.text(row.actual, "actual");
    if (!actual.text.empty()) actual.value = reader.expression(row.actual, actual.text, "actual", diagnostics);
    actual.hand_score = reader.given_points(row.given);
    actual.reason = reader.text(row.reason, "reason");
    return actual;
}

}  // namespace

ScoredRow score_long_way(jixiao_row const& row, std::shared_ptr<engine::Ruleset const> const& ruleset) {
    ScoredRow scored;
    Reader reader(scored);
    auto const spec = spec_of(row, reader, scored.row.target_diagnostics);
    scored.row.actual = actual_of(row, reader, scored.row.actual_diagnostics);
    scored.row.indicator = engine::compile({&spec, 1}, ruleset).indicators.front();
    scored.row.score = engine::score_row(scored.row.indicator, *ruleset, scored.row.actual);
    if (!scored.reason) scored.reason = engine::reason_of(scored.row);
    return scored;
}

}  // namespace jixiao::capi
