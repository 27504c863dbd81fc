// Lexicon: the words of indicator expressions, as data, in folded form.
//
// What officials combine freely is not listed as a product: comparators are composed of modals,
// negations and relations, bases of prepositions, times and levels. The rules are in scan_comparator,
// scan_base and scan_change; a new spelling is one word in a short list here.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "grammar/syntax.hpp"

namespace jixiao::grammar::lexicon {

using syntax::Comparator;
using syntax::Joiner;
using syntax::Trend;

template <class Value>
struct Word {
    std::string_view spelling;
    Value value;
};

using Words = std::span<std::string_view const>;

/// The longest word that the text begins with, or null.
template <class Value>
Word<Value> const* longest(std::span<Word<Value> const> words, std::string_view text) {
    Word<Value> const* best = nullptr;
    for (auto const& word : words)
        if (text.starts_with(word.spelling) && (best == nullptr || word.spelling.size() > best->spelling.size()))
            best = &word;
    return best;
}

/// Size of the longest word that the text begins with; 0: none.
std::size_t longest(Words words, std::string_view text);

// ---- comparators: lexicon_comparators.cpp --------------------------------------------------------

/// Signs before a number: >= ≥ > = <= ≤ <.
std::span<Word<Comparator> const> comparator_signs();

/// Where a modal may stand: 确保不低于, but not 不确保低于; 不得低于, but not 得低于; 应不低于 and 不应低于.
enum class ModalPlace : std::uint8_t { front, behind_negation, both };
std::span<Word<ModalPlace> const> modals();

/// How much a word says by itself. Strong: wherever it stands. Beside a number: only right before one,
/// since it begins other words too (超声). Initial: only where no words stand before it, since it ends
/// other words (年限, 淹没). Negated: only behind a negation (不足, 未达).
enum class Force : std::uint8_t { strong, beside_number, initial, negated };
std::span<Word<Force> const> negations();  // 不, 未, 没有

struct Direction {
    Comparator comparator;
    Force force;
};
std::span<Word<Direction> const> relations();  // 低于, 超过, 等于
std::span<Word<Direction> const> limits();     // 上限, 限额, 下限
std::span<Word<Direction> const> extremes();   // 最高, 至少
Words limit_nouns();                           // behind both: 上限值, 最高限价
Words limit_links();                           // 为: 上限为100万元

/// Words that keep a value, and the comparator they mean when nothing follows; level: they agree with any.
struct Keeping {
    Comparator comparator;
    bool level;
    Force force;
};
std::span<Word<Keeping> const> keeping_words();  // 达到, 确保: by themselves
std::span<Word<Keeping> const> keeping_verbs();  // 保持, 压缩: with one of the particles; so are the trends (提高到)
Words keeping_particles();                       // 在, 到, 至

/// Words after a number: 以上, 封顶; with one of the links before and a remark on the end itself around.
std::span<Word<Comparator> const> suffixes();
Words suffix_links();                       // 及, 或: 及以上
std::span<Word<bool> const> suffix_ends();  // (含), (不含): true if the number itself belongs to it
/// Short words after a number that count only at the end: 5天内, but not 5项内容.
std::span<Word<Comparator> const> closings();

// ---- changes and their bases: lexicon_changes.cpp ------------------------------------------------

std::span<Word<Trend> const> trends();        // 增长, 下降
Words trend_nouns();                          // 率, 幅: 增长率, 降幅
std::span<Word<Trend> const> comparatives();  // behind a base: 比上年高
/// Of fixed meaning: 只增不减, 零增长; the comparator is with the base.
std::span<Word<Comparator> const> change_idioms();
Words change_adverbs();    // between a base and its change: 累计, 平均
Words occurrence_words();  // between a negation and its trend: 未出现下降
Words sameness_words();    // 持平, 不变
Words reversal_words();    // that turn a change round: 遏制

Words base_prepositions();                              // 较, 比, 与
Words base_closings();                                  // 相比: 与上年相比
std::span<Word<std::string_view> const> whole_bases();  // 同比 -> 上年同期
std::span<Word<std::string_view> const> base_times();   // 去年 -> 上年
std::span<Word<std::string_view> const> other_bases();  // 批复预算 -> 预算
Words average_places();                                 // 全省: 全省平均水平
Words level_nouns();                                    // 水平, 完成值

// ---- everything else: lexicon.cpp, lexicon_grades.cpp --------------------------------------------

std::span<Word<Joiner> const> joiners();  // 且, 或, ；
Words range_signs();                      // -, 至
Words range_closings();                   // 之间
Words due_words();                        // before a date: 截至, 于
Words due_signs();                        // before both: ≤
Words before_words();                     // after a date: 前, 之前: the date itself may be too late
Words within_words();                     // after a date: 内, 止: the date itself belongs to it
Words rank_closings();                    // after a rank: 以内
Words done_words();                       // after a date: 完成
Words stand_ins();
Words spreadsheet_errors();
Words scale_words();
Words evaluating_words();

/// Words that stand where a target should be: 待定, 暂无, N/A.
bool is_stand_in(std::string_view folded);
/// #DIV/0! and the like, and the #### of a column that is too narrow.
bool is_spreadsheet_error(std::string_view folded);
/// A word of an ordered scale or yes/no: 优, 合格, 满意, 是.
bool is_scale_word(std::string_view folded);
/// True if the phrase evaluates rather than states: 显著提升, 效果明显.
bool is_evaluating(std::string_view folded);

}  // namespace jixiao::grammar::lexicon
