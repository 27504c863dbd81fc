// Statements: the figures of the explanations, each with its words, its section and its place.
#pragma once

#include <string>
#include <vector>

#include "grammar/disclosure/clauses.hpp"
#include "targets/disclosure/sections.hpp"
#include "targets/document/document.hpp"

namespace jixiao::targets::disclosure {

using grammar::disclosure::Role;

struct Statement {
    Role role = Role::other;
    Decimal value;              // an amount in 元, a share in %, a count as it is
    int power = -1;             // of its unit; -1 for what is no money
    std::string unit;           // as written
    std::string words;          // folded, from the last stop or figure to the number
    std::string lead;           // from the last figure or the end of the last sentence
    bool opens = false;         // the first figure of its sentence
    Topic topic = Topic::none;  // of its section
    Kind kind = Kind::totals;
    std::size_t section = 0;  // grows from heading to heading
    std::string project;      // 项目名称：…, the last one in its section
    Span at;                  // number and unit
};

/// In the order of the document; only sections that speak of a budget are read.
std::vector<Statement> statements_in(document::Document const& document);

/// 为空表, 没有使用…安排的支出: that a kind of budget has nothing.
struct EmptyClaim {
    Kind kind = Kind::fund;
    Span at;
};
std::vector<EmptyClaim> empty_claims_in(document::Document const& document);

}  // namespace jixiao::targets::disclosure
