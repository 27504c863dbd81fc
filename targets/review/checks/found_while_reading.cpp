// RV-03, RV-04: what the grammar finds already while a table is read, listed for its explanation.
#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {

constexpr Check placeholder{
    {"RV-03", "unfilled-placeholder", grammar::Severity::error, "指标值里留着模板的占位符，读表时报告为 E103",
     "a template's placeholder is left in the target; reported as E103 when the table is read",
     "把 **、XX、__ 换成真实的数字，例如把 ≥**% 改成 ≥95%。",
     "Replace **, XX or __ by the real number, such as ≥95% for ≥**%."},
    Aspect::completeness,
    {{"指标值里是否留着 **、XX、__ 一类没有填写的占位符，或待定、/、N/A 一类等于没有填的写法。读表时就会报告，代码是 E103、E104 或 E211。",
      "Whether a target holds **, XX or __, or a stand-in such as 待定, / or N/A. Found while reading, with the codes E103, E104 or E211."},
     {"没有数字就没有目标，年底无法评分。", "Without a number there is no target and nothing can be scored."},
     {"“验收合格率”的指标值是“≥**%”。", "The target of 验收合格率 is ≥**%."},
     {"≥95%", "≥95%"},
     {"数字只有单位知道，要人工填写；程序不改。", "Only the unit knows the number; nothing is changed."}},
    nullptr};

constexpr Check empty_value{
    {"RV-04", "empty-value", grammar::Severity::error,
     "指标值是空的，或只有符号和单位，读表时报告为 E414、E413、E101 或 E102",
     "the target is empty or has no number; reported as E414, E413, E101 or E102 when the table is read",
     "每个指标都写明比较符号、数字和单位；不考核的指标请删除。",
     "Give every indicator a comparator, a number and a unit; delete those that are not assessed."},
    Aspect::completeness,
    {{"每个指标是否有指标值。没有写这一栏是 E413，写了空白是 E414，只有空格是 E101，有符号或单位而没有数字是 E102。",
      "Whether every indicator has a target. A missing key is E413, an empty one E414, blanks alone E101, a sign or unit without a number E102."},
     {"没有指标值的指标占着分值，却无法评分。", "An indicator without a target holds points that nobody can give."},
     {"指标值写成 \"\" 或 \"≥\"。", "The target is \"\" or \"≥\"."},
     {"\"≥5个\"", "\"≥5个\""},
     {"指标值只有单位知道，要人工填写；程序不改。", "Only the unit knows the target; nothing is changed."}},
    nullptr};

}  // namespace jixiao::targets::review
