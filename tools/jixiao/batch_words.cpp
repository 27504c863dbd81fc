#include "tools/jixiao/batch_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "engine/single_row.hpp"
#include "tools/render/csv.hpp"
#include "tools/render/ruleset_words.hpp"

namespace jixiao::program {
namespace {

namespace batch = targets::batch;
using grammar::CodeInfo;
using grammar::Message;

std::string points_text(std::int64_t steps, engine::Ruleset const& ruleset) {
    return grammar::to_string(grammar::Decimal{steps, -ruleset.places});
}

std::string line_of(std::vector<std::string> const& fields) {
    std::ostringstream out;
    render::write_csv_row(fields, out);
    return out.str();
}

/// The message of the row's reason, with what stands in the row.
Message message_of(batch::UnscoredRow const& row, engine::Ruleset const& ruleset) {
    auto const shared = std::shared_ptr<engine::Ruleset const>(std::shared_ptr<void>(), &ruleset);
    auto const scored = engine::score_single_row({row.target, row.actual, row.weight, row.rule, row.name}, shared);
    for (auto const* diagnostics : {&scored.target_diagnostics, &scored.actual_diagnostics})
        for (auto const& diagnostic : *diagnostics)
            if (diagnostic.code == row.reason) return diagnostic;
    for (auto const& note : scored.score.notes)
        if (note.code == row.reason) return note;
    return {row.reason, {}};
}

std::string wording_of(batch::UnscoredRow const& row, engine::Ruleset const& ruleset, Language language) {
    return grammar::wording(message_of(row, ruleset), language);
}

/// A field as it stands in a csv, without its quotes.
std::string plain_text(std::string_view field) {
    if (field.size() < 2 || field.front() != '"') return std::string(field);
    std::string text;
    for (std::size_t i = 1; i + 1 < field.size(); ++i) {
        text.push_back(field[i]);
        if (field[i] == '"') ++i;
    }
    return text;
}

/// 1234567 as 1,234,567.
std::string counted(std::uint64_t count) {
    auto text = std::to_string(count);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), 1, ',');
    return text;
}

}  // namespace

std::string scores_heading() { return "project_id,score\n"; }

std::string totals_heading() { return "project_id,score,highest,rows,unscored\n"; }

std::string totals_line(batch::Totals::Entry const& entry, engine::Ruleset const& ruleset) {
    auto const& [project, total] = entry;
    auto const highest = total.open_ended ? std::string() : points_text(total.points + total.possible, ruleset);
    return fmt::format("{},{},{},{},{}\n", project, points_text(total.points, ruleset), highest, total.rows,
                       total.unscored);
}

std::string unscored_heading() {
    return std::string(render::csv_mark) +
           line_of({"row", "project_id", "code", "reason", "target", "actual", "weight", "rule"});
}

std::string unscored_fields(batch::UnscoredRow const& row, engine::Ruleset const& ruleset, Language language) {
    return line_of({plain_text(row.project), std::string(row.reason->id), wording_of(row, ruleset, language),
                    row.target, row.actual, row.weight, row.rule});
}

void write_summary(batch::Counts const& counts, engine::Ruleset const& ruleset, Call const& call, std::ostream& out) {
    out << render::say(call.settings.style, "规则集 {}{}；{} 行，{} 行有得分，{} 行没有（ERR）\n",
                       "ruleset {}{}; rows: {}, with a score {}, without (ERR) {}\n", ruleset.name,
                       call.has("ruleset") ? "" : render::say(call.settings.style, "（默认）", " (the default)"),
                       counted(counts.rows), counted(counts.rows - counts.unscored), counted(counts.unscored));
    std::vector<batch::Reason> reasons;
    for (auto const& [id, reason] : counts.reasons) reasons.push_back(reason);
    std::stable_sort(reasons.begin(), reasons.end(), [](auto const& a, auto const& b) { return a.rows > b.rows; });
    for (auto const& [rows, first] : reasons)
        out << render::say(call.settings.style, "  {}  {} 行，最早在第 {} 行：{}\n",
                           "  {}  rows: {}, the first is row {}: {}\n", first.reason->id, counted(rows),
                           counted(first.number), wording_of(first, ruleset, call.settings.style.language));
    if (counts.assumed > 0)
        out << render::say(
            call.settings.style, "  {} 行的指标值没有写方向（例如“5个”），按规则集理解；成本、时限类请写上 ≤\n",
            "  {} rows have a target without a sign, such as 5个, read as the ruleset has it; write ≤ for costs and time limits\n",
            counted(counts.assumed));
    if (!reasons.empty())
        out << (render::say(call.settings.style, "  每个代码的说明：jixiao codes 代码\n",
                            "  what a code means: jixiao codes CODE\n"));
}

}  // namespace jixiao::program
