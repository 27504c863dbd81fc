#include "targets/disclosure/kinds.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::disclosure {
namespace {

struct KindWords {
    Kind kind;
    std::string_view words;    // one of them stands in the title
    std::string_view without;  // none of these does
};

/// The first whose words fit: the special tables before the general ones.
constexpr KindWords kinds[] = {
    {Kind::three, "三公", ""},
    {Kind::carried, "结转结余 上年结转 结转资金", ""},
    {Kind::fund, "政府性基金", "财政拨款收支 收支总"},
    {Kind::capital, "国有资本经营", "财政拨款收支 收支总"},
    {Kind::basic, "基本支出", ""},
    {Kind::projects, "项目支出", "基本支出"},
    {Kind::fiscal, "财政拨款收支 财政拨款收入支出 财政拨款预算收支 财政拨款总", ""},
    {Kind::general, "一般公共预算支出 一般公共预算财政拨款支出 一般公共预算拨款支出 一般公共预算当年支出 财政拨款支出",
     ""},
    {Kind::totals, "收支总 收支预算总 收入支出总 收入支出预算总 收入支出决算总 收支决算总 收支预算 收支情况",
     "财政拨款"},
    {Kind::income, "收入总 收入预算 收入决算 收入情况", "支出"},
    {Kind::expenditure, "支出总 支出预算 支出决算 支出情况", "收入 采购 购买"},
};

/// Words of tables that look alike and are none of these.
constexpr std::string_view strangers =
    "绩效 自评 目录 政府采购 购买服务 资产 征求意见 转移支付 会议费 机关运行经费 债务 债券";

/// 表1, 附件2, 公开03表, （一） and the like around a title.
std::string_view without_numbering(std::string_view word) {
    for (bool changed = true; changed && !word.empty();) {
        changed = false;
        for (std::string_view const mark :
             {"表", "附件", "附表", "公开", "续", "第", "预算", "决算", ":", ".", "、", "-", "(", ")"})
            if (word.starts_with(mark) && mark != "预算" && mark != "决算")
                word.remove_prefix(mark.size()), changed = true;
        for (std::string_view const digit : {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"})
            if (word.starts_with(digit)) {
                auto const rest = word.substr(digit.size());
                bool const numbers =
                    rest.starts_with("、") || rest.starts_with(".") || rest.starts_with(")") || rest.starts_with(":");
                if (numbers) word = rest, changed = true;
            }
        while (!word.empty() && grammar::is_digit(word.front()) && !word.starts_with("20"))
            word.remove_prefix(1), changed = true;
    }
    return word;
}

}  // namespace

std::optional<Kind> kind_of_title(std::string_view text) {
    constexpr std::size_t longest = 180;  // bytes, with the name of a department
    if (text.size() > 2 * longest) return std::nullopt;
    auto const plain = recognise::without_brackets(text);
    auto const word = without_numbering(plain);
    if (word.size() > longest || !word.ends_with("表")) return std::nullopt;
    bool const is_sentence = grammar::contains(word, "。") || grammar::contains(word, ",") ||
                             grammar::contains(word, ";") || grammar::contains(word, "见") ||
                             grammar::contains(word, "为空表");
    if (is_sentence || !grammar::word_in(strangers, word).empty()) return std::nullopt;
    auto const* found = std::find_if(std::begin(kinds), std::end(kinds), [&](KindWords const& one) {
        return !grammar::word_in(one.words, word).empty() && grammar::word_in(one.without, word).empty();
    });
    return found == std::end(kinds) ? std::nullopt : std::optional(found->kind);
}

Text name_of(Kind kind) {
    switch (kind) {
        case Kind::totals: return {"收支总表", "the table of income and expenditure"};
        case Kind::income: return {"收入总表", "the table of income"};
        case Kind::expenditure: return {"支出总表", "the table of expenditure"};
        case Kind::fiscal: return {"财政拨款收支总表", "the table of fiscal appropriations"};
        case Kind::general: return {"一般公共预算支出表", "the table of general public expenditure"};
        case Kind::basic: return {"一般公共预算基本支出表", "the table of basic expenditure"};
        case Kind::projects: return {"项目支出表", "the table of projects"};
        case Kind::fund: return {"政府性基金预算支出表", "the table of government funds"};
        case Kind::capital: return {"国有资本经营预算支出表", "the table of state capital"};
        case Kind::three: return {"“三公”经费表", "the table of the three public expenses"};
        case Kind::carried: return {"上年结转结余表", "the table of what was carried over"};
    }
    return {};
}

}  // namespace jixiao::targets::disclosure
