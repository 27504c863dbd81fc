#include "tools/jixiao/explain_file.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "targets/base/nearest.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/gathering.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/options.hpp"
#include "tools/jixiao/scoring.hpp"
#include "tools/render/fields.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::program {
namespace {

using render::ScoredTable;

std::string plain(std::string_view text) { return grammar::without_blanks(text); }

/// Rows of that name or id; where there are none, those that have it in their name.
std::vector<std::size_t> rows_called(targets::TargetTable const& table, std::string const& name) {
    std::vector<std::size_t> exact, part;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        auto const& row = table.rows[i];
        bool const is_id = row.id.given && plain(row.id.value) == plain(name);
        if (is_id || plain(row.name.value) == plain(name))
            exact.push_back(i);
        else if (grammar::contains(plain(row.name.value), plain(name)))
            part.push_back(i);
    }
    return exact.empty() ? part : exact;
}

/// 自评表!C21, or the line of a text.
std::string place_of(targets::TargetTable const& table, std::size_t row, Style const& style) {
    auto const& source = *table.source;
    auto const at = table.rows[row].name.span.begin;
    auto const* place = source.place(at);
    auto const line = source.position(at).line;
    return source.name() + " " + (place ? place->in(style.language) : render::say(style, "第 {} 行", "line {}", line));
}

void explain_row(ScoredTable const& scored, std::size_t row, Style const& style, std::ostream& out) {
    auto const field = [&](Text const& name, std::string const& value) {
        if (!value.empty()) render::write_field(name, value, 14, style, out);
    };
    field({"目标表", "table"}, display_name(*scored.table));
    field({"单位", "unit"}, holder(*scored.table).value);
    field({"位置", "place"}, place_of(*scored.table, row, style));
    field({"规则集", "ruleset"}, render::ruleset_line(*scored.ruleset, scored.chosen, style));
    render::write_row_explanation(scored.plan.indicators[row], scored.actuals.rows[row], scored.sheet.rows[row], style,
                                  out);
}

void report_unknown(Call const& call, render::ScoreReport const& scores, Diagnostics& sink) {
    std::vector<std::string_view> names;
    for (auto const& scored : scores.tables)
        for (auto const& row : scored.table->rows) names.push_back(row.name.value);
    auto const name = call.value("indicator");
    report(sink, codes::no_such_indicator, {}, {{"name", name}, {"hint", did_you_mean(name, names)}});
}

std::size_t explain_all(Call const& call, render::ScoreReport const& report, std::ostream& out) {
    std::size_t count = 0;
    for (auto const& scored : report.tables)
        for (auto const row : rows_called(*scored.table, call.value("indicator"))) {
            if (count++ > 0) out << '\n';
            explain_row(scored, row, call.settings.style, out);
        }
    return count;
}

}  // namespace

bool explains_file(Call const& call) { return call.has("indicator"); }

Status explain_file(Call const& call, Streams const& streams) {
    Diagnostics diagnostics;
    if (call.arguments.empty())
        report(
            diagnostics, codes::missing_argument, {},
            {{"command", "explain"}, {"what", Text("自评表或目标表文件", "a self-evaluation form or a target table")}});
    Shelf shelf;
    auto const named = call.has("ruleset") ? shelf.named(call.value("ruleset"), diagnostics) : nullptr;
    Loaded loaded;
    if (diagnostics.empty()) loaded = gather(call, false, diagnostics);
    auto const subjects = subjects_of(loaded, false, diagnostics);
    auto const scores = score_all(subjects, false, [&](Subject const& subject) {
        return named ? Choice{named, render::Chosen::by_option} : own_choice(*subject.table, shelf, diagnostics);
    });
    auto const count = explain_all(call, scores, streams.output);
    if (count == 0 && !scores.tables.empty()) report_unknown(call, scores, diagnostics);
    show(diagnostics, call.settings, streams.error);
    return status_of(diagnostics);
}

}  // namespace jixiao::program
