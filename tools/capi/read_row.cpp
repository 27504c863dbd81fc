#include "tools/capi/read_row.hpp"

#include <algorithm>

#include "grammar/catalog.hpp"
#include "targets/catalog.hpp"
#include "targets/located.hpp"

namespace jixiao::capi {
namespace {

constexpr char const* previous_field = "previous";

std::string_view without_blanks_around(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    auto const begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// Puts together a row and keeps what was found on the way.
class Reader {
public:
    explicit Reader(Findings& findings) : findings_(findings) {}

    grammar::syntax::Indicator expression(jixiao_text text, char const* field) {
        auto parsed = parse(view(text));
        auto indicator = grammar::usable(parsed);
        if (parsed.diagnostics.empty()) return indicator;
        auto const source = std::make_shared<grammar::SourceText const>(field, std::string(view(text)));
        for (auto& diagnostic : parsed.diagnostics) {
            diagnostic.source = source;
            findings_.push_back({std::move(diagnostic), field});
        }
        return indicator;
    }

    std::optional<grammar::Decimal> number(jixiao_text text, char const* field, grammar::Text const& shown) {
        auto const written = without_blanks_around(view(text));
        auto const value = grammar::parse_decimal(written);
        if (value || written.empty()) return value;
        grammar::Diagnostics diagnostics;
        report(diagnostics, targets::codes::not_a_number, {0, static_cast<std::uint32_t>(text.size)},
               {{"key", shown}, {"value", written}});
        findings_.push_back({std::move(diagnostics.front()), field});
        return std::nullopt;
    }

private:
    Findings& findings_;
};

engine::IndicatorSpec spec_of(jixiao_row const& row, Reader& reader) {
    engine::IndicatorSpec spec;
    spec.level1 = view(row.level);
    spec.name = view(row.name);
    spec.target_text = view(row.target);
    spec.target = reader.expression(row.target, "target");
    spec.weight = reader.number(row.weight, "weight", {"分值权重", "the weight"});
    spec.rule = view(row.rule);
    if (row.previous.size != 0) spec.previous = reader.expression(row.previous, previous_field);
    return spec;
}

engine::Actual actual_of(jixiao_row const& row, Reader& reader) {
    engine::Actual actual;
    actual.text = view(row.actual);
    actual.reason = view(row.reason);
    actual.hand_score = reader.number(row.given, "given", {"得分", "the points"});
    if (!without_blanks_around(actual.text).empty()) actual.value = reader.expression(row.actual, "actual");
    return actual;
}

}  // namespace

grammar::ParsedIndicator parse(std::string_view text) {
    auto const broken = grammar::find_invalid_utf8(text);
    if (!broken) return grammar::parse_indicator(text);
    grammar::ParsedIndicator parsed;
    report(parsed.diagnostics, grammar::codes::invalid_encoding, {*broken, *broken + 1});
    return parsed;
}

ReadRow read_row(jixiao_row const& row, std::shared_ptr<engine::Ruleset const> const& ruleset) {
    ReadRow result;
    Reader reader(result.findings);
    auto const spec = spec_of(row, reader);
    result.actual = actual_of(row, reader);
    result.indicator = engine::compile({&spec, 1}, ruleset).indicators.front();
    return result;
}

grammar::CodeInfo const* refusal(Findings const& findings) {
    auto const found = std::find_if(findings.begin(), findings.end(), [](Finding const& finding) {
        return finding.diagnostic.severity() == grammar::Severity::error && finding.field != previous_field;
    });
    return found == findings.end() ? nullptr : found->diagnostic.code;
}

}  // namespace jixiao::capi
