#include "targets/book/sha256.hpp"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <memory>
#include <new>

namespace jixiao::targets::book {
namespace {

using boost::system::error_code;

class Hash {
public:
    Hash() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
        if (!context_ || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1) throw std::bad_alloc();
    }

    void add(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }

    std::string finish() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned size = 0;
        EVP_DigestFinal_ex(context_.get(), digest.data(), &size);
        std::string text;
        for (unsigned i = 0; i < size; ++i) {
            text += digits[digest[i] >> 4];
            text += digits[digest[i] & 15];
        }
        return text;
    }

private:
    static constexpr std::string_view digits = "0123456789abcdef";

    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context_;
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
