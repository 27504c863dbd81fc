#include "targets/recognise/text_head.hpp"

#include <algorithm>
#include <optional>

#include "grammar/characters.hpp"
#include "targets/recognise/grid_text.hpp"
#include "targets/recognise/head_fields.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/text_header.hpp"
#include "targets/recognise/text_joined.hpp"
#include "targets/recognise/text_labels.hpp"
#include "targets/recognise/year.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t most_parts = 4;  // lines that one label is wrapped over

class HeadReader {
public:
    HeadReader(document::Document const& document, std::vector<Piece> const& pieces, std::size_t last,
               FoundTable& table, std::vector<std::size_t>& left_over)
        : document_(document), pieces_(pieces), last_(last), table_(table), left_over_(left_over) {}

    void read(std::size_t at) {
        while (at < last_) {
            if (pieces_[at].kind != PieceKind::text) {
                ++at;
                continue;
            }
            auto const label = label_at(at);
            at = label ? labelled(at, *label) : unlabelled(at);
        }
        read_branch();
        drop_empty_funds();
    }

private:
    /// Above the levels of a tree stand the unit, the project and its amount, without labels.
    void read_branch() {
        auto const count = left_over_.size();
        bool const ends_here = count >= 2 && left_over_.back() + 1 == last_ && left_over_[count - 2] + 2 == last_;
        if (!ends_here || table_[Head::project].given || !is_amount(text_of(document_, pieces_[last_ - 1]))) return;
        keep(Head::project, value(last_ - 2, last_ - 1));
        FundLine line{value(last_ - 2, last_ - 1), {}, value(last_ - 1, last_), {}, {}, {}, {}, money_};
        table_.funds.push_back(std::move(line));
        left_over_.resize(count - 2);
        if (left_over_.empty() || left_over_.back() + 3 != last_ || is_amount(text_of(document_, pieces_[last_ - 3])))
            return;
        keep(Head::department, value(last_ - 3, last_ - 2));
        left_over_.pop_back();
    }

    std::optional<Label> label_at(std::size_t at) const {
        std::string joined;
        std::optional<Label> found;
        for (std::size_t count = 1; count <= most_parts && at + count <= last_; ++count) {
            auto const& part = pieces_[at + count - 1];
            if (part.kind != PieceKind::text || (count > 1 && part.before == Gap::bar)) break;
            auto const text = text_of(document_, part);
            if (count == 1) {
                auto const colon = colon_end(text);
                if (colon > 0 && colon < text.size() && colon <= longest_label)
                    if (auto label = label_of(text.substr(0, colon), in_funds_)) {
                        label->inside = colon;
                        return label;
                    }
            }
            bool const is_bracket = text.starts_with("(") || text.starts_with("（");
            if (text.size() > longest_label || (count == 1 && is_bracket)) break;
            joined += text;
            if (auto const label = label_of(joined, in_funds_)) {
                if (label->kind == LabelKind::aside && count > 1 && part.before != Gap::line) break;
                // A longer label (年度预算总额：) is preferred only if it is the same cell: wrapped, not beside it.
                if (found && part.before != Gap::line && !joined.ends_with(":") && !joined.ends_with("：")) break;
                found = label;
                found->pieces = count;
            }
        }
        return found;
    }

    /// The pieces up to the next label.
    std::size_t value_end(std::size_t at) const {
        while (at < last_ && (pieces_[at].kind != PieceKind::text || !label_at(at)) &&
               !is_side_label(text_of(document_, pieces_[at])))
            ++at;
        return at;
    }

    LocatedText value(std::size_t first, std::size_t last) const {
        while (first < last && pieces_[first].kind != PieceKind::text) ++first;
        while (last > first && pieces_[last - 1].kind != PieceKind::text) --last;
        return document::joined_lines(text_of(document_, pieces_, first, last));
    }

    /// What stands behind the label in its own piece, and the pieces behind it.
    LocatedText labelled_value(std::size_t at, Label const& label, std::size_t end) const {
        if (label.inside == 0) return value(at + label.pieces, end);
        return value_from(at, label.inside, end);
    }

    LocatedText value_from(std::size_t at, std::size_t inside, std::size_t end) const {
        auto text = text_of(document_, pieces_, at, end);
        text.value.erase(0, inside);
        text.offsets.erase(text.offsets.begin(), text.offsets.begin() + static_cast<std::ptrdiff_t>(inside));
        text.span.begin = text.offsets.front();
        return document::joined_lines(text);
    }

    std::size_t labelled(std::size_t at, Label const& label) {
        note_money(at, label.pieces);
        switch (label.kind) {
            case LabelKind::head: return head_value(at, label);
            case LabelKind::fund_column: return fund_columns(at, label);
            case LabelKind::fund_line: return heads_columns(at, label) ? fund_columns(at, label) : fund_line(at, label);
            case LabelKind::aside: break;
        }
        in_funds_ = in_funds_ || plain(text_of(document_, pieces_[at])).find("资金") != std::string::npos ||
                    plain(text_of(document_, pieces_[at])).find("预算") != std::string::npos;
        auto const end = value_end(at + label.pieces);
        return skip_aside(at + label.pieces, end);
    }

    /// The value of a label that is kept nowhere stands in its line, or in the next one.
    std::size_t skip_aside(std::size_t first, std::size_t end) {
        for (auto at = first; at < end; ++at)
            if (at > first && pieces_[at].first_in_line) return at;
        return end;
    }

    void note_money(std::size_t at, std::size_t count) {
        auto const unit = money_unit_in(text_of(document_, pieces_, at, at + count).value);
        if (unit.empty()) return;
        money_.value = unit;
        money_.given = true;
        auto const text = document_.source->slice({pieces_[at].at.begin, pieces_[at + count - 1].at.end});
        auto const begin =
            pieces_[at].at.begin + static_cast<std::uint32_t>(std::min(text.rfind(unit), text.size() - unit.size()));
        money_.span = {begin, begin + static_cast<std::uint32_t>(unit.size())};
        money_.offsets.clear();
    }

    std::size_t head_value(std::size_t at, Label const& label) {
        in_funds_ = false;
        auto const first = at + label.pieces;
        if (auto const next = next_goal_label(first); label.head == Head::goal && next)
            return two_goals(first + next->pieces);
        auto const end = label.head == Head::goal || label.head == Head::goal_done
                             ? value_end(first)
                             : before_amounts(first, value_end(first));
        auto name = text_of(document_, pieces_, at, at + label.pieces);
        if (label.inside > 0) name.value.resize(label.inside);
        fields_.take(label.head, name, without_seal(labelled_value(at, label, end)));
        return end;
    }

    /// （盖章） 单位：万元 behind 填报单位： is no name.
    static LocatedText without_seal(LocatedText const& text) {
        auto const word = plain(text.value);
        bool const is_seal = word.starts_with("(盖章)") || word.starts_with("(公章)") || word.starts_with("(签章)");
        if (!is_seal && !word.starts_with("单位:")) return text;
        auto const seal = text.value.find("章") + std::string_view("章").size();
        auto const end = seal + (text.value.substr(std::min(seal, text.value.size())).starts_with(")") ? 1 : 3);
        auto const rest = is_seal && end < text.value.size() ? part(text, end, text.value.size()) : LocatedText{};
        return plain(rest.value).starts_with("单位:") ? LocatedText{} : rest;
    }

    /// A name goes on in the next line if it is wrapped, but not into a line that holds an amount: 项目总额 110.00.
    std::size_t before_amounts(std::size_t first, std::size_t end) const {
        std::size_t line = end;
        for (auto at = first + 1; at < end; ++at) {
            if (pieces_[at].first_in_line) line = at;
            if (line < end && pieces_[at].kind == PieceKind::text && is_amount(text_of(document_, pieces_[at])))
                return line;
        }
        return end;
    }

    std::optional<Label> next_goal_label(std::size_t at) const {
        if (at >= last_ || pieces_[at].kind != PieceKind::text) return std::nullopt;
        auto const label = label_at(at);
        bool const is_goal = label && label->kind == LabelKind::head &&
                             (label->head == Head::goal || label->head == Head::goal_done) && label->inside == 0;
        return is_goal ? label : std::nullopt;
    }

    /// 年度总体目标 | 预期目标 | 实际完成情况, then two texts; where they cannot be told apart they are the goal.
    std::size_t two_goals(std::size_t at) {
        bool has_done = false;
        while (auto const next = next_goal_label(at)) {
            has_done = has_done || next->head == Head::goal_done;
            at += next->pieces;
        }
        auto const end = value_end(at);
        std::vector<std::size_t> cells;
        for (auto piece = at; piece < end; ++piece)
            if (pieces_[piece].kind == PieceKind::text) cells.push_back(piece);
        bool const are_two = cells.size() == 2 || has_bar_between(cells);
        if (has_done && cells.size() >= 2 && are_two) {
            keep(Head::goal, value(cells.front(), cells.back()));
            keep(Head::goal_done, value(cells.back(), end));
        } else {
            keep(Head::goal, value(at, end));
        }
        return end;
    }

    bool has_bar_between(std::vector<std::size_t> const& cells) const {
        return cells.size() == 2 && pieces_[cells.back()].before == Gap::bar;
    }

    /// What has no label of its own.
    void keep(Head field, LocatedText const& text) { fields_.take(field, {}, text); }

    /// 全年预算数 is a line of the funds, unless the next piece heads a column as well.
    bool heads_columns(std::size_t at, Label const& label) const {
        auto const next = at + label.pieces;
        return label.inside == 0 && fund_column_of(text_of(document_, pieces_, at, next).value) && next < last_ &&
               is_fund_heading(next);
    }

    bool is_fund_heading(std::size_t at) const {
        auto const word = plain(text_of(document_, pieces_[at]));
        bool const has_amount =
            at + 1 < last_ && pieces_[at + 1].kind == PieceKind::text && is_amount(text_of(document_, pieces_[at + 1]));
        return pieces_[at].kind == PieceKind::text && !word.ends_with(':') && fund_column_of(word) && !has_amount;
    }

    std::size_t fund_columns(std::size_t at, Label const& first) {
        in_funds_ = true;
        fund_columns_.clear();
        auto const heading = fund_column_of(text_of(document_, pieces_, at, at + first.pieces).value);
        fund_columns_.push_back(heading.value_or(first.column));
        at += first.pieces;
        while (at < last_) {
            if (pieces_[at].kind == PieceKind::empty) {
                ++at;
                continue;
            }
            auto const label = label_at(at);
            bool const is_heading = is_fund_heading(at);
            bool const is_wrapped = label && label->kind == LabelKind::fund_column && label->pieces > 1;
            if (!is_heading && !is_wrapped) break;
            auto const count = is_wrapped ? label->pieces : 1;
            note_money(at, count);
            fund_columns_.push_back(*fund_column_of(text_of(document_, pieces_, at, at + count).value));
            at += count;
        }
        // 年度预算总额 as a heading with its amount behind it is a line of the funds.
        if (fund_columns_.size() == 1 && at < last_ && is_amount(text_of(document_, pieces_[at]))) {
            fund_columns_.clear();
            return amounts(at, value(at - 1, at));
        }
        return at;
    }

    std::size_t fund_line(std::size_t at, Label const& label) {
        in_funds_ = true;
        auto name = text_of(document_, pieces_, at, at + label.pieces);
        if (label.inside > 0) {
            auto const size = static_cast<std::uint32_t>(label.inside);
            name.value.resize(size);
            name.offsets.resize(size + 1);
            name.span.end = name.offsets.back();
            auto amount = value_from(at, label.inside, at + 1);
            if (!is_amount(amount.value)) {
                left_over_.push_back(at);
                return at + 1;
            }
            FundLine line{document::joined_lines(name), {}, {}, {}, {}, {}, {}, money_};
            line.budget = std::move(amount);
            table_.funds.push_back(std::move(line));
            return at + 1;
        }
        return amounts(at + label.pieces, document::joined_lines(name));
    }

    /// Amounts that touch (38.437.210) cannot be told apart for certain.
    std::size_t touching_amounts(std::size_t at) {
        for (; at < last_ && pieces_[at].kind == PieceKind::text && is_amount(text_of(document_, pieces_[at])); ++at)
            left_over_.push_back(at);
        return at;
    }

    bool touches(std::size_t at) const {
        while (at < last_ && pieces_[at].kind == PieceKind::text && is_amount(text_of(document_, pieces_[at])))
            if (++at < last_ && pieces_[at].before == Gap::touching && pieces_[at].cut_cost == doubtful_cut)
                return true;
        return false;
    }

    std::size_t amounts(std::size_t at, LocatedText name) {
        if (touches(at)) return touching_amounts(at);
        FundLine line{std::move(name), {}, {}, {}, {}, {}, {}, money_};
        for (std::size_t index = 0; at < last_; ++at) {
            if (pieces_[at].kind == PieceKind::empty) {
                if (!fund_columns_.empty()) ++index;
                continue;
            }
            if (!is_amount(text_of(document_, pieces_[at]))) break;
            auto const column = fund_columns_.empty()          ? FundColumn::budget
                                : index < fund_columns_.size() ? fund_columns_[index]
                                                               : FundColumn::score;
            auto& amount = amount_of(line, column);
            if (amount.given)
                left_over_.push_back(at);
            else
                amount = value(at, at + 1);
            ++index;
        }
        table_.funds.push_back(std::move(line));
        return at;
    }

    static LocatedText& amount_of(FundLine& line, FundColumn column) {
        switch (column) {
            case FundColumn::initial: return line.initial;
            case FundColumn::budget: return line.budget;
            case FundColumn::executed: return line.executed;
            case FundColumn::weight: return line.weight;
            case FundColumn::rate: return line.rate;
            case FundColumn::forecast: return line.forecast;
            case FundColumn::score: break;
        }
        return line.score;
    }

    /// 财政资金（万元） above 上级安排 and 本级安排 has no amount of its own.
    void drop_empty_funds() {
        auto const is_empty = [](FundLine const& line) {
            return !line.initial.given && !line.budget.given && !line.executed.given;
        };
        table_.funds.erase(std::remove_if(table_.funds.begin(), table_.funds.end(), is_empty), table_.funds.end());
    }

    std::size_t unlabelled(std::size_t at) {
        auto const text = text_of(document_, pieces_[at]);
        note_money(at, 1);
        std::size_t line_end = at + 1;
        while (line_end < last_ && !pieces_[line_end].first_in_line) ++line_end;
        for (auto end = line_end; end > at; --end) {
            auto const words = text_of(document_, pieces_, at, end).value;
            if (!table_[Head::year].given && is_year(words)) {
                keep(Head::year, value(at, end));
                return end;
            }
            if (auto const title = title_of(words); title && !table_[Head::title].given) {
                keep(Head::title, value(at, end));
                table_.form = title->form;
                table_.whole_department = title->whole_department;
                year_in_title();
                return end;
            }
        }
        bool const says_nothing = is_side_label(text) || column_of(text) || money_unit_in(text).size() > 0 ||
                                  plain(text) == ")" || plain(text).starts_with("附件") ||
                                  plain(text).starts_with("附表");
        if (!says_nothing) left_over_.push_back(at);
        return at + 1;
    }

    /// 项目绩效目标表（2024年度）, 某某单位2024年项目绩效目标表.
    void year_in_title() {
        auto const& title = table_[Head::title];
        for (std::size_t at = 0; at + 4 < title.value.size(); ++at) {
            bool const is_year_number = title.value.compare(at, 2, "20") == 0 &&
                                        grammar::is_digit(title.value[at + 2]) &&
                                        grammar::is_digit(title.value[at + 3]);
            if (!is_year_number || title.value.compare(at + 4, 3, "年") != 0) continue;
            LocatedText year;
            year.value = title.value.substr(at, 4) + "年";
            year.span =
                title.in_file({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + year.value.size())});
            year.given = true;
            return keep(Head::year, year);
        }
    }

    document::Document const& document_;
    std::vector<Piece> const& pieces_;
    std::size_t last_;
    FoundTable& table_;
    HeadFields fields_{table_};
    std::vector<std::size_t>& left_over_;
    std::vector<FundColumn> fund_columns_;
    LocatedText money_;
    bool in_funds_ = false;
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
