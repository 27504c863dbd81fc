// Lines: what the name of a line says of its place among the others: 一、, 其中, 合计, 2010601.
#pragma once

#include <optional>
#include <string_view>

#include "targets/disclosure/model.hpp"

namespace jixiao::targets::disclosure {

/// 合计, 收 入 总 计, 支出总计.
bool is_total_name(std::string_view plain);
/// 本年收入合计, 本年支出合计.
bool is_subtotal_name(std::string_view plain);
/// 一、, （一）, 1., 其中： before a name; its size in bytes, 0 for none.
std::size_t mark_size(std::string_view plain);

/// An account or a kind of money as it is compared: without marks, brackets, 支出 and the like at its end.
std::string account_name(std::string_view name);

/// The code of a functional class by its name alone: 201 for 一般公共服务支出; "" for other names.
std::string_view class_code_of(std::string_view name);
/// The name of an account by its code (classification.def); "" if it is not known.
std::string_view known_name(std::string_view code);
/// Whether the name is what the classification calls the account, now or before; nothing if the account is not known.
std::optional<bool> fits_classification(std::string_view code, std::string_view name);

/// Depths, totals and subtotals of a block's lines, from their names and codes.
void place_lines(Block& block);

}  // namespace jixiao::targets::disclosure
