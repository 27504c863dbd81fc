// Answers in words beside conditions in words: 未按时 beside 按时报送, 存在挪用 beside 存在截留、挤占、挪用等情形, 较大事故 beside 较大及以上.
#pragma once

#include <optional>
#include <string_view>

namespace jixiao::engine::standard {

/// How clearly an answer says what a condition says: 0 not at all; 50 by yes or no alone; 70 and more in its words.
int agreement(std::string_view condition, std::string_view answer);

/// 逾期, 延迟, 超期: what counts the time behind a limit.
bool names_delay(std::string_view text);

/// True for 未…, 无, 否, 不…, 缺…, 逾期; of 已落实,未提供记录 the part that is negative counts.
bool is_negative(std::string_view answer);

/// 是, 有, 已…, 符合, 通过: a plain yes.
bool is_yes(std::string_view answer);

/// 基本, 较, 部分: neither yes nor no.
bool is_hedged(std::string_view answer);

/// A bad event that a condition names: 存在…, 发现…, 发生….
bool names_event(std::string_view condition);

/// 较大及以上, 二级及以上, 省级以上: whether the answer's grade is within; nothing where no grade is named.
std::optional<bool> grade_reaches(std::string_view condition, std::string_view answer);

}  // namespace jixiao::engine::standard
