// A page starts no programs: whoever needs one says what to do without it.
#include "targets/host/conversion.hpp"

namespace jixiao::targets::host {

ProcessResult run_conversion(Conversion) {
    ProcessResult result;
    result.end = ProcessResult::End::not_found;
    return result;
}

}  // namespace jixiao::targets::host
