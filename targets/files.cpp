#include "targets/files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>

namespace jixiao::targets {
namespace {

namespace filesystem = std::filesystem;
using boost::system::error_code;
namespace errc = boost::system::errc;

error_code last_error() {
    return errno != 0 ? error_code(errno, boost::system::generic_category())
                      : errc::make_error_code(errc::io_error);
}

/// Reads in blocks, so that a device without an end is refused as well.
boost::system::result<std::string> read_all(std::ifstream& file) {
    std::array<char, 64 * 1024> block{};
    std::string bytes;
    while (file) {
        file.read(block.data(), block.size());
        bytes.append(block.data(), static_cast<std::size_t>(file.gcount()));
        if (bytes.size() > max_file_size) return errc::make_error_code(errc::file_too_large);
    }
    if (!file.eof()) return last_error();
    return bytes;
}

bool is_hidden(filesystem::path const& path) { return path.filename().string().starts_with('.'); }

bool is_toml(filesystem::directory_entry const& entry) {
    auto extension = entry.path().extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    std::error_code ignored;
    return extension == ".toml" && entry.is_regular_file(ignored);
}

}  // namespace

Source make_source(std::string name, std::string bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
    return std::make_shared<SourceText const>(std::move(name), std::move(bytes));
}

boost::system::result<Source> read_source(filesystem::path const& path) {
    std::error_code ignored;
    if (filesystem::is_directory(path, ignored)) return errc::make_error_code(errc::is_a_directory);
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) return last_error();
    auto bytes = read_all(file);
    if (!bytes) return bytes.error();
    return make_source(path.string(), std::move(*bytes));
}

boost::system::result<std::vector<filesystem::path>> find_files(filesystem::path const& folder) {
    std::error_code error;
    filesystem::recursive_directory_iterator place(folder, error);
    std::vector<filesystem::path> files;
    for (; !error && place != filesystem::end(place); place.increment(error)) {
        if (is_hidden(place->path()))
            place.disable_recursion_pending();
        else if (is_toml(*place))
            files.push_back(place->path());
    }
    if (error) return error_code(error.value(), boost::system::system_category());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace jixiao::targets
