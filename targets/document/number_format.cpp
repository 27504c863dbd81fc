#include "targets/document/number_format.hpp"

#include <algorithm>

#include "targets/document/cell_number.hpp"

namespace jixiao::targets::document {
namespace {

constexpr int typed_digits = 10;  // more, or more decimals, are the result of a computation

bool may_be_typed(Decimal value) {
    return significant_digits(value) <= typed_digits && value.exponent >= -typed_digits;
}

bool holds(FormatSection const& section, Decimal value) {
    auto const order = compare(value, section.limit);
    switch (section.comparison) {
        case Comparison::less: return order < 0;
        case Comparison::less_or_equal: return order <= 0;
        case Comparison::equal: return order == 0;
        case Comparison::unequal: return order != 0;
        case Comparison::greater_or_equal: return order >= 0;
        case Comparison::greater: return order > 0;
        case Comparison::none: break;
    }
    return true;
}

/// The part that is for the value: by its condition, or for positive, negative and zero.
FormatSection const* section_for(Decimal value, NumberFormat const& format) {
    auto const is_conditional = [](FormatSection const& one) { return one.comparison != Comparison::none; };
    if (std::any_of(format.begin(), format.end(), is_conditional)) {
        auto const found =
            std::find_if(format.begin(), format.end(), [&](FormatSection const& one) { return holds(one, value); });
        return found == format.end() ? nullptr : &*found;
    }
    auto const numbers = static_cast<std::size_t>(
        std::count_if(format.begin(), format.end(), [](FormatSection const& one) { return !one.has_text; }));
    if (value.is_negative() && numbers > 1) return &format[1];
    if (value.is_zero() && numbers > 2) return &format[2];
    return numbers > 0 ? &format.front() : nullptr;
}

/// With the decimals of the format; optional ones only where they are needed.
std::string digits(Decimal magnitude, FormatSection const& section) {
    auto text = to_string(magnitude);
    auto const point = text.find('.');
    if (point != std::string::npos) {
        auto const shortest = point + 1 + static_cast<std::size_t>(section.zeros_after);
        while (text.size() > shortest && text.back() == '0') text.pop_back();
        if (text.back() == '.') text.pop_back();
    }
    auto const before = std::min(text.find('.'), text.size());
    auto const wanted = static_cast<std::size_t>(section.zeros_before);
    if (before < wanted) text.insert(0, wanted - before, '0');
    return text;
}

std::string without_ends(std::string_view text, std::string_view unwanted) {
    auto const begin = text.find_first_not_of(unwanted);
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(unwanted) - begin + 1));
}

/// The words around the digits. Accounts write negative numbers in brackets or in red: they get a minus.
struct Around {
    std::string before;
    std::string after;
};

Around around(FormatSection const& section, bool negative) {
    Around result{without_ends(section.before, " ()+"), without_ends(section.after, " ()")};
    bool const has_minus = result.before.find('-') != std::string::npos;
    if (negative && !has_minus) result.before.insert(0, "-");
    return result;
}

}  // namespace

ShownNumber shown_number(Decimal value, NumberFormat const& format) {
    auto const plain = ShownNumber{to_short_string(value), {}, true};
    auto const* section = section_for(value, format);
    if (!section || section->has_text) return plain;
    bool const is_words = !section->has_digits;
    if (is_words) {
        auto const words = without_ends(section->before + section->after, " -");
        return words.empty() ? plain : ShownNumber{words, to_short_string(value), false};
    }
    auto const scaled = shift(value, section->scale);
    if (!scaled) return plain;
    Decimal const full{scaled->is_negative() ? -scaled->mantissa : scaled->mantissa, scaled->exponent};
    auto const rounded = round(full, section->decimals);
    auto const [before, after] = around(*section, value.is_negative());
    auto const full_text = before + to_short_string(full) + after;
    if (section->as_general || !rounded) return {full_text, {}, true};
    auto const shown = before + digits(*rounded, *section) + after;
    if (compare(*rounded, full) == 0) return {shown, {}, true};
    return may_be_typed(full) ? ShownNumber{full_text, shown, true} : ShownNumber{shown, full_text, false};
}

std::optional<DateFields> date_fields(Decimal value, NumberFormat const& format) {
    auto const* section = section_for(value, format);
    if (!section || !section->date.any()) return std::nullopt;
    return section->date;
}

std::string shown_text(std::string text, NumberFormat const& format) {
    auto const found =
        std::find_if(format.begin(), format.end(), [](FormatSection const& one) { return one.has_text; });
    if (found == format.end()) return text;
    auto const trimmed = [](std::string const& literal) { return without_ends(literal, " "); };
    return trimmed(found->before) + text + trimmed(found->after);
}

}  // namespace jixiao::targets::document
