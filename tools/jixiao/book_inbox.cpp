#include "tools/jixiao/book_inbox.hpp"

#include <algorithm>
#include <iterator>

#include "targets/base/ascii.hpp"
#include "targets/base/parallel.hpp"
#include "targets/book/sha256.hpp"
#include "targets/catalog.hpp"
#include "targets/document/encoding.hpp"
#include "targets/files.hpp"
#include "targets/read/actuals_csv.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/seen.hpp"
#include "tools/jixiao/skipped.hpp"
#include "tools/jixiao/table_index.hpp"
#include "tools/jixiao/world.hpp"
#include "tools/render/own_output.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;
using grammar::Diagnostics;
using targets::ActualsFile;
using targets::TargetTable;
using targets::book::Origin;
using targets::book::Tellings;

/// One file and what it holds.
struct Handed {
    std::string name;
    std::string hash;
    std::vector<ActualsFile> actuals;
    std::vector<TargetTable> tables;
    Diagnostics reported;
    std::size_t left_out = 0;  // entries that reading kept back
    bool is_whole = true;      // TOML
};

std::string lower_extension(fs::path const& path) { return targets::lower(path.extension().string()); }

/// Excel writes csv in GBK. A file with characters that cannot be read stays as it is, and is refused later.
targets::Source csv_source(fs::path const& path, std::string const& bytes, Diagnostics& sink) {
    Diagnostics reported;
    auto source = targets::document::decoded(path.string(), bytes, reported);
    bool const broken = std::any_of(reported.begin(), reported.end(), [](auto const& diagnostic) {
        return diagnostic.code == &targets::codes::undecodable;
    });
    if (broken) return targets::make_source(path.string(), bytes);
    sink = std::move(reported);
    return source;
}

/// False if the file is a form that was saved as csv.
bool read_csv(fs::path const& path, std::string const& bytes, Handed& handed) {
    Diagnostics reported;
    auto const source = csv_source(path, bytes, reported);
    if (!targets::read::is_actuals_csv(source)) return false;
    handed.reported = std::move(reported);
    auto read = targets::read::read_actuals_csv(source, handed.reported);
    handed.actuals = std::move(read.files);
    handed.left_out = read.left_out;
    handed.is_whole = false;
    return true;
}

Handed read_file(fs::path const& path) {
    Handed handed;
    auto bytes = targets::read_bytes(path);
    if (!bytes) return report_unreadable(path, bytes.error(), handed.reported), handed;
    handed.name = path.string();
    if (render::is_own_output(*bytes)) {
        report(handed.reported, codes::own_output, {}, {{"file", path.string()}});
        return handed;
    }
    handed.hash = targets::book::sha256(*bytes);
    if (lower_extension(path) == ".csv" && read_csv(path, *bytes, handed)) return handed;
    auto loaded = load_bytes(path.string(), std::move(*bytes), Wanted::tables_and_actuals, handed.reported);
    handed.actuals = std::move(loaded.actuals);
    handed.tables = std::move(loaded.tables);
    for (auto const& table : handed.tables) handed.is_whole = handed.is_whole && !table.in_document;
    if (handed.actuals.empty() && grammar::has_errors(handed.reported)) handed.left_out = 1;
    return handed;
}

/// What one file says, or a part of it, and what was reported of it.
struct Resolved {
    Tellings tellings;
    Diagnostics reported;
};

/// Files are read and resolved side by side; everything comes out in their order.
class Inbox {
public:
    Inbox(Stated const& stated, Diagnostics& sink) : stated_(stated), sink_(sink) {}

    void place(fs::path const& path) {
        std::error_code error;
        if (!fs::is_directory(path, error)) return add(path);
        auto files = targets::find_files(path);
        if (!files) return report_unreadable(path, files.error(), sink_);
        std::vector<fs::path> all;
        std::merge(files->toml.begin(), files->toml.end(), files->documents.begin(), files->documents.end(),
                   std::back_inserter(all));
        for (auto const& one : all) add(one);
        report_unread(path, files->others, sink_);
    }

    std::vector<Tellings> resolve() {
        handed_ = targets::in_parallel(files_.size(), [&](std::size_t i) { return read_file(files_[i]); });
        set_tables_aside();
        TableIndex const named(stated_.tables);
        TableIndex const beside(beside_);
        auto resolved =
            targets::in_parallel(handed_.size(), [&](std::size_t i) { return resolve(handed_[i], named, beside); });
        std::vector<Tellings> all;
        for (auto& [tellings, reported] : resolved) {
            all.push_back(std::move(tellings));
            std::move(reported.begin(), reported.end(), std::back_inserter(sink_));
        }
        return all;
    }

private:
    void add(fs::path const& path) {
        if (seen_.is_new(path)) files_.push_back(path);
    }

    /// Target tables among the files speak of all actuals; those of a form of its own alone.
    void set_tables_aside() {
        for (auto& handed : handed_)
            for (auto& table : handed.tables)
                if (!table.in_document) beside_.push_back(std::move(table));
        for (auto& handed : handed_)
            std::erase_if(handed.tables, [](TargetTable const& table) { return !table.in_document; });
    }

    Resolved resolve(Handed& handed, TableIndex const& named, TableIndex const& beside) const {
        Resolved result;
        result.tellings.doubtful = handed.left_out;
        for (auto const& actuals : handed.actuals) tell(actuals, handed, named, beside, result);
        std::move(handed.reported.begin(), handed.reported.end(), std::back_inserter(result.reported));
        handed = {};
        return result;
    }

    void tell(ActualsFile const& actuals, Handed const& handed, TableIndex const& named, TableIndex const& beside,
              Resolved& result) const {
        Origin origin{stated_.book, handed.name, handed.hash,     stated_.department, stated_.period,
                      nullptr,      ruleset_,    handed.is_whole, stated_.unit};
        origin.table = stated_.tables_given ? named.find_or_report(actuals, result.reported) : nullptr;
        if (stated_.tables_given && !origin.table) {
            result.tellings.doubtful += std::max<std::size_t>(1, actuals.entries.size());
            return;
        }
        if (!origin.table) origin.table = beside.find(actuals);
        if (!origin.table) origin.table = TableIndex(handed.tables).find(actuals);
        auto told = statements(actuals, origin, handed.reported, result.reported);
        result.tellings.doubtful += told.doubtful;
        std::move(told.told.begin(), told.told.end(), std::back_inserter(result.tellings.told));
    }

    Stated const& stated_;
    Diagnostics& sink_;
    std::shared_ptr<engine::Ruleset const> ruleset_ = targets::builtin_ruleset(targets::default_ruleset_name);
    Seen seen_;
    std::vector<fs::path> files_;
    std::vector<Handed> handed_;
    std::vector<TargetTable> beside_;  // target tables among the files
};

}  // namespace

std::vector<Tellings> read_inbox(std::vector<std::string> const& places, Stated const& stated, Diagnostics& sink) {
    Inbox inbox(stated, sink);
    for (auto const& place : places) inbox.place(place);
    return inbox.resolve();
}

Tellings read_single(ActualsFile const& actuals, Diagnostics const& reported, Stated const& stated, Diagnostics& sink) {
    Origin origin{stated.book,
                  "",
                  "",
                  stated.department,
                  "",
                  nullptr,
                  targets::builtin_ruleset(targets::default_ruleset_name),
                  true,
                  stated.unit};
    if (stated.tables_given) {
        TableIndex const named(stated.tables);
        origin.table = named.find_or_report(actuals, sink);
        if (!origin.table) return {{}, 1};
    }
    return statements(actuals, origin, reported, sink);
}

}  // namespace jixiao::program
