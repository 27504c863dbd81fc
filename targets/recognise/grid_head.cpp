#include "targets/recognise/grid_head.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "targets/catalog.hpp"
#include "targets/recognise/grid_text.hpp"
#include "targets/recognise/year.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t longest_label = 90;  // bytes

std::size_t colon_size(std::string_view text) {
    for (std::string_view const colon : {"：", ":", "\n"})
        if (text.starts_with(colon)) return colon.size();
    return 0;
}

/// Several labelled texts in one cell stand in lines or far apart.
std::vector<LocatedText> texts_in(LocatedText const& cell) {
    std::vector<LocatedText> texts;
    auto const& value = cell.value;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= value.size(); ++at) {
        bool const apart = at == value.size() || value[at] == '\n' || value[at] == '\t' ||
                           value.compare(at, 2, "  ") == 0 || value.compare(at, 3, "　") == 0;
        if (!apart) continue;
        if (auto text = part(cell, begin, at); text.given) texts.push_back(std::move(text));
        begin = at;
    }
    bool const all_labelled = std::all_of(texts.begin(), texts.end(), [](auto const& text) {
        return labelled(text).has_value() || money_unit_of(text).given;
    });
    return all_labelled && texts.size() > 1 ? texts : std::vector<LocatedText>{cell};
}

HeadPieces pieces_of(Row const& row) {
    HeadPieces pieces;
    for (auto const* cell : row.cells)
        for (auto const& text : texts_in(cell->text)) pieces.push_back({cell, text, role_of(text.value), false, 0});
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        auto const next = i + 1 < pieces.size() ? pieces[i + 1].cell->column : UINT32_MAX;
        pieces[i].reach = std::max(last_column(*pieces[i].cell), next == 0 ? 0 : next - 1);
    }
    return pieces;
}

bool take(HeadReading& reading, Head head, LocatedText const& label, LocatedText const& text) {
    bool const was_given = reading.table[head].given;
    bool const is_used = reading.fields.take(head, label, text);
    reading.begun = reading.begun || was_given || reading.table[head].given;
    return is_used;
}

/// The narrowest label above a piece.
LabelAbove* label_above(HeadReading& reading, HeadPiece const& piece) {
    LabelAbove* best = nullptr;
    for (auto& label : reading.labels) {
        bool const covers = label.first <= piece.cell->column && piece.cell->column <= label.last;
        if (covers && (best == nullptr || label.first >= best->first)) best = &label;
    }
    return best;
}

bool has_labels(HeadPieces const& pieces) {
    return std::any_of(pieces.begin(), pieces.end(), [](HeadPiece const& piece) {
        bool const opens = labelled(piece.text).has_value() && !grammar::contains(piece.text.value, "。");
        return piece.role != Role::value || opens || is_year(piece.text.value) || opens_table(piece.text.value);
    });
}

/// 建设性质 | 改扩建 below a goal: the row has a label of its own, whatever that says.
bool has_own_label(HeadReading& reading, HeadPieces const& pieces, LabelAbove const& label) {
    return std::any_of(pieces.begin(), pieces.end(), [&](HeadPiece const& piece) {
        return piece.cell->column < label.first && label_above(reading, piece) == nullptr;
    });
}

/// Values below their labels; the long texts may go on over several rows.
void take_below(HeadReading& reading, HeadPieces& pieces) {
    if (has_labels(pieces)) {
        reading.labels.clear();
        return;
    }
    for (auto& piece : pieces) {
        auto* label = label_above(reading, piece);
        if (label == nullptr || is_margin(piece.text.value)) continue;
        if (!label->begun)
            piece.used = take(reading, label->head, label->label, piece.cell->text);
        else if (is_long_field(label->head) && !has_own_label(reading, pieces, *label)) {
            auto& place = reading.table[label->head];
            place = joined(place, "\n", paragraphs(piece.cell->text));
            piece.used = true;
        }
        label->begun = true;
    }
}

void take_title(HeadReading& reading, HeadPiece& piece) {
    if (reading.table[Head::title].given || !title_of(piece.text.value) || role_of(piece.text.value) == Role::head)
        return;
    reading.table[Head::title] = one_line(piece.text);
    reading.begun = piece.used = true;
}

void take_year(HeadReading& reading, HeadPiece& piece) {
    auto const year = is_year(piece.text.value) ? year_in(piece.text.value) : std::nullopt;
    if (!year) return;
    auto& place = reading.table[Head::year];
    if (!place.given) place = part(piece.text, year->begin, year->end);
    piece.used = true;
}

void take_money_unit(HeadReading& reading, HeadPiece& piece) {
    auto const unit = money_unit_of(piece.text);
    auto const word = plain(piece.text.value);
    if (!unit.given) return;
    bool const is_alone = word.starts_with("单位:") || word.starts_with("金额单位") || word.starts_with("资金单位") ||
                          word.starts_with("(单位");
    if (is_alone && !reading.money_unit.given)
        reading.money_unit = unit;
    else if (piece.role == Role::caption)
        reading.caption_unit = unit;
    piece.used = piece.used || is_alone;
}

/// 项目名称：乡道维修 in one cell.
bool take_labelled(HeadReading& reading, HeadPiece& piece) {
    auto const found = labelled(piece.text);
    if (!found || !found->value.given) return false;
    if (is_signature(found->label.value)) return piece.used = true;
    auto const head = head_of(found->label.value);
    if (!head) return false;
    auto const whole = labelled(piece.cell->text);  // long texts with the lines they have
    bool const has_lines = is_long_field(*head) && whole && texts_in(piece.cell->text).size() == 1;
    piece.used = take(reading, *head, found->label, has_lines ? whole->value : found->value);
    return piece.used;
}

void await_below(HeadReading& reading, HeadPiece const& piece, bool all_labels) {
    auto const head = head_of(piece.text.value);
    if (!head || !(is_long_field(*head) || all_labels)) return;
    reading.labels.push_back({*head, piece.text, piece.cell->column, piece.reach, false});
}

/// 部门联系人 and 联系电话, where a form of our own asks for them; complete() keeps them of no other.
std::optional<Head> asked_person(LocatedText const& label) {
    auto const word = plain(label.value);
    if (word == "部门联系人") return Head::contact;
    return word == "联系电话" ? std::optional(Head::phone) : std::nullopt;
}

/// A label and the value at its right.
void take_beside(HeadReading& reading, HeadPieces& pieces, std::size_t index, bool all_labels) {
    auto& label = pieces[index];
    auto* value = index + 1 < pieces.size() ? &pieces[index + 1] : nullptr;
    bool const has_value = value != nullptr && value->role == Role::value && !value->used;
    if (label.role == Role::person) {
        auto const person = asked_person(label.text);
        if (has_value && person) take(reading, *person, label.text, value->cell->text);
        if (has_value) value->used = true;
        return;
    }
    auto const head = head_of(label.text.value);
    if (!head || !has_value) return await_below(reading, label, all_labels);
    value->used = take(reading, *head, label.text, value->cell->text);
    if (is_long_field(*head)) reading.labels.push_back({*head, label.text, value->cell->column, value->reach, true});
}

void take_pairs(HeadReading& reading, HeadPieces& pieces) {
    bool const all_labels = pieces.size() > 1 && std::all_of(pieces.begin(), pieces.end(), [](HeadPiece const& piece) {
                                return piece.role == Role::head || piece.role == Role::person;
                            });
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].used || take_labelled(reading, pieces[i])) continue;
        if (pieces[i].role == Role::head || pieces[i].role == Role::person) take_beside(reading, pieces, i, all_labels);
    }
}

/// A value that nobody took. A number alone in its row is a page's.
bool is_left_over(HeadPieces const& pieces, HeadPiece const& piece) {
    bool const says_something = !is_filler(piece.text.value) && !is_note(piece.text.value);
    return !piece.used && piece.role == Role::value && says_something &&
           !(pieces.size() == 1 && is_margin(piece.text.value));
}

/// With the label at its left, so that people know what it was. A label without a value says nothing.
void report_pieces(HeadReading& reading, HeadPieces const& pieces) {
    std::vector<LocatedText> texts;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!is_left_over(pieces, pieces[i])) continue;
        bool const has_label = i > 0 && !pieces[i - 1].used && pieces[i - 1].role != Role::value;
        if (has_label) texts.push_back(pieces[i - 1].text);
        texts.push_back(pieces[i].text);
    }
    if (reading.begun && !reading.quiet) report_left_over(reading.sink, reading.source, texts);
}

}  // namespace

std::optional<LabelledText> labelled(LocatedText const& text) {
    auto const& value = text.value;
    for (std::size_t at = 1; at < std::min(value.size(), longest_label); ++at) {
        auto const size = colon_size(std::string_view(value).substr(at));
        if (size == 0) continue;
        LabelledText found{part(text, 0, at), part(text, at + size, value.size())};
        bool const is_label = role_of(found.label.value) != Role::value;
        return is_label ? std::optional(found) : std::nullopt;
    }
    return std::nullopt;
}

LocatedText money_unit_of(LocatedText const& text) {
    constexpr std::size_t longest = 120;
    if (text.value.size() > longest) return {};
    auto const unit = money_unit_in(text.value);
    if (unit.empty()) return {};
    auto const at = text.value.rfind(unit);
    return at == std::string::npos ? text : part(text, at, at + unit.size());
}

void report_left_over(Diagnostics& sink, Source const& source, std::vector<LocatedText> const& texts) {
    if (texts.empty()) return;
    constexpr std::size_t longest = 240;
    std::string all;
    Span place = texts.front().span;
    for (auto const& text : texts) {
        if (all.size() < longest) all += (all.empty() ? "" : " ") + one_line(text).value;
        place = grammar::cover(place, text.span);
    }
    report(sink, codes::left_over_in_table, source, place, {{"text", all}});
}

void read_head_row(HeadReading& reading, Row const& row) {
    auto pieces = pieces_of(row);
    if (pieces.front().role == Role::aside) return;
    take_below(reading, pieces);
    for (auto& piece : pieces) {
        if (piece.used) continue;
        take_year(reading, piece);
        if (!piece.used) take_title(reading, piece);
        take_money_unit(reading, piece);
    }
    take_funds(reading, row, pieces);
    take_pairs(reading, pieces);
    report_pieces(reading, pieces);
    if (reading.begun)
        reading.table.at = reading.table.at.empty() ? place_of(row) : grammar::cover(reading.table.at, place_of(row));
}

void begin_elsewhere(HeadReading& reading) {
    reading.labels.clear();
    reading.fund_fields.clear();
    reading.fund_labels.clear();
    reading.paired.reset();
}

void finish_head(HeadReading& reading) {
    auto const& title = reading.table[Head::title];
    auto const year = year_in(title.value);
    if (auto& place = reading.table[Head::year]; !place.given && year) place = part(title, year->begin, year->end);
    for (auto& line : reading.table.funds)
        if (!line.money_unit.given) line.money_unit = reading.money_unit;
}

}  // namespace jixiao::targets::recognise
