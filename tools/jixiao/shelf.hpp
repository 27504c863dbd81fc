// Shelf: rulesets by name or file, each read once.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "engine/ruleset.hpp"
#include "tools/jixiao/command.hpp"

namespace jixiao::program {

using RulesetPointer = std::shared_ptr<engine::Ruleset const>;

class Shelf {
public:
    /// A ruleset that the command line names: built in, or the file of that name. Null if it is
    /// not there or not usable, which is reported.
    RulesetPointer named(std::string const& name, Diagnostics& sink);

    /// A ruleset that a table names; a file is looked for beside the table.
    RulesetPointer of_table(std::string const& name, grammar::Source const& table, grammar::Span place,
                            Diagnostics& sink);

    RulesetPointer fallback() const;

private:
    RulesetPointer from_file(std::filesystem::path const& file, Diagnostics& sink);

    std::map<std::string, RulesetPointer> files_;
};

}  // namespace jixiao::program
