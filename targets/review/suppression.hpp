// Suppression: comments in a table that say which findings are known and why they stand.
//
//     target = "有效"   # 审核忽略 RV-09：上级文件规定的写法
//     # jixiao: ignore RV-15, RV-29 prescribed by the county
//     [[indicator]]
//
// A comment speaks of its own line; one that has a line for itself speaks of the next line. On or
// above the heading [[indicator]] it speaks of the whole indicator. Without a reason it is void.
#pragma once

#include <string>
#include <vector>

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

struct Suppression {
    std::vector<Located<std::string>> codes;  // as written, in upper case
    bool has_reason = false;
    Span at;       // the comment, from its # to the end of the line
    Span covered;  // the bytes whose findings it suppresses
};

/// The comments of a table's file that suppress findings, in the order of the file.
std::vector<Suppression> find_suppressions(TargetTable const& table);

/// Takes out of `findings` what is suppressed; reports comments that give no reason, suppress
/// nothing or name no check. Checks that are switched off count as if they had found something.
void apply_suppressions(Scene const& scene, Diagnostics& findings);

}  // namespace jixiao::targets::review
