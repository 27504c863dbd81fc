// PendingFile: a result on its way to a file, which gets it whole or not at all.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

#include "grammar/diagnostic.hpp"
#include "targets/host/output_file.hpp"

namespace jixiao::program {

class PendingFile {
public:
    /// Begins to write beside the file. An existing file is replaced only with `force`, or if it is empty or
    /// begins like `beginning` (earlier output). A device or pipe is written to directly. Nothing if it
    /// cannot be done, which is reported.
    static std::optional<PendingFile> begin(std::filesystem::path const& file, std::string_view beginning, bool force,
                                            grammar::Diagnostics& sink);

    /// False once something failed; finish() says what.
    bool write(std::string_view content) { return output_->write(content); }

    /// Takes the file's place. What fails is reported; the file is then as it was.
    void finish(grammar::Diagnostics& sink);

private:
    PendingFile(std::filesystem::path file, std::unique_ptr<targets::host::OutputFile> output);

    std::filesystem::path file_;
    std::unique_ptr<targets::host::OutputFile> output_;
};

}  // namespace jixiao::program
