// RV-90, RV-91, RV-92: comments that suppress findings, and are themselves faulty.
#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {

constexpr Check suppressed_no_reason{
    {"RV-90", "suppression-without-reason", grammar::Severity::warning,
     "忽略审核提示的注释没有写明代码和理由，不起作用", "this comment suppresses nothing: it has no code or no reason",
     "写成 # 审核忽略 RV-09：理由，代码和理由都不能少。",
     "Write # jixiao: ignore RV-09 reason, with both code and reason."},
    Aspect::completeness,
    {{"“审核忽略”的注释是否写明了代码和理由。",
      "Whether a comment that suppresses findings names the code and the reason."},
     {"审核的人要能看到为什么保留一个有提示的指标值；没有理由的忽略等于把问题藏起来。",
      "Whoever reviews the table should see why a finding stands; without a reason it is only hidden."},
     {"# 审核忽略 RV-09", "# jixiao: ignore RV-09"},
     {"# 审核忽略 RV-09：省级文件统一规定的写法", "# jixiao: ignore RV-09 wording prescribed by the province"},
     {"理由要人写，程序不改。", "The reason is for a person to give; nothing is changed."}},
    nullptr};

constexpr Check suppressed_nothing{
    {"RV-91", "suppression-unused", grammar::Severity::warning, "这里没有 {code} 的提示，这条忽略是多余的",
     "there is no {code} here to be suppressed", "指标值已经改好的，把注释里的这个代码删去。",
     "If the target was mended, take the code out of the comment."},
    Aspect::completeness,
    {{"“审核忽略”的注释是否真的忽略了什么。", "Whether a suppressing comment suppresses anything."},
     {"问题改好以后留下的注释，会把以后新出现的同类问题也盖住。",
      "A comment left behind would cover the same problem when it comes again."},
     {"指标值已经改成“≥5个”，注释里还写着审核忽略 RV-09。",
      "The target is ≥5个 by now, and the comment still ignores RV-09."},
     {"删去注释。", "Delete the comment."},
     {"注释里只有这一个代码时，--fix=all 删去整条注释（不安全：连同理由一起删去）。",
      "If it is the comment's only code, --fix=all deletes the comment (unsafe: its reason goes with it)."}},
    nullptr};

constexpr Check suppressed_unknown{
    {"RV-92", "suppression-unknown-code", grammar::Severity::warning, "没有代码为“{code}”的审核项，不能忽略",
     "there is no check {code} to be suppressed", "代码以审核提示方括号里的为准。",
     "Use the code that the finding shows in brackets."},
    Aspect::completeness,
    {{"“审核忽略”的注释里的代码是否存在。", "Whether the codes in a suppressing comment exist."},
     {"写错代码，忽略就不起作用。", "With a wrong code nothing is suppressed."},
     {"# 审核忽略 RV-9：……", "# jixiao: ignore RV-9 …"},
     {"# 审核忽略 RV-09：……", "# jixiao: ignore RV-09 …"},
     {"--fix=all 改成最相近的代码（不安全）。", "--fix=all writes the nearest code (unsafe)."}},
    nullptr};

}  // namespace jixiao::targets::review
