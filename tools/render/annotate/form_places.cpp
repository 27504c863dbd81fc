#include "tools/render/annotate/form_places.hpp"

#include <algorithm>
#include <initializer_list>

#include "targets/document/cell_reference.hpp"

namespace jixiao::render {
namespace {

using forms::Cell;
using forms::Sheet;
using grammar::Span;
using targets::TargetRow;

std::string place(Sheet const& form, int row, int column) {
    return form.name + "!" +
           targets::document::to_string({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column)});
}

Cell const* name_cell(Sheet const& form, std::size_t row) {
    auto const found = std::find_if(form.cells.begin(), form.cells.end(),
                                    [&](Cell const& cell) { return cell.indicator == static_cast<int>(row); });
    return found == form.cells.end() ? nullptr : &*found;
}

/// The column under one of some headings; `otherwise` if the form has none of them.
int column_of(Sheet const& form, std::initializer_list<std::string_view> headings, int otherwise) {
    for (auto const& cell : form.cells) {
        auto const* const text = std::get_if<std::string>(&cell.content);
        bool const is_heading = form.repeated && cell.area.row == form.repeated->first && text;
        if (is_heading && std::find(headings.begin(), headings.end(), *text) != headings.end()) return cell.area.column;
    }
    return otherwise;
}

bool is_in(Span at, Span field) { return !field.empty() && field.begin <= at.begin && at.begin < field.end; }

int column_for(Sheet const& form, TargetRow const& row, Span at, int name) {
    if (is_in(at, row.target.span)) return column_of(form, {"指标值", "年度指标值"}, name);
    if (is_in(at, row.weight.span)) return column_of(form, {"指标分值权重", "分值权重"}, name);
    if (is_in(at, row.basis.span)) return column_of(form, {"指标值设置依据", "指标设定依据"}, name);
    if (is_in(at, row.previous.span)) return column_of(form, {"上年完成值"}, name);
    if (is_in(at, row.rule.span)) return column_of(form, {"指标赋分规则", "赋分规则"}, name);
    if (is_in(at, row.evidence.span)) return column_of(form, {"佐证资料"}, name);
    return name;
}

}  // namespace

std::string place_in_form(Sheet const& form, targets::TargetTable const& table, Span at) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        auto const& row = table.rows[i];
        auto const* const name = is_in(at, row.at) ? name_cell(form, i) : nullptr;
        if (name) return place(form, name->area.row, column_for(form, row, at, name->area.column));
    }
    return place(form, 0, 0);
}

}  // namespace jixiao::render
