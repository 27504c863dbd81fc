// RV-924: what falls does not grow: 减少 with 增长, 增加 with 下降, a negative amount behind either.
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/passages.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

using disclosure::Role;

void run(DisclosureScene const& scene, Findings& findings) {
    for (auto const& passage : passages_of(scene.statements)) {
        if (!passage.change || !passage.rate) continue;
        bool const rises = passage.change->role == Role::rise;
        bool const grows = passage.rate->role == Role::growth;
        bool const is_nothing = passage.change->value.is_zero() && passage.rate->value.is_zero();
        if (rises == grows || is_nothing) continue;
        auto& finding = find(scene, change_sign, passage.rate->at,
                             {{"change", Text(rises ? "增加" : "减少", rises ? "a rise" : "a fall")},
                              {"amount", disclosure::shown(passage.change->value, passage.change->power)},
                              {"rate", Text(grows ? "增长" : "下降", grows ? "growth" : "decline")},
                              {"printed", grammar::to_string(passage.rate->value)}},
                             findings);
        finding.labels.push_back({passage.change->at, {"增减的金额", "the change"}});
    }
}

}  // namespace

constexpr DisclosureCheck change_sign{
    {{"RV-924", "change-against-rate", grammar::Severity::error, "金额{change} {amount}，百分比却写“{rate} {printed}%”",
      "{change} of {amount} beside a {rate} of {printed}%", "增加配增长，减少配下降。看看是哪一个词写反了。",
      "A rise goes with growth, a fall with decline. See which word is the wrong way round."},
     Aspect::appropriateness,
     {{"“增加（减少）”与“增长（下降）”的方向是否一致。", "Whether 增加 or 减少 goes the same way as 增长 or 下降."},
      {"方向写反，意思就完全相反。", "The wrong way round a sentence says the opposite."},
      {"比上年减少 590.70 万元，增长 97.48%。", "比上年减少 590.70 万元，增长 97.48%。"},
      {"比上年减少 590.70 万元，下降 97.48%。", "比上年减少 590.70 万元，下降 97.48%。"},
      {"哪个词写反要由人核对，程序不改。", "Somebody has to find out which word is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
