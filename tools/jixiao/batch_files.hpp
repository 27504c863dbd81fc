// Where `batch` reads rows and where it writes lines and its list.
#pragma once

#include <cstdint>
#include <fstream>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "tools/jixiao/command.hpp"
#include "tools/jixiao/pending_file.hpp"

namespace jixiao::program {

/// A file, or standard input.
struct RowSource {
    std::string name;
    std::ifstream file;
    std::istream* stream = nullptr;
    std::uintmax_t size = 0;  // 0: not known
};

/// False, with the reason in the sink, if it cannot be read.
bool open(RowSource& source, Call const& call, Streams const& streams, Diagnostics& sink);

/// The file of -o, or standard output.
class LineSink {
public:
    LineSink(Call const& call, std::string_view beginning, std::ostream& output, Diagnostics& sink);

    bool is_usable() const { return usable_; }
    /// False once something failed.
    bool write(std::string_view text);
    bool has_failed() const { return failed_; }
    void finish(Diagnostics& sink);

private:
    std::ostream& output_;
    std::optional<PendingFile> file_;
    bool usable_ = true;
    bool failed_ = false;
};

/// The list of rows without a score, where one is asked for.
class UnscoredList {
public:
    UnscoredList(Call const& call, Diagnostics& sink);

    bool is_wanted() const { return wanted_; }
    bool is_usable() const { return !wanted_ || file_; }
    /// `told`: the fields behind the number, with the line's end. False once something failed.
    bool add(std::uint64_t number, std::string_view told);
    void finish(Diagnostics& sink);

private:
    bool wanted_;
    std::optional<PendingFile> file_;
};

}  // namespace jixiao::program
