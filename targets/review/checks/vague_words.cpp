// RV-09: vague words where a number or a grade should stand.
#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/cost_without_number.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"
#include "targets/review/checks/task_as_target.hpp"
#include "targets/review/checks/vague_texts.hpp"
#include "targets/review/checks/yes_or_no.hpp"

namespace jixiao::targets::review {
namespace {

namespace syntax = grammar::syntax;

/// A grade, a statement or a comparison without a number: the text is judged as a whole.
bool is_words(syntax::Indicator const& target) {
    if (auto const* grade = syntax::get<syntax::Grade>(target)) return !grade->or_better;
    if (auto const* relative = syntax::get<syntax::Relative>(target))
        return !relative->quantity && !relative->comparator;
    return syntax::get<syntax::Statement>(target) != nullptr;
}

/// 是 to 是否…? is RV-818's; 无 of accidents says 0.
bool is_answer(TargetRow const& row) {
    constexpr std::string_view bad_things =
        "事故 投诉 差错 违规 违纪 舆情 事件 伤亡 案件 信访 上访 故障 污染 返工 问题";
    return is_bare_answer(row.target.value) && grammar::word_in("是否", row.name.value).empty() &&
           grammar::word_in(bad_things, row.name.value).empty();
}

/// 指导城市建设: 指导城市建设.
bool repeats_name(TargetRow const& row, std::string_view name) {
    return !name.empty() && grammar::fold(row.target.value).text() == name;
}

/// 满意 of 满意度, 合格 of 合格率: a rate is a number. 全覆盖 and 应保尽保 say which.
bool is_word_for_a_rate(TargetRow const& row, std::string_view name) {
    bool const claims = !grammar::word_in("全 应 零 无 不 未", row.target.value).empty();
    if (is_satisfaction(row)) return !grammar::word_in("满意", row.target.value).empty();
    return name.ends_with("率") && !claims;
}

bool says_nothing(TargetRow const& row, std::string_view name) {
    auto const& text = row.target.value;
    if (is_vague(text) || is_answer(row) || repeats_name(row, name) || is_word_for_a_rate(row, name)) return true;
    if (level1_of(row) == Level1::benefit) return is_vague_effect(text);
    if (level2_of(row) == Level2::timeliness) return names_no_time(text) && names_no_time(name);
    return level2_of(row) == Level2::quantity && says_only_done(text);
}

void run(Scene const& scene, Diagnostics& sink) {
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& row = scene.table.rows[i];
        if (!row.target.given || !is_words(row.parsed_target.indicator) || !says_nothing(row, scene.names[i])) continue;
        if (is_task(row.target.value) || lacks_cost(row) || does_not_apply(row)) continue;
        find(scene, vague_words, place_of(row.target), {{"target", row.target.value}, {"name", row.name.value}}, sink);
    }
}

}  // namespace

constexpr Check vague_words{
    {"RV-09", "vague-words", grammar::Severity::warning, "“{name}”的指标值“{target}”没有说明怎样才算达到",
     "the target “{target}” of “{name}” does not say what would be enough",
     "能量化的写成数字（群众办事时间 ≤3个工作日）；确实不能量化的，写明评判等级（优良、达标）和评判依据。",
     "Write a number where one can be had (≤3个工作日); otherwise a grade (优良, 达标) and how it is judged."},
    Aspect::relevance,
    {{"指标值是否只有“有效”“明显”“持续”“进一步加强”“效果良好”一类词，既没有数字，也没有评判等级；或者只说“及时”“完成”而没有日期和数量，只答“是”“否”“无”，推给“实际情况”“预期”“附件”，照抄名称，比率写成“合格”“满意”。效益指标里“和谐稳定”“制度健全”“改善出行条件”也算。成本指标归 RV-807，“是否”类归 RV-818。",
      "Whether a target has only words such as 有效, 明显, 进一步加强 or 效果良好, without a number or a grade; promises a time (及时, 完成) without a date or an amount; only answers 是, 否 or 无; refers to what was expected, required or attached; repeats the name; or is a word for a rate. Of benefits, states such as 和谐稳定 or 制度健全 as well. Costs are RV-807, questions RV-818."},
     {"这样的指标值怎样都可以算完成，也怎样都可以算没完成。绩效目标要求细化、量化。",
      "Such a target can always be called met, and always missed. Targets have to be specific and measurable."},
     {"“提升社会服务能力”的指标值是“有效”。", "The target of 提升社会服务能力 is 有效."},
     {"“网上办理事项占比 ≥90%”，或“服务质量考核等级 = 优良”。", "网上办理事项占比 ≥90%, or 服务质量考核等级 = 优良."},
     {"目标要由单位重新设定，程序不改。", "The unit has to set another target; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
