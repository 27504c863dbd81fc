// Words of copied text: what stands between blanks, with its line; page numbers are passed over.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "targets/base/located.hpp"

namespace jixiao::targets::disclosure {

struct Word {
    Span at;
    std::string_view text;
    bool first_in_line = false;
    bool last_in_line = false;
    std::optional<Decimal> number;
    bool is_digits = false;  // no point and no comma: perhaps a code
};

std::vector<Word> words_in(SourceText const& source, Span zone);

/// The lines of a stretch that are not blank, blanks at their ends gone; a page number of a line of its own is none.
std::vector<Span> lines_in(SourceText const& source, Span zone);

}  // namespace jixiao::targets::disclosure
