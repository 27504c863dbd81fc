#include "grammar/slip.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::grammar {
namespace {

/// Each group: characters of units, and what is taken for them.
constexpr std::u32string_view alike[] = {
    U"日目曰白自旦口田甘",
    U"月用肉朋贝目",
    U"天夭无夫大夭",
    U"年午牛羊千",
    U"季李委秀",
    U"周同问用舟州洲",
    U"时对吋肘石十实",
    U"小少晓",
    U"分公兮份坌",
    U"点店占典电黑",
    U"百白伯佰自",
    U"工土干公功宫",
    U"作做昨坐诈",
    U"元无兀园员原园",
    U"万方力刀",
    U"亿忆意",
    U"米朱来木末半密",
    U"平乎苹评",
    U"方万放房",
    U"亩苗畝母由",
    U"公么工分",
    U"里理厘",
    U"吨盹顿砘钝",
    U"升开井生声",
    U"斤厅斥近金",
    U"次吹欠决资伙饮此",
    U"人入八几",
    U"名各明铭",
    U"户尸护互",
    U"个介亇",
    U"度渡庶",
    U"率卒律",
    U"倍陪培部",
    U"秒抄妙杪",
    U"钟钏种中",
    U"瓦互",
    U"台合召",
    U"套奈",
    U"家豪稼",
    U"件仵牛",
    U"项顶",
    U"场扬汤",
    U"期朝其",
    U"批此",
    U"比此北",
    U"顷倾项",
    U"立粒力位",
    U"课裸棵颗",
    U"学宇字",
    U"标栋",
    U"准淮",
    U"煤媒",
    U"千干于",
    U"伏状",
    U"星垦",
};

bool taken_for(char32_t a, char32_t b) {
    return std::any_of(std::begin(alike), std::end(alike), [&](std::u32string_view group) {
        return group.find(a) != std::u32string_view::npos && group.find(b) != std::u32string_view::npos;
    });
}

std::u32string characters_of(std::string_view text) {
    std::u32string result;
    for (; !text.empty(); text.remove_prefix(decode(text).size)) result += decode(text).character;
    return result;
}

bool is_swapped(std::u32string_view a, std::u32string_view b, std::size_t at) {
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

/// One character instead of another, or two that changed places.
bool is_certain_slip(std::u32string_view written, std::u32string_view meant) {
    if (written.size() != meant.size() || written.size() < 2) return false;
    auto const at =
        static_cast<std::size_t>(std::mismatch(written.begin(), written.end(), meant.begin()).first - written.begin());
    if (at == written.size()) return false;
    bool const one = written.substr(at + 1) == meant.substr(at + 1);
    return one ? taken_for(written[at], meant[at]) : written.size() > 2 && is_swapped(written, meant, at);
}

/// 个工作 for 个工作日.
bool lacks_one(std::u32string_view written, std::u32string_view meant) {
    if (written.size() < 2 || written.size() + 1 != meant.size()) return false;
    auto const at =
        static_cast<std::size_t>(std::mismatch(written.begin(), written.end(), meant.begin()).first - written.begin());
    return written.substr(at) == meant.substr(at + 1);
}

}  // namespace

Slip slip_of(std::string_view word) {
    auto const written = characters_of(word);
    Slip result;
    auto const consider = [&](std::string_view spelling) {
        auto const meant = characters_of(spelling);
        bool const is_certain = is_certain_slip(written, meant);
        if (result.is_certain || (!is_certain && (!result.meant.empty() || !lacks_one(written, meant)))) return;
        result = {spelling, is_certain};
    };
    for (UnitInfo const& unit : unit_table()) {
        if (unit.is_form || is_countable(unit.dimension)) continue;
        consider(unit.spelling);
        for_each_word(unit.aliases, consider);
    }
    return result;
}

bool is_doubled(Unit const& unit, Unit const& extra) {
    if (is_countable(extra)) return unit.head == extra.head && unit.word == extra.word;
    if (!is_counter(unit) || !is_counter(extra)) return true;
    auto const word = head_spelling(extra);
    return unit.head == extra.head || word == "个" || word.ends_with("次");
}

}  // namespace jixiao::grammar
