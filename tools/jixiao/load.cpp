#include "tools/jixiao/load.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "targets/base/parallel.hpp"
#include "targets/document/archive.hpp"
#include "targets/files.hpp"
#include "targets/read/builtin_calendars.hpp"
#include "targets/read/toml.hpp"
#include "targets/recognise/import.hpp"
#include "targets/review/disclosure/review.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/log.hpp"
#include "tools/jixiao/pairing.hpp"
#include "tools/jixiao/seen.hpp"
#include "tools/jixiao/skipped.hpp"
#include "tools/jixiao/world.hpp"
#include "tools/render/own_output.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;
using grammar::Diagnostics;
using grammar::Source;

enum class Kind { table, actuals, ruleset, calendar, unknown };

/// By the format's name, whatever its version; a file without one by what it has several of.
Kind kind_of(Source const& source) {
    auto const format = targets::sniff_format(source);
    auto const holds = [&](std::string_view text) { return source->bytes().find(text) != std::string::npos; };
    if (format.starts_with("jixiao/actuals")) return Kind::actuals;
    if (format.starts_with("jixiao/ruleset")) return Kind::ruleset;
    if (format.starts_with("jixiao/calendar")) return Kind::calendar;
    if (format.starts_with("jixiao/")) return Kind::table;
    if (!format.empty()) return Kind::unknown;
    if (holds("[[actual]]")) return Kind::actuals;
    return holds("[[indicator]]") ? Kind::table : Kind::unknown;
}

bool is_wanted(Kind kind, Wanted wanted) {
    if (wanted == Wanted::everything) return true;
    if (kind == Kind::actuals) return wanted != Wanted::tables;
    return kind == Kind::table && wanted != Wanted::actuals;
}

/// What wants no targets has no use for what a folder holds besides.
bool tells_of_others(Wanted wanted) { return wanted != Wanted::actuals; }

/// A file that was named is read by its contents; in folders what is not wanted is passed over.
enum class Way { named_toml, named_other, toml_in_folder, document };

struct Task {
    fs::path path;
    Way way;
};

/// One file's part of what is loaded.
struct Part {
    std::size_t size = 0;  // bytes
    Loaded loaded;
    Diagnostics reported;
};

class Reader {
public:
    Reader(Wanted wanted, Part& part) : wanted_(wanted), size_(part.size), loaded_(part.loaded), sink_(part.reported) {}

    void read(fs::path const& path, Way way) {
        auto bytes = targets::read_bytes(path);
        if (!bytes) return report_unreadable(path, bytes.error(), sink_);
        ++loaded_.files;
        size_ = bytes->size();
        if (way == Way::document) return document(path, std::move(*bytes));
        if (way == Way::named_other) return named_other(path, std::move(*bytes));
        auto const source = targets::make_source(path.string(), std::move(*bytes));
        if (way == Way::named_toml)
            toml(source, kind_of(source));
        else
            toml_in_folder(source);
    }

    /// TOML under another ending, or an office document.
    void named_other(fs::path const& path, std::string bytes) {
        auto const source = targets::make_source(path.string(), bytes);
        auto const kind = kind_of(source);
        if (kind != Kind::unknown)
            toml(source, kind);
        else
            document(path, std::move(bytes));
    }

    /// A file of an unknown kind is read as what is wanted, which reports what is wrong with it.
    void toml(Source const& source, Kind kind) {
        if (kind == Kind::actuals || wanted_ == Wanted::actuals)
            keep(targets::read_actuals(source, sink_), loaded_.actuals);
        else if (kind == Kind::ruleset && wanted_ == Wanted::everything)
            static_cast<void>(targets::read_ruleset(source, sink_));
        else if (kind == Kind::calendar && wanted_ == Wanted::everything)
            static_cast<void>(targets::read_calendar(source, sink_));
        else
            keep(targets::read_table(source, sink_), loaded_.tables);
    }

private:
    void toml_in_folder(Source const& source) {
        auto const kind = kind_of(source);
        if (kind == Kind::unknown)
            report(sink_, codes::other_file, {}, {{"file", source->name()}});
        else if (is_wanted(kind, wanted_))
            toml(source, kind);
    }

    /// A self-evaluation holds both a table and what was achieved.
    void document(fs::path const& path, std::string bytes) {
        if (render::is_own_output(bytes))
            return report(sink_, codes::own_output, {}, {{"file", path.string()}}), void();
        targets::document::File file{path.string(), std::move(bytes)};
        if (!targets::document::is_archive(file)) return one_document(file);
        for (auto const& inner : targets::document::unpacked(file, sink_)) one_document(inner);
    }

    void one_document(targets::document::File const& file) {
        auto const document = targets::document::read_document(file, sink_);
        if (!document) return;
        auto tables = targets::recognise::tables_of(*document, sink_);
        auto disclosure = wanted_ == Wanted::everything ? targets::review::disclosure_in(*document) : std::nullopt;
        if (tables.empty() && !disclosure) targets::recognise::report_no_table(*document, sink_);
        if (disclosure) loaded_.disclosures.push_back(std::move(*disclosure));
        for (auto& one : tables) {
            if (wanted_ != Wanted::actuals) loaded_.tables.push_back(std::move(one.table));
            if (wanted_ != Wanted::tables && one.actuals) loaded_.actuals.push_back(std::move(*one.actuals));
        }
    }

    template <class T>
    void keep(std::optional<T> value, std::vector<T>& list) {
        if (value) list.push_back(std::move(*value));
    }

    Wanted wanted_;
    std::size_t& size_;
    Loaded& loaded_;
    Diagnostics& sink_;
};

/// Puts the files of one call into one place: read side by side, kept in the order of the command line.
class Loader {
public:
    Loader(Wanted wanted, Diagnostics& sink) : wanted_(wanted), sink_(sink) {}

    Loaded load(std::vector<std::string> const& places) {
        for (fs::path const place : places) {
            std::error_code error;
            if (fs::is_directory(place, error))
                folder(place);
            else
                add(place, targets::is_toml_name(place) ? Way::named_toml : Way::named_other);
        }
        read_all();
        pair_tables(loaded_);
        return std::move(loaded_);
    }

private:
    void add(fs::path const& path, Way way) {
        if (seen_.is_new(path)) tasks_.push_back({path, way});
    }

    static std::vector<fs::path> all_of(targets::FolderFiles const& files) {
        auto all = files.toml;
        all.insert(all.end(), files.documents.begin(), files.documents.end());
        all.insert(all.end(), files.others.begin(), files.others.end());
        return all;
    }

    void folder(fs::path const& path) {
        read_all();
        auto const files = targets::find_files(path);
        if (!files) return report_unreadable(path, files.error(), sink_);
        auto const before = loaded_.tables.size();
        auto const reported = static_cast<std::ptrdiff_t>(sink_.size());
        for (auto const& file : files->toml) add(file, Way::toml_in_folder);
        read_all();
        // Documents beside TOML tables are what these were imported from.
        if (loaded_.tables.size() == before)
            for (auto const& file : files->documents) add(file, Way::document);
        else if (tells_of_others(wanted_))
            report_beside_toml(path, files->documents, sink_);
        read_all();
        if (tells_of_others(wanted_)) report_unread(path, files->others, sink_);
        bool const broken = grammar::has_errors({sink_.begin() + reported, sink_.end()});
        if (loaded_.tables.size() == before && loaded_.disclosures.empty() && !broken && wanted_ != Wanted::actuals)
            report(sink_, codes::no_tables, {}, {{"place", path.string()}, {"holds", kinds_of(all_of(*files))}});
    }

    void read_all() {
        auto parts = targets::in_parallel(tasks_.size(), [&](std::size_t i) {
            Part part;
            Reader(wanted_, part).read(tasks_[i].path, tasks_[i].way);
            return part;
        });
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto& part = parts[i];
            if (part.loaded.files > 0) log("read {} ({} bytes)", tasks_[i].path.string(), part.size);
            append(loaded_, std::move(part.loaded));
            std::move(part.reported.begin(), part.reported.end(), std::back_inserter(sink_));
        }
        tasks_.clear();
    }

    Wanted wanted_;
    Diagnostics& sink_;
    Loaded loaded_;
    Seen seen_;
    std::vector<Task> tasks_;
};

}  // namespace

Loaded load(std::vector<std::string> const& places, Wanted wanted, Diagnostics& sink) {
    return Loader(wanted, sink).load(places);
}

Loaded load_bytes(std::string const& name, std::string bytes, Wanted wanted, Diagnostics& sink) {
    Part part;
    Reader reader(wanted, part);
    if (targets::is_toml_name(name)) {
        auto const source = targets::make_source(name, std::move(bytes));
        reader.toml(source, kind_of(source));
    } else {
        reader.named_other(name, std::move(bytes));
    }
    std::move(part.reported.begin(), part.reported.end(), std::back_inserter(sink));
    return std::move(part.loaded);
}

void append(Loaded& loaded, Loaded more) {
    std::move(more.tables.begin(), more.tables.end(), std::back_inserter(loaded.tables));
    std::move(more.actuals.begin(), more.actuals.end(), std::back_inserter(loaded.actuals));
    std::move(more.disclosures.begin(), more.disclosures.end(), std::back_inserter(loaded.disclosures));
    loaded.files += more.files;
}

std::string actuals_beside(std::string const& table_file) {
    fs::path path(table_file);
    path.replace_extension(".actuals.toml");
    std::error_code error;
    return fs::is_regular_file(path, error) ? path.string() : "";
}

}  // namespace jixiao::program
