#include "targets/recognise/rows.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/lexicon.hpp"
#include "targets/catalog.hpp"
#include "targets/model/actual_fields.hpp"
#include "targets/model/weights.hpp"
#include "targets/read/expression.hpp"
#include "targets/read/from_name.hpp"
#include "targets/read/target_parts.hpp"
#include "targets/recognise/grid_text.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::recognise {
namespace {

namespace syntax = grammar::syntax;

Located<std::string> text_of(LocatedText const& text) { return {text.value, text.span, text.given}; }

bool is_none(LocatedText const& text) {
    return !text.given || text.value.empty() || grammar::lexicon::is_stand_in(grammar::without_blanks(text.value));
}

/// 正向指标 → positive.
Located<std::string> direction_of(LocatedText const& text) {
    auto const word = plain(text.value);
    Located<std::string> direction{"", text.span, false};
    if (word.starts_with("正")) direction = {"positive", text.span, true};
    if (word.starts_with("反") || word.starts_with("逆") || word.starts_with("负"))
        direction = {"reverse", text.span, true};
    return direction;
}

/// Three columns say 定性 in the first; the value keeps it, as integrated systems print it.
LocatedText target_text(read::TargetParts const& parts) {
    bool const in_words = plain(parts.comparator.value) == "定性";
    if (in_words && parts.value.given) return read::wrapped(parts.value, "定性", "");
    return put_together(parts);
}

/// 年初指标值 of a table that was adjusted in the year; comparator and unit stand in the same columns.
void read_initial_target(FoundRow const& found, TargetRow& row, read::Reading const& reading) {
    auto const& initial = found[Column::initial_target];
    if (is_none(initial)) return;
    row.initial_target = target_text({found[Column::comparator], initial, found[Column::unit]});
    read::read_parts(reading, {found[Column::comparator], initial, found[Column::unit]}, row.initial_target);
}

void read_target(FoundRow const& found, TargetRow& row, read::Reading const& reading) {
    read::TargetParts const parts{found[Column::comparator], found[Column::target], found[Column::unit]};
    row.target = found[Column::target];
    read_initial_target(found, row, reading);
    if (is_removed(row)) return;
    if (!row.target.given) {
        report(reading.sink, codes::target_not_found, reading.source, found.at, {{"name", row.name.value}});
        return;
    }
    row.target = target_text(parts);
    row.target_in_parts = row.target.value != parts.value.value;
    row.parsed_target = read_parts(reading, parts, row.target);
}

/// 10, 10.00, 10分, 10%: points in the manner of tables.
Located<std::optional<Decimal>> points_of(LocatedText const& text) {
    if (!text.given) return {};
    std::string number(grammar::fold(text.value).text());
    for (std::string_view const unit : {"分", "%"})
        if (std::string_view(number).ends_with(unit)) number.resize(number.size() - unit.size());
    return {grammar::parse_decimal(number), text.span, true};
}

Located<std::optional<Decimal>> weight_of(LocatedText const& text, read::Reading const& reading) {
    auto weight = points_of(text);
    if (text.given && !weight.value)
        report(reading.sink, codes::weight_not_read, reading.source, text.span, {{"text", text.value}});
    else if (weight.value && !check_weight({*weight.value, text.span, true}, reading.source, reading.sink))
        weight.value.reset();
    return weight;
}

/// 累计方式 and 计划值, which the hidden sheet of a form keeps.
void read_course(FoundRow const& found, TargetRow& row, read::Reading const& reading) {
    if (found.accumulate.given) row.accumulate = text_of(found.accumulate);
    for (std::size_t begin = 0; found.plan.given && begin <= found.plan.value.size();) {
        auto const end = std::min(found.plan.value.find('|', begin), found.plan.value.size());
        auto value = found.plan;  // it has no place of its own that anybody sees
        value.value = found.plan.value.substr(begin, end - begin);
        value.offsets.assign(value.value.size() + 1, found.plan.span.begin);
        read::read_target(reading, value);
        row.plan.push_back(std::move(value));
        begin = end + 1;
    }
}

/// Words of a form that have a place in a file of actuals; others are left over.
Located<std::string> word_of(LocatedText const& text, std::span<Word const> words, read::Reading const& reading) {
    if (is_none(text)) return {};
    if (auto const* word = read::find_word(plain(text.value), words)) return {std::string(word->name), text.span, true};
    report(reading.sink, codes::left_over_in_table, reading.source, text.span, {{"text", text.value}});
    return {};
}

/// 全年预计, 可能性 and 偏差原因类别 of a monitoring form; false if it has none of them.
bool read_outlook(FoundRow const& found, ActualEntry& entry, read::Reading const& reading) {
    if (!is_none(found[Column::forecast])) {
        entry.expected = found[Column::forecast];
        entry.parsed_expected = read_fact(reading, entry.expected, grammar::Severity::error);
    }
    entry.likelihood = word_of(found[Column::likelihood], likelihood_words, reading);
    for (auto const& cause : found.causes)
        if (auto word = word_of(cause, cause_words, reading); word.given) entry.causes.push_back(std::move(word));
    return entry.expected.given || entry.likelihood.given || !entry.causes.empty();
}

/// 1.5; −1.5 of what is taken off. Remarks in such a column are no points.
Located<std::optional<Decimal>> reviewed_points(LocatedText const& text, read::Reading const& reading) {
    if (is_none(text)) return {};
    auto points = points_of(text);
    if (points.value && points.value->is_negative()) points.value->mantissa = -points.value->mantissa;
    if (points.value && *points.value <= Decimal{100, 0}) return points;
    report(reading.sink, codes::left_over_in_table, reading.source, text.span, {{"text", text.value}});
    return {};
}

/// What a second look at the self-evaluation says; false if it says nothing.
bool read_review(FoundRow const& found, ActualEntry& entry, read::Reading const& reading) {
    entry.deduction = reviewed_points(found[Column::deduction], reading);
    entry.review_score = reviewed_points(found[Column::review_score], reading);
    if (!is_none(found[Column::review_opinion])) entry.review_opinion = text_of(found[Column::review_opinion]);
    return entry.deduction.given || entry.review_score.given || entry.review_opinion.given;
}

/// 备注. What the program itself wrote there (推算：…) it computes again.
Located<std::string> remark_of(LocatedText const& text) {
    if (is_none(text) || plain(text.value).starts_with("推算:")) return {};
    return text_of(text);
}

/// True if the points may be a person's: words and dates are judged, and what a rule says is judged.
bool is_judged(TargetRow const& row) {
    auto const& target = row.parsed_target.indicator;
    return syntax::get<syntax::Grade>(target) || syntax::get<syntax::Statement>(target) ||
           syntax::get<syntax::Deadline>(target) || row.rule.value.find("评判等级") != std::string::npos;
}

/// 培训人数（40分）, in a table without a column of points.
void take_weight_from_name(TargetRow& row, read::Reading const& reading) {
    auto const name = plain(row.name.value);
    auto const opening = name.rfind('(');
    if (row.weight.given || opening == std::string::npos || !name.ends_with("分)")) return;
    auto const inside = std::string_view(name).substr(opening + 1, name.size() - opening - 1);
    auto const points = stated_points(inside);
    if (!points || inside != grammar::to_string(*points) + "分)") return;
    if (!check_weight({*points, row.name.span, true}, reading.source, reading.sink)) return;
    row.weight = {points, row.name.span, true};
    report(reading.sink, codes::weight_from_name, reading.source, row.name.span,
           {{"weight", grammar::to_string(*points)}});
}

}  // namespace

bool is_execution(FoundRow const& row) {
    constexpr std::array<std::string_view, 9> words{"预算执行率",   "预算执行",       "预算资金执行率",
                                                    "资金执行率",   "项目资金执行率", "项目预算执行率",
                                                    "预算执行情况", "预算执行率指标", "执行率"};
    auto const speaks_of_execution = [&](Column column) {
        auto const word = without_brackets(row[column].value);
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    return speaks_of_execution(Column::level1) || (speaks_of_execution(Column::name) && !row[Column::level1].given);
}

TargetRow target_row(FoundRow const& found, read::Reading const& reading) {
    TargetRow row;
    row.at = found.at;
    row.doubts = found.doubts;
    row.id = text_of(found.id);
    row.level1 = text_of(found[Column::level1]);
    row.level2 = text_of(found[Column::level2]);
    row.name = text_of(found[Column::name]);
    row.direction = direction_of(found[Column::direction]);
    read_target(found, row, reading);
    row.basis = text_of(found[Column::basis]);
    row.previous = found[Column::previous];
    if (row.previous.given) row.parsed_previous = read_fact(reading, row.previous, grammar::Severity::warning);
    complete_from_name(row, reading);
    row.weight = weight_of(found[Column::weight], reading);
    take_weight_from_name(row, reading);
    row.rule = text_of(found[Column::rule]);
    row.evidence = text_of(found[Column::evidence]);
    read_course(found, row, reading);
    return row;
}

std::optional<ActualEntry> entry_of(FoundRow const& found, TargetRow const& row, read::Reading const& reading) {
    auto const& actual = found[Column::actual];
    bool const is_left_out = plain(actual.value) == "不适用";
    bool const has_actual = !is_left_out && !is_none(actual);
    bool const has_score = !is_left_out && is_judged(row) && !is_none(found[Column::score]);
    ActualEntry entry;
    bool const has_outlook = read_outlook(found, entry, reading);
    bool const has_review = read_review(found, entry, reading);
    entry.remark = remark_of(found[Column::note]);
    if (!is_none(found[Column::reason])) entry.reason = text_of(found[Column::reason]);
    bool const has_words = entry.remark.given || entry.reason.given;
    if (!is_left_out && !has_actual && !has_score && !has_outlook && !has_review && !has_words) return std::nullopt;
    entry.at = found.at;
    entry.indicator = row.name;
    entry.level2 = row.level2;
    if (is_left_out) entry.not_applicable = {true, actual.span, true};
    if (has_actual) {
        entry.value = actual;
        entry.parsed_value = read_fact(reading, entry.value, grammar::Severity::error);
    }
    if (has_score) entry.score = weight_of(found[Column::score], reading);
    return entry;
}

}  // namespace jixiao::targets::recognise
