// RV-922: shares of the explanations fit their amounts.
#include <algorithm>
#include <map>

#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/passages.hpp"
#include "targets/review/disclosure/percentages.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

struct Whole {
    Decimal yuan;
    Text name;
};

/// What the share may be of: the amount before 其中, the sum of all that have a share in the section, the section's table.
std::vector<Whole> wholes_of(DisclosureScene const& scene, Passage const& passage,
                             std::vector<Passage const*> const& section) {
    std::vector<Whole> wholes;
    if (passage.whole) wholes.push_back({passage.whole->value, {"总额", "the whole"}});
    std::optional<Decimal> sum = Decimal{};
    for (auto const* one : section) sum = sum ? grammar::add(*sum, one->amount->value) : sum;
    if (sum && section.size() > 1) wholes.push_back({*sum, {"各项之和", "the sum of all parts"}});
    auto const* table = disclosure::table_of(scene.tables, passage.amount->kind);
    auto const total = table && passage.amount->topic == disclosure::Topic::budget ? total_term(*table) : std::nullopt;
    if (total) wholes.push_back({total->amount.yuan, total->name});
    std::erase_if(wholes, [](Whole const& whole) { return whole.yuan.is_zero() || whole.yuan.is_negative(); });
    return wholes;
}

void compare(DisclosureScene const& scene, Passage const& passage, std::vector<Whole> const& wholes,
             Findings& findings) {
    auto const& amount = *passage.amount;
    auto const fit = [&](Whole const& whole) { return fit_of(amount.value, whole.yuan, passage.share->value); };
    auto const fits = [&](Fit wanted) {
        return std::find_if(wholes.begin(), wholes.end(), [&](Whole const& whole) { return fit(whole) == wanted; });
    };
    if (wholes.empty() || fits(Fit::exact) != wholes.end()) return;
    auto const near = fits(Fit::rounded);
    auto const& whole = near == wholes.end() ? wholes.front() : *near;
    auto& finding = find(scene, text_share, passage.share->at,
                         {{"name", disclosure::subject_of(amount)},
                          {"amount", disclosure::shown(amount.value, amount.power)},
                          {"whole", whole.name},
                          {"total", disclosure::shown(whole.yuan, amount.power)},
                          {"computed", percentage(amount.value, whole.yuan, passage.share->value)},
                          {"printed", grammar::to_string(passage.share->value)},
                          {"difference", points_between(amount.value, whole.yuan, passage.share->value)}},
                         findings);
    if (near != wholes.end()) finding.changed_severity = grammar::Severity::info;
    finding.labels.push_back({amount.at, {"金额", "the amount"}});
    if (passage.whole) finding.labels.push_back({passage.whole->at, {"总额", "the whole"}});
}

void run(DisclosureScene const& scene, Findings& findings) {
    auto const passages = passages_of(scene.statements);
    std::map<std::size_t, std::vector<Passage const*>> sections;
    for (auto const& passage : passages)
        if (passage.amount && passage.share) sections[passage.amount->section].push_back(&passage);
    for (auto const& [number, section] : sections)
        for (auto const* passage : section) compare(scene, *passage, wholes_of(scene, *passage, section), findings);
}

}  // namespace

constexpr DisclosureCheck text_share{
    {{"RV-922", "share-is-wrong", grammar::Severity::error,
      "“{name}”{amount} 占{whole} {total} 的 {computed}%，写的是 {printed}%，相差 {difference} 个百分点",
      "“{name}” {amount} is {computed}% of {whole} {total}, not {printed}%: {difference} points apart",
      "用金额除以总额重新算占比。占比对的总额是“其中”前面的数，或各项之和。",
      "Divide the amount by the whole anew. The whole is the amount before 其中, or the sum of all parts."},
     Aspect::appropriateness,
     {{"说明文字里的占比与它的金额是否相符：按“其中”前面的总额、本段各项之和、本段对应的表的合计分别计算，有一个相符就不提。",
       "Whether a share fits its amount: of the amount before 其中, of the sum of all parts in the section or of the total of its table; one that fits is enough."},
      {"占比和金额对不上，其中必有一个是旧的或算错的。",
       "Where a share does not fit its amount one of them is old or wrong."},
      {"支出预算 159.81 万元，其中：基本支出 144.51 万元，占 94.03%。",
       "支出预算 159.81 万元，其中：基本支出 144.51 万元，占 94.03%。"},
      {"……占 90.43%。", "…占 90.43%。"},
      {"占比错还是金额错要由人核对，程序不改。",
       "Somebody has to find out which of them is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
