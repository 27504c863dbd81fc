// Scanner for comparators in words, in folded text: they are composed of modals, negations and
// relations (原则上 + 不 + 得 + 超过), of words of a limit (上限为, 最高限价) and of words that keep a
// value (力争达到, 严格控制在). A negation whose reach is not understood is never read as its opposite.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "grammar/lexicon.hpp"
#include "grammar/scan_change.hpp"

namespace jixiao::grammar {

struct ScannedComparator {
    std::size_t size = 0;                           // 0: none here
    std::optional<syntax::Comparator> comparator;   // none: its words contradict or negate each other
    lexicon::Force force = lexicon::Force::strong;  // how much it says apart from a number
};

/// 不低于, 原则上不得超过, 最高不超过, 上限为. Never a sign.
ScannedComparator scan_comparator(std::string_view text);

/// 控制在, 力争达到, 确保; modals alone (力争) have no comparator.
ScannedComparator scan_keeping(std::string_view text);

/// 不低于, 高于: those that compare with a level, and are never said of a date.
ScannedComparator scan_comparing(std::string_view text);

/// 提高到, 降至: a change up to a level.
ScannedTrend scan_reaching(std::string_view text);

/// 以上, (不含)以下, 及以内, (上限): behind a number.
ScannedComparator scan_suffix(std::string_view text);

/// The first comparator within words that are passed over: without it the rest means something else.
/// Nothing (size 0) if there is none.
struct FoundComparator {
    std::size_t begin = 0;
    ScannedComparator found;
};
FoundComparator find_comparator(std::string_view words);

/// The first whose words contradict or deny each other.
FoundComparator find_unclear_comparator(std::string_view words);

bool points_up(syntax::Comparator comparator);  // ≥ and >

/// 未、不得 right before a value turn it round: such words hide more than a name. 淹没 ends with a negation
/// only in writing; before a direction (没超过) that cannot be told.
bool ends_with_negation(std::string_view words, bool before_direction);

}  // namespace jixiao::grammar
