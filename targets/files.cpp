#include "targets/files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>

#include "targets/base/ascii.hpp"
#include "targets/document/read.hpp"

namespace jixiao::targets {
namespace {

namespace filesystem = std::filesystem;
using boost::system::error_code;
namespace errc = boost::system::errc;

error_code last_error() {
    return errno != 0 ? error_code(errno, boost::system::generic_category()) : errc::make_error_code(errc::io_error);
}

/// Reads in blocks, so that a device without an end is refused as well.
boost::system::result<std::string> read_all(std::ifstream& file) {
    std::array<char, 64 * 1024> block;  // not cleared: most files are small
    std::string bytes;
    while (file) {
        file.read(block.data(), block.size());
        bytes.append(block.data(), static_cast<std::size_t>(file.gcount()));
        if (bytes.size() > max_file_size) return errc::make_error_code(errc::file_too_large);
    }
    if (!file.eof()) return last_error();
    return bytes;
}

bool is_hidden(filesystem::path const& path) {
    auto const name = path.filename().string();
    return name.starts_with('.') || name.starts_with("~$");
}

void sort_in(filesystem::directory_entry const& entry, FolderFiles& files) {
    std::error_code ignored;
    if (!entry.is_regular_file(ignored)) return;
    auto& list = is_toml_name(entry.path())                 ? files.toml
                 : document::is_document_name(entry.path()) ? files.documents
                                                            : files.others;
    list.push_back(entry.path());
}

}  // namespace

bool is_toml_name(filesystem::path const& path) { return lower(path.extension().string()) == ".toml"; }

boost::system::result<std::string> read_bytes(filesystem::path const& path) {
    std::error_code ignored;
    if (filesystem::is_directory(path, ignored)) return errc::make_error_code(errc::is_a_directory);
    // Opening a pipe that nobody writes to would wait for ever; /dev/stdin is open already.
    bool const is_open = path.string().starts_with("/dev/") || path.string().starts_with("/proc/");
    if (filesystem::is_fifo(path, ignored) && !is_open) return errc::make_error_code(errc::not_supported);
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) return last_error();
    return read_all(file);
}

boost::system::result<Source> read_source(filesystem::path const& path) {
    auto bytes = read_bytes(path);
    if (!bytes) return bytes.error();
    return make_source(path.string(), std::move(*bytes));
}

boost::system::result<FolderFiles> find_files(filesystem::path const& folder) {
    std::error_code error;
    filesystem::recursive_directory_iterator place(folder, error);
    FolderFiles files;
    for (; !error && place != filesystem::end(place); place.increment(error)) {
        if (is_hidden(place->path()))
            place.disable_recursion_pending();
        else
            sort_in(*place, files);
    }
    if (error) return error_code(error.value(), boost::system::system_category());
    std::sort(files.toml.begin(), files.toml.end());
    std::sort(files.documents.begin(), files.documents.end());
    std::sort(files.others.begin(), files.others.end());
    return files;
}

}  // namespace jixiao::targets
