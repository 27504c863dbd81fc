#include "grammar/indicator.hpp"

#include <algorithm>

#include "grammar/catalog.hpp"
#include "grammar/characters.hpp"
#include "grammar/doubtful.hpp"
#include "grammar/expression.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/malformed.hpp"
#include "grammar/notes.hpp"
#include "grammar/numbered_words.hpp"
#include "grammar/plain.hpp"
#include "grammar/qualitative.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_change.hpp"
#include "grammar/scan_comparator.hpp"
#include "grammar/scan_date.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/strip.hpp"

namespace jixiao::grammar {
namespace {

/// More slips than this in one text are not mended one by one.
constexpr int max_slips = 8;
/// A text with a number becomes a sentence from this many words (characters) on.
constexpr std::size_t sentence_words = 8;
constexpr std::size_t longest_label = 20;

Span all_of(Folded const& folded) { return {0, static_cast<std::uint32_t>(folded.text().size())}; }

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool has_sign(std::string_view text) {
    for (std::string_view const sign : {">", "<", "=", "≥", "≤", "≠", "±"})
        if (text.find(sign) != std::string_view::npos) return true;
    return false;
}

std::size_t first_sign(std::string_view text) {
    std::size_t first = 0;
    for (std::string_view const sign : {">", "<", "=", "≥", "≤"})
        if (auto const at = text.find(sign); at != std::string_view::npos && (first == 0 || at < first)) first = at;
    return first;
}

/// At least two letters or Han characters: 指标1, PM2.5, but not 二100.
bool begins_with_word(std::string_view label) {
    for (int i = 0; i < 2; ++i) {
        if (label.empty()) return false;
        auto const [character, size] = decode(label);
        if (!is_han(character) && !is_alphabetic(character)) return false;
        label.remove_prefix(size);
    }
    return true;
}

/// A sign or words that say a direction wherever they stand.
std::size_t leading_comparator(std::string_view text) {
    if (auto const* sign = lexicon::longest(lexicon::comparator_signs(), text)) return sign->spelling.size();
    auto const words = scan_comparator(text);
    bool const whole = words.force == lexicon::Force::beside_number && words.size == text.size();
    return words.force == lexicon::Force::strong || whole ? words.size : 0;
}

/// ≥, 大于等于, ≥个, 万元, 以上: signs, words and units, but no number.
bool lacks_number(std::string_view text) {
    while (std::size_t const size = leading_comparator(text)) {
        text.remove_prefix(size);
        if (text.empty() || lexicon::is_stand_in(text)) return true;
    }
    auto const unit = scan_unit(text);
    std::size_t const taken = unit.size != 0 ? unit.size : scan_scale(text).size;
    std::string_view const rest = text.substr(taken);
    if (rest.empty()) return taken != 0;
    for (std::string_view const word : {"约", "左右", "大约", "内", "起", "达", "达到"})
        if (rest == word) return true;
    return scan_suffix(rest).size == rest.size();
}

/// 7×24小时: a product of numbers is a way of speaking, not a target to compute.
bool is_product(std::string_view text) {
    for (std::string_view const times : {"×", "*", "x"})
        if (auto const at = text.find(times); at != std::string_view::npos && at > 0 && is_digit(text[at - 1]) &&
                                              at + times.size() < text.size() && is_digit(text[at + times.size()]))
            return true;
    return false;
}

std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); text.remove_prefix(decode(text).size)) count += is_han(decode(text).character);
    return count;
}

/// 最高限价 in the label of ≤100元 says what the sign says.
bool agrees(std::string_view words, ScannedComparator const& found, syntax::Indicator const& indicator) {
    auto const* bound = syntax::get<syntax::Bound>(indicator);
    bool const limit = lexicon::longest(lexicon::limits(), words) != nullptr ||
                       lexicon::longest(lexicon::extremes(), words) != nullptr;
    return bound != nullptr && limit && found.comparator &&
           points_up(*found.comparator) == points_up(bound->comparator);
}

/// A comparator or a base of comparison that stands among words which are passed over: without it
/// the rest means something else (去年不低于≤95%).
std::string_view direction_in(std::string_view words, syntax::Indicator const& indicator) {
    auto const [begin, found] = find_comparator(words);
    if (found.size != 0 && !agrees(words.substr(begin), found, indicator)) return words.substr(begin, found.size);
    for (std::string_view const base : {"上年", "上一年", "去年", "同期", "往年"})
        if (words.find(base) != std::string_view::npos) return base;
    return {};
}

/// pH6~9: letters right before digits that belong there.
bool is_acidity(std::string_view label) { return label == "pH" || label == "PH" || label == "ph"; }

class Reading {
public:
    Reading(std::string_view text, Folded folded) : text_(text), folded_(std::move(folded)) {}

    ParsedIndicator read() {
        result_.indicator.at = folded_.original(all_of(folded_));
        if (folded_.had_invisible()) remark(codes::invisible_character);
        if (!read_fixed_texts() && !read_expression()) read_rest();
        report_doubtful(result_.indicator, text_, result_.diagnostics);
        report_deal();
        return std::move(result_);
    }

private:
    using Node = syntax::Indicator::Node;

    void set(Node node) { result_.indicator.node = std::move(node); }

    std::vector<Argument> quoted() const { return {{"text", std::string(folded_.text())}}; }

    void remark(CodeInfo const& code) { report(result_.diagnostics, code, result_.indicator.at, quoted()); }

    /// Texts that are known as a whole. True: nothing is left to read.
    bool read_fixed_texts() {
        std::string_view const text = folded_.text();
        if (text.empty()) return remark(codes::empty_expression), true;
        if (lexicon::is_spreadsheet_error(text)) return remark(codes::reference_error), true;
        if (lexicon::is_stand_in(text)) return remark(codes::stand_in), true;
        auto grade = read_grade(text);
        if (grade) set(std::move(*grade));
        return grade.has_value();
    }

    bool read_expression() {
        expression_ = parse_expression(folded_);
        if (!expression_.indicator) read_behind_label();
        if (!expression_.indicator) read_without_notes();
        if (!expression_.indicator || hides_damage()) return false;
        set(std::move(expression_.indicator->node));
        report_ignored_words();
        return true;
    }

    /// 指标1：≥95%, PM2.5≤35微克: a label that holds digits ends at a colon or at the first sign.
    void read_behind_label() {
        std::string_view const text = folded_.text();
        std::size_t const colon = text.find(':');
        std::size_t end = colon == std::string_view::npos ? 0 : colon + 1;
        if (end == 0 && !text.empty() && !is_digit(text[0])) end = first_sign(text);
        std::string_view const label = text.substr(0, end);
        if (end == 0 || end == text.size() || count_characters(label) > longest_label || !begins_with_word(label))
            return;
        Folded behind = folded_;
        behind.keep({static_cast<std::uint32_t>(end), all_of(folded_).end});
        Expression found = parse_expression(behind);
        if (!found.indicator || !found.label.empty()) return;
        found.label = folded_.original({0, static_cast<std::uint32_t>(end)});
        labelled_ = true;
        expression_ = std::move(found);
    }

    /// 20次(线上12次、线下8次): what stands in brackets behind a value is a note.
    void read_without_notes() {
        Folded const written = folded_;
        Expression const refused = expression_;
        notes_ = take_notes(folded_);
        if (folded_.text().size() != written.text().size()) expression_ = parse_expression(folded_);
        if (!expression_.indicator) read_behind_label();
        if (expression_.indicator) return;
        folded_ = written;
        expression_ = refused;
        notes_.taken.clear();
    }

    void report_notes() {
        for (Span const note : notes_.taken)
            report(result_.diagnostics, codes::label_ignored, note,
                   {{"text", std::string(text_.substr(note.begin, note.size()))}});
    }

    /// ≥90%(较上年), 95%(98%): without the bracket the value would say something else.
    bool report_needed_bracket() {
        if (!notes_.needed) return false;
        std::string const bracket(text_.substr(notes_.needed->begin, notes_.needed->size()));
        auto arguments = quoted();
        arguments.push_back({"word", bracket});
        report(result_.diagnostics, codes::direction_in_label, *notes_.needed, std::move(arguments));
        return true;
    }

    void report_ignored_words() {
        report_notes();
        bool const both = !expression_.label.empty() && !expression_.trailing.empty();
        Span const first = expression_.label.empty() ? expression_.trailing : expression_.label;
        if (first.empty()) return;
        auto words = std::string(slice(first));
        if (both) words.append("…").append(slice(expression_.trailing));
        if (auto const word = direction_in(words, result_.indicator); !word.empty())
            report(result_.diagnostics, codes::direction_in_label, first, {{"text", words}, {"word", word}});
        else
            report(result_.diagnostics, codes::label_ignored, first, {{"text", words}});
    }

    /// Words around a value may hide letters among its digits: M.8万元 is no 8万元 with a label.
    bool hides_damage() const {
        bool const words = !expression_.label.empty() || !expression_.trailing.empty() ||
                           syntax::get<syntax::Joined>(*expression_.indicator) != nullptr;
        Diagnostics damage;
        bool const named = labelled_ || is_acidity(slice(expression_.label));
        return words && !named && report_damage(folded_, damage);
    }

    /// What the grammar of well-formed expressions refuses.
    void read_rest() {
        std::string_view const text = folded_.text();
        if (report_placeholder(folded_, result_.diagnostics)) return;
        if (report_unclear_comparator() || report_date_behind_direction()) return;
        if (is_change_idiom(text)) return set(read_words(text, original()));
        if (is_standard(text) || is_denied_thing(text) || speaks_of_dates(text))
            return set(syntax::Statement{std::string(original())});
        if (lacks_number(text)) return remark(codes::missing_number);
        bool const sign = has_sign(text);
        if (!sign && read_relative_sentence()) return;
        if (report_damage(folded_, result_.diagnostics)) return;
        if (is_product(text)) return set(syntax::Statement{std::string(original())});
        if (!has_digit(text) && !sign) return set(read_words(text, original()));
        if (!sign && count_words(text) >= sentence_words) return read_sentence();
        mend();
    }

    /// 不得不低于95%: a direction that can be read both ways is asked about.
    bool report_unclear_comparator() {
        auto const [begin, found] = find_unclear_comparator(folded_.text());
        syntax::Quantity number;
        if (found.size == 0 || scan_quantity(folded_.text().substr(begin + found.size), 0, number) == 0) return false;
        Span const span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + found.size)};
        report(result_.diagnostics, codes::unclear_comparator, folded_.original(span),
               {{"text", std::string(folded_.slice(span))}});
        return true;
    }

    /// 不早于12月31日: no target has a first day alone.
    bool report_date_behind_direction() {
        std::string_view const text = folded_.text();
        auto const [begin, found] = find_comparator(text);
        if (found.size == 0 || scan_date(text.substr(begin + found.size)).size == 0) return false;
        report(result_.diagnostics, codes::direction_in_label, result_.indicator.at,
               {{"text", std::string(text)}, {"word", std::string(text.substr(begin, found.size))}});
        return true;
    }

    bool read_relative_sentence() {
        auto relative = read_relative_words(folded_.text());
        if (relative) set(std::move(*relative));
        return relative.has_value();
    }

    void read_sentence() {
        remark(codes::numbers_in_sentence);
        set(syntax::Statement{std::string(original())});
    }

    /// Mends slips until the text can be read; every slip stays an error.
    void mend() {
        Folded mended = folded_;
        notes_ = take_notes(mended);
        bool fatal = false;
        for (int i = 0; i < max_slips && !fatal && mend_slip(mended, result_.diagnostics, fatal); ++i) {
            expression_ = parse_expression(mended);
            if (fatal || !expression_.indicator) continue;
            report_notes();
            return set(std::move(expression_.indicator->node));
        }
        bool const said = fatal || has_errors(result_.diagnostics) || report_needed_bracket();
        if (!said) report_not_understood(mended, expression_, result_.diagnostics);
    }

    std::string_view slice(Span span) const { return text_.substr(span.begin, span.size()); }

    std::string_view original() const { return slice(folded_.original(all_of(folded_))); }

    /// T+1: days, where no unit is written.
    void report_deal() {
        std::string_view const text = folded_.text();
        auto const* bound = syntax::get<syntax::Bound>(result_.indicator);
        bool const unsaid = bound && bound->quantity.unit_span.empty() && !bound->quantity.unit.is_none();
        if (unsaid && text.find("T+") != std::string_view::npos)
            report(result_.diagnostics, codes::deal_days, result_.indicator.at,
                   {{"text", std::string(text)}, {"value", to_string(bound->quantity.value)}});
    }

    std::string_view text_;
    Folded folded_;
    Expression expression_;
    Notes notes_;            // brackets behind the value
    bool labelled_ = false;  // the label was cut off at a colon or a sign
    ParsedIndicator result_;
};

syntax::Indicator indicator_of(Plain const& plain) {
    syntax::Quantity quantity;
    quantity.value = plain.value;
    quantity.unit = plain.unit;
    quantity.value_span = plain.value_span;
    quantity.unit_span = plain.unit_span;
    if (!plain.comparator) return {syntax::Bare{quantity}, plain.at};
    return {syntax::Bound{*plain.comparator, quantity, plain.comparator_span}, plain.at};
}

ParsedIndicator refused(std::string_view text, CodeInfo const& code, std::vector<Argument> arguments) {
    ParsedIndicator result;
    result.indicator.at = {0, static_cast<std::uint32_t>(text.size())};
    report(result.diagnostics, code, result.indicator.at, std::move(arguments));
    return result;
}

}  // namespace

ParsedIndicator parse_indicator(std::string_view text) {
    if (auto const plain = scan_plain(text)) return {indicator_of(*plain), {}};
    return parse_with_grammar(text);
}

ParsedIndicator parse_with_grammar(std::string_view text) {
    if (text.size() > max_expression_size)
        return refused(text, codes::expression_too_long,
                       {{"size", std::to_string(text.size())}, {"limit", std::to_string(max_expression_size)}});
    if (find_invalid_utf8(text)) return refused(text, codes::invalid_encoding, {});
    Folded folded = fold(text);
    strip(folded);
    return Reading(text, std::move(folded)).read();
}

syntax::Indicator usable(ParsedIndicator const& parsed) {
    bool const malformed =
        std::any_of(parsed.diagnostics.begin(), parsed.diagnostics.end(),
                    [](Diagnostic const& diagnostic) { return diagnostic.code->severity == Severity::error; });
    return malformed ? syntax::Indicator{syntax::Missing{}, parsed.indicator.at} : parsed.indicator;
}

}  // namespace jixiao::grammar
