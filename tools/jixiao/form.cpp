// jixiao form: the official forms as workbooks, blank or filled.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "engine/period.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/gathering.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/options.hpp"
#include "tools/jixiao/output.hpp"
#include "tools/jixiao/program.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/jixiao/workbooks.hpp"
#include "tools/render/forms/names.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;
namespace forms = render::forms;

constexpr int usual_month = 7;  // the collective analysis of August looks at January to July

/// What the first argument says, and the rest of the call.
struct Order {
    Call call;
    forms::FormRequest request;
};

std::optional<forms::Form> form_called(std::string_view word) {
    if (word == "selfeval") return forms::Form::self_evaluation;
    if (word == "monitor") return forms::Form::monitoring;
    if (word == "targets") return forms::Form::targets;
    return std::nullopt;
}

template <class Words>
Text listed(Words const& words) {
    return {fmt::format("{}", fmt::join(words, "、")), fmt::format("{}", fmt::join(words, ", "))};
}

void report_kind(Call const& call, Diagnostics& sink) {
    std::vector<std::string_view> const kinds{"blank", "selfeval", "monitor", "targets"};
    auto const list = listed(kinds);
    if (call.arguments.empty()) {
        report(sink, codes::missing_argument, {},
               {{"command", "form"},
                {"what", Text("表的种类（" + list.chinese + "）和目标表",
                              "the kind of form (" + list.english + ") and a target table")}});
        return;
    }
    auto const& word = call.arguments.front();
    report(sink, codes::unknown_form, {}, {{"text", word}, {"hint", did_you_mean(word, kinds)}, {"forms", list}});
}

bool needs_actuals(forms::FormRequest const& request) { return !request.blank && request.form != forms::Form::targets; }

/// Options that this kind of form has no use for.
void check_options(Order const& order, std::string const& word, Diagnostics& sink) {
    auto const unused = [&](std::string_view option, bool used) {
        if (order.call.has(option) && !used)
            report(sink, codes::conflicting_options, {},
                   {{"first", fmt::format("--{}", option)}, {"second", "form " + word}});
    };
    unused("for", order.request.blank);
    unused("period", order.request.form == forms::Form::monitoring);
    unused("actuals", needs_actuals(order.request));
    unused("book", needs_actuals(order.request));
}

std::optional<Order> read_order(Call call, Diagnostics& sink) {
    auto const word = call.arguments.empty() ? std::string() : call.arguments.front();
    bool const blank = word == "blank";
    auto const form = form_called(blank ? call.value("for", "selfeval") : word);
    if (!form) {
        report_kind(call, sink);
        return std::nullopt;
    }
    call.arguments.erase(call.arguments.begin());
    if (call.arguments.empty())
        report(sink, codes::missing_argument, {},
               {{"command", "form " + word}, {"what", Text("目标表文件或文件夹", "a target table or a folder")}});
    Order order{std::move(call), {*form, blank, false, usual_month, program_name()}};
    check_options(order, word, sink);
    return order;
}

void check_period(Call const& call, Diagnostics& sink) {
    if (call.has("period") && !engine::parse_period(call.value("period"), engine::any_year))
        report(sink, codes::bad_period_option, {}, {{"option", "--period"}, {"value", call.value("period")}});
}

engine::Period period_of(std::string const& text) {
    return engine::parse_period(text, engine::any_year).value_or(engine::Period{});
}

/// 7月 is of whatever year the tables are.
bool names_year(std::string const& text) { return engine::parse_period(text).has_value(); }

int month_of(targets::ActualsFile const& file) { return period_of(file.period.value).last; }

/// The tables to which files of a single period speak that end then: they need the earlier ones as well.
std::set<std::string> told_by_periods(std::vector<targets::ActualsFile> const& actuals, int month) {
    std::set<std::string> tables;
    for (auto const& file : actuals)
        if (month_of(file) == month && file.values.value == "period") tables.insert(file.table.value);
    return tables;
}

/// Leaves the actuals that go to the same month of the same year, and what they go on from.
void choose_period(std::string const& text, std::vector<targets::ActualsFile>& actuals) {
    auto const period = period_of(text);
    auto const tables = told_by_periods(actuals, period.last);
    std::erase_if(actuals, [&](targets::ActualsFile const& file) {
        bool const other_year = file.period.given && names_year(text) && names_year(file.period.value) &&
                                period_of(file.period.value).year != period.year;
        bool const earlier = month_of(file) < period.last && tables.contains(file.table.value);
        return other_year || (month_of(file) != period.last && !earlier);
    });
}

/// The month that a monitoring form goes to: the period's or, without one, the actuals'. 0: they
/// do not agree, which is reported.
int choose_month(Call const& call, std::vector<targets::ActualsFile> const& actuals, Diagnostics& sink) {
    if (call.has("period")) return period_of(call.value("period")).last;
    std::set<int> months;
    std::set<std::string> periods;
    for (auto const& file : actuals) {
        months.insert(month_of(file));
        if (file.period.given) periods.insert(file.period.value);
    }
    if (months.size() < 2) return months.empty() ? usual_month : *months.begin();
    report(sink, codes::several_periods, {}, {{"periods", listed(periods)}, {"example", *periods.begin()}});
    return 0;
}

Loaded load_for(Order& order, Diagnostics& sink) {
    auto loaded = gather(order.call, !needs_actuals(order.request), sink);
    if (order.request.form != forms::Form::monitoring) return loaded;
    if (order.call.has("period")) choose_period(order.call.value("period"), loaded.actuals);
    order.request.month = choose_month(order.call, loaded.actuals, sink);
    return loaded;
}

/// Nobody misses the actuals of a form that has none.
std::vector<Subject> subjects_for(Order const& order, Loaded const& loaded, Diagnostics& sink) {
    if (needs_actuals(order.request)) return subjects_of(loaded, false, sink);
    Diagnostics unneeded;
    return subjects_of(loaded, false, unneeded);
}

/// A table's own ruleset, unless the command line names one. A target form shows no points.
Choice choose(Order const& order, RulesetPointer const& named, Subject const& subject, Shelf& shelf,
              Diagnostics& sink) {
    if (named) return {named, render::Chosen::by_option};
    if (order.request.form == forms::Form::targets) return {shelf.fallback(), render::Chosen::by_default};
    return own_choice(*subject.table, shelf, sink);
}

bool is_folder(std::string const& output) {
    std::error_code error;
    return output.ends_with('/') || fs::is_directory(output, error);
}

bool has_several_units(std::vector<render::ScoredTable> const& tables) {
    auto const& first = holder(*tables.front().table).value;
    return std::any_of(tables.begin(), tables.end(),
                       [&](render::ScoredTable const& scored) { return holder(*scored.table).value != first; });
}

/// A workbook for each table, in a folder for each unit where there are several; their names on standard output.
void write_folder(std::vector<render::ScoredTable> const& tables, Order const& order, Streams const& streams,
                  Diagnostics& sink) {
    fs::path const folder = order.call.settings.output;
    if (!make_folder(folder, sink)) return;
    std::map<std::string, forms::Names> names;  // by folder
    forms::Names units;
    std::map<std::string, std::string> folders;  // of units, where there are several
    for (auto const& scored : tables) {
        auto const& unit = holder(*scored.table).value;
        auto& own = folders[unit];
        if (has_several_units(tables) && own.empty()) own = units.file(unit, "");
        auto const name = display_name(*scored.table) + "-" + forms::form_title(scored, order.request.form);
        auto const file = folder / own / names[own].file(name, ".xlsx");
        if (!make_folder(file.parent_path(), sink)) continue;
        auto const failures = sink.size();
        auto const bytes = book_bytes(forms::form_book({scored}, order.request), sink);
        if (!bytes.empty()) write_file(file, bytes, order.call.settings.force, sink);
        if (sink.size() == failures) streams.output << file.string() << '\n';
    }
}

void write(std::vector<render::ScoredTable> const& tables, Order const& order, Streams const& streams,
           Diagnostics& sink) {
    auto const& settings = order.call.settings;
    if (is_folder(settings.output)) return write_folder(tables, order, streams, sink);
    auto const bytes = book_bytes(forms::form_book(tables, order.request), sink);
    if (settings.output.empty())
        streams.output << bytes;
    else if (!bytes.empty())
        write_file(settings.output, bytes, settings.force, sink);
}

/// A blank form has nothing to find; a filled one may be open, or ask for reasons.
Status status_for(Order const& order, render::ScoreReport const& report) {
    bool const scored = order.request.form == forms::Form::self_evaluation && !order.request.blank;
    return scored ? status_of(report) : Status::good;
}

Status run(Call const& call, Environment const& environment, Streams const& streams) {
    Diagnostics diagnostics;
    auto const finish = [&](Status status) {
        show(diagnostics, call.settings, streams.error);
        return worse(status, status_of(diagnostics));
    };
    auto order = read_order(call, diagnostics);
    check_period(call, diagnostics);
    check_destination(call.settings, "xlsx", environment, diagnostics);
    if (!order || !diagnostics.empty()) return finish(Status::usage);
    Shelf shelf;
    auto const named = call.has("ruleset") ? shelf.named(call.value("ruleset"), diagnostics) : nullptr;
    if (!diagnostics.empty()) return finish(Status::good);
    auto const loaded = load_for(*order, diagnostics);
    if (order->request.month == 0) return finish(Status::usage);
    auto subjects = subjects_for(*order, loaded, diagnostics);
    mark_found(subjects, order->call);
    auto const report = score_all(
        subjects, false, [&](Subject const& subject) { return choose(*order, named, subject, shelf, diagnostics); });
    if (needs_actuals(order->request)) locate_errors(report, subjects, diagnostics);
    if (report.tables.empty()) return finish(Status::findings);
    write(report.tables, *order, streams, diagnostics);
    return finish(status_for(*order, report));
}

std::vector<Option> options() {
    return {{"for",
             0,
             {"种类", "KIND"},
             {"与 blank 一起用：空白的自评表 selfeval（默认）、监控表 monitor 或目标表 targets",
              "with blank: the form for selfeval (the default), monitor or targets"},
             {"selfeval", "monitor", "targets"}},
            actuals_option(),
            book_option(),
            {"period",
             'p',
             {"期间", "PERIOD"},
             {"监控表写到哪个月：2024-H1、2024-Q3、2024-07；默认按实际完成情况的期间",
              "what a monitoring form covers: 2024-H1, 2024-Q3, 2024-07; by default the period of "
              "the actuals"}},
            {"ruleset",
             'r',
             {"名称|文件", "NAME|FILE"},
             {"规则集；优先于目标表里写的，都没有时用默认的 mof-2020-10",
              "the ruleset; goes before the one a table names; mof-2020-10 if there is neither"}}};
}

}  // namespace

Command form_command() {
    return {"form",
            {"blank|selfeval|monitor|targets 目标表|文件夹...", "blank|selfeval|monitor|targets TABLE|DIR..."},
            {"官方表格（xlsx）：自评表、监控表、目标表，空白的或填好的",
             "the official forms (xlsx): self-evaluation, monitoring and targets, blank or filled"},
            options(),
            {{"jixiao form blank 项目.toml -o 自评表.xlsx",
              {"发给单位填写的自评表：浅黄色的格子可以填，其他格子受保护",
               "a self-evaluation form to be filled in; all but the input cells is protected"}},
             {"jixiao form selfeval 绩效2024/ -o 自评表.xlsx",
              {"填好并打分的自评表，一张表一个工作表", "filled and scored, a sheet for each table"}},
             {"jixiao form selfeval 绩效2024/ -o 自评表/",
              {"一张表一个文件，放进文件夹", "a file for each table, in a folder"}},
             {"jixiao form monitor 项目.toml --actuals 三季度.toml --period 2024-Q3 -o 监控表.xlsx",
              {"监控表，写到九月", "the monitoring form, January to September"}},
             {"jixiao form targets 项目.toml -o 目标表.xlsx",
              {"上报和公开用的绩效目标表", "the target form as it is handed in and published"}}},
            run,
            true};
}

}  // namespace jixiao::program
