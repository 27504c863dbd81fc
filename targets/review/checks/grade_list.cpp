// RV-46: the whole scale stands where one of its grades should.
#include <algorithm>
#include <vector>

#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

namespace syntax = grammar::syntax;

constexpr std::string_view grades =
    "优秀 优 良好 良 中等 中 一般 合格 基本合格 不合格 达标 基本达标 不达标 未达标 较差 差 低 高 较高 较低 非常满意 很满意 满意 "
    "比较满意 较满意 基本满意 不满意 较好 好 是 否 有 无";
constexpr std::string_view opposites[][2] = {{"是", "否"},       {"有", "无"},       {"合格", "不合格"},
                                             {"达标", "不达标"}, {"达标", "未达标"}, {"满意", "不满意"}};
constexpr std::string_view separators[] = {"、", "/", ",", ";", "或", "\\", "|"};
constexpr std::size_t whole_scale = 3;
constexpr std::size_t longest_list = 120;  // bytes

/// The grades that make up the whole text; empty if something else is in it.
std::vector<std::string_view> grades_of(std::string_view text) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        auto const grade = grammar::beginning_of(grades, text);
        if (grade.empty() && !grammar::drop_any(text, separators)) return {};
        if (grade.empty()) continue;
        if (std::find(found.begin(), found.end(), grade) == found.end()) found.push_back(grade);
        text.remove_prefix(grade.size());
    }
    return found;
}

bool has(std::vector<std::string_view> const& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_whole_scale(std::vector<std::string_view> const& list) {
    return list.size() >= whole_scale || std::any_of(std::begin(opposites), std::end(opposites), [&](auto const& pair) {
               return has(list, pair[0]) && has(list, pair[1]);
           });
}

bool is_grade_list(std::string_view target) {
    if (target.size() > longest_list) return false;
    auto const folded = grammar::fold(target);
    std::string_view text = folded.text();
    if (text.starts_with("定性")) text.remove_prefix(std::string_view("定性").size());
    if (text.starts_with(':')) text.remove_prefix(1);
    return is_whole_scale(grades_of(text));
}

void run(Scene const& scene, Diagnostics& sink) {
    for (auto const& row : scene.table.rows) {
        if (!row.target.given || !is_grade_list(row.target.value)) continue;
        find(scene, grade_list, place_of(row.target), {{"target", row.target.value}, {"name", row.name.value}}, sink);
    }
}

}  // namespace

constexpr Check grade_list{
    {"RV-46", "grade-list", grammar::Severity::warning,
     "“{name}”的指标值“{target}”是整个评判等级，没有选定要达到哪一级",
     "“{target}” of “{name}” is the whole scale; no grade was chosen", "写明要达到的等级，例如 良好及以上、优。",
     "Write the grade that is to be reached, such as 良好及以上 or 优."},
    Aspect::completeness,
    {{"定性指标的指标值是否留着整个等级表（优良中低差、高中低、是/否），没有选定其中一级。",
      "Whether a target is still the whole list of grades (优良中低差, 高中低, 是/否)."},
     {"这是模板里的选项，不是目标；无论评成哪一级都无法说完成没有。",
      "These are the template's choices, not a target; no result can be told from another."},
     {"“食品安全整体状况”的指标值是“定性高中低”。", "The target of 食品安全整体状况 is 定性高中低."},
     {"良好及以上", "良好及以上"},
     {"选哪一级由单位决定，程序不改。", "The unit chooses the grade; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
