// Failure: why a book could not be opened, read or written.
#pragma once

#include <boost/system/result.hpp>
#include <string>
#include <system_error>

namespace jixiao::targets::book {

enum class Trouble {
    busy,         // somebody else has been writing for longer than we wait
    not_found,    // there is no such file
    not_read,     // the operating system refuses to read
    not_written,  // no folder, no permission, a full disk; nothing was stored
    newer,        // made by a newer version of the program
    no_book,      // a file of another kind
    unsettled,    // a write was interrupted, or a write-ahead log is kept, and there is no writing to settle it
    damaged,      // SQLite finds pages or a structure that cannot be right
};

struct Failure {
    Trouble trouble;
    std::error_code reason = {};  // the operating system's; may be none
    std::string detail = {};      // SQLite's words, or the version found
};

template <class T>
using Result = boost::system::result<T, Failure>;

}  // namespace jixiao::targets::book
