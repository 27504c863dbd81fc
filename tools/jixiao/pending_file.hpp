// PendingFile: a result on its way to a file, which gets it whole or not at all.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "grammar/diagnostic.hpp"
#include "tools/jixiao/disk_sender.hpp"

namespace jixiao::program {

class PendingFile {
public:
    /// Begins to write beside the file. An existing file is replaced only with `force`, or if it is empty or
    /// begins like `beginning` (earlier output). A device or pipe is written to directly. Nothing if it
    /// cannot be done, which is reported.
    static std::optional<PendingFile> begin(std::filesystem::path const& file, std::string_view beginning, bool force,
                                            grammar::Diagnostics& sink);

    PendingFile(PendingFile&& other) noexcept;
    PendingFile& operator=(PendingFile&& other) noexcept;
    /// What was not finished leaves nothing behind.
    ~PendingFile();

    /// False once something failed; finish() says what.
    bool write(std::string_view content);

    /// Takes the file's place. What fails is reported; the file is then as it was.
    void finish(grammar::Diagnostics& sink);

private:
    PendingFile(std::filesystem::path file, std::string temporary, int descriptor);
    void send();
    std::error_code give_name();
    std::error_code close();

    std::filesystem::path file_;
    std::string temporary_;  // empty: without a name yet, written to directly, or done
    int descriptor_ = -1;
    bool nameless_ = false;  // the file gets a name when it is whole: whatever ends the program leaves nothing behind
    std::uint64_t written_ = 0;
    std::uint64_t asked_for_ = 0;         // of that, to be sent to the disk
    std::unique_ptr<DiskSender> sender_;  // none for short files
    std::error_code error_;
};

}  // namespace jixiao::program
