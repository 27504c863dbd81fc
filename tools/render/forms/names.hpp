// Names: of sheets and files, from the names of projects.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace jixiao::render::forms {

/// Gives every name once; a name that was given gets a number: 修缮, 修缮(2).
class Names {
public:
    /// At most 31 characters without those that Excel refuses.
    std::string sheet(std::string_view wanted);

    /// At most 150 bytes without those that file systems refuse; `ending` (with its dot) is added.
    std::string file(std::string_view wanted, std::string_view ending);

private:
    std::string unique(std::string const& name, std::size_t most, std::size_t (*size)(std::string_view));

    std::set<std::string> given_;  // Latin letters in lower case: case does not tell names apart
};

}  // namespace jixiao::render::forms
