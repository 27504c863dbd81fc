// Verify: does the book still say what was recorded?
#pragma once

#include "targets/book/book.hpp"

namespace jixiao::targets::book {

/// So many digits of a hash tell it from any other.
inline constexpr std::size_t fewest_digits = 12;

struct Verified {
    Head head;
    std::size_t evidence = 0;  // files that were looked at
};

/// Checks pages and structure, numbers, the chain of hashes and the files of evidence; with `head`
/// ("" for none, else at least fewest_digits) also that a record still has this hash. What is wrong is reported at its record;
/// a file of no bytes is no book.
Result<Verified> verify(Book& book, std::string_view head, Diagnostics& sink);

}  // namespace jixiao::targets::book
