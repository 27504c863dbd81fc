#include <algorithm>

#include "grammar/cadence.hpp"
#include "grammar/characters.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/numbered_words.hpp"
#include "grammar/raw.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_comparator.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/slip.hpp"

namespace jixiao::grammar::raw {
namespace {

using syntax::Comparator;
using syntax::Indicator;
using Node = std::optional<Indicator::Node>;

/// More words than this around one number make a sentence, not a target.
constexpr std::size_t max_words = 24;
constexpr std::size_t max_parts = 16;

bool is_lower_end(Comparator comparator) {
    return comparator == Comparator::at_least || comparator == Comparator::more_than;
}
bool is_upper_end(Comparator comparator) {
    return comparator == Comparator::at_most || comparator == Comparator::less_than;
}
bool is_closed(Comparator comparator) {
    return comparator == Comparator::at_least || comparator == Comparator::at_most;
}

/// The low end in the unit of the high end; 90-95% and 90%-95% are the same.
std::optional<Decimal> in_unit_of(Quantity const& quantity, Quantity const& other) {
    Unit const unit = completed(quantity.unit, other.unit);
    if (unit.is_none() || unit == other.unit) return quantity.value;
    return convert(Ratio(quantity.value), unit, other.unit).to_exact_decimal();
}

/// Parts of a whole are not lent to the other end, and 2023-202年 counts no years.
bool has_two_ends(Quantity const& low, Quantity const& high, Unit const& unit) {
    if (is_of(unit, Dimension::ratio)) return low.unit == high.unit;
    constexpr Decimal first_year{1900, 0};
    return !is_of(unit, Dimension::year) || (low.value < first_year && high.value < first_year);
}

Node interval(Quantity const& low, bool low_closed, Quantity const& high, bool high_closed) {
    Quantity const& with_unit = high.unit.head == 0 && (high.unit.is_none() || low.unit.head != 0) ? low : high;
    if (!has_two_ends(low, high, with_unit.unit)) return std::nullopt;
    auto const low_value = in_unit_of(low, with_unit);
    auto const high_value = in_unit_of(high, with_unit);
    if (!low_value || !high_value) return std::nullopt;
    return syntax::Interval{*low_value,     *high_value,    low_closed,      high_closed,
                            with_unit.unit, low.value_span, high.value_span, with_unit.unit_span};
}

Node bound(Sign const& sign, Quantity const& quantity) { return syntax::Bound{sign.value, quantity, sign.at}; }

Sign strict(Sign sign) {
    sign.value = is_lower_end(sign.value) ? Comparator::more_than : Comparator::less_than;
    return sign;
}

/// The quantity per `every` (每人, 每月, 每两年; of 每半年 twice as much in a year); nothing if it has no unit or divisors of its own.
std::optional<Quantity> per(Every const& every, Every const& again, Quantity quantity) {
    auto const [count, unit] = every.value;
    if (quantity.unit.head == 0 || quantity.unit.per[0] != 0 || again.value.count != 1) return std::nullopt;
    quantity.unit.per = {unit, again.value.unit};
    if (count == 1) return quantity;
    static UnitIndex const year = parse_unit("年").head;
    bool const half_year = count == 6 && unit_info(unit).dimension == Dimension::month;
    if (again.value.unit != 0 || !(half_year || unit == year)) return std::nullopt;
    quantity.unit.per = {year, 0};
    if (!half_year) quantity.unit.divisor = Decimal{count, 0};
    auto const twice = half_year ? add(quantity.value, quantity.value) : std::optional(quantity.value);
    if (!twice) return std::nullopt;
    quantity.value = *twice;
    return quantity;
}

Node build(Period const& period) { return syntax::Period{period.from, period.to}; }

/// 9月前 is before September; 12月31日前, 8月底前 and 年底前 include what they name. 1月前 without a year
/// can only mean its end.
Node build(Deadline const& deadline) {
    auto const& [size, date, ends] = deadline.when;
    bool const begins_year = date.year == 0 && (date.month == 1 || date.quarter == 1);
    bool const spans = date.precision == Precision::month || date.precision == Precision::quarter;
    bool const before = deadline.before && spans && !ends && !begins_year && is_possible(date);
    return syntax::Deadline{before ? preceding(date) : date, before};
}

/// A rank is better where it is less: 达到第3名 and 不低于第3名 are at most 3.
std::optional<Comparator> rank_comparator(Comparator word) {
    switch (word) {
        case Comparator::at_least: return Comparator::at_most;
        case Comparator::more_than: return Comparator::less_than;
        case Comparator::equal: return Comparator::equal;
        default: return std::nullopt;  // 低于第3名 asks for a worse one
    }
}

Node build(Rank const& written) {
    auto const& [size, first_ones, quantity] = written.rank;
    if (written.sign)
        return written.word || is_lower_end(written.sign->value) ? Node{} : bound(*written.sign, quantity);
    bool const within = first_ones || written.within;
    if (written.word) {
        bool const kept = within && written.word->value == Comparator::at_most;  // 控制在前10名
        auto const comparator = kept ? Comparator::at_most : rank_comparator(written.word->value);
        return comparator ? bound({*comparator, written.word->at}, quantity) : Node{};
    }
    if (within) return bound({Comparator::at_most, {}}, quantity);
    return syntax::Bare{quantity};
}

Node build(Quantity const& quantity) { return syntax::Bare{quantity}; }
Node build(PrefixBound const& written) {
    if (!written.included) return bound(written.sign, written.quantity);
    if (written.sign.value == Comparator::equal || (*written.included && !is_closed(written.sign.value)))
        return std::nullopt;  // 超过90%(含) says two things
    return bound(*written.included ? written.sign : strict(written.sign), written.quantity);
}
Node build(SuffixBound const& written) { return bound(written.sign, written.quantity); }
Node build(ExclusiveSuffix const& written) {
    if (written.excluded.value != written.quantity.value) return std::nullopt;
    return bound(strict(written.sign), written.quantity);
}
Node build(Range const& range) { return interval(range.low, !range.low_open, range.high, !range.high_open); }
Node build(Word const& word) { return syntax::Grade{std::string(word.word), false}; }

Node build(EveryBound const& written) {
    auto const quantity = per(written.every, written.again, written.quantity);
    return quantity ? bound(written.sign, *quantity) : Node{};
}

Node build(EveryAmount const& written) {
    auto const quantity = per(written.every, written.again, written.quantity);
    return quantity ? Node(syntax::Bare{*quantity}) : Node{};
}

Node build(Cadence const& cadence) {
    auto const& [count, unit] = cadence.every.value;
    bool const monthly = count == 1 && unit_info(unit).dimension == Dimension::month;
    int const day = static_cast<int>(std::min(cadence.day, 2U * of_last_month - 1));
    bool const nothing = cadence.quantity && cadence.quantity->value.is_zero();  // 每月0日前
    if (nothing || (monthly && day >= of_last_month)) return std::nullopt;
    return syntax::Cadence{count, unit, cadence.quantity, day};
}

std::optional<Comparator> sign_of(Amount const& amount) {
    auto const& sign = amount.sign ? amount.sign : amount.suffix;
    return sign ? std::optional(sign->value) : std::nullopt;
}

Node build(BasedAmount const& written) {
    auto const sign = sign_of(written.amount);
    if (sign && written.sign) return std::nullopt;
    syntax::Relative result;
    result.baseline = written.base.value;
    if (written.trend) result.trend = written.trend->value;
    result.comparator = written.sign ? std::optional(written.sign->value) : sign;
    result.quantity = written.amount.quantity;
    return result;
}

Node build(TrendAmount const& written) { return build(BasedAmount{{}, {}, written.trend, written.amount}); }

Node build(AgainstBase const& written) {
    if (written.suffix && is_lower_end(written.suffix->value) != is_lower_end(written.sign.value)) return std::nullopt;
    syntax::Relative result;
    result.baseline = written.base.value;
    result.comparator = written.suffix ? written.suffix->value : written.sign.value;
    return result;
}

/// 105%, 1.2倍 of a base, but not 5个 of it.
bool is_share(Quantity const& quantity) { return is_percent(quantity.unit) || is_of(quantity.unit, Dimension::times); }

Node build(ShareOfBase const& written) {
    syntax::Relative result;
    if (!is_share(written.quantity)) return std::nullopt;
    result.comparator = sign_of({written.sign, {}, written.suffix});
    result.baseline = written.base.value;
    result.quantity = written.quantity;
    result.share = true;
    return result;
}

/// More than the base by so much: 高于上年2个百分点 is 较上年增长2个百分点.
Node build(BeyondBase const& written) {
    bool const amount = !written.quantity.unit.is_none() && !written.quantity.value.is_negative();
    if (!amount || is_closed(written.sign.value) || written.sign.value == Comparator::equal) return std::nullopt;
    syntax::Relative result;
    result.baseline = written.base.value;
    result.trend = is_lower_end(written.sign.value) ? syntax::Trend::increase : syntax::Trend::decrease;
    result.quantity = written.quantity;
    return result;
}

/// A rank rises where its number falls, whichever word is used.
Node build(RankChange const& written) {
    syntax::Relative result;
    result.comparator = Comparator::at_most;
    result.trend = syntax::Trend::decrease;
    result.from = written.from;
    result.from->unit = written.to.unit;
    result.quantity = written.to;
    return result;
}

Node build(FromTo const& written) {
    bool const up = written.trend.value == syntax::Trend::increase;
    Quantity const& to = written.to.quantity;
    Quantity from = written.from;
    if (from.unit.is_none()) from.unit = to.unit;
    if (from.unit != to.unit && !convertible(from.unit, to.unit)) return std::nullopt;
    syntax::Relative result;
    result.comparator = sign_of(written.to).value_or(up ? Comparator::at_least : Comparator::at_most);
    if (is_lower_end(*result.comparator) != up) return std::nullopt;
    if (written.base) result.baseline = written.base->value;
    result.trend = written.trend.value;
    result.quantity = to;
    result.from = from;
    return result;
}

Node build(Chain const& chain) {  // 80%≤X≤90%; the other way round 90%≥X≥80%
    bool const upward = is_upper_end(chain.above.value) && is_upper_end(chain.below.value);
    bool const downward = is_lower_end(chain.above.value) && is_lower_end(chain.below.value);
    if (upward) return interval(chain.low, is_closed(chain.above.value), chain.high, is_closed(chain.below.value));
    if (downward) return interval(chain.high, is_closed(chain.below.value), chain.low, is_closed(chain.above.value));
    return std::nullopt;
}

Node between(Sign const& a_sign, Quantity const& a, Sign const& b_sign, Quantity const& b) {
    if (is_lower_end(a_sign.value) && is_upper_end(b_sign.value))
        return interval(a, is_closed(a_sign.value), b, is_closed(b_sign.value));
    if (is_upper_end(a_sign.value) && is_lower_end(b_sign.value))
        return interval(b, is_closed(b_sign.value), a, is_closed(a_sign.value));
    return std::nullopt;
}

Node build(TwoPrefixes const& w) { return between(w.first_sign, w.first, w.second_sign, w.second); }
Node build(TwoSuffixes const& w) { return between(w.first_sign, w.first, w.second_sign, w.second); }

Node build(Bracketed const& written) {
    return interval(written.low, written.open == '[', written.high, written.close == ']');
}

Node build(Centred const& written) {
    auto const delta = in_unit_of(written.delta, written.centre);
    Quantity const& with_unit = written.centre.unit.is_none() ? written.delta : written.centre;
    auto const distance = written.centre.unit.is_none() ? std::optional(written.delta.value) : delta;
    if (!distance || !has_two_ends(written.delta, written.delta, with_unit.unit)) return std::nullopt;
    auto const low = subtract(written.centre.value, *distance);
    auto const high = add(written.centre.value, *distance);
    if (!low || !high) return std::nullopt;
    return syntax::Interval{*low,
                            *high,
                            true,
                            true,
                            with_unit.unit,
                            written.delta.value_span,
                            written.delta.value_span,
                            with_unit.unit_span};
}

/// The value's number where it stands alone as one quantity.
Quantity const* single_quantity(Value const& value) {
    if (auto const* bare = std::get_if<Quantity>(&value)) return bare;
    if (auto const* prefix = std::get_if<PrefixBound>(&value)) return &prefix->quantity;
    if (auto const* suffix = std::get_if<SuffixBound>(&value)) return &suffix->quantity;
    return nullptr;
}

/// 个工作目 after a number is a misspelt unit, not 个 and a noun.
bool is_misspelt_unit(Quantity const& quantity, std::string_view trailing, Folded const& folded) {
    if (trailing.empty() || count_characters(trailing) > 4) return false;
    std::string const together = std::string(folded.slice(quantity.unit_span)).append(trailing);
    return !slip_of(together).meant.empty();
}

bool has_second_unit(Quantity const& quantity, std::string_view trailing) {
    auto const extra = scan_unit(trailing);
    return extra.size == trailing.size() && is_doubled(quantity.unit, extra.unit);
}

/// ≥95%以上: the words would hide a second direction.
bool has_second_direction(Part const& part, std::string_view trailing) {
    auto const ends = [&](auto const& closing) { return trailing == closing.spelling; };
    auto const closings = lexicon::closings();
    return std::holds_alternative<PrefixBound>(part.value) &&
           (scan_suffix(trailing).size != 0 || std::any_of(closings.begin(), closings.end(), ends));
}

/// 师生比1:18; but 指标1:18 numbers the target.
bool names_ratio(std::string_view label) {
    return label.empty() || label.ends_with("比") || label.ends_with("比例") || label.ends_with("率");
}

/// 由200名降至: what it was to become is missing.
bool is_cut_off(std::string_view trailing) {
    for (std::string_view const particle : {"到", "至"})
        if (trailing.ends_with(particle) && trailing != particle) return true;
    return false;
}

/// 5日前 is a day of some month, no number of days.
bool is_day_of_month(std::string_view unit, std::string_view trailing) {
    return (unit == "日" || unit == "号") && starts_with_any(trailing, {"前", "之前", "以前"}) != 0;
}

bool words_fit_quantity(Part const& part, Quantity const& quantity, Folded const& folded) {
    auto const label = folded.slice(part.label);
    auto const trailing = folded.slice(part.trailing);
    auto const written = folded.slice(quantity.value_span);
    bool const numeral = !written.empty() && !is_digit(written[0]) && written[0] != '-';
    if (numeral && !label.empty() && count_characters(label) < 2) return false;
    if (label.ends_with("第") || label == "前" || (is_of(quantity.unit, Dimension::ratio) && !names_ratio(label)))
        return false;
    if (trailing.empty()) return true;
    bool const note = trailing.find('(') != std::string_view::npos;  // or more than one
    if (note || trailing.find("含)") != std::string_view::npos || is_cut_off(trailing)) return false;
    if (!label.empty() && is_day_of_month(folded.slice(quantity.unit_span), trailing)) return false;
    return !numeral && quantity.unit.head != 0 && !is_misspelt_unit(quantity, trailing, folded) &&
           !has_second_unit(quantity, trailing) && !has_second_direction(part, trailing);
}

/// Marks that no label has: !=5% must not pass for =5%. R&D has one.
bool has_foreign_mark(std::string_view label) {
    if (auto const name = label.find("R&D"); name != std::string_view::npos)
        return has_foreign_mark(label.substr(0, name)) || has_foreign_mark(label.substr(name + 3));
    return label.find_first_of("!@#$^&+|~`\\/%") != std::string_view::npos;
}

/// 较2023年 compares with a year; it sets no deadline.
bool compares(std::string_view label) {
    return label.ends_with("较") || label.ends_with("比") || label.ends_with("与");
}

/// 最高不低于95%, 可以超过5%: the end of the label and the value's own words make no clear direction.
bool is_unclear(Span label, Folded const& folded) {
    std::string_view const text = folded.text();
    for (std::size_t at = label.begin; at < label.end; at += decode(text.substr(at)).size) {
        auto const found = scan_comparator(text.substr(at));
        bool const counts = at == label.begin || found.force != lexicon::Force::initial;
        if (found.size != 0 && !found.comparator && counts && at + found.size >= label.end) return true;
    }
    return false;
}

/// 预算内外 and 高于上年个百分点 say something else than their base.
bool fits_base(std::string_view trailing) {
    bool const unit = !trailing.empty() && scan_unit(trailing).size == trailing.size();
    return !unit && starts_with_any(trailing, {"内", "外"}) == 0;
}

/// Words around a value must be a label or a noun; otherwise the text is something else.
bool words_fit(Part const& part, Folded const& folded) {
    if (part.label.empty() && part.trailing.empty()) return true;
    if (count_characters(folded.slice(part.label)) + count_characters(folded.slice(part.trailing)) > max_words)
        return false;
    if (std::holds_alternative<Word>(part.value) || has_foreign_mark(folded.slice(part.label)) ||
        ends_with_negation(folded.slice(part.label), !std::holds_alternative<Quantity>(part.value)) ||
        is_unclear(part.label, folded))
        return false;
    if (auto const* deadline = std::get_if<Deadline>(&part.value))
        return (deadline->closed || deadline->before || part.trailing.empty()) && !compares(folded.slice(part.label)) &&
               !names_later_time(folded.slice(part.label));
    if (auto const* quantity = single_quantity(part.value)) return words_fit_quantity(part, *quantity, folded);
    if (std::holds_alternative<AgainstBase>(part.value)) return fits_base(folded.slice(part.trailing));
    // 较上年0增长: the trend behind the number belongs to it.
    if (std::holds_alternative<BasedAmount>(part.value)) return scan_trend(folded.slice(part.trailing)).size == 0;
    return true;
}

void place(Quantity& quantity, Folded const& folded) {
    quantity.value_span = folded.original(quantity.value_span);
    quantity.unit_span = quantity.unit.is_none() ? Span{} : folded.original(quantity.unit_span);
}

/// Moves the spans of a node from folded to original bytes.
void place(Indicator::Node& node, Folded const& folded) {
    if (auto* written = std::get_if<syntax::Bound>(&node)) {
        place(written->quantity, folded);
        written->comparator_span = folded.original(written->comparator_span);
    }
    if (auto* bare = std::get_if<syntax::Bare>(&node)) place(bare->quantity, folded);
    if (auto* range = std::get_if<syntax::Interval>(&node)) {
        range->low_span = folded.original(range->low_span);
        range->high_span = folded.original(range->high_span);
        range->unit_span = range->unit.is_none() ? Span{} : folded.original(range->unit_span);
    }
    if (auto* cadence = std::get_if<syntax::Cadence>(&node); cadence && cadence->quantity)
        place(*cadence->quantity, folded);
    if (auto* relative = std::get_if<syntax::Relative>(&node)) {
        if (relative->quantity) place(*relative->quantity, folded);
        if (relative->from) place(*relative->from, folded);
    }
}

/// 5栋封顶: buildings that are roofed, no limit.
bool tops_out(Sign const& sign, Quantity const& quantity, Folded const& folded) {
    static constexpr std::string_view buildings[] = {"count:栋", "count:幢", "count:座", "count:层"};
    auto const unit = dimension(quantity.unit);
    return folded.slice(sign.at).find("封顶") != std::string_view::npos &&
           std::find(std::begin(buildings), std::end(buildings), unit) != std::end(buildings);
}

/// The value's node, with words that mean something else beside their quantity taken for what they are.
Node build_value(Value const& value, Folded const& folded) {
    auto const* prefix = std::get_if<PrefixBound>(&value);
    auto const* suffix = std::get_if<SuffixBound>(&value);
    if (prefix != nullptr && tops_out(prefix->sign, prefix->quantity, folded)) return build(prefix->quantity);
    if (suffix != nullptr && tops_out(suffix->sign, suffix->quantity, folded)) return build(suffix->quantity);
    return std::visit([](auto const& written) { return build(written); }, value);
}

std::optional<Indicator> assemble_part(Part const& part, Span at, Folded const& folded) {
    if (!words_fit(part, folded)) return std::nullopt;
    Node node = build_value(part.value, folded);
    if (!node) return std::nullopt;
    place(*node, folded);
    return Indicator{std::move(*node), folded.original(at)};
}

/// 20个以上社区: what is counted stands behind the direction.
void take_counted(Part& part, Folded const& folded) {
    auto* const suffix = std::get_if<SuffixBound>(&part.value);
    if (suffix == nullptr || part.trailing.empty()) return;
    std::string_view const counter = folded.slice(suffix->quantity.unit_span);
    if (!counter.ends_with("个")) return;
    std::string const together = std::string(counter).append(folded.slice(part.trailing));
    auto const unit = scan_unit(together);
    if (unit.size != together.size()) return;
    suffix->quantity.unit = unit.unit;
    part.trailing.end = part.trailing.begin;
}

/// 4小时内恢复: a time within which something is done.
void take_within(Part& part, Folded const& folded) {
    static constexpr std::string_view within = "内";
    auto const* quantity = std::get_if<Quantity>(&part.value);
    std::string_view const words = folded.slice(part.trailing);
    if (quantity == nullptr || !is_duration(quantity->unit) || !words.starts_with(within)) return;
    if (starts_with_any(words, {"内容", "内部", "内外", "内涵", "内的", "内内"}) != 0) return;
    auto const end = part.trailing.begin + static_cast<std::uint32_t>(within.size());
    Sign const sign{Comparator::at_most, {part.trailing.begin, end}};
    part.value = SuffixBound{*quantity, sign};
    part.trailing.begin = end;
}

}  // namespace

std::optional<Indicator> assemble(Whole& whole, Folded const& folded) {
    auto const settle = [&](Part& part) {
        take_counted(part, folded);
        take_within(part, folded);
    };
    settle(whole.first);
    for (auto& next : whole.rest) settle(next.part);
    Span const all{0, static_cast<std::uint32_t>(folded.text().size())};
    if (whole.rest.empty())
        return std::holds_alternative<Word>(whole.first.value) ? std::nullopt : assemble_part(whole.first, all, folded);
    if (whole.rest.size() >= max_parts) return std::nullopt;
    syntax::Joined joined;
    joined.joiner = std::all_of(whole.rest.begin(), whole.rest.end(),
                                [](NextPart const& next) { return next.joiner.value == syntax::Joiner::any; })
                        ? syntax::Joiner::any
                        : syntax::Joiner::all;
    Part const* part = &whole.first;
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i <= whole.rest.size(); ++i) {
        std::uint32_t const end = i < whole.rest.size() ? whole.rest[i].joiner.at.begin : all.end;
        auto indicator = assemble_part(*part, {begin, end}, folded);
        if (!indicator) return std::nullopt;
        joined.parts.push_back(std::move(*indicator));
        if (i == whole.rest.size()) break;
        begin = whole.rest[i].joiner.at.end;
        part = &whole.rest[i].part;
    }
    return Indicator{std::move(joined), folded.original(all)};
}

}  // namespace jixiao::grammar::raw
