#include "targets/book/sha256.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <fstream>

namespace jixiao::targets::book {
namespace {

using boost::system::error_code;

using Words = std::array<std::uint32_t, 8>;
using Block = std::array<unsigned char, 64>;

// FIPS 180-4, 4.2.2 and 5.3.3: of the first primes, the fractions of their cube roots and square roots.
constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
constexpr Words first_words{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                            0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

/// FIPS 180-4, 6.2.2, step 1: the words of a block, and those made of them.
std::array<std::uint32_t, 64> schedule_of(Block const& block) {
    std::array<std::uint32_t, 64> w{};
    for (std::size_t i = 0; i < 16; ++i)
        for (std::size_t byte = 0; byte < 4; ++byte) w[i] = w[i] << 8 | block[4 * i + byte];
    for (std::size_t i = 16; i < 64; ++i) {
        auto const a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3) + w[i - 7] +
               (std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10);
    }
    return w;
}

/// FIPS 180-4, 6.2.2, steps 2 to 4.
void add_block(Words& hash, Block const& block) {
    auto const w = schedule_of(block);
    auto [a, b, c, d, e, f, g, h] = hash;
    for (std::size_t i = 0; i < 64; ++i) {
        auto const one = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + ((e & f) ^ (~e & g)) +
                         round_constants[i] + w[i];
        auto const two = (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + one;
        d = c, c = b, b = a, a = one + two;
    }
    Words const words{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < words.size(); ++i) hash[i] += words[i];
}

class Hash {
public:
    void add(std::string_view bytes) {
        size_ += bytes.size();
        while (!bytes.empty()) {
            auto const count = std::min(bytes.size(), block_.size() - filled_);
            std::copy_n(bytes.data(), count, block_.data() + filled_);
            bytes.remove_prefix(count);
            filled_ += count;
            if (filled_ == block_.size()) finish_block();
        }
    }

    /// FIPS 180-4, 5.1.1: a one, zeros, and the number of bits in the last eight bytes.
    std::string finish() {
        std::uint64_t const bits = size_ * 8;
        add("\x80");
        while (filled_ != block_.size() - 8) add({"\0", 1});
        for (int shift = 56; shift >= 0; shift -= 8) {
            char const byte = static_cast<char>(bits >> shift & 0xFF);
            add({&byte, 1});
        }
        std::string text;
        for (auto const word : hash_)
            for (int shift = 28; shift >= 0; shift -= 4) text += "0123456789abcdef"[word >> shift & 15];
        return text;
    }

private:
    void finish_block() {
        add_block(hash_, block_);
        filled_ = 0;
    }

    Words hash_ = first_words;
    Block block_{};
    std::size_t filled_ = 0;
    std::uint64_t size_ = 0;
};

error_code last_error() {
    return errno != 0 ? error_code(errno, boost::system::generic_category())
                      : boost::system::errc::make_error_code(boost::system::errc::io_error);
}

}  // namespace

std::string sha256(std::string_view bytes) {
    Hash hash;
    hash.add(bytes);
    return hash.finish();
}

boost::system::result<std::string> sha256_of_file(std::filesystem::path const& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return boost::system::errc::make_error_code(boost::system::errc::is_a_directory);
    if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored))
        return boost::system::errc::make_error_code(boost::system::errc::not_supported);
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) return last_error();
    Hash hash;
    std::array<char, 64 * 1024> block{};
    while (file) {
        file.read(block.data(), block.size());
        hash.add({block.data(), static_cast<std::size_t>(file.gcount())});
    }
    if (!file.eof()) return last_error();
    return hash.finish();
}

}  // namespace jixiao::targets::book
