#include "grammar/expression.hpp"

#include <algorithm>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>

#include "grammar/lexicon.hpp"
#include "grammar/raw.hpp"
#include "grammar/scan_date.hpp"
#include "grammar/scan_value.hpp"

namespace x3 = boost::spirit::x3;

namespace raw = jixiao::grammar::raw;
BOOST_FUSION_ADAPT_STRUCT(raw::PrefixBound, sign, quantity)
BOOST_FUSION_ADAPT_STRUCT(raw::SuffixBound, quantity, sign)
BOOST_FUSION_ADAPT_STRUCT(raw::ExclusiveSuffix, quantity, sign, excluded)
BOOST_FUSION_ADAPT_STRUCT(raw::EveryBound, every, sign, quantity)
BOOST_FUSION_ADAPT_STRUCT(raw::EveryAmount, every, again, quantity)
BOOST_FUSION_ADAPT_STRUCT(raw::Range, low, low_open, high, high_open)
BOOST_FUSION_ADAPT_STRUCT(raw::Bracketed, open, low, high, close)
BOOST_FUSION_ADAPT_STRUCT(raw::Chain, low, above, below, high)
BOOST_FUSION_ADAPT_STRUCT(raw::TwoPrefixes, first_sign, first, second_sign, second)
BOOST_FUSION_ADAPT_STRUCT(raw::TwoSuffixes, first, first_sign, second, second_sign)
BOOST_FUSION_ADAPT_STRUCT(raw::Centred, centre, delta)
BOOST_FUSION_ADAPT_STRUCT(raw::Cadence, every, quantity)
BOOST_FUSION_ADAPT_STRUCT(raw::BasedAmount, base, trend, sign, quantity, suffix)
BOOST_FUSION_ADAPT_STRUCT(raw::TrendAmount, trend, sign, quantity, suffix)
BOOST_FUSION_ADAPT_STRUCT(raw::AgainstBase, sign, base)
BOOST_FUSION_ADAPT_STRUCT(raw::Deadline, when, before, closed)
BOOST_FUSION_ADAPT_STRUCT(raw::Rank, sign, word, rank, within)
BOOST_FUSION_ADAPT_STRUCT(raw::Part, label, value, trailing)
BOOST_FUSION_ADAPT_STRUCT(raw::NextPart, joiner, part)
BOOST_FUSION_ADAPT_STRUCT(raw::Whole, first, rest)

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
template <std::size_t count>
auto any_word(char const* const (&words)[count]) {
    x3::symbols<x3::unused_type> table;
    for (char const* const word : words) table.add(word);
    return x3::omit[table];
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

/// T+1日, T+3个工作日: so long after the day of the deal.
auto const deal_day = leaf<raw::Sign>([](std::string_view text, std::uint32_t at, raw::Sign& result) {
    Quantity quantity;
    bool const timed =
        text.starts_with("T+") && scan_amount(text.substr(2), at, quantity) != 0 && is_duration(quantity.unit);
    result = {syntax::Comparator::at_most, span_of(at, 2)};
    return timed ? matched(2) : no_match;
});

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

constexpr char const* range_signs[] = {"--", "——", "—", "-", "~", "至", "到"};
constexpr char const* before_words[] = {"之前", "以前", "前"};
constexpr char const* within_words[] = {"之内", "以内", "内", "止", "为止", "期间"};
constexpr char const* upper_signs[] = {"≤", "<=", "<", "="};
constexpr char const* within_rank_words[] = {"以内", "之内", "内", "以上", "及以上", "之列"};
constexpr char const* until_words[] = {"截至", "截止到", "截止至", "截止", "不晚于", "不迟于",   "不得晚于",
                                       "最迟", "最晚",   "早于",   "于",   "在",     "每年",     "到",
                                       "至",   "力争",   "争取",   "预计", "计划",   "小于等于", "定于"};
constexpr char const* done_words[] = {"完成", "建成",     "竣工", "完工", "投入", "实现", "交付", "验收", "开工",
                                      "全部", "结束",     "办结", "发放", "拨付", "支付", "到位", "印发", "上报",
                                      "报送", "公开",     "启动", "响应", "办理", "处置", "处理", "解决", "回复",
                                      "到达", "全面完成", "交工", "通车", "上线", "执行"};
constexpr char const* inclusive_words[] = {"(含)", "(含本数)", "含本数", "(包含)", "(不含)"};
constexpr char const* included_words[] = {"(含)", "(含本数)", "(包含)"};
constexpr char const* inside_words[] = {"之间", "以内", "之内", "内", "范围内", "区间", "范围", "以下"};

auto const comparator_sign = one_of(lexicon::comparator_signs());
auto const comparator_prefix = one_of(lexicon::comparator_prefixes());
auto const suffix_word = one_of(lexicon::comparator_suffixes());
auto const closing_word = one_of(lexicon::comparator_closings());
auto const holding_word = one_of(lexicon::holding_prefixes());
auto const trend_word = one_of(lexicon::trends());
auto const base_word = one_of(lexicon::bases());
auto const base_year = leaf<raw::Base>([](std::string_view text, std::uint32_t at, raw::Base& result) {
    std::size_t const size = scan_base_year(text, result.value);
    result.at = span_of(at, size);
    return matched(size);
});
auto const base_year_word = one_of(lexicon::base_years());
auto const joiner_word = one_of(lexicon::joiners());
auto const range_sign = any_word(range_signs);
auto const before_word = any_word(before_words);
auto const within_word = any_word(within_words);
auto const until_word = any_word(until_words);
auto const done_word = any_word(done_words);
auto const inside = x3::omit[-any_word(inside_words)];
auto const held = x3::omit[-holding_word];
auto const no_quantity = x3::attr(Quantity{});
auto const no_amount = x3::attr(std::optional<Quantity>{});
auto const no_every = x3::attr(raw::Every{});

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
x3::rule<struct BasedAmountRule, raw::BasedAmount> const based_amount = "based_amount";
x3::rule<struct TrendAmountRule, raw::TrendAmount> const trend_amount = "trend_amount";
x3::rule<struct AgainstBaseRule, raw::AgainstBase> const against_base = "against_base";
x3::rule<struct DeadlineRule, raw::Deadline> const deadline = "deadline";
x3::rule<struct RankRule, raw::Rank> const rank = "rank";
x3::rule<struct PeriodRule, raw::Period> const period = "period";
x3::rule<struct GradeRule, raw::Word> const grade = "grade";
x3::rule<struct ValueRule, raw::Value> const value = "value";
x3::rule<struct PartRule, raw::Part> const part = "part";
x3::rule<struct NextPartRule, raw::NextPart> const next_part = "next_part";
x3::rule<struct WholeRule, raw::Whole> const whole = "whole";

auto const repeated_number = x3::omit[x3::lit("(含") >> quantity >> ')'];
auto const inclusive = x3::omit[-(any_word(inclusive_words) | repeated_number)];
auto const stop = want(Wanted::end, &(x3::eoi | x3::omit[joiner_word]));
auto const variable = x3::omit[+(x3::char_ - (x3::digit | x3::omit[comparator_sign]))];
auto const bracket_number = leaf<Quantity>([](std::string_view text, std::uint32_t at, Quantity& result) {
    // Inside brackets a comma separates; it does not group digits.
    std::size_t const end = std::min(text.find(','), text.size());
    return matched(scan_amount(text.substr(0, end), at, result));
});

auto const quantity_def = want(Wanted::number, quantity_leaf);
auto const comparator_def = want(Wanted::comparator, comparator_sign | comparator_prefix);
auto const suffix_def =
    suffix_word | (closing_word >> &(x3::eoi | x3::omit[joiner_word] | range_sign | ")" | done_word));
auto const trend_def = trend_word;

auto const period_def = period_leaf >> x3::omit[-(before_word | within_word)] >> x3::omit[-done_word];
auto const done_by = x3::matches[before_word] >> x3::matches[(within_word >> -done_word) | done_word];
auto const deadline_def =
    (x3::omit[-any_word(upper_signs)] >> x3::omit[*until_word] >> date_leaf >> done_by) | (bare_date_leaf >> done_by);
auto const rank_def = -comparator_sign >> -(comparator_prefix | holding_word) >> rank_leaf
                      >> x3::matches[any_word(within_rank_words)] >> x3::omit[-any_word(included_words)];

auto const based_amount_def =
    (base_word | base_year) >> x3::omit[-x3::lit(',')] >> -trend >> -comparator >> quantity >> -suffix;
auto const trend_amount_def = trend >> -comparator >> quantity >> -suffix;
auto const against_base_def = comparator >> base_year_word;

auto const every_bound_def = every_leaf(false) >> comparator >> quantity >> inclusive;
auto const every_amount_def = every_leaf(false) >> (every_leaf(false) | no_every) >> quantity;
auto const day_of_month = x3::omit[x3::uint_ >> (x3::lit("日") | "号") >> -(before_word | within_word)];
auto const cadence_def = every_leaf(true) >> ((day_of_month >> no_amount) | -quantity) >>
                         x3::omit[-(x3::lit("底") | "末" | "初")] >> x3::omit[-(before_word | within_word)];

auto const chain_def = quantity >> comparator >> variable >> comparator >> quantity;
auto const two_prefixes_def = comparator >> quantity >> inclusive >> comparator >> quantity >> inclusive;
auto const two_suffixes_def = quantity >> suffix >> quantity >> suffix;
auto const bracketed_def = x3::char_("[(") >> bracket_number >> x3::omit[x3::lit(',') | range_sign] >> bracket_number >>
                           x3::char_("])");
auto const centred_def = (quantity | no_quantity) >> "±" >> quantity >> inside;
auto const open_end = x3::matches[x3::lit("(不含)")] >> x3::omit[-any_word(included_words)];
auto const range_def =
    (held >> quantity >> open_end >> range_sign >> quantity >> open_end >> inside) |
    (x3::lit("介于") >> quantity >> open_end >> x3::omit[range_sign | "和" | "与"] >> quantity >> open_end >> inside);
auto const prefix_bound_def = (comparator >> quantity >> inclusive) | (deal_day >> quantity >> inclusive) |
                              (holding_word >> quantity >> inclusive >> !suffix);
auto const suffix_bound_def = held >> quantity >> suffix >> -repeated_number;
auto const exclusive_suffix_def = held >> quantity >> suffix >> "(不含" >> quantity >> ')';
auto const grade_def = grade_leaf;

auto const value_def = period | deadline | rank | based_amount | trend_amount | against_base | every_bound | cadence |
                       every_amount | chain | two_prefixes | two_suffixes | bracketed | centred | range | prefix_bound |
                       exclusive_suffix | suffix_bound | quantity | grade;
auto const part_def = (x3::attr(Span{}) >> value >> trailing_words >> stop) |
                      (label_leaf(false) >> value >> trailing_words >> stop) |
                      (label_leaf(true) >> value >> trailing_words >> stop);
auto const next_part_def = joiner_word >> part;
auto const whole_def = part >> *next_part;

BOOST_SPIRIT_DEFINE(quantity, comparator, suffix, trend, prefix_bound, suffix_bound, exclusive_suffix, every_bound,
                    every_amount, range, bracketed, chain, two_prefixes, two_suffixes, centred, cadence, based_amount,
                    trend_amount, against_base, deadline, rank, period, grade, value, part, next_part, whole)

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
