#include "targets/recognise/text_head.hpp"

#include <optional>

#include "grammar/characters.hpp"
#include "targets/recognise/grid_text.hpp"
#include "targets/recognise/head_fields.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/text_head_funds.hpp"
#include "targets/recognise/text_head_labels.hpp"
#include "targets/recognise/text_header.hpp"
#include "targets/recognise/year.hpp"

namespace jixiao::targets::recognise {
namespace {

/// （盖章） 单位：万元 behind 填报单位： is no name.
LocatedText without_seal(LocatedText const& text) {
    auto const word = plain(text.value);
    if (word.starts_with("单位:")) return {};
    bool const is_seal = word.starts_with("(盖章)") || word.starts_with("(公章)") || word.starts_with("(签章)");
    if (!is_seal) return text;
    auto const seal = text.value.find("章") + std::string_view("章").size();
    auto const end = seal + (text.value.substr(seal).starts_with(")") ? 1 : 3);
    auto const rest = end < text.value.size() ? part(text, end, text.value.size()) : LocatedText{};
    return plain(rest.value).starts_with("单位:") ? LocatedText{} : rest;
}

/// 项目绩效目标表（2024年度）, 某某单位2024年项目绩效目标表.
LocatedText year_in_title(LocatedText const& title) {
    LocatedText year;
    for (std::size_t at = 0; at + 4 < title.value.size(); ++at) {
        bool const is_year_number = title.value.compare(at, 2, "20") == 0 && grammar::is_digit(title.value[at + 2]) &&
                                    grammar::is_digit(title.value[at + 3]);
        if (!is_year_number || title.value.compare(at + 4, 3, "年") != 0) continue;
        year.value = title.value.substr(at, 4) + "年";
        year.span = title.in_file({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + year.value.size())});
        year.given = true;
        return year;
    }
    return year;
}

bool speaks_of_funds(std::string_view text) {
    auto const word = plain(text);
    return grammar::contains(word, "资金") || grammar::contains(word, "预算");
}

/// Words above a table that are no part of its head.
bool says_nothing(std::string_view text) {
    auto const word = plain(text);
    return is_side_label(text) || column_of(text) || !money_unit_in(text).empty() || word == ")" ||
           word.starts_with("附件") || word.starts_with("附表");
}

class HeadReader {
public:
    HeadReader(document::Document const& document, std::vector<Piece> const& pieces, std::size_t last,
               FoundTable& table, std::vector<std::size_t>& left_over)
        : labels_(document, pieces, last), table_(table), left_over_(left_over) {}

    void read(std::size_t at) {
        while (at < labels_.last()) {
            if (!labels_.is_text(at)) {
                ++at;
                continue;
            }
            auto const label = labels_.label_at(at);
            at = label ? labelled(at, *label) : unlabelled(at);
        }
        read_branch();
        funds_.drop_empty();
    }

private:
    /// Above the levels of a tree stand the unit, the project and its amount, without labels.
    void read_branch() {
        auto const last = labels_.last();
        auto const count = left_over_.size();
        bool const ends_here = count >= 2 && left_over_.back() + 1 == last && left_over_[count - 2] + 2 == last;
        if (!ends_here || table_[Head::project].given || !is_amount(labels_.text(last - 1))) return;
        auto const project = labels_.value(last - 2, last - 1);
        keep(Head::project, project);
        funds_.add(project, labels_.value(last - 1, last));
        left_over_.resize(count - 2);
        if (left_over_.empty() || left_over_.back() + 3 != last || is_amount(labels_.text(last - 3))) return;
        keep(Head::department, labels_.value(last - 3, last - 2));
        left_over_.pop_back();
    }

    std::size_t labelled(std::size_t at, Label const& label) {
        funds_.note_money(at, label.pieces);
        switch (label.kind) {
            case LabelKind::head: return head_value(at, label);
            case LabelKind::fund_column:
            case LabelKind::fund_line: return funds_.read(at, label);
            case LabelKind::aside: break;
        }
        labels_.in_funds = labels_.in_funds || speaks_of_funds(labels_.text(at));
        auto const first = at + label.pieces;
        return skip_aside(first, labels_.value_end(first));
    }

    /// The value of a label that is kept nowhere stands in its line, or in the next one.
    std::size_t skip_aside(std::size_t first, std::size_t end) const {
        for (auto at = first + 1; at < end; ++at)
            if (labels_.piece(at).first_in_line) return at;
        return end;
    }

    std::size_t head_value(std::size_t at, Label const& label) {
        labels_.in_funds = false;
        auto const first = at + label.pieces;
        if (auto const next = next_goal_label(first); label.head == Head::goal && next)
            return two_goals(first + next->pieces);
        auto end = labels_.value_end(first);
        if (!is_long_field(label.head)) end = before_amounts(first, end);
        auto name = labels_.texts(at, first);
        if (label.inside > 0) name.value.resize(label.inside);
        // What stands behind the label in its own piece, and the pieces behind it.
        auto const value = label.inside > 0 ? labels_.value_from(at, label.inside, end) : labels_.value(first, end);
        fields_.take(label.head, name, without_seal(value));
        return end;
    }

    /// A name goes on in the next line if it is wrapped, but not into a line that holds an amount: 项目总额 110.00.
    std::size_t before_amounts(std::size_t first, std::size_t end) const {
        std::size_t line = end;
        for (auto at = first + 1; at < end; ++at) {
            if (labels_.piece(at).first_in_line) line = at;
            if (line < end && labels_.is_text(at) && is_amount(labels_.text(at))) return line;
        }
        return end;
    }

    std::optional<Label> next_goal_label(std::size_t at) const {
        auto const label = labels_.label_at(at);
        bool const is_heading =
            label && label->kind == LabelKind::head && is_long_field(label->head) && label->inside == 0;
        return is_heading ? label : std::nullopt;
    }

    /// 年度总体目标 | 预期目标 | 实际完成情况, then two texts; where they cannot be told apart they are the goal.
    std::size_t two_goals(std::size_t at) {
        bool has_done = false;
        while (auto const next = next_goal_label(at)) {
            has_done = has_done || next->head == Head::goal_done;
            at += next->pieces;
        }
        auto const end = labels_.value_end(at);
        std::vector<std::size_t> cells;
        for (auto piece = at; piece < end; ++piece)
            if (labels_.is_text(piece)) cells.push_back(piece);
        if (has_done && cells.size() == 2) {
            keep(Head::goal, labels_.value(cells.front(), cells.back()));
            keep(Head::goal_done, labels_.value(cells.back(), end));
        } else {
            keep(Head::goal, labels_.value(at, end));
        }
        return end;
    }

    /// What has no label of its own.
    void keep(Head field, LocatedText const& text) { fields_.take(field, {}, text); }

    std::size_t unlabelled(std::size_t at) {
        funds_.note_money(at, 1);
        for (auto end = labels_.end_of_line(at); end > at; --end)
            if (take_year(at, end) || take_title(at, end)) return end;
        if (!says_nothing(labels_.text(at))) left_over_.push_back(at);
        return at + 1;
    }

    bool take_year(std::size_t first, std::size_t end) {
        if (table_[Head::year].given || !is_year(labels_.texts(first, end).value)) return false;
        keep(Head::year, labels_.value(first, end));
        return true;
    }

    bool take_title(std::size_t first, std::size_t end) {
        if (table_[Head::title].given) return false;
        auto const title = title_of(labels_.texts(first, end).value);
        if (!title) return false;
        keep(Head::title, labels_.value(first, end));
        table_.form = title->form;
        table_.whole_department = title->whole_department;
        if (auto const year = year_in_title(table_[Head::title]); year.given) keep(Head::year, year);
        return true;
    }

    HeadLabels labels_;
    FoundTable& table_;
    std::vector<std::size_t>& left_over_;
    HeadFields fields_{table_};
    HeadFunds funds_{labels_, table_, left_over_};
};

}  // namespace

bool begins_head(document::Document const& document, std::vector<Piece> const& pieces, std::size_t piece) {
    auto const& part = pieces[piece];
    bool const begins = part.first_in_line || part.before == Gap::touching;
    if (part.kind != PieceKind::text || !begins || part.at.size() > 4 * longest_label) return false;
    auto const text = text_of(document, part);
    auto const colon = colon_end(text);
    auto const label = label_of(colon > 0 && colon < longest_label ? text.substr(0, colon) : text, false);
    return label && label->kind == LabelKind::head && (label->head == Head::project || label->head == Head::department);
}

void read_field(document::Document const& document, std::vector<Piece> const& pieces, std::size_t label,
                std::size_t value, FoundTable& table) {
    auto const name = text_of(document, pieces, label, label + 1);
    auto const text = text_of(document, pieces, value, value + 1);
    if (auto const head = head_of(name.value)) {
        if (!table[*head].given) table[*head] = text;
    } else if (fund_column_of(name.value) && is_amount(text.value)) {
        FundLine line;
        line.name = name;
        line.budget = text;
        table.funds.push_back(std::move(line));
    }
}

void read_head(document::Document const& document, std::vector<Piece> const& pieces, std::size_t first,
               std::size_t last, FoundTable& table, std::vector<std::size_t>& left_over) {
    HeadReader(document, pieces, last, table, left_over).read(first);
}

}  // namespace jixiao::targets::recognise
