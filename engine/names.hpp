// Names: comparing the words that people write for levels, rules and judgements.
//
// Owns what is ignored in such a comparison (blanks, brackets with points, the
// prefix 定性) and the words for yes and no. The words of a ruleset's tiers are the ruleset's own; those that
// have an order or come to a number are engine/words.
#pragma once

#include <string>
#include <string_view>

namespace jixiao::engine {

/// "产出指标（50分）" and "产出" give the same key.
std::string level_key(std::string_view level);

/// "按完成比例赋分，同时设置及格门槛" without blanks and punctuation.
std::string rule_key(std::string_view rule);

/// A judgement without blanks, final punctuation, 定性 and 及以上.
std::string word_key(std::string_view word);

bool is_yes(std::string_view word);
bool is_no(std::string_view word);

}  // namespace jixiao::engine
