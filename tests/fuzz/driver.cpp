#include "driver.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>

namespace jixiao::fuzz {

void broken(std::string_view property, std::string_view input) {
    std::cerr << "broken: " << property << "\ninput (" << input.size() << " bytes): " << input << '\n';
    std::abort();
}

}  // namespace jixiao::fuzz

#ifdef JIXIAO_LIBFUZZER
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    jixiao::fuzz::fuzz({reinterpret_cast<char const*>(data), size});
    return 0;
}

/// `--write-seeds FOLDER` gives libFuzzer something to start from.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
    if (*argc != 3 || std::string_view((*argv)[1]) != "--write-seeds") return 0;
    std::filesystem::path const folder = (*argv)[2];
    auto const seeds = jixiao::fuzz::seeds();
    for (std::size_t i = 0; i < seeds.size(); ++i)
        std::ofstream(folder / ("seed-" + std::to_string(i)), std::ios::binary) << seeds[i];
    std::exit(0);
}
#else
namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

/// One mutation: a piece of another seed put in, a byte changed, or a range cut out.
void mutate(std::string& text, std::vector<std::string> const& seeds, Random& random) {
    std::size_t const at = below(random, text.size() + 1);
    switch (below(random, 4)) {
        case 0: {
            std::string const& other = seeds[below(random, seeds.size())];
            std::size_t const from = below(random, other.size() + 1);
            text.insert(at, other, from, 1 + below(random, 40));
            break;
        }
        case 1:
            if (at < text.size()) text[at] = static_cast<char>(random());
            break;
        case 2: text.erase(at, 1 + below(random, 8)); break;
        default: text.insert(at, 1, static_cast<char>(random())); break;
    }
}

/// What broke once, each input a file.
std::vector<std::string> breaks() {
    std::vector<std::string> result;
    std::filesystem::path const folder = JIXIAO_TESTS_DIR "/fuzz/breaks/" JIXIAO_FUZZ_NAME;
    if (!std::filesystem::exists(folder)) return result;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        result.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return result;
}

}  // namespace

int main(int argc, char** argv) {
    int const rounds = argc > 1 ? std::atoi(argv[1]) : 2000;
    auto const seeds = jixiao::fuzz::seeds();
    auto const broken_once = breaks();
    Random random(20240201);
    for (std::string const& input : broken_once) jixiao::fuzz::fuzz(input);
    for (std::string const& seed : seeds) jixiao::fuzz::fuzz(seed);
    for (int round = 0; round < rounds; ++round) {
        std::string text = seeds[below(random, seeds.size())];
        for (std::size_t i = 0, count = 1 + below(random, 6); i < count; ++i) mutate(text, seeds, random);
        jixiao::fuzz::fuzz(text);
    }
    std::cout << broken_once.size() << " breaks of before, " << seeds.size() << " seeds and " << rounds
              << " mutations survived\n";
}
#endif
