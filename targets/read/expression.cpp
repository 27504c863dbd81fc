#include "targets/read/expression.hpp"

#include <algorithm>

#include "grammar/catalog.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::read {
namespace {

namespace syntax = grammar::syntax;

void pass_on(Reading const& reading, Diagnostics const& diagnostics) {
    reading.sink.insert(reading.sink.end(), diagnostics.begin(), diagnostics.end());
}

bool is_money(grammar::Unit const& unit) {
    static auto const yuan = grammar::parse_unit("元");
    return grammar::convertible(unit, yuan);
}

Diagnostic& report_amount(Reading const& reading, grammar::CodeInfo const& code, Text const& label,
                          LocatedText const& text, std::string_view value) {
    return report(reading.sink, code, reading.source, text.span, {{"key", label}, {"value", value}});
}

/// Ten thousand times lie between the two: which is meant is for a person to say.
void report_bare(Reading const& reading, Text const& label, LocatedText const& text, Decimal value) {
    auto const number = grammar::to_string(value);
    auto& diagnostic = report_amount(reading, codes::bare_amount, label, text, number);
    for (std::string_view const unit : {"万元", "元"}) {
        auto const written = quoted(number + ' ' + std::string(unit));
        diagnostic.fixes.push_back(replacement(text.span, written, grammar::Safety::display));
    }
}

}  // namespace

grammar::ParsedIndicator read_target(Reading const& reading, LocatedText const& text) {
    auto parsed = grammar::parse_indicator(text.value);
    relocate(parsed.diagnostics, text, reading.source);
    pass_on(reading, parsed.diagnostics);
    return parsed;
}

grammar::ParsedIndicator read_fact(Reading const& reading, LocatedText const& text, grammar::Severity worst) {
    auto parsed = grammar::parse_indicator(text.value);
    std::erase_if(parsed.diagnostics,
                  [](Diagnostic const& diagnostic) { return diagnostic.code->id == grammar::codes::stand_in.id; });
    for (auto& diagnostic : parsed.diagnostics)
        if (diagnostic.severity() > worst) diagnostic.changed_severity = worst;
    relocate(parsed.diagnostics, text, reading.source);
    pass_on(reading, parsed.diagnostics);
    return parsed;
}

LocatedAmount amount_of(Reading const& reading, LocatedText const& text, Text const& label) {
    if (!text.given) return {};
    LocatedAmount amount{std::nullopt, text.span, true};
    auto const parsed = grammar::parse_indicator(text.value);
    auto const* bare = syntax::get<syntax::Bare>(parsed.indicator);
    if (!bare || grammar::has_errors(parsed.diagnostics)) {
        report_amount(reading, codes::not_money, label, text, text.value);
    } else if (bare->quantity.unit.is_none()) {
        report_bare(reading, label, text, bare->quantity.value);
    } else if (!is_money(bare->quantity.unit)) {
        report_amount(reading, codes::not_money, label, text, text.value);
    } else if (bare->quantity.value.is_negative()) {
        report_amount(reading, codes::negative_amount, label, text, text.value);
    } else {
        amount.value = bare->quantity;
    }
    return amount;
}

LocatedAmount read_amount(Fields const& fields, std::string_view name) {
    return amount_of(fields.reading(), fields.expression(name), fields.label(name));
}

}  // namespace jixiao::targets::read
