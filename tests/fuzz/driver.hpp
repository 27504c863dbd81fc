// Runs a fuzz target without a fuzzing engine: what broke once (breaks/NAME), then mutations of seed inputs, the same
// ones each time. Under libFuzzer (tools/fuzz) the same function is called with what that finds.
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
