// Listed: indicators told in lists and sentences, without columns.
//
// 【产出指标-数量指标】 over 指标1：站点数量（≥64台）; 一、产出指标 over 数量指标：栽植株数≥900株；成活率≥85%。; sentences of a
// self-evaluation, 合格率（年初目标值≥95%，实际完成值95.08%）. Without a heading nothing of it is certain, and each row says so.
#pragma once

#include <optional>

#include "targets/document/document.hpp"
#include "targets/recognise/found.hpp"

namespace jixiao::targets::recognise {

/// The table that a passage tells; nothing if fewer than two indicators stand under names of levels. What stands under
/// such a name and is no indicator is reported.
std::optional<FoundTable> listed_table(document::Document const& document, Span passage, Diagnostics& sink);

}  // namespace jixiao::targets::recognise
