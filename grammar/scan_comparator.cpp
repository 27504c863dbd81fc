#include "grammar/scan_comparator.hpp"

#include <algorithm>

#include "grammar/beginnings.hpp"
#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_value.hpp"

namespace jixiao::grammar {
namespace {

using lexicon::Force;
using lexicon::ModalPlace;
using syntax::Comparator;

constexpr std::string_view open_bracket[] = {"("};

bool is_strict(Comparator comparator) {
    return comparator == Comparator::more_than || comparator == Comparator::less_than;
}

/// Most places of a text begin no word of direction.
bool may_begin(std::string_view text) {
    using namespace lexicon;
    static Beginnings const words(modals(), negations(), relations(), limits(), extremes(), keeping_words(),
                                  keeping_verbs(), trends());
    return words.fits(text);
}

bool may_begin_suffix(std::string_view text) {
    using namespace lexicon;
    static Beginnings const words(suffixes(), suffix_links(), suffix_ends(), Words(open_bracket));
    return words.fits(text);
}

/// What is left when a strict comparator is denied; nothing for others, whose denial has two readings.
std::optional<Comparator> denied(Comparator comparator) {
    if (comparator == Comparator::less_than) return Comparator::at_least;
    if (comparator == Comparator::more_than) return Comparator::at_most;
    return std::nullopt;
}

/// Two words about one number: both must point the same way; the stricter one counts.
std::optional<Comparator> together(Comparator first, Comparator second) {
    if (first == second) return first;
    bool const equal = first == Comparator::equal || second == Comparator::equal;
    if (equal || points_up(first) != points_up(second)) return std::nullopt;
    return is_strict(first) ? first : second;
}

// ---- one word of direction ----------------------------------------------------------------------

using Said = ScannedComparator;

Force weaker(Force a, Force b) { return std::max(a, b); }

/// 大于等于, 等于或大于: a strict relation and 等于 side by side.
Said or_equal(lexicon::Word<lexicon::Direction> const& word, std::string_view behind) {
    std::size_t const alternative = starts_with_any(behind, {"或者", "或"});
    auto const* other = lexicon::longest(lexicon::relations(), behind.substr(alternative));
    if (other == nullptr || other->value.force != Force::strong) return {};
    bool const first = word.value.comparator == Comparator::equal;
    bool const second = other->value.comparator == Comparator::equal;
    Comparator const strict = first ? other->value.comparator : word.value.comparator;
    if (first == second || !is_strict(strict)) return {};
    return {word.spelling.size() + alternative + other->spelling.size(),
            points_up(strict) ? Comparator::at_least : Comparator::at_most, Force::strong};
}

Said relation(std::string_view text) {
    auto const* word = lexicon::longest(lexicon::relations(), text);
    if (word == nullptr || word->value.force == Force::negated) return {};
    auto const both = or_equal(*word, text.substr(word->spelling.size()));
    return both.size != 0 ? both : Said{word->spelling.size(), word->value.comparator, word->value.force};
}

/// 低于 of 不低于; 到 of 不到. Denying 大于等于 or 等于 leaves two readings.
Said denied_relation(std::string_view text) {
    auto const* word = lexicon::longest(lexicon::relations(), text);
    if (word == nullptr) return {};
    auto const [comparator, force] = word->value;
    std::size_t const size = word->spelling.size();
    if (auto const both = or_equal(*word, text.substr(size)); both.size != 0) return {both.size, {}, Force::strong};
    bool const only_denied = force == Force::negated || force == Force::initial;
    if (comparator == Comparator::at_least && only_denied) return {size, Comparator::less_than, Force::beside_number};
    return {size, denied(comparator), only_denied ? Force::beside_number : force};
}

std::size_t modals(std::string_view text, ModalPlace place) {
    std::size_t size = 0;
    for (auto const* word = lexicon::longest(lexicon::modals(), text);
         word != nullptr && (word->value == place || word->value == ModalPlace::both);
         word = lexicon::longest(lexicon::modals(), text.substr(size)))
        size += word->spelling.size();
    return size;
}

Said limit(std::string_view text) {
    auto const* word = lexicon::longest(lexicon::limits(), text);
    auto const* extreme = lexicon::longest(lexicon::extremes(), text);
    if (word == nullptr && extreme == nullptr) return {};
    auto const& [spelling, direction] = word != nullptr ? *word : *extreme;
    std::size_t size = spelling.size();
    size += lexicon::longest(lexicon::limit_nouns(), text.substr(size));
    size += lexicon::longest(lexicon::limit_links(), text.substr(size));
    return {size, direction.comparator, direction.force};
}

/// Any words of direction; 不…不, 不必… and 不限于 deny more than one relation, or less.
std::size_t direction_words(std::string_view text) {
    std::size_t size = 0;
    for (bool more = true; more;) {
        std::string_view const rest = text.substr(size);
        auto const* negation = lexicon::longest(lexicon::negations(), rest);
        std::size_t step = negation != nullptr ? negation->spelling.size() : 0;
        if (step == 0) step = std::max(modals(rest, ModalPlace::front), modals(rest, ModalPlace::behind_negation));
        more = step != 0;
        size += step;
    }
    std::string_view const rest = text.substr(size);
    std::size_t const last = std::max({denied_relation(rest).size, limit(rest).size, scan_keeping(rest).size});
    return last == 0 ? 0 : size + last;
}

/// 不得再高于: a negation, the modals that it may reach through, a relation.
Said negated(std::string_view text) {
    auto const* negation = lexicon::longest(lexicon::negations(), text);
    if (negation == nullptr) return {};
    std::size_t size = negation->spelling.size();
    std::size_t const between = modals(text.substr(size), ModalPlace::behind_negation);
    auto const said = denied_relation(text.substr(size + between));
    if (said.size != 0) return {size + between + said.size, said.comparator, weaker(said.force, negation->value)};
    std::size_t const unclear = direction_words(text.substr(size));
    return unclear == 0 ? Said{} : Said{size + unclear, std::nullopt, negation->value};
}

/// 可以超过: leave is no limit, and nothing to reach either.
Said permitted(std::string_view text) {
    auto const* modal = lexicon::longest(lexicon::modals(), text);
    if (modal == nullptr || modal->value != ModalPlace::behind_negation) return {};
    std::size_t const size = modal->spelling.size();
    auto const said = relation(text.substr(size));
    bool const one_character = decode(text).size == size;
    return said.size == 0 ? Said{}
                          : Said{size + said.size, std::nullopt, one_character ? Force::initial : Force::strong};
}

Said direction(std::string_view text) {
    for (auto const scan : {negated, limit, relation, permitted})
        if (auto const said = scan(text); said.size != 0) return said;
    return {};
}

/// 上限≤100万元: a sign behind a word of a limit.
Said sign_behind_limit(std::string_view text) {
    auto const* sign = lexicon::longest(lexicon::comparator_signs(), text);
    return sign == nullptr ? Said{} : Said{sign->spelling.size(), sign->value, Force::strong};
}

/// Adds what the next word says. `=` after a limit is only a link.
void add(Said& sum, Said const& next) {
    bool const first = sum.size == 0;
    bool const both = sum.comparator && next.comparator;
    sum.comparator = first ? next.comparator : both ? together(*sum.comparator, *next.comparator) : std::nullopt;
    sum.force = first ? next.force : std::min(sum.force, next.force);
}

// ---- words that keep a value --------------------------------------------------------------------

struct Kept {
    std::size_t size = 0;
    lexicon::Keeping keeping{};
};

std::optional<lexicon::Keeping> keeping_of(std::string_view text, std::size_t& size) {
    if (auto const* verb = lexicon::longest(lexicon::keeping_verbs(), text)) {
        size = verb->spelling.size();
        return verb->value;
    }
    auto const* trend = lexicon::longest(lexicon::trends(), text);
    if (trend == nullptr) return std::nullopt;
    size = trend->spelling.size();
    bool const up = trend->value == syntax::Trend::increase;
    return lexicon::Keeping{up ? Comparator::at_least : Comparator::at_most, false, Force::strong};
}

Kept kept(std::string_view text) {
    std::size_t verb = 0;
    auto const keeping = keeping_of(text, verb);
    std::size_t const particle = keeping ? lexicon::longest(lexicon::keeping_particles(), text.substr(verb)) : 0;
    if (particle != 0) return {verb + particle, *keeping};
    auto const* word = lexicon::longest(lexicon::keeping_words(), text);
    return word == nullptr ? Kept{} : Kept{word->spelling.size(), word->value};
}

bool agree(lexicon::Keeping const& keeping, Comparator comparator) {
    return keeping.level || points_up(keeping.comparator) == points_up(comparator);
}

/// Modals and words that keep a value, one after the other: 力争控制在, 确保达到.
struct Lead {
    std::size_t size = 0;
    std::optional<lexicon::Keeping> keeping;
    bool clear = true;
};

Lead lead(std::string_view text) {
    Lead result;
    for (;;) {
        std::string_view const rest = text.substr(result.size);
        auto const next = kept(rest);
        std::size_t const step = next.size != 0 ? next.size : modals(rest, ModalPlace::front);
        bool const is_limit = limit(rest).size > step;  // 控制数 is no 控制
        if (step == 0 || is_limit) return result;
        result.size += step;
        if (next.size == 0) continue;
        if (result.keeping && !result.keeping->level) result.clear &= agree(*result.keeping, next.keeping.comparator);
        if (!result.keeping || result.keeping->level) result.keeping = next.keeping;
    }
}

// ---- behind a number ----------------------------------------------------------------------------

Said bracketed(std::string_view text) {
    if (!text.starts_with('(')) return {};
    std::string_view const inside = text.substr(1);
    auto said = scan_comparator(inside);
    if (said.size == 0) said = sign_behind_limit(inside);
    if (auto const* word = lexicon::longest(lexicon::suffixes(), inside); word != nullptr && said.size == 0)
        said = {word->spelling.size(), word->value, Force::strong};
    bool const closed = said.size != 0 && inside.substr(said.size).starts_with(')');
    return closed && said.comparator ? Said{said.size + 2, said.comparator, Force::strong} : Said{};
}

Comparator strict(Comparator comparator) {
    return points_up(comparator) ? Comparator::more_than : Comparator::less_than;
}

}  // namespace

ScannedComparator scan_comparator(std::string_view text) {
    if (!may_begin(text)) return {};
    auto const front = lead(text);
    ScannedComparator sum;
    std::size_t end = front.size;
    for (auto said = direction(text.substr(end)); said.size != 0; said = direction(text.substr(end))) {
        add(sum, said);
        sum.size = end + said.size;
        end = sum.size + modals(text.substr(sum.size), ModalPlace::front);
    }
    if (sum.size == 0) return {};
    if (lexicon::longest(lexicon::limits(), text) != nullptr || lexicon::longest(lexicon::extremes(), text) != nullptr)
        if (auto const sign = sign_behind_limit(text.substr(sum.size)); sign.size != 0) {
            if (sign.comparator != Comparator::equal) add(sum, sign);
            sum.size += sign.size;
        }
    bool const fits = front.clear && (!front.keeping || !sum.comparator || agree(*front.keeping, *sum.comparator));
    if (!fits) sum.comparator = std::nullopt;
    return sum;
}

ScannedComparator scan_keeping(std::string_view text) {
    if (!may_begin(text)) return {};
    auto const front = lead(text);
    if (front.size == 0) return {};
    if (!front.keeping || !front.clear) return {front.size, std::nullopt, Force::initial};
    return {front.size, front.keeping->comparator, front.keeping->force};
}

ScannedComparator scan_comparing(std::string_view text) {
    auto const scanned = scan_comparator(text);
    std::string_view const word = text.substr(0, scanned.size);
    for (std::string_view const relation : {"低于", "高于", "少于", "多于", "优于", "差于"})
        if (word.ends_with(relation)) return scanned;
    return {};
}

ScannedTrend scan_reaching(std::string_view text) {
    std::size_t verb = 0;
    auto const keeping = keeping_of(text, verb);
    std::size_t const particle = keeping && !keeping->level ? starts_with_any(text.substr(verb), {"到", "至"}) : 0;
    if (particle == 0) return {};
    return {verb + particle, points_up(keeping->comparator) ? syntax::Trend::increase : syntax::Trend::decrease};
}

ScannedComparator scan_suffix(std::string_view text) {
    if (!may_begin_suffix(text)) return {};
    if (auto const said = bracketed(text); said.size != 0) return said;
    auto const* before = lexicon::longest(lexicon::suffix_ends(), text);
    std::size_t size = before != nullptr ? before->spelling.size() : 0;
    size += lexicon::longest(lexicon::suffix_links(), text.substr(size));
    auto const* word = lexicon::longest(lexicon::suffixes(), text.substr(size));
    if (word == nullptr) return {};
    size += word->spelling.size();
    auto const* after =
        text.substr(size).starts_with('(') ? lexicon::longest(lexicon::suffix_ends(), text.substr(size)) : nullptr;
    if (before != nullptr && after != nullptr && before->value != after->value) return {};
    if (after != nullptr) size += after->spelling.size();
    bool const open = (before != nullptr && !before->value) || (after != nullptr && !after->value);
    return {size, open ? strict(word->value) : word->value, Force::strong};
}

FoundComparator find_comparator(std::string_view words) {
    for (std::size_t at = 0; at < words.size(); at += decode(words.substr(at)).size) {
        auto const found = scan_comparator(words.substr(at));
        bool const last = at + found.size == words.size();
        if (found.size != 0 && (found.force == Force::strong || (last && found.force == Force::beside_number)))
            return {at, found};
    }
    return {};
}

FoundComparator find_unclear_comparator(std::string_view words) {
    for (std::size_t at = 0; at < words.size(); at += decode(words.substr(at)).size)
        if (auto const found = scan_comparator(words.substr(at)); found.size != 0 && !found.comparator)
            return {at, found};
    return {};
}

bool points_up(Comparator comparator) {
    return comparator == Comparator::at_least || comparator == Comparator::more_than;
}

bool ends_with_negation(std::string_view words, bool before_direction) {
    for (std::string_view const end : {"非", "不是", "《", "〈"})
        if (words.ends_with(end)) return true;
    for (std::size_t at = 0; at < words.size(); at += decode(words.substr(at)).size) {
        auto const* negation = lexicon::longest(lexicon::negations(), words.substr(at));
        if (negation == nullptr || (negation->spelling == "没" && !before_direction)) continue;
        std::string_view rest = words.substr(at + negation->spelling.size());
        while (auto const* modal = lexicon::longest(lexicon::modals(), rest))
            rest.remove_prefix(modal->spelling.size());
        if (rest.empty()) return true;
    }
    return false;
}

}  // namespace jixiao::grammar
