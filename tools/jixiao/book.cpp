// jixiao book: the book (台账) of what was achieved over the year.
#include "tools/jixiao/book.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/options.hpp"
#include "tools/jixiao/verbs.hpp"

namespace jixiao::program {
namespace {

std::vector<BookVerb> const& verbs() {
    static std::vector<BookVerb> const all{book_add_verb(), book_log_verb(), book_show_verb(), book_export_verb(),
                                           book_verify_verb()};
    return all;
}

Text names_of_verbs() {
    std::vector<std::string_view> names;
    for (auto const& verb : verbs()) names.push_back(verb.name);
    return {fmt::format("{}", fmt::join(names, "、")), fmt::format("{}", fmt::join(names, ", "))};
}

BookVerb const* find_verb(std::string_view name) {
    auto const found =
        std::find_if(verbs().begin(), verbs().end(), [&](BookVerb const& verb) { return verb.name == name; });
    return found == verbs().end() ? nullptr : &*found;
}

void report_unknown_verb(std::string const& name, Diagnostics& sink) {
    std::vector<std::string_view> names;
    for (auto const& verb : verbs()) names.push_back(verb.name);
    report(sink, codes::unknown_command, {},
           {{"text", "book " + name}, {"hint", did_you_mean(name, names)}, {"commands", names_of_verbs()}});
}

/// Options that belong to another part of the command, and formats that this one does not write.
void check_options(BookVerb const& verb, Call const& call, std::vector<Option> const& options, Diagnostics& sink) {
    for (auto const& option : options) {
        bool const taken = std::find(verb.options.begin(), verb.options.end(), option.name) != verb.options.end();
        if (call.has(option.name) && !taken)
            report(
                sink, codes::unknown_option, {},
                {{"text", fmt::format("book {} --{}", verb.name, option.name)}, {"hint", Text()}, {"command", "book"}});
    }
    for (auto const& option : options)
        if (!option.value.chinese.empty() && call.has(option.name) && call.value(option.name).empty())
            report(sink, codes::option_without_value, {},
                   {{"option", fmt::format("--{}", option.name)}, {"value", option.value}});
    auto const format = call.value("format");
    if (format.empty() || std::find(verb.formats.begin(), verb.formats.end(), format) != verb.formats.end()) return;
    report(sink, codes::not_a_choice, {},
           {{"option", "--format"},
            {"value", format},
            {"hint", Text()},
            {"choices", Text(fmt::format("{}", fmt::join(verb.formats, "、")),
                             fmt::format("{}", fmt::join(verb.formats, ", ")))}});
}

void check_arguments(BookVerb const& verb, Call const& call, Diagnostics& sink) {
    if (call.arguments.empty() || call.arguments.front().empty())
        report(sink, codes::missing_argument, {},
               {{"command", fmt::format("book {}", verb.name)}, {"what", Text("台账文件", "the file of the book")}});
    for (std::size_t i = 1; i < call.arguments.size() && !verb.takes_files; ++i)
        report(sink, codes::extra_argument, {}, {{"text", call.arguments[i]}});
    auto const wait = call.value("wait", "0");
    if (wait.size() > 4 || wait.find_first_not_of("0123456789") != std::string::npos)
        report(sink, codes::not_a_number, {}, {{"option", "--wait"}, {"value", wait}});
}

std::vector<Option> options() {
    return {
        {"table",
         0,
         {"名称", "NAME"},
         {"项目名称，部门整体表写 department：记入哪张表，或只看哪张表",
          "the project's name, or department: the table to record for or to look at"}},
        {"department",
         0,
         {"名称", "NAME"},
         {"add：部门名称；log、show、export：只看部门或单位名称里有这几个字的",
          "add: the department; log, show, export: only those whose department or unit has this in its name"}},
        {"unit", 0, {"名称", "NAME"}, {"add：实施单位（预算单位）名称", "add: the unit that carries it out"}},
        {"period",
         0,
         {"期间", "PERIOD"},
         {"期间：2024、2024-H1、2024-Q2、2024-06、2024-01/2024-07",
          "2024, 2024-H1, 2024-Q2, 2024-06 or 2024-01/2024-07"}},
        {"indicator", 0, {"名称", "NAME"}, {"指标名称或编号", "an indicator's name or id"}},
        {"level2",
         0,
         {"名称", "NAME"},
         {"add：二级指标，指标名称重复时说明是哪一个", "add: the level-2 indicator, where a name occurs twice"}},
        {"value", 0, {"完成值", "VALUE"}, {"add：实际完成值，带单位", "add: what was achieved, with its unit"}},
        {"score", 0, {"得分", "POINTS"}, {"add：由人评定的得分", "add: points given by a person"}},
        {"not-applicable", 0, "", {"add：这个指标今年不考核", "add: the indicator is left out this year"}},
        {"reason",
         0,
         {"原因", "TEXT"},
         {"add：偏差原因分析及改进措施", "add: why it differs from the target, and what is done about it"}},
        {"evidence",
         0,
         {"文件", "FILE"},
         {"add：佐证资料，登记它的 SHA-256", "add: a file of evidence; its SHA-256 is recorded"}},
        {"initial", 0, {"金额", "AMOUNT"}, {"add：年初预算数", "add: the initial budget"}},
        {"budget", 0, {"金额", "AMOUNT"}, {"add：全年预算数（调整后）", "add: the adjusted budget"}},
        {"executed", 0, {"金额", "AMOUNT"}, {"add：执行数", "add: the amount spent"}},
        {"finished",
         0,
         {"yes|no", "yes|no"},
         {"add：项目是否完成", "add: whether the project is finished"},
         {"yes", "no"}},
        {"targets",
         0,
         {"文件|文件夹", "FILE|DIR"},
         {"add：目标表；对不上的指标、单位不对的值不记入",
          "add: target tables; unknown indicators and wrong units are kept out"},
         {},
         true},
        {"correct",
         0,
         {"原因", "REASON"},
         {"add：和台账不一致的值记为更正，并写明原因",
          "add: values that differ from the book correct it, for this reason"}},
        {"withdraw",
         0,
         {"序号", "NUMBER"},
         {"add：撤回记错的一条，原因写在 --correct", "add: take back a record; the reason is that of --correct"}},
        {"remarks",
         0,
         {"文件夹", "FOLDER"},
         {"add：给每个单位写一份要改的地方（文本），放进文件夹",
          "add: write what each unit has to change, a text for each, into a folder"}},
        {"who", 0, {"姓名", "NAME"}, {"add：记录人，默认是系统用户名", "add: who records; by default the user's name"}},
        {"wait",
         0,
         {"秒", "SECONDS"},
         {"别人正在写时最多等几秒，默认 10", "how long to wait while somebody else writes, 10 by default"}},
        {"year", 0, {"年度", "YEAR"}, {"log、show、export：只看这一年", "log, show, export: this year only"}},
        {"all",
         0,
         "",
         {"log、show：记录很多时也全部列出（平时最多 200 条）",
          "log, show: list everything, however much there is (200 records otherwise)"}},
        {"to",
         't',
         {"文件夹", "FOLDER"},
         {"export：每张表、每个期间在这个文件夹里写成一个文件",
          "export: write a file for each table and period to this folder"}},
        {"head",
         0,
         {"校验值", "HASH"},
         {"verify：以前抄下的末条校验值，查出末尾被删的记录",
          "verify: a last hash that was noted before, to find records cut off at the end"}},
        {"format",
         'f',
         {"格式", "FORMAT"},
         {"输出格式：table（默认）、json、csv；export 是 toml（默认）、json、csv",
          "table (the default), json or csv; export: toml (the default), json or csv"},
         {"table", "toml", "json", "csv"}},
        {"bom", 0, "", {"csv 文件开头加 BOM，供 Excel 打开", "begin csv with a byte order mark, for Excel"}},
    };
}

Status run(Call const& call, Environment const& environment, Streams const& streams) {
    Diagnostics diagnostics;
    BookVerb const* verb = call.arguments.empty() ? nullptr : find_verb(call.arguments.front());
    auto own = call;
    if (call.arguments.empty()) {
        report(
            diagnostics, codes::missing_argument, {},
            {{"command", "book"},
             {"what", Text("下一级命令（" + names_of_verbs().chinese + "）", "one of " + names_of_verbs().english)}});
    } else if (!verb) {
        report_unknown_verb(call.arguments.front(), diagnostics);
    } else {
        own.arguments.erase(own.arguments.begin());
        check_options(*verb, own, options(), diagnostics);
        check_arguments(*verb, own, diagnostics);
    }
    if (diagnostics.empty()) return verb->run(own, environment, streams);
    show(diagnostics, call.settings, streams.error);
    return Status::usage;
}

}  // namespace

Command book_command() {
    return {"book",
            {"add|log|show|export|verify 台账 [文件|文件夹...]", "add|log|show|export|verify BOOK [FILE|DIR...]"},
            {"台账：全年记录完成情况，只增不改，可以核验",
             "the book of what was achieved over the year: only added to, never changed, verifiable"},
            options(),
            {{"jixiao book add 2024.book 收件箱/ --targets 绩效2024/ --period 2024-Q2",
              {"收一个季度的报表，有疑问的列出来不记", "a quarter's forms; doubtful ones are listed and kept out"}},
             {"jixiao book add 2024.book --table 信息化运维 --period 2024-Q2 --indicator 维护系统数量 --value \"3 个\"",
              {"记一个值", "one value"}},
             {"jixiao book add 2024.book 更正表.xlsx --correct \"上次统计口径有误\"",
              {"更正，原来的记录保留", "a correction; the old record stays"}},
             {"jixiao book show 2024.book --period 2024-Q2", {"现在的数", "what holds now"}},
             {"jixiao book verify 2024.book", {"核验有没有被改动", "check that nothing was altered"}}},
            run};
}

}  // namespace jixiao::program
