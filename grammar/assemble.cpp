#include <algorithm>

#include "grammar/part_words.hpp"

namespace jixiao::grammar::raw {
namespace {

using syntax::Comparator;
using syntax::Indicator;
using Node = std::optional<Indicator::Node>;

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

/// The quantity per `every` (每人, 每月, 每两年; of 每半年 twice as much in a year); nothing if it has no unit or
/// divisors of its own.
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
    bool const nothing = cadence.quantity && cadence.quantity->value.is_zero();  // 每月0日前
    if (nothing || (monthly && cadence.day.of_last_month)) return std::nullopt;
    return syntax::Cadence{count, unit, cadence.quantity, cadence.day.number, cadence.day.of_last_month};
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

}  // namespace

std::optional<Indicator> assemble(Whole& whole, Folded const& folded) {
    take_words(whole.first, folded);
    for (auto& next : whole.rest) take_words(next.part, folded);
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
