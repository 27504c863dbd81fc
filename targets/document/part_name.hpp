// Names of the parts of a container: how they are compared and what they refer to.
#pragma once

#include <string>
#include <string_view>

namespace jixiao::targets::document {

/// As names are compared: / between folders, none at the front, lower case.
std::string comparable_part(std::string_view name);

/// Where the relationships of a part stand: xl/_rels/workbook.xml.rels; _rels/.rels for "".
std::string relationships_part(std::string_view part);

/// What a part means by a target, which is relative to its folder or begins at the root. A path that
/// leaves the package ends at its root.
std::string resolved_part(std::string_view part, std::string_view target);

/// row for x:row.
std::string_view local_name(std::string_view name);

}  // namespace jixiao::targets::document
