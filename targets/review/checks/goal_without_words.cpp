// RV-02: the goal says something: it is not only marks, blanks or a stand-in.
#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view stand_ins = "无 略 见附件 详见附件 同上 同上年 同去年 无变化 按要求填报";

/// XX and ** of a template are marks, too.
bool has_content(std::string_view folded) {
    while (!folded.empty()) {
        auto const [character, size] = grammar::decode(folded);
        bool const is_template = character == U'X' || character == U'x';
        if (grammar::is_han(character) || (grammar::is_alphabetic(character) && !is_template)) return true;
        folded.remove_prefix(size);
    }
    return false;
}

bool is_stand_in(std::string_view folded) {
    while (folded.ends_with("。")) folded.remove_suffix(std::string_view("。").size());
    return grammar::lexicon::is_stand_in(folded) || grammar::is_word_of(stand_ins, folded);
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& goal = scene.table.goal;
    if (!goal.given) return;
    auto const folded = grammar::fold(goal.value);
    if (has_content(folded.text()) && !is_stand_in(folded.text())) return;
    find(scene, goal_without_words, goal.span, {{"goal", goal.value}}, sink);
}

}  // namespace

constexpr Check goal_without_words{
    {"RV-02", "goal-without-words", grammar::Severity::error, "年度绩效目标只写了“{goal}”，没有内容",
     "the goal is only “{goal}”, which says nothing",
     "目标要写清楚：做什么、做多少、达到什么效果。符号、“略”“待定”“同上年”不能代替目标。",
     "A goal says what will be done, how much of it, and with what effect. Marks or “to be decided” are no goal."},
    Aspect::completeness,
    {{"年度绩效目标是否只有空格、换行、“-”“_”“*”一类符号，或“略”“待定”一类代用词。",
      "Whether the goal is nothing but blanks, line breaks, marks such as “-”, “_”, “*”, or a stand-in word."},
     {"系统只要求“不能为空”时，常有人填一个符号过关；这样的目标没有人能考核。",
      "Where a form only asks for something, a single mark gets past it; nobody can assess such a goal."},
     {"goal = \"＊\"", "goal = \"*\""},
     {"goal = \"组织 2 期业务培训、培训 120 人次，提高基层财务人员的预算编制能力。\"",
      "goal = \"Hold 2 courses for 120 participants so that local staff prepare budgets better.\""},
     {"内容要由单位填写，程序不代写。", "Only the unit can fill this in; nothing is written for it."}},
    run};

}  // namespace jixiao::targets::review
