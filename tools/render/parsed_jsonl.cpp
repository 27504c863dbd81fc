#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "grammar/print.hpp"
#include "tools/render/json_words.hpp"
#include "tools/render/parsed.hpp"

namespace jixiao::render {
namespace {

namespace json = boost::json;
namespace syntax = grammar::syntax;

std::string_view precision_name(grammar::Precision precision) {
    switch (precision) {
        case grammar::Precision::day: return "day";
        case grammar::Precision::month: return "month";
        case grammar::Precision::quarter: return "quarter";
        case grammar::Precision::year: return "year";
    }
    return "";
}

std::string_view trend_name(syntax::Trend trend) {
    switch (trend) {
        case syntax::Trend::unstated: return "unstated";
        case syntax::Trend::increase: return "increase";
        case syntax::Trend::decrease: return "decrease";
        case syntax::Trend::same: return "same";
    }
    return "";
}

json::object fields_of(syntax::Indicator const& indicator);

/// Adds the fields that a kind of node has.
struct Fields {
    json::object& object;

    void unit(grammar::Unit const& unit) const {
        object["unit"] = spelling(unit);
        object["dimension"] = dimension(unit);
    }

    void quantity(syntax::Quantity const& quantity) const {
        object["value"] = to_string(quantity.value);
        unit(quantity.unit);
        if (quantity.approximate) object["approximate"] = true;
    }

    void operator()(syntax::Missing const&) const {}
    void operator()(syntax::Statement const&) const {}
    void operator()(syntax::Bare const& bare) const { quantity(bare.quantity); }

    void operator()(syntax::Bound const& bound) const {
        object["comparator"] = grammar::symbol(bound.comparator);
        quantity(bound.quantity);
    }

    void operator()(syntax::Interval const& interval) const {
        object["low"] = to_string(interval.low);
        object["high"] = to_string(interval.high);
        object["low_closed"] = interval.low_closed;
        object["high_closed"] = interval.high_closed;
        unit(interval.unit);
    }

    void operator()(syntax::Deadline const& deadline) const {
        object["date"] = to_string(deadline.date);
        object["precision"] = precision_name(deadline.date.precision);
    }

    void operator()(syntax::Period const& period) const {
        object["from"] = to_string(period.from);
        object["to"] = to_string(period.to);
    }

    void operator()(syntax::Cadence const& cadence) const {
        if (cadence.every != 0) object["every"] = spelling(grammar::Unit{cadence.every, 0, {}});
        if (cadence.day != 0) object["day"] = cadence.day;
        if (cadence.of_last_month) object["last_month"] = true;
        if (cadence.quantity) quantity(*cadence.quantity);
    }

    void operator()(syntax::Grade const& grade) const {
        object["grade"] = json_text(grade.word);
        object["or_better"] = grade.or_better;
    }

    void operator()(syntax::Relative const& relative) const {
        if (!relative.baseline.empty()) object["baseline"] = json_text(relative.baseline);
        object["trend"] = trend_name(relative.trend);
        if (relative.comparator) object["comparator"] = grammar::symbol(*relative.comparator);
        if (relative.quantity) quantity(*relative.quantity);
        if (relative.share) object["share_of_base"] = true;
        if (relative.from)
            object["base_value"] = json_text(to_string(relative.from->value) + counted_spelling(relative.from->unit));
    }

    void operator()(syntax::Joined const& joined) const {
        json::array parts;
        for (auto const& part : joined.parts) parts.push_back(fields_of(part));
        object["parts"] = std::move(parts);
        object["joiner"] = joined.joiner == syntax::Joiner::all ? "all" : "any";
    }
};

json::object fields_of(syntax::Indicator const& indicator) {
    json::object object{{"kind", grammar::kind_name(indicator)}};
    std::visit(Fields{object}, indicator.node);
    return object;
}

json::object diagnostic_of(grammar::Diagnostic const& diagnostic, Language language) {
    return {{"code", diagnostic.code->id},
            {"severity", severity_name(diagnostic.severity())},
            {"begin", diagnostic.span.begin},
            {"end", diagnostic.span.end},
            {"message", json_text(wording(diagnostic, language))}};
}

}  // namespace

void write_jsonl(std::string_view text, grammar::ParsedIndicator const& parsed, Style const& style, std::ostream& out) {
    json::object object{{"text", json_text(text)}};
    for (auto& member : fields_of(parsed.indicator)) object[member.key()] = member.value();
    object["canonical"] = json_text(grammar::print(parsed.indicator));
    json::array diagnostics;
    for (auto const& diagnostic : parsed.diagnostics) diagnostics.push_back(diagnostic_of(diagnostic, style.language));
    object["diagnostics"] = std::move(diagnostics);
    out << json::serialize(object) << '\n';
}

}  // namespace jixiao::render
