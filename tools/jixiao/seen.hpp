// Seen: which files a call has met before, under whatever name.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace jixiao::program {

class Seen {
public:
    /// False if the file was asked about before.
    bool is_new(std::filesystem::path const& file);

private:
    std::unordered_map<std::string, std::filesystem::path> folders_;  // as named, and where they are
    std::unordered_set<std::string> files_;
};

}  // namespace jixiao::program
