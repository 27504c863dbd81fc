// WT-2: where a level states its points — 产出指标（50分） — its indicators add to them.
#include <map>
#include <optional>

#include "targets/model/weights.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {
namespace {

struct Group {
    Located<std::string> const* level = nullptr;  // the name that states the points
    std::optional<Decimal> stated;
    std::optional<Decimal> sum = Decimal{};  // nothing: some weight was not read
};

using Groups = std::map<std::string, Group>;

void add(Groups& groups, std::string const& key, Located<std::string> const& level,
         Located<std::optional<Decimal>> const& weight) {
    auto& group = groups[key];
    if (!group.stated) {
        group.stated = stated_points(level.value);
        group.level = &level;
    }
    group.sum = group.sum && weight.value ? grammar::add(*group.sum, *weight.value) : std::nullopt;
}

/// 产出 and 项目产出 are one group.
template <class Level>
std::string group_key(Level level, std::string_view name) {
    return level == Level::unknown ? bare_level(name) : std::string(name_of(level));
}

void run(Scene const& scene, Diagnostics& sink) {
    Groups groups;
    for (auto const& row : scene.table.rows) {
        auto const level1 = group_key(level1_of(row), row.level1.value);
        if (level1.empty()) continue;
        add(groups, level1, row.level1, row.weight);
        if (!row.level2.given) continue;
        add(groups, level1 + '\n' + group_key(level2_of(row), row.level2.value), row.level2, row.weight);
    }
    for (auto const& [key, group] : groups)
        if (group.stated && group.sum && *group.stated != *group.sum)
            find(scene, level_points_differ, group.level->span,
                 {{"level", group.level->value},
                  {"stated", grammar::to_short_string(*group.stated)},
                  {"sum", grammar::to_short_string(*group.sum)}},
                 sink);
}

}  // namespace

constexpr Check level_points_differ{
    {"WT-2", "level-points-differ", grammar::Severity::error, "“{level}”写明 {stated} 分，下面的指标合计 {sum} 分",
     "“{level}” states {stated} points, but its indicators add to {sum}",
     "一级或二级指标名称里写明的分值，要等于下面三级指标分值之和。改三级指标的分值，或改名称里的分值。",
     "Points stated in the name of a level equal the sum of its indicators. Change the weights, or the points in the name."},
    Aspect::completeness,
    {{"一级、二级指标名称里写明的分值（如“产出指标（50分）”），是否等于下面各指标分值之和。没有写明的不比。",
      "Whether points stated in the name of a level, as in 产出指标（50分）, equal the sum below it. Levels without points are left out."},
     {"上级下达的分值是预设的，单位只能在其中分配；对不上的表系统不予受理。",
      "Those points are set from above and the unit distributes them; tables that do not agree are refused."},
     {"level1 = \"产出指标（50分）\"，下面的分值是 20、15、13。",
      "level1 = \"产出指标（50分）\" over weights of 20, 15 and 13."},
     {"下面的分值改为 20、15、15。", "Weights of 20, 15 and 15."},
     {"改哪个分值要由人决定，程序不改。", "Which weight to change is for a person to decide; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
