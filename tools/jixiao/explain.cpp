// jixiao explain: one indicator, every step of its score.
#include <fmt/format.h>

#include "grammar/catalog.hpp"
#include "grammar/indicator.hpp"
#include "targets/files.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/explain_file.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/shelf.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/render/fields.hpp"
#include "tools/render/score_report.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::program {
namespace {

using grammar::Decimal;
using grammar::syntax::Indicator;

void check_call(Call const& call, Diagnostics& sink) {
    auto const need = [&](bool there, Text what) {
        if (!there) report(sink, codes::missing_argument, {}, {{"command", "explain"}, {"what", std::move(what)}});
    };
    need(!call.arguments.empty(), {"指标值", "a target"});
    need(call.has("weight"), {"权重 --weight", "a weight, --weight"});
    for (std::size_t i = 1; i < call.arguments.size(); ++i)
        report(sink, codes::extra_argument, {}, {{"text", call.arguments[i]}});
}

std::optional<Decimal> number(Call const& call, std::string_view option, Diagnostics& sink) {
    if (!call.has(option)) return std::nullopt;
    auto const text = call.value(option);
    auto const value = grammar::parse_decimal(text);
    if (!value) report(sink, codes::not_a_number, {}, {{"option", fmt::format("--{}", option)}, {"value", text}});
    return value;
}

/// An expression of the command line; what is wrong in it is shown with its name.
Indicator read(std::string const& text, Text const& name, Language language, Diagnostics& sink) {
    auto const source = targets::make_source(fmt::format("<{}>", name.in(language)), text);
    if (auto const broken = grammar::find_invalid_utf8(text)) {
        report(sink, grammar::codes::invalid_encoding, {*broken, *broken + 1}).source = source;
        return {};
    }
    auto parsed = grammar::parse_indicator(text);
    auto indicator = grammar::usable(parsed);
    for (auto& diagnostic : parsed.diagnostics) {
        diagnostic.source = source;
        sink.push_back(std::move(diagnostic));
    }
    return indicator;
}

engine::IndicatorSpec spec_of(Call const& call, Diagnostics& sink) {
    auto const language = call.settings.style.language;
    engine::IndicatorSpec spec;
    spec.level1 = call.value("level");
    spec.name = call.value("name");
    spec.target_text = call.arguments.front();
    spec.target = read(spec.target_text, {"指标值", "target"}, language, sink);
    spec.weight = number(call, "weight", sink);
    spec.rule = call.value("rule");
    if (call.has("previous")) spec.previous = read(call.value("previous"), {"上年完成值", "previous"}, language, sink);
    return spec;
}

engine::Actual actual_of(Call const& call, Diagnostics& sink) {
    engine::Actual actual;
    actual.hand_score = number(call, "score", sink);
    actual.reason = call.value("reason");
    actual.text = call.value("actual");
    if (!actual.text.empty())
        actual.value = read(actual.text, {"实际完成值", "actual"}, call.settings.style.language, sink);
    return actual;
}

Status row_status(engine::RowScore const& score) {
    if (!score.points) return Status::findings;
    for (auto const& note : score.notes)
        if (note.code->severity == grammar::Severity::error) return Status::findings;
    return Status::good;
}

Status explain(Call const& call, engine::IndicatorSpec spec, engine::Actual const& actual,
               RulesetPointer const& ruleset, std::ostream& out) {
    auto const plan = engine::compile({&spec, 1}, ruleset);
    auto const score = engine::score_row(plan.indicators.front(), *ruleset, actual);
    auto const& style = call.settings.style;
    auto const chosen = call.has("ruleset") ? render::Chosen::by_option : render::Chosen::by_default;
    render::write_field({"规则集", "ruleset"}, render::ruleset_line(*ruleset, chosen, style), 14, style, out);
    render::write_row_explanation(plan.indicators.front(), actual, score, style, out);
    return row_status(score);
}

Status run(Call const& call, Environment const&, Streams const& streams) {
    if (explains_file(call)) return explain_file(call, streams);
    Diagnostics diagnostics;
    check_call(call, diagnostics);
    auto const finish = [&](Status status) {
        show(diagnostics, call.settings, streams.error);
        return worse(status, status_of(diagnostics));
    };
    if (!diagnostics.empty()) return finish(Status::usage);
    auto const actual = actual_of(call, diagnostics);
    auto spec = spec_of(call, diagnostics);
    Shelf shelf;
    auto const ruleset = call.has("ruleset") ? shelf.named(call.value("ruleset"), diagnostics) : shelf.fallback();
    if (!ruleset || status_of(diagnostics) >= Status::usage) return finish(Status::good);
    if (show(diagnostics, call.settings, streams.error)) streams.error << '\n' << std::flush;
    auto const status = explain(call, std::move(spec), actual, ruleset, streams.output);
    return worse(status, status_of(diagnostics));
}

std::vector<Option> options() {
    Text const value{"完成值", "VALUE"};
    return {{"actual",
             'a',
             value,
             {"实际完成值，例如 \"4 个\"；没有就不写", "the actual, such as \"4 个\"; leave it out if there is none"}},
            {"weight", 'w', {"分值", "POINTS"}, {"分值权重", "the indicator's weight"}},
            {"rule",
             0,
             {"规则", "RULE"},
             {"赋分规则，例如 按照完成比例赋分、满意度赋分", "the scoring rule (赋分规则) as the table prints it"}},
            {"score", 0, {"分数", "POINTS"}, {"人工评定的得分", "points given by a person"}},
            {"reason", 0, {"文字", "TEXT"}, {"偏差原因", "the reason for a deviation"}},
            {"previous",
             0,
             value,
             {"上年完成值，指标值与上年比较时要用", "last year's value, for targets that compare with it"}},
            {"level",
             0,
             {"指标", "LEVEL"},
             {"一级或二级指标，例如 成本指标：没有写方向的数字按它理解",
              "level 1 or 2, such as 成本指标: decides how a bare number is read"}},
            {"name",
             0,
             {"名称", "NAME"},
             {"指标名称，例如 故障率：没有写方向的数字按它理解",
              "the indicator's name, such as 故障率: decides how a bare number is read"}},
            {"indicator",
             0,
             {"名称", "NAME"},
             {"说明文件里的这个指标：jixiao explain 自评表.xlsx --indicator 名称",
              "explain this indicator of a file: jixiao explain forms.xlsx --indicator NAME"}},
            {"actuals",
             0,
             {"文件|文件夹", "FILE|DIR"},
             {"与 --indicator 一起用：实际完成情况", "with --indicator: the actuals"},
             {},
             true},
            {"ruleset",
             'r',
             {"名称|文件", "NAME|FILE"},
             {"规则集，默认 mof-2020-10", "the ruleset, by default mof-2020-10"}}};
}

}  // namespace

Command explain_command() {
    return {"explain",
            {"指标值|文件", "TARGET|FILE"},
            {"说明一个指标怎样得分：每一步的文字和数字", "how one indicator scores: every step in words and numbers"},
            options(),
            {{"jixiao explain \">=5个\" --actual \"4个\" --weight 10",
              {"没有达到的数量指标", "a count that was not reached"}},
             {"jixiao explain \"<=2%\" -a 2.5% -w 8 -r mof-2021-101",
              {"越小越好的指标，换一个规则集", "lower is better, under another ruleset"}},
             {"jixiao explain 有效 -a 部分达成 -w 10 --score 7",
              {"定性指标，由人评分", "a qualitative indicator with points from a person"}},
             {"jixiao explain 自评表.xlsx --indicator 培训人数", {"文件里的一个指标", "one indicator of a file"}}},
            run};
}

}  // namespace jixiao::program
