// RV-15: no two indicators of a table have the same name.
#include <map>

#include "grammar/characters.hpp"
#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {
namespace {

void run(Scene const& scene, Diagnostics& sink) {
    std::map<std::string, TargetRow const*> seen;
    for (auto const& row : scene.table.rows) {
        if (!row.name.given) continue;
        auto const [first, is_new] = seen.emplace(grammar::without_blanks(row.name.value), &row);
        if (is_new) continue;
        auto& finding = find(scene, duplicate_names, row.name.span, {{"name", row.name.value}}, sink);
        finding.labels.push_back({first->second->name.span, {"第一次用在这里", "first used here"}});
    }
}

}  // namespace

constexpr Check duplicate_names{
    {"RV-15", "duplicate-names", grammar::Severity::warning, "有两个指标都叫“{name}”",
     "two indicators are called “{name}”",
     "三级指标名称要各不相同，各说一件事。改名写明各自衡量什么；重复设置的删去一个，分值并给另一个。",
     "Each indicator names one thing of its own. Rename them after what they measure, or delete one and give its points to the other."},
    Aspect::relevance,
    {{"同一张表里三级指标名称是否重复（空格不计）。有的省市允许重名，可以在配置里关掉。",
      "Whether two indicators of a table have the same name, blanks aside. Some provinces allow it: switch the check off there."},
     {"重名的指标往往是同一件事考核两遍，或名称没有写明衡量什么；填实际完成值时也容易填错行。",
      "Equal names mean that one thing is assessed twice, or that a name does not say what is measured; actuals end up in the wrong row."},
     {"经济成本指标和社会效益指标都叫“保障财政工作有序开展”。",
      "A cost and a benefit are both called “保障财政工作有序开展”."},
     {"成本指标改为“平台年度运维费”，效益指标改为“财政业务按时办结率”。",
      "Call the cost 平台年度运维费 and the benefit 财政业务按时办结率."},
     {"名称要由单位改，程序不改。", "The unit has to rename them; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
