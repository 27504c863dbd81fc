// Summary: what a document's text says of its tables: “整体绩效目标 1 个，涉及金额 181.42 万元；项目 2 个，涉及预算金额
// 21.11 万元”.
#pragma once

#include <vector>

#include "targets/document/document.hpp"
#include "targets/recognise/complete.hpp"

namespace jixiao::targets::recognise {

struct Claim {
    bool whole_department = false;  // else it speaks of projects
    int count = 0;
    Decimal amount;
    grammar::Unit unit;  // of money
    Span at;             // count and amount, in the source
};

/// The claims in the document's running text, in order.
std::vector<Claim> claims_in(document::Document const& document);

/// Compares the claims with the tables that were found, and says what agrees and what does not. A
/// department's total that only the text gives is taken from there.
void check_claims(std::vector<Claim> const& claims, std::vector<CompletedTable>& tables, Source const& source,
                  Diagnostics& sink);

}  // namespace jixiao::targets::recognise
