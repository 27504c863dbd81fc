// Schema: what makes a SQLite file a book, and which version of one.
#pragma once

#include "targets/book/database.hpp"

namespace jixiao::targets::book {

enum class Found { book, empty_file };

/// Throws `newer` or `no_book` for what is neither a book nor an empty file.
Found look_at(Database& database);

/// Makes an empty file a book, within a transaction.
void create_schema(Database& database);

}  // namespace jixiao::targets::book
