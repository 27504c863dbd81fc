#include "grammar/expression.hpp"

#include <algorithm>

#include <boost/spirit/home/x3.hpp>

#include "grammar/lexicon.hpp"
#include "grammar/raw_members.hpp"
#include "grammar/scan_base.hpp"
#include "grammar/scan_change.hpp"
#include "grammar/scan_comparator.hpp"
#include "grammar/scan_date.hpp"
#include "grammar/scan_day.hpp"
#include "grammar/scan_rank.hpp"
#include "grammar/scan_value.hpp"

namespace x3 = boost::spirit::x3;

namespace raw = jixiao::grammar::raw;

namespace jixiao::grammar {
namespace {

// ---- state -------------------------------------------------------------------------------------

using syntax::Quantity;

struct State {
    char const* begin;
    char const* furthest;
    std::vector<Wanted> wanted;

    void note(char const* at, Wanted what) {
        if (at < furthest) return;
        if (at > furthest) wanted.clear();
        furthest = at;
        if (std::find(wanted.begin(), wanted.end(), what) == wanted.end()) wanted.push_back(what);
    }
    Span span(char const* from, char const* to) const {
        return {static_cast<std::uint32_t>(from - begin), static_cast<std::uint32_t>(to - begin)};
    }
};
struct StateTag;

// ---- leaves ------------------------------------------------------------------------------------

constexpr std::ptrdiff_t no_match = -1;

/// A parser made of a scanner: scan(text, place) gives the bytes taken, or no_match, and fills the value.
template <class Result, class Scan>
struct Leaf : x3::parser<Leaf<Result, Scan>> {
    using attribute_type = Result;
    static bool const has_attribute = true;
    Scan scan;

    explicit Leaf(Scan function) : scan(std::move(function)) {}

    template <class Context, class Rule, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const& context, Rule const&,
               Attribute& attribute) const {
        State& state = x3::get<StateTag>(context);
        Result value{};
        auto const size = scan(std::string_view(first, static_cast<std::size_t>(last - first)),
                               static_cast<std::uint32_t>(first - state.begin), value);
        if (size == no_match) return false;
        x3::traits::move_to(std::move(value), attribute);
        first += size;
        return true;
    }
};

template <class Result, class Scan>
Leaf<Result, Scan> leaf(Scan scan) {
    return Leaf<Result, Scan>(std::move(scan));
}

/// Notes what was wanted where `subject` fails.
template <class Subject>
struct Want : x3::unary_parser<Subject, Want<Subject>> {
    static bool const is_pass_through_unary = true;
    Wanted what;

    Want(Subject const& wrapped, Wanted wanted) : x3::unary_parser<Subject, Want<Subject>>(wrapped), what(wanted) {}

    template <class Context, class Rule, class Attribute>
    bool parse(char const*& first, char const* const& last, Context const& context, Rule& rule,
               Attribute& attribute) const {
        if (this->subject.parse(first, last, context, rule, attribute)) return true;
        State& state = x3::get<StateTag>(context);
        state.note(first, what);
        return false;
    }
};

template <class Parser>
auto want(Wanted what, Parser const& parser) {
    return Want<typename x3::extension::as_parser<Parser>::value_type>(x3::as_parser(parser), what);
}

std::ptrdiff_t matched(std::size_t size) { return size == 0 ? no_match : static_cast<std::ptrdiff_t>(size); }

Span span_of(std::uint32_t at, std::size_t size) { return {at, at + static_cast<std::uint32_t>(size)}; }

/// The longest of some words, with its place.
template <class Value>
auto one_of(std::span<lexicon::Word<Value> const> words) {
    x3::symbols<Value> table;
    for (auto const& entry : words) table.add(std::string(entry.spelling), entry.value);
    return leaf<raw::Spelled<Value>>([table](std::string_view text, std::uint32_t at, raw::Spelled<Value>& result) {
        char const* first = text.data();
        if (!table.parse(first, text.data() + text.size(), x3::unused, x3::unused, result.value)) return no_match;
        result.at = span_of(at, static_cast<std::size_t>(first - text.data()));
        return first - text.data();
    });
}

/// One of some words, without a value.
auto any_word(lexicon::Words words) {
    x3::symbols<x3::unused_type> table;
    for (std::string_view const word : words) table.add(std::string(word));
    return x3::omit[table];
}

/// What a scanner of comparators finds, where its meaning is clear.
auto sign_leaf(ScannedComparator (*scan)(std::string_view)) {
    return leaf<raw::Sign>([scan](std::string_view text, std::uint32_t at, raw::Sign& result) {
        auto const scanned = scan(text);
        if (!scanned.comparator) return no_match;
        result = {*scanned.comparator, span_of(at, scanned.size)};
        return matched(scanned.size);
    });
}

auto trend_leaf(ScannedTrend (*scan)(std::string_view)) {
    return leaf<raw::Trend>([scan](std::string_view text, std::uint32_t at, raw::Trend& result) {
        auto const scanned = scan(text);
        result = {scanned.trend, span_of(at, scanned.size)};
        return matched(scanned.size);
    });
}

/// A base for which `fits` holds.
auto base_leaf(ScannedBase (*scan)(std::string_view), bool (*fits)(ScannedBase const&)) {
    return leaf<raw::Base>([scan, fits](std::string_view text, std::uint32_t at, raw::Base& result) {
        auto scanned = scan(text);
        if (scanned.size == 0 || !fits(scanned)) return no_match;
        result = {std::move(scanned.name), span_of(at, scanned.size)};
        return matched(scanned.size);
    });
}

auto const quantity_leaf = leaf<Quantity>(
    [](std::string_view text, std::uint32_t at, Quantity& result) { return matched(scan_quantity(text, at, result)); });

auto const date_leaf = leaf<ScannedDate>([](std::string_view text, std::uint32_t, ScannedDate& result) {
    result = scan_date(text);
    return matched(result.size);
});

/// 20231231, where nothing stands beside it that would make it a number of something.
auto const bare_date_leaf = leaf<ScannedDate>([](std::string_view text, std::uint32_t, ScannedDate& result) {
    result = scan_bare_date(text);
    std::string_view const rest = text.substr(result.size);
    bool const ended = starts_with_any(rest, {"前", "之前", "以前", "止", "完成", ",", ";", "、"}) != 0;
    return rest.empty() || ended ? matched(result.size) : no_match;
});

auto const rank_leaf = leaf<ScannedRank>([](std::string_view text, std::uint32_t at, ScannedRank& result) {
    result = scan_rank(text, at);
    return matched(result.size);
});

/// 第20名, 200名 before 提升至: where a rank came from.
auto const former_rank = leaf<Quantity>([](std::string_view text, std::uint32_t at, Quantity& result) {
    return matched(scan_former_rank(text, at, result));
});
auto const reached_rank = leaf<Quantity>([](std::string_view text, std::uint32_t at, Quantity& result) {
    auto const rank = scan_rank(text, at);
    result = rank.quantity;
    return matched(rank.size);
});

/// T+1, T+3个工作日: so long after the day of the deal.
auto const deal_sign = leaf<raw::Sign>([](std::string_view text, std::uint32_t at, raw::Sign& result) {
    result = {syntax::Comparator::at_most, span_of(at, 2)};
    return text.starts_with("T+") ? matched(2) : no_match;
});
auto const deal_days = leaf<Quantity>([](std::string_view text, std::uint32_t at, Quantity& result) {
    return matched(scan_deal_days(text, at, result));
});

auto const day_leaf = leaf<raw::MonthDay>(
    [](std::string_view text, std::uint32_t, raw::MonthDay& result) { return matched(scan_month_day(text, result)); });

auto const period_leaf = leaf<raw::Period>([](std::string_view text, std::uint32_t, raw::Period& result) {
    auto const scanned = scan_period(text);
    result = {scanned.from, scanned.to};
    return matched(scanned.size);
});

/// 每月, 每人 (time: only units of time; 按 stands for 每 there).
auto every_leaf(bool time) {
    return leaf<raw::Every>([time](std::string_view text, std::uint32_t at, raw::Every& result) {
        std::size_t const size = scan_every(text, result.value);
        if (size == 0 || (time && !is_time(result.value.unit))) return no_match;
        if (!time && !text.starts_with("每")) return no_match;
        result.at = span_of(at, size);
        return matched(size);
    });
}

auto const grade_leaf = leaf<raw::Word>([](std::string_view text, std::uint32_t at, raw::Word& result) {
    for (std::size_t size = std::min<std::size_t>(text.size(), 24); size != 0; --size)
        if (lexicon::is_scale_word(text.substr(0, size))) {
            result = {text.substr(0, size), span_of(at, size)};
            return matched(size);
        }
    return no_match;
});

auto label_leaf(bool bold) {
    return leaf<Span>([bold](std::string_view text, std::uint32_t at, Span& result) {
        result = span_of(at, scan_label(text, bold));
        return matched(result.size());
    });
}

/// Words after a value; may be empty.
auto const trailing_words = leaf<Span>([](std::string_view text, std::uint32_t at, Span& result) {
    result = span_of(at, scan_trailing(text));
    return static_cast<std::ptrdiff_t>(result.size());
});

// ---- words -------------------------------------------------------------------------------------

auto const comparator_sign = one_of(lexicon::comparator_signs());
auto const comparator_word = sign_leaf(scan_comparator);
auto const suffix_word = sign_leaf(scan_suffix);
auto const closing_word = one_of(lexicon::closings());
auto const keeping_word = sign_leaf(scan_keeping);
auto const trend_word = trend_leaf(scan_trend);
auto const reaching_word = trend_leaf(scan_reaching);
auto const comparative_word = one_of(lexicon::comparatives());
auto const joiner_word = one_of(lexicon::joiners());
auto const range_sign = any_word(lexicon::range_signs());
auto const before_word = any_word(lexicon::before_words());
auto const within_word = any_word(lexicon::within_words());
auto const done_word = any_word(lexicon::done_words());
auto const adverbs = x3::omit[*any_word(lexicon::change_adverbs())];
auto const inside = x3::omit[-any_word(lexicon::range_closings())];
auto const no_quantity = x3::attr(Quantity{});
auto const no_every = x3::attr(raw::Every{});
auto const no_day = x3::attr(raw::MonthDay{});
auto const no_sign = x3::attr(std::optional<raw::Sign>{});

/// 力争, 控制在 before a value that has its own direction; may be nothing.
auto const held = x3::omit[leaf<bool>(
    [](std::string_view text, std::uint32_t, bool&) { return static_cast<std::ptrdiff_t>(scan_keeping(text).size); })];

/// 不晚于, 最迟: an end that a date may have; modals alone say nothing of it.
auto const due_word = x3::omit[leaf<bool>([](std::string_view text, std::uint32_t, bool&) {
    auto const found = scan_comparator(text);
    auto const keeping = scan_keeping(text);  // 确保, but not 提高到
    if (found.size == 0) return keeping.force == lexicon::Force::strong ? no_match : matched(keeping.size);
    bool const upper =
        found.comparator == lexicon::Comparator::at_most || found.comparator == lexicon::Comparator::less_than;
    return upper ? matched(found.size) : no_match;
})];

/// (含), (不含) behind a number that has its direction already.
auto const end_mark = leaf<bool>([](std::string_view text, std::uint32_t, bool& included) {
    auto const* word = lexicon::longest(lexicon::suffix_ends(), text);
    included = word != nullptr && word->value;
    return word == nullptr ? no_match : matched(word->spelling.size());
});
auto const included_word = leaf<bool>([](std::string_view text, std::uint32_t, bool&) {
    auto const* word = lexicon::longest(lexicon::suffix_ends(), text);
    return word == nullptr || !word->value ? no_match : matched(word->spelling.size());
});

/// What a change is counted from.
auto const compared_base = base_leaf(scan_comparison, [](ScannedBase const& base) { return !base.yearly; });
/// The 2024年 of 2024年较2023年增长5% and 2024年不低于95%; may be nothing.
auto const own_year = leaf<Span>([](std::string_view text, std::uint32_t at, Span& result) {
    auto const base = scan_base(text);
    std::string_view const behind = text.substr(base.size);
    bool const own = base.year && !base.level &&
                     (scan_comparison(behind).size != 0 || scan_trend(behind).size != 0 ||
                      scan_comparator(behind).size != 0 || scan_keeping(behind).size != 0);
    result = own ? span_of(at, base.size) : Span{};
    return static_cast<std::ptrdiff_t>(result.size());
});
/// 年均, 逐年: of a change; 年均5次 has no base.
auto const yearly_base = base_leaf(scan_comparison, [](ScannedBase const& base) { return base.yearly; });
/// 上年, 2022年水平 behind a comparator; 2022年 alone may be a date.
auto const level_base = base_leaf(scan_base, [](ScannedBase const& base) { return !base.year || base.level; });
/// What has a level of its own: 达到上年水平, but not 达到国家标准.
auto const measured_base =
    base_leaf(scan_base, [](ScannedBase const& base) { return base.measured && (!base.year || base.level); });
auto const any_base = base_leaf(scan_base, [](ScannedBase const&) { return true; });
/// 2022年 behind 不低于: a level, for no date is lower than another.
auto const year_base = base_leaf(scan_base, [](ScannedBase const& base) { return base.year && !base.level; });
auto const comparing_word = sign_leaf(scan_comparing);
/// 控制在 before, 内 behind a base that is an amount of money: 控制在预算内, 概算范围内.
auto const amount_base = base_leaf(scan_base, [](ScannedBase const& base) { return !base.measured && !base.year; });
auto const within_base = leaf<raw::Sign>([](std::string_view text, std::uint32_t at, raw::Sign& result) {
    std::size_t const size = starts_with_any(text, {"以内", "之内", "范围以内", "范围之内", "范围内", "内"});
    result = {syntax::Comparator::at_most, span_of(at, size)};
    return matched(size);
});

// ---- rules -------------------------------------------------------------------------------------

x3::rule<struct QuantityRule, Quantity> const quantity = "quantity";
x3::rule<struct ComparatorRule, raw::Sign> const comparator = "comparator";
x3::rule<struct SuffixRule, raw::Sign> const suffix = "suffix";
x3::rule<struct TrendRule, raw::Trend> const trend = "trend";
x3::rule<struct PrefixBoundRule, raw::PrefixBound> const prefix_bound = "prefix_bound";
x3::rule<struct SuffixBoundRule, raw::SuffixBound> const suffix_bound = "suffix_bound";
x3::rule<struct ExclusiveSuffixRule, raw::ExclusiveSuffix> const exclusive_suffix = "exclusive_suffix";
x3::rule<struct EveryBoundRule, raw::EveryBound> const every_bound = "every_bound";
x3::rule<struct EveryAmountRule, raw::EveryAmount> const every_amount = "every_amount";
x3::rule<struct RangeRule, raw::Range> const range = "range";
x3::rule<struct BracketedRule, raw::Bracketed> const bracketed = "bracketed";
x3::rule<struct ChainRule, raw::Chain> const chain = "chain";
x3::rule<struct TwoPrefixesRule, raw::TwoPrefixes> const two_prefixes = "two_prefixes";
x3::rule<struct TwoSuffixesRule, raw::TwoSuffixes> const two_suffixes = "two_suffixes";
x3::rule<struct CentredRule, raw::Centred> const centred = "centred";
x3::rule<struct CadenceRule, raw::Cadence> const cadence = "cadence";
x3::rule<struct AmountRule, raw::Amount> const amount = "amount";
x3::rule<struct BasedAmountRule, raw::BasedAmount> const based_amount = "based_amount";
x3::rule<struct TrendAmountRule, raw::TrendAmount> const trend_amount = "trend_amount";
x3::rule<struct AgainstBaseRule, raw::AgainstBase> const against_base = "against_base";
x3::rule<struct ShareOfBaseRule, raw::ShareOfBase> const share_of_base = "share_of_base";
x3::rule<struct BeyondBaseRule, raw::BeyondBase> const beyond_base = "beyond_base";
x3::rule<struct RankChangeRule, raw::RankChange> const rank_change = "rank_change";
x3::rule<struct FromToRule, raw::FromTo> const from_to = "from_to";
x3::rule<struct DeadlineRule, raw::Deadline> const deadline = "deadline";
x3::rule<struct RankRule, raw::Rank> const rank = "rank";
x3::rule<struct PeriodRule, raw::Period> const period = "period";
x3::rule<struct GradeRule, raw::Word> const grade = "grade";
x3::rule<struct ValueRule, raw::Value> const value = "value";
x3::rule<struct PartRule, raw::Part> const part = "part";
x3::rule<struct NextPartRule, raw::NextPart> const next_part = "next_part";
x3::rule<struct WholeRule, raw::Whole> const whole = "whole";

auto const repeated_number = x3::omit[x3::lit("(含") >> quantity >> ')'];
auto const inclusive = repeated_number | x3::omit[-included_word];
auto const stop = want(Wanted::end, &(x3::eoi | x3::omit[joiner_word]));
auto const variable = x3::omit[+(x3::char_ - (x3::digit | x3::omit[comparator_sign]))];
auto const bracket_number = leaf<Quantity>([](std::string_view text, std::uint32_t at, Quantity& result) {
    // Inside brackets a comma separates; it does not group digits.
    std::size_t const end = std::min(text.find(','), text.size());
    return matched(scan_amount(text.substr(0, end), at, result));
});

auto const quantity_def = want(Wanted::number, quantity_leaf);
auto const comparator_def = want(Wanted::comparator, comparator_sign | comparator_word);
auto const suffix_def = suffix_word | (x3::omit[-included_word] >> closing_word >> x3::omit[-included_word] >>
                                       &(x3::eoi | x3::omit[joiner_word] | range_sign | ")" | done_word));
auto const trend_def = trend_word;

auto const period_def = period_leaf >> x3::omit[-(before_word | within_word)] >> x3::omit[-done_word];
auto const done_by = x3::matches[before_word] >> x3::matches[(within_word >> -done_word) | done_word];
auto const until_word = any_word(lexicon::due_words()) | due_word;
auto const deadline_def = (x3::omit[-any_word(lexicon::due_signs())] >> x3::omit[*until_word] >> date_leaf >> done_by) |
                          (bare_date_leaf >> done_by);
auto const rank_def = -comparator_sign >> -(comparator_word | keeping_word) >> rank_leaf
                      >> x3::matches[any_word(lexicon::rank_closings())] >> x3::omit[-included_word];

auto const direction = comparator | keeping_word;
auto const amount_def = (direction >> quantity >> no_sign >> !suffix) | (no_sign >> held >> quantity >> -suffix);
auto const of = x3::lit("的");
auto const from_to_def = x3::omit[-(x3::lit("由") | "从" | "自")] >> -(any_base >> x3::omit[-of]) >> quantity >> adverbs
                         >> reaching_word >> amount;
auto const rank_change_def =
    x3::omit[-(x3::lit("由") | "从" | "自")] >> former_rank >> adverbs >> reaching_word >> reached_rank;
auto const beyond_base_def = comparing_word >> (level_base | year_base) >> quantity;
auto const based_amount_def =
    (compared_base >> x3::omit[-x3::lit(',')] >> adverbs >> -comparator >> -(trend | comparative_word) >> amount) |
    (yearly_base >> adverbs >> -comparator >> trend >> amount);
auto const trend_amount_def = trend >> amount;
auto const share_of_base_def = (direction >> any_base >> of >> quantity >> no_sign >> !suffix) |
                               (no_sign >> held >> any_base >> of >> quantity >> -suffix);
auto const against_base_def =
    (comparator >> level_base >> no_sign) | (comparing_word >> year_base >> no_sign) |
    (keeping_word >> measured_base >> -suffix) | (keeping_word >> amount_base >> within_base) |
    (x3::attr(raw::Sign{syntax::Comparator::at_most, {}}) >> x3::omit[-x3::lit("在")] >> amount_base >> within_base);

auto const every_bound_def = every_leaf(false) >> (every_leaf(false) | no_every) >> direction >> quantity >> inclusive;
auto const every_amount_def = every_leaf(false) >> (every_leaf(false) | no_every) >> quantity;
auto const day_of_month = (day_leaf >> x3::omit[(x3::lit("日") | "号") >> -(before_word | within_word)]) |
                          ((x3::lit("底") | "末") >> !x3::lit("月") >> x3::attr(raw::MonthDay{31, false}) >>
                           x3::omit[-(before_word | within_word)]);
auto const cadence_def = every_leaf(true) >> (day_of_month | no_day) >> -quantity
                         >> x3::omit[-x3::lit("初")] >> x3::omit[-(before_word | within_word)];

auto const chain_def = quantity >> comparator >> variable >> comparator >> quantity;
auto const two_prefixes_def = comparator >> quantity >> inclusive >> comparator >> quantity >> inclusive;
auto const two_suffixes_def = quantity >> suffix >> quantity >> suffix;
auto const bracketed_def = x3::char_("[(") >> bracket_number >> x3::omit[x3::lit(',') | range_sign] >> bracket_number >>
                           x3::char_("])");
auto const upper_word = x3::omit[(x3::lit("≤") | "<=" | "<") | due_word];
auto const centred_def = ((quantity >> "±") | (no_quantity >> x3::omit[-upper_word] >> "±")) >> quantity >> inside;
auto const open_end = x3::matches[x3::lit("(不含)")] >> x3::omit[-included_word];
auto const range_def =
    (held >> quantity >> open_end >> range_sign >> quantity >> open_end >> inside) |
    (x3::lit("介于") >> quantity >> open_end >> x3::omit[range_sign | "和" | "与"] >> quantity >> open_end >> inside);
auto const prefix_bound_def = (comparator >> quantity >> -(end_mark | (repeated_number >> x3::attr(true)))) |
                              (x3::omit[-any_word(lexicon::due_signs())] >> deal_sign >> deal_days >> -end_mark) |
                              (keeping_word >> quantity >> !suffix >> -end_mark);
auto const suffix_bound_def = x3::omit[-x3::lit("以")] >> held >> quantity >> suffix >> -repeated_number;
auto const exclusive_suffix_def = held >> quantity >> suffix >> "(不含" >> quantity >> ')';
auto const grade_def = grade_leaf;

auto const value_def = rank_change | from_to | share_of_base | beyond_base | against_base | based_amount |
                       trend_amount | period | deadline | rank | every_bound | cadence | every_amount | chain |
                       two_prefixes | two_suffixes | bracketed | centred | range | prefix_bound | exclusive_suffix |
                       suffix_bound | quantity | grade;
auto const part_def = (own_year >> value >> trailing_words >> stop) |
                      (label_leaf(false) >> value >> trailing_words >> stop) |
                      (label_leaf(true) >> value >> trailing_words >> stop);
auto const next_part_def = joiner_word >> part;
auto const whole_def = part >> *next_part;

BOOST_SPIRIT_DEFINE(quantity, comparator, suffix, amount, trend, prefix_bound, suffix_bound, exclusive_suffix,
                    every_bound, every_amount, range, bracketed, chain, two_prefixes, two_suffixes, centred, cadence,
                    based_amount, trend_amount, share_of_base, against_base, beyond_base, rank_change, from_to,
                    deadline, rank, period, grade, value, part, next_part, whole)

}  // namespace

Expression parse_expression(Folded const& folded) {
    std::string_view const text = folded.text();
    char const* first = text.data();
    char const* const last = first + text.size();
    State state{first, first, {}};
    raw::Whole tree;
    bool const parsed = x3::parse(first, last, x3::with<StateTag>(state)[whole], tree) && first == last;
    Expression result;
    if (parsed) result.indicator = raw::assemble(tree, folded);
    if (parsed && tree.rest.empty()) {
        result.label = folded.original(tree.first.label);
        result.trailing = folded.original(tree.first.trailing);
    }
    result.furthest = static_cast<std::uint32_t>(state.furthest - state.begin);
    result.wanted = std::move(state.wanted);
    return result;
}

}  // namespace jixiao::grammar
