#include "targets/disclosure/lines.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/disclosure/amounts.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::disclosure {
namespace {

struct Account {
    std::string_view code;
    std::string_view name;
    int since;
    std::string_view others;
};

constexpr Account accounts[] = {
#define JIXIAO_ACCOUNT(code, name, since, others) {code, name, since, others},
#include "targets/disclosure/classification.def"
#undef JIXIAO_ACCOUNT
};

constexpr std::string_view numerals = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十";

std::string_view behind_digits(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of("0123456789"), text.size()));
}

/// 一、 0, （一） 1, 1. 2; -1 for none.
int rank_of_mark(std::string_view plain, std::size_t& size) {
    size = 0;
    bool const is_bracketed = plain.starts_with("(");
    auto const inner = plain.substr(is_bracketed ? 1 : 0);
    auto const numeral = grammar::beginning_of(numerals, inner);
    auto const rest = numeral.empty() ? behind_digits(inner) : inner.substr(numeral.size());
    if (rest.size() == inner.size()) return -1;
    std::string_view const closing = is_bracketed ? ")" : "、";
    bool const is_point = !is_bracketed && numeral.empty() && (rest.starts_with(".") || rest.starts_with("．"));
    if (!rest.starts_with(closing) && !is_point) return -1;
    auto const mark = is_point && rest.starts_with(".") ? std::size_t{1} : closing.size();
    size = plain.size() - rest.size() + mark;
    if (numeral.empty()) return 2;
    return is_bracketed ? 1 : 0;
}

Account const* account_of(std::string_view code) {
    auto const* found =
        std::find_if(std::begin(accounts), std::end(accounts), [&](Account const& one) { return one.code == code; });
    return found == std::end(accounts) ? nullptr : found;
}

bool is_called(Account const& account, std::string_view wanted) {
    if (account_name(account.name) == wanted) return true;
    bool is_other = false;
    grammar::for_each_word(account.others, [&](std::string_view other) { is_other |= account_name(other) == wanted; });
    return is_other;
}

/// The lines of “三公”经费 whatever marks they have: 公务用车购置费 and 公务用车运行费 are in 公务用车购置及运行费.
void place_three(Line& line) {
    auto const word = recognise::without_brackets(line.name.value);
    bool const is_whole = grammar::contains(word, "购置及运行") || grammar::contains(word, "公务接待") ||
                          grammar::contains(word, "因公出国");
    bool const is_part = !is_whole && grammar::contains(word, "公务用车");
    if (is_whole) line.depth = 0, line.among = false;
    if (is_part) line.depth = 1, line.among = true;
}

int depth_of_code(std::string_view code) { return code.size() <= 3 ? 0 : code.size() <= 5 ? 1 : 2; }

void place_by_code(Line& line) { line.depth = depth_of_code(line.code); }

/// Marks of an outline count from the highest that occurs below them: 一、 and 1. are 0 and 1.
void place_by_marks(Block& block) {
    std::vector<int> used;
    std::vector<int> ranks(block.lines.size(), -1);
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        std::size_t size = 0;
        ranks[i] = rank_of_mark(recognise::plain(block.lines[i].name.value), size);
        if (ranks[i] >= 0 && std::find(used.begin(), used.end(), ranks[i]) == used.end()) used.push_back(ranks[i]);
    }
    std::sort(used.begin(), used.end());
    int depth = 0;
    bool among = false;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        auto& line = block.lines[i];
        auto const word = recognise::plain(line.name.value);
        bool const stands_high = line.is_total || line.is_subtotal || !line.code.empty() ||
                                 !grammar::word_in("结转 结余 弥补", word).empty();
        if (ranks[i] >= 0)
            depth = static_cast<int>(std::find(used.begin(), used.end(), ranks[i]) - used.begin()), among = false;
        else if (word.starts_with("其中"))
            among = true;
        else if (stands_high)
            depth = 0, among = false;
        else if (!used.empty())
            among = true;
        line.depth = line.code.empty() ? depth + (among ? 1 : 0) : depth_of_code(line.code);
        line.among = among;
        place_three(line);
    }
}

}  // namespace

bool is_total_name(std::string_view plain) {
    return grammar::is_word_of("合计 总计 收入总计 支出总计 收入合计 支出合计 收支总计 总合计 支出总合计 收入总合计",
                               plain);
}

bool is_subtotal_name(std::string_view plain) {
    return grammar::is_word_of("本年收入合计 本年支出合计 本年收入小计 本年支出小计", plain);
}

std::size_t mark_size(std::string_view plain) {
    std::size_t size = 0;
    rank_of_mark(plain, size);
    if (size == 0 && plain.starts_with("其中")) size = std::string_view("其中").size();
    if (plain.substr(size).starts_with(":")) size += 1;
    return size;
}

std::string account_name(std::string_view name) {
    auto word = recognise::without_brackets(name);
    word.erase(0, mark_size(word));
    std::string_view rest = word;
    for (std::string_view const ending : {"支出", "收入", "拨款"})
        if (rest.size() > ending.size() + 3 && rest.ends_with(ending)) rest.remove_suffix(ending.size());
    return std::string(rest);
}

std::string_view class_code_of(std::string_view name) {
    auto const wanted = account_name(name);
    for (auto const& account : accounts)
        if (account.code.size() == 3 && account.code.front() == '2' && is_called(account, wanted)) return account.code;
    return {};
}

std::string_view known_name(std::string_view code) {
    auto const* account = account_of(code);
    return account ? account->name : std::string_view();
}

std::optional<bool> fits_classification(std::string_view code, std::string_view name) {
    auto const* account = account_of(code);
    if (!account) return std::nullopt;
    return is_called(*account, account_name(name));
}

void place_lines(Block& block) {
    bool has_codes = false;
    for (auto& line : block.lines) {
        auto const word = recognise::plain(line.name.value);
        line.is_total = line.code.empty() && is_total_name(word);
        line.is_subtotal = line.code.empty() && is_subtotal_name(word);
        has_codes = has_codes || !line.code.empty();
    }
    if (block.side != Block::Side::whole || !has_codes) return place_by_marks(block);
    for (auto& line : block.lines)
        if (!line.code.empty()) place_by_code(line);
}

}  // namespace jixiao::targets::disclosure
