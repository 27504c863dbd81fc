#include "targets/host/program_place.hpp"

namespace jixiao::targets::host {

std::filesystem::path program_folder() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
}

}  // namespace jixiao::targets::host
