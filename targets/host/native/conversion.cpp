#include "targets/host/conversion.hpp"

#include <stdlib.h>

#include <algorithm>
#include <fstream>

namespace jixiao::targets::host {
namespace {

namespace fs = std::filesystem;

/// A folder that nobody else can read, until the end of its life.
class Folder {
public:
    Folder() {
        std::error_code error;
        auto pattern = (fs::temp_directory_path(error) / "jixiao-XXXXXX").string();
        if (!error && mkdtemp(pattern.data())) path_ = pattern;
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    fs::path const& path() const { return path_; }

private:
    fs::path path_;
};

bool write_file(fs::path const& path, std::string const& bytes) {
    std::error_code ignored;
    fs::create_directories(path.parent_path(), ignored);
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return static_cast<bool>(file.flush());
}

std::string read_file(fs::path const& path, std::size_t limit, ProcessResult::End& end) {
    std::error_code error;
    auto const size = fs::file_size(path, error);
    if (error) return {};
    if (size > limit) {
        end = ProcessResult::End::too_much_output;
        return {};
    }
    std::string bytes(size, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

void put_folder(std::string& argument, std::string const& folder) {
    constexpr std::string_view mark = "{folder}";
    auto const at = argument.find(mark);
    if (at != std::string::npos) argument.replace(at, mark.size(), folder);
}

}  // namespace

ProcessResult run_conversion(Conversion conversion) {
    Folder const folder;
    ProcessResult result;
    result.end = ProcessResult::End::not_started;
    bool const is_ready =
        !folder.path().empty() && std::all_of(conversion.files.begin(), conversion.files.end(), [&](auto const& file) {
            return write_file(folder.path() / file.first, file.second);
        });
    if (!is_ready) return result;
    for (auto& argument : conversion.command) put_folder(argument, folder.path().string());
    conversion.limits.with_children = true;
    result = run_process(conversion.command, "", conversion.limits);
    if (result.end == ProcessResult::End::exited)
        result.output = read_file(folder.path() / conversion.result, conversion.limits.output, result.end);
    return result;
}

}  // namespace jixiao::targets::host
