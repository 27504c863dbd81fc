#include "tools/jixiao/remarks.hpp"

#include <algorithm>
#include <deque>
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
    text << render::csv_mark;
    render::write_unit_remarks(unit.name, unit.tables, language, text);
    return text.str();
}

}  // namespace

void write_remarks(Loaded const& loaded, Diagnostics const& findings, fs::path const& folder, Settings const& settings,
                   std::ostream& names, Diagnostics& sink) {
    if (!make_folder(folder, sink)) return;
    auto const language = settings.style.language;
    render::forms::Names given;
    for (auto const& unit : units_of(loaded, findings)) {
        auto const name = unit.name.empty() ? render::say(language, "没有写单位", "no unit") : unit.name;
        auto const file = folder / given.file(name + render::say(language, "-修改意见", "-remarks"), ".txt");
        auto const failures = sink.size();
        write_file(file, letter_to(unit, language), settings.force, sink);
        if (sink.size() == failures) names << file.string() << '\n';
    }
}

}  // namespace jixiao::program
