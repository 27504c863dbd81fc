// Margins: lines that stand around the tables of running text and are no part of them.
//
// Rules of strokes, page numbers, signatures, opinions with a seal, the furniture of web pages; and the lines behind
// which a table does not go on.
#pragma once

#include <string_view>

namespace jixiao::targets::recognise {

/// True for a line that says nothing about a table: |---|---|, 第 3 页, 填报人：…, 财政部门审核意见（盖章）, 扫一扫.
bool is_aside(std::string_view line);

/// True for a line behind the last row: 备注：, 其他需要说明的问题, 偏差大或目标未完成原因分析, 附件.
bool ends_rows(std::string_view line);

}  // namespace jixiao::targets::recognise
