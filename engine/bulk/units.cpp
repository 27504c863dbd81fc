#include "engine/bulk/units.hpp"

#include <algorithm>
#include <limits>

#include "engine/rules/rules.hpp"
#include "grammar/plain.hpp"

namespace jixiao::engine::bulk {
namespace {

bool fits(grammar::int128 value) { return value > 0 && value <= std::numeric_limits<std::int32_t>::max(); }

}  // namespace

Units::Units(Ruleset const& ruleset) : units_{grammar::Unit{}} {
    add("", ruleset);
    for (auto const spelling : grammar::plain_units()) add(spelling, ruleset);
    worths_.resize(units_.size() * units_.size());
}

void Units::add(std::string_view spelling, Ruleset const& ruleset) {
    auto const unit = grammar::parse_unit(spelling);
    auto number = number_of(unit);
    if (number == unknown_unit) {
        if (units_.size() == most_units) return;
        number = static_cast<UnitNumber>(units_.size());
        units_.push_back(unit);
    }
    if (!engine::admits(ruleset, unit)) number = not_admitted;
    for (auto const before : {"", " "})
        for (auto const behind : {"", " "}) add(before + std::string(spelling) + behind, number);
}

void Units::add(std::string const& spelling, UnitNumber number) {
    if (spelling.size() > longest) return;
    auto const padded = spelling + std::string(slack, '\0');
    auto const key = sized_key_of<2>(padded.data(), spelling.size());
    auto at = hash_of(key) % slots;
    while (!(spellings_[at].key == key) && spellings_[at].number != unknown_unit) at = (at + 1) % slots;
    spellings_[at] = {key, number};
}

UnitNumber Units::number_of(grammar::Unit const& unit) const {
    auto const found = std::find(units_.begin(), units_.end(), unit);
    return found == units_.end() ? unknown_unit : static_cast<UnitNumber>(found - units_.begin());
}

Worth Units::work_out(UnitNumber from, UnitNumber to) const {
    auto const ratio = rules::unit_ratio(units_[from], units_[to]);
    if (!ratio) return {0, 1, Worth::State::differs};
    Worth worth;
    worth.state = Worth::State::inexact;
    auto const [numerator, denominator] = ratio->parts();
    if (!fits(numerator) || !fits(denominator)) return worth;
    return {static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator), Worth::State::converts};
}

}  // namespace jixiao::engine::bulk
