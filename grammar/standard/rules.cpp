#include "grammar/standard/rules.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>

#include "grammar/characters.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/standard/points.hpp"
#include "grammar/standard/words.hpp"

namespace x3 = boost::spirit::x3;

namespace jixiao::grammar::standard::rules {
struct AmountText {
    Verb verb = Verb::gives;
    Points points;
};
struct TakingText {
    Verb verb = Verb::takes;
    std::optional<Points> points;
};
struct StepTail {
    std::string way;
    Figure size;
    std::string counted;
    TakingText taking;
};
struct WholeStep {
    std::string before;
    StepTail tail;
};
struct WholeAward {
    std::string words;
    AmountText amount;
};
}  // namespace jixiao::grammar::standard::rules

namespace rules = jixiao::grammar::standard::rules;
BOOST_FUSION_ADAPT_STRUCT(rules::AmountText, verb, points)
BOOST_FUSION_ADAPT_STRUCT(rules::TakingText, verb, points)
BOOST_FUSION_ADAPT_STRUCT(rules::StepTail, way, size, counted, taking)
BOOST_FUSION_ADAPT_STRUCT(rules::WholeStep, before, tail)
BOOST_FUSION_ADAPT_STRUCT(rules::WholeAward, words, amount)

namespace jixiao::grammar::standard::rules {
namespace {

// ---- leaves ------------------------------------------------------------------------------------

/// A parser made of a scanner: scan(text, result) gives the bytes taken, 0 for none.
template <class Result, std::size_t (*Scan)(std::string_view, Result&)>
struct Leaf : x3::parser<Leaf<Result, Scan>> {
    using attribute_type = Result;
    static bool const has_attribute = true;

    template <class Context, class Rule, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, Rule const&, Attribute& attribute) const {
        Result value{};
        auto const size = Scan(std::string_view(first, static_cast<std::size_t>(last - first)), value);
        if (size == 0) return false;
        x3::traits::move_to(std::move(value), attribute);
        first += size;
        return true;
    }
};

std::size_t take_figure(std::string_view text, Figure& result) {
    result = scan_figure(text);
    return result.size;
}

std::size_t take_nothing(std::string_view text, Points& result) {
    result = amount_of(Ratio(0));
    return scan_nothing(text);
}

/// 一处, 1项, 任意一项: what a step without 每 counts.
std::size_t take_single(std::string_view text, Figure& result) {
    result = scan_figure(text);
    return result.size != 0 && result.value == Ratio(1) && !result.unit.is_none() ? result.size : 0;
}

Leaf<Figure, take_figure> const figure;
Leaf<Figure, take_single> const single;
Leaf<Points, scan_points> const points;
Leaf<Points, take_nothing> const nothing;

struct GivingVerbs : x3::symbols<Verb> {
    GivingVerbs() {
        for (auto const* word : {"得到", "得", "计", "记", "给予", "给", "评", "赋", "打", "为", "可得", "得分为",
                                 "计分为", "评为", "计为", "记为", "视为"})
            add(word, Verb::gives);
        for (auto const* word : {"扣减", "扣除", "扣", "减去", "减", "扣分"}) add(word, Verb::takes);
        for (auto const* word : {"加", "奖励", "奖", "加计", "增加", "另加"}) add(word, Verb::adds);
    }
} const giving_verb;

struct StepVerbs : x3::symbols<Verb> {
    StepVerbs() {
        for (auto const* word : {"扣减", "扣除", "扣", "减去", "减", "递减", "减少", "降低", "减扣", "倒扣"})
            add(word, Verb::takes);
        for (auto const* word : {"加", "奖励", "奖", "增加", "递增", "得", "计", "记", "给", "加计", "可得", "赋"})
            add(word, Verb::adds);
    }
} const step_verb;

struct Adverbs : x3::symbols<x3::unused_type> {
    Adverbs() {
        for (auto const* word : {"再",   "另",   "各", "均", "则", "可", "的",   "相应", "本项", "该项", "本指标",
                                 "直接", "分别", "只", "仅", "即", "应", "予以", "将",   ",",    "酌情"})
            add(word);
    }
} const adverb;

auto const adverbs = x3::omit[*adverb];
auto const closing = x3::omit[*(x3::lit("的") | "值" | "." | "!" | "。")];
auto const named = x3::omit[-(x3::lit("基本分") | "基础分" | "基准分" | "底分")];
auto const byte = x3::char_;

// ---- rules -------------------------------------------------------------------------------------

x3::rule<struct AmountRule, AmountText> const amount = "amount";
x3::rule<struct BareAmountRule, AmountText> const bare_amount = "bare_amount";
x3::rule<struct TakingRule, TakingText> const taking = "taking";
x3::rule<struct StepTailRule, StepTail> const step_tail = "step_tail";
x3::rule<struct StepRule, WholeStep> const step = "step";
x3::rule<struct SingleTailRule, StepTail> const single_tail = "single_tail";
x3::rule<struct SingleRule, WholeStep> const single_step = "single_step";
x3::rule<struct AwardRule, WholeAward> const award = "award";
x3::rule<struct BareRule, WholeAward> const bare_award = "bare_award";

auto const no_way = x3::attr(Verb::gives);

auto const amount_def = (adverbs >> no_way >> nothing >> closing >> x3::eoi) |
                        (adverbs >> giving_verb >> named >> points >> closing >> x3::eoi);
auto const taking_def = adverbs >> step_verb >> -points >> x3::omit[-x3::lit("分")] >> closing >> x3::eoi;
auto const step_tail_def = "每" >> *(byte - figure - taking) >> (figure | x3::attr(Figure{})) >>
                           *(byte - taking) >> taking;
auto const step_def = *(byte - step_tail) >> step_tail;
auto const single_tail_def = x3::attr(std::string()) >> single >> *(byte - taking) >> taking;
auto const single_step_def = *(byte - single_tail) >> single_tail;
auto const award_def = *(byte - amount) >> amount;
auto const bare_amount_def = no_way >> points >> closing >> x3::eoi;
auto const bare_award_def = *(byte - bare_amount) >> bare_amount;

BOOST_SPIRIT_DEFINE(amount, bare_amount, taking, step_tail, step, single_tail, single_step, award, bare_award)

template <class Result, class Rule>
std::optional<Result> read(std::string_view text, Rule const& rule) {
    Result result;
    char const* first = text.data();
    char const* const last = first + text.size();
    if (!x3::parse(first, last, rule, result) || first != last) return std::nullopt;
    return result;
}

/// 应为95% says what is asked for, not what it earns; 扣10% and 得80% are of the points.
bool is_bare_rate(std::string_view tail, AmountText const& given) {
    if (given.points.kind != PointsKind::share || given.verb == Verb::takes) return false;
    if (has(tail, {"分值", "权重", "满分", "全分", "全部分", "分数", "总分", "标准分", "一半"})) return false;
    return !tail.starts_with("得") && !tail.ends_with("分");
}

bool denies(std::string_view words) { return has(words, {"未", "不", "无", "没有"}); }

bool ends_range(std::string_view words) {
    for (std::string_view const end : {":", "以上", "以下", "以内", "(含)", "(不含)", "%", "之间", "者", "等次", "级",
                                       "的", "否则", "其余", "其他", "未达到", "未报送", "未完成"})
        if (words.ends_with(end)) return true;
    return words.empty();
}

/// 5个以上: the number is the end of a range, not a step.
bool is_end_of_range(std::string_view counted) {
    return starts_with_any(counted, {"以上", "及以上", "以下", "及以下", "以内", "(含)", "之内", "内"}) != 0;
}

StepText flat(WholeStep&& whole) {
    return {std::move(whole.before),       std::move(whole.tail.way), whole.tail.size,
            std::move(whole.tail.counted), whole.tail.taking.verb,    whole.tail.taking.points};
}

}  // namespace

std::optional<AwardText> parse_award(std::string_view text) {
    auto whole = read<WholeAward>(text, award);
    if (!whole || is_bare_rate(text.substr(whole->words.size()), whole->amount)) return std::nullopt;
    return AwardText{std::move(whole->words), whole->amount.verb, whole->amount.points};
}

std::optional<AwardText> parse_bare_award(std::string_view text) {
    auto whole = read<WholeAward>(text, bare_award);
    if (!whole) return std::nullopt;
    bool const is_none = whole->amount.points.kind == PointsKind::amount && whole->amount.points.high.is_zero();
    if (!ends_range(whole->words) && !(is_none && denies(whole->words))) return std::nullopt;
    bool const share_alone = whole->amount.points.kind == PointsKind::share && !contains(text, "分");
    if (share_alone) return std::nullopt;
    return AwardText{std::move(whole->words), Verb::gives, whole->amount.points};
}

std::optional<StepText> parse_step(std::string_view text) {
    auto whole = read<WholeStep>(text, step);
    if (!whole) return std::nullopt;
    auto result = flat(std::move(*whole));
    bool const change_alone = result.size.size == 0 && result.way.empty() && result.points &&
                              result.points->kind == PointsKind::share && text.ends_with("%");
    if (change_alone) return std::nullopt;  // 每降低1%: what it costs comes behind it
    if (is_end_of_range(result.counted) || result.counted.starts_with("前")) return std::nullopt;
    return result;
}

std::optional<StepText> parse_single_step(std::string_view text) {
    auto whole = read<WholeStep>(text, single_step);
    if (!whole || !whole->tail.taking.points) return std::nullopt;
    auto result = flat(std::move(*whole));
    if (is_end_of_range(result.counted)) return std::nullopt;
    return result;
}

}  // namespace jixiao::grammar::standard::rules
