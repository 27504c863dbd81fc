// Clauses: what one piece of a standard between commas says, before it is put together with its neighbours.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/standard/tree.hpp"

namespace jixiao::grammar::standard {

enum class ClauseKind : std::uint8_t {
    words,       // a condition, a name, a list: it waits for what follows
    award,       // …得4分, …不得分
    step,        // 每低1个百分点扣0.5分
    rest,        // 不足1个百分点的按1个百分点计
    limit,       // 扣完为止, 最多扣3分
    joined,      // 两种方式就高计分
    series,      // 依次类推
    list,        // 分别得6分、4分、2分
    each,        // 各占分值的四分之一
    judged,      // 酌情扣分, 综合评分
    proportion,  // 按完成比例得分, 得分=…
    taken,       // 追加扣除5分
    full,        // 满分6分
    base,        // 基础分6分
    places,      // 保留一位小数
};

struct Clause {
    ClauseKind kind = ClauseKind::words;
    std::string words;  // what stands before the rule
    Points points;
    std::vector<Points> list;
    Effect effect = Effect::gives;
    bool veto = false;
    Step step;
    Rest rest = Rest::unsaid;
    Limits limits;
    Joined joined = Joined::best;
    Proportion proportion;
    int places = 0;
};

/// Reads the folded text of one piece. Nothing is refused: what is no rule is words.
Clause parse_clause(std::string_view text);

}  // namespace jixiao::grammar::standard
