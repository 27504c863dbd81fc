#include "tools/jixiao/explain_standard.hpp"

#include <fmt/format.h>

#include "engine/show.hpp"
#include "engine/standard/evaluate.hpp"
#include "grammar/standard/standard.hpp"
#include "targets/files.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/render/fields.hpp"
#include "tools/render/layout.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::program {
namespace {

using engine::standard::Fact;
using grammar::Ratio;

constexpr std::uint32_t field_width = 14;
constexpr int point_places = 2;

std::string points_text(Ratio const& points) {
    auto const rounded = points.to_decimal(point_places);
    return rounded ? grammar::to_short_string(*rounded) : std::string("-");
}

/// --actual alone, or with --fact NAME=VALUE for rules that need several.
std::vector<Fact> facts_of(Call const& call, Diagnostics& sink) {
    std::vector<Fact> facts;
    for (auto const& text : call.all("fact")) {
        auto const equal = text.find('=');
        bool const named = equal != std::string::npos && equal != 0;
        if (!named)
            report(sink, codes::missing_argument, {},
                   {{"command", "explain --fact"}, {"what", Text("名称=数值", "NAME=VALUE")}});
        else if (facts.size() < engine::standard::max_facts)
            facts.push_back(engine::standard::make_fact(text.substr(0, equal), text.substr(equal + 1)));
    }
    if (facts.empty()) facts.push_back(engine::standard::make_fact("", call.value("actual")));
    return facts;
}

std::string result_text(engine::standard::Answer const& answer, std::string const& weight) {
    if (answer.points) return fmt::format("{} / {}", points_text(*answer.points), weight);
    return fmt::format("{}-{} / {}", points_text(answer.low), points_text(answer.high), weight);
}

void write_answer(Call const& call, engine::standard::Answer const& answer, std::ostream& out) {
    auto const& style = call.settings.style;
    for (std::size_t i = 0; i < answer.steps.size(); ++i)
        out << render::hang(fmt::format("  {:>2}. ", i + 1), wording(answer.steps[i], style.language), style) << '\n';
    render::write_field({"得分", "points"}, result_text(answer, call.value("weight")), field_width, style, out);
    for (auto const& note : answer.notes)
        out << render::hang("   - ", render::note_text("", note, style.language), style) << '\n';
}

/// What is wrong with the standard itself, at its place.
void place_objections(Call const& call, Diagnostics objections, Diagnostics& sink) {
    auto const name = Text("评分标准", "standard").in(call.settings.style.language);
    auto const source = targets::make_source(fmt::format("<{}>", name), call.value("standard"));
    for (auto& diagnostic : objections) {
        diagnostic.source = source;
        sink.push_back(std::move(diagnostic));
    }
}

}  // namespace

std::vector<Option> standard_options() {
    return {{"standard",
             0,
             {"评分标准", "STANDARD"},
             {"按一句评分标准计分，例如 “≤100%得6分，每超过1个百分点扣1分，扣完为止”",
              "score by a sentence (评分标准) instead of a target"}},
            {"measure", 0, {"名称", "NAME"}, {"完成值是什么，例如 预算执行率、缺少的要素", "what the actual is"}},
            {"fact",
             0,
             {"名称=数值", "NAME=VALUE"},
             {"评分标准用到的几个数，可以写多次", "a fact that the standard needs; can be given several times"},
             {},
             true}};
}

Status explain_standard(Call const& call, engine::Ruleset const& ruleset, Streams const& streams) {
    Diagnostics diagnostics;
    auto const& style = call.settings.style;
    auto const weight = grammar::parse_decimal(call.value("weight"));
    if (!weight)
        report(diagnostics, codes::missing_argument, {},
               {{"command", "explain --standard"}, {"what", Text("权重 --weight", "a weight, --weight")}});
    auto const facts = facts_of(call, diagnostics);
    if (!diagnostics.empty()) {
        show(diagnostics, call.settings, streams.error);
        return Status::usage;
    }
    auto parsed = grammar::standard::review_standard(call.value("standard"), Ratio(*weight));
    place_objections(call, std::move(parsed.diagnostics), diagnostics);
    if (show(diagnostics, call.settings, streams.error)) streams.error << '\n' << std::flush;
    render::write_field({"评分标准", "standard"}, call.value("standard"), field_width, style, streams.output);
    if (call.has("actual"))
        render::write_field({"实际完成值", "actual"}, call.value("actual"), field_width, style, streams.output);
    auto const answer =
        engine::standard::apply({parsed.standard, Ratio(*weight), facts, call.value("measure"), ruleset.standards});
    write_answer(call, answer, streams.output);
    return worse(answer.points ? Status::good : Status::findings, status_of(diagnostics));
}

}  // namespace jixiao::program
