#include "grammar/scan_date.hpp"

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"

namespace jixiao::grammar {
namespace {

/// Reads on in a text, piece by piece.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::size_t position() const { return at_; }
    void reset(std::size_t position) { at_ = position; }
    std::string_view rest() const { return text_.substr(at_); }
    bool at_digit() const { return at_ < text_.size() && is_digit(text_[at_]); }

    bool word(std::string_view word) {
        if (!rest().starts_with(word)) return false;
        at_ += word.size();
        return true;
    }

    template <class... Words>
    bool any(Words... words) {
        return (word(words) || ...);
    }

    /// Up to `digits` Arabic digits, or a Chinese numeral; -1 if there is none.
    int number(std::size_t digits) {
        std::size_t count = 0;
        int value = 0;
        for (; count < digits && at_digit(); ++count) value = value * 10 + (text_[at_++] - '0');
        if (count != 0) return at_digit() ? -1 : value;
        auto const numeral = scan_numeral(rest());
        if (numeral.size == 0 || numeral.value.mantissa > 9999) return -1;
        at_ += numeral.size;
        return static_cast<int>(numeral.value.mantissa);
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// Tries `read`; puts the reader back if it fails.
template <class Read>
bool attempt(Reader& reader, Read read) {
    std::size_t const before = reader.position();
    if (read()) return true;
    reader.reset(before);
    return false;
}

bool read_year(Reader& reader, Date& date) {
    return attempt(reader, [&] {
        int const year = reader.number(4);
        if (year < 1900 || year > 2999 || !reader.any("年度", "年")) return false;
        date.year = static_cast<std::int16_t>(year);
        return true;
    });
}

bool read_month(Reader& reader, Date& date) {
    return attempt(reader, [&] {
        int const month = reader.number(2);
        if (month < 0 || month > 99 || !reader.any("月份", "月")) return false;
        date.month = static_cast<std::int8_t>(month);
        date.precision = Precision::month;
        return true;
    });
}

bool read_day(Reader& reader, Date& date) {
    return attempt(reader, [&] {
        int const day = reader.number(2);
        if (day < 0 || day > 99 || !reader.any("日", "号")) return false;
        date.day = static_cast<std::int8_t>(day);
        date.precision = Precision::day;
        return true;
    });
}

bool read_quarter(Reader& reader, Date& date) {
    return attempt(reader, [&] {
        bool const letter = reader.word("Q");
        if (!letter) reader.word("第");
        int const quarter = reader.number(1);
        if (quarter < 0 || quarter > 9 || (!letter && !reader.any("季度", "季"))) return false;
        date.quarter = static_cast<std::int8_t>(quarter);
        date.precision = Precision::quarter;
        return true;
    });
}

bool read_half(Reader& reader, Date& date) {
    bool const first = reader.any("上半年", "年中");
    if (!first && !reader.word("下半年")) return false;
    date.month = first ? 6 : 12;
    date.precision = Precision::month;
    return true;
}

/// 2024-12-31, 2024.12.31, 2024/12, 20241231: all in digits. Points need all three parts.
bool read_numeric(Reader& reader, Date& date, bool in_period = false) {
    return attempt(reader, [&] {
        int const year = reader.number(4);
        char const separator = reader.rest().empty() ? '\0' : reader.rest().front();
        if (year < 1900 || year > 2999 || !(separator == '-' || separator == '.' || separator == '/')) return false;
        std::string_view const word(&separator, 1);
        reader.word(word);
        std::size_t const after_separator = reader.position();
        int const month = reader.at_digit() ? reader.number(2) : -1;
        if (month < 0) return false;
        bool const two_digits = reader.position() - after_separator == 2;
        date.year = static_cast<std::int16_t>(year);
        date.month = static_cast<std::int8_t>(month);
        date.precision = Precision::month;
        bool const has_day = attempt(reader, [&] {
            if (!reader.word(word) || !reader.at_digit()) return false;
            int const day = reader.number(2);
            date.day = static_cast<std::int8_t>(day);
            return day >= 0;
        });
        if (has_day) date.precision = Precision::day;
        if (has_day) reader.any("日", "号");
        return has_day || (separator != '.' && two_digits && month <= 12) ||
               (separator == '.' && two_digits && (in_period || reader.rest().starts_with("前")));
    });
}

/// The end of a year that is not named, or is named by 本年, 当年: 年底, 年末前.
bool read_year_word(Reader& reader, Date& date) {
    bool const named = date.year != 0;
    bool const other = !named && reader.any("本年度", "当年度", "本年", "当年");
    if (other || named) return reader.any("年底", "年末", "年终", "年内", "底", "末", "终"), true;
    return reader.any("年底", "年末", "年终", "年内", "年度内", "年度末", "年度终了");
}

}  // namespace

ScannedDate scan_date(std::string_view text) {
    Reader reader(text);
    ScannedDate result;
    if (Date numeric; read_numeric(reader, numeric)) return {reader.position(), numeric};
    bool const year =
        read_year(reader, result.date) || attempt(reader, [&] { return reader.any("当年", "本年度", "本年"); });
    bool found = true;
    if (read_month(reader, result.date)) {
        if (!read_day(reader, result.date)) reader.any("月底", "底", "末", "上旬", "中旬", "下旬", "初", "中");
    } else if (read_quarter(reader, result.date)) {
        reader.any("底", "末");
    } else if (!read_half(reader, result.date)) {
        found = attempt(reader, [&] { return read_year_word(reader, result.date); }) || year;
    } else {
        reader.any("底", "末");
    }
    if (found) result.size = reader.position();
    return result;
}

namespace {

/// The second end of a period, which may leave out what the first one said: -12月, -31日, -12.31.
ScannedDate scan_second_date(std::string_view text, Date const& first) {
    Reader reader(text);
    ScannedDate result;
    result.date.year = first.year;
    result.date.month = first.month;
    bool found = false;
    if (auto const full = scan_date(text); full.size != 0 && full.date.year != 0) return full;
    if (first.precision == Precision::day && read_day(reader, result.date))
        found = true;
    else if (read_month(reader, result.date)) {
        read_day(reader, result.date);
        found = true;
    } else if (read_quarter(reader, result.date)) {
        found = true;
    } else if (first.precision == Precision::day) {
        found = attempt(reader, [&] {
            int const month = reader.number(2);
            if (month < 0 || !reader.any(".", "/", "-")) return false;
            int const day = reader.number(2);
            result.date.month = static_cast<std::int8_t>(month);
            result.date.day = static_cast<std::int8_t>(day);
            result.date.precision = Precision::day;
            return day >= 0;
        });
    }
    if (!found) return scan_date(text);
    reader.any("底", "末");
    result.size = reader.position();
    return result;
}

/// A first end whose word stands at the second one: the 1 of 1-12月, the 2023 of 2023-2025年.
ScannedDate scan_first_date(std::string_view text) {
    Reader reader(text);
    ScannedDate result;
    bool const year = read_year(reader, result.date);
    int const number = reader.at_digit() ? reader.number(4) : -1;
    if (number < 0) return {};
    if (number >= 1900 && !year) {
        result.date.year = static_cast<std::int16_t>(number);
    } else if (number >= 1 && number <= 12) {
        result.date.month = static_cast<std::int8_t>(number);
        result.date.precision = Precision::month;
    } else {
        return {};
    }
    result.size = reader.position();
    return result;
}

Date month_of(std::int16_t year, std::int8_t month) { return {year, 0, month, 0, Precision::month}; }

/// A year as a period: from its first to its last month.
ScannedPeriod whole_year(std::size_t size, std::int16_t year) { return {size, month_of(year, 1), month_of(year, 12)}; }

ScannedPeriod scan_whole_year(std::string_view text) {
    Reader reader(text);
    Date date;
    bool const year = read_year(reader, date);
    bool const said_year = year && text.substr(0, reader.position()).ends_with("年度");
    if (reader.any("全年度", "全年内", "全年", "整年", "当年的所有时间", "1—12月") || said_year)
        return whole_year(reader.position(), date.year);
    return {};
}

/// 2024.01-2024.12: with both ends the points can only mean months.
ScannedPeriod scan_pointed_months(std::string_view text) {
    Reader reader(text);
    ScannedPeriod result;
    bool const found = read_numeric(reader, result.from, true) && reader.any("--", "—", "-", "~", "至", "到") &&
                       read_numeric(reader, result.to, true) && result.from.precision == result.to.precision &&
                       is_possible(result.from) && is_possible(result.to);
    if (found) result.size = reader.position();
    return result;
}

/// 2024-09-25/2024-10-12: between two whole dates a slash can only mean from and to.
bool skip_slash(Reader& reader, Date const& first) {
    return attempt(reader, [&] {
        if (first.year == 0 || !reader.word("/")) return false;
        auto const second = scan_date(reader.rest());
        return second.size != 0 && second.date.year != 0 && second.date.precision == first.precision;
    });
}

bool skip_range_sign(Reader& reader) { return reader.any("--", "——", "-", "—", "~", "至", "到"); }

}  // namespace

ScannedPeriod scan_period(std::string_view text) {
    if (auto const year = scan_whole_year(text); year.size != 0) {
        Reader after(text.substr(year.size));
        if (!skip_range_sign(after)) return year;
    }
    if (auto const months = scan_pointed_months(text); months.size != 0) return months;
    ScannedDate first = scan_date(text);
    Reader reader(text);
    reader.reset(first.size);
    bool ranged = first.size != 0 && (skip_range_sign(reader) || skip_slash(reader, first.date));
    if (!ranged) {
        first = scan_first_date(text);
        reader.reset(first.size);
        ranged = first.size != 0 && skip_range_sign(reader);
    }
    if (!ranged) return {};
    auto const second = scan_second_date(reader.rest(), first.date);
    if (second.size == 0 || second.date.precision != first.date.precision) return {};
    ScannedPeriod result{reader.position() + second.size, first.date, second.date};
    if (second.date.precision == Precision::year) {
        result.from = month_of(first.date.year, 1);
        result.to = month_of(second.date.year, 12);
    }
    return result;
}

}  // namespace jixiao::grammar
