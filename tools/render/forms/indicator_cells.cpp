#include "tools/render/forms/indicator_cells.hpp"

#include <algorithm>

#include "engine/catalog.hpp"
#include "tools/render/judged.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render::forms {
namespace {

using engine::Verdict;

std::vector<std::string> tier_names(engine::Ruleset const& ruleset) {
    std::vector<std::string> names;
    for (auto const& tier : ruleset.tiers) names.push_back(tier.name.chinese);
    return names;
}

/// 个 for ≥5个; "" where the target is no single number.
std::string unit_of(engine::Criterion const& criterion) {
    if (criterion.parts.size() != 1) return "";
    auto const* number = std::get_if<engine::NumericCriterion>(&criterion.parts.front());
    return number ? grammar::counted_spelling(number->unit) : "";
}

std::string hint_for_value(engine::PlannedIndicator const& planned) {
    auto const target = "指标值：" + planned.spec.target_text + "。";
    auto const unit = unit_of(planned.criterion);
    if (is_judged(planned)) return target + "选择完成的程度。";
    if (!unit.empty()) return target + "写数字和单位“" + unit + "”，不写比较符号。";
    return target + "写实际完成的情况，不写比较符号。";
}

/// 8.00～10.00
std::string range_text(engine::PointRange const& range) { return to_string(range.low) + "～" + to_string(range.high); }

/// 达成年度指标 8～10；…
std::string tier_hint(engine::Ruleset const& ruleset, Decimal weight) {
    std::string text;
    for (auto const& tier : ruleset.tiers) text += tier.name.chinese + " " + points_of(tier, weight) + "；";
    return text + "交界处的分数属于较好的一档。";
}

bool asks_for_reason(grammar::Message const& note) {
    return note.code == &engine::codes::reason_missing || note.code == &engine::codes::over_achieved;
}

bool wants_reason(engine::RowScore const& score) {
    return std::any_of(score.notes.begin(), score.notes.end(), asks_for_reason);
}

Content actual_content(Line const& line) {
    if (line.request.blank) return {};
    if (line.actual().text.empty() && line.actual().not_applicable) return std::string("不适用");
    return text_or_nothing(line.actual().text);
}

Content points_content(Line const& line) {
    if (line.request.blank) return {};
    if (line.score().verdict == Verdict::not_applicable) return std::string("—");
    return points(line.score().range);
}

}  // namespace

void write_name(Sheet& sheet, Area area, Line const& line) {
    write_text(sheet, area, line.row().name.value).indicator = static_cast<int>(line.index);
}

void write_target(Sheet& sheet, Area area, Line const& line) {
    put(sheet, area, text_or_nothing(line.row().target.value), Look::middle);
}

void write_actual(Sheet& sheet, Area area, Line const& line, std::string const& heading) {
    auto& cell = write_input(sheet, area, actual_content(line), Look::middle, line.request.blank);
    explain(cell, heading, hint_for_value(line.planned()));
    if (is_judged(line.planned())) cell.entry->choices = tier_names(*line.scored.ruleset);
}

void write_points(Sheet& sheet, Area area, Line const& line) {
    bool const judged = is_judged(line.planned());
    auto content = points_content(line);
    bool const computed = line.request.blank && !judged;
    if (computed) {
        put(sheet, area, {}, Look::middle);
        return;
    }
    auto& cell = write_input(sheet, area, std::move(content), Look::middle, line.request.blank);
    auto const& weight = line.row().weight.value;
    if (judged && weight) {
        explain(cell, "得分（人工评分）", tier_hint(*line.scored.ruleset, *weight));
        cell.entry->most = weight;
    } else if (cell.mark == Mark::missing) {
        explain(cell, "得分", "还不能确定，可能的得分 " + range_text(line.score().range) + "。");
    }
}

void write_reason(Sheet& sheet, Area area, Line const& line, std::string const& heading) {
    bool const blank = line.request.blank;
    auto& cell = write_input(sheet, area, blank ? Content{} : text_or_nothing(line.actual().reason), Look::text, blank);
    if (!blank && !wants_reason(line.score())) cell.mark = Mark::none;
    if (cell.mark != Mark::none) explain(cell, heading, "得分低于分值，或大幅超过指标值的，在这里说明原因和改进措施。");
}

}  // namespace jixiao::render::forms
