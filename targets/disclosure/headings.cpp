#include "targets/disclosure/headings.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::targets::disclosure {
namespace {

struct Words {
    Heading heading;
    Meaning meaning;
    std::string_view words;
};

constexpr Words dictionary[] = {
    {Heading::amount, Meaning::total,
     "合计 总计 小计 预算数 金额 决算数 预算金额 支出合计 收入合计 本年支出合计 本年收入合计 本年预算 本年预算数 项目支出合计 "
     "财政拨款小计 财政拨款(补助)小计 支出总计 收入总计 总额 预算合计"},
    {Heading::amount, Meaning::basic, "基本支出"},
    {Heading::amount, Meaning::personnel, "人员经费 人员支出"},
    {Heading::amount, Meaning::running, "公用经费 日常公用经费 公用支出"},
    {Heading::amount, Meaning::project, "项目支出"},
    {Heading::amount, Meaning::general,
     "一般公共预算 一般公共预算拨款 一般公共预算财政拨款 一般公共预算拨款收入 一般公共预算收入 一般公共预算财政拨款收入 "
     "一般公共预算资金"},
    {Heading::amount, Meaning::fund,
     "政府性基金预算 政府性基金 政府性基金预算拨款 政府性基金预算财政拨款 政府性基金预算拨款收入 政府性基金预算收入 "
     "政府性基金收入 政府性基金预算财政拨款收入 政府性基金预算资金"},
    {Heading::amount, Meaning::capital,
     "国有资本经营预算 国有资本经营 国有资本经营预算拨款 国有资本经营预算财政拨款 国有资本经营预算拨款收入 国有资本经营预算收入 "
     "国有资本经营收入 国有资本经营预算财政拨款收入 国有资本经营预算资金"},
    {Heading::amount, Meaning::fiscal, "财政拨款 财政拨款(补助) 财政拨款收入 财政拨款资金"},
    {Heading::amount, Meaning::other_money, "非财政拨款 非财政拨款资金"},
    {Heading::amount, Meaning::carried,
     "财政拨款结转 上年结转 上年结转结余 上年结转和结余 上年结余结转 财政拨款结转结余"},
    {Heading::amount, Meaning::part,
     "财政专户(教育收费) 财政专户管理资金 财政专户管理资金收入 财政专户核拨 单位资金 单位资金收入 事业收入 经营收入 "
     "事业单位经营收入 上级补助收入 附属单位上缴收入 其他收入 非财政拨款结转结余 非财政拨款结余 使用非财政拨款结余 "
     "上级一般公共预算安排的转移支付 上级政府性基金安排的转移支付 上级国有资本经营预算安排的转移支付 上缴上级支出 经营支出 "
     "事业单位经营支出 对附属单位补助支出 结转下年 工资福利支出 商品和服务支出 对个人和家庭的补助 对个人和家庭补助支出 "
     "债务利息及费用支出 资本性支出(基本建设) 资本性支出 对企业补助(基本建设) 对企业补助 对社会保障基金补助 其他支出 "
     "因公出国(境)费 因公出国(境)费用 公务接待费 公务用车购置及运行费 公务用车购置费 公务用车运行费 公务用车购置及运行维护费 "
     "公务用车运行维护费 其他资金"},
    {Heading::amount, Meaning::aside,
     "执行数 上年执行数 上年预算数 上年决算数 增减 增减额 增减% 增减率 增减比例 年初结转和结余 年末结转和结余 年初结转结余 "
     "年末结转结余 本年收入 比上年增减 比上年增减% 增长率 支付 年初预算数 全年预算数"},
    {Heading::group, Meaning::part,
     "科目 支出预算 收入预算 资金来源 一般公共预算支出 一般公共预算基本支出 政府性基金预算支出 国有资本经营预算支出 财政拨款支出 "
     "收入 支出 本年支出 “三公”经费 三公经费 \"三公\"经费 预算资金"},
    {Heading::code, Meaning::part,
     "类 款 项 科目编码 功能分类科目编码 经济分类科目编码 编码 科目代码 功能科目编码 经济科目编码"},
    {Heading::name, Meaning::part,
     "科目名称 功能分类科目名称 经济分类科目名称 功能分类 经济分类 项目 名称 “三公”经费支出内容 功能科目名称 经济科目名称 "
     "支出内容 支出功能分类科目 项目(按功能分类) 支出功能分类 部门预算支出经济分类科目 支出项目 收入项目"},
    {Heading::project, Meaning::part, "项目名称 支出项目名称"},
    {Heading::passed_over, Meaning::aside,
     "序号 行次 栏次 备注 单位编码 单位名称 单位代码 预算单位 项目编码 项目代码 项目单位 项目类别"},
};

std::string_view without_among(std::string_view word) {
    for (std::string_view const mark : {"其中:", "其中"})
        if (word.starts_with(mark)) word.remove_prefix(mark.size());
    return word;
}

/// 2024年预算数 of what year; 0 for none.
int year_in(std::string_view word) {
    auto const at = word.find("20");
    if (at == std::string_view::npos || word.size() < at + 4) return 0;
    auto const year = word.substr(at, 4);
    if (!std::all_of(year.begin(), year.end(), grammar::is_digit)) return 0;
    return 2000 + (year[2] - '0') * 10 + (year[3] - '0');
}

/// What its ending or a part of it says.
std::optional<HeadingWord> composed(std::string_view word) {
    for (std::string_view const mark : {"增减", "增长", "执行数", "%", "比例"})
        if (grammar::contains(word, mark)) return HeadingWord{Heading::amount, Meaning::aside};
    for (std::string_view const ending : {"小计", "合计", "总计"})
        if (word.ends_with(ending)) return HeadingWord{Heading::amount, Meaning::total};
    if (word.ends_with("预算数") || word.ends_with("决算数")) return HeadingWord{Heading::amount, Meaning::total};
    if (grammar::contains(word, "科目编码")) return HeadingWord{Heading::code, Meaning::part};
    if (grammar::contains(word, "科目名称")) return HeadingWord{Heading::name, Meaning::part};
    return std::nullopt;
}

bool begins_with(Path const& path, Path const& group) {
    return path.size() >= group.size() && std::equal(group.begin(), group.end(), path.begin());
}

/// The headings over a column of a sum, without its own; nothing for other columns.
std::optional<Path> group_of(Path const& path) {
    auto const word = heading_of(path.back());
    if (!word || word->meaning != Meaning::total) return std::nullopt;
    return Path(path.begin(), path.end() - 1);
}

/// What stands over all of them says nothing of one.
void drop_shared(std::vector<Path>& paths) {
    auto const has_more = [](Path const& path) { return path.size() > 1; };
    while (!paths.empty() && std::all_of(paths.begin(), paths.end(), has_more) &&
           std::all_of(paths.begin(), paths.end(), [&](Path const& path) { return path[0] == paths[0][0]; }))
        for (auto& path : paths) path.erase(path.begin());
}

Column column_from(Path const& path) {
    Column column;
    for (auto const& word : path) column.among = column.among || word.starts_with("其中");
    column.name = path.back();
    auto const word = heading_of(path.back());
    column.meaning = word ? word->meaning : Meaning::part;
    if (column.meaning != Meaning::total || path.size() < 2) return column;
    auto const over = heading_of(path[path.size() - 2]);
    if (!over || over->heading != Heading::amount || over->meaning == Meaning::total) return column;
    column.meaning = over->meaning;  // 基本支出, 小计
    column.name = path[path.size() - 2] + column.name;
    return column;
}

/// The sum that a column is a part of: the nearest around it.
std::optional<std::size_t> whole_of(std::vector<Path> const& paths, std::size_t column) {
    auto const own = group_of(paths[column]);
    std::optional<std::size_t> whole;
    std::size_t size = 0;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        auto const group = group_of(paths[i]);
        if (i == column || !group || !begins_with(paths[column], *group)) continue;
        if (own && own->size() <= group->size()) continue;
        if (whole && group->size() <= size) continue;
        whole = i;
        size = group->size();
    }
    return whole;
}

/// Of several years only the last is this one.
void put_other_years_aside(std::vector<Path> const& paths, std::vector<Column>& columns) {
    std::vector<int> years(paths.size(), 0);
    for (std::size_t i = 0; i < paths.size(); ++i)
        for (auto const& word : paths[i]) years[i] = std::max(years[i], year_in(word));
    auto const last = years.empty() ? 0 : *std::max_element(years.begin(), years.end());
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (years[i] != 0 && years[i] < last) columns[i].meaning = Meaning::aside;
}

std::size_t parts_of(std::vector<Column> const& columns, std::size_t whole) {
    return static_cast<std::size_t>(
        std::count_if(columns.begin(), columns.end(), [&](Column const& column) { return column.whole == whole; }));
}

}  // namespace

std::optional<HeadingWord> heading_of(std::string_view plain) {
    auto const word = without_among(plain);
    for (auto const& line : dictionary)
        if (grammar::is_word_of(line.words, word)) return HeadingWord{line.heading, line.meaning};
    return composed(word);
}

HeadingFound heading_at(std::string_view plain) {
    HeadingFound best;
    for (auto const& line : dictionary) {
        auto const word = grammar::beginning_of(line.words, plain);
        if (word.size() > best.size) best = {word.size(), {line.heading, line.meaning}};
    }
    return best;
}

Columns columns_of(std::vector<Path> paths) {
    Columns result;
    drop_shared(paths);
    result.known = !paths.empty();
    for (auto const& path : paths) {
        result.columns.push_back(column_from(path));
        result.known = result.known && heading_of(path.back()).has_value();
    }
    put_other_years_aside(paths, result.columns);
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (result.columns[i].meaning != Meaning::aside) result.columns[i].whole = whole_of(paths, i);
    std::size_t totals = 0;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        auto const& column = result.columns[i];
        bool const is_total = !column.whole && column.meaning != Meaning::aside && group_of(paths[i]);
        if (!is_total) continue;
        if (totals == 0 || parts_of(result.columns, i) > parts_of(result.columns, result.total)) result.total = i;
        ++totals;
    }
    result.one_total = totals == 1;
    return result;
}

}  // namespace jixiao::targets::disclosure
