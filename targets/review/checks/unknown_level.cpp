// TX-3: the levels of a project's table are those of the official form.
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {
namespace {

/// A level 2 in the column of level 1 (数量指标) leads to its own level 1.
std::string_view suggestion(std::string_view level1) {
    if (auto const near = nearest_level1(level1); !near.empty()) return near;
    return name_of(home_of(level2_of(level1)));
}

/// An unusual level 2 that is the place's own: 效率指标, 服务指标, 其他社会效益.
bool is_own_level(std::string_view level2) {
    constexpr std::string_view known = "效率 服务 管理 效益 影响 成本 其他 其它 效果 质效 效能 成效 发展 政治 满意";
    auto const bare = bare_level(level2);
    return bare.empty() || !grammar::word_in(known, bare).empty();
}

void report_level(Scene const& scene, Located<std::string> const& level, std::string_view wanted, bool misspelt,
                  Diagnostics& sink) {
    std::string const name(wanted);
    auto& finding =
        find(scene, unknown_level, level.span,
             {{"level", level.value},
              {"hint", wanted.empty() ? Text() : Text("，是不是“" + name + "”？", "; did you mean “" + name + "”?")}},
             sink);
    if (wanted.empty()) finding.changed_severity = grammar::Severity::info;
    if (misspelt) finding.fixes.push_back(replacement(level.span, quoted(wanted), grammar::Safety::unsafe));
}

void run(Scene const& scene, Diagnostics& sink) {
    if (!is_project(scene.table)) return;
    for (auto const& row : scene.table.rows) {
        if (!bare_level(row.level1.value).empty() && level1_of(row) == Level1::unknown)
            report_level(scene, row.level1, suggestion(row.level1.value), !nearest_level1(row.level1.value).empty(),
                         sink);
        if (level2_of(row) != Level2::unknown || !row.level2.given) continue;
        auto const near = nearest_level2(row.level2.value);
        if (!near.empty() || !is_own_level(row.level2.value))
            report_level(scene, row.level2, near, !near.empty(), sink);
    }
}

}  // namespace

constexpr Check unknown_level{
    {"TX-3", "unknown-level", grammar::Severity::warning, "“{level}”不是项目表的指标级别{hint}",
     "“{level}” is no level of a project's table{hint}",
     "一级指标是产出指标、效益指标、满意度指标、成本指标，二级指标是数量指标、质量指标、时效指标等。写错了就归不了类，分值也汇总不了。",
     "Level 1 is 产出指标, 效益指标, 满意度指标 or 成本指标; level 2 is 数量指标, 质量指标, 时效指标 and so on. A misspelt name cannot be sorted, nor its points added up."},
    Aspect::completeness,
    {{"项目表的一级、二级指标名称是否认得。错别字给出改法；完全不同的名称（一级“过程指标”、二级“项目绩效”）只提示；效率指标、服务指标、其他效益一类各地自设的不提。部门整体表有自己的级别，不查。",
      "Whether the levels of a project's table are known. Slips come with the likely name; entirely different names such as 过程指标 are only mentioned; levels of a place's own such as 效率指标 or 其他效益 are passed over. Department tables have levels of their own."},
     {"级别名称是汇总分值、判断缺项的依据，一个错别字会让整组指标“丢失”。",
      "Points are added up and gaps are found by these names; one slip loses a whole group."},
     {"level1 = \"产岀指标\"（“岀”是错字）", "level1 = \"产岀指标\", with a wrong character"},
     {"level1 = \"产出指标\"", "level1 = \"产出指标\""},
     {"--fix=all 把错别字改成建议的名称；其余由人决定。",
      "--fix=all writes the suggested name for a slip; the rest is for a person to decide."}},
    run};

}  // namespace jixiao::targets::review
