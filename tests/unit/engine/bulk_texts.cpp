// The readers of the bulk engine that look at many bytes at once, against ones that look at one byte after another.
#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/bulk/numbers.hpp"
#include "engine/bulk/signs.hpp"
#include "engine/bulk/text_key.hpp"

using namespace jixiao::engine::bulk;

namespace {

std::string padded(std::string_view text) { return std::string(text).append(slack, '\0'); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits, perhaps with a point and digits behind it, in units of 10^-7; no leading zeros, at most 15 digits, 11 before the point
/// and 7 behind it.
std::string slow_number(std::string_view text) {
    std::size_t whole = 0;
    while (whole < text.size() && is_digit(text[whole])) ++whole;
    if (whole == 0 || (whole > 1 && text[0] == '0')) return "none";
    std::string digits(text.substr(0, whole));
    std::size_t size = whole;
    if (whole < text.size() && text[whole] == '.') {
        std::size_t end = whole + 1;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (end == whole + 1 || end - whole - 1 > 7) return "none";
        digits += text.substr(whole + 1, end - whole - 1);
        size = end;
    }
    if (digits.size() > 15 || whole > 11) return "none";
    digits.append(7 - (digits.size() - whole), '0');
    return std::to_string(std::stoll(digits)) + "/" + std::to_string(size);
}

std::string shown(Number number) {
    return number.count < 0 ? "none" : std::to_string(number.count) + "/" + std::to_string(number.size);
}

std::string quick_number(std::string_view text) { return shown(plain_number(padded(text).c_str())); }

std::uint8_t number_of(Comparator comparator) { return static_cast<std::uint8_t>(comparator); }

/// All texts over the alphabet of up to `longest` characters.
std::vector<std::string> all_texts(std::string_view alphabet, std::size_t longest) {
    std::vector<std::string> texts{""};
    for (std::size_t begin = 0, size = 1; size <= longest; ++size) {
        auto const end = texts.size();
        for (; begin < end; ++begin)
            for (char const c : alphabet) texts.push_back(texts[begin] + c);
    }
    return texts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bulk_texts)

BOOST_AUTO_TEST_CASE(numbers_at_once_are_numbers_digit_by_digit) {
    std::size_t differences = 0;
    std::string first;
    for (auto const& text : all_texts("07.%", 9)) {
        if (quick_number(text) == slow_number(text)) continue;
        if (differences++ == 0) first = text + ": " + quick_number(text) + " for " + slow_number(text);
    }
    BOOST_TEST(differences == 0u, first);
    BOOST_TEST(quick_number("28.40") == "284000000/5");
    BOOST_TEST(quick_number("1931400元") == "19314000000000/7");
    BOOST_TEST(quick_number("12345678901.2345") == "123456789012345000/16");
    BOOST_TEST(quick_number("99999999999") == "999999999990000000/11");
    BOOST_TEST(quick_number("100000000000") == "none");
    BOOST_TEST(quick_number("007") == "none");
    BOOST_TEST(quick_number("5.") == "none");
    BOOST_TEST(quick_number("\xb5\xb6"
                            "5") == "none");
}

BOOST_AUTO_TEST_CASE(two_numbers_at_once_do_not_touch_each_other) {
    std::vector<std::string> const texts{"0",   "5%", "9.5", "28.40", "1234567", "12345678.25",
                                         "007", "5.", ".5",  "",      "有效",    "0.0000001"};
    for (auto const& a : texts)
        for (auto const& b : texts) {
            auto const [first, second] = two_plain_numbers(padded(a).c_str(), padded(b).c_str());
            BOOST_TEST(shown(first) == slow_number(a), a + " beside " + b);
            BOOST_TEST(shown(second) == slow_number(b), b + " beside " + a);
        }
}

BOOST_AUTO_TEST_CASE(every_sign_and_nothing_else) {
    struct Known {
        std::string_view text;
        Comparator comparator;
    };
    Known const known[] = {{">=", Comparator::at_least}, {"≥", Comparator::at_least}, {"<=", Comparator::at_most},
                           {"≤", Comparator::at_most},   {"=", Comparator::equal},    {"＝", Comparator::equal},
                           {">", Comparator::more_than}, {"<", Comparator::less_than}};
    std::size_t differences = 0;
    for (unsigned a = 0; a < 256; ++a)
        for (unsigned b : {0x00u, 0x3cu, 0x3du, 0x3eu, 0x35u, 0x89u, 0xbcu})
            for (unsigned c : {0x00u, 0x3du, 0x35u, 0x9du, 0xa4u, 0xa5u, 0xa6u}) {
                std::string const text{static_cast<char>(a), static_cast<char>(b), static_cast<char>(c)};
                Known const* found = nullptr;
                for (auto const& sign : known)
                    if (text.starts_with(sign.text) && !found) found = &sign;
                auto const sign = plain_sign(padded(text).c_str());
                bool const same = found ? sign.size == found->text.size() && sign.number == number_of(found->comparator)
                                        : sign.size == 0;
                // A sign that is not seen is read by the grammar; one that is wrongly seen is not.
                bool const left_to_the_grammar = sign.size == 0 && found;
                differences += !same && !left_to_the_grammar;
            }
    BOOST_TEST(differences == 0u);
    for (auto const& [text, comparator] : known) {
        auto const sign = plain_sign(padded(std::string(text) + "95%").c_str());
        BOOST_TEST(std::size_t{sign.size} == text.size(), text);
        BOOST_TEST(sign.number == number_of(comparator), text);
    }
}

BOOST_AUTO_TEST_CASE(same_texts_are_those_of_the_same_bytes) {
    for (std::size_t size = 0; size <= 26; ++size) {
        std::string const text(size, 'x');
        BOOST_TEST(is_same(padded(text).data(), padded(text + "y").data(), size));
        for (std::size_t at = 0; at < size; ++at) {
            auto other = text;
            other[at] = 'y';
            BOOST_TEST(!is_same(padded(text).data(), padded(other).data(), size));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
