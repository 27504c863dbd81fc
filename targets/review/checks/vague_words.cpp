// RV-09: vague words where a number or a grade should stand.
#include "targets/review/checks/vague_words.hpp"

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

namespace syntax = grammar::syntax;

constexpr std::string_view vague =
    "有效 明显 显著 持续 进一步 逐步 稳步 不断 加强 增强 提升 提高 改善 促进 推动 推进 巩固 优化 拓宽 充分 有力 大力 积极 适当 一定 "
    "长期 较大 较高 较强 大幅 良性 程度 深远 减少 降低 下降 扩大 缓解 支撑";

/// The same for long texts, which have content of their own unless they boast.
constexpr std::string_view boasting = "有效 明显 显著 进一步 逐步 稳步 不断 有力 大力 积极 大幅";
constexpr std::size_t long_text = 12;  // characters

/// Scale words that name no grade.
constexpr std::string_view vague_scale_words =
    "有效 显著 明显 较明显 长期 中期 短期 充分 稳定 持续 可持续 强 较强 高 较高 大";

/// A grade, a statement or a comparison without a number: the text is judged as a whole.
bool is_words(syntax::Indicator const& target) {
    if (auto const* grade = syntax::get<syntax::Grade>(target)) return !grade->or_better;
    if (auto const* relative = syntax::get<syntax::Relative>(target))
        return !relative->quantity && !relative->comparator;
    return syntax::get<syntax::Statement>(target) != nullptr;
}

std::string bare_words(std::string_view text) {
    auto const folded = grammar::fold(text);
    std::string_view words = folded.text();
    if (words.starts_with("定性") && words != "定性") words.remove_prefix(std::string_view("定性").size());
    if (words.starts_with(':')) words.remove_prefix(1);
    return std::string(words);
}

void run(Scene const& scene, Diagnostics& sink) {
    for (auto const& row : scene.table.rows) {
        if (!row.target.given || !is_words(row.parsed_target.indicator)) continue;
        if (!is_vague(row.target.value) || is_task(row.target.value)) continue;
        find(scene, vague_words, place_of(row.target), {{"target", row.target.value}, {"name", row.name.value}}, sink);
    }
}

}  // namespace

bool is_vague(std::string_view text) {
    auto const words = bare_words(text);
    if (words.find_first_of("0123456789") != std::string::npos) return false;
    if (grammar::lexicon::is_scale_word(words)) return grammar::is_word_of(vague_scale_words, words);
    return !grammar::word_in(grammar::count_characters(words) > long_text ? boasting : vague, words).empty();
}

constexpr Check vague_words{
    {"RV-09", "vague-words", grammar::Severity::warning, "“{name}”的指标值“{target}”没有说明怎样才算达到",
     "the target “{target}” of “{name}” does not say what would be enough",
     "能量化的写成数字（群众办事时间 ≤3个工作日）；确实不能量化的，写明评判等级（优良、达标）和评判依据。",
     "Write a number where one can be had (≤3个工作日); otherwise a grade (优良, 达标) and how it is judged."},
    Aspect::relevance,
    {{"指标值是否只有“有效”“明显”“持续”“进一步加强”一类词，既没有数字，也没有评判等级。",
      "Whether a target has only words such as 有效, 明显 or 进一步加强, without a number or a grade."},
     {"这样的指标值怎样都可以算完成，也怎样都可以算没完成。绩效目标要求细化、量化。",
      "Such a target can always be called met, and always missed. Targets have to be specific and measurable."},
     {"“提升社会服务能力”的指标值是“有效”。", "The target of 提升社会服务能力 is 有效."},
     {"“网上办理事项占比 ≥90%”，或“服务质量考核等级 = 优良”。", "网上办理事项占比 ≥90%, or 服务质量考核等级 = 优良."},
     {"目标要由单位重新设定，程序不改。", "The unit has to set another target; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
