#include "tools/jixiao/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/world.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;

/// So many bytes at the beginning tell earlier output from a file of somebody else.
constexpr std::size_t signature_size = 32;

std::error_code last_error() { return {errno, std::generic_category()}; }

std::error_code write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        auto const written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return last_error();
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

/// Writes, flushes to the disk where there is one, and closes.
std::error_code fill(int descriptor, std::string_view content) {
    auto error = write_all(descriptor, content);
    if (!error && ::fsync(descriptor) != 0 && errno != EINVAL && errno != EROFS)
        error = last_error();
    if (::close(descriptor) != 0 && !error) error = last_error();
    return error;
}

std::error_code write_directly(fs::path const& file, std::string_view content) {
    int const descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
    return descriptor < 0 ? last_error() : fill(descriptor, content);
}

/// The rights of the file that is replaced, or those of any new file.
mode_t rights_for(fs::path const& file) {
    struct stat state {};
    if (::stat(file.c_str(), &state) == 0) return state.st_mode & 07777;
    mode_t const mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

std::error_code replace(fs::path const& file, std::string_view content) {
    auto pattern = file.string() + ".XXXXXX";
    int const descriptor = ::mkstemp(pattern.data());
    if (descriptor < 0) return last_error();
    auto error = ::fchmod(descriptor, rights_for(file)) == 0 ? std::error_code() : last_error();
    if (auto const other = fill(descriptor, content); !error) error = other;
    if (!error) fs::rename(pattern, file, error);
    if (std::error_code ignored; error) fs::remove(pattern, ignored);
    return error;
}

bool begins_like(fs::path const& file, std::string_view content) {
    std::ifstream input(file, std::ios::binary);
    std::string begin(signature_size, '\0');
    input.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    begin.resize(static_cast<std::size_t>(input.gcount()));
    return begin.empty() || begin == content.substr(0, signature_size);
}

}  // namespace

void write_file(fs::path const& file, std::string_view content, bool force, Diagnostics& sink) {
    std::error_code error;
    auto const state = fs::status(file, error);
    if (fs::is_regular_file(state) && !force && !begins_like(file, content)) {
        report(sink, codes::file_exists, {}, {{"file", file.string()}});
        return;
    }
    if (fs::exists(state) && !fs::is_regular_file(state)) {
        error = write_directly(file, content);
    } else {
        auto const target = fs::is_regular_file(state) ? fs::canonical(file, error) : file;
        error = replace(target.empty() ? file : target, content);
    }
    if (error)
        report(sink, codes::file_not_written, {},
               {{"file", file.string()}, {"reason", reason_of(error)}});
}

}  // namespace jixiao::program
