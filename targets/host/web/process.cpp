// A page starts no programs: whoever needs one says what to do without it.
#include "targets/host/process.hpp"

namespace jixiao::targets::host {

ProcessResult run_process(std::vector<std::string> const&, std::string_view, ProcessLimits) {
    ProcessResult result;
    result.end = ProcessResult::End::not_found;
    return result;
}

}  // namespace jixiao::targets::host
