// Plain expressions, most of all there are: >=95%, <= 10 个工作日, 95%; read in one pass over the bytes.
//
// Owns no meaning of its own: what it reads, it reads as the grammar does (tests and a fuzzer compare
// the two); everything else it leaves to the grammar. It allocates nothing.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "grammar/syntax.hpp"

namespace jixiao::grammar {

struct Plain {
    std::optional<syntax::Comparator> comparator;
    Decimal value;
    Unit unit;  // none: no unit was written
    Span comparator_span;
    Span value_span;
    Span unit_span;  // {0, 0} without a unit
    Span at;         // without the blanks around it
};

/// The units that mean the same behind any number, each as it may be spelled. Years, months and days are
/// dates as well and 成 is a tenth: they are the grammar's.
std::span<std::string_view const> plain_units();

/// Nothing for whatever is not plain, good or bad.
std::optional<Plain> scan_plain(std::string_view text);

}  // namespace jixiao::grammar
