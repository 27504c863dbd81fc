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

/// 24年 before a month, a quarter or its end: 24年12月, but not 24年 alone.
bool names_short_year(std::string_view behind) {
    Reader reader(behind);
    if (reader.any("年底", "年末", "底", "末", "第", "上半年", "下半年")) return true;
    return reader.number(2) > 0 && reader.any("月", "季");
}

bool read_year(Reader& reader, Date& date) {
    return attempt(reader, [&] {
        std::size_t const before = reader.position();
        int const year = reader.number(4);
        bool const two_digits = reader.position() == before + 2 && year >= 10;
        if (!reader.any("年度", "年")) return false;
        bool const is_short = two_digits && names_short_year(reader.rest());
        if (!is_short && (year < 1900 || year > 2999)) return false;
        date.year = static_cast<std::int16_t>(is_short ? 2000 + year : year);
        return true;
    });
}

/// 2023全年: a year whose word is that of the whole.
bool read_year_before(Reader& reader, Date& date, std::string_view word) {
    return attempt(reader, [&] {
        int const year = reader.number(4);
        if (year < 1900 || year > 2999 || !reader.rest().starts_with(word)) return false;
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

/// 前三季度: to the end of the third.
bool read_first_quarters(Reader& reader, Date& date) {
    return attempt(reader, [&] {
        if (!reader.word("前") || reader.rest().starts_with("第")) return false;
        return read_quarter(reader, date) || attempt(reader, [&] {
                   int const quarter = reader.number(1);
                   if (quarter < 1 || quarter > 4 || !reader.any("个季度")) return false;
                   date.quarter = static_cast<std::int8_t>(quarter);
                   date.precision = Precision::quarter;
                   return true;
               });
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
               (separator == '.' && (in_period || (two_digits && reader.rest().starts_with("前"))));
    });
}

/// 12.31前, 12/31日前: without a year only 前 makes it a date.
bool read_month_day(Reader& reader, Date& date) {
    return attempt(reader, [&] {
        int const month = reader.at_digit() ? reader.number(2) : -1;
        if (month < 0 || !reader.any(".", "/") || !reader.at_digit()) return false;
        int const day = reader.number(2);
        date.month = static_cast<std::int8_t>(month);
        date.day = static_cast<std::int8_t>(day);
        date.precision = Precision::day;
        reader.any("日", "号");
        auto const rest = reader.rest();
        bool const before = rest.starts_with("前") || rest.starts_with("之前") || rest.starts_with("以前");
        return before && day > 0 && is_possible(date);
    });
}

/// 底 and 中旬 behind a month; a third of it ends on a day.
bool read_part_of_month(Reader& reader, Date& date) {
    bool const first = reader.any("上旬", "初");
    if (!first && !reader.any("上中旬", "中旬"))
        return reader.word("中下旬") || reader.any("月底", "底", "末", "下旬", "中");
    date.day = first ? 10 : 20;
    date.precision = Precision::day;
    return true;
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
    if (Date numeric; read_numeric(reader, numeric) || read_month_day(reader, numeric))
        return {reader.position(), numeric, false};
    bool const year =
        read_year(reader, result.date) || attempt(reader, [&] { return reader.any("当年", "本年度", "本年"); });
    bool found = true;
    if (read_month(reader, result.date)) {
        result.ends = read_day(reader, result.date) || read_part_of_month(reader, result.date);
    } else if (read_quarter(reader, result.date)) {
        result.ends = reader.any("底", "末");
    } else if (read_first_quarters(reader, result.date)) {
        result.ends = true;
    } else {
        result.ends = true;
        bool const half = read_half(reader, result.date);
        if (half)
            reader.any("底", "末");
        else
            found = attempt(reader, [&] { return read_year_word(reader, result.date); }) || year;
    }
    if (found) result.size = reader.position();
    return result;
}

ScannedDate scan_bare_date(std::string_view text) {
    std::string_view const run = text.substr(0, number_run(text));
    bool const digits = run.find_first_not_of("0123456789.") == std::string_view::npos;
    bool const compact = digits && run.size() == 8 && run.find('.') == std::string_view::npos;
    bool const pointed = digits && (run.size() == 6 || run.size() == 7) && run.find('.') == 4 && run.rfind('.') == 4;
    if (!compact && !pointed) return {};
    auto const field = [&](std::size_t begin, std::size_t size) {
        return Reader(run.substr(begin, size)).number(size);
    };
    Date date;
    date.year = static_cast<std::int16_t>(field(0, 4));
    date.month = static_cast<std::int8_t>(compact ? field(4, 2) : field(5, run.size() - 5));
    date.day = static_cast<std::int8_t>(compact ? field(6, 2) : 0);
    date.precision = compact ? Precision::day : Precision::month;
    bool const lost_zero = run.size() == 6 && date.month == 1;  // 2023.1 may have been 2023.10
    bool const likely = date.year >= 1900 && date.year < 2100 && is_possible(date) && !lost_zero;
    return likely ? ScannedDate{run.size(), date, false} : ScannedDate{};
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
    if (!found) return first.day != 0 && scan_bare_date(text).size == 8 ? scan_bare_date(text) : scan_date(text);
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
    bool const year = read_year(reader, date) || read_year_before(reader, date, "全年");
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
    if (first.size == 0) first = scan_bare_date(text);
    reader.reset(first.size);
    bool ranged = first.size != 0 && (skip_range_sign(reader) || skip_slash(reader, first.date));
    if (!ranged) {
        first = scan_first_date(text);
        reader.reset(first.size);
        ranged = first.size != 0 && skip_range_sign(reader);
    }
    if (!ranged) return {};
    auto second = scan_second_date(reader.rest(), first.date);
    if (second.size == 0 || second.date.precision != first.date.precision) return {};
    if (second.date.year == 0) second.date.year = first.date.year;
    ScannedPeriod result{reader.position() + second.size, first.date, second.date};
    if (second.date.precision == Precision::year) {
        result.from = month_of(first.date.year, 1);
        result.to = month_of(second.date.year, 12);
    }
    return result;
}

}  // namespace jixiao::grammar
