#include "tools/jixiao/questions.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "engine/catalog.hpp"
#include "engine/standard/evaluate.hpp"
#include "engine/standard/formula.hpp"
#include "grammar/formula/formula.hpp"
#include "grammar/standard/standard.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/lines.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/render/diagnostic_object.hpp"

namespace jixiao::program {
namespace {

namespace json = boost::json;
using engine::standard::Fact;
using grammar::Ratio;

constexpr int point_places = 2;

/// A text or a number of a question; empty if there is none.
std::string text_of(json::object const& question, std::string_view key) {
    auto const* value = question.if_contains(key);
    if (value == nullptr || value->is_null()) return {};
    return value->is_string() ? std::string(value->as_string()) : json::serialize(*value);
}

std::vector<Fact> facts_of(json::object const& question, std::string_view key) {
    std::vector<Fact> facts;
    auto const* value = question.if_contains(key);
    if (value == nullptr || value->is_null()) return facts;
    if (!value->is_object()) return {engine::standard::make_fact("", text_of(question, key))};
    for (auto const& [name, fact] : value->as_object()) {
        if (facts.size() == engine::standard::max_facts) break;
        auto const text = fact.is_string() ? std::string(fact.as_string()) : json::serialize(fact);
        facts.push_back(engine::standard::make_fact(std::string_view(name.data(), name.size()), text));
    }
    return facts;
}

json::value points_value(Ratio const& points) {
    auto const rounded = points.to_decimal(point_places);
    if (!rounded) return nullptr;
    return json::value(grammar::to_short_string(*rounded));
}

json::value exact_value(Ratio const& value) {
    auto const [numerator, denominator] = value.parts();
    auto const number = [](grammar::int128 whole) {
        bool const negative = whole < 0;
        std::string digits;
        for (auto rest = negative ? -whole : whole; rest != 0 || digits.empty(); rest /= 10)
            digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
        return negative ? "-" + digits : digits;
    };
    if (denominator == 0) return nullptr;
    return json::value(denominator == 1 ? number(numerator) : number(numerator) + "/" + number(denominator));
}

void add_messages(Diagnostics& sink, std::vector<grammar::Message> const& messages) {
    for (auto const& message : messages) {
        grammar::Diagnostic diagnostic;
        static_cast<grammar::Message&>(diagnostic) = message;
        sink.push_back(std::move(diagnostic));
    }
}

json::array steps_of(std::vector<grammar::Message> const& steps, Language language) {
    json::array result;
    for (auto const& step : steps) result.emplace_back(wording(step, language));
    return result;
}

void answer_standard(json::object const& question, std::string const& text, engine::StandardReadings const& readings,
                     Language language, json::object& answer) {
    auto const weight = grammar::parse_decimal(text_of(question, "weight"));
    std::optional<Ratio> const full = weight ? std::optional<Ratio>(Ratio(*weight)) : std::nullopt;
    auto [standard, diagnostics] = grammar::standard::review_standard(text, full);
    bool const asked = question.contains("actual") && full;
    if (asked) {
        auto const facts = facts_of(question, "actual");
        auto const result = engine::standard::apply({standard, *full, facts, text_of(question, "measure"), readings});
        answer["points"] = result.points ? points_value(*result.points) : json::value(nullptr);
        answer["low"] = points_value(result.low);
        answer["high"] = points_value(result.high);
        json::array others;
        if (result.points)
            others.push_back(json::object{{"points", points_value(*result.points)},
                                          {"why", language == Language::chinese ? "惯例" : "the convention"}});
        for (auto const& other : result.others)
            others.push_back(json::object{{"points", points_value(other.points)}, {"why", other.why.in(language)}});
        answer["readings"] = std::move(others);
        answer["steps"] = steps_of(result.steps, language);
        add_messages(diagnostics, result.notes);
    }
    answer["diagnostics"] = render::json_diagnostics(diagnostics, language);
}

void answer_formula(json::object const& question, std::string const& text, Language language, json::object& answer) {
    auto parsed = grammar::formula::parse_formula(text);
    auto const facts = facts_of(question, "facts");
    auto const places = grammar::parse_decimal(text_of(question, "places"));
    bool const given = places && places->exponent == 0 && places->mantissa >= 0 && places->mantissa <= 12;
    auto const value =
        engine::standard::evaluate_formula(parsed.formulas, facts, given ? static_cast<int>(places->mantissa) : 4);
    bool const found = !parsed.formulas.empty() && value.why == engine::standard::NoValue::none;
    answer["value"] = found ? json::value(value.text) : json::value(nullptr);
    if (found) answer["exact"] = exact_value(value.exact);
    if (!found && !parsed.formulas.empty()) {
        bool const zero = value.why == engine::standard::NoValue::zero_denominator;
        report(parsed.diagnostics, zero ? engine::codes::zero_denominator : engine::codes::missing_fact, {},
               {{"name", value.what}});
    }
    answer["diagnostics"] = render::json_diagnostics(parsed.diagnostics, language);
}

json::object refused(Language language) {
    Diagnostics diagnostics;
    report(diagnostics, codes::not_a_question, {});
    return {{"points", nullptr}, {"diagnostics", render::json_diagnostics(diagnostics, language)}};
}

/// Nothing for what is no question.
std::optional<json::object> answer(std::string const& line, engine::StandardReadings const& readings,
                                   Language language) {
    boost::system::error_code broken;
    auto const value = json::parse(line, broken);
    if (broken || !value.is_object()) return std::nullopt;
    auto const& question = value.as_object();
    json::object result;
    if (question.contains("standard"))
        answer_standard(question, text_of(question, "standard"), readings, language, result);
    else if (question.contains("formula"))
        answer_formula(question, text_of(question, "formula"), language, result);
    else
        return std::nullopt;
    return result;
}

}  // namespace

Status answer_questions(engine::StandardReadings const& readings, Style const& style, std::istream& input,
                        std::ostream& out) {
    Status status = Status::good;
    while (auto const line = read_line(input, max_question_size)) {
        auto const given = line->too_long ? std::nullopt : answer(line->text, readings, style.language);
        if (!given) status = Status::findings;
        out << json::serialize(given ? *given : refused(style.language)) << '\n';
    }
    return status;
}

}  // namespace jixiao::program
