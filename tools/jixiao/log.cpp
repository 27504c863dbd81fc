#include "tools/jixiao/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace jixiao::program {

void start_log(Verbosity verbosity) {
    auto logger = std::make_shared<spdlog::logger>("jixiao", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger->set_pattern("[%H:%M:%S.%e] %v");
    logger->set_level(verbosity == Verbosity::verbose ? spdlog::level::debug : spdlog::level::off);
    spdlog::set_default_logger(std::move(logger));
}

void log_line(std::string const& line) { spdlog::debug(line); }

}  // namespace jixiao::program
