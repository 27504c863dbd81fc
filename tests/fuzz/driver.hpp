// Runs a fuzz target without a fuzzing engine: mutations of seed inputs, the same ones each time.
//
// Each fuzz program defines `fuzz(bytes)` and calls run(). Under libFuzzer the same function is
// called by LLVMFuzzerTestOneInput instead.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::fuzz {

/// Must not crash, hang or break its properties for any bytes; aborts with a message if one breaks.
void fuzz(std::string_view bytes);

/// Pieces that mutations put together, besides the seeds.
std::vector<std::string> seeds();

/// Stops the program and shows the input.
[[noreturn]] void broken(std::string_view property, std::string_view input);

}  // namespace jixiao::fuzz
