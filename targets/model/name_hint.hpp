// NameHint: what an indicator's name says of its target.
//
// Templates print the comparator and the unit into the name and leave only the number to be filled
// in: 苗木成活率(≥**%) with 85, 道路长度(公里) with 30. Owns reading the name and completing the
// target; what a name means otherwise (故障率 wants less) is the review's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "grammar/syntax.hpp"

namespace jixiao::targets {

struct NameHint {
    std::optional<grammar::syntax::Comparator> comparator;
    grammar::Unit unit;           // none: the name gives no unit
    grammar::Span template_span;  // in the name: the bracket, or from the comparator on
};

/// Nothing if the name gives neither a comparator nor a unit.
std::optional<NameHint> hint_of(std::string_view name);

/// A target without comparator or unit, completed by the hint; nothing if the hint adds nothing or
/// does not fit. A fraction such as 0.85 is never taken for 0.85%.
std::optional<grammar::syntax::Indicator> completed(grammar::syntax::Indicator const& target, NameHint const& hint);

/// The canonical text of a target with the signs that the forms print: ≥85% rather than >=85%.
std::string with_form_signs(grammar::syntax::Indicator const& target);

}  // namespace jixiao::targets
