// Preparing a standard: from folded text to pieces between commas, without what is no rule.
//
// Owns what is left out: a formula that defines the indicator, evidence (依据：…), brackets of names and notes.
#pragma once

#include <string>
#include <vector>

#include "grammar/fold.hpp"

namespace jixiao::grammar::standard {

struct Piece {
    std::string text;       // folded
    std::string label;      // ①, (1), 一是; empty: none
    bool sentence = false;  // a semicolon or stop stands before it
    bool stop = false;      // a full stop
    Span at;                // folded bytes
};

struct Prepared {
    std::vector<Piece> pieces;
    std::vector<std::string> definitions;
    std::string target;  // 95% of 目标值（95%）; empty: none
};

Prepared prepare(Folded& folded);

}  // namespace jixiao::grammar::standard
