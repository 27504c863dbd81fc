#include "tools/render/score_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tools/render/characters.hpp"
#include "tools/render/diagnostics.hpp"
#include "tools/render/ruleset_words.hpp"

namespace jixiao::render {

using engine::Verdict;

namespace {

std::string_view chosen_word(Chosen chosen, Style const& style) {
    switch (chosen) {
        case Chosen::by_option: return say(style, "命令行指定", "chosen on the command line");
        case Chosen::by_table: return say(style, "目标表指定", "chosen by the table");
        case Chosen::by_default: return say(style, "默认，没有指定", "the default; none was chosen");
    }
    return "";
}

}  // namespace

std::string_view verdict_word(Verdict verdict, Language language) {
    switch (verdict) {
        case Verdict::met: return say(language, "满分", "full");
        case Verdict::partly: return say(language, "部分得分", "part");
        case Verdict::missed: return say(language, "不得分", "none");
        case Verdict::missing: return say(language, "缺完成值", "no actual");
        case Verdict::needs_hand: return say(language, "待评分", "to be judged");
        case Verdict::not_applicable: return say(language, "不适用", "not applicable");
        case Verdict::invalid: return say(language, "不能评分", "not scored");
    }
    return "";
}

std::string_view verdict_name(Verdict verdict) {
    switch (verdict) {
        case Verdict::met: return "met";
        case Verdict::partly: return "partly";
        case Verdict::missed: return "missed";
        case Verdict::missing: return "missing";
        case Verdict::needs_hand: return "needs-hand";
        case Verdict::not_applicable: return "not-applicable";
        case Verdict::invalid: return "invalid";
    }
    return "";
}

Paint verdict_paint(Verdict verdict) {
    switch (verdict) {
        case Verdict::met: return Paint::green;
        case Verdict::partly: return Paint::yellow;
        case Verdict::missed:
        case Verdict::invalid: return Paint::red;
        case Verdict::missing:
        case Verdict::needs_hand: return Paint::cyan;
        case Verdict::not_applicable: return Paint::dim;
    }
    return Paint::plain;
}

std::string_view baseline_word(engine::RowScore const& row, Language language) {
    switch (row.verdict) {
        case Verdict::met: break;
        case Verdict::partly:
        case Verdict::missed: return say(language, "上年未达到", "missed last year");
        case Verdict::missing: return say(language, "无上年值", "no value");
        default: return verdict_word(row.verdict, language);
    }
    bool const weaker = row.completion && *row.completion > grammar::Decimal{100, 0};
    if (weaker) return say(language, "低于上年", "below last year");
    return say(language, "上年已达到", "met last year");
}

bool is_decided(engine::PointRange const& points) { return points.low == points.high; }

std::string points_text(engine::PointRange const& points) {
    if (is_decided(points)) return to_string(points.low);
    int const places = std::max({0, -points.low.exponent, -points.high.exponent});
    auto const text = [&](grammar::Decimal end) { return to_string(grammar::round(end, places).value_or(end)); };
    return text(points.low) + "~" + text(points.high);
}

std::string rate_text(std::optional<grammar::Decimal> const& rate) { return rate ? to_string(*rate) + "%" : "-"; }

std::string amount_text(std::optional<grammar::syntax::Quantity> const& amount) {
    return amount ? to_string(amount->value) + " " + spelling(amount->unit) : "-";
}

std::string title(ScoredTable const& scored, bool baseline, Language language) {
    auto const& table = *scored.table;
    bool const department = table.kind.value == targets::TableKind::department;
    auto const name = visible_line(display_name(table));
    auto const* kind =
        department ? say(language, "部门整体支出绩效", "department") : say(language, "项目支出绩效", "project");
    auto const* what = baseline ? say(language, "按上年完成值试算", "Trial with last year's values")
                                : say(language, "自评", "Self-evaluation");
    return say(language, "{0}{1}：{2}（{3} 年度）", "{1} of the {0}: {2} ({3})", kind, what, name, table.year.value);
}

std::string ruleset_line(engine::Ruleset const& ruleset, Chosen chosen, Style const& style) {
    auto const text = ruleset_heading(ruleset, style.language);
    return say(style, "{}；{}", "{}; {}", visible_line(text), chosen_word(chosen, style));
}

std::string_view chosen_name(Chosen chosen) {
    switch (chosen) {
        case Chosen::by_option: return "option";
        case Chosen::by_table: return "table";
        case Chosen::by_default: return "default";
    }
    return "";
}

std::string note_text(std::string_view about, grammar::Message const& note, Language language) {
    auto const head = fmt::format("{}[{}]", severity_word(note.code->severity, language), note.code->id);
    auto const text = visible_line(wording(note, language));
    if (about.empty()) return head + ": " + text;
    return say(language, "{} {}：{}", "{} {}: {}", head, visible_line(about), text);
}

}  // namespace jixiao::render
