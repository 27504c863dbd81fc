// Parts: what the sections of a score page share: grades, verdicts, losses.
#pragma once

#include "tools/render/page/pieces.hpp"
#include "tools/render/page/score/summary.hpp"

namespace jixiao::render::page::score {

/// What all sections are written from.
struct Page : Canvas {
    ScoreReport const& report;
    Summary const& summary;
};

/// Class and sign of a grade by its rank; of an open one without.
std::string_view grade_class(std::optional<std::size_t> rank);
std::string_view grade_sign(std::optional<std::size_t> rank);
/// "● 优", "◌ 未定".
std::string grade_words(ScoredTable const& scored, Style const& style);

/// "△ 部分得分", with the class that colours it.
std::string verdict_words(engine::RowScore const& row, bool baseline, Style const& style);
std::string_view verdict_class(engine::Verdict verdict);

/// The number of points lost or open: "1.94", "0~10.00"; "" for none.
std::string loss_text(Loss const& loss);

}  // namespace jixiao::render::page::score
