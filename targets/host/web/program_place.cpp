// The page is all there is.
#include "targets/host/program_place.hpp"

namespace jixiao::targets::host {

std::filesystem::path program_folder() { return {}; }

}  // namespace jixiao::targets::host
