// OutputFile: a file that gets its content whole or not at all.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>

namespace jixiao::targets::host {

class OutputFile {
public:
    /// Begins to write beside the file. A device, a pipe, or a standard stream by its name is written to directly.
    /// None, with the system's reason, if that cannot be done.
    static std::unique_ptr<OutputFile> begin(std::filesystem::path const& file, std::error_code& error);

    /// What was not finished leaves nothing behind.
    virtual ~OutputFile() = default;

    /// False once something failed; finish() says what.
    virtual bool write(std::string_view content) = 0;

    /// Takes the file's place; if that fails, the file is as it was.
    virtual std::error_code finish() = 0;
};

/// True for what names the output or the errors of this process (/dev/stdout): it is written on, even where it is a file.
bool is_standard_stream(std::filesystem::path const& file);

}  // namespace jixiao::targets::host
