// Accounts: the lines of a block by what they are parts of.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "targets/review/disclosure/check.hpp"

namespace jixiao::targets::review {

/// The lines of a block with codes, each account below the one it is a part of. A line for an account as a whole stands
/// for the projects in it; accounts that occur more than once (one table for several units) have no parts.
class Accounts {
public:
    explicit Accounts(Block const& block);

    /// The highest accounts that the block has.
    std::vector<Line const*> const& highest() const { return highest_; }
    /// The parts of an account, or the projects in it; none if it has none or is not the only line of its code.
    std::vector<Line const*> parts_of(Line const& line) const;
    /// The only line of a code; null if there is none or more than one.
    Line const* only(std::string const& code) const;

private:
    std::map<std::string, std::vector<Line const*>> by_code_;   // what stands for each account
    std::map<std::string, std::vector<Line const*>> projects_;  // in an account that has a line of its own
    std::map<std::string, std::vector<Line const*>> below_;     // by the account that they are parts of
    std::vector<Line const*> highest_;
};

}  // namespace jixiao::targets::review
