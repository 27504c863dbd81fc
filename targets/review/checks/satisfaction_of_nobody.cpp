// RV-819: satisfaction is that of somebody who can be asked.
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view nobody =
    "公众 社会公众 社会 服务对象 受益对象 受益人 受益群体 受益人群 相关人员 对象 各方 人民群众 社会各界 总体 综合 有关人员";
constexpr std::string_view content = "满意度 满意率 满意程度 的满意度 的满意程度 满意情况 满意度指标 满意";

/// The name up to its first digit: 满意度95%以上.
std::string_view words_of(std::string_view name) { return name.substr(0, name.find_first_of("0123456789≥>")); }

bool names_nobody(std::string_view name) {
    auto const words = words_of(name);
    auto const ending = grammar::ending_of(content, words);
    if (ending.empty()) return false;
    auto const who = words.substr(0, words.size() - ending.size());
    return who.empty() || grammar::is_word_of(nobody, who);
}

void run(Scene const& scene, Diagnostics& sink) {
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i)
        if (names_nobody(scene.names[i]))
            find(scene, satisfaction_of_nobody, scene.table.rows[i].name.span,
                 {{"name", scene.table.rows[i].name.value}}, sink);
}

}  // namespace

constexpr Check satisfaction_of_nobody{
    {"RV-819", "satisfaction-of-nobody", grammar::Severity::info, "“{name}”没有写明调查的是哪些人",
     "“{name}” does not say who is asked", "写明调查对象：参训学员、沿线居民、就诊患者、受助学生家长。",
     "Say who is asked: trainees, residents along the road, patients, parents."},
    Aspect::relevance,
    {{"满意度指标的名称是否只有“满意度”“公众满意度”“服务对象满意度”，没有写谁满意。",
      "Whether satisfaction is named without the people whose it is: 满意度, 公众满意度, 服务对象满意度."},
     {"不知道问谁，年底就没有问卷可做，只能估一个数。",
      "Without knowing whom to ask there is no survey, only an estimate."},
     {"“公众满意度 ≥90%”。", "公众满意度 ≥90%"},
     {"“受助家庭满意度 ≥90%”。", "受助家庭满意度 ≥90%"},
     {"名称要由单位改，程序不改。", "The unit has to rename it; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
