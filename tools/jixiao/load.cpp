#include "tools/jixiao/load.hpp"

#include <spdlog/spdlog.h>

#include <filesystem>
#include <set>

#include "targets/calendar.hpp"
#include "targets/files.hpp"
#include "targets/read/toml.hpp"
#include "targets/recognise/import.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/world.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;
using grammar::Diagnostics;
using grammar::Source;

enum class Kind { table, actuals, ruleset, calendar, unknown };

/// By the format's name, whatever its version; a file without one by what it has several of.
Kind kind_of(Source const& source) {
    auto const format = targets::sniff_format(source);
    auto const holds = [&](std::string_view text) {
        return source->bytes().find(text) != std::string::npos;
    };
    if (format.starts_with("jixiao/actuals")) return Kind::actuals;
    if (format.starts_with("jixiao/ruleset")) return Kind::ruleset;
    if (format.starts_with("jixiao/calendar")) return Kind::calendar;
    if (format.starts_with("jixiao/")) return Kind::table;
    if (!format.empty()) return Kind::unknown;
    if (holds("[[actual]]")) return Kind::actuals;
    return holds("[[indicator]]") ? Kind::table : Kind::unknown;
}

/// Reads the files of one call into one place.
class Loader {
public:
    Loader(Wanted wanted, Diagnostics& sink) : wanted_(wanted), sink_(sink) {}

    Loaded take() { return std::move(loaded_); }

    void place(fs::path const& path) {
        std::error_code error;
        if (fs::is_directory(path, error))
            folder(path);
        else if (targets::is_toml_name(path))
            toml_file(path);
        else
            other_file(path);
    }

private:
    /// Nothing if it could not be read, which is reported, or was read before.
    std::optional<std::string> read(fs::path const& path) {
        std::error_code ignored;
        if (!seen_.insert(fs::weakly_canonical(path, ignored)).second) return std::nullopt;
        auto bytes = targets::read_bytes(path);
        if (!bytes) {
            report_unreadable(path, bytes.error(), sink_);
            return std::nullopt;
        }
        spdlog::debug("read {} ({} bytes)", path.string(), bytes->size());
        ++loaded_.files;
        return std::move(*bytes);
    }

    void toml_file(fs::path const& path) {
        auto bytes = read(path);
        if (!bytes) return;
        auto const source = targets::make_source(path.string(), std::move(*bytes));
        named_file(source, kind_of(source));
    }

    /// TOML under another ending, or an office document.
    void other_file(fs::path const& path) {
        auto bytes = read(path);
        if (!bytes) return;
        auto const source = targets::make_source(path.string(), *bytes);
        if (kind_of(source) != Kind::unknown)
            named_file(source, kind_of(source));
        else
            document(path, std::move(*bytes));
    }

    /// A self-evaluation holds both a table and what was achieved.
    void document(fs::path const& path, std::string bytes) {
        for (auto& one : targets::recognise::import_document({path.string(), std::move(bytes)}, sink_)) {
            if (wanted_ != Wanted::actuals) loaded_.tables.push_back(std::move(one.table));
            if (wanted_ != Wanted::tables && one.actuals) loaded_.actuals.push_back(std::move(*one.actuals));
        }
    }

    void folder(fs::path const& path) {
        auto const files = targets::find_files(path);
        if (!files) return report_unreadable(path, files.error(), sink_);
        auto const before = loaded_.tables.size();
        auto const reported = static_cast<std::ptrdiff_t>(sink_.size());
        for (auto const& file : files->toml) file_in_folder(file);
        // Documents beside TOML tables are what these were imported from.
        if (loaded_.tables.size() == before)
            for (auto const& file : files->documents)
                if (auto bytes = read(file)) document(file, std::move(*bytes));
        bool const broken = grammar::has_errors({sink_.begin() + reported, sink_.end()});
        if (loaded_.tables.size() == before && !broken && wanted_ != Wanted::actuals)
            report(sink_, codes::no_tables, {}, {{"place", path.string()}});
    }

    void file_in_folder(fs::path const& path) {
        auto bytes = read(path);
        if (!bytes) return;
        auto const source = targets::make_source(path.string(), std::move(*bytes));
        auto const kind = kind_of(source);
        if (kind == Kind::unknown)
            report(sink_, codes::other_file, {}, {{"file", source->name()}});
        else if (is_wanted(kind))
            named_file(source, kind);
    }

    bool is_wanted(Kind kind) const {
        if (wanted_ == Wanted::everything) return true;
        if (kind == Kind::actuals) return wanted_ != Wanted::tables;
        return kind == Kind::table && wanted_ != Wanted::actuals;
    }

    /// A file of an unknown kind is read as what is wanted, which reports what is wrong with it.
    void named_file(Source const& source, Kind kind) {
        if (kind == Kind::actuals || wanted_ == Wanted::actuals)
            keep(targets::read_actuals(source, sink_), loaded_.actuals);
        else if (kind == Kind::ruleset && wanted_ == Wanted::everything)
            static_cast<void>(targets::read_ruleset(source, sink_));
        else if (kind == Kind::calendar && wanted_ == Wanted::everything)
            static_cast<void>(targets::read_calendar(source, sink_));
        else
            keep(targets::read_table(source, sink_), loaded_.tables);
    }

    template <class T>
    void keep(std::optional<T> value, std::vector<T>& list) {
        if (value) list.push_back(std::move(*value));
    }

    Wanted wanted_;
    Diagnostics& sink_;
    Loaded loaded_;
    std::set<fs::path> seen_;
};

}  // namespace

Loaded load(std::vector<std::string> const& places, Wanted wanted, Diagnostics& sink) {
    Loader loader(wanted, sink);
    for (auto const& place : places) loader.place(place);
    return loader.take();
}

std::string actuals_beside(std::string const& table_file) {
    fs::path path(table_file);
    path.replace_extension(".actuals.toml");
    std::error_code error;
    return fs::is_regular_file(path, error) ? path.string() : "";
}

}  // namespace jixiao::program
