// Slips that can still be read once they are named, and what to say of the rest.
#include "grammar/malformed.hpp"

#include <algorithm>
#include <array>

#include "grammar/catalog.hpp"
#include "grammar/characters.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/print.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_comparator.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/slip.hpp"

namespace jixiao::grammar {
namespace {

using syntax::Comparator;

Span span_of(std::size_t begin, std::size_t size) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

Fix removal(Folded const& folded, Span span) {
    std::string const text(folded.slice(span));
    return {{"删去“" + text + "”", "delete “" + text + "”"}, Safety::unsafe, {{folded.original(span), ""}}};
}

std::size_t sign_size(std::string_view text) { return starts_with_any(text, {">", "<", "=", "≥", "≤", "≠"}); }

/// A run of comparator characters, e.g. >==.
Span first_sign_run(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size() && sign_size(text.substr(begin)) == 0) ++begin;
    std::size_t end = begin;
    while (end < text.size() && sign_size(text.substr(end)) != 0) end += sign_size(text.substr(end));
    return span_of(begin, end - begin);
}

/// The one comparator a run can only mean; "" if it points both ways.
std::string_view meant_sign(std::string_view run) {
    auto const has = [&](std::string_view sign) { return run.find(sign) != std::string_view::npos; };
    bool const up = has(">") || has("≥");
    bool const down = has("<") || has("≤");
    if ((up && down) || has("≠")) return "";
    bool const or_equal = has("=") || has("≥") || has("≤");
    if (up) return or_equal ? "≥" : ">";
    if (down) return or_equal ? "≤" : "<";
    return "=";
}

bool is_known_sign(std::string_view run) {
    auto const signs = lexicon::comparator_signs();
    return std::any_of(signs.begin(), signs.end(), [&](auto const& sign) { return sign.spelling == run; });
}

bool mend_operator(Folded& folded, Diagnostics& sink, bool& fatal) {
    Span const run = first_sign_run(folded.text());
    std::string const text(folded.slice(run));
    if (run.empty() || is_known_sign(text)) return false;
    auto const meant = meant_sign(text);
    if (meant.empty()) {
        fatal = true;
        report(sink, codes::unknown_operator, folded.original(run), {{"text", text}});
        return true;
    }
    std::string const read(meant);
    auto& diagnostic = report(sink, codes::doubled_operator, folded.original(run), {{"text", text}, {"read", read}});
    diagnostic.fixes.push_back(
        {{"改成“" + read + "”", "write “" + read + "”"}, Safety::unsafe, {{folded.original(run), read}}});
    folded.replace(run, read);
    return true;
}

bool mend_left_over_operator(Folded& folded, Diagnostics& sink) {
    std::string_view const text = folded.text();
    for (auto const& sign : lexicon::comparator_signs()) {
        if (!text.ends_with(sign.spelling) || text.size() == sign.spelling.size()) continue;
        Span const span = span_of(text.size() - sign.spelling.size(), sign.spelling.size());
        report(sink, codes::left_over_operator, folded.original(span), {{"text", std::string(sign.spelling)}})
            .fixes.push_back(removal(folded, span));
        folded.replace(span, "");
        return true;
    }
    return false;
}

ScannedComparator leading_comparator(std::string_view text) {
    auto const* sign = lexicon::longest(lexicon::comparator_signs(), text);
    return sign != nullptr ? ScannedComparator{sign->spelling.size(), sign->value} : scan_comparator(text);
}

/// 及以上, 以内: the longest suffix that the text ends with.
ScannedComparator closing_suffix(std::string_view text) {
    for (std::size_t at = decode(text).size; at < text.size(); at += decode(text.substr(at)).size)
        if (auto const suffix = scan_suffix(text.substr(at)); at + suffix.size == text.size()) return suffix;
    return {};
}

/// The same, or 内, 起.
ScannedComparator closing_comparator(std::string_view text) {
    if (auto const suffix = closing_suffix(text); suffix.size != 0) return suffix;
    for (auto const& closing : lexicon::closings())
        if (text.ends_with(closing.spelling)) return {closing.spelling.size(), closing.value};
    return {};
}

/// ≥95%以上 says one thing twice; ≤90%以上 says two things.
bool mend_repeated_direction(Folded& folded, Diagnostics& sink, bool& fatal) {
    std::string_view const text = folded.text();
    auto const first = leading_comparator(text);
    auto const second = closing_comparator(text);
    if (!first.comparator || !second.comparator || first.size + second.size >= text.size()) return false;
    Span const span = span_of(text.size() - second.size, second.size);
    bool const same =
        *first.comparator != Comparator::equal && points_up(*first.comparator) == points_up(*second.comparator);
    auto& diagnostic =
        report(sink, same ? codes::repeated_direction : codes::contradicting_operators, folded.original(span),
               {{"first", std::string(text.substr(0, first.size))}, {"second", std::string(folded.slice(span))}});
    if (same) diagnostic.fixes.push_back(removal(folded, span));
    fatal = fatal || !same;
    folded.replace(span, "");
    return true;
}

/// Calls `visit(begin, size)` for each well-formed number; stops when it returns true.
template <class Visit>
bool any_number(std::string_view text, Visit visit) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const size = scan_number(text.substr(at)).size;
        if (size != 0 && visit(at, size)) return true;
        at += std::max<std::size_t>(size, 1);
    }
    return false;
}

bool mend_doubled_unit(Folded& folded, Diagnostics& sink, bool& fatal) {
    return any_number(folded.text(), [&](std::size_t at, std::size_t size) {
        std::string_view const rest = folded.text().substr(at + size);
        auto const unit = scan_unit(rest);
        auto const extra = scan_unit(rest.substr(unit.size));
        if (unit.size == 0 || extra.size == 0 || !is_doubled(unit.unit, extra.unit)) return false;
        if (!slip_of(rest.substr(0, scan_trailing(rest))).meant.empty()) return false;
        Span const span = span_of(at + size + unit.size, extra.size);
        auto& diagnostic = report(sink, codes::doubled_unit, folded.original(span),
                                  {{"unit", spelling(unit.unit)}, {"extra", std::string(folded.slice(span))}});
        if (unit.unit == extra.unit)
            diagnostic.fixes.push_back(removal(folded, span));
        else
            fatal = true;
        folded.replace(span, "");
        return true;
    });
}

/// 120万/年: a multiplier and a divisor without a unit between them. The value is read without them.
bool mend_bare_scale(Folded& folded, Diagnostics& sink) {
    return any_number(folded.text(), [&](std::size_t at, std::size_t size) {
        std::size_t const begin = at + size;
        std::string_view const rest = folded.text().substr(begin);
        auto const scale = scan_scale(rest);
        if (scale.size == 0 || scan_unit(rest).size != 0 || !rest.substr(scale.size).starts_with('/')) return false;
        std::size_t const divisor = 1 + scan_unit(rest.substr(scale.size + 1)).size;
        Span const span = span_of(begin, scale.size);
        report(sink, codes::scale_without_unit, folded.original(span), {{"scale", std::string(folded.slice(span))}});
        folded.replace(span_of(begin, scale.size + divisor), "");
        return true;
    });
}

/// 28.40/株: a divisor without a unit before it.
bool mend_bare_divisor(Folded& folded, Diagnostics& sink) {
    return any_number(folded.text(), [&](std::size_t at, std::size_t size) {
        std::size_t const begin = at + size;
        std::string_view const rest = folded.text().substr(begin);
        if (!rest.starts_with('/') || scan_unit(rest).size != 0) return false;
        auto const unit = scan_unit(rest.substr(1));
        if (unit.size == 0) return false;
        Span const span = span_of(begin, 1 + unit.size);
        report(sink, codes::head_unit_missing, folded.original(span), {{"text", std::string(folded.slice(span))}});
        folded.replace(span, "");
        return true;
    });
}

/// ~95%: one end of a range.
bool mend_half_range(Folded& folded, Diagnostics& sink, bool& fatal) {
    std::string_view const text = folded.text();
    std::size_t const front = starts_with_any(text, {"~", "—", "至", "到"});
    std::size_t const back = text.ends_with("~") ? 1 : text.ends_with("—") ? 3 : 0;
    if (front + back == 0 || front + back >= text.size()) return false;
    syntax::Quantity quantity;
    if (scan_quantity(text.substr(front), 0, quantity) + front + back != text.size()) return false;
    fatal = true;
    report(sink, codes::half_range, folded.original(span_of(0, text.size())), {{"text", std::string(text)}});
    return true;
}

Text wanted_text(std::vector<Wanted> const& wanted) {
    static Text const names[] = {{"数字", "a number"},
                                 {"比较符号", "a comparator"},
                                 {"日期", "a date"},
                                 {"指标值的结尾", "the end of the target"}};
    Text result;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        Text const& name = names[static_cast<std::size_t>(wanted[i])];
        result.chinese += (i == 0 ? "" : "或") + name.chinese;
        result.english += (i == 0 ? "" : " or ") + name.english;
    }
    return result;
}

/// What the word may have been meant to be; only a certain slip is mended.
void ask_for_slip(Folded const& folded, Span span, Diagnostic& diagnostic) {
    auto const slip = slip_of(folded.slice(span));
    if (slip.meant.empty()) return;
    std::string const meant(slip.meant);
    diagnostic.labels.push_back(
        {folded.original(span), {"你是不是想写“" + meant + "”？", "did you mean “" + meant + "”?"}});
    if (slip.is_certain)
        diagnostic.fixes.push_back(
            {{"改成“" + meant + "”", "write “" + meant + "”"}, Safety::unsafe, {{folded.original(span), meant}}});
}

/// A number with words after it that are no unit: 10个工作目, 5箱子.
bool report_unknown_unit(Folded const& folded, Diagnostics& sink) {
    return any_number(folded.text(), [&](std::size_t at, std::size_t size) {
        std::size_t const begin = at + size;
        std::string_view const rest = folded.text().substr(begin);
        std::size_t const length = scan_trailing(rest);
        if (length == 0 || rest[0] == ':' || scan_unit(rest).size >= length ||
            count_characters(rest.substr(0, length)) > 8)
            return false;
        std::string_view word = rest.substr(0, length);
        word.remove_suffix(closing_suffix(word).size);
        Span const span = span_of(begin, word.size());
        auto& diagnostic = report(sink, codes::unknown_unit, folded.original(span), {{"unit", std::string(word)}});
        ask_for_slip(folded, span, diagnostic);
        return true;
    });
}

/// 95%100%: a second number right behind the unit of the first.
bool report_run_together(Folded const& folded, Diagnostics& sink) {
    return any_number(folded.text(), [&](std::size_t at, std::size_t size) {
        std::string_view const rest = folded.text().substr(at + size);
        std::size_t const unit = scan_unit(rest).size;
        if (unit == 0 || unit >= rest.size() || !is_digit(rest[unit])) return false;
        Span const whole = span_of(0, folded.text().size());
        report(sink, codes::run_together, folded.original(whole), {{"text", std::string(folded.text())}});
        return true;
    });
}

}  // namespace

bool mend_slip(Folded& folded, Diagnostics& sink, bool& fatal) {
    return mend_operator(folded, sink, fatal) || mend_left_over_operator(folded, sink) ||
           mend_repeated_direction(folded, sink, fatal) || mend_doubled_unit(folded, sink, fatal) ||
           mend_bare_scale(folded, sink) || mend_bare_divisor(folded, sink) || mend_half_range(folded, sink, fatal);
}

void report_not_understood(Folded const& folded, Expression const& expression, Diagnostics& sink) {
    if (report_run_together(folded, sink) || report_unknown_unit(folded, sink)) return;
    auto const size = static_cast<std::uint32_t>(folded.text().size());
    Span const rest{std::min(expression.furthest, size), size};
    report(sink, codes::not_understood, folded.original(rest),
           {{"text", std::string(folded.text())}, {"wanted", wanted_text(expression.wanted)}});
}

}  // namespace jixiao::grammar
