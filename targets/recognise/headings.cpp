#include "targets/recognise/headings.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::targets::recognise {
namespace {

struct Rewrite {
    std::string_view from;
    std::string_view to;
};

/// Signs become half-width, as do digits.
constexpr std::array<Rewrite, 12> rewrites{{
    {"（", "("},
    {"）", ")"},
    {"：", ":"},
    {"，", ","},
    {"［", "["},
    {"］", "]"},
    {"【", "["},
    {"】", "]"},
    {"〔", "("},
    {"〕", ")"},
    {"／", "/"},
    {"％", "%"},
}};

/// Blanks, what cannot be seen, and the stars that point at a note.
bool is_passed_over(char32_t character) {
    return grammar::is_blank(character) || grammar::is_invisible(character) || character == U'*';
}

template <class T>
struct Entry {
    T meaning;
    std::string_view words;  // separated by blanks, as plain() gives them
};

constexpr std::array<Entry<Column>, 24> columns{{
    {Column::level1, "一级指标 一级 一级指标名称 绩效指标类型"},
    {Column::level2, "二级指标 二级 二级指标名称"},
    {Column::name, "三级指标 三级 三级指标名称 指标名称 指标内容 绩效指标名称 具体指标 三级绩效指标"},
    {Column::comparator, "计算符号 指标性质 运算符号 符号 比较符号 指标符号 计算方式符号 指标值类型"},
    {Column::target,
     "指标值 年度指标值 指标值及单位 目标值 本年目标值 年度目标值 指标目标值 绩效指标值 计划指标值 预期指标值 指标值(目标值) 指标值(含单位及文字描述) "
     "本年指标值 本年度指标值 全年指标值 年度绩效指标值 预期值 计划值 绩效目标值 调整指标值 调整后指标值 值"},
    {Column::unit, "计量单位 度量单位 单位 指标单位 指标值单位"},
    {Column::initial_target, "年初指标值 年初目标值 年初设定指标值 原指标值"},
    {Column::basis,
     "指标值设定依据 指标值设置依据 指标设定依据 设定依据 设置依据 指标设置依据 指标值依据 指标值来源 绩效标准 指标标准 指标标准或依据"},
    {Column::previous,
     "上年完成值 上年实际完成值 上年完成情况 上年实际值 上年值 历史值 上一年完成值 上年度完成值 上年指标完成值"},
    {Column::weight,
     "分值权重 指标分值权重 权重 分值 指标权重 指标分值 权重分值 分值(权重) 权重(分值) 权重(%) 分数 标准分值 满分"},
    {Column::rule, "赋分规则 指标赋分规则 评分标准 评分规则 计分规则 评分方法 赋分方式"},
    {Column::evidence, "佐证资料 佐证材料 佐证资料要求 证明材料"},
    {Column::direction, "指标方向 方向 指标方向性 指标导向 正反向"},
    {Column::actual,
     "实际完成值 全年实际值 全年完成值 实际值 完成值 实际完成情况 全年实际完成值 年度实际完成值 实际完成指标值 指标完成值 完成情况 "
     "当前完成值 指标完成情况 绩效指标完成情况 执行情况 实际完成 全年实际完成情况"},
    {Column::score, "得分 自评得分 实际得分 指标得分 自评分 自评分值 自评分数"},
    {Column::deduction, "扣分 扣减 扣减分 扣分值 扣减分值 核查扣分 复核扣分 审核扣分"},
    {Column::review_score,
     "部门复核得分 复核得分 复核分 复核分数 核查得分 核查分 核查分数 审核得分 审核分数 财政复核得分 财政审核得分 主管部门复核得分 抽查得分 核定得分"},
    {Column::review_opinion, "复核意见 核查意见 审核意见 部门复核意见 财政复核意见 主管部门复核意见 复核情况说明"},
    {Column::reason,
     "偏差原因分析及改进措施 偏差原因 偏差原因分析 未完成原因分析 未完成原因和改进措施 偏差原因分析与改进措施 偏离原因分析及改进措施 "
     "未完成原因及拟采取的改进措施 偏差原因及改进措施 原因说明 扣分原因"},
    {Column::forecast, "全年预计完成情况 全年预计完成 全年预计完成值 预计完成值 绩效指标全年预计完成情况"},
    {Column::likelihood, "完成目标可能性 完成可能性 目标完成可能性"},
    {Column::note, "备注"},
    {Column::remark,
     "序号 绩效指标描述 指标描述 实施进度 指标解释 指标说明 指标含义 指标内容解释 取值方式 数据来源 扣分说明 是否核心指标 偏离度 得分系数 偏离度(%) "
     "得分系数(%) 编号 指标编码 指标类型 绩效金额 完成率 完成比例 指标完成率 评价标准 说明"},
    {Column::remark, "经费保障 制度保障 人员保障 硬件条件保障 硬件保障 其他原因"},
}};

constexpr std::array<Entry<Head>, 12> heads{{
    {Head::title, "表名"},
    {Head::year, "年度 预算年度 年份 绩效年度 填报年度"},
    {Head::department,
     "部门名称 预算单位 主管部门 单位名称 部门(单位)名称 预算部门 主管部门及代码 主管单位 部门 填报单位 主管预算部门 部门预算单位 "
     "单位(部门)名称 预算单位名称 主管部门名称 编制部门 编制单位 填报部门 申报单位 填表单位 项目主管部门 项目主管单位 业务主管部门 预算主管部门 "
     "主管部门(单位) 项目申报单位"},
    {Head::unit,
     "实施单位 项目实施单位 项目单位 项目承担单位 资金使用单位 实施单位名称 用款单位 项目建设单位 项目执行单位 实施部门 资金使用部门"},
    {Head::unit_code, "预算单位编码 单位编码 预算单位代码 单位代码 实施单位编码"},
    {Head::project_code, "项目编码 项目代码 项目编号"},
    {Head::project,
     "项目名称 项目 专项名称 专项资金名称 项目支出名称 转移支付名称 转移支付项目名称 专项转移支付名称 政策名称 资金名称 二级项目名称 子项目名称"},
    {Head::attribute, "项目属性 项目类型 项目类别"},
    {Head::goal,
     "年度绩效目标 项目总体目标 年度总体目标 总体目标 绩效目标 预期目标 年度目标 项目绩效目标 项目年度绩效目标 项目年度目标 "
     "年初设定目标 年度总体绩效目标 整体绩效目标 整体目标 当年绩效目标 当年目标 本年度绩效目标 实施期绩效目标 部门整体绩效目标 项目支出绩效目标 年度预期目标 年初目标 年初预期目标 年初绩效目标 "
     "预期绩效目标 年初设定绩效目标 设定目标 总目标"},
    {Head::goal_done,
     "实际完成情况 目标实际完成情况 年度总体目标完成情况 全年实际完成情况 实际完成目标 目标完成情况 年度目标完成情况 总体目标完成情况 "
     "年度目标实际完成情况 绩效目标完成情况 绩效目标实际完成情况 目标实现情况"},
    {Head::finished, "项目是否完成 工作是否完成 是否完成 项目是否已完成 年度工作是否完成"},
    {Head::total_score, "总分 合计 总计 总得分 自评总分"},
}};

constexpr std::array<Entry<FundColumn>, 7> fund_columns{{
    {FundColumn::initial, "年初预算数 年初预算 年初预算数(A0) 预算批复数"},
    {FundColumn::budget,
     "全年预算数 全年预算数(A) 全年预算 年度预算总额 年度预算数 调整预算数 预算数 资金总额 年度资金总额 预算金额 预算资金 "
     "全年预算数(B) 年度预算 资金总额(万元) 金额 绩效金额 调整后预算数 调整后预算 调整预算"},
    {FundColumn::executed,
     "全年执行数 全年执行数(B) 执行数 全年执行 实际执行数 实际支出数 全年实际执行数 全年支出数 实际支出 预算执行数 支出数 累计执行数"},
    {FundColumn::weight, "分值 权重"},
    {FundColumn::rate, "执行率 执行率(B/A) 预算执行率 全年执行率 执行率(%)"},
    {FundColumn::score, "得分 自评得分"},
    {FundColumn::forecast, "全年预计执行数 预计执行数 全年预计支出数 全年预计执行"},
}};

constexpr std::array<std::string_view, 36> fund_lines{
    "年度资金总额", "年度预算总额", "资金总额",     "年度资金",     "全年预算数",       "财政拨款",
    "当年财政拨款", "本年财政拨款", "上年结转资金", "上年结转",     "其他资金",         "其他",
    "上级安排",     "本级安排",     "财政资金",     "中央补助",     "地方资金",         "省级资金",
    "市级资金",     "县级资金",     "自有资金",     "单位资金",     "一般公共预算拨款", "本年一般公共预算拨款",
    "政府性基金",   "上级资金",     "本级资金",     "预算资金总额", "项目资金总额",     "基本支出",
    "其它资金",     "其它",         "中央财政资金", "地方财政资金", "中央资金",         "省级财政资金"};

template <class T>
using Words = std::unordered_map<std::string_view, T>;

template <class T, std::size_t n>
std::vector<Spelling<T>> spellings_of(std::array<Entry<T>, n> const& entries) {
    std::vector<Spelling<T>> spellings;
    for (auto const& entry : entries)
        grammar::for_each_word(entry.words, [&](std::string_view word) { spellings.push_back({word, entry.meaning}); });
    return spellings;
}

/// Made once; of words that stand twice the first counts.
template <class T, std::size_t n>
Words<T> words_of(std::array<Entry<T>, n> const& entries) {
    Words<T> result;
    for (auto const& [word, meaning] : spellings_of(entries)) result.emplace(word, meaning);
    return result;
}

template <class T>
std::optional<T> find_in(Words<T> const& words, std::string_view word) {
    auto const found = words.find(word);
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

/// 1-7月执行数 is 执行数 of some months.
std::string_view without_months(std::string_view word) {
    constexpr std::string_view month = "月";
    auto const end = word.find_first_not_of("0123456789-~");
    bool const has_months = end != 0 && end != std::string_view::npos && word.substr(end).starts_with(month);
    return has_months ? word.substr(end + month.size()) : word;
}

/// As it is, then without what brackets add to it.
template <class T>
std::optional<T> look_up(Words<T> const& words, std::string_view text) {
    std::string word(without_months(plain(text)));
    while (word.ends_with(':')) word.pop_back();
    if (auto const found = find_in(words, word)) return found;
    if (word.find_first_of("([)]") == std::string::npos) return std::nullopt;
    auto bare = without_brackets(word);
    while (!bare.empty() && (bare.back() == ':' || bare.back() == ')' || (bare.back() >= 'A' && bare.back() <= 'Z')))
        bare.pop_back();  // 执行数B): what is left of a bracket
    return find_in(words, bare);
}

/// Whose authority a label speaks of, and how near it is to the unit.
constexpr int nearest_authority = 3;
constexpr std::array<Spelling<int>, 14> authorities{{{"中央", 0},
                                                     {"上级", 0},
                                                     {"省级", 1},
                                                     {"省", 1},
                                                     {"自治区", 1},
                                                     {"市级", 2},
                                                     {"市", 2},
                                                     {"县级", 3},
                                                     {"县", 3},
                                                     {"区级", 3},
                                                     {"区", 3},
                                                     {"地方", 3},
                                                     {"本级", 3},
                                                     {"基层", 3}}};

std::size_t authority_size(std::string_view word) {
    for (auto const& authority : authorities)
        if (word.starts_with(authority.word)) return authority.word.size();
    return 0;
}

/// The parts of which headings of funds are made.
enum class FundPart { initial, adjusted, expected, time, whose, budget, granted, spent, amount, rate };
constexpr std::array<Spelling<FundPart>, 33> fund_parts{{
    {"年初", FundPart::initial},    {"调整后", FundPart::adjusted}, {"调整", FundPart::adjusted},
    {"追加后", FundPart::adjusted}, {"预计", FundPart::expected},   {"本年度", FundPart::time},
    {"全年度", FundPart::time},     {"本年", FundPart::time},       {"全年", FundPart::time},
    {"年度", FundPart::time},       {"当年", FundPart::time},       {"年中", FundPart::time},
    {"年末", FundPart::time},       {"累计", FundPart::time},       {"实际", FundPart::time},
    {"项目", FundPart::whose},      {"资金", FundPart::whose},      {"财政", FundPart::whose},
    {"部门", FundPart::whose},      {"预算", FundPart::budget},     {"批复", FundPart::granted},
    {"执行", FundPart::spent},      {"支出", FundPart::spent},      {"使用", FundPart::spent},
    {"支付", FundPart::spent},      {"总额", FundPart::amount},     {"金额", FundPart::amount},
    {"总数", FundPart::amount},     {"数额", FundPart::amount},     {"数", FundPart::amount},
    {"额", FundPart::amount},       {"情况", FundPart::whose},      {"率", FundPart::rate},
}};

/// A word that is made of such parts and of nothing else; one bit for each kind.
unsigned fund_parts_of(std::string_view word) {
    unsigned found = 0;
    while (!word.empty()) {
        auto const part = std::find_if(fund_parts.begin(), fund_parts.end(),
                                       [&](auto const& one) { return word.starts_with(one.word); });
        if (part == fund_parts.end()) return 0;
        found |= 1U << static_cast<unsigned>(part->meaning);
        word.remove_prefix(part->word.size());
    }
    return found;
}

/// 全年调整预算数 is the budget, 累计支出额 what was spent; 项目预算 and 财政支出 say too little.
std::optional<FundColumn> composed_fund_column(std::string_view word) {
    auto const found = fund_parts_of(word);
    auto const has = [&](FundPart part) { return (found & (1U << static_cast<unsigned>(part))) != 0; };
    bool const says_enough = has(FundPart::amount) || has(FundPart::rate) || has(FundPart::initial) ||
                             has(FundPart::adjusted) || has(FundPart::expected) || has(FundPart::time);
    if (!says_enough || word.ends_with("情况") || word.ends_with("年度")) return std::nullopt;
    if (has(FundPart::rate)) return has(FundPart::spent) ? std::optional(FundColumn::rate) : std::nullopt;
    if (has(FundPart::spent) && has(FundPart::expected)) return FundColumn::forecast;
    if (has(FundPart::spent)) return FundColumn::executed;
    if (has(FundPart::adjusted)) return has(FundPart::budget) ? std::optional(FundColumn::budget) : std::nullopt;
    bool const is_granted = has(FundPart::budget) || has(FundPart::granted);
    if (is_granted && (has(FundPart::initial) || has(FundPart::granted))) return FundColumn::initial;
    return has(FundPart::budget) ? std::optional(FundColumn::budget) : std::nullopt;
}

/// 省级补助, 县级配套资金: a level of government and what it gives.
bool is_share_of_a_level(std::string_view word) {
    constexpr std::string_view levels = "中央 省级 自治区 自治区级 市级 州级 盟级 县级 区级 旗级 县区 乡镇 地方";
    constexpr std::string_view gives =
        "补助 补助资金 配套 配套资金 资金 财政资金 财政补助 财政补助资金 财政拨款 财政配套 财政配套资金 安排 安排资金 投入 专项资金";
    auto const level = grammar::beginning_of(levels, word);
    return !level.empty() && grammar::is_word_of(gives, word.substr(level.size()));
}

}  // namespace

std::string plain(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        auto const [character, size] = grammar::decode(text);
        auto const whole = text.substr(0, size);
        auto const rewrite =
            std::find_if(rewrites.begin(), rewrites.end(), [&](Rewrite const& one) { return one.from == whole; });
        bool const is_full_digit = character >= U'０' && character <= U'９';
        if (is_full_digit)
            result += static_cast<char>('0' + static_cast<int>(character - U'０'));
        else if (!is_passed_over(character))
            result += rewrite == rewrites.end() ? whole : rewrite->to;
        text.remove_prefix(size);
    }
    return result;
}

std::string without_brackets(std::string_view text) {
    std::string result;
    int depth = 0;
    for (char const c : plain(text)) {
        if (c == '(' || c == '[') ++depth;
        if (depth == 0) result += c;
        if ((c == ')' || c == ']') && depth > 0) --depth;
    }
    return result;
}

std::optional<Column> column_of(std::string_view heading) {
    static auto const words = words_of(columns);
    return look_up(words, heading);
}

std::optional<Head> head_of(std::string_view label) {
    static auto const words = words_of(heads);
    if (auto const head = look_up(words, label)) return head;
    auto const word = plain(label);
    auto const size = authority_size(word);
    if (size == 0) return std::nullopt;
    auto const head = look_up(words, std::string_view(word).substr(size));
    return head == Head::department || head == Head::unit ? head : std::nullopt;
}

int nearness_of(std::string_view label) {
    auto const word = plain(label);
    for (std::size_t i = 0; i < authorities.size(); ++i)
        if (std::string_view(word).starts_with(authorities[i].word)) return authorities[i].meaning;
    return nearest_authority;
}

std::optional<FundColumn> fund_column_of(std::string_view heading) {
    static auto const words = words_of(fund_columns);
    if (auto const column = look_up(words, heading)) return column;
    constexpr std::size_t longest = 60;
    if (heading.size() > longest) return std::nullopt;
    auto const whole = plain(heading);
    auto const bracket = whole.find(')');
    bool const goes_on = bracket != std::string::npos && bracket + 1 < whole.size();  // 项目资金(万元)年度预算总额
    if (whole.ends_with(':') || goes_on) return std::nullopt;  // 预算总额: has its amount behind it
    auto const word = without_brackets(without_months(whole));
    return composed_fund_column(word);
}

std::vector<Spelling<Column>> column_spellings() { return spellings_of(columns); }
std::vector<Spelling<Head>> head_spellings() { return spellings_of(heads); }
std::vector<Spelling<FundColumn>> fund_column_spellings() { return spellings_of(fund_columns); }
std::vector<std::string_view> fund_line_spellings() { return {fund_lines.begin(), fund_lines.end()}; }

bool is_fund_line(std::string_view label) {
    auto word = without_brackets(label);
    for (std::string_view const prefix : {"其中:", "其中-", "其中—", "其中", "1.", "2.", "3.", "1、", "2、", "3、"})
        if (std::string_view(word).starts_with(prefix)) word.erase(0, prefix.size());
    while (word.ends_with(':')) word.pop_back();
    return std::find(fund_lines.begin(), fund_lines.end(), word) != fund_lines.end() || is_share_of_a_level(word);
}

std::string money_unit_in(std::string_view text) {
    auto const word = plain(text);
    for (std::string_view const unit : {"亿元", "百万元", "万元", "千元", "元"})
        if (grammar::contains(word, std::string("(") + std::string(unit) + ")") ||
            grammar::contains(word, std::string("单位:") + std::string(unit)) ||
            grammar::contains(word, std::string("金额单位:") + std::string(unit)))
            return std::string(unit);
    return "";
}

std::optional<Title> title_of(std::string_view text) {
    auto const word = without_brackets(text);
    constexpr std::size_t longest = 120;
    bool const ends = word.ends_with("表") || word.ends_with("公示") || word.ends_with("情况");
    bool const is_table =
        word.size() <= longest && ((grammar::contains(word, "绩效") && ends) || word.ends_with("自评表"));
    if (!is_table) return std::nullopt;
    Title title{Form::targets, grammar::contains(word, "整体")};
    if (grammar::contains(word, "自评")) title.form = Form::self_evaluation;
    if (grammar::contains(word, "监控")) title.form = Form::monitoring;
    return title;
}

}  // namespace jixiao::targets::recognise
