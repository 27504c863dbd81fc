#include "tools/render/indicator_words.hpp"

#include <fmt/format.h>

#include "grammar/print.hpp"

namespace jixiao::render {
namespace {

namespace syntax = grammar::syntax;
using syntax::Comparator;

std::string bound_words(Comparator comparator, std::string const& value, Language language) {
    switch (comparator) {
        case Comparator::at_least: return say(language, "不低于 {}（含）", "at least {}", value);
        case Comparator::more_than: return say(language, "高于 {}（不含）", "more than {}", value);
        case Comparator::equal: return say(language, "等于 {}", "exactly {}", value);
        case Comparator::at_most: return say(language, "不超过 {}（含）", "at most {}", value);
        case Comparator::less_than: return say(language, "低于 {}（不含）", "less than {}", value);
    }
    return value;
}

char const* ends_words(bool low_closed, bool high_closed, Language language) {
    if (low_closed && high_closed) return say(language, "两端都含", "both ends included");
    if (low_closed) return say(language, "含下限，不含上限", "the upper end excluded");
    if (high_closed) return say(language, "不含下限，含上限", "the lower end excluded");
    return say(language, "两端都不含", "both ends excluded");
}

char const* trend_words(syntax::Trend trend, Language language) {
    switch (trend) {
        case syntax::Trend::unstated: return say(language, "", "change");
        case syntax::Trend::increase: return say(language, "增长", "increase");
        case syntax::Trend::decrease: return say(language, "下降", "decrease");
        case syntax::Trend::same: return say(language, "持平", "stay the same");
    }
    return "";
}

std::string end_words(grammar::Date const& date, Language language);

/// Puts every kind of node into words of one language.
struct Words {
    Language language;

    std::string quantity(syntax::Quantity const& value) const {
        return (value.approximate ? say(language, "约 ", "about ") : "") + quantity_text(value);
    }

    std::string operator()(syntax::Missing const&) const {
        return say(language, "没有可用的指标值", "nothing that could be a target");
    }

    std::string operator()(syntax::Bound const& bound) const {
        return bound_words(bound.comparator, quantity(bound.quantity), language);
    }

    std::string operator()(syntax::Bare const& bare) const {
        return say(language, "{}（没有写明方向，由评分规则决定）", "{} (no direction written: the ruleset decides)",
                   quantity(bare.quantity));
    }

    std::string operator()(syntax::Interval const& interval) const {
        auto const unit = counted_spelling(interval.unit);
        return say(language, "{} 到 {}（{}）", "from {} to {} ({})", to_string(interval.low) + unit,
                   to_string(interval.high) + unit, ends_words(interval.low_closed, interval.high_closed, language));
    }

    std::string operator()(syntax::Deadline const& deadline) const {
        return say(language, "最迟 {}", "by {} at the latest", end_words(deadline.date, language));
    }

    std::string operator()(syntax::Period const& period) const {
        return say(language, "从 {} 到 {}", "from {} to {}", date_words(period.from, language),
                   date_words(period.to, language));
    }

    std::string operator()(syntax::Cadence const& cadence) const {
        auto const every = spelling(grammar::Unit{cadence.every, 0, {}});
        std::string text = say(language, "有规律地完成", "done in a rhythm");
        if (cadence.every != 0) text += say(language, "：每{}", ": every {}", every);
        if (cadence.quantity) text += say(language, " ", ", ") + quantity(*cadence.quantity);
        return text;
    }

    std::string operator()(syntax::Grade const& grade) const {
        auto const text = say(language, "评判等级“{}”", "judged by grade: “{}”", grade.word);
        return text + (grade.or_better ? say(language, "及以上", " or better") : "");
    }

    std::string operator()(syntax::Statement const&) const {
        return say(language, "定性描述，按等级评判", "a description, judged by grade");
    }

    std::string limited(std::optional<Comparator> const& comparator, std::string const& value) const {
        return comparator ? bound_words(*comparator, value, language) : value;
    }

    /// 由 88% 变到: 不低于 96%（含）.
    std::string from_to(syntax::Relative const& relative) const {
        return say(language, "由 {} 变到：", "from {} to: ", relative.baseline + quantity(*relative.from)) +
               limited(relative.comparator, quantity(*relative.quantity));
    }

    std::string operator()(syntax::Relative const& relative) const {
        if (relative.from && relative.quantity) return from_to(relative);
        auto const base =
            relative.baseline.empty() ? say(language, "未写明的基数", "a base that is not named") : relative.baseline;
        if (relative.share)
            return limited(relative.comparator,
                           say(language, "{} 的 {}", "{}, of which {}", base, quantity(*relative.quantity)));
        if (!relative.quantity && relative.comparator) return limited(relative.comparator, base);
        auto text = say(language, "与{}相比{}", "compared with {}: {}", base, trend_words(relative.trend, language));
        return relative.quantity ? text + ' ' + limited(relative.comparator, quantity(*relative.quantity)) : text;
    }

    std::string operator()(syntax::Joined const& joined) const {
        std::string text = joined.joiner == syntax::Joiner::all
                               ? say(language, "以下各项都要满足：", "all of these: ")
                               : say(language, "满足以下任意一项即可：", "any of these: ");
        for (std::size_t i = 0; i < joined.parts.size(); ++i) {
            if (i > 0) text += say(language, "；", "; ");
            text += fmt::format("({}) {}", i + 1, in_words(joined.parts[i], language));
        }
        return text;
    }
};

struct KindWord {
    std::string_view kind;
    std::string_view chinese;
    std::string_view english;
};

constexpr KindWord kind_words[] = {{"bound", "上下限", "bound"},
                                   {"bare", "单个数值", "number without direction"},
                                   {"interval", "范围", "range"},
                                   {"deadline", "期限", "deadline"},
                                   {"period", "起止时间", "period"},
                                   {"cadence", "周期", "rhythm"},
                                   {"grade", "等级", "grade"},
                                   {"statement", "定性描述", "description"},
                                   {"relative", "相对值", "relative"},
                                   {"joined", "组合", "several parts"},
                                   {"missing", "没有指标值", "no target"}};

std::string chinese_date(grammar::Date const& date) {
    std::string text = date.year == 0 ? "当年" : fmt::format("{}年", date.year);
    switch (date.precision) {
        case grammar::Precision::year: break;
        case grammar::Precision::quarter: return text + fmt::format("第{}季度", date.quarter);
        case grammar::Precision::month: return text + fmt::format("{}月", date.month);
        case grammar::Precision::day: return text + fmt::format("{}月{}日", date.month, date.day);
    }
    return text;
}

std::string english_date(grammar::Date const& date) {
    auto const year = date.year == 0 ? std::string("the year") : std::to_string(date.year);
    switch (date.precision) {
        case grammar::Precision::year: break;
        case grammar::Precision::quarter: return fmt::format("quarter {} of {}", date.quarter, year);
        case grammar::Precision::month: return fmt::format("month {} of {}", date.month, year);
        case grammar::Precision::day:
            return date.year == 0 ? fmt::format("day {} of month {}", date.day, date.month) : grammar::to_string(date);
    }
    return year;
}

/// The last day that the date covers.
std::string end_words(grammar::Date const& date, Language language) {
    auto const text = date_words(date, language);
    if (date.precision == grammar::Precision::day) return text;
    return say(language, "{}底", "the end of {}", text);
}

}  // namespace

std::string in_words(syntax::Indicator const& indicator, Language language) {
    return std::visit(Words{language}, indicator.node);
}

std::string_view kind_word(syntax::Indicator const& indicator, Language language) {
    auto const kind = grammar::kind_name(indicator);
    for (auto const& word : kind_words)
        if (word.kind == kind) return language == Language::chinese ? word.chinese : word.english;
    return kind;
}

std::string quantity_text(syntax::Quantity const& quantity) {
    return to_string(quantity.value) + counted_spelling(quantity.unit);
}

std::string date_words(grammar::Date const& date, Language language) {
    return language == Language::chinese ? chinese_date(date) : english_date(date);
}

}  // namespace jixiao::render
