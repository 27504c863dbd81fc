// Files in memory: no disk can be full or lose its power half-way.
#include "targets/host/output_file.hpp"

#include <cerrno>
#include <fstream>

namespace jixiao::targets::host {
namespace {

std::error_code last_error() { return {errno != 0 ? errno : EIO, std::generic_category()}; }

class MemoryFile final : public OutputFile {
public:
    explicit MemoryFile(std::filesystem::path file) : file_(std::move(file)) {}

    bool write(std::string_view content) override {
        content_ += content;
        return true;
    }

    std::error_code finish() override {
        errno = 0;
        std::ofstream stream(file_, std::ios::binary);
        stream.write(content_.data(), static_cast<std::streamsize>(content_.size()));
        stream.close();
        return stream ? std::error_code() : last_error();
    }

private:
    std::filesystem::path file_;
    std::string content_;
};

}  // namespace

std::unique_ptr<OutputFile> OutputFile::begin(std::filesystem::path const& file, std::error_code& error) {
    std::error_code ignored;
    auto const folder = file.parent_path();
    if (std::filesystem::is_directory(file, ignored))
        error = std::make_error_code(std::errc::is_a_directory);
    else if (!folder.empty() && !std::filesystem::is_directory(folder, ignored))
        error = std::make_error_code(std::errc::no_such_file_or_directory);
    return error ? nullptr : std::make_unique<MemoryFile>(file);
}

bool is_standard_stream(std::filesystem::path const& file) { return file == "/dev/stdout" || file == "/dev/stderr"; }

}  // namespace jixiao::targets::host
