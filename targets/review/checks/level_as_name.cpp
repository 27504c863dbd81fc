// RV-829: a name says more than the level it stands under.
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {
namespace {

/// 满意度 is RV-819's.
bool is_level(std::string_view name) {
    constexpr std::size_t longest = 24;  // bytes: 可持续影响指标
    if (name.size() > longest) return false;
    auto const level = level2_of(name);
    if (level == Level2::satisfaction) return false;
    return level != Level2::unknown || grammar::is_word_of("产出 效益 成本 效果 产出指标 效益指标", name);
}

void run(Scene const& scene, Diagnostics& sink) {
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i)
        if (is_level(scene.names[i]))
            find(scene, level_as_name, scene.table.rows[i].name.span, {{"name", scene.table.rows[i].name.value}}, sink);
}

}  // namespace

constexpr Check level_as_name{
    {"RV-829", "level-as-name", grammar::Severity::warning, "“{name}”只是指标级别的名称，没有写明内容，无法衡量",
     "“{name}” is the name of a level and says nothing that could be measured",
     "写明具体的事：经济效益写“带动就业人数”，时效写“设备安装完成时间”。",
     "Name the thing itself: 带动就业人数 for 经济效益, 设备安装完成时间 for 时效."},
    Aspect::relevance,
    {{"三级指标的名称是否就是“质量”“时效”“成本”“社会效益”一类级别名称。满意度归 RV-819。",
      "Whether a name is nothing but that of a level: 质量, 时效, 成本, 社会效益. Satisfaction is RV-819."},
     {"名称里没有衡量的内容，指标值写什么都不知道说的是哪件事，年底也没有资料可查。",
      "Nothing is named that could be measured, so no target says what it is about and no evidence can be found."},
     {"社会效益指标下的名称是“社会效益”，指标值“好”。", "社会效益 as the name under 社会效益指标, with the target 好."},
     {"“改造后法庭日均开庭数 ≥6件”。", "改造后法庭日均开庭数 ≥6件"},
     {"指标要由单位重新设定，程序不改。", "The unit has to set another indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
