#include "targets/recognise/text_doubts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/indicator.hpp"
#include "targets/catalog.hpp"
#include "targets/model/weights.hpp"
#include "targets/read/target_parts.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/levels.hpp"
#include "targets/recognise/text_joined.hpp"
#include "targets/recognise/text_margins.hpp"
#include "targets/recognise/text_rival.hpp"
#include "targets/recognise/text_words.hpp"

namespace jixiao::targets::recognise {
namespace {

namespace syntax = grammar::syntax;

void doubt(FoundRow& row, grammar::CodeInfo const& code, std::vector<grammar::Argument> arguments) {
    row.doubts.push_back({&code, std::move(arguments)});
}

std::string const& name_of(FoundRow const& row) { return row[Column::name].value; }

bool is_often_blank(Column column) {
    return column == Column::reason || column == Column::deduction || column == Column::review_score ||
           column == Column::review_opinion;
}

/// A short line of words right below the last row: it may be the end of a cell.
std::string rest_below(Aligned const& aligned) {
    constexpr std::size_t longest = 8;  // characters
    auto const& pieces = aligned.pieces;
    auto const at = aligned.alignment.end;
    bool const is_lone = at < pieces.size() && pieces[at].kind == PieceKind::text && pieces[at].first_in_line &&
                         (at + 1 == pieces.size() || pieces[at + 1].first_in_line);
    auto const text = is_lone ? text_of(aligned.document, pieces[at]) : std::string_view{};
    bool const is_short = !text.empty() && grammar::count_characters(text) <= longest;
    bool const is_word = is_short && grammar::is_han(grammar::decode(text).character);
    return is_word && !ends_rows(text) && !head_of(text) ? std::string(text) : "";
}

/// In a table whose rows are lines, a name and a target that are lines of their own may belong to two rows.
bool is_torn(Aligned const& aligned, std::vector<Placed> const& cells) {
    auto const& pieces = aligned.pieces;
    auto const& all = aligned.alignment.rows;
    auto const begins_line = [&](Column column) {
        return std::any_of(cells.begin(), cells.end(), [&](Placed const& cell) {
            return cell.column == column && pieces[cell.first].first_in_line;
        });
    };
    auto const is_line = [&](std::vector<Placed> const& row) {
        auto const& last = pieces[row.back().first];
        return last.column >= 0 && !last.first_in_line;
    };
    return begins_line(Column::target) && !pieces[cells.front().first].barred &&
           std::any_of(all.begin(), all.end(), is_line);
}

/// The text that was left over within the row, right before it, or in lines right below it.
std::string beside(Aligned const& aligned, std::size_t index) {
    auto const& rows = aligned.alignment.rows;
    auto const begin = index == 0 ? 0 : rows[index - 1].back().last;
    bool const is_last = index + 1 == rows.size();
    auto const end = is_last ? aligned.alignment.end : rows[index + 1].front().first;
    for (auto const piece : aligned.alignment.left_over)
        if (piece >= begin && piece < end && aligned.pieces[piece].kind == PieceKind::text)
            return std::string(text_of(aligned.document, aligned.pieces[piece]));
    return is_last ? rest_below(aligned) : "";
}

bool is_counted_off(std::vector<Piece> const& pieces, std::vector<Placed> const& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [&](Placed const& cell) { return is_level(cell.column) || pieces[cell.first].column >= 0; });
}

/// A cell ends where nothing but its text says so.
bool touches(std::vector<Piece> const& pieces, std::vector<Placed> const& cells) {
    return std::any_of(cells.begin(), cells.end(), [&](Placed const& cell) {
        return pieces[cell.first].before == Gap::touching && pieces[cell.first].cut_cost >= doubtful_cut;
    });
}

/// Words above that may belong to this row's name, or to the row above; "" if none do.
std::string unsure_above(Aligned const& aligned, std::vector<Placed> const& cells) {
    for (auto const& cell : cells)
        for (auto piece = cell.first; piece < cell.last; ++piece)
            if (aligned.pieces[piece].unsure) return std::string(text_of(aligned.document, aligned.pieces[piece - 1]));
    return "";
}

std::optional<Decimal> number_in(LocatedText const& text) {
    std::string number(grammar::fold(text.value).text());
    for (std::string_view const unit : {"分", "%"})
        if (std::string_view(number).ends_with(unit)) number.resize(number.size() - unit.size());
    return text.given ? grammar::parse_decimal(number) : std::nullopt;
}

void doubt_levels(FoundRow& row, std::vector<Column> const& columns) {
    auto const& level1 = row[Column::level1];
    auto const& level2 = row[Column::level2];
    auto const has = [&](Column column) { return std::find(columns.begin(), columns.end(), column) != columns.end(); };
    bool const is_below_nothing = !level1.given && (has(Column::level1) || level2_of(level2.value));
    bool const lacks = is_below_nothing || (has(Column::level2) && !level2.given);
    bool const is_in_row = level2.given && level2.span.begin >= row.at.begin;  // not carried from a row above
    bool const is_own = row.counted_off && is_in_row && !level2_of(level2.value);
    bool const stands = level1.given && (!level2.given || is_own || belongs(level2.value, level1.value));
    if (level1.given && !level1_of(level1.value))
        doubt(row, codes::cell_untypical,
              {{"text", level1.value}, {"column", Text("一级指标", "a level-1 indicator")}});
    else if (lacks || (level1.given && !stands))
        doubt(row, codes::level2_astray, {{"level1", level1.value}, {"level2", level2.value}});
}

bool ends_as_label(std::string const& text) { return text.ends_with(":") || text.ends_with("："); }

/// The target is missing, has an error, or is a sentence that may be anything.
void doubt_target(FoundRow& row) {
    auto const& text = row[Column::target];
    bool readable = text.given && !level1_of(text.value) && !level2_of(text.value) && !ends_as_label(text.value);
    if (readable) {
        auto const parts = read::put_together({row[Column::comparator], text, row[Column::unit]});
        auto const parsed = grammar::parse_indicator(parts.value);
        bool const in_words = syntax::get<syntax::Statement>(parsed.indicator) != nullptr ||
                              syntax::get<syntax::Grade>(parsed.indicator) != nullptr;
        readable = !grammar::has_errors(parsed.diagnostics) && !syntax::get<syntax::Missing>(parsed.indicator) &&
                   (!in_words || row.counted_off || is_grade(plain(text.value)));
    }
    if (!readable) doubt(row, codes::target_doubtful, {{"name", name_of(row)}, {"text", text.value}});
}

void doubt_name(FoundRow& row) {
    auto const word = plain(name_of(row));
    bool const is_level = row[Column::level2].given && word.ends_with("指标") && (level1_of(word) || level2_of(word));
    bool const begins_with_sign =
        !word.empty() && column_of_word(word.substr(0, grammar::decode(word).size)) == Column::comparator;
    static auto const levels = level_spellings();
    bool const holds_level = std::any_of(levels.begin(), levels.end(), [&](LevelSpelling const& one) {
        return one.word.ends_with("指标") && word.size() > one.word.size() && grammar::contains(word, one.word);
    });
    bool const names_nothing = holds_level || column_of(word) || head_of(word) || is_fund_line(word) || is_level ||
                               ends_as_label(name_of(row));
    if (ends_in_value(word) || names_nothing || begins_with_sign)
        doubt(row, codes::name_holds_value, {{"name", name_of(row)}});
}

void doubt_score(FoundRow& row) {
    auto const weight = number_in(row[Column::weight]);
    auto const score = number_in(row[Column::score]);
    if (weight && score && *weight < *score)
        doubt(row, codes::score_above_weight,
              {{"name", name_of(row)}, {"score", row[Column::score].value}, {"weight", row[Column::weight].value}});
}

struct Sum {
    Decimal total;
    std::optional<Decimal> printed;
    bool known = true;
    std::vector<FoundRow*> rows;
};

void add(Sum& sum, FoundRow& row) {
    auto const weight = number_in(row[Column::weight]);
    auto const total = weight ? grammar::add(sum.total, *weight) : std::nullopt;
    sum.known = sum.known && total.has_value();
    if (total) sum.total = *total;
    sum.rows.push_back(&row);
}

void doubt_sum(Sum const& sum, Text const& of, Decimal const& points) {
    for (auto* row : sum.rows)
        doubt(*row, codes::points_do_not_add,
              {{"of", of}, {"sum", grammar::to_string(sum.total)}, {"points", grammar::to_string(points)}});
}

/// The weights of all rows come to 100, or to what execution leaves of it; those of a level to its printed points. Where
/// every row was counted off, another sum is what the table says or a page that was cut, and no doubt about the reading.
void doubt_weights(FoundTable& table) {
    Sum all;
    std::map<std::string, Sum> levels;
    for (auto& row : table.rows) {
        if (!row[Column::weight].given) continue;
        add(all, row);
        auto& level = levels[row[Column::level1].value];
        level.printed = stated_points(row[Column::level1].value);
        add(level, row);
    }
    if (all.rows.empty()) return;
    bool const is_counted_off =
        std::all_of(table.rows.begin(), table.rows.end(), [](FoundRow const& row) { return row.counted_off; });
    for (auto const& [name, level] : levels)
        if (level.printed && (!level.known || level.total != *level.printed)) doubt_sum(level, name, *level.printed);
    bool const usual = all.known && all.rows.size() == table.rows.size() &&
                       (all.total == Decimal{100, 0} || all.total == Decimal{90, 0} || all.total == Decimal{80, 0});
    if (!usual && !is_counted_off)
        doubt_sum(all, Text("各行", "all rows"), all.total < Decimal{90, 0} ? Decimal{90, 0} : Decimal{100, 0});
}

/// A reason or remark behind which a row has lost its name may be that name, and words that are no target may begin it.
void doubt_last_cells(FoundTable& table) {
    for (std::size_t at = 0; at + 1 < table.rows.size(); ++at) {
        auto& row = table.rows[at];
        auto const& next = table.rows[at + 1];
        auto const& last = row[Column::reason].given ? row[Column::reason] : row[Column::remark];
        bool const is_next_odd = std::any_of(next.doubts.begin(), next.doubts.end(), [](auto const& one) {
            return one.code == &codes::cells_inferred || one.code == &codes::name_holds_value;
        });
        if (!row.counted_off && !next.counted_off && is_next_odd && last.given)
            doubt(row, codes::two_readings, {{"name", name_of(row)}, {"other", last.value + " | …"}});
        bool const is_odd = std::any_of(row.doubts.begin(), row.doubts.end(),
                                        [](auto const& one) { return one.code == &codes::target_doubtful; });
        if (!row.counted_off && !next.counted_off && is_odd && row[Column::target].given)
            doubt(table.rows[at + 1], codes::two_readings,
                  {{"name", name_of(next)}, {"other", row[Column::target].value + name_of(next)}});
    }
}

bool is_grave(grammar::Message const& doubt) {
    return doubt.code == &codes::level2_astray || doubt.code == &codes::target_doubtful ||
           doubt.code == &codes::name_holds_value || doubt.code == &codes::text_beside ||
           doubt.code == &codes::cell_untypical;
}

}  // namespace

void doubt_alignment(Aligned const& aligned, std::size_t index, FoundRow& row) {
    auto const& cells = aligned.alignment.rows[index];
    row.counted_off = is_counted_off(aligned.pieces, cells);
    if (aligned.inferred) doubt(row, codes::columns_inferred, {{"name", name_of(row)}});
    if (auto const text = beside(aligned, index); !text.empty())
        doubt(row, codes::text_beside, {{"name", name_of(row)}, {"text", text}});
    if (row.counted_off) return;
    if (auto const above = unsure_above(aligned, cells); !above.empty())
        doubt(row, codes::two_readings, {{"name", name_of(row)}, {"other", above}});
    if (is_torn(aligned, cells))
        doubt(row, codes::two_readings, {{"name", name_of(row)}, {"other", name_of(row) + " | …"}});
    if (touches(aligned.pieces, cells))
        doubt(row, codes::cells_touch, {{"text", name_of(row)}, {"parts", row[Column::target].value}});
    auto const is_filled = [&](Column column) { return row[column].given || is_often_blank(column); };
    auto const filled = std::count_if(aligned.columns.begin(), aligned.columns.end(), is_filled);
    auto const columns = aligned.columns.size();
    if (static_cast<std::size_t>(filled) < columns)
        doubt(row, codes::cells_inferred,
              {{"name", name_of(row)}, {"cells", std::to_string(filled)}, {"columns", std::to_string(columns)}});
    if (auto const rival = rival_of(aligned.document, aligned.pieces, aligned.readings, aligned.columns, cells))
        doubt(row, codes::two_readings, {{"name", name_of(row)}, {"other", *rival}});
}

void doubt_contents(FoundTable& table, std::vector<Column> const& columns) {
    for (auto& row : table.rows) {
        doubt_levels(row, columns);
        doubt_target(row);
        doubt_name(row);
        doubt_score(row);
    }
    doubt_last_cells(table);
    doubt_weights(table);
}

bool is_hopeless(FoundTable const& table) {
    auto const is_lost = [](FoundRow const& row) {
        return !row.counted_off && std::any_of(row.doubts.begin(), row.doubts.end(), is_grave);
    };
    auto const lost = std::count_if(table.rows.begin(), table.rows.end(), is_lost);
    constexpr std::size_t many = 3;
    if (table.rows.size() == 1) return lost == 1 && table.rows.front().doubts.size() >= many;
    return 3 * static_cast<std::size_t>(lost) >= 2 * table.rows.size();
}

void report_doubts(FoundTable const& table, Source const& source, Diagnostics& sink) {
    std::set<grammar::CodeInfo const*> told;
    for (auto const& row : table.rows)
        for (auto const& doubt : row.doubts)
            if (doubt.code != &codes::cells_touch &&
                (told.insert(doubt.code).second || doubt.code == &codes::two_readings))
                report(sink, *doubt.code, source, row.at, doubt.arguments);
}

}  // namespace jixiao::targets::recognise
