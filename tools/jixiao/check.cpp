// jixiao check: everything that is wrong or badly set in tables and actuals.

#include <filesystem>

#include "targets/files.hpp"
#include "targets/review/disclosure/review.hpp"
#include "targets/review/opinion.hpp"
#include "targets/review/settle.hpp"
#include "tools/jixiao/annotating.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/fixing.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/program.hpp"
#include "tools/jixiao/remarks.hpp"
#include "tools/jixiao/reviewing.hpp"
#include "tools/jixiao/scoring.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/jixiao/world.hpp"
#include "tools/render/review_opinion.hpp"

namespace jixiao::program {
namespace {

/// Settings from --config, or from [review] in the ruleset file that the command line names.
targets::review::Settings settings_of(Call const& call, Diagnostics& sink) {
    std::string file = call.value("config");
    std::error_code error;
    if (file.empty() && std::filesystem::is_regular_file(call.value("ruleset"), error)) file = call.value("ruleset");
    if (file.empty()) return {};
    auto const source = targets::read_source(file);
    if (!source) {
        report_unreadable(file, source.error(), sink);
        return {};
    }
    return targets::review::read_settings(*source, sink).value_or(targets::review::Settings{});
}

/// Actuals that belong to no table, and entries that belong to no row.
void check_actuals(Loaded const& loaded, Diagnostics& sink) {
    if (loaded.tables.empty()) return;
    auto const files = targets::assign(loaded.actuals, loaded.tables, sink);
    for (std::size_t i = 0; i < files.size(); ++i)
        if (files[i]) targets::match(*files[i], loaded.tables[i], sink);
}

/// Errors and warnings, or that there are none; notes alone are no problem, but they are there.
std::string found_in(Diagnostics const& diagnostics, Language language) {
    auto const found = render::summary(diagnostics, language);
    if (!found.empty() || diagnostics.empty())
        return found.empty() ? render::say(language, "没有发现问题", "nothing found") : found;
    return render::say(language, "没有错误和警告，有 {0} 条提示", "no errors or warnings, {0} {1}", diagnostics.size(),
                       diagnostics.size() == 1 ? "note" : "notes");
}

/// 、11 张预算表; nothing where there are none.
std::string budget_tables(Loaded const& loaded, Language language) {
    std::size_t count = 0;
    for (auto const& disclosure : loaded.disclosures) count += disclosure.tables.size();
    if (count == 0) return {};
    return render::say(language, "、{0} 张预算表", " and {0} budget {1}", count, count == 1 ? "table" : "tables");
}

std::string looked_at(Loaded const& loaded, Diagnostics const& diagnostics, Language language) {
    std::size_t indicators = 0;
    for (auto const& table : loaded.tables) indicators += table.rows.size();
    auto const tables = loaded.tables.size();
    return render::say(language, "检查了 {0} 张目标表、{2} 个指标{4}：{5}。", "Looked at {0} {1} with {2} {3}{4}: {5}.",
                       tables, tables == 1 ? "table" : "tables", indicators,
                       indicators == 1 ? "indicator" : "indicators", budget_tables(loaded, language),
                       found_in(diagnostics, language));
}

/// One opinion a table and one a disclosed budget, from the findings that stand in it.
void write_opinions(Loaded const& loaded, Diagnostics const& diagnostics, Style const& style, std::ostream& out) {
    for (auto const& table : loaded.tables) {
        Diagnostics own;
        for (auto const& diagnostic : diagnostics)
            if (targets::review::is_about(diagnostic, table) && !targets::review::is_of_disclosure(diagnostic))
                own.push_back(diagnostic);
        if (&table != &loaded.tables.front()) out << '\n';
        render::write_opinion(table, targets::review::opinion_on(own, table.rows), style, out);
    }
    for (auto const& disclosure : loaded.disclosures) {
        auto const own = findings_on(disclosure, diagnostics);
        if (!loaded.tables.empty() || &disclosure != &loaded.disclosures.front()) out << '\n';
        render::write_disclosure_opinion(disclosure.source->name(), targets::review::opinion_on(own), style, out);
    }
}

void write(Loaded const& loaded, Diagnostics const& diagnostics, Call const& call, Streams const& streams) {
    auto const format = call.value("format", "full");
    auto const& style = call.settings.style;
    auto const closing = looked_at(loaded, diagnostics, style.language);
    bool const for_people = format == "full" || format == "summary" || format == "opinion";
    if (format == "full") render::write_full(diagnostics, style, streams.output);
    if (format == "summary") render::write_summary(diagnostics, style, streams.output);
    if (format == "opinion") write_opinions(loaded, diagnostics, style, streams.output);
    if (format == "json") render::write_json(diagnostics, style, streams.output);
    if (format == "sarif") render::write_sarif(diagnostics, version(), style, streams.output);
    if (format == "concise") render::write_concise(diagnostics, style, streams.output);
    if (for_people)
        streams.output << (diagnostics.empty() && loaded.tables.empty() ? "" : "\n") << closing << '\n';
    else if (call.settings.verbosity != Verbosity::quiet)
        streams.error << closing << '\n';
}

std::optional<FixRequest> fix_request(Call const& call) {
    if (!call.has("fix") && !call.has("diff")) return std::nullopt;
    bool const all = call.value("fix") == "all";
    return FixRequest{all ? targets::review::Extent::all : targets::review::Extent::safe, call.has("diff")};
}

Status run(Call const& call, Environment const&, Streams const& streams) {
    Diagnostics diagnostics;
    if (call.arguments.empty())
        report(diagnostics, codes::missing_argument, {},
               {{"command", "check"}, {"what", Text("目标表文件或文件夹", "a target table or a folder")}});
    Shelf shelf;
    Review review;
    if (call.has("ruleset")) review.ruleset = shelf.named(call.value("ruleset"), diagnostics);
    review.settings = settings_of(call, diagnostics);
    if (status_of(diagnostics) >= Status::usage) {
        show(diagnostics, call.settings, streams.error);
        return status_of(diagnostics);
    }
    auto const request = fix_request(call);
    if (request && !call.has("annotate")) {
        Diagnostics unread;  // said again by the check that follows
        auto const before = load(call.arguments, Wanted::tables, unread);
        auto const fixes =
            fix_files(before, review, *request, shelf, call.settings.style.language, streams, diagnostics);
        if (request->only_show) {
            for (auto& finding : unread)
                if (finding.severity() == grammar::Severity::error) diagnostics.push_back(std::move(finding));
            show(diagnostics, call.settings, streams.error);
            return fixes == 0 ? status_of(diagnostics) : Status::findings;
        }
    }
    auto const loaded = load(call.arguments, Wanted::everything, diagnostics);
    review_tables(loaded, review, shelf, diagnostics);
    review_disclosures(loaded, review, diagnostics);
    check_actuals(loaded, diagnostics);
    auto const found = render::in_order(std::move(diagnostics));
    diagnostics = targets::review::settle(loaded.tables, found);
    write(loaded, diagnostics, call, streams);
    Diagnostics unwritten;
    if (call.has("remarks"))
        write_remarks(loaded, diagnostics, call.value("remarks"), call.settings, streams.error, unwritten);
    if (call.has("annotate")) {
        auto const extent = request ? std::optional(request->extent) : std::nullopt;
        write_copies(annotated(loaded, diagnostics, found, extent, call.settings.style.language),
                     {call.value("annotate"), call.arguments}, call.settings, streams.error, unwritten);
    }
    show(unwritten, call.settings, streams.error);
    return worse(status_of(diagnostics), status_of(unwritten));
}

}  // namespace

Command check_command() {
    return {
        "check",
        {"目标表|文件夹...", "TABLE|DIR..."},
        {"审核目标表：写错的指标值、设得不好的指标、对不上的权重和资金",
         "review target tables: malformed targets, badly set indicators, weights and funds that do not fit"},
        {{"format",
          'f',
          {"格式", "FORMAT"},
          {"输出格式：full 标出位置（默认），concise 每条一行，summary 按文件和代码汇总，opinion 审核意见，json，sarif",
           "full (with carets, the default), concise (one line each), summary (by file and code), opinion (the four official classes), json or sarif"},
          {"full", "concise", "summary", "opinion", "json", "sarif"}},
         {"remarks",
          0,
          {"文件夹", "FOLDER"},
          {"给每个单位写一份修改意见（文本），放进文件夹",
           "write what each unit has to change, a text for each, into a folder"}},
         annotate_option(),
         {"fix",
          0,
          {"范围", "EXTENT"},
          {"修复能修复的问题：--fix 只做不改变含义的，--fix=all 也做可能改变含义的",
           "mend what can be mended: --fix only what keeps the meaning, --fix=all the rest as well"},
          {"safe", "all"},
          false,
          "safe"},
         {"diff", 0, {}, {"只显示修复会改哪些行，不改文件", "show what a fix would change, and change nothing"}},
         {"config",
          'c',
          {"文件", "FILE"},
          {"审核设置：哪些审核项打开、级别多高", "review settings: which checks are on, and how severe"}},
         {"ruleset",
          'r',
          {"名称|文件", "NAME|FILE"},
          {"按哪个规则集审核权重和赋分规则", "the ruleset that weights and scoring rules are checked by"}}},
        {{"jixiao check 绩效2024/", {"检查一个文件夹", "check a folder"}},
         {"jixiao check --format opinion 项目.toml", {"写出审核意见", "write the review opinion"}},
         {"jixiao check 上报/ --remarks 退回/", {"一个单位一份修改意见", "remarks to send back, a file for each unit"}},
         {"jixiao check --annotate 退回/ 上报/",
          {"每份文件写一个带批注的副本，退给单位", "a copy of each file with comments in it, to be sent back"}},
         {"jixiao check --fix --diff 项目.toml", {"看看会怎样修复", "see what would be mended"}},
         {"jixiao check --format concise 项目.toml", {"每条一行，供编辑器使用", "one line each, for editors"}}},
        run};
}

}  // namespace jixiao::program
