// RV-09: vague words where a number or a grade should stand.
#include "targets/review/checks/vague_words.hpp"

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/cost_without_number.hpp"
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

/// Promises of a time that name none, alone or with what is to be done then.
constexpr std::string_view in_time = "及时 按时 按期 准时 如期 适时 按进度 按计划 尽快";
constexpr std::string_view in_time_of =
    "完成 拨付 支付 发放 到位 兑付 办结 开展 实施 完工 竣工 报送 推进 到账 执行 落实 完成任务 完成工作";

/// 效果良好, 经济效益良好: 良好 of something that has no grades; 质量良好 and 考核良好 are looked at by somebody.
constexpr std::string_view well = "良好 较好 很好 好 向好 不错";
constexpr std::string_view graded = "等级 考核 评价 评定 质量 验收 评级 测评 评估 水质 空气";

/// Answers instead of targets: where nothing may happen, the number is 0.
constexpr std::string_view answers = "是 否 有 无 无影响 不影响";

bool is_promise_of_time(std::string_view words) {
    auto const when = grammar::beginning_of(in_time, words);
    if (when.empty()) return false;
    auto const rest = words.substr(when.size());
    return rest.empty() || grammar::is_word_of(in_time_of, rest);
}

bool passes_as_grade(std::string_view words) {
    auto const ending = grammar::ending_of(well, words);
    return !ending.empty() && ending != words && grammar::count_characters(words) <= long_text &&
           grammar::word_in(graded, words).empty() && !grammar::lexicon::is_scale_word(words);
}

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

/// 是 to 是否…? is RV-818's; 无 of accidents says 0.
bool is_answer(TargetRow const& row) {
    constexpr std::string_view bad_things =
        "事故 投诉 差错 违规 违纪 舆情 事件 伤亡 案件 信访 上访 故障 污染 返工 问题";
    return grammar::is_word_of(answers, bare_words(row.target.value)) &&
           grammar::word_in("是否 不适用 不涉及", row.name.value).empty() &&
           grammar::word_in(bad_things, row.name.value).empty();
}

void run(Scene const& scene, Diagnostics& sink) {
    for (auto const& row : scene.table.rows) {
        if (!row.target.given || !is_words(row.parsed_target.indicator)) continue;
        if (!is_vague(row.target.value) && !is_answer(row)) continue;
        if (is_task(row.target.value) || lacks_cost(row)) continue;
        find(scene, vague_words, place_of(row.target), {{"target", row.target.value}, {"name", row.name.value}}, sink);
    }
}

}  // namespace

bool is_vague(std::string_view text) {
    auto const words = bare_words(text);
    if (words.find_first_of("0123456789") != std::string::npos) return false;
    if (is_promise_of_time(words) || passes_as_grade(words)) return true;
    if (grammar::lexicon::is_scale_word(words)) return grammar::is_word_of(vague_scale_words, words);
    return !grammar::word_in(grammar::count_characters(words) > long_text ? boasting : vague, words).empty();
}

constexpr Check vague_words{
    {"RV-09", "vague-words", grammar::Severity::warning, "“{name}”的指标值“{target}”没有说明怎样才算达到",
     "the target “{target}” of “{name}” does not say what would be enough",
     "能量化的写成数字（群众办事时间 ≤3个工作日）；确实不能量化的，写明评判等级（优良、达标）和评判依据。",
     "Write a number where one can be had (≤3个工作日); otherwise a grade (优良, 达标) and how it is judged."},
    Aspect::relevance,
    {{"指标值是否只有“有效”“明显”“持续”“进一步加强”“效果良好”一类词，既没有数字，也没有评判等级；或者只说“及时”“按期完成”而没有日期，只答“是”“否”“无”。成本指标归 RV-807，“是否”类归 RV-818。",
      "Whether a target has only words such as 有效, 明显, 进一步加强 or 效果良好, without a number or a grade; promises a time (及时, 按期完成) without a date; or only answers 是, 否 or 无. Costs are RV-807, questions RV-818."},
     {"这样的指标值怎样都可以算完成，也怎样都可以算没完成。绩效目标要求细化、量化。",
      "Such a target can always be called met, and always missed. Targets have to be specific and measurable."},
     {"“提升社会服务能力”的指标值是“有效”。", "The target of 提升社会服务能力 is 有效."},
     {"“网上办理事项占比 ≥90%”，或“服务质量考核等级 = 优良”。", "网上办理事项占比 ≥90%, or 服务质量考核等级 = 优良."},
     {"目标要由单位重新设定，程序不改。", "The unit has to set another target; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
