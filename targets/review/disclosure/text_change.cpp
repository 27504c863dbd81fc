// RV-923: a change fits its percentage: both follow from this year's amount and last year's.
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/passages.hpp"
#include "targets/review/disclosure/percentages.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

using disclosure::Role;

/// What last year's amount must have been; nothing if there is no such amount.
std::optional<Decimal> base_of(Passage const& passage) {
    bool const rises = passage.change->role == Role::rise;
    return rises ? grammar::subtract(passage.amount->value, passage.change->value)
                 : grammar::add(passage.amount->value, passage.change->value);
}

void compare(DisclosureScene const& scene, Passage const& passage, Decimal base, Findings& findings) {
    auto const& amount = *passage.amount;
    auto const& change = *passage.change;
    auto const& rate = *passage.rate;
    auto const fit = fit_of(change.value, base, rate.value);
    if (fit == Fit::exact) return;
    auto& finding = find(scene, text_change, rate.at,
                         {{"name", disclosure::subject_of(amount)},
                          {"amount", disclosure::shown(amount.value, amount.power)},
                          {"change", disclosure::shown(change.value, amount.power)},
                          {"base", disclosure::shown(base, amount.power)},
                          {"computed", percentage(change.value, base, rate.value)},
                          {"printed", grammar::to_string(rate.value)},
                          {"difference", points_between(change.value, base, rate.value)}},
                         findings);
    if (fit == Fit::rounded) finding.changed_severity = grammar::Severity::info;
    finding.labels.push_back({amount.at, {"今年的金额", "this year's amount"}});
    finding.labels.push_back({change.at, {"增减的金额", "the change"}});
}

void run(DisclosureScene const& scene, Findings& findings) {
    for (auto const& passage : passages_of(scene.statements)) {
        if (!passage.change || !passage.rate) continue;
        bool const is_nothing = passage.change->value.is_zero();
        auto const base = passage.amount ? base_of(passage) : std::nullopt;
        if (base && !base->is_zero() && !base->is_negative()) compare(scene, passage, *base, findings);
        if (!is_nothing || passage.rate->value.is_zero() || base) continue;
        auto& finding = find(scene, text_change, passage.rate->at,
                             {{"name", disclosure::subject_of(*passage.change)},
                              {"amount", "?"},
                              {"change", "0"},
                              {"base", "?"},
                              {"computed", "0"},
                              {"printed", grammar::to_string(passage.rate->value)},
                              {"difference", grammar::to_string(passage.rate->value)}},
                             findings);
        finding.labels.push_back({passage.change->at, {"增减的金额", "the change"}});
    }
}

}  // namespace

constexpr DisclosureCheck text_change{
    {{"RV-923", "change-is-wrong", grammar::Severity::error,
      "“{name}”{amount}，增减 {change}，上年就是 {base}，增减 {computed}%，写的是 {printed}%，相差 {difference} 个百分点",
      "“{name}” is {amount} with a change of {change}, so {base} last year: a change of {computed}%, not {printed}%: {difference} points apart",
      "上年数 = 今年数 − 增加数（+ 减少数），增减率 = 增减数 ÷ 上年数。三个数里有一个是旧的或算错的。",
      "Last year's amount is this year's less what was added (plus what was taken off), and the rate is the change divided by it. One of the three is old or wrong."},
     Aspect::appropriateness,
     {{"“比上年增加（减少）多少、增长（下降）百分之几”与今年的金额是否相符：由金额和增减数推出上年数，再算增减率。四舍五入能解释的只提示。",
       "Whether change and rate fit this year's amount: last year's amount follows from amount and change, and the rate from both. What rounding explains is a note."},
      {"增减率是公众最常引用的数。", "Rates of change are the figures that are quoted most."},
      {"基本支出 144.51 万元，比上年增加 22.89 万元，增长 15.84%。",
       "144.51 万元, 22.89 万元 more, a growth of 15.84%."},
      {"……增长 18.82%（上年 121.62 万元）。", "… a growth of 18.82% (121.62 万元 last year)."},
      {"哪个数写错要由人核对，程序不改。", "Somebody has to find out which figure is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
