#include "grammar/print.hpp"

#include <fmt/format.h>

#include "grammar/characters.hpp"

namespace jixiao::grammar {
namespace {

using namespace syntax;

std::string date_text(Date const& date) {
    std::string const year = date.year != 0 ? fmt::format("{}年", date.year) : "";
    switch (date.precision) {
        case Precision::day: return fmt::format("{}{}月{}日", year, date.month, date.day);
        case Precision::month: return fmt::format("{}{}月", year, date.month);
        case Precision::quarter: return fmt::format("{}第{}季度", year, date.quarter);
        case Precision::year: break;
    }
    return year.empty() ? "年底" : year;
}

/// 9月前 is before it, 8月底前 to its end.
std::string deadline_text(Deadline const& deadline) {
    if (deadline.before) return date_text(following(deadline.date)) + "前";
    std::string const text = date_text(deadline.date);
    bool const ended = text == "年底" || deadline.date.precision == Precision::day;
    return text + (ended ? "前" : deadline.date.precision == Precision::quarter ? "末前" : "底前");
}

/// 前10名 is a bound that needs no sign.
bool is_first_ones(Bound const& bound) {
    return is_of(bound.quantity.unit, Dimension::rank) && unit_info(bound.quantity.unit.head).is_form &&
           bound.comparator == Comparator::at_most;
}

std::string quantity_text(Quantity const& quantity) {
    if (is_of(quantity.unit, Dimension::rank) && unit_info(quantity.unit.head).is_form)
        return "第" + to_string(quantity.value) + spelling(quantity.unit);
    return fmt::format("{}{}{}", quantity.approximate ? "约" : "", to_string(quantity.value),
                       counted_spelling(quantity.unit));
}

std::string operator_text(Bound const& bound) {
    if (is_first_ones(bound)) return "前" + to_string(bound.quantity.value) + spelling(bound.quantity.unit);
    return std::string(symbol(bound.comparator)) + quantity_text(bound.quantity);
}

std::string interval_text(Interval const& interval) {
    std::string const unit = counted_spelling(interval.unit);
    if (interval.low_closed && interval.high_closed)
        return fmt::format("{}{}~{}{}", to_string(interval.low), unit, to_string(interval.high), unit);
    return fmt::format("{}{}{},{}{}{}", interval.low_closed ? "[" : "(", to_string(interval.low), unit,
                       to_string(interval.high), unit, interval.high_closed ? "]" : ")");
}

std::string cadence_text(Cadence const& cadence) {
    Unit const every{cadence.every, 0, {}};
    bool const monthly = is_of(every, Dimension::month);
    std::string const unit = monthly && cadence.count == 1 ? "月" : spelling(every);
    std::string const count = cadence.count == 1 ? "" : std::to_string(cadence.count);
    std::string const interval = cadence.count == 6 && monthly ? "半年" : count + unit;
    std::string_view const of = cadence.of_last_month ? "末月" : "";
    int const number = cadence.day;
    std::string const day = number == 31 ? "底前" : number != 0 ? fmt::format("{}{}日前", of, number) : "";
    return "每" + interval + day + (cadence.quantity ? quantity_text(*cadence.quantity) : "");
}

std::string_view trend_text(Trend trend) {
    switch (trend) {
        case Trend::increase: return "增长";
        case Trend::decrease: return "下降";
        case Trend::same: return "持平";
        case Trend::unstated: break;
    }
    return "";
}

/// How a base is written before a trend, and after a comparator.
std::string compared_with(std::string const& base) {
    if (base == "上年同期") return "同比";
    if (base == "上期") return "环比";
    return base.empty() ? "" : "较" + base;
}

std::string symbol_text(std::optional<Comparator> const& comparator) {
    return comparator ? std::string(symbol(*comparator)) : std::string();
}

/// 由5%提高到8%; the direction of the word itself is not said again.
std::string from_to_text(Relative const& relative) {
    bool const up = relative.trend == Trend::increase;
    bool const implied = relative.comparator == (up ? Comparator::at_least : Comparator::at_most);
    return "由" + (relative.baseline.empty() ? "" : relative.baseline + "的") + quantity_text(*relative.from) +
           (up ? "提高到" : "降到") + (implied ? "" : symbol_text(relative.comparator)) +
           quantity_text(*relative.quantity);
}

/// 2022年 alone would read as a date or as a number of years.
std::string level_text(std::string const& base) {
    return base.ends_with("年") && is_digit(base[0]) ? base + "水平" : base;
}

std::string relative_text(Relative const& relative) {
    if (relative.from && relative.quantity) return from_to_text(relative);
    auto const sign = symbol_text(relative.comparator);
    if (relative.share) return sign + relative.baseline + "的" + quantity_text(*relative.quantity);
    if (!relative.quantity && relative.comparator) return sign + level_text(relative.baseline);
    if (!relative.quantity && relative.trend == Trend::same) return "与" + relative.baseline + "持平";
    return compared_with(relative.baseline) + std::string(trend_text(relative.trend)) + sign +
           (relative.quantity ? quantity_text(*relative.quantity) : "");
}

std::string joined_text(Joined const& joined) {
    std::string result;
    for (Indicator const& part : joined.parts) {
        if (!result.empty()) result += joined.joiner == Joiner::all ? "；" : "或";
        result += print(part);
    }
    return result;
}

}  // namespace

std::string_view symbol(Comparator comparator) {
    switch (comparator) {
        case Comparator::at_least: return ">=";
        case Comparator::more_than: return ">";
        case Comparator::equal: return "=";
        case Comparator::at_most: return "<=";
        case Comparator::less_than: break;
    }
    return "<";
}

std::string print(Indicator const& indicator) {
    struct Printer {
        std::string operator()(Missing const&) const { return ""; }
        std::string operator()(Bound const& bound) const { return operator_text(bound); }
        std::string operator()(Bare const& bare) const { return quantity_text(bare.quantity); }
        std::string operator()(Interval const& interval) const { return interval_text(interval); }
        std::string operator()(Deadline const& deadline) const { return deadline_text(deadline); }
        std::string operator()(Period const& period) const {
            return date_text(period.from) + "至" + date_text(period.to);
        }
        std::string operator()(Cadence const& cadence) const { return cadence_text(cadence); }
        std::string operator()(Grade const& grade) const { return grade.word + (grade.or_better ? "及以上" : ""); }
        std::string operator()(Statement const& statement) const { return statement.text; }
        std::string operator()(Relative const& relative) const { return relative_text(relative); }
        std::string operator()(Joined const& joined) const { return joined_text(joined); }
    };
    return std::visit(Printer{}, indicator.node);
}

std::string_view kind_name(Indicator const& indicator) {
    static constexpr std::string_view names[] = {"missing", "bound", "bare",      "interval", "deadline", "period",
                                                 "cadence", "grade", "statement", "relative", "joined"};
    static_assert(std::size(names) == std::variant_size_v<Indicator::Node>);
    return names[indicator.node.index()];
}

}  // namespace jixiao::grammar
