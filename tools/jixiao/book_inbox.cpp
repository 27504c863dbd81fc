#include "tools/jixiao/book_inbox.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <set>

#include "targets/book/sha256.hpp"
#include "targets/builtin.hpp"
#include "targets/files.hpp"
#include "targets/read/actuals_csv.hpp"
#include "tools/jixiao/table_index.hpp"
#include "tools/jixiao/world.hpp"

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
    std::vector<TargetTable> tables;  // of a form
    Diagnostics reported;
    bool is_whole = true;  // TOML
};

std::string lower_extension(fs::path const& path) {
    auto text = path.extension().string();
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

class Inbox {
public:
    Inbox(Stated const& stated, Diagnostics& sink) : stated_(stated), sink_(sink) {}

    void place(fs::path const& path) {
        std::error_code error;
        if (!fs::is_directory(path, error)) return file(path);
        auto files = targets::find_files(path);
        if (!files) return report_unreadable(path, files.error(), sink_);
        std::set<fs::path> all(files->toml.begin(), files->toml.end());
        all.insert(files->documents.begin(), files->documents.end());
        for (auto const& one : all) file(one);
    }

    Tellings resolve() {
        TableIndex const named(stated_.tables);
        TableIndex const beside(beside_);
        for (auto const& handed : handed_) {
            for (auto const& actuals : handed.actuals) tell(actuals, handed, named, beside);
            std::move(handed.reported.begin(), handed.reported.end(), std::back_inserter(sink_));
        }
        return std::move(all_);
    }

private:
    void file(fs::path const& path) {
        std::error_code ignored;
        if (!seen_.insert(fs::weakly_canonical(path, ignored)).second) return;
        auto const bytes = targets::read_bytes(path);
        if (!bytes) return report_unreadable(path, bytes.error(), sink_);
        auto& handed = handed_.emplace_back();
        handed.name = path.string();
        handed.hash = targets::book::sha256(*bytes);
        if (lower_extension(path) == ".csv" && csv(path, *bytes, handed)) return;
        auto loaded = load({path.string()}, Wanted::tables_and_actuals, handed.reported);
        handed.actuals = std::move(loaded.actuals);
        for (auto& table : loaded.tables) {
            handed.is_whole = handed.is_whole && !table.in_document;
            (table.in_document ? handed.tables : beside_).push_back(std::move(table));
        }
        if (handed.actuals.empty() && grammar::has_errors(handed.reported)) ++all_.doubtful;
    }

    /// False if the file is a form that was saved as csv.
    bool csv(fs::path const& path, std::string const& bytes, Handed& handed) {
        auto const source = targets::make_source(path.string(), bytes);
        if (!targets::read::is_actuals_csv(source)) return false;
        auto read = targets::read::read_actuals_csv(source, handed.reported);
        handed.actuals = std::move(read.files);
        handed.is_whole = false;
        all_.doubtful += read.left_out;
        return true;
    }

    void tell(ActualsFile const& actuals, Handed const& handed, TableIndex const& named, TableIndex const& beside) {
        Origin origin{stated_.book, handed.name, handed.hash, stated_.department, stated_.period, nullptr, ruleset_, handed.is_whole};
        origin.table = stated_.tables_given ? named.find_or_report(actuals, sink_) : nullptr;
        if (stated_.tables_given && !origin.table) {
            all_.doubtful += std::max<std::size_t>(1, actuals.entries.size());
            return;
        }
        if (!origin.table) origin.table = beside.find(actuals);
        if (!origin.table) origin.table = TableIndex(handed.tables).find(actuals);
        auto told = statements(actuals, origin, handed.reported, sink_);
        all_.doubtful += told.doubtful;
        std::move(told.told.begin(), told.told.end(), std::back_inserter(all_.told));
    }

    Stated const& stated_;
    Diagnostics& sink_;
    std::shared_ptr<engine::Ruleset const> ruleset_ = targets::builtin_ruleset(targets::default_ruleset_name);
    std::set<fs::path> seen_;
    std::vector<Handed> handed_;
    std::vector<TargetTable> beside_;  // target tables among the files
    Tellings all_;
};

}  // namespace

Tellings read_inbox(std::vector<std::string> const& places, Stated const& stated, Diagnostics& sink) {
    Inbox inbox(stated, sink);
    for (auto const& place : places) inbox.place(place);
    return inbox.resolve();
}

Tellings read_single(ActualsFile const& actuals, Diagnostics const& reported, Stated const& stated, Diagnostics& sink) {
    Origin origin{stated.book, "", "", stated.department, "", nullptr, targets::builtin_ruleset(targets::default_ruleset_name)};
    if (stated.tables_given) {
        TableIndex const named(stated.tables);
        origin.table = named.find_or_report(actuals, sink);
        if (!origin.table) return {{}, 1};
    }
    return statements(actuals, origin, reported, sink);
}

}  // namespace jixiao::program
