// Formulas of indicators: 预算完成率＝（预算完成数/预算数）×100%. Names are what stands between the signs.
//
// Owns the tree and its reading. A term that a second formula defines (其中：…) is a formula of its own in the
// list. What a formula comes to is the engine's business.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/diagnostic.hpp"
#include "grammar/ratio.hpp"
#include "grammar/unit.hpp"

namespace jixiao::grammar::formula {

inline constexpr std::size_t max_size = 4096;  // bytes
inline constexpr int max_depth = 32;
inline constexpr std::size_t max_nodes = 512;

enum class Operation : std::uint8_t { add, subtract, multiply, divide, proportion };
enum class NodeKind : std::uint8_t { number, name, operation, magnitude, negative };

struct Node {
    NodeKind kind = NodeKind::number;
    Ratio value;                 // number: as written, 100 of 100%
    Unit unit;                   // number: % and ‰ make it a share
    std::string name;            // name, as written
    std::optional<Ratio> given;  // name with its value in brackets: 计划场次（50场）
    Unit given_unit;
    Operation operation = Operation::add;
    std::vector<Node> parts;
    Span at;
};

struct Formula {
    std::string name;         // before =; empty: none
    bool in_percent = false;  // 到课率（%）
    Node value;
};

struct ParsedFormulas {
    std::vector<Formula> formulas;  // the first is what is asked for; empty: not read
    Diagnostics diagnostics;
};

ParsedFormulas parse_formula(std::string_view text);

/// The canonical text: half-width signs, the fewest brackets. It reads back as the same tree.
std::string print(Node const& node);
std::string print(Formula const& formula);

}  // namespace jixiao::grammar::formula
