// Load: the files that a command line names, told apart by their format.
#pragma once

#include <string>
#include <vector>

#include "grammar/diagnostic.hpp"
#include "targets/model/actuals.hpp"
#include "targets/model/table.hpp"
#include "targets/review/disclosure/check.hpp"

namespace jixiao::program {

struct Loaded {
    std::vector<targets::TargetTable> tables;
    std::vector<targets::ActualsFile> actuals;
    std::vector<targets::review::DisclosureScene> disclosures;  // documents with budget tables, if everything is wanted
    std::size_t files = 0;                                      // that were read
};

/// What is wanted of the files; the others are passed over in folders.
enum class Wanted { tables, tables_and_actuals, actuals, everything };

/// Reads files, TOML and office documents alike, and folders with all .toml files in and below them,
/// or all documents where there are no TOML tables; each file once, several side by side; the order
/// is that of the places. Everything wrong is reported; of rulesets only that.
Loaded load(std::vector<std::string> const& places, Wanted wanted, grammar::Diagnostics& sink);

/// One file whose bytes are at hand, as if it had been named.
Loaded load_bytes(std::string const& name, std::string bytes, Wanted wanted, grammar::Diagnostics& sink);

void append(Loaded& loaded, Loaded more);

/// The file of actuals that lies beside a table: NAME.actuals.toml for NAME.toml; "" if there is none.
std::string actuals_beside(std::string const& table_file);

}  // namespace jixiao::program
