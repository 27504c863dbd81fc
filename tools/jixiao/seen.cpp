#include "tools/jixiao/seen.hpp"

namespace jixiao::program {

namespace fs = std::filesystem;

/// Where a folder really is has to be found out once for all files in it.
bool Seen::is_new(fs::path const& file) {
    std::error_code ignored;
    if (fs::is_symlink(file, ignored)) return files_.insert(fs::weakly_canonical(file, ignored).string()).second;
    auto const named = file.parent_path();
    auto const [folder, is_first] = folders_.try_emplace(named.string());
    if (is_first) folder->second = fs::weakly_canonical(named.empty() ? fs::path(".") : named, ignored);
    return files_.insert((folder->second / file.filename()).string()).second;
}

}  // namespace jixiao::program
