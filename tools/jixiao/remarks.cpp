#include "tools/jixiao/remarks.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <sstream>

#include "targets/review/disclosure/review.hpp"
#include "targets/review/settle.hpp"
#include "tools/jixiao/reviewing.hpp"
#include "tools/render/csv.hpp"
#include "tools/render/forms/names.hpp"
#include "tools/render/unit_remarks.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;

struct Unit {
    std::string name;
    std::deque<Diagnostics> findings;  // of its tables
    std::vector<render::RemarkedTable> tables;
};

/// Units and findings are pointed to while more are added: both are kept in deques.
Unit& unit_of(std::deque<Unit>& units, std::string const& name) {
    auto const found = std::find_if(units.begin(), units.end(), [&](Unit const& unit) { return unit.name == name; });
    return found == units.end() ? units.emplace_back(Unit{name, {}, {}}) : *found;
}

/// Who the target tables of the same document belong to; "" without any.
std::string unit_that_discloses(Loaded const& loaded, targets::review::DisclosureScene const& disclosure) {
    auto const found = std::find_if(loaded.tables.begin(), loaded.tables.end(), [&](targets::TargetTable const& table) {
        return table.source == disclosure.source;
    });
    return found == loaded.tables.end() ? std::string() : holder(*found).value;
}

/// In the order of the tables.
std::deque<Unit> units_of(Loaded const& loaded, Diagnostics const& findings) {
    std::deque<Unit> units;
    for (auto const& table : loaded.tables) {
        auto& unit = unit_of(units, holder(table).value);
        auto& own = unit.findings.emplace_back();
        for (auto const& finding : findings)
            if (targets::review::is_about(finding, table) && !targets::review::is_of_disclosure(finding))
                own.push_back(finding);
        unit.tables.push_back({&table, own});
    }
    for (auto const& disclosure : loaded.disclosures) {
        auto& unit = unit_of(units, unit_that_discloses(loaded, disclosure));
        unit.tables.push_back({nullptr, unit.findings.emplace_back(findings_on(disclosure, findings))});
    }
    return units;
}

std::string letter_to(Unit const& unit, Language language) {
    std::ostringstream text;
    render::write_unit_remarks(unit.name, unit.tables, language, text);
    return text.str();
}

/// Puts letters into the folder, each under the name of its unit.
class Letters {
public:
    Letters(fs::path const& folder, Settings const& settings, std::ostream& names, Diagnostics& sink)
        : folder_(folder), settings_(settings), names_(names), sink_(sink) {}

    void put(std::string const& unit, std::string const& letter) {
        auto const language = settings_.style.language;
        auto const name = unit.empty() ? render::say(language, "没有写单位", "no unit") : unit;
        auto const file = folder_ / given_.file(name + render::say(language, "-修改意见", "-remarks"), ".txt");
        auto const failures = sink_.size();
        write_file(file, std::string(render::csv_mark) + letter, settings_.force, sink_);
        if (sink_.size() == failures) names_ << file.string() << '\n';
    }

private:
    fs::path const& folder_;
    Settings const& settings_;
    std::ostream& names_;
    Diagnostics& sink_;
    render::forms::Names given_;
};

/// Whose file it is, by what it says.
std::map<std::string, std::string> units_by_file(std::vector<targets::book::Tellings> const& tellings) {
    std::map<std::string, std::string> units;
    for (auto const& telling : tellings)
        for (auto const& told : telling.told)
            if (told.source) {
                auto const& statement = told.statement;
                units[told.source->name()] = statement.unit.empty() ? statement.department : statement.unit;
            }
    return units;
}

/// By unit; files in the order of what was found.
std::map<std::string, std::vector<render::RemarkedFile>> files_by_unit(std::map<std::string, std::string> const& units,
                                                                       Diagnostics const& findings) {
    std::map<std::string, std::vector<render::RemarkedFile>> result;
    for (auto const& finding : findings) {
        if (!finding.source || !render::wants_an_answer(finding)) continue;
        auto const& file = finding.source->name();
        auto const unit = units.find(file);
        auto& files = result[unit == units.end() ? "" : unit->second];
        auto const is_it = [&](render::RemarkedFile const& one) { return one.name == file; };
        auto found = std::find_if(files.begin(), files.end(), is_it);
        if (found == files.end()) found = files.insert(files.end(), {file, {}});
        found->findings.push_back(&finding);
    }
    return result;
}

}  // namespace

void write_remarks(Loaded const& loaded, Diagnostics const& findings, fs::path const& folder, Settings const& settings,
                   std::ostream& names, Diagnostics& sink) {
    if (!make_folder(folder, sink)) return;
    Letters letters(folder, settings, names, sink);
    for (auto const& unit : units_of(loaded, findings))
        letters.put(unit.name, letter_to(unit, settings.style.language));
}

void write_inbox_remarks(std::vector<targets::book::Tellings> const& tellings, Diagnostics const& findings,
                         fs::path const& folder, Settings const& settings, std::ostream& names, Diagnostics& sink) {
    if (!make_folder(folder, sink)) return;
    Letters letters(folder, settings, names, sink);
    for (auto const& [unit, files] : files_by_unit(units_by_file(tellings), findings)) {
        std::ostringstream letter;
        render::write_inbox_remarks(unit, files, settings.style.language, letter);
        letters.put(unit, letter.str());
    }
}

}  // namespace jixiao::program
