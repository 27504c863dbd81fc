#include "tools/jixiao/annotating.hpp"

#include <algorithm>
#include <map>

#include "targets/catalog.hpp"
#include "targets/review/settle.hpp"
#include "tools/jixiao/program.hpp"
#include "tools/jixiao/scoring.hpp"
#include "tools/jixiao/workbooks.hpp"
#include "tools/render/annotate/form_places.hpp"
#include "tools/render/forms/audit_paper.hpp"

namespace jixiao::program {
namespace {

namespace forms = render::forms;
using targets::TargetTable;
using targets::audit::AuditedTable;

/// What was found in one file, in the order in which files were named.
struct Reviewed {
    std::string file;
    std::vector<TargetTable const*> tables;
    Diagnostics findings;
};

std::vector<Reviewed> by_file(Loaded const& loaded, Diagnostics const& findings) {
    std::vector<Reviewed> files;
    std::map<std::string, std::size_t, std::less<>> known;
    for (auto const& table : loaded.tables) {
        auto const [place, is_new] = known.emplace(table.source->name(), files.size());
        if (is_new) files.push_back({table.source->name(), {}, {}});
        files[place->second].tables.push_back(&table);
    }
    for (auto const& finding : findings) {
        auto const found = finding.source ? known.find(finding.source->name()) : known.end();
        if (found != known.end()) files[found->second].findings.push_back(finding);
    }
    return files;
}

bool is_damaged(Diagnostics const& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](auto const& one) { return one.code == &targets::codes::container_damaged; });
}

/// The tables without actuals: a target form shows no points.
std::vector<render::ScoredTable> unscored(std::vector<TargetTable const*> const& tables) {
    std::vector<Subject> subjects;
    Loaded loaded;
    for (auto const* table : tables) loaded.tables.push_back(*table);
    auto const ruleset = Shelf().fallback();
    auto const choose = [&](Subject const&) { return Choice{ruleset, render::Chosen::by_default}; };
    Diagnostics unneeded;  // nobody misses the actuals
    return score_all(subjects_of(loaded, false, unneeded), false, choose).tables;
}

/// Target forms of the tables; each remark moves to the cell that holds what it is about.
std::string target_forms(Reviewed const& reviewed, render::Annotations& annotations, Diagnostics& sink) {
    auto const tables = unscored(reviewed.tables);
    auto const sheets =
        forms::form_book(tables, {forms::Form::targets, false, false, 12, program_name(), false, nullptr});
    for (std::size_t i = 0; i < annotations.remarks.size(); ++i) {
        auto const& finding = reviewed.findings[i];
        annotations.remarks[i].place.clear();
        for (std::size_t t = 0; t < tables.size(); ++t)
            if (targets::review::is_about(finding, *tables[t].table))
                annotations.remarks[i].place = render::place_in_form(sheets[t], *tables[t].table, finding.span);
    }
    return book_bytes(sheets, sink);
}

}  // namespace

Option annotate_option() {
    return {
        "annotate",
        0,
        {"文件夹", "FOLDER"},
        {"把每份文件的副本写进文件夹：问题写成批注，前面加一张审核意见（Word 写在最后），原件不动",
         "write a copy of each file into a folder, with comments where something was found and the opinion in front "
         "(in Word at the end); originals are left alone"}};
}

std::vector<Annotated> annotated(Loaded const& loaded, Diagnostics const& findings, Diagnostics const& fixable,
                                 std::optional<targets::review::Extent> extent, Language language) {
    std::vector<Annotated> files;
    auto const with_fixes = by_file(loaded, fixable);  // the same files in the same order
    for (auto& reviewed : by_file(loaded, findings)) {
        auto annotations = render::annotations_on(reviewed.tables, reviewed.findings, language);
        if (extent) annotations.rewrites = render::rewrites_of(with_fixes[files.size()].findings, *extent, language);
        auto const damaged = is_damaged(reviewed.findings);
        auto form = [reviewed](render::Annotations& moved, Diagnostics& sink) {
            return target_forms(reviewed, moved, sink);
        };
        files.push_back({reviewed.file, std::move(annotations), damaged, std::move(form)});
    }
    return files;
}

std::vector<Annotated> annotated(render::AuditReport const& report, Style const& style) {
    std::vector<Annotated> files;
    std::map<std::string, render::AuditReport> reports;
    std::vector<std::string> order;
    for (auto const& table : report.tables) {
        auto const [own, is_new] = reports.emplace(table.file, render::AuditReport{{}, report.ruleset, report.chosen});
        if (is_new) order.push_back(table.file);
        own->second.tables.push_back(table);
    }
    for (auto const& file : order) {
        auto const& own = reports[file];
        std::vector<AuditedTable const*> tables;
        for (auto const& table : own.tables) tables.push_back(&table);
        auto form = [own, style](render::Annotations& moved, Diagnostics& sink) {
            for (auto& remark : moved.remarks) remark.place.clear();
            return book_bytes(forms::audit_paper(own, style), sink);
        };
        files.push_back({file, render::annotations_on(tables, style.language), false, std::move(form)});
    }
    return files;
}

}  // namespace jixiao::program
