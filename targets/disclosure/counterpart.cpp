#include "targets/disclosure/counterpart.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/disclosure/lines.hpp"
#include "targets/disclosure/spoken.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::disclosure {
namespace {

struct TotalWords {
    Kind kind;
    std::string_view words;
};

constexpr TotalWords totals[] = {
    {Kind::totals,
     "收支总预算 收入总预算 支出总预算 收支总计 收入总计 支出总计 总收入 总支出 收支预算总计 收、支总计 收入、支出总计 "
     "收入、支出总预算 收支预算"},
    {Kind::income, "收入预算 收入总计 收入合计 收入总预算 收入预算合计 收入预算总额 收入预算总计 总收入"},
    {Kind::expenditure, "支出预算 支出总计 支出合计 支出总预算 支出预算合计 支出预算总额 支出预算总计 总支出"},
    {Kind::fiscal,
     "财政拨款收支总预算 财政拨款收支预算 财政拨款收入总预算 财政拨款支出总预算 财政拨款收支总计 财政拨款收入、支出总计"},
    {Kind::general,
     "一般公共预算拨款 一般公共预算拨款合计 一般公共预算当年拨款 一般公共预算当年拨款合计 一般公共预算支出 "
     "一般公共预算财政拨款支出 一般公共预算支出合计 一般公共预算当年财政拨款"},
    {Kind::basic, "一般公共预算基本支出 一般公共预算财政拨款基本支出 基本支出"},
    {Kind::fund, "政府性基金预算支出 政府性基金预算财政拨款支出 政府性基金预算拨款 政府性基金预算"},
    {Kind::capital, "国有资本经营预算支出 国有资本经营预算财政拨款支出 国有资本经营预算拨款 国有资本经营预算"},
    {Kind::three, "“三公”经费 “三公”经费预算 三公经费 三公经费预算"},
    {Kind::carried, "上年结转结余 结转结余 上年结转"},
};

struct ColumnWords {
    Meaning meaning;
    std::string_view words;
};

constexpr ColumnWords columns[] = {
    {Meaning::basic, "基本支出 基本支出预算"},
    {Meaning::project, "项目支出 项目支出预算"},
    {Meaning::personnel, "人员经费 人员经费支出"},
    {Meaning::running, "公用经费 日常公用经费 公用经费支出"},
    {Meaning::general,
     "一般公共预算 一般公共预算拨款 一般公共预算财政拨款 一般公共预算拨款收入 一般公共预算财政拨款收入"},
    {Meaning::fund, "政府性基金预算 政府性基金预算拨款 政府性基金预算财政拨款 政府性基金预算拨款收入"},
    {Meaning::capital, "国有资本经营预算 国有资本经营预算拨款 国有资本经营预算财政拨款 国有资本经营预算拨款收入"},
    {Meaning::fiscal, "财政拨款"},
    {Meaning::other_money, "非财政拨款"},
};

/// Money of a narrower kind: 一般公共预算 before 支出预算 is not the department's expenditure.
constexpr std::string_view narrowing =
    "一般公共预算 政府性基金 政府性基金预算 国有资本经营 国有资本经营预算 财政拨款 基本 项目 人员 上级 非 其他 当年 上年 采购 "
    "工程 服务 货物 结转 三公 “三公” 专项 购置 事业 经营";

bool is_of_another_year(std::string_view words) {
    return !grammar::word_in("上年 去年 上一年 同比 较上 比上 增加 减少 调整后 执行数 决算数为上", words).empty();
}

/// What stands before the words says nothing of its own: a unit's name, a year, 其中.
bool is_neutral(std::string_view before) { return grammar::ending_of(narrowing, before).empty(); }

/// The longest of the words that the subject ends with, if it is not narrowed by what stands before.
bool ends_so(std::string_view subject, std::string_view words) {
    auto const word = grammar::ending_of(words, subject);
    return !word.empty() && is_neutral(subject.substr(0, subject.size() - word.size()));
}

std::string_view without_list_number(std::string_view text) {
    auto const digits = text.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos) return text;
    for (std::string_view const mark : {".", "、"})
        if (text.substr(digits).starts_with(mark)) return text.substr(digits + mark.size());
    return text;
}

/// Accounts as texts and tables shorten them: 结转结余 and 结转, 支出 and nothing at the end.
std::string compared(std::string_view name) {
    auto word = account_name(without_list_number(name));
    for (std::string_view const long_word : {"结转结余", "结转和结余"})
        if (auto const at = word.find(long_word); at != std::string::npos) word.replace(at, long_word.size(), "结转");
    return word;
}

/// 一般公共服务(类)财政事务(款)行政运行(项): the names from class to item, the last that stand in the lead.
std::vector<std::string> account_path(std::string_view lead) {
    std::vector<std::string> path;
    std::size_t begin = 0;
    for (std::string_view const level : {"(类)", "(款)", "(项)"}) {
        auto const at = lead.rfind(level);
        if (at == std::string_view::npos || at < begin) break;
        auto name = without_list_number(lead.substr(begin, at - begin));
        for (std::string_view const stop : {"。", ",", ":", ";", "、", "其中", "说明", "情况"})
            if (auto const stopped = name.rfind(stop); stopped != std::string_view::npos)
                name = name.substr(stopped + stop.size());
        path.push_back(compared(without_list_number(name)));
        begin = at + level.size();
    }
    return path;
}

struct Search {
    BudgetTable const& table;
    std::vector<Counterpart> found;

    void add(Block const& block, Line const& line, std::size_t column) {
        found.push_back({&table, &block, &line, column, false});
    }

    /// Several lines of one name are told apart by their depth; equal ones leave it open.
    std::optional<Counterpart> only() const {
        if (found.empty()) return std::nullopt;
        auto const rank = [](Counterpart const& one) { return one.line->depth + (one.line->among ? 10 : 0); };
        auto best = found.front();
        for (auto const& one : found)
            if (rank(one) < rank(best)) best = one;
        auto const equals =
            std::count_if(found.begin(), found.end(), [&](Counterpart const& one) { return rank(one) == rank(best); });
        return equals == 1 ? std::optional(best) : std::nullopt;
    }
};

std::optional<Counterpart> line_of_path(std::vector<std::string> const& path, BudgetTable const& table) {
    Search search{table, {}};
    for (auto const& block : table.blocks) {
        std::vector<std::string> above(3);
        for (auto const& line : block.lines) {
            auto const depth = static_cast<std::size_t>(std::clamp(line.depth, 0, 2));
            if (line.code.empty()) continue;
            above[depth] = compared(line.name.value);
            bool const fits = depth + 1 == path.size() && std::equal(path.begin(), path.end(), above.begin());
            if (fits) search.add(block, line, block.total);
        }
    }
    return search.only();
}

std::optional<Counterpart> line_of_name(std::string_view subject, BudgetTable const& table) {
    auto const wanted = compared(subject);
    if (wanted.empty()) return std::nullopt;
    Search search{table, {}};
    for (auto const& block : table.blocks)
        for (auto const& line : block.lines)
            if (!line.is_total && !line.is_subtotal && compared(line.name.value) == wanted)
                search.add(block, line, block.total);
    return search.only();
}

std::optional<Counterpart> total_in(BudgetTable const& table, std::optional<Meaning> meaning) {
    for (auto const& block : table.blocks) {
        auto const column = meaning ? column_of(block, *meaning) : std::optional(block.total);
        auto const* total = total_of(block);
        if (total && column && (!meaning || *column != block.total))
            return Counterpart{&table, &block, total, *column, false};
    }
    return std::nullopt;
}

std::optional<Counterpart> column_in(std::string_view subject, BudgetTable const& table) {
    for (auto const& one : columns)
        if (ends_so(subject, one.words) || grammar::is_word_of(one.words, subject)) return total_in(table, one.meaning);
    return std::nullopt;
}

std::optional<Counterpart> project_in(Statement const& statement, BudgetTable const& table) {
    bool const is_amount =
        !grammar::word_in("安排规模 预算规模 安排预算 预算安排 项目预算 安排资金", statement.lead).empty();
    if (!is_amount || statement.project.empty()) return std::nullopt;
    Search search{table, {}};
    for (auto const& block : table.blocks)
        for (auto const& line : block.lines)
            if (!line.project.empty() && compared(line.project) == compared(statement.project))
                search.add(block, line, block.total);
    return search.only();
}

std::string_view total_words(Kind kind) {
    auto const* found =
        std::find_if(std::begin(totals), std::end(totals), [&](TotalWords const& one) { return one.kind == kind; });
    return found == std::end(totals) ? std::string_view() : found->words;
}

std::optional<Counterpart> of_budget(Statement const& statement, BudgetTable const& table) {
    if (table.kind == Kind::projects) return project_in(statement, table);
    if (auto const path = account_path(statement.lead); !path.empty() && grammar::contains(statement.lead, "(类)"))
        return line_of_path(path, table);
    auto const subject = subject_of(statement);
    if (ends_so(subject, total_words(table.kind))) return total_in(table, std::nullopt);
    if (auto const line = line_of_name(subject, table)) return line;
    return column_in(subject, table);
}

/// 机关运行经费 is 公用经费 of what is an office; other units' are not in it.
std::optional<Counterpart> of_running(Statement const& statement, std::span<BudgetTable const> tables) {
    auto const* table = table_of(tables, Kind::basic);
    if (!table || grammar::word_in("运行经费", statement.words).empty()) return std::nullopt;
    auto result = total_in(*table, Meaning::running);
    if (result) result->is_most = true;
    return result;
}

}  // namespace

BudgetTable const* table_of(std::span<BudgetTable const> tables, Kind kind) {
    auto const found = std::find_if(tables.begin(), tables.end(), [&](BudgetTable const& table) {
        return table.kind == kind && table.doubts.empty();
    });
    return found == tables.end() ? nullptr : &*found;
}

std::string plain_name(Line const& line) {
    auto const name = recognise::plain(line.name.value);
    return name.substr(mark_size(name));
}

std::string spoken_name(Statement const& statement, Counterpart const& place) {
    constexpr std::size_t longest = 48;  // bytes
    bool const is_total = place.line->is_total && place.column == place.block->total;
    auto const subject = subject_of(statement);
    auto const words = is_total ? total_words(place.table->kind) : std::string_view();
    if (auto const word = grammar::ending_of(words, subject); !word.empty()) return std::string(word);
    bool const is_path = !account_path(statement.lead).empty();
    if (!is_path && !subject.empty() && subject.size() <= longest) return subject;
    return place.column == place.block->total ? plain_name(*place.line) : place.block->columns[place.column].name;
}

std::string subject_of(Statement const& statement) {
    constexpr std::string_view links = "为 是 共 共计 合计 约 数 安排 金额 : 总额 预算数 资金";
    std::string_view subject = statement.words;
    for (auto link = grammar::ending_of(links, subject); !link.empty(); link = grammar::ending_of(links, subject))
        subject.remove_suffix(link.size());
    return std::string(without_list_number(subject));
}

std::optional<Counterpart> counterpart_of(Statement const& statement, std::span<BudgetTable const> tables) {
    bool const is_amount = statement.role == Role::amount && statement.power >= 0;
    if (!is_amount || is_of_another_year(statement.words)) return std::nullopt;
    if (statement.topic == Topic::running) return of_running(statement, tables);
    if (statement.topic != Topic::budget) return std::nullopt;
    auto const* table = table_of(tables, statement.kind);
    auto result = table ? of_budget(statement, *table) : std::nullopt;
    bool const is_known = result && amount_of(*result->line, result->column);
    if (is_known || statement.kind != Kind::income) return result;
    auto const* both = table_of(tables, Kind::totals);  // has a line for each kind of income
    return both ? line_of_name(subject_of(statement), *both) : std::nullopt;
}

}  // namespace jixiao::targets::disclosure
