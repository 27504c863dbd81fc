// Verify: does the book still say what was recorded?
#pragma once

#include "targets/book/book.hpp"

namespace jixiao::targets::book {

struct Verified {
    Head head;
    std::size_t evidence = 0;  // files that were looked at
};

/// Checks pages and structure, numbers, the chain of hashes and the files of evidence; with `head`
/// ("" for none) also that a record still has this hash. What is wrong is reported at its record.
Result<Verified> verify(Book& book, std::string_view head, Diagnostics& sink);

}  // namespace jixiao::targets::book
