// RV-802: the goal is for the table's year.
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view coming_years = "明年 来年 下一年 下一年度 下年度";

void run(Scene const& scene, Diagnostics& sink) {
    auto const& goal = scene.table.goal;
    if (!goal.given) return;
    auto const folded = grammar::fold(goal.value);
    auto const word = grammar::word_in(coming_years, folded.text());
    if (word.empty()) return;
    auto const at = static_cast<std::uint32_t>(folded.text().find(word));
    find(scene, goal_of_another_year, goal.in_file(folded.original({at, at + static_cast<std::uint32_t>(word.size())})),
         {{"word", word}}, sink);
}

}  // namespace

constexpr Check goal_of_another_year{
    {"RV-802", "goal-of-another-year", grammar::Severity::warning, "目标里写的是“{word}”，不是本年度要做的事",
     "the goal speaks of “{word}” (next year) rather than of the table's year",
     "目标写本年度要完成的内容；沿用了编预算时的说法的，把“明年”改成年份。",
     "State what is to be done in the table's year; where the wording of last autumn was kept, write the year instead."},
    Aspect::relevance,
    {{"年度绩效目标里有没有“明年”“来年”“下一年”。", "Whether the goal says 明年, 来年 or 下一年."},
     {"编预算时的“明年”，到执行时就成了“今年”；年底考核哪一年，说不清楚。",
      "What was next year when the budget was made is this year when it is carried out; which one is assessed is not clear."},
     {"goal = \"按明年的任务建设农家书屋 20 个。\"", "goal = \"按明年的任务建设农家书屋 20 个。\""},
     {"goal = \"2025年建设农家书屋 20 个。\"", "goal = \"2025年建设农家书屋 20 个。\""},
     {"哪一年由单位核定，程序不改。", "The unit has to say which year; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
