// Headings: the words that head columns and label fields, and what they mean.
//
// The one dictionary of both recognisers. Words are compared without blanks, line breaks and
// brackets' contents, full-width and half-width alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "targets/recognise/found.hpp"

namespace jixiao::targets::recognise {

/// The text as headings are compared: no blanks, no line breaks, half-width signs.
std::string plain(std::string_view text);

/// plain() without what stands in brackets: 产出指标（50分） → 产出指标.
std::string without_brackets(std::string_view text);

/// 三级指标, 指标名称 → name; 年度指标值 → target; 分值权重 → weight …
std::optional<Column> column_of(std::string_view heading);

/// 项目名称 → project; 预算单位 → department …; a colon at its end does not matter, nor whose authority it is
/// (地方主管部门).
std::optional<Head> head_of(std::string_view label);

/// How near to the unit the authority is that a label speaks of: 中央主管部门 before 省级 before 市级 before all others.
int nearness_of(std::string_view label);

/// The columns of the funds. What the dictionary does not have is put together from its parts: 全年调整预算数, 累计支出额.
enum class FundColumn { initial, budget, executed, weight, rate, score, forecast };
std::optional<FundColumn> fund_column_of(std::string_view heading);

/// A word of the dictionary, as plain() gives it.
template <class Meaning>
struct Spelling {
    std::string_view word;
    Meaning meaning;
};
/// In the order of the dictionary; of a word that stands twice the first counts.
std::vector<Spelling<Column>> column_spellings();
std::vector<Spelling<Head>> head_spellings();
std::vector<Spelling<FundColumn>> fund_column_spellings();
std::vector<std::string_view> fund_line_spellings();

/// 年度资金总额, 其中：财政拨款, 上年结转资金, 其他资金, 上级安排 …
bool is_fund_line(std::string_view label);

/// 万元 in 项目资金（万元）, 元 in 单位：元; "" if there is none.
std::string money_unit_in(std::string_view text);

/// A title of a table: 项目支出绩效目标表, 部门整体支出绩效自评表. `form` and whether it is about a
/// whole department follow from it.
struct Title {
    Form form;
    bool whole_department;
};
std::optional<Title> title_of(std::string_view text);

}  // namespace jixiao::targets::recognise
