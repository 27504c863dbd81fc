#include "engine/show.hpp"

namespace jixiao::engine {
namespace {

constexpr int shown_places = 6;

/// The relation of a one-sided criterion: 不低于 / "at least".
Text relation_text(NumericCriterion const& criterion) {
    Range const& allowed = criterion.allowed;
    switch (criterion.sense) {
        case Sense::higher: return allowed.low_closed ? Text("不低于", "at least") : Text("高于", "more than");
        case Sense::lower: return allowed.high_closed ? Text("不超过", "at most") : Text("低于", "less than");
        case Sense::exact: return Text("等于", "exactly");
        case Sense::inside: break;
    }
    return Text("在", "from");
}

Text measure_text(Measure measure) {
    switch (measure) {
        case Measure::increase: return Text("比上年增长", "increase over last year: ");
        case Measure::decrease: return Text("比上年下降", "decrease from last year: ");
        case Measure::value:
        case Measure::previous_level: break;
    }
    return Text("");
}

Text limits_text(NumericCriterion const& criterion) {
    auto const& [low, high, low_closed, high_closed] = criterion.allowed;
    if (!low && !high && criterion.share != Ratio(1))
        return Text("上年的 " + share_text(criterion.share), share_text(criterion.share) + " of last year's value");
    if (!low && !high) return Text("上年", "last year's value");
    if (criterion.sense != Sense::inside) return Text(quantity_text(Ratio(low ? *low : *high), criterion.unit));
    auto const from = quantity_text(Ratio(*low), criterion.unit);
    auto const to = quantity_text(Ratio(*high), criterion.unit);
    return Text(from + " 至 " + to + " 之间", from + " to " + to);
}

struct Meaning {
    Text operator()(NumericCriterion const& criterion) const {
        Text const measure = measure_text(criterion.measure);
        Text const relation = relation_text(criterion);
        Text const limits = limits_text(criterion);
        return Text(measure.chinese + relation.chinese + " " + limits.chinese,
                    measure.english + relation.english + " " + limits.english);
    }
    Text operator()(DateCriterion const& criterion) const {
        Text const by = date_text(criterion.by);
        return Text("最迟 " + by.chinese + " 完成", "done by " + by.english);
    }
    Text operator()(WordCriterion const&) const {
        return Text("按评判等级或是否达到评判", "judged by tier, or reached or not");
    }
};

}  // namespace

std::string number_text(Ratio const& value) {
    auto const shown = value.to_decimal(shown_places);
    return shown ? grammar::to_short_string(*shown) : "?";
}

std::string quantity_text(Ratio const& value, Unit const& unit) {
    return number_text(value) + grammar::counted_spelling(unit);
}

std::string share_text(Ratio const& share) { return number_text(share * Ratio(100)) + "%"; }

std::optional<Decimal> percent(Ratio const& rate) { return (rate * Ratio(100)).to_decimal(2); }

std::string percent_text(Ratio const& rate) {
    Ratio const value = rate * Ratio(100);
    auto const coarse = value.to_decimal(2);
    auto const shown = coarse && Ratio(*coarse) == value ? coarse : value.to_decimal(4);
    return shown ? grammar::to_string(*shown) + "%" : "?";
}

std::string_view percent_sign_text(Ratio const& rate) {
    Ratio const value = rate * Ratio(100);
    auto const shown = value.to_decimal(4);
    return shown && Ratio(*shown) == value ? "=" : "≈";
}

Text date_text(grammar::Date const& date) {
    std::string chinese;
    auto const add = [&](int number, std::string_view after) {
        if (number != 0) chinese.append(std::to_string(number)).append(after);
    };
    add(date.year, "年");
    add(date.quarter, "季度");
    add(date.month, "月");
    add(date.day, "日");
    return Text(chinese.empty() ? "当年" : chinese, grammar::to_string(date));
}

Text meaning_text(Criterion::Part const& part) { return std::visit(Meaning{}, part); }

void tell(std::vector<Message>& list, grammar::CodeInfo const& code, std::vector<grammar::Argument> arguments) {
    list.push_back(Message{&code, std::move(arguments)});
}

}  // namespace jixiao::engine
