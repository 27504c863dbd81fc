// The parts of `jixiao book`, one file each, and what they share.
#pragma once

#include <chrono>
#include <optional>
#include <span>

#include "targets/book/book.hpp"
#include "tools/jixiao/command.hpp"

namespace jixiao::program {

struct BookVerb {
    std::string_view name;
    std::vector<std::string_view> options;  // that it takes
    std::vector<std::string_view> formats;
    bool takes_files = false;  // after the book
    Status (*run)(Call const& call, Environment const& environment, Streams const& streams);
};

BookVerb book_add_verb();
BookVerb book_log_verb();
BookVerb book_show_verb();
BookVerb book_export_verb();
BookVerb book_verify_verb();

/// The book that the call names; its arguments begin with it.
std::filesystem::path book_path(Call const& call);

/// --wait, or the usual time.
std::chrono::milliseconds book_wait(Call const& call);

/// Why a book could not be used, in words.
void report_failure(targets::book::Failure const& failure, Call const& call, Diagnostics& sink);
void report_failure(targets::book::Failure const& failure, std::string const& file, std::chrono::milliseconds wait,
                    Diagnostics& sink);

/// More records are not listed for people unless they ask for all.
inline constexpr std::size_t most_lines = 200;

/// Every record, or those that hold after all corrections.
enum class Which { all, standing };

/// The records that the call's --table, --department, --period, --year and --indicator let through;
/// nothing if the book could not be read, which is reported.
std::optional<std::vector<targets::book::Record>> read_records(Call const& call, Which which, Diagnostics& sink);

}  // namespace jixiao::program
