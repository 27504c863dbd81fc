#include "targets/recognise/rows.hpp"

#include "grammar/fold.hpp"
#include "grammar/lexicon.hpp"
#include "targets/catalog.hpp"
#include "targets/nearest.hpp"
#include "targets/read/expression.hpp"
#include "targets/read/from_name.hpp"
#include "targets/read/target_parts.hpp"
#include "targets/recognise/grid_text.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/weights.hpp"

namespace jixiao::targets::recognise {
namespace {

namespace syntax = grammar::syntax;

Located<std::string> text_of(LocatedText const& text) { return {text.value, text.span, text.given}; }

/// 正向指标 → positive.
Located<std::string> direction_of(LocatedText const& text) {
    auto const word = plain(text.value);
    Located<std::string> direction{"", text.span, false};
    if (word.starts_with("正")) direction = {"positive", text.span, true};
    if (word.starts_with("反") || word.starts_with("逆") || word.starts_with("负")) direction = {"reverse", text.span, true};
    return direction;
}

/// Three columns say 定性 in the first; the value keeps it, as integrated systems print it.
LocatedText target_text(read::TargetParts const& parts) {
    bool const in_words = plain(parts.comparator.value) == "定性";
    if (in_words && parts.value.given) return read::wrapped(parts.value, "定性", "");
    return put_together(parts);
}

void read_target(FoundRow const& found, TargetRow& row, read::Reading const& reading) {
    read::TargetParts const parts{found[Column::comparator], found[Column::target], found[Column::unit]};
    row.target = found[Column::target];
    if (!row.target.given) {
        report(reading.sink, codes::target_not_found, reading.source, found.at, {{"name", row.name.value}});
        return;
    }
    row.target = target_text(parts);
    row.target_in_parts = row.target.value != parts.value.value;
    row.parsed_target = read_parts(reading, parts, row.target);
}

/// 10, 10.00, 10分, 10%: points in the manner of tables.
Located<std::optional<Decimal>> weight_of(LocatedText const& text, read::Reading const& reading) {
    if (!text.given) return {};
    std::string number(grammar::fold(text.value).text());
    for (std::string_view const unit : {"分", "%"})
        if (std::string_view(number).ends_with(unit)) number.resize(number.size() - unit.size());
    Located<std::optional<Decimal>> weight{grammar::parse_decimal(number), text.span, true};
    if (!weight.value)
        report(reading.sink, codes::weight_not_read, reading.source, text.span, {{"text", text.value}});
    else if (!check_weight({*weight.value, text.span, true}, reading.source, reading.sink))
        weight.value.reset();
    return weight;
}

bool is_none(LocatedText const& text) {
    return !text.given || text.value.empty() || grammar::lexicon::is_stand_in(without_blanks(text.value));
}

/// True if the points may be a person's: words and dates are judged, and what a rule says is judged.
bool is_judged(TargetRow const& row) {
    auto const& target = row.parsed_target.indicator;
    return syntax::get<syntax::Grade>(target) || syntax::get<syntax::Statement>(target) ||
           syntax::get<syntax::Deadline>(target) || row.rule.value.find("评判等级") != std::string::npos;
}

/// 产出指标（50分） is the level 产出指标: the sum of points below it belongs to the form.
Located<std::string> level_of(LocatedText const& text) {
    auto const known = without_brackets(text.value);
    auto const whole = plain(text.value);
    bool const has_points = whole.starts_with(known) && whole.size() > known.size() && whole.ends_with("分)");
    if (!has_points) return text_of(text);
    for (std::string_view const opening : {"（", "("})
        if (auto const at = text.value.rfind(opening); at != std::string::npos) return text_of(part(text, 0, at));
    return text_of(text);
}

}  // namespace

TargetRow target_row(FoundRow const& found, read::Reading const& reading) {
    TargetRow row;
    row.at = found.at;
    row.id = text_of(found.id);
    row.level1 = level_of(found[Column::level1]);
    row.level2 = text_of(found[Column::level2]);
    row.name = text_of(found[Column::name]);
    row.direction = direction_of(found[Column::direction]);
    read_target(found, row, reading);
    row.basis = text_of(found[Column::basis]);
    row.previous = found[Column::previous];
    if (row.previous.given) row.parsed_previous = read_fact(reading, row.previous, grammar::Severity::warning);
    complete_from_name(row, reading);
    row.weight = weight_of(found[Column::weight], reading);
    row.rule = text_of(found[Column::rule]);
    row.evidence = text_of(found[Column::evidence]);
    return row;
}

std::optional<ActualEntry> entry_of(FoundRow const& found, TargetRow const& row, read::Reading const& reading) {
    auto const& actual = found[Column::actual];
    bool const is_left_out = plain(actual.value) == "不适用";
    bool const has_actual = !is_left_out && !is_none(actual);
    bool const has_score = !is_left_out && is_judged(row) && !is_none(found[Column::score]);
    if (!is_left_out && !has_actual && !has_score) return std::nullopt;
    ActualEntry entry;
    entry.at = found.at;
    entry.indicator = row.name;
    entry.level2 = row.level2;
    if (is_left_out) entry.not_applicable = {true, actual.span, true};
    if (has_actual) {
        entry.value = actual;
        entry.parsed_value = read_fact(reading, entry.value, grammar::Severity::error);
    }
    if (has_score) entry.score = weight_of(found[Column::score], reading);
    if (!is_none(found[Column::reason])) entry.reason = text_of(found[Column::reason]);
    return entry;
}

}  // namespace jixiao::targets::recognise
