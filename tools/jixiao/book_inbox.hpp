// Inbox: the files that are handed in for the book, read and resolved to tables.
#pragma once

#include "targets/book/statements.hpp"
#include "tools/jixiao/load.hpp"

namespace jixiao::program {

/// What holds for everything that is recorded in one call.
struct Stated {
    std::filesystem::path book;
    std::string department;
    std::string unit;
    std::string period;
    std::vector<targets::TargetTable> tables;  // named by --targets
    bool tables_given = false;                 // then everything must belong to one of them
};

/// What files and folders say, file by file. Files of actuals (TOML, CSV) and filled forms are read; target tables
/// among them tell whose indicators are meant.
std::vector<targets::book::Tellings> read_inbox(std::vector<std::string> const& places, Stated const& stated,
                                                grammar::Diagnostics& sink);

/// What one file of actuals that is not on the disk says.
targets::book::Tellings read_single(targets::ActualsFile const& actuals, grammar::Diagnostics const& reported,
                                    Stated const& stated, grammar::Diagnostics& sink);

}  // namespace jixiao::program
