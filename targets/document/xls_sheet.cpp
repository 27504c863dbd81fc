#include "targets/document/xls_sheet.hpp"

#include <map>

#include "targets/catalog.hpp"
#include "targets/document/binary_number.hpp"
#include "targets/document/little_endian.hpp"
#include "targets/document/sheet_draft.hpp"
#include "targets/document/xls_cell.hpp"

namespace jixiao::targets::document {
namespace {

class SheetReader {
public:
    SheetReader(std::string_view stream, XlsSheet const& sheet, XlsWorkbook const& workbook, Draft& draft)
        : records_(stream, sheet.at), workbook_(workbook), sheet_(sheet.name, draft) {
        if (sheet.is_hidden) sheet_.hide();
    }

    /// To the end of the sheet; what is drawn on it are sheets inside of it, without cells of its own.
    Grid read(std::size_t& budget) {
        BiffRecord record;
        int depth = 0;
        while (!stopped_ && !is_whole_ && budget > 0 && records_.next(record)) {
            budget -= std::min(budget, record.data.size() + 1);
            if (record.kind == Biff::begin) ++depth;
            if (record.kind == Biff::end) is_whole_ = --depth <= 0;
            if (depth == 1) take(record);
        }
        is_whole_ = is_whole_ || stopped_;
        return sheet_.finish();
    }

    bool is_whole() const { return is_whole_; }

private:
    BiffRecords records_;
    XlsWorkbook const& workbook_;
    SheetDraft sheet_;
    CellPlace formula_;  // whose text comes in the next record
    std::uint32_t formula_style_ = 0;
    std::map<CellPlace, std::string> shared_constants_;  // of formulas that several cells share
    bool stopped_ = false;
    bool is_whole_ = false;

    void take(BiffRecord const& record) {
        auto const data = record.data;
        switch (record.kind) {
            case Biff::row:
                if ((u16_at(data, 12) & 0x20) != 0) sheet_.hide_rows(u16_at(data, 0), u16_at(data, 0));
                break;
            case Biff::columns:
                if ((u16_at(data, 8) & 1) != 0) sheet_.hide_columns(u16_at(data, 0), u16_at(data, 2));
                break;
            case Biff::merged: take_merges(data); break;
            case Biff::several_rk: take_numbers(data); break;
            case Biff::formula: take_formula(data); break;
            case Biff::formula_string: take_formula_string(data); break;
            default: take_value(record); break;
        }
    }

    static CellPlace place_in(std::string_view data) { return {u16_at(data, 0), u16_at(data, 2)}; }

    void add(CellPlace place, CellText text) { stopped_ = stopped_ || !sheet_.add(place, std::move(text)); }

    void add_number(CellPlace place, std::string const& digits, std::uint32_t style, bool is_computed) {
        if (digits.empty()) return add(place, {"#NUM!"});
        add(place, number_text(digits, workbook_.format(style), workbook_.dates, is_computed));
    }

    void add_text(CellPlace place, std::string text, std::uint32_t style) {
        if (!text.empty()) add(place, {shown_text(std::move(text), workbook_.format(style))});
    }

    /// A cell with its place, its style and its value.
    void take_value(BiffRecord const& record) {
        auto const data = record.data;
        auto const place = place_in(data);
        auto const style = u16_at(data, 4);
        auto const value = data.substr(std::min<std::size_t>(data.size(), 6));
        switch (record.kind) {
            case Biff::number: return add_number(place, digits_of_binary(u64_at(value, 0)), style, false);
            case Biff::rk: return add_number(place, digits_of_rk(u32_at(value, 0)), style, false);
            case Biff::truth_or_error: return add(place, {truth_or_error(byte_at(value, 0), byte_at(value, 1) != 0)});
            case Biff::label:
            case Biff::rich_label: return add_text(place, string_in(value), style);
            case Biff::shared_label: return add_shared(place, u32_at(value, 0), style);
            default: return;
        }
    }

    std::string string_in(std::string_view data) {
        std::vector<std::string_view> pieces{data};
        for (auto const piece : records_.continuations()) pieces.push_back(piece);
        return BiffText(std::move(pieces)).string(2, workbook_.encoding);
    }

    void add_shared(CellPlace place, std::uint32_t index, std::uint32_t style) {
        if (index >= workbook_.strings.size()) return add(place, {{}, CellTrouble::no_such_string, {}});
        add_text(place, workbook_.strings[index], style);
    }

    /// Numbers beside each other: the place of the first, then a style and a value of each, then the last column.
    void take_numbers(std::string_view data) {
        auto place = place_in(data);
        for (std::size_t at = 4; at + 8 <= data.size(); at += 6, ++place.column)
            add_number(place, digits_of_rk(u32_at(data, at + 2)), u16_at(data, at), false);
    }

    /// The constant of the formula itself, or of one that it shares with the cell that the tokens name; of that cell
    /// the formula stands in the record behind it.
    std::optional<std::string> constant_in(std::string_view tokens) {
        constexpr std::uint32_t shared = 0x01;
        if (byte_at(tokens, 0) != shared) return constant_of(tokens);
        CellPlace const first{u16_at(tokens, 1), u16_at(tokens, 3)};
        auto const formula = records_.following(Biff::shared_formula);
        auto const body = formula.substr(std::min<std::size_t>(formula.size(), 10), u16_at(formula, 8));
        if (auto const constant = constant_of(body)) shared_constants_[first] = *constant;
        auto const found = shared_constants_.find(first);
        return found == shared_constants_.end() ? std::nullopt : std::optional(found->second);
    }

    void take_formula(std::string_view data) {
        formula_ = place_in(data);
        formula_style_ = u16_at(data, 4);
        auto const tokens = data.substr(std::min<std::size_t>(data.size(), 22), u16_at(data, 20));
        if (auto const constant = constant_in(tokens)) return add(formula_, {"=" + *constant});
        if (u16_at(data, 12) != 0xFFFF)
            return add_number(formula_, digits_of_binary(u64_at(data, 6)), formula_style_, true);
        auto const kind = byte_at(data, 6);
        if (kind == 1 || kind == 2) add(formula_, {truth_or_error(byte_at(data, 8), kind == 2)});
    }

    void take_formula_string(std::string_view data) { add_text(formula_, string_in(data), formula_style_); }

    void take_merges(std::string_view data) {
        for (std::size_t at = 2; at + 8 <= data.size(); at += 8) {
            CellRange const area{{u16_at(data, at), u16_at(data, at + 4)},
                                 {u16_at(data, at + 2), u16_at(data, at + 6)}};
            if (area.first.row > area.last.row || area.first.column > area.last.column)
                sheet_.misplace(area.first);
            else
                sheet_.merge(area);
        }
    }
};

}  // namespace

Grid read_xls_sheet(std::string_view stream, XlsSheet const& sheet, XlsWorkbook const& workbook, Draft& draft,
                    std::size_t& budget) {
    SheetReader reader(stream, sheet, workbook, draft);
    auto grid = reader.read(budget);
    if (!reader.is_whole())
        draft.report({&codes::container_damaged,
                      {"工作表“" + sheet.name + "”的内容不完整", "sheet “" + sheet.name + "” ends too early"}});
    return grid;
}

}  // namespace jixiao::targets::document
