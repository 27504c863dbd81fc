#include "tools/render/unit_remarks.hpp"

#include <fmt/format.h>

#include "tools/render/characters.hpp"
#include "tools/render/diagnostics.hpp"
#include "tools/render/place.hpp"

namespace jixiao::render {
namespace {

using grammar::Diagnostic;

void write_finding(Diagnostic const& finding, std::size_t number, Language language, std::ostream& out) {
    auto const place = finding.source ? shown_line(*finding.source, finding.span.begin, language) : "";
    out << fmt::format("{}. {}{}{}\n", number, visible_line(place), say(language, "：", ": "),
                       visible_line(wording(finding, language)));
    auto const help = help_wording(finding, language);
    if (!help.empty()) out << say(language, "   怎么改：", "   to mend: ") << visible_line(help) << '\n';
}

void write_table(RemarkedTable const& remarked, Language language, std::ostream& out) {
    auto const rows = remarked.table ? std::span<targets::TargetRow const>(remarked.table->rows)
                                     : std::span<targets::TargetRow const>();
    auto const opinion = targets::review::opinion_on(remarked.findings, rows);
    auto const name = remarked.table ? display_name(*remarked.table)
                                     : say(language, "预算公开表和说明", "budget tables and explanations");
    out << fmt::format("\n{}{}{}\n", visible_line(name), say(language, "：建议", ": suggested: "),
                       name_of(opinion.verdict).in(language));
    std::size_t number = 0;
    for (auto const& finding : remarked.findings)
        if (wants_an_answer(finding)) write_finding(finding, ++number, language, out);
    if (number == 0) out << say(language, "没有要改的。\n", "Nothing to change.\n");
}

void write_file(RemarkedFile const& file, Language language, std::ostream& out) {
    out << '\n' << visible_line(file.name) << '\n';
    std::size_t number = 0;
    for (auto const* finding : file.findings) write_finding(*finding, ++number, language, out);
}

}  // namespace

bool wants_an_answer(Diagnostic const& finding) { return finding.severity() != grammar::Severity::info; }

void write_inbox_remarks(std::string_view unit, std::vector<RemarkedFile> const& files, Language language,
                         std::ostream& out) {
    out << say(language, "报送修改意见：", "Remarks on what was handed in: ") << visible_line(unit) << '\n';
    for (auto const& file : files) write_file(file, language, out);
}

void write_unit_remarks(std::string_view unit, std::vector<RemarkedTable> const& tables, Language language,
                        std::ostream& out) {
    out << say(language, "绩效目标修改意见：", "Remarks on performance targets: ") << visible_line(unit) << '\n';
    for (auto const& table : tables) write_table(table, language, out);
    out << '\n' << targets::review::disclaimer().in(language) << '\n';
}

}  // namespace jixiao::render
