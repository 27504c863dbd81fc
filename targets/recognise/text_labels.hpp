// Labels: the words above the indicators that name what stands behind them, and amounts.
#pragma once

#include <optional>
#include <string_view>

#include "targets/recognise/headings.hpp"

namespace jixiao::targets::recognise {

inline constexpr std::size_t longest_label = 75;  // bytes

enum class LabelKind { head, fund_line, fund_column, aside };

struct Label {
    LabelKind kind = LabelKind::aside;
    Head head = Head::title;
    FundColumn column = FundColumn::budget;
    std::size_t pieces = 1;
    std::size_t inside = 0;  // bytes of the last piece that belong to the label, if it holds the value as well
};

/// The label that a whole text is; `in_funds`: short words as 其他 and 分值 count as well.
std::optional<Label> label_of(std::string_view text, bool in_funds);

/// Where a colon ends a label that begins the text; 0 if there is none.
std::size_t colon_end(std::string_view text);

/// 15.30, 15.30万元, 96.88%, —.
bool is_amount(std::string_view text);

}  // namespace jixiao::targets::recognise
