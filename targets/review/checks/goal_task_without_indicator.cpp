// RV-803: what the goal lists to be paid for is measured by an indicator.
#include <vector>

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"
#include "targets/review/checks/likeness.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view list_endings = "等费用 等支出 等经费 等工作 等任务 等项目 等服务 等活动 等事项";
constexpr std::string_view ends_of_clauses[] = {"。", ";", "!", "?", ",", ":"};
constexpr std::string_view separators[] = {"、", "和", "与", "及"};
constexpr std::size_t shortest_item = 3;     // characters
constexpr std::size_t longest_item = 15;     // characters
constexpr std::size_t most_searched = 8192;  // bytes of a goal

/// What stands before `end`, back to the sign that begins its clause.
std::string_view clause_before(std::string_view text, std::size_t end) {
    auto clause = text.substr(0, end);
    for (auto const sign : ends_of_clauses)
        if (auto const at = clause.rfind(sign); at != std::string_view::npos) clause.remove_prefix(at + sign.size());
    return clause;
}

std::vector<std::string_view> items_of(std::string_view clause) {
    std::vector<std::string_view> items;
    while (true) {
        std::size_t end = clause.size();
        std::size_t skip = 0;
        for (auto const sign : separators)
            if (auto const at = clause.find(sign); at < end) end = at, skip = sign.size();
        items.push_back(clause.substr(0, end));
        if (end == clause.size()) return items;
        clause.remove_prefix(end + skip);
    }
}

/// Everything that the indicators say.
std::string all_names(Scene const& scene) {
    std::string names;
    for (auto const& row : scene.table.rows) names.append(content_of(row.name.value)).append("\n");
    return names;
}

bool is_taken_up(std::string_view item, std::string_view names) {
    auto const size = grammar::count_characters(item);
    return size < shortest_item || size > longest_item || shared_pairs(item, names) > 0;
}

std::string_view not_taken_up(std::string_view goal, std::string_view names) {
    for (std::size_t at = goal.find("等"); at != std::string_view::npos; at = goal.find("等", at + 1)) {
        if (grammar::beginning_of(list_endings, goal.substr(at)).empty()) continue;
        auto const items = items_of(clause_before(goal, at));
        // The first one has the verb of the sentence with it; a list of one is no list.
        for (std::size_t i = 1; i < items.size(); ++i)
            if (!is_taken_up(items[i], names)) return items[i];
    }
    return {};
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& goal = scene.table.goal;
    if (!goal.given || !is_project(scene.table)) return;
    auto const folded = grammar::fold(goal.value);
    auto const text = grammar::whole_characters(folded.text(), most_searched);
    auto const item = not_taken_up(text, all_names(scene));
    if (item.empty()) return;
    auto const at = static_cast<std::uint32_t>(item.data() - text.data());
    auto const place = folded.original({at, at + static_cast<std::uint32_t>(item.size())});
    find(scene, goal_task_without_indicator, goal.in_file(place),
         {{"item", goal.value.substr(place.begin, place.size())}}, sink);
}

}  // namespace

constexpr Check goal_task_without_indicator{
    {"RV-803", "goal-task-without-indicator", grammar::Severity::info, "目标里的“{item}”没有对应的指标",
     "no indicator is about “{item}” of the goal",
     "目标里列出的每一项开支或工作，都要有指标说明做多少、做到什么程度；今年不做的，从目标里删去。",
     "Each item that the goal lists needs an indicator; leave out what is not done this year."},
    Aspect::relevance,
    {{"目标里“……、……等费用（工作、项目）”列出的各项，名称里有没有哪怕两个相连的字出现在某个指标里。只看列出的第二项起。",
      "Whether any two neighbouring characters of each item in a list that ends with 等费用, 等工作 and the like occur in the name of an indicator. The first item is not looked at."},
     {"钱分到几件事上，指标只说其中一件，其余的花得怎样就没有人看了。",
      "Where money goes to several things and the indicators speak of one, nobody sees how the rest was spent."},
     {"goal = \"保障平台运行维护、会计鉴证咨询等费用。\"，指标只有平台故障率。",
      "goal = \"保障平台运行维护、会计鉴证咨询等费用。\" and indicators of the platform only."},
     {"增加“出具鉴证报告数量 ≥12份”。", "Add 出具鉴证报告数量 ≥12份."},
     {"要由单位设定指标，程序不改。", "The unit has to set the indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
