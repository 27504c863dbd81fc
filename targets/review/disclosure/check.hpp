// DisclosureCheck: one thing that the check of a disclosed budget (预决算公开检查) looks for.
//
// Most checks state equations: what must add up, or agree, in and between tables, explanations and targets. The equations
// are then held together (settle.hpp), so that one wrong amount is told once, at its place. Each check is one file.
#pragma once

#include <vector>

#include "targets/disclosure/counterpart.hpp"
#include "targets/disclosure/model.hpp"
#include "targets/disclosure/statements.hpp"
#include "targets/model/table.hpp"
#include "targets/review/check.hpp"

namespace jixiao::targets::review {

using disclosure::Block;
using disclosure::BudgetTable;
using disclosure::Kind;
using disclosure::Line;
using disclosure::Meaning;
using disclosure::Printed;
using disclosure::Statement;

/// A document with budget tables, and the target tables that were found in it.
struct DisclosureScene {
    Source source;
    std::vector<BudgetTable> tables;
    std::vector<Statement> statements;
    std::vector<disclosure::EmptyClaim> empty_claims;
    std::vector<TargetTable const*> targets;
};

/// One printed amount, as a side of an equation or a part of one.
struct Term {
    Text name;
    Printed amount;
    std::int32_t last_place = 4;  // the lowest power of ten of 元 to which amounts are printed around it
    std::uint64_t key = 0;        // the same for the same amount
};

struct Equation {
    Check const* check = nullptr;
    int power = 4;  // of the unit in which it is told
    Text where;     // the table, or the section of the explanations
    Term left;
    Text how;  // 各款之和
    std::vector<Term> right;
    bool is_most = false;                // the left side may be less
    BudgetTable const* table = nullptr;  // whose lines may explain a difference
};

struct Findings {
    std::vector<Equation> equations;
    Diagnostics diagnostics;  // of what is no equation
};

struct DisclosureCheck {
    Check listed;  // code and explanation; its `run` is null
    void (*run)(DisclosureScene const& scene, Findings& findings);
};

/// Reports what is no equation at its place in the scene's source.
Diagnostic& find(DisclosureScene const& scene, DisclosureCheck const& check, Span place,
                 std::vector<grammar::Argument> arguments, Findings& findings);

}  // namespace jixiao::targets::review
