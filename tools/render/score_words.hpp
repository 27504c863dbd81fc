// The words and numbers that score writers share.
#pragma once

#include <string>
#include <string_view>

#include "tools/render/paint.hpp"
#include "tools/render/score_report.hpp"

namespace jixiao::render {

/// 部分得分, "part": of the points.
std::string_view verdict_word(engine::Verdict verdict, Language language);
/// The stable word of the machine formats: "partly".
std::string_view verdict_name(engine::Verdict verdict);
Paint verdict_paint(engine::Verdict verdict);

/// What last year's value says about a target: 上年未达到, 低于上年.
std::string_view baseline_word(engine::RowScore const& row, Language language);

bool is_decided(engine::PointRange const& points);
/// "8.00", or "0.00~10.00" while undecided.
std::string points_text(engine::PointRange const& points);
/// "80.00%", or "-".
std::string rate_text(std::optional<grammar::Decimal> const& rate);
/// The amount with its unit, or "-".
std::string amount_text(std::optional<grammar::syntax::Quantity> const& amount);

/// 项目支出绩效自评, with the name and the year.
std::string title(ScoredTable const& scored, bool baseline, Language language);
/// Name and title of a ruleset, and who chose it.
std::string ruleset_line(engine::Ruleset const& ruleset, Chosen chosen, Style const& style);
/// The stable word of the machine formats: "option", "table", "default".
std::string_view chosen_name(Chosen chosen);

/// "警告[W330] 指标名称：…" in one line, safe to print; `about` may be empty.
std::string note_text(std::string_view about, grammar::Message const& note, Language language);

}  // namespace jixiao::render
