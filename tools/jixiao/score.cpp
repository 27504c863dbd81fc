// jixiao score: self-evaluation of target tables.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/gathering.hpp"
#include "tools/jixiao/log.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/program.hpp"
#include "tools/jixiao/scoring.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/jixiao/workbooks.hpp"

namespace jixiao::program {
namespace {

using render::ScoreReport;

std::vector<std::string> comma_separated(std::string const& text) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at <= text.size();) {
        auto const comma = std::min(text.find(',', at), text.size());
        if (comma > at) names.push_back(text.substr(at, comma - at));
        at = comma + 1;
    }
    return names;
}

void check_call(Call const& call, Diagnostics& sink) {
    if (call.arguments.empty())
        report(sink, codes::missing_argument, {},
               {{"command", "score"}, {"what", Text("目标表文件或文件夹", "a target table or a folder")}});
    auto const conflict = [&](std::string_view first, std::string_view second) {
        if (call.has(first) && call.has(second))
            report(sink, codes::conflicting_options, {},
                   {{"first", fmt::format("--{}", first)}, {"second", fmt::format("--{}", second)}});
    };
    conflict("baseline", "actuals");
    conflict("baseline", "book");
    conflict("compare", "ruleset");
    for (std::string_view const format : {"html", "xlsx"})
        if (call.has("compare") && call.value("format") == format)
            report(sink, codes::conflicting_options, {},
                   {{"first", "--compare"}, {"second", fmt::format("--format {}", format)}});
    if (call.has("compare") && comma_separated(call.value("compare")).empty())
        report(sink, codes::option_without_value, {},
               {{"option", "--compare"}, {"value", Text("名称,名称", "NAME,NAME")}});
}

/// The rulesets that the command line names; empty: each table decides. Nothing if one is not usable.
std::optional<std::vector<RulesetPointer>> named_rulesets(Call const& call, Shelf& shelf, Diagnostics& sink) {
    auto names = comma_separated(call.value("compare"));
    if (call.has("ruleset")) names = {call.value("ruleset")};
    std::vector<RulesetPointer> rulesets;
    bool usable = true;
    for (auto const& name : names) {
        rulesets.push_back(shelf.named(name, sink));
        usable = usable && rulesets.back();
    }
    if (!usable) return std::nullopt;
    return rulesets;
}

std::vector<ScoreReport> reports_of(std::vector<Subject> const& subjects, bool baseline,
                                    std::vector<RulesetPointer> const& rulesets, Shelf& shelf, Diagnostics& sink) {
    if (rulesets.empty())
        return {score_all(subjects, baseline,
                          [&](Subject const& subject) { return own_choice(*subject.table, shelf, sink); })};
    std::vector<ScoreReport> reports;
    for (auto const& ruleset : rulesets)
        reports.push_back(score_all(subjects, baseline, [&](Subject const&) {
            return Choice{ruleset, render::Chosen::by_option};
        }));
    return reports;
}

void write_one(ScoreReport const& report, Call const& call, std::ostream& out) {
    auto const format = call.value("format", "table");
    auto const& style = call.settings.style;
    if (format == "json") return render::write_json(report, style, out);
    if (format == "csv") return render::write_csv(report, call.has("bom"), style, out);
    if (format == "explain") return render::write_explanation(report, style, out);
    if (format == "html") return render::write_html(report, style, out);
    render::write_table(report, style, out);
}

void write_several(std::vector<ScoreReport> const& reports, Call const& call, std::ostream& out) {
    auto const format = call.value("format", "table");
    auto const& style = call.settings.style;
    if (format == "json") return render::write_comparison_json(reports, style, out);
    if (format == "csv") return render::write_comparison_csv(reports, call.has("bom"), style, out);
    if (format == "table") return render::write_comparison(reports, style, out);
    for (auto const& report : reports) {
        if (&report != &reports.front()) out << '\n';
        render::write_explanation(report, style, out);
    }
}

Status write_forms(ScoreReport const& report, Call const& call, Streams const& streams) {
    return write_book(render::forms::report_book(report, program_name()), call.settings, streams);
}

Status write_reports(std::vector<ScoreReport> const& reports, Call const& call, Streams const& streams) {
    if (reports.front().tables.empty()) return Status::findings;
    auto status = Status::good;
    if (call.has("compare"))
        write_several(reports, call, streams.output);
    else if (call.value("format") == "xlsx")
        status = write_forms(reports.front(), call, streams);
    else
        write_one(reports.front(), call, streams.output);
    for (auto const& report : reports) status = worse(status, status_of(report));
    return status;
}

Status run(Call const& call, Environment const& environment, Streams const& streams) {
    auto const start = std::chrono::steady_clock::now();
    Diagnostics diagnostics;
    check_call(call, diagnostics);
    if (auto const format = call.value("format"); format == "xlsx" || format == "html")
        check_destination(call.settings, format, environment, diagnostics);
    auto const finish = [&](Status status) {
        show(diagnostics, call.settings, streams.error);
        return worse(status, status_of(diagnostics));
    };
    if (!diagnostics.empty()) return finish(Status::usage);
    Shelf shelf;
    auto const rulesets = named_rulesets(call, shelf, diagnostics);
    if (!rulesets) return finish(Status::good);
    bool const baseline = call.has("baseline");
    auto const loaded = gather(call, baseline, diagnostics);
    auto subjects = subjects_of(loaded, baseline, diagnostics);
    mark_found(subjects, call);
    auto const reports = reports_of(subjects, baseline, *rulesets, shelf, diagnostics);
    locate_errors(reports.front(), subjects, diagnostics);
    auto const elapsed = std::chrono::steady_clock::now() - start;
    log("scored {} tables from {} files in {} ms", loaded.tables.size(), loaded.files,
        std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count());
    bool const shown = show(diagnostics, call.settings, streams.error);
    if (shown && !reports.front().tables.empty()) streams.error << '\n' << std::flush;
    return worse(write_reports(reports, call, streams), status_of(diagnostics));
}

std::vector<Option> options() {
    return {
        actuals_option(),
        book_option(),
        {"baseline",
         0,
         "",
         {"按上年完成值试算：哪些指标上年已达到、未达到，或比上年还低",
          "score last year's values against this year's targets: already met, missed, or "
          "weaker than last year"}},
        {"ruleset",
         'r',
         {"名称|文件", "NAME|FILE"},
         {"规则集；优先于目标表里写的，都没有时用默认的 mof-2020-10",
          "the ruleset; goes before the one a table names; mof-2020-10 if there is neither"}},
        {"compare",
         0,
         {"名称,名称", "NAME,NAME"},
         {"用几个规则集打分，并排列出，用逗号隔开", "score under several rulesets, with commas between, side by side"}},
        {"format",
         'f',
         {"格式", "FORMAT"},
         {"输出格式：table 表格（默认），explain 每一步计算，html 网页（可以打印），xlsx 填好的自评表（写上 -o），json，csv",
          "table (the default), explain (every step), html (a page, also for print), xlsx (the official "
          "forms, filled; with -o), json or csv"},
         {"table", "explain", "html", "xlsx", "json", "csv"}},
        {"bom", 0, "", {"csv 文件开头加 BOM，供 Excel 打开", "begin csv with a byte order mark, for Excel"}}};
}

}  // namespace

Command score_command() {
    return {
        "score",
        {"目标表|文件夹...", "TABLE|DIR..."},
        {"自评打分：每个指标、预算执行率、总分和等级", "self-evaluation: every indicator, execution, total and grade"},
        options(),
        {{"jixiao score 绩效2024/",
          {"一个文件夹里的部门和项目目标表，连同实际完成情况",
           "the department's and projects' tables in a folder, with their actuals"}},
         {"jixiao score 项目.toml --actuals 完成情况.toml", {"一张目标表", "one table"}},
         {"jixiao score 绩效2024/ --compare mof-2020-10,mof-2021-101",
          {"两个规则集并排比较", "two rulesets side by side"}},
         {"jixiao score 项目.toml --baseline",
          {"年初先用上年完成值试算", "before the year starts: what last year's values would score"}},
         {"jixiao score 绩效2024/ --format html -o 自评.html",
          {"一个网页：总览、扣分的指标、每张自评表；用浏览器打开、打印",
           "a page with overview, losses and every form, to open or print in a browser"}},
         {"jixiao score 绩效2024/ --format csv --bom -o 得分.csv", {"存成 Excel 能打开的文件", "a file for Excel"}},
         {"jixiao score 绩效2024/ --format xlsx -o 自评表.xlsx",
          {"填好的自评表，前面有汇总", "the official forms, filled, behind a summary"}}},
        run};
}

}  // namespace jixiao::program
