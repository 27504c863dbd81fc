// jixiao track: how tables stand through the year.

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "engine/names.hpp"
#include "targets/files.hpp"
#include "targets/model/identity.hpp"
#include "targets/read/builtin_calendars.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/gathering.hpp"
#include "tools/jixiao/log.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/program.hpp"
#include "tools/jixiao/receipts.hpp"
#include "tools/jixiao/tracking.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/jixiao/watch.hpp"
#include "tools/jixiao/workbooks.hpp"
#include "tools/jixiao/world.hpp"

namespace jixiao::program {
namespace {

void check_call(Call const& call, Environment const& environment, Diagnostics& sink) {
    if (call.arguments.empty())
        report(sink, codes::missing_argument, {},
               {{"command", "track"}, {"what", Text("目标表文件或文件夹", "a target table or a folder")}});
    auto const period = call.value("period");
    if (!period.empty() && !engine::parse_period(period, 2024))
        report(sink, codes::bad_period_option, {}, {{"option", "--period"}, {"value", period}});
    auto const day = call.value("as-of");
    if (!day.empty() && !targets::day_of(day))
        report(sink, codes::bad_period_option, {}, {{"option", "--as-of"}, {"value", day}});
    bool const on_screen = environment.output_is_terminal && call.settings.output.empty();
    if (call.has("watch") && !on_screen) report(sink, codes::watch_needs_terminal, {});
    if (auto const format = call.value("format"); format == "xlsx" || format == "html")
        check_destination(call.settings, format, environment, sink);
}

/// The built-in calendars with those of --calendar in their place; null if there are none of these.
std::shared_ptr<engine::Calendar const> calendar_of(Call const& call, Diagnostics& sink) {
    if (!call.has("calendar")) return nullptr;
    auto calendar = std::make_shared<engine::Calendar>(*targets::builtin_calendar());
    for (auto const& file : call.all("calendar")) {
        auto const source = targets::read_source(file);
        if (!source) {
            report_unreadable(file, source.error(), sink);
            continue;
        }
        if (auto year = targets::read_calendar(*source, sink))
            calendar->years.insert_or_assign(year->year, std::move(year->days));
    }
    return calendar;
}

/// Rulesets with the tracking rules and the calendar that the command line names.
class Rules {
public:
    Rules(Call const& call, Diagnostics& sink) : sink_(sink), calendar_(calendar_of(call, sink)) {
        if (call.has("ruleset")) named_ = shelf_.named(call.value("ruleset"), sink);
        if (call.has("tracking")) tracking_ = shelf_.named(call.value("tracking"), sink);
        usable_ = (named_ || !call.has("ruleset")) && (tracking_ || !call.has("tracking"));
    }

    bool usable() const { return usable_; }

    TrackChoice of(targets::TargetTable const& table) {
        auto choice = named_ ? Choice{named_, render::Chosen::by_option} : own_choice(table, shelf_, sink_);
        if (choice.ruleset) choice.ruleset = changed(choice.ruleset);
        return {choice, tracking_ ? tracking_->name : ""};
    }

private:
    RulesetPointer changed(RulesetPointer const& ruleset) {
        if (!tracking_ && !calendar_) return ruleset;
        auto& kept = changed_[ruleset->name];
        if (kept) return kept;
        auto copy = std::make_shared<engine::Ruleset>(*ruleset);
        if (tracking_) copy->tracking = tracking_->tracking;
        if (calendar_) copy->calendar = calendar_;
        return kept = std::move(copy);
    }

    Diagnostics& sink_;
    Shelf shelf_;
    std::shared_ptr<engine::Calendar const> calendar_;
    RulesetPointer named_;
    RulesetPointer tracking_;
    std::map<std::string, RulesetPointer> changed_;
    bool usable_ = true;
};

render::TrackFilter filter_of(Call const& call) {
    render::TrackFilter filter;
    filter.level = call.value("level");
    filter.changed = call.has("changed");
    constexpr std::string_view names[] = {"red", "yellow", "green", "blue"};
    for (auto const& name : call.all("light"))
        for (std::size_t i = 0; i < std::size(names); ++i)
            if (names[i] == name) filter.lights.push_back(static_cast<engine::Light>(i));
    return filter;
}

/// Tables of which neither a row nor the execution is shown are not shown either.
void drop_empty(render::TrackReport& report) {
    if (!report.filter.is_any()) return;
    std::erase_if(report.tables, [&](auto const& tracked) {
        return shown_rows(tracked, report.filter).empty() && !shows_execution(tracked, report.filter);
    });
}

/// The tables that were asked for, and which of them came with values that reach the period; nothing for a single table.
std::optional<render::Receipt> receipt_for(render::TrackReport const& report, Loaded const& loaded,
                                           TrackOptions const& options) {
    std::vector<targets::TargetTable const*> due;
    for (auto const& table : loaded.tables)
        if (targets::is_held_by(table.department.value, table.unit.value, options.department)) due.push_back(&table);
    if (due.size() < 2) return std::nullopt;
    std::set<targets::TargetTable const*> in;
    for (auto const& tracked : report.tables) {
        auto const asked = engine::parse_period(options.period, tracked.table->year.value);
        if (!asked || tracked.now.period.last == asked->last) in.insert(tracked.table);
    }
    return receipt_of(due, [&](targets::TargetTable const& table) { return in.contains(&table); });
}

render::TrackReport report_of(Loaded& loaded, Call const& call, Rules& rules, Diagnostics& sink) {
    TrackOptions const options{call.value("period"), targets::day_of(call.value("as-of")), call.value("department")};
    render::TrackReport report;
    report.tables = track_all(
        loaded, options, [&](auto const& table) { return rules.of(table); }, sink);
    report.receipt = receipt_for(report, loaded, options);
    report.filter = filter_of(call);
    report.all_details = call.has("detail");
    return report;
}

Status write_forms(render::TrackReport const& report, Call const& call, Streams const& streams) {
    return write_book(render::forms::track_book(report, program_name()), call.settings, streams);
}

void write_text(render::TrackReport const& report, Call const& call, std::ostream& out) {
    auto const format = call.value("format", "table");
    auto const& style = call.settings.style;
    if (format == "json") return render::write_track_json(report, style, out);
    if (format == "csv") return render::write_track_csv(report, call.has("bom"), style, out);
    if (format == "html") return render::write_track_html(report, style, out);
    if (report.tables.empty())
        out << render::say(style, "没有符合条件的目标表。", "No table fits.") << '\n';
    else
        render::write_track(report, style, out);
}

Status write(render::TrackReport const& report, Call const& call, Streams const& streams) {
    if (call.value("format") == "xlsx") return write_forms(report, call, streams);
    write_text(report, call, streams.output);
    return Status::good;
}

Status run_once(Call const& call, Streams const& streams) {
    auto const start = std::chrono::steady_clock::now();
    Diagnostics diagnostics;
    Rules rules(call, diagnostics);
    auto status = Status::good;
    render::TrackReport report;
    Loaded loaded;
    bool found = false;  // something that the filter may still leave out
    if (rules.usable()) {
        loaded = gather(call, false, diagnostics);
        found = !loaded.tables.empty();
        report = report_of(loaded, call, rules, diagnostics);
        status = status_of(report.tables);
        drop_empty(report);
    }
    auto const elapsed = std::chrono::steady_clock::now() - start;
    log("tracked {} tables from {} files in {} ms", report.tables.size(), loaded.files,
        std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count());
    bool const shown = show(diagnostics, call.settings, streams.error);
    if (shown && !report.tables.empty()) streams.error << '\n' << std::flush;
    if (found) status = worse(status, write(report, call, streams));
    return worse(status, status_of(diagnostics));
}

/// Everything that a new run would read.
std::vector<std::string> places_of(Call const& call) {
    auto places = call.arguments;
    for (auto const* option : {"actuals", "book", "calendar", "ruleset", "tracking"})
        for (auto const& place : call.all(option)) places.push_back(place);
    return places;
}

Status run(Call const& call, Environment const& environment, Streams const& streams) {
    Diagnostics diagnostics;
    check_call(call, environment, diagnostics);
    if (!diagnostics.empty()) {
        show(diagnostics, call.settings, streams.error);
        return worse(Status::usage, status_of(diagnostics));
    }
    if (!call.has("watch")) return run_once(call, streams);
    auto status = Status::good;
    watch(places_of(call), [&] {
        streams.output << "\x1b[2J\x1b[H";
        status = run_once(call, streams);
        streams.output << '\n'
                       << render::say(call.settings.style, "文件有变化时自动更新，按 Ctrl+C 结束。",
                                      "Runs again when files change; Ctrl+C ends it.")
                       << '\n'
                       << std::flush;
        return static_cast<bool>(streams.output);
    });
    return status;
}

std::vector<Option> options() {
    return {
        {"actuals",
         'a',
         {"文件|文件夹", "FILE|DIR"},
         {"实际完成情况，各期的都写上；可以写多次。不写时使用同一文件夹里的",
          "the actuals, all periods of the year; may be given several times. By default those in the same folder"},
         {},
         true},
        book_option(),
        {"period",
         'p',
         {"期间", "PERIOD"},
         {"看哪一期：2024-Q3、2024-H1、2024-01/2024-07、三季度、上半年、1-7月；默认是最近一期",
          "which period: 2024-Q3, 2024-H1, 2024-01/2024-07 or Q3; by default the latest"}},
        {"as-of",
         0,
         {"日期", "DATE"},
         {"截至哪一天：之后的不看；到期没有报送的会提示",
          "look no further than this day; say what should have been handed in by then"}},
        {"light",
         0,
         {"灯", "LIGHT"},
         {"只看这种灯的指标；可以写多次", "only rows with this light; may be given several times"},
         {"red", "yellow", "green", "blue"},
         true},
        {"department",
         0,
         {"部门", "NAME"},
         {"只看名称里有这几个字的部门或单位", "only departments and units whose name has this in it"}},
        {"level", 0, {"级别", "LEVEL"}, {"只看这个一级或二级指标", "only this level-1 or level-2 name"}},
        {"changed", 0, "", {"只看比上期换了灯的", "only what has another light than in the period before"}},
        {"detail", 0, "", {"目标表很多时也逐张列出", "show every table in full, however many there are"}},
        {"ruleset",
         'r',
         {"名称|文件", "NAME|FILE"},
         {"规则集；优先于目标表里写的，都没有时用默认的 mof-2020-10",
          "the ruleset; goes before the one a table names; mof-2020-10 if there is neither"}},
        {"tracking",
         0,
         {"名称|文件", "NAME|FILE"},
         {"只取这个规则集的监控规则（亮灯、预警、说明原因），例如 track-sichuan",
          "take the tracking rules alone (lights, warnings, reasons) from this ruleset, such as track-sichuan"}},
        {"calendar",
         0,
         {"文件", "FILE"},
         {"其他年度的节假日安排；可以写多次", "the holidays of another year; may be given several times"},
         {},
         true},
        {"watch", 'w', "", {"文件有变化时自动更新（在终端上）", "run again when files change (on a terminal)"}},
        {"format",
         'f',
         {"格式", "FORMAT"},
         {"输出格式：table 表格（默认），html 网页（可以打印），xlsx 填好的监控表（写上 -o），json，csv",
          "table (the default), html (a page, also for print), xlsx (the official forms, filled; with -o), json or csv"},
         {"table", "html", "xlsx", "json", "csv"}},
        {"bom", 0, "", {"csv 文件开头加 BOM，供 Excel 打开", "begin csv with a byte order mark, for Excel"}}};
}

}  // namespace

Command track_command() {
    return {
        "track",
        {"目标表|文件夹...", "TABLE|DIR..."},
        {"运行监控：各期的进度、亮灯、全年预计、完成可能性和现在的得分",
         "through the year: progress, lights, forecast, likelihood, the score of today"},
        options(),
        {{"jixiao track 绩效2024/",
          {"一个文件夹里的目标表和各期完成情况，看最近一期",
           "the tables in a folder with their actuals: the latest period"}},
         {"jixiao track 项目.toml --actuals 一季度.toml --actuals 上半年.toml",
          {"一张目标表、两期", "one table, two periods"}},
         {"jixiao track 绩效2024/ --period 三季度 --light red",
          {"三季度亮红灯的指标", "what was red in the third quarter"}},
         {"jixiao track 绩效2024/ --tracking track-sichuan", {"按四川的预警线", "with Sichuan's warnings"}},
         {"jixiao track 绩效2024/ --format html -o 监控.html",
          {"一个网页：总览、逐季的灯、要关注的指标、每张表的走势；用浏览器打开、打印",
           "a page with overview, lights by quarter, what needs attention and every table, to open or print in a browser"}},
         {"jixiao track 绩效2024/ --format xlsx -o 监控表.xlsx",
          {"填好的监控表，前面有汇总", "the official forms, filled, behind a summary"}},
         {"jixiao track 绩效2024/ --format csv --bom -o 监控.csv", {"存成 Excel 能打开的文件", "a file for Excel"}}},
        run};
}

}  // namespace jixiao::program
