// The verbs, one file each.
#pragma once

#include "tools/jixiao/command.hpp"

namespace jixiao::program {

Command parse_command();
Command explain_command();
Command check_command();
Command score_command();
Command track_command();
Command audit_command();
Command import_command();
Command form_command();
Command book_command();
Command batch_command();
Command page_command();
Command rulesets_command();
Command units_command();
Command codes_command();

}  // namespace jixiao::program
