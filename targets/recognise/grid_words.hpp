// Words around a table that are no headings: captions, signatures, page numbers, years, fillers.
#pragma once

#include <optional>
#include <string_view>

#include "targets/recognise/headings.hpp"

namespace jixiao::targets::recognise {

/// What the text of a cell above the indicators is.
enum class Role {
    value,
    head,     // head_of() knows it
    fund,     // 年度资金总额
    person,   // 联系电话: it and its value concern nobody here
    caption,  // 绩效指标, 项目资金(万元): says what follows
    label,    // some other label: 项目编码
    aside,    // 分配科学性: its row is about what nobody here asks
};
Role role_of(std::string_view text);

/// 绩效指标, 项目资金(万元), 资金来源: they say what follows and hold nothing themselves.
bool is_caption(std::string_view text);

/// 填报人：, 联系电话：000, 审核人（签字）.
bool is_signature(std::string_view text);

/// 注：……, 填表说明：……
bool is_note(std::string_view text);

/// 第 3 页, - 3 -, 3/12, 附件2, 续表, (    年度).
bool is_margin(std::string_view text);

/// Dots, dashes or nothing.
bool is_filler(std::string_view text);

/// 15.30, 384,000.00, 15.30万元, 92.8%.
bool is_number(std::string_view text);

/// √, 是: what people put into one of several columns.
bool is_tick(std::string_view text);

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// 2024年度 in 甲县2024年度项目支出绩效目标表.
std::optional<Range> year_in(std::string_view text);

/// How long 指标1： is at the beginning of a name; 0 if it is not there.
std::size_t numbering_size(std::string_view name);

/// What a heading that stands nowhere in the dictionary probably means: 市级年度指标值 is a target.
std::optional<Column> probable_column(std::string_view heading);

/// A title that opens a table; `……情况` may be a line inside of one.
bool opens_table(std::string_view text);

}  // namespace jixiao::targets::recognise
