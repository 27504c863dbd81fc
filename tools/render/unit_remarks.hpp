// UnitRemarks: what a unit gets back of its target tables, or of what it handed in: each place, what is wrong there and
// how to mend it.
#pragma once

#include <ostream>
#include <span>
#include <string_view>
#include <vector>

#include "targets/review/opinion.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render {

/// Errors and warnings; what is only noted the unit need not know.
bool wants_an_answer(grammar::Diagnostic const& finding);

/// One table of the unit, or its budget tables and explanations (null), and all that was found on it.
struct RemarkedTable {
    targets::TargetTable const* table = nullptr;
    std::span<grammar::Diagnostic const> findings;
};

/// A letter in plain text; remarks that need no answer are left out. Its first words are known to own_output.
void write_unit_remarks(std::string_view unit, std::vector<RemarkedTable> const& tables, Language language,
                        std::ostream& out);

/// One file that the unit handed in, and all that was found in it.
struct RemarkedFile {
    std::string name;
    std::vector<grammar::Diagnostic const*> findings;
};

/// The same of what was handed in for a period.
void write_inbox_remarks(std::string_view unit, std::vector<RemarkedFile> const& files, Language language,
                         std::ostream& out);

}  // namespace jixiao::render
