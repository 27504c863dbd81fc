// WT-3: every weight is above 0. The reader reports it as E441: such a row cannot be scored.
#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {

constexpr Check weight_not_positive{
    {"WT-3", "weight-not-positive", grammar::Severity::error, "权重应当大于 0", "weights are above 0",
     "读入目标表时以 E441 报告。不考核的指标请删除，把分值分给其他指标。",
     "Reported as E441 when the table is read. Delete an indicator that is not assessed and give its points to others."},
    Aspect::completeness,
    {{"每个指标的分值是否大于 0。", "Whether every weight is above 0."},
     {"0 分的指标不影响得分，等于没有设；负分会把别的指标的分数扣掉。",
      "An indicator worth nothing might as well not be there, and a negative weight eats the points of others."},
     {"weight = 0", "weight = 0"},
     {"weight = 5，并从其他指标匀出 5 分；或删去这个指标。",
      "weight = 5, taken from other indicators; or delete the indicator."},
     {"要由单位决定，程序不改。", "The unit has to decide; nothing is changed."}},
    nullptr};

}  // namespace jixiao::targets::review
