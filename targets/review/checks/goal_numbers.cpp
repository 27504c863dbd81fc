#include "targets/review/checks/goal_numbers.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_date.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::targets::review {
namespace {

/// What lies behind is not looked at: no goal is that long, and each number looks at its whole sentence.
constexpr std::size_t longest_goal = 16 * 1024;  // bytes
constexpr std::size_t most_numbers = 100;

// In folded text.
constexpr std::string_view ends_of_sentences = "。 ; ! ?";
constexpr std::string_view ends_of_clauses = "。 ; ! ? , 、";

/// Dimensions that a result is counted in; counters are added to these.
constexpr grammar::Dimension measured[] = {
    grammar::Dimension::percent,       grammar::Dimension::money,  grammar::Dimension::area,
    grammar::Dimension::length,        grammar::Dimension::volume, grammar::Dimension::mass,
    grammar::Dimension::workday,       grammar::Dimension::energy, grammar::Dimension::power,
    grammar::Dimension::standard_coal,
};

// Words that name the whole budget of the year, and what may stand between them and the amount.
constexpr std::string_view budget_words =
    "项目预算 年度预算 本年预算 当年预算 全年预算 预算资金 预算总额 预算金额 资金总额 预算安排 安排预算 安排资金 项目资金";
constexpr std::string_view links = "共计 共 合计 总计 为 约 : 是";

/// Totals of several years must not be held against the budget of one.
constexpr std::string_view several_years = "总投资 总预算 概算 三年 五年 分年 累计 历年 以前年度 上年 去年 结转";

/// Counters that rather number things (2期工程, 10号文件, 60岁以上) than count them, or that begin other words.
constexpr std::string_view numbering =
    "期 点 届 版 楼 层 国 档 省 市 区 县 课 节 讲 集 首 则 证 号 岁 级 代 字 字符 步 路 番 学期 学年 星 星级 名次 回 环 面 段 "
    "令 机 键 生 车 船 股 口 园 库 河 湖 班 轮 门 道 单 票 团 院 校 部 乡 镇";

bool counts_results(grammar::Unit const& unit, std::string_view written) {
    if (unit.is_none() || written.empty() || static_cast<unsigned char>(written[0]) < 0x80) return written == "%";
    auto const& head = grammar::unit_info(unit.head);
    if (!written.starts_with("个") && grammar::is_word_of(numbering, head.spelling)) return false;
    return is_counter(unit) ||
           std::find(std::begin(measured), std::end(measured), head.dimension) != std::end(measured);
}

/// 第3批, 前3名, A3, 5-8家, 3+2, and digits of a longer number.
bool belongs_to_what_stands_before(std::string_view before) {
    if (before.empty()) return false;
    auto const last = before.back();
    return !grammar::ending_of("第 前 至 — - ~ + × * / . # _", before).empty() || grammar::is_digit(last) ||
           (last >= 'A' && last <= 'Z') || (last >= 'a' && last <= 'z');
}

/// 5-8家, 5～8家, 3+2: not one number.
bool goes_on(std::string_view after) {
    constexpr std::string_view signs[] = {"-", "~", "至", "—", "+", "×", "*", ":", "/"};
    return std::any_of(std::begin(signs), std::end(signs), [&](std::string_view sign) {
        return after.starts_with(sign) && after.size() > sign.size() && grammar::is_digit(after[sign.size()]);
    });
}

/// The part of the text around a range of it, between the nearest of the words that end parts.
std::string_view part_around(std::string_view text, std::size_t begin, std::size_t end, std::string_view ends) {
    std::size_t from = 0;
    std::size_t to = text.size();
    grammar::for_each_word(ends, [&](std::string_view word) {
        auto const before = text.substr(0, begin).rfind(word);
        if (before != std::string_view::npos) from = std::max(from, before + word.size());
        to = std::min(to, std::min(text.find(word, end), text.size()));
    });
    return text.substr(from, to - from);
}

/// Where 亩 begins in 每亩 and in 亩均; the end of the text if neither is there.
std::size_t begin_of_each(std::string_view text) {
    constexpr std::string_view each = "每";
    constexpr std::string_view mean[] = {"户均", "人均", "亩均", "村均", "家均",
                                         "场均", "次均", "台均", "生均", "床均"};
    auto begin = text.rfind(each);
    begin = begin == std::string_view::npos ? text.size() : begin + each.size();
    for (auto const word : mean)
        if (auto const at = text.rfind(word); at != std::string_view::npos && begin == text.size()) begin = at;
    return begin;
}

/// What a price is for: 亩 of 每亩补助80元.
grammar::Unit each_of(std::string_view before) {
    constexpr std::size_t most_between = 12;  // characters
    auto rest = before.substr(begin_of_each(before));
    auto const unit = grammar::scan_unit(rest);
    rest.remove_prefix(unit.size);
    bool const is_near = grammar::count_characters(rest) <= most_between &&
                         rest.find_first_of("0123456789") == std::string_view::npos &&
                         grammar::word_in(ends_of_clauses, rest).empty();
    return is_near ? unit.unit : grammar::Unit{};
}

/// 2. 2、 (2) 目标2: at the beginning of a part.
bool numbers_a_list(std::string_view before, std::string_view after) {
    bool const opens = before.empty() || !grammar::ending_of("。 ; ! ? : ( 目标 任务 方面", before).empty();
    return opens && !grammar::beginning_of(". 、 ) : ,", after).empty();
}

/// 60岁以上 and 2号楼 say which, not how much.
bool says_so(std::string_view after, std::size_t unit_size) {
    if (!after.empty() && after.front() >= 'A' && after.front() <= 'Z') return false;  // 5G
    if (unit_size == 0) return !grammar::beginning_of("以上 以下 以内 左右", after).empty() || goes_on(after);
    return grammar::beginning_of("号 岁 级", after).empty();
}

class Scanner {
public:
    explicit Scanner(grammar::Folded const& goal)
        : goal_(goal), text_(grammar::whole_characters(goal.text(), longest_goal)) {}

    std::vector<GoalNumber> run() {
        while (at_ < text_.size() && found_.size() < most_numbers) step();
        return std::move(found_);
    }

    bool finds_how_much() {
        while (at_ < text_.size() && !says_how_much_) step();
        return says_how_much_;
    }

private:
    std::string_view rest() const { return text_.substr(at_); }

    void step() {
        if (auto const size = size_of_title())
            at_ += size;
        else if (!grammar::is_digit(text_[at_]))
            at_ += grammar::decode(rest()).size;
        else if (auto const date = size_of_date())
            at_ += date;
        else
            take_number();
    }

    std::size_t size_of_date() const {
        return std::max(grammar::scan_period(rest()).size, grammar::scan_date(rest()).size);
    }

    /// 《…》 and 〔2020〕 name documents.
    std::size_t size_of_title() const {
        constexpr std::pair<std::string_view, std::string_view> brackets[] = {{"《", "》"}, {"〔", "〕"}};
        for (auto const& [open, close] : brackets) {
            auto const end = rest().starts_with(open) ? rest().find(close) : std::string_view::npos;
            if (end != std::string_view::npos) return end + close.size();
        }
        return 0;
    }

    void take_number() {
        auto const begin = at_;
        auto const number = grammar::scan_number(rest());
        auto const before = text_.substr(0, begin);
        at_ += std::max<std::size_t>(1, std::max(number.size, grammar::number_run(rest())));
        if (number.size == 0 || numbers_a_list(before, rest())) return;
        auto const unit = grammar::scan_unit(rest());
        says_how_much_ = says_how_much_ || says_so(rest(), unit.size);
        if (belongs_to_what_stands_before(before) || goes_on(rest())) return;
        if (!counts_results(unit.unit, rest().substr(0, unit.size))) return;
        at_ += unit.size;
        add(number.value, unit.unit, begin);
    }

    void add(grammar::Decimal value, grammar::Unit const& unit, std::size_t begin) {
        grammar::Span const folded{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
        auto const sentence = part_around(text_, begin, at_, ends_of_sentences);
        auto const before = sentence.substr(0, begin - static_cast<std::size_t>(sentence.data() - text_.data()));
        auto const clause = part_around(text_, begin, at_, ends_of_clauses);
        auto const after = clause.substr(at_ - static_cast<std::size_t>(clause.data() - text_.data()));
        found_.push_back({value, unit, each_of(before), goal_.original(folded), clause, after, sentence, before});
    }

    grammar::Folded const& goal_;
    std::string_view text_;
    std::size_t at_ = 0;
    bool says_how_much_ = false;
    std::vector<GoalNumber> found_;
};

/// 举办两期培训: a numeral in words and a counter. 一 is in too many other words, 百 and 千 boast.
bool counts_in_words(std::string_view text) {
    constexpr std::string_view numerals = "两 二 三 四 五 六 七 八 九 十 百分之";
    constexpr std::string_view no_counters = "级 方 面 性 好 位 体 线 代";
    for (std::size_t at = 0; at < text.size(); at += grammar::decode(text.substr(at)).size) {
        auto const rest = text.substr(at);
        auto const numeral = grammar::beginning_of(numerals, rest);
        if (numeral.empty() || !grammar::ending_of("第 十 周 进 统", text.substr(0, at)).empty()) continue;
        if (numeral == "百分之") return true;
        auto const behind = rest.substr(numeral.size());
        auto const unit = grammar::scan_unit(behind);
        if (unit.size > 0 && is_counter(unit.unit) && grammar::beginning_of(no_counters, behind).empty()) return true;
    }
    return false;
}

}  // namespace

std::vector<GoalNumber> numbers_of_goal(grammar::Folded const& goal) { return Scanner(goal).run(); }

bool says_how_much(grammar::Folded const& goal) {
    return Scanner(goal).finds_how_much() || counts_in_words(grammar::whole_characters(goal.text(), longest_goal));
}

bool is_baseline(GoalNumber const& number) {
    constexpr std::string_view times = "上年的 去年的 目前的 现在的 原来的 上年 去年 目前 原";
    constexpr std::string_view changes =
        "提高 提升 增加 增长 增至 上升 升至 扩大 降低 降至 下降 减少 减至 缩短 压减 压缩 改善 优化 恢复";
    auto before = number.before;
    if (auto const time = grammar::ending_of(times, before); !time.empty()) before.remove_suffix(time.size());
    return !grammar::ending_of("由 从", before).empty() && !grammar::beginning_of(changes, number.after).empty();
}

bool is_of_several_years(GoalNumber const& number) { return !grammar::word_in(several_years, number.clause).empty(); }

bool names_the_budget(GoalNumber const& number) {
    auto before = number.before;
    for (auto link = grammar::ending_of(links, before); !link.empty(); link = grammar::ending_of(links, before))
        before.remove_suffix(link.size());
    return !grammar::ending_of(budget_words, before).empty() &&
           grammar::word_in(several_years, number.sentence).empty();
}

}  // namespace jixiao::targets::review
