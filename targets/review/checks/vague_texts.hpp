// Texts that evaluate without saying what would be enough.
#pragma once

#include <string_view>

namespace jixiao::targets::review {

/// True if the text evaluates (有效, 明显提升, 达到预期) or puts off (据实, 详见附件), and gives neither a number nor a
/// grade of a scale (优良, 达标).
bool is_vague(std::string_view text);

/// The same of a text that stands as an effect: there 和谐稳定, 制度健全 and 改善出行条件 measure nothing either.
bool is_vague_effect(std::string_view text);

/// True for 是, 否, 有, 无 and other answers to a question that no target asks.
bool is_bare_answer(std::string_view text);

/// True for words that name no time: neither a date nor an event (汛期前) nor a rhythm (每季度).
bool names_no_time(std::string_view text);

/// True if the text says that something was done, not how much: 完成, 全部完成.
bool says_only_done(std::string_view text);

}  // namespace jixiao::targets::review
