// Opinion: what the findings on one table come to, in the four parts of the official review.
//
// A suggestion to the reviewer, with its reasons. It gives no points: the scored form
// (财预〔2015〕88号) asks for a judgement that only a person can make.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

/// 可通过, 修改完善后通过, 退回修改.
enum class Verdict { pass, pass_after_changes, send_back };

struct AspectOpinion {
    Aspect aspect = Aspect::completeness;
    std::vector<Diagnostic const*> findings;  // in the order they were given
};

struct Opinion {
    std::array<AspectOpinion, 4> aspects;  // completeness, relevance, appropriateness, feasibility
    Verdict verdict = Verdict::pass;
    std::vector<Text> reasons;  // why this verdict, one sentence each
};

/// Everything that was found on one table, while reading it as well. Errors send it back, and so do targets of which
/// half or more cannot be scored; warnings ask for changes, notes alone let it pass. The findings must outlive the
/// opinion; without rows only they are looked at.
Opinion opinion_on(std::span<Diagnostic const> findings, std::span<TargetRow const> rows = {});

/// The part of the review that a finding belongs to; what only reading can find is a matter of completeness.
Aspect aspect_of(Diagnostic const& finding);

Text name_of(Aspect aspect);      // 完整性
Text question_of(Aspect aspect);  // what this part of the review asks
Text name_of(Verdict verdict);    // 修改完善后通过

/// To be shown with every opinion: it is a suggestion.
Text disclaimer();

}  // namespace jixiao::targets::review
