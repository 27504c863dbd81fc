// RV-811: no mark of a template is left in a name.
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view marks = "** ×× XX __ …… ＊＊";

void run(Scene const& scene, Diagnostics& sink) {
    for (auto const& row : scene.table.rows) {
        auto const mark = grammar::word_in(marks, row.name.value);
        if (!mark.empty()) find(scene, template_mark_in_name, row.name.span, {{"mark", mark}}, sink);
    }
}

}  // namespace

constexpr Check template_mark_in_name{
    {"RV-811", "template-mark-in-name", grammar::Severity::info, "名称里留着模板的“{mark}”",
     "the name still holds the template's “{mark}”", "删去名称里的括号和 **，符号和数字写在指标值里。",
     "Drop the bracket from the name; sign and number belong into the target."},
    Aspect::completeness,
    {{"三级指标名称里有没有 **、XX、×× 一类模板留下的记号。",
      "Whether a name holds **, XX and the like, left over from a template."},
     {"模板的记号要由填表人换掉或删去，公开以后很难看，查询汇总也对不上。",
      "Such marks are to be replaced or dropped; published they look careless, and sums by name fail."},
     {"名称是“苗木成活率（≥**%）”。", "The name is 苗木成活率（≥**%）."},
     {"苗木成活率", "苗木成活率"},
     {"名称要由单位改，程序不改。", "The unit has to rename it; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
