// RV-820: nobody contents everyone.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& low = entry.number.allowed.low;
        bool const asks_all = is_in_percent(entry.number.unit) && low && *low >= hundred;
        if (!asks_all || !is_satisfaction(entry.row) || entry.name.find("不满意") != std::string::npos) return;
        find_at_target(scene, satisfaction_of_all, entry.row, sink);
    });
}

}  // namespace

constexpr Check satisfaction_of_all{
    {"RV-820", "satisfaction-of-all", grammar::Severity::warning, "满意度“{name}”定为“{target}”，要人人满意，难以做到",
     "“{target}” of the satisfaction “{name}” asks for everyone to be content",
     "按往年的调查结果定一个做得到的数，一般是 ≥90% 到 ≥95%。",
     "Set what surveys show to be possible, usually ≥90% to ≥95%."},
    Aspect::feasibility,
    {{"满意度的指标值是否是 100%。", "Whether a satisfaction target is 100 %."},
     {"只要有一个人不满意就没有完成，这样的目标不是认真测算的；年底往往又照填 100%。",
      "One person who is not content misses it: nobody worked that out, and 100% is usually reported again."},
     {"“受助家庭满意度 =100%”。", "受助家庭满意度 =100%"},
     {"≥92%", "≥92%"},
     {"目标要由单位设定，程序不改。", "The unit has to set the target; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
