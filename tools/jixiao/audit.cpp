// jixiao audit: recompute self-evaluations that somebody else published.

#include <algorithm>
#include <filesystem>

#include "targets/audit/published_document.hpp"
#include "targets/audit/published_list.hpp"
#include "targets/catalog.hpp"
#include "targets/files.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "tools/jixiao/annotating.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/shelf.hpp"
#include "tools/jixiao/skipped.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/jixiao/workbooks.hpp"
#include "tools/jixiao/world.hpp"
#include "tools/render/audit_report.hpp"
#include "tools/render/forms/audit_paper.hpp"
#include "tools/render/own_output.hpp"

namespace jixiao::program {
namespace {

using targets::audit::AuditRules;
using targets::audit::PublishedTable;

void append(Diagnostics& sink, Diagnostics more) { std::move(more.begin(), more.end(), std::back_inserter(sink)); }

bool found_no_form(Diagnostics const& said) {
    return std::any_of(said.begin(), said.end(),
                       [](auto const& one) { return one.code == &targets::codes::no_scores_found; });
}

/// A list of rows as CSV, or the forms in an office document; a CSV file can hold either. What is neither is told as
/// a list; a form that has nothing to audit, in the words of forms.
std::vector<PublishedTable> read_one(std::string const& file, std::string bytes, Diagnostics& sink) {
    Diagnostics of_list;
    Diagnostics of_forms;
    auto const format = targets::document::format_of({file, bytes}, of_forms);
    bool const is_text = format == targets::document::Format::csv || format == targets::document::Format::text;
    if (is_text) {
        auto list = targets::audit::read_published(targets::make_source(file, bytes), of_list);
        if (!list.empty()) return append(sink, std::move(of_list)), list;
    }
    of_forms.clear();
    auto forms = targets::audit::published_in({file, std::move(bytes)}, of_forms);
    append(sink, is_text && found_no_form(of_forms) ? std::move(of_list) : std::move(of_forms));
    return forms;
}

/// Files as they are named, and the documents in folders and below them.
std::vector<std::string> files_of(Call const& call, Diagnostics& sink) {
    std::vector<std::string> names;
    for (auto const& place : call.arguments) {
        std::error_code ignored;
        if (!std::filesystem::is_directory(place, ignored)) {
            names.push_back(place);
            continue;
        }
        auto const files = targets::find_files(place);
        if (!files) {
            report_unreadable(place, files.error(), sink);
            continue;
        }
        for (auto const& file : files->documents) names.push_back(file.string());
        report_unread(place, files->others, sink);
    }
    return names;
}

std::vector<PublishedTable> read_all(Call const& call, Diagnostics& sink) {
    std::vector<PublishedTable> tables;
    for (auto const& file : files_of(call, sink)) {
        auto bytes = targets::read_bytes(file);
        if (!bytes) {
            report_unreadable(file, bytes.error(), sink);
            continue;
        }
        if (render::is_own_output(*bytes)) {
            report(sink, codes::own_output, {}, {{"file", file}});
            continue;
        }
        for (auto& table : read_one(file, std::move(*bytes), sink)) {
            table.file = file;
            tables.push_back(std::move(table));
        }
    }
    return tables;
}

/// The ruleset that was asked for, and all built-in ones besides to try.
AuditRules rules_of(Call const& call, Shelf& shelf, Diagnostics& sink) {
    AuditRules rules;
    rules.ruleset = call.has("ruleset") ? shelf.named(call.value("ruleset"), sink) : shelf.fallback();
    for (auto const name : targets::builtin_ruleset_names())
        if (rules.ruleset && name != rules.ruleset->name) rules.others.push_back(targets::builtin_ruleset(name));
    if (!call.has("tolerance")) return rules;
    if (auto const tolerance = grammar::parse_decimal(call.value("tolerance")); tolerance && !tolerance->is_negative())
        rules.tolerance = *tolerance;
    else
        report(sink, codes::not_a_number, {}, {{"option", "--tolerance"}, {"value", call.value("tolerance")}});
    return rules;
}

Status write(render::AuditReport const& report, Call const& call, Streams const& streams) {
    auto const format = call.value("format", "table");
    auto const& style = call.settings.style;
    auto written = Status::good;
    std::string const closing = render::summary_text(report, style.language);
    if (format == "json") {
        render::write_json(report, style, streams.output);
    } else if (format == "html") {
        render::write_audit_html(report, style, streams.output);
    } else if (format == "xlsx") {
        written = write_book(render::forms::audit_paper(report, style), call.settings, streams);
    } else if (format == "csv") {
        render::write_csv(report, call.has("bom"), style, streams.output);
    } else {
        render::write_table(report, call.has("all"), style, streams.output);
        streams.output << closing << '\n';
    }
    if (format != "table" && call.settings.verbosity != Verbosity::quiet) streams.error << closing << '\n';
    auto const counts = render::count(report.tables);
    bool const sound = counts.differs + counts.unscorable + counts.missed == 0;
    return worse(written, sound ? Status::good : Status::findings);
}

Status run(Call const& call, Environment const& environment, Streams const& streams) {
    Diagnostics diagnostics;
    if (auto const format = call.value("format"); format == "xlsx" || format == "html")
        check_destination(call.settings, format, environment, diagnostics);
    if (call.arguments.empty())
        report(diagnostics, codes::missing_argument, {},
               {{"command", "audit"}, {"what", Text("自评表文件", "a file of self-evaluations")}});
    Shelf shelf;
    AuditRules const rules = rules_of(call, shelf, diagnostics);
    auto const tables = rules.ruleset && status_of(diagnostics) != Status::usage ? read_all(call, diagnostics)
                                                                                 : std::vector<PublishedTable>{};
    show(diagnostics, call.settings, streams.error);
    if (tables.empty()) return worse(status_of(diagnostics), Status::findings);
    render::AuditReport report{{}, rules.ruleset->name, call.has("ruleset")};
    for (PublishedTable const& table : tables) report.tables.push_back(targets::audit::audit(table, rules));
    Diagnostics unwritten;
    if (call.has("annotate"))
        write_copies(annotated(report, call.settings.style), {call.value("annotate"), call.arguments}, call.settings,
                     streams.error, unwritten);
    show(unwritten, call.settings, streams.error);
    return worse(write(report, call, streams), worse(status_of(diagnostics), status_of(unwritten)));
}

}  // namespace

Command audit_command() {
    return {"audit",
            {"自评表|文件夹...", "FILE|DIR..."},
            {"重新计算别人公布的自评得分（Excel、Word、CSV、PDF 等），列出不一致的行和可能的原因",
             "recompute published self-evaluations (Excel, Word, CSV, PDF …) and say where and why they differ"},
            {{"ruleset", 'r', {"名称|文件", "NAME|FILE"}, {"按哪个规则集计算", "the ruleset to compute by"}},
             {"format",
              'f',
              {"格式", "FORMAT"},
              {"输出格式：table（默认），html 工作底稿（可以打印），xlsx 工作底稿，json，csv",
               "table (the default), html (a working paper, also for print), xlsx (the same as a workbook), json, csv"},
              {"table", "html", "xlsx", "json", "csv"}},
             {"all", 'a', {}, {"一致的行也列出来", "list the equal rows too"}},
             {"tolerance",
              0,
              {"分数", "POINTS"},
              {"相差不超过这么多，算作取舍方法不同，默认 0.1",
               "a smaller difference is put down to rounding; 0.1 by default"}},
             annotate_option(),
             {"bom", 0, {}, {"CSV 前面加上 Excel 需要的标记", "put the mark that Excel needs before the CSV"}}},
            {{"jixiao audit 自评表.docx", {"核对公开的自评表", "recompute a disclosed form"}},
             {"jixiao audit 自评.csv",
              {"列出不一致的行；表头：表,一级指标,二级指标,指标名称,指标值,实际完成值,分值,得分",
               "list the rows that differ; columns table,level1,level2,indicator,target,actual,weight,score"}},
             {"jixiao audit 公开/ --format xlsx -o 工作底稿.xlsx",
              {"一个文件夹，写成工作底稿：封面、重算、每一行的过程",
               "a folder as a working paper: cover and every row recomputed"}},
             {"jixiao audit --ruleset mof-2021-101 --format csv -o 核对.csv 自评.csv",
              {"按另一个规则集计算，存成 CSV", "by another ruleset, as CSV"}}},
            run};
}

}  // namespace jixiao::program
