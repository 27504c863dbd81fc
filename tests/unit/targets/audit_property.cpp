// A generated set of published rows. Their points were computed under random rulesets, readings and roundings: nobody may
// be accused. With points added or taken away each must be called different, unless another way really gives them.
#include <array>
#include <boost/test/unit_test.hpp>
#include <random>

#include "engine/readings/fraction.hpp"
#include "engine/readings/readings.hpp"
#include "targets/audit/audit.hpp"
#include "targets/audit/published_list.hpp"
#include "targets/read/builtin_rulesets.hpp"

using namespace jixiao;
using namespace jixiao::targets;
using audit::Agreement;
using grammar::Ratio;
using grammar::Rounding;

namespace {

constexpr std::size_t row_count = 2000;

/// The same numbers on every machine: no distribution of the library, whose results may differ.
class Dice {
public:
    std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(engine_() % end); }
    std::uint32_t from(std::uint32_t low, std::uint32_t high) { return low + below(high - low + 1); }
    template <class List>
    auto const& one_of(List const& list) {
        return list[below(static_cast<std::uint32_t>(std::size(list)))];
    }

private:
    std::mt19937 engine_{20240605};
};

struct Theme {
    std::string_view levels;
    std::string_view name;
    std::string_view unit;
    std::uint32_t most;
};

constexpr std::array themes{Theme{"产出指标,数量指标", "平台例会", "次", 30},
                            Theme{"产出指标,数量指标", "改造道路长度", "公里", 200},
                            Theme{"产出指标,质量指标", "平台故障率", "%", 20},
                            Theme{"产出指标,质量指标", "抽检合格率", "%", 100},
                            Theme{"产出指标,时效指标", "办结时间", "天", 60},
                            Theme{"产出指标,成本指标", "每场费用", "万元", 50},
                            Theme{"成本指标,经济成本指标", "维护总费用", "万元", 90},
                            Theme{"效益指标,社会效益指标", "就业率", "%", 100},
                            Theme{"满意度指标,服务对象满意度指标", "群众满意度", "%", 100}};

std::string number_row(Dice& dice) {
    constexpr std::array<std::string_view, 9> signs{"≥", "≤", "=", ">", "<", "", "", "不低于", "不超过"};
    constexpr std::array<std::string_view, 4> rules{"", "", "按照完成比例赋分", "直接赋分"};
    auto const& theme = dice.one_of(themes);
    auto const target = dice.from(1, theme.most);
    auto const percent = dice.from(20, 180);
    bool const is_fraction = theme.unit == "%" && dice.below(4) == 0;
    bool const has_unit = !is_fraction && dice.below(5) != 0;
    auto const actual = Decimal{std::int64_t{target} * percent, is_fraction ? -4 : -2};
    return std::string(theme.levels) + "," + std::string(theme.name) + "," + std::string(dice.one_of(signs)) +
           std::to_string(target) + std::string(theme.unit) + "," + grammar::to_short_string(actual) +
           std::string(has_unit ? theme.unit : "") + "," + std::to_string(dice.from(1, 20)) + ",0," +
           std::string(dice.one_of(rules));
}

std::string word_row(Dice& dice) {
    constexpr std::array<std::string_view, 7> rows{"效益指标,社会效益指标,服务能力,有效提升,达成",
                                                   "效益指标,社会效益指标,服务能力,有效提升,部分达成",
                                                   "效益指标,社会效益指标,服务能力,有效提升,未达成",
                                                   "产出指标,时效指标,完工时间,12月底前,11月20日",
                                                   "产出指标,时效指标,完工时间,2023年6月底前,2023年7月5日",
                                                   "产出指标,数量指标,培训人数,30-50人,60人",
                                                   "产出指标,数量指标,培训人数,30-50人,24人"};
    return std::string(dice.one_of(rows)) + "," + std::to_string(dice.from(2, 20)) + ",0,";
}

std::vector<audit::PublishedTable> generated(Dice& dice) {
    std::string text = "表,年度,一级指标,二级指标,指标名称,指标值,实际完成值,分值,得分,赋分规则\n";
    for (std::size_t i = 0; i < row_count; ++i)
        text += std::to_string(i) + ",2023," + (dice.below(8) == 0 ? word_row(dice) : number_row(dice)) + "\n";
    Diagnostics diagnostics;
    return audit::read_published(make_source("generated.csv", text), diagnostics);
}

std::vector<audit::RulesetPointer> builtins() {
    std::vector<audit::RulesetPointer> rulesets;
    for (auto const name : builtin_ruleset_names()) rulesets.push_back(builtin_ruleset(name));
    return rulesets;
}

audit::AuditRules rules_of(std::vector<audit::RulesetPointer> const& rulesets) {
    audit::AuditRules rules{rulesets.front(), {}};
    rules.others.assign(rulesets.begin() + 1, rulesets.end());
    return rules;
}

std::vector<engine::RowScore> scores_under(audit::PublishedRow const& row, engine::Ruleset const& ruleset) {
    auto const plan = engine::compile(std::span(&row.spec, 1), std::make_shared<engine::Ruleset const>(ruleset));
    auto const actuals = engine::with_scales(plan, std::span(&row.actual, 1));
    std::vector<engine::RowScore> scores;
    for (auto const& reading : engine::readings_of(plan.indicators.front(), actuals.front()))
        scores.push_back(engine::score_reading(reading.indicator, ruleset, reading.actual));
    return scores;
}

/// The points that somebody would print: rounded as the ruleset wants, or to fewer places; within the tier by hand.
std::optional<Decimal> printed_points(Dice& dice, engine::RowScore const& score, Decimal weight) {
    auto const step = Decimal{std::int64_t{dice.below(100)}, -2};
    if (score.verdict == engine::Verdict::needs_hand) {
        auto const points = grammar::add(score.range.low, step);
        return points && *points <= score.range.high ? points : score.range.low;
    }
    if (!score.points || !score.share || dice.below(3) != 0) return score.points;
    auto const mode = dice.below(2) == 0 ? Rounding::half_up : Rounding::down;
    auto const rounded = (Ratio(weight) * *score.share).to_decimal(static_cast<int>(dice.below(2)), mode);
    bool const full_though_missed = rounded && *rounded == weight && score.reached == false;
    return full_though_missed ? score.points : rounded;
}

/// True if rounding makes these points of that share.
bool rounds_to(Ratio const& share, Decimal weight, Decimal printed) {
    Ratio const exact = Ratio(weight) * share;
    for (auto const mode : {Rounding::half_up, Rounding::down})
        if (auto const rounded = exact.to_decimal(2, mode); rounded && *rounded == printed) return true;
    for (int const places : {0, 1, 2}) {
        auto const percent = (share * Ratio(100)).to_decimal(places);
        auto const points = percent ? (Ratio(weight) * Ratio(*percent) / Ratio(100)).to_decimal(2) : std::nullopt;
        if (points && *points == printed) return true;
    }
    return false;
}

/// Judged by tier: within its range the points are a person's to give.
bool may_be_given(audit::PublishedRow row, Decimal printed, std::vector<audit::RulesetPointer> const& rulesets) {
    row.actual.hand_score = printed;
    auto const judged = engine::compile(std::span(&row.spec, 1), rulesets.front()).indicators.front().criterion;
    if (judged.parts.empty() || std::holds_alternative<engine::NumericCriterion>(judged.parts.front())) return false;
    return std::any_of(rulesets.begin(), rulesets.end(), [&](auto const& ruleset) {
        auto const scores = scores_under(row, *ruleset);
        return std::any_of(scores.begin(), scores.end(), [&](auto const& score) { return score.points == printed; });
    });
}

bool some_way_gives(audit::PublishedRow const& row, Decimal printed,
                    std::vector<audit::RulesetPointer> const& rulesets) {
    auto const weight = *row.spec.weight;
    if (may_be_given(row, printed, rulesets)) return true;
    for (auto const& ruleset : rulesets)
        for (auto const& score : scores_under(row, *ruleset)) {
            if (score.points && *score.points == printed) return true;
            bool const allowed = !(printed == weight && score.reached == false);
            if (allowed && score.share && rounds_to(*score.share, weight, printed)) return true;
        }
    return false;
}

std::string told(audit::PublishedTable const& table, audit::AuditedRow const& row) {
    std::string text = table.name + ": " + row.name + " " + row.target + " | " + row.actual + " | " + row.weight +
                       " printed " + row.printed + " computed " + row.computed;
    for (auto const& reason : row.reasons) text += " " + std::string(reason.code->id);
    return text;
}

bool is_accused(audit::AuditedRow const& row) { return row.agreement == Agreement::differs; }

}  // namespace

BOOST_AUTO_TEST_SUITE(audit_property)

BOOST_AUTO_TEST_CASE(nobody_is_accused_who_is_right_and_nobody_praised_who_is_wrong) {
    Dice dice;
    auto const rulesets = builtins();
    auto const rules = rules_of(rulesets);
    std::size_t accused = 0, unscorable = 0, changed = 0, praised = 0, really_given = 0;
    for (auto& table : generated(dice)) {
        auto& row = table.rows.front();
        auto const scores = scores_under(row, *dice.one_of(rulesets));
        auto const& score = dice.one_of(scores);
        row.printed.score = printed_points(dice, score, *row.spec.weight);
        BOOST_REQUIRE_MESSAGE(row.printed.score, table.name << " " << row.spec.target_text << " " << row.actual.text);
        auto const right = audit::audit(table, rules).rows.front();
        BOOST_TEST(!is_accused(right), told(table, right));
        accused += is_accused(right);
        unscorable += right.agreement == Agreement::unscorable;
        if (!score.points || score.verdict == engine::Verdict::needs_hand) continue;
        auto const delta = Decimal{std::int64_t{dice.from(1, 300)}, -2};
        auto const other =
            dice.below(2) == 0 ? grammar::add(*score.points, delta) : grammar::subtract(*score.points, delta);
        if (!other || other->is_negative() || *other > *row.spec.weight) continue;
        row.printed.score = other;
        auto const wrong = audit::audit(table, rules).rows.front();
        bool const is_given = some_way_gives(row, *other, rulesets);
        BOOST_TEST(is_accused(wrong) == !is_given, told(table, wrong));
        ++changed;
        really_given += is_given;
        praised += !is_accused(wrong) && !is_given;
    }
    BOOST_TEST(accused == 0u);
    BOOST_TEST(unscorable == 0u);
    BOOST_TEST(praised == 0u);
    BOOST_TEST(changed > row_count / 2);
    BOOST_TEST(really_given < changed / 20);
}

BOOST_AUTO_TEST_SUITE_END()
