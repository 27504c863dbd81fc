// Schema: what makes a SQLite file a book, and which version of one.
#pragma once

#include <vector>

#include "targets/book/database.hpp"

namespace jixiao::targets::book {

enum class Found { book, empty_file };

/// Throws `newer` or `no_book` for what is neither a book nor an empty file.
Found look_at(Database& database);

/// Of a book.
std::int64_t version_of(Database& database);

/// Makes an empty file a book, within a transaction.
void create_schema(Database& database);

/// Gives a book of an earlier version the columns that it lacks, within a transaction. Its records and their
/// hashes stay what they are.
void upgrade(Database& database);

/// The names of what the file has more, less or otherwise than a book of its version should have.
std::vector<std::string> altered_parts(Database& database);

}  // namespace jixiao::targets::book
